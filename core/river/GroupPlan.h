// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/river/MainStem.h"
#include "core/river/ReachGraph.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace riparia::detail {

/// Why a path runs the way it does.
enum class FlowReason {
    Measures,        ///< M values grow (origin source) or fall (origin mouth) along it
    Drawn,           ///< most of its length is drawn this way
    Stem,            ///< it leaves and joins its main stem, which says
    AgainstMeasures, ///< unconfirmed: nearly all is drawn against the M values
    AgainstDrawing,  ///< unconfirmed: M values, with the origin given as the mouth, against nearly all that is drawn
    Undecided,       ///< unconfirmed: the drawn directions balance
};

bool isConfirmed(FlowReason reason);
/// The argument of DirectionUnconfirmed: "drawn against m", "m against drawn", "drawn both ways"; empty if confirmed.
std::string_view unconfirmedReason(FlowReason reason);

/// A river to be: a path through the graph that runs downstream.
struct RiverPath {
    static constexpr std::uint32_t kNoParent = 0xFFFFFFFF;

    std::vector<Step> steps;
    std::uint32_t from = 0; ///< node at its upper end
    std::uint32_t to = 0;
    std::uint32_t component = 0;
    std::uint32_t parent = kNoParent; ///< the path it left or joins
    std::uint32_t parentIndex = 0;    ///< number of the parent's node where it does, its upper end first
    bool rejoins = false;             ///< both ends on paths: a braid
    FlowReason flow = FlowReason::Drawn;

    bool isSideChannel() const { return parent != kNoParent; }
    bool isLoop() const { return from == to; }
};

/// What becomes of one group of reaches. Components in order of first canonical reach; in each the main stem first. Where
/// taking path by path would need more than 200 looks at every reach, what is left is cut at its forks.
struct GroupPlan {
    ReachGraph graph;
    std::vector<RiverPath> paths;
    std::uint32_t components = 0;
};

GroupPlan planGroup(const ReachTable& table, std::span<const std::uint32_t> parts, const BuildOptions& options);

/// Where the chainage of a path starts: the end all its reaches name that name one; `otherwise` where none does or they differ.
Origin originOf(const ReachTable& table, const ReachGraph& graph, const std::vector<Step>& steps, Origin otherwise);

/// Which way a path flows.
struct FlowDecision {
    bool isAgainst = false; ///< against its steps
    FlowReason reason = FlowReason::Drawn;
};
/// By M values that are monotone along all of the path: they grow downstream if the origin is the source and upstream if
/// it is the mouth. Without: the way most of its length is drawn, if that is at least 55 %. Where M values and nine tenths of the
/// drawing contradict each other, the drawing has it for origin source (the default, so a weak word), M values have it for origin
/// mouth; both unconfirmed. An undecided path goes the way that is drawn a little more, else as its steps do.
FlowDecision decideFlow(const ReachTable& table, const ReachGraph& graph, const std::vector<Step>& steps,
                        Origin origin);

} // namespace riparia::detail
