// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapContent.h"
#include "app/render/MapStyle.h"
#include "app/render/Viewport.h"

#include <QPointF>
#include <QSizeF>

#include <cstdint>
#include <vector>

namespace riparia {

/// A stretch of river where more works run along one side than there are lanes: further ones lie on the last lane, where they are not told apart.
struct LaneFlag {
    std::size_t river = 0;     ///< index into MapContent::rivers
    Bank bank = Bank::Channel; ///< Channel, Left or Right
    Span span;
    int more = 0; ///< the most of them side by side
    Uuid segment; ///< the first of them
};

/// Of these segments, those that are shown; none where works lie on the river itself.
std::vector<LaneFlag> laneFlags(const MapContent& content, const std::vector<std::uint32_t>& segments,
                                const MapStyle& style, const Viewport& view);

/// Where its number may stand: upper left corners of a text of this size outside the last lane, the best first.
std::vector<QPointF> laneFlagCorners(const LaneFlag& flag, const MapContent& content, const MapStyle& style,
                                     const Viewport& view, QSizeF size);

} // namespace riparia
