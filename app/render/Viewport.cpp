// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Viewport.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr double kMetresPerLogicalPixel = 0.0254 / 96;

double positiveOr1(double value)
{
    return std::isfinite(value) && value > 0 ? value : 1.0;
}

double usableScale(double metresPerPixel)
{
    return std::clamp(positiveOr1(metresPerPixel), Viewport::kFinest, Viewport::kCoarsest);
}

QSizeF usableSize(QSizeF size)
{
    return {std::max(1.0, std::isfinite(size.width()) ? size.width() : 1.0),
            std::max(1.0, std::isfinite(size.height()) ? size.height() : 1.0)};
}

Point usablePoint(Point p)
{
    return {std::isfinite(p.x) ? p.x : 0.0, std::isfinite(p.y) ? p.y : 0.0};
}

} // namespace

Viewport::Viewport(Point centre, double metresPerPixel, QSizeF size, double devicePixelRatio, double unitMetresX,
                   double unitMetresY)
    : m_centre(usablePoint(centre))
    , m_metresPerPixel(usableScale(metresPerPixel))
    , m_size(usableSize(size))
    , m_devicePixelRatio(positiveOr1(devicePixelRatio))
    , m_unitX(positiveOr1(unitMetresX))
    , m_unitY(positiveOr1(unitMetresY))
{}

QPointF Viewport::toScreen(Point map) const
{
    return {m_size.width() / 2 + (map.x - m_centre.x) * m_unitX / m_metresPerPixel,
            m_size.height() / 2 - (map.y - m_centre.y) * m_unitY / m_metresPerPixel};
}

Point Viewport::toMap(QPointF screen) const
{
    return {m_centre.x + (screen.x() - m_size.width() / 2) * m_metresPerPixel / m_unitX,
            m_centre.y - (screen.y() - m_size.height() / 2) * m_metresPerPixel / m_unitY};
}

Box Viewport::toMap(const QRectF& screen) const
{
    Box box;
    box.add(toMap(screen.topLeft()));
    box.add(toMap(screen.bottomRight()));
    return box;
}

Box Viewport::extent() const
{
    return toMap(QRectF(QPointF(0, 0), m_size));
}

double Viewport::scaleDenominator() const
{
    return m_metresPerPixel / kMetresPerLogicalPixel;
}

double Viewport::metresPerPixelAt(double scaleDenominator)
{
    return scaleDenominator * kMetresPerLogicalPixel;
}

Viewport Viewport::resized(QSizeF size, double devicePixelRatio) const
{
    return {m_centre, m_metresPerPixel, size, devicePixelRatio, m_unitX, m_unitY};
}

Viewport Viewport::movedBy(QPointF pixels) const
{
    const QPointF middle(m_size.width() / 2, m_size.height() / 2);
    return centredOn(toMap(middle - pixels));
}

Viewport Viewport::centredOn(Point centre) const
{
    return {centre, m_metresPerPixel, m_size, m_devicePixelRatio, m_unitX, m_unitY};
}

Viewport Viewport::zoomed(double factor, QPointF about) const
{
    const Point place = toMap(about);
    Viewport view(m_centre, m_metresPerPixel / positiveOr1(factor), m_size, m_devicePixelRatio, m_unitX, m_unitY);
    const Point now = view.toMap(about);
    return view.centredOn({m_centre.x + place.x - now.x, m_centre.y + place.y - now.y});
}

Viewport Viewport::showing(const Box& box, double marginPixels) const
{
    if (box.isEmpty())
        return *this;
    const Point centre = {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
    const double width = std::max(1.0, m_size.width() - 2 * marginPixels);
    const double height = std::max(1.0, m_size.height() - 2 * marginPixels);
    const double scale = std::max((box.maxX - box.minX) * m_unitX / width, (box.maxY - box.minY) * m_unitY / height);
    const double finest = metresPerPixelAt(1000);
    const bool isPlace = !(scale > 0);
    return {centre, isPlace ? std::max(finest, m_metresPerPixel) : scale, m_size, m_devicePixelRatio, m_unitX, m_unitY};
}

Viewport Viewport::withUnits(double unitMetresX, double unitMetresY) const
{
    return {m_centre, m_metresPerPixel, m_size, m_devicePixelRatio, unitMetresX, unitMetresY};
}

} // namespace riparia
