// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapStyle.h"

#include <QPainter>
#include <QWidget>

#include <functional>

namespace riparia {

/// A sample of the legend, painted as the map paints it in the theme in use.
class LegendSample : public QWidget {
public:
    using Paint = std::function<void(QPainter& painter, const QRectF& place, const MapStyle& style)>;

    LegendSample(Paint paint, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Paint m_paint;
};

} // namespace riparia
