// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/MapTool.h"

#include <QPointF>
#include <QRectF>

#include <optional>

namespace riparia {

/// Moves the map by dragging; with Shift a drag draws the box to zoom to.
class PanTool : public MapTool {
    Q_OBJECT

public:
    using MapTool::MapTool;

    QString id() const override { return QStringLiteral("pan"); }
    QString title() const override { return tr("Pan"); }
    QString shortcut() const override { return QStringLiteral("H"); }
    QString prompt() const override;
    void deactivate() override { m_corner.reset(); }

    void pointerMoved(const ToolEvent& event) override;
    void pointerPressed(const ToolEvent& event) override;
    void pointerReleased(const ToolEvent& event) override;
    bool keyPressed(const QKeyEvent& key) override;
    void paintOverlay(QPainter& painter, const Viewport& view) const override;
    QCursor cursor() const override;
    bool showsSnap() const override { return false; }
    bool showsTracker() const override { return false; }

private:
    std::optional<QPointF> m_corner; // of the box being drawn
    QPointF m_pointer;
};

} // namespace riparia
