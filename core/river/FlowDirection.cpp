// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/GroupPlan.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace riparia::detail {

namespace {

/// 1 where M values never fall along the path and grow in all, -1 the other way round, 0 else or where one is missing.
int measureTrend(const ReachTable& table, const ReachGraph& graph, const std::vector<Step>& steps)
{
    const std::vector<double>& m = table.shapes().m;
    if (m.empty())
        return 0;
    double last = std::numeric_limits<double>::quiet_NaN();
    bool grows = false;
    bool falls = false;
    for (const Step& step : steps) {
        const GraphEdge& edge = graph.edges[step.edge];
        if (edge.isBridge())
            continue;
        const ReachPart& part = table.parts()[edge.part];
        const std::size_t count = table.size(part);
        for (std::size_t i = 0; i < count; ++i) {
            const double value = m[table.vertex(part, step.isForward ? i : count - 1 - i)];
            if (!std::isfinite(value))
                return 0;
            grows = grows || value > last;
            falls = falls || value < last;
            last = value;
        }
    }
    return grows == falls ? 0 : grows ? 1 : -1;
}

} // namespace

bool isConfirmed(FlowReason reason)
{
    return reason == FlowReason::Measures || reason == FlowReason::Drawn || reason == FlowReason::Stem;
}

std::string_view unconfirmedReason(FlowReason reason)
{
    switch (reason) {
    case FlowReason::Measures:
    case FlowReason::Drawn:
    case FlowReason::Stem: return {};
    case FlowReason::AgainstMeasures: return "drawn against m";
    case FlowReason::AgainstDrawing: return "m against drawn";
    case FlowReason::Undecided: return "drawn both ways";
    }
    return {};
}

Origin originOf(const ReachTable& table, const ReachGraph& graph, const std::vector<Step>& steps, Origin otherwise)
{
    const std::vector<std::optional<Origin>>& named = table.soup().origin;
    std::optional<Origin> common;
    for (const Step& step : steps) {
        const GraphEdge& edge = graph.edges[step.edge];
        const std::uint32_t shape = edge.isBridge() ? 0 : table.parts()[edge.part].shape;
        if (edge.isBridge() || shape >= named.size() || !named[shape])
            continue;
        if (common && *common != *named[shape])
            return otherwise;
        common = named[shape];
    }
    return common.value_or(otherwise);
}

FlowDecision decideFlow(const ReachTable& table, const ReachGraph& graph, const std::vector<Step>& steps, Origin origin)
{
    std::int64_t length = 0;
    std::int64_t drawn = 0;
    for (const Step& step : steps) {
        const GraphEdge& edge = graph.edges[step.edge];
        length += edge.isBridge() ? 0 : edge.mm;
        drawn += step.isForward ? edge.drawn : -edge.drawn;
    }
    const int trend = measureTrend(table, graph, steps) * (origin == Origin::Source ? 1 : -1);
    const bool isClear = std::abs(drawn) * 10 >= length;         // 55 % one way
    const bool isNearlyAll = std::abs(drawn) * 10 >= length * 8; // 90 % one way
    if (trend != 0 && isNearlyAll && (drawn > 0) != (trend > 0)) {
        if (origin == Origin::Source)
            return {drawn < 0, FlowReason::AgainstMeasures};
        return {trend < 0, FlowReason::AgainstDrawing};
    }
    if (trend != 0)
        return {trend < 0, FlowReason::Measures};
    return {drawn < 0, isClear ? FlowReason::Drawn : FlowReason::Undecided};
}

} // namespace riparia::detail
