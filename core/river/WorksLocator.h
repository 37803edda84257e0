// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/geometry/Polygon.h"
#include "core/river/Bank.h"
#include "core/river/RiverNetwork.h"

#include <optional>
#include <string>
#include <vector>

namespace riparia {

struct LocateWorksOptions {
    double within = 50.0;       ///< metres: a line farther than this from every river is not matched
    double channelWithin = 3.0; ///< metres: nearer than this on average counts as in the channel
    double parallelWithin = 45; ///< degrees between the work and the river for a stretch to count as running along it
    double shortest = 1.0;      ///< metres: shorter spans are dropped as crossings
};

/// A stretch of river that an imported work runs along.
struct LocatedWork {
    std::size_t river = 0;
    Span span;
    Bank bank = Bank::Channel;
    double meanOffset = 0; ///< metres, positive left
    double maxOffset = 0;  ///< metres, absolute
};

struct LocatedWorks {
    std::vector<LocatedWork> spans; ///< in order along the work; several when it passes a confluence
    Issues issues; ///< WorkNotMatched, WorkPartlyOff, WorkSplit, WorkFar, WorkAmbiguous; subject = given name
};

/// Finds the river spans an existing line runs along, by nearest river vertex by vertex and in between.
LocatedWorks locateLine(const RiverNetwork& network, const Line& work, const std::string& subject,
                        const LocateWorksOptions& options = {});
/// The same for a line of several parts: one work, whose findings are about all of it. What lies off every river, farther than
/// `within` or past the end, is told in metres where it is not all of it.
LocatedWorks locateLines(const RiverNetwork& network, const std::vector<Line>& parts, const std::string& subject,
                         const LocateWorksOptions& options = {});
/// Finds the span a polygon occupies along its river: projected extent of its outline and of the river inside it. The longest
/// stretch comes first; another river counts where the polygon runs along it farther than it reaches out to its sides.
LocatedWorks locatePolygon(const RiverNetwork& network, const MultiPolygon& work, const std::string& subject,
                           const LocateWorksOptions& options = {});

/// All stretches of rivers that a polygon lies at, each place of its outline given to the nearest river, the longest stretch first.
std::vector<LocatedWork> stretchesAlong(const RiverNetwork& network, const MultiPolygon& shape,
                                        const LocateWorksOptions& options);

struct NearestRiver {
    std::size_t river = 0;
    double metres = 0;
};
/// The river nearest to any of these places, however far up to 100 km; of many places some fifty are looked at.
std::optional<NearestRiver> nearestRiver(const RiverNetwork& network, const Line& places);

} // namespace riparia
