// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace riparia {

/// Where workers leave word of what has come for the ground; the one who shows it is woken and takes it. May outlive both.
class GroundNews {
public:
    /// `wake` is called from any thread, once until take(); null = nobody listens any more.
    void setListener(std::function<void()> wake)
    {
        const std::lock_guard lock(m_mutex);
        m_wake = std::move(wake);
    }
    /// There is more to be seen in this box of the map; an empty box: only what is said of a layer has changed.
    void add(const Box& box)
    {
        const std::lock_guard lock(m_mutex);
        const bool isFirst = m_boxes.empty();
        m_boxes.push_back(box);
        if (isFirst && m_wake)
            m_wake();
    }
    std::vector<Box> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_boxes, {});
    }
    bool isEmpty() const
    {
        const std::lock_guard lock(m_mutex);
        return m_boxes.empty();
    }

private:
    mutable std::mutex m_mutex;
    std::vector<Box> m_boxes;
    std::function<void()> m_wake;
};

} // namespace riparia
