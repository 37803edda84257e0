// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/LineMask.h"

#include <QRgb>

#include <algorithm>
#include <array>
#include <cmath>

namespace riparia {

namespace {

constexpr int kEntries = 2048; // of a profile

/// Lines thinner than a pixel never cover all of one.
std::uint8_t coverAt(float distance, float radius)
{
    const float cover = std::clamp(radius + 0.5f - distance, 0.0f, std::min(1.0f, 2 * radius));
    return static_cast<std::uint8_t>(cover * 255 + 0.5f);
}

} // namespace

LineMask::LineMask(int width, int height)
    : m_width(std::max(0, width))
    , m_height(std::max(0, height))
    , m_core(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height))
    , m_cased(m_core)
{}

void LineMask::makeProfile(float radius, float casing)
{
    if (m_profile.radius == radius && m_profile.casing == casing)
        return;
    const float reach = radius + casing + 0.5f;
    m_profile = {radius, casing, reach, static_cast<float>(kEntries) / (reach * reach), {}, {}};
    m_profile.core.resize(kEntries + 1); // the last is for all that is farther away
    m_profile.cased.resize(kEntries + 1);
    for (int i = 0; i < kEntries; ++i) {
        const float distance = std::sqrt((static_cast<float>(i) + 0.5f) / m_profile.perEntry);
        m_profile.core[static_cast<std::size_t>(i)] = coverAt(distance, radius);
        m_profile.cased[static_cast<std::size_t>(i)] = coverAt(distance, radius + casing);
    }
}

void LineMask::add(const QPointF* points, std::size_t count, double radius, double casing)
{
    const double reach = radius + casing + 1;
    makeProfile(static_cast<float>(radius), static_cast<float>(casing));
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const QPointF a = points[i];
        const QPointF b = points[i + 1];
        if (std::max(a.x(), b.x()) < -reach || std::max(a.y(), b.y()) < -reach ||
            std::min(a.x(), b.x()) > m_width + reach || std::min(a.y(), b.y()) > m_height + reach)
            continue;
        // Long edges in pieces, so that the boxes around them hold little else; those outside are passed over.
        const QPointF step = b - a;
        const double length = std::sqrt(step.x() * step.x() + step.y() * step.y());
        if (!(length < 1e6))
            continue; // callers cut edges to the neighbourhood of the view
        const double piece = std::max(24.0, 3 * reach);
        const int pieces = std::max(1, static_cast<int>(std::ceil(length / piece)));
        for (int k = 0; k < pieces; ++k) {
            const QPointF from = a + step * (double(k) / pieces);
            const QPointF to = a + step * (double(k + 1) / pieces);
            addPiece(static_cast<float>(from.x()), static_cast<float>(from.y()), static_cast<float>(to.x()),
                     static_cast<float>(to.y()));
        }
    }
}

void LineMask::addPiece(float ax, float ay, float bx, float by)
{
    const float reach = m_profile.reach;
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
    // Of a row only what lies in the strip of the line can be covered.
    const float slope = dy != 0 ? dx / dy : 0;
    const float half = dy != 0 ? reach * std::sqrt(size) / std::abs(dy) : static_cast<float>(m_width);
    for (int y = top; y <= bottom; ++y) {
        const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width);
        std::uint8_t* core = m_core.data() + row;
        std::uint8_t* cased = m_cased.data() + row;
        const float py = static_cast<float>(y) + 0.5f - ay;
        const float middle = ax - 0.5f + py * slope;
        const int first = std::max(left, static_cast<int>(std::max(middle - half, -1.0f)));
        const int last = std::min(right, static_cast<int>(std::min(middle + half, static_cast<float>(m_width))) + 1);
        for (int x = first; x <= last; ++x) {
            const float px = static_cast<float>(x) + 0.5f - ax;
            const float along = std::clamp((px * dx + py * dy) * perSize, 0.0f, 1.0f);
            const float ex = px - along * dx;
            const float ey = py - along * dy;
            const float entry = std::min((ex * ex + ey * ey) * m_profile.perEntry, static_cast<float>(kEntries));
            const auto i = static_cast<std::size_t>(static_cast<int>(entry));
            core[x] = std::max(core[x], m_profile.core[i]);
            cased[x] = std::max(cased[x], m_profile.cased[i]);
        }
    }
}

QImage LineMask::tinted(const std::vector<std::uint8_t>& cover, const QColor& color) const
{
    QImage image(m_width, m_height, QImage::Format_ARGB32_Premultiplied);
    std::array<QRgb, 256> shades;
    for (std::size_t i = 0; i < shades.size(); ++i)
        shades[i] =
            qPremultiply(qRgba(color.red(), color.green(), color.blue(), static_cast<int>(i) * color.alpha() / 255));
    for (int y = 0; y < m_height; ++y) {
        const std::uint8_t* row = cover.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width);
        QRgb* line = reinterpret_cast<QRgb*>(image.scanLine(y)); // NOLINT: how QImage gives its pixels out
        for (int x = 0; x < m_width; ++x)
            line[x] = shades[row[x]];
    }
    return image;
}

} // namespace riparia
