// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/KineticPan.h"

#include <cmath>

namespace riparia {

namespace {

constexpr qint64 kRemembered = 80;      // ms: the velocity is that of the last moments
constexpr double kLeastVelocity = 0.15; // pixels a ms: slower is a hand that has stopped
constexpr double kRest = 0.02;
constexpr double kHalfLife = 110; // ms

} // namespace

void KineticPan::begin(QPointF pointer, qint64 time)
{
    m_samples = {{pointer, time}};
    m_isDragging = true;
    m_isGliding = false;
}

QPointF KineticPan::drag(QPointF pointer, qint64 time)
{
    const QPointF moved = pointer - m_samples.back().pointer;
    m_samples.push_back({pointer, time});
    while (m_samples.size() > 2 && time - m_samples.front().time > kRemembered)
        m_samples.pop_front();
    return moved;
}

bool KineticPan::release(qint64 time)
{
    m_isDragging = false;
    const Sample& first = m_samples.front();
    const Sample& last = m_samples.back();
    const qint64 took = last.time - first.time;
    if (took <= 0 || time - last.time > kRemembered)
        return false;
    m_velocity = (last.pointer - first.pointer) / static_cast<double>(took);
    m_time = time;
    m_isGliding = std::hypot(m_velocity.x(), m_velocity.y()) >= kLeastVelocity;
    return m_isGliding;
}

void KineticPan::stop()
{
    m_isDragging = false;
    m_isGliding = false;
}

QPointF KineticPan::glide(qint64 time)
{
    if (!m_isGliding)
        return {};
    const auto passed = static_cast<double>(time - m_time);
    const double left = std::exp2(-passed / kHalfLife);
    // The way under a velocity that halves every kHalfLife.
    const QPointF way = m_velocity * (kHalfLife / std::log(2.0)) * (1 - left);
    m_velocity *= left;
    m_time = time;
    if (std::hypot(m_velocity.x(), m_velocity.y()) < kRest)
        m_isGliding = false;
    return way;
}

} // namespace riparia
