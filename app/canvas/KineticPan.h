// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <deque>

namespace riparia {

/// The swing of a pan: follows the hand, and when it lets go in motion glides on and comes to rest. Knows no clock: times in milliseconds are given.
class KineticPan {
public:
    void begin(QPointF pointer, qint64 time);
    /// How far the pointer went since the last call.
    QPointF drag(QPointF pointer, qint64 time);
    /// True when the hand was moving, so that glide() goes on.
    bool release(qint64 time);
    void stop();

    bool isDragging() const { return m_isDragging; }
    bool isGliding() const { return m_isGliding; }
    /// How far it glided since the last call; stops by itself.
    QPointF glide(qint64 time);

private:
    struct Sample {
        QPointF pointer;
        qint64 time;
    };
    std::deque<Sample> m_samples; // of the last moments
    QPointF m_velocity;           // pixels a millisecond
    qint64 m_time = 0;
    bool m_isDragging = false;
    bool m_isGliding = false;
};

} // namespace riparia
