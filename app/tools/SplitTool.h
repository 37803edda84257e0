// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/ChainageEntry.h"
#include "app/tools/MapTool.h"
#include "app/tools/NetworkPlace.h"

#include <optional>
#include <vector>

namespace riparia {

/// Cuts a segment where it is clicked, or at typed chainages. Both resulting lengths show before the click.
class SplitTool : public MapTool {
    Q_OBJECT

public:
    explicit SplitTool(ToolContext context);

    QString id() const override { return QStringLiteral("split"); }
    QString title() const override { return tr("Split"); }
    QString shortcut() const override { return QStringLiteral("X"); }
    QString whyDisabled() const override;
    QString prompt() const override;
    void deactivate() override;
    void contentChanged() override { m_cut.reset(); }

    void pointerMoved(const ToolEvent& event) override;
    void pointerPressed(const ToolEvent& event) override;
    void pointerReleased(const ToolEvent&) override {}
    void pointerLeft() override { m_cut.reset(); }
    bool keyPressed(const QKeyEvent& key) override;
    void paintOverlay(QPainter& painter, const Viewport& view) const override;
    QCursor cursor() const override { return Qt::CrossCursor; }
    SnapOptions snapOptions() const override;
    bool showsTracker() const override { return !m_cut; } // it shows a line of its own there
    bool openEntry() override;

private:
    struct Cut {
        std::shared_ptr<const Segment> segment;
        Position at;
    };
    std::optional<Cut> cutAt(const ToolEvent& event) const;
    void split(const std::shared_ptr<const Segment>& segment, const std::vector<Position>& at);
    void showEntry(const QString& text);
    /// The places that were typed, on the river of the segment; else the box says why not.
    std::optional<std::vector<Position>> positionsIn(const QString& text, const Segment& segment);
    void acceptEntry(const QString& text);

    ChainageEntry* m_entry;
    std::optional<Cut> m_cut; // under the pointer
    QPointF m_pointer;
};

} // namespace riparia
