// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/LineMask.h"

#include <QRgb>

#include <algorithm>
#include <array>
#include <cmath>

namespace riparia {

LineMask::LineMask(int width, int height)
    : m_width(std::max(0, width))
    , m_height(std::max(0, height))
    , m_cover(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height))
{}

void LineMask::add(const QPointF* points, std::size_t count, double radius)
{
    const double reach = radius + 1;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        QPointF a = points[i];
        QPointF b = points[i + 1];
        if (std::max(a.x(), b.x()) < -reach || std::max(a.y(), b.y()) < -reach ||
            std::min(a.x(), b.x()) > m_width + reach || std::min(a.y(), b.y()) > m_height + reach)
            continue;
        // Long edges in pieces, so that the boxes around them hold little else; those outside are passed over.
        const QPointF step = b - a;
        const double length = std::hypot(step.x(), step.y());
        if (!(length < 1e6))
            continue; // callers cut edges to the neighbourhood of the view
        const double piece = std::max(24.0, 3 * radius);
        const int pieces = std::max(1, static_cast<int>(std::ceil(length / piece)));
        for (int k = 0; k < pieces; ++k) {
            const QPointF from = a + step * (double(k) / pieces);
            const QPointF to = a + step * (double(k + 1) / pieces);
            addPiece(static_cast<float>(from.x()), static_cast<float>(from.y()), static_cast<float>(to.x()),
                     static_cast<float>(to.y()), static_cast<float>(radius));
        }
    }
}

void LineMask::addPiece(float ax, float ay, float bx, float by, float radius)
{
    const float reach = radius + 0.5f;
    const int left = std::max(0, static_cast<int>(std::floor(std::min(ax, bx) - reach)));
    const int right = std::min(m_width - 1, static_cast<int>(std::ceil(std::max(ax, bx) + reach)));
    const int top = std::max(0, static_cast<int>(std::floor(std::min(ay, by) - reach)));
    const int bottom = std::min(m_height - 1, static_cast<int>(std::ceil(std::max(ay, by) + reach)));
    if (left > right || top > bottom)
        return;
    m_isEmpty = false;
    const float dx = bx - ax;
    const float dy = by - ay;
    const float size = dx * dx + dy * dy;
    const float perSize = size > 0 ? 1 / size : 0;
    const float most = std::min(1.0f, 2 * radius); // lines thinner than a pixel never cover all of one
    // Of a row only what lies in the strip of the line can be covered.
    const float slope = dy != 0 ? dx / dy : 0;
    const float half = dy != 0 ? reach * std::sqrt(size) / std::abs(dy) : static_cast<float>(m_width);
    for (int y = top; y <= bottom; ++y) {
        std::uint8_t* row = m_cover.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width);
        const float py = static_cast<float>(y) + 0.5f - ay;
        const float middle = ax - 0.5f + py * slope;
        const int first = std::max(left, static_cast<int>(std::max(middle - half, -1.0f)));
        const int last = std::min(right, static_cast<int>(std::min(middle + half, static_cast<float>(m_width))) + 1);
        // Without branches: compilers do several pixels at a time.
        for (int x = first; x <= last; ++x) {
            const float px = static_cast<float>(x) + 0.5f - ax;
            const float along = std::clamp((px * dx + py * dy) * perSize, 0.0f, 1.0f);
            const float ex = px - along * dx;
            const float ey = py - along * dy;
            const float cover = std::clamp(reach - std::sqrt(ex * ex + ey * ey), 0.0f, most);
            const auto value = static_cast<std::uint8_t>(cover * 255 + 0.5f);
            row[x] = std::max(row[x], value);
        }
    }
}

QImage LineMask::tinted(const QColor& color) const
{
    QImage image(m_width, m_height, QImage::Format_ARGB32_Premultiplied);
    std::array<QRgb, 256> shades;
    for (std::size_t i = 0; i < shades.size(); ++i)
        shades[i] =
            qPremultiply(qRgba(color.red(), color.green(), color.blue(), static_cast<int>(i) * color.alpha() / 255));
    for (int y = 0; y < m_height; ++y) {
        const std::uint8_t* row = m_cover.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width);
        QRgb* line = reinterpret_cast<QRgb*>(image.scanLine(y)); // NOLINT: how QImage gives its pixels out
        for (int x = 0; x < m_width; ++x)
            line[x] = shades[row[x]];
    }
    return image;
}

} // namespace riparia
