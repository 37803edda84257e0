// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapStyle.h"
#include "app/theme/Theme.h"

#include <QPainter>
#include <QWidget>

#include <functional>
#include <optional>

namespace riparia {

/// A sample of the legend, painted as the map paints it.
class LegendSample : public QWidget {
    Q_OBJECT

public:
    using Paint = std::function<void(QPainter& painter, const QRectF& place, const MapStyle& style)>;

    LegendSample(Paint paint, QWidget* parent);

    /// That of the map. Until it is told: that of the window.
    void setLook(ThemeKind look);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Paint m_paint;
    std::optional<ThemeKind> m_look;
};

} // namespace riparia
