// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Ground.h"

#include <QColor>

#include <atomic>
#include <functional>
#include <utility>

namespace riparia::test {

/// A ground of one colour that comes when its state has been looked at a number of times after it was first to be painted.
class LateGround : public GroundLayer {
public:
    LateGround(QColor colour, int looks, GroundState end = GroundState::Complete)
        : m_colour(std::move(colour))
        , m_looks(looks)
        , m_end(end)
    {}
    bool paint(QImage& into, const Viewport&, std::stop_token) const override
    {
        ++painted;
        if (m_looks > 0 || m_end == GroundState::Missing)
            return false;
        into.fill(m_colour);
        return true;
    }
    GroundState state() const override
    {
        if (looked)
            looked();
        if (painted == 0)
            return GroundState::Complete;
        return m_looks > 0 && m_looks-- > 0 ? GroundState::OnItsWay : m_end;
    }

    mutable std::atomic<int> painted = 0;
    std::function<void()> looked; ///< called by every look

private:
    QColor m_colour;
    mutable std::atomic<int> m_looks;
    GroundState m_end;
};

inline std::shared_ptr<const MapGround> groundOf(std::shared_ptr<const GroundLayer> layer, const QString& attribution)
{
    return std::make_shared<const MapGround>(MapGround{{{std::move(layer), 1}}, attribution});
}

} // namespace riparia::test
