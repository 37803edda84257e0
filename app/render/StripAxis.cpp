// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/StripAxis.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr double kLeastInView = 10; // metres

} // namespace

StripAxis::StripAxis(Millimetres length, Origin origin, double left, double right)
    : m_length(std::max(0.001, length.metres()))
    , m_origin(origin)
    , m_left(left)
    , m_width(std::max(1.0, right - left))
{
    showWhole();
}

double StripAxis::along(Position at) const
{
    return m_origin == Origin::Source ? at.metres() : m_length - at.metres();
}

bool StripAxis::isWhole() const
{
    return m_scale <= wholeScale() * (1 + 1e-9);
}

double StripAxis::x(Position at) const
{
    return m_left + (along(at) - m_from) * m_scale;
}

Position StripAxis::at(double x) const
{
    const double metres = std::clamp(m_from + (x - m_left) / m_scale, 0.0, m_length);
    return Position::fromMetres(m_origin == Origin::Source ? metres : m_length - metres);
}

std::pair<double, double> StripAxis::ends(const Span& span) const
{
    return std::minmax({x(span.from), x(span.to)});
}

Span StripAxis::visible() const
{
    const auto [from, to] = std::minmax({at(left()), at(right())});
    return {from, to};
}

void StripAxis::fit(double left, double right)
{
    const bool wasWhole = isWhole();
    m_left = left;
    m_width = std::max(1.0, right - left);
    if (wasWhole)
        showWhole();
    else
        clamp();
}

void StripAxis::clamp()
{
    m_scale = std::min(m_scale, std::max(wholeScale(), m_width / kLeastInView));
    if (m_scale <= wholeScale()) {
        showWhole();
        return;
    }
    m_from = std::clamp(m_from, 0.0, std::max(0.0, m_length - m_width / m_scale));
}

void StripAxis::zoom(double factor, double aboutX)
{
    const double about = m_from + (aboutX - m_left) / m_scale;
    m_scale *= factor;
    clamp();
    m_from = about - (aboutX - m_left) / m_scale;
    clamp();
}

void StripAxis::pan(double pixels)
{
    m_from -= pixels / m_scale;
    clamp();
}

void StripAxis::showWhole()
{
    m_from = 0;
    m_scale = wholeScale();
}

void StripAxis::reveal(const Span& span, double marginPx)
{
    const double room = std::max(1.0, m_width - 2 * marginPx);
    const double length = span.length().metres();
    if (length * m_scale > room) {
        m_scale = room / length;
        clamp();
    }
    const auto [first, second] = ends(span);
    if (first < left() + marginPx)
        pan(left() + marginPx - first);
    else if (second > right() - marginPx)
        pan(right() - marginPx - second);
}

std::vector<ChainageStep> StripAxis::steps(const Stationing& stationing, double apartPx, double minorApartPx) const
{
    const Span seen = visible();
    return chainageSteps(stationing, seen.from, seen.to, chainageInterval(m_scale, apartPx, minorApartPx));
}

} // namespace riparia
