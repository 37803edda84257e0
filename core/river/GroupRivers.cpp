// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/GroupRivers.h"

#include "core/river/PathLine.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace riparia::detail {

namespace {

/// The label that most of the length carries; of equals the first in order. Unlabelled reaches have no say.
std::string commonLabel(const ReachTable& table, const ReachGraph& graph, const std::vector<Step>& steps,
                        const std::vector<std::string>& labels)
{
    if (labels.empty())
        return {};
    std::map<std::string_view, std::int64_t> metres;
    for (const Step& step : steps) {
        const GraphEdge& edge = graph.edges[step.edge];
        const std::uint32_t shape = edge.isBridge() ? 0 : table.parts()[edge.part].shape;
        if (!edge.isBridge() && shape < labels.size() && !labels[shape].empty())
            metres[labels[shape]] += edge.mm;
    }
    const auto isLess = [](const auto& a, const auto& b) { return a.second < b.second; };
    const auto most = std::max_element(metres.begin(), metres.end(), isLess);
    return most == metres.end() ? std::string() : std::string(most->first);
}

GroupRiver buildRiver(const ReachTable& table, const GroupPlan& plan, const RiverPath& path,
                      const BuildOptions& options, GroupRivers& group)
{
    PathLine drawn = drawPath(table, plan.graph, path.steps, options);
    GroupRiver river;
    river.name = commonLabel(table, plan.graph, path.steps, table.soup().name);
    river.nameEn = commonLabel(table, plan.graph, path.steps, table.soup().nameEn);
    river.shapes = std::move(drawn.shapes);
    river.component = path.component;
    river.parent = path.parent;
    river.parentIndex = path.parentIndex;
    river.rejoins = path.rejoins;
    river.flow = path.flow;
    river.origin = originOf(table, plan.graph, path.steps, options.origin);
    river.divided = drawn.divided;
    Result<Alignment> alignment =
        Alignment::make(std::move(drawn.line), std::move(drawn.z), std::move(drawn.metres), table.ruler());
    if (!alignment) { // snapping has drawn it together to nothing
        group.failedMetres += drawn.reaches;
        return river;
    }
    river.alignment = std::make_shared<const Alignment>(std::move(*alignment));
    for (const PathLine::Gap& gap : drawn.bridges)
        river.bridges.push_back({{Position::fromMetres(gap.from), Position::fromMetres(gap.to)}, gap.middle});
    group.bridgedMetres += drawn.bridged;
    group.snappedMetres += drawn.snapped;
    return river;
}

std::int64_t lengthOf(const GroupRiver& river)
{
    return river.alignment ? river.alignment->length().value : 0;
}

/// Components from the longest main stem; side channels by where they leave it, from the source down, those of side channels last.
void putInOrder(std::vector<GroupRiver>& rivers, std::uint32_t components)
{
    std::vector<std::uint32_t> mains(components, 0);
    for (std::uint32_t i = 0; i < rivers.size(); ++i) {
        if (rivers[i].parent == RiverPath::kNoParent)
            mains[rivers[i].component] = i;
    }
    std::vector<std::uint32_t> rank(components);
    std::vector<std::uint32_t> byLength(components);
    std::iota(byLength.begin(), byLength.end(), 0u);
    std::stable_sort(byLength.begin(), byLength.end(), [&](std::uint32_t a, std::uint32_t b) {
        return lengthOf(rivers[mains[a]]) > lengthOf(rivers[mains[b]]);
    });
    for (std::uint32_t i = 0; i < components; ++i)
        rank[byLength[i]] = i;

    std::vector<std::uint32_t> order(rivers.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto placeOf = [&](std::uint32_t i) {
        const GroupRiver& river = rivers[i];
        const bool isMain = river.parent == RiverPath::kNoParent;
        const std::uint32_t parent = isMain || river.parent == mains[river.component] ? 0 : river.parent;
        return std::tuple(rank[river.component], !isMain, parent, river.parentIndex, -lengthOf(river), i);
    };
    std::sort(order.begin(), order.end(),
              [&placeOf](std::uint32_t a, std::uint32_t b) { return placeOf(a) < placeOf(b); });
    std::vector<std::uint32_t> newIndex(rivers.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        newIndex[order[i]] = i;
    std::vector<GroupRiver> ordered;
    ordered.reserve(rivers.size());
    for (const std::uint32_t i : order) {
        GroupRiver& river = rivers[i];
        river.component = rank[river.component];
        if (river.parent != RiverPath::kNoParent)
            river.parent = newIndex[river.parent];
        ordered.push_back(std::move(river));
    }
    rivers = std::move(ordered);
}

} // namespace

GroupRivers buildGroup(const ReachTable& table, std::span<const std::uint32_t> parts, const BuildOptions& options)
{
    GroupRivers group;
    const GroupPlan plan = planGroup(table, parts, options);
    const auto appearance = [&table](std::uint32_t part) {
        const std::uint32_t shape = table.parts()[part].shape;
        return std::pair(table.fid(shape), shape);
    };
    const auto first = std::min_element(
        parts.begin(), parts.end(), [&](std::uint32_t a, std::uint32_t b) { return appearance(a) < appearance(b); });
    std::tie(group.firstFid, group.firstShape) = appearance(*first);
    for (const ReachGraph::Duplicate& duplicate : plan.graph.duplicates) {
        group.duplicates.push_back({duplicate.part, duplicate.of});
        group.duplicateMetres += table.parts()[duplicate.part].metres;
    }
    group.absorbed = plan.graph.absorbed;
    for (const std::uint32_t part : group.absorbed)
        group.absorbedMetres += table.parts()[part].metres;
    group.rivers.reserve(plan.paths.size());
    for (const RiverPath& path : plan.paths)
        group.rivers.push_back(buildRiver(table, plan, path, options, group));
    if (group.rivers.size() > 1)
        putInOrder(group.rivers, plan.components);
    return group;
}

} // namespace riparia::detail
