// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/GreenwayEnd.h"

#include "app/document/PlanTotals.h"
#include "app/tools/MapTool.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia {

namespace {

/// Coordinate units: the beginning of a line beside a river is worked out anew and is off by rounding.
constexpr double kSamePlace = 1e-7;

bool isSamePlace(Point a, Point b)
{
    return std::abs(a.x - b.x) <= kSamePlace && std::abs(a.y - b.y) <= kSamePlace;
}

Line continuedLine(Line line, bool atBack, const Line& added)
{
    if (!atBack)
        std::reverse(line.begin(), line.end());
    for (const Point& point : added)
        if (!isSamePlace(line.back(), point))
            line.push_back(point);
    if (!atBack)
        std::reverse(line.begin(), line.end());
    return line;
}

WaterLink continuedLink(WaterLink link, const WaterLink& added)
{
    if (link.span.isEmpty())
        return link;
    const bool isSameBank = added.water == link.water && added.bank == link.bank;
    if (isSameBank && added.span.from == link.span.to)
        link.span.to = added.span.to;
    else if (isSameBank && added.span.to == link.span.from)
        link.span.from = added.span.from;
    else
        link.span = {};
    return link;
}

} // namespace

std::shared_ptr<const Greenway> greenwayOf(const PlanDocument& document, const GreenwayEnd& end)
{
    auto greenway = document.plan().greenways().find(document.places().standIn(end.greenway));
    const bool isThere = greenway && end.line < greenway->lines.size() && greenway->lines[end.line].size() >= 2;
    return isThere ? greenway : nullptr;
}

Point placeOf(const Greenway& greenway, const GreenwayEnd& end)
{
    const Line& line = greenway.lines[end.line];
    return end.isBack ? line.back() : line.front();
}

Point otherEndOf(const Greenway& greenway, const GreenwayEnd& end)
{
    return placeOf(greenway, {end.greenway, end.line, !end.isBack});
}

std::optional<GreenwayEnd> greenwayEndAt(const ToolContext& context, const Snap& snap)
{
    if (snap.kind != SnapKind::End || snap.feature.isNil() || context.totals.isHidden(snap.feature))
        return std::nullopt;
    const auto greenway = context.document.plan().greenways().find(snap.feature);
    if (!greenway)
        return std::nullopt;
    for (std::size_t i = 0; i < greenway->lines.size(); ++i) {
        const Line& line = greenway->lines[i];
        if (line.size() < 2 || line.front() == line.back())
            continue;
        for (const bool isBack : {true, false}) {
            const GreenwayEnd end{snap.feature, i, isBack};
            if (placeOf(*greenway, end) == snap.at)
                return end;
        }
    }
    return std::nullopt;
}

std::optional<NetworkPlace> riverPlaceOf(const PlanDocument& document, const GreenwayEnd& end)
{
    const auto greenway = greenwayOf(document, end);
    if (!greenway || !greenway->isAlongRiver())
        return std::nullopt;
    const auto river = document.network().find(greenway->link.water);
    if (!river)
        return std::nullopt;
    // Lines are drawn either way, so that the ends of the span are told by where they lie.
    const Position at = document.network().rivers()[*river].alignment->locate(placeOf(*greenway, end)).at;
    const Span& span = greenway->link.span;
    const bool isAtFrom = std::abs((at - span.from).value) < std::abs((at - span.to).value);
    return NetworkPlace{*river, isAtFrom ? span.from : span.to};
}

ChangeSet continuedGreenway(const PlanDocument& document, const GreenwayEnd& end, const GreenwayLine& added)
{
    ChangeSet changes;
    const auto before = greenwayOf(document, end);
    if (!before)
        return changes;
    Greenway after = *before;
    after.meta = document.stamped(std::move(after.meta));
    after.lines[end.line] = continuedLine(std::move(after.lines[end.line]), end.isBack, added.line);
    after.link = continuedLink(std::move(after.link), added.link);
    changes.replace(before, std::move(after));
    return changes;
}

} // namespace riparia
