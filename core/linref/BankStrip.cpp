// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/BankStrip.h"

#include "core/geometry/Region.h"
#include "core/linref/BankPieces.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace riparia {

namespace {

constexpr double kBankRoom = 1.1; // of the width: what is cut off beyond an end reaches no farther

/// What is measured off on one side of a river.
class BankGround {
public:
    BankGround(const Alignment& river, const BankRuns& runs, bool isLeft)
        : m_river(river)
        , m_isLeft(isLeft)
        , m_metric(detail::BankMetric::of(river, river.slice(runs.span())))
    {}

    /// What lies within `width` metres outward from a run.
    Result<Region> groundOf(const BankRun& run, double width) const;
    std::optional<Point> tightBendOf(const BankRun& run, double width) const;

private:
    Result<Region> outward(Line line, double width) const;
    MultiPolygon beyondEnd(Point river, Point bank, Point direction, double width) const;
    Line centreOf(const BankRun& run) const
    {
        return m_river.slice({Position::fromMetres(run.from), Position::fromMetres(run.to)});
    }

    const Alignment& m_river;
    bool m_isLeft;
    detail::BankMetric m_metric;
};

/// What lies beyond the line across the river at one of its places, about the end of a bank there. `direction`: away from the run.
MultiPolygon BankGround::beyondEnd(Point river, Point bank, Point direction, double width) const
{
    const Point across{-direction.y, direction.x};
    const double beside = m_metric.ahead(bank, river, across);
    const double room = kBankRoom * width;
    const double depth = room + std::abs(m_metric.ahead(bank, river, direction));
    const auto corner = [&](double forward, double aside) {
        return m_metric.moved(m_metric.moved(river, direction, forward), across, beside + aside);
    };
    return {
        Polygon{{corner(0, -room), corner(depth, -room), corner(depth, room), corner(0, room), corner(0, -room)}, {}}};
}

Result<Region> BankGround::outward(Line line, double width) const
{
    const auto strip =
        stripAlong({std::move(line), m_metric.scale.x, m_metric.scale.y}, m_isLeft ? width : 0, m_isLeft ? 0 : width);
    if (!strip)
        return fail(strip.error());
    auto made = Region::make(m_isLeft ? strip->left : strip->right);
    return made ? Result<Region>(std::move(made->region)) : fail(made.error());
}

Result<Region> BankGround::groundOf(const BankRun& run, double width) const
{
    Line centre = centreOf(run);
    if (centre.size() < 2)
        return Region();
    if (!run.isBank())
        return outward(std::move(centre), width);
    const auto heading = [this](Point from, Point to) {
        const Point edge = m_metric.metres(to - from);
        const double length = std::hypot(edge.x, edge.y);
        return length > 0 ? Point{edge.x / length, edge.y / length} : Point{1, 0};
    };
    struct End {
        Point river;
        Point bank;
        Point direction;
    };
    const std::array<End, 2> ends{
        End{centre.front(), run.line.front(), heading(centre[1], centre[0])},
        End{centre.back(), run.line.back(), heading(centre[centre.size() - 2], centre.back())}};
    // The bank goes on straight beyond both ends and is cut off square to the river there.
    const auto prolonged = [&](const End& end) {
        return m_metric.moved(end.bank, end.direction,
                              width + std::max(0.0, -m_metric.ahead(end.bank, end.river, end.direction)));
    };
    Line line{prolonged(ends[0])};
    line.insert(line.end(), run.line.begin(), run.line.end());
    line.push_back(prolonged(ends[1]));
    auto ground = outward(std::move(line), width);
    for (const End& end : ends) {
        const auto beyond = Region::make(beyondEnd(end.river, end.bank, end.direction, width));
        if (!beyond)
            return fail(beyond.error());
        if (ground)
            ground = ground->minus(beyond->region);
    }
    return ground;
}

std::optional<Point> BankGround::tightBendOf(const BankRun& run, double width) const
{
    return tightBend({run.isBank() ? run.line : centreOf(run), m_metric.scale.x, m_metric.scale.y},
                     m_isLeft ? width : 0, m_isLeft ? 0 : width);
}

/// The ground of a side; what it has no bank along goes into `without`, the first tight bend into `tight`.
Result<Region> groundOfSide(const Alignment& river, const BankRuns& runs, bool isLeft, double width,
                            std::vector<Span>& without, std::optional<Point>& tight)
{
    const BankGround side(river, runs, isLeft);
    std::vector<Region> parts;
    for (const BankRun& run : runs.along(isLeft)) {
        if (!run.isBank())
            without.push_back({Position::fromMetres(run.from), Position::fromMetres(run.to)});
        auto ground = side.groundOf(run, width);
        if (!ground)
            return fail(ground.error());
        if (!ground->isEmpty())
            parts.push_back(std::move(*ground));
        if (!tight)
            tight = side.tightBendOf(run, width);
    }
    return parts.size() == 1 ? Result<Region>(std::move(parts.front())) : Region::unionOf(parts);
}

} // namespace

Result<BankStrip> stripOf(const Alignment& river, const BankRuns& runs, double leftWidth, double rightWidth)
{
    for (const double width : {leftWidth, rightWidth}) {
        if (!std::isfinite(width) || width < 0)
            return fail(ErrorCode::InvalidArgument);
    }
    BankStrip made;
    Region left;
    if (leftWidth > 0) {
        auto ground = groundOfSide(river, runs, true, leftWidth, made.withoutLeft, made.tight);
        if (!ground)
            return fail(ground.error());
        left = std::move(*ground);
        made.strip.left = left.polygons();
    }
    if (rightWidth > 0) {
        auto ground = groundOfSide(river, runs, false, rightWidth, made.withoutRight, made.tight);
        if (ground && ground->touches(left))
            ground = ground->minus(left);
        if (!ground)
            return fail(ground.error());
        made.strip.right = ground->polygons();
    }
    return made;
}

Result<BankStrip> stripFromBanks(const Alignment& river, Span span, const std::vector<Line>& banks, double leftWidth,
                                 double rightWidth)
{
    const auto runs = BankRuns::make(river, span, banks);
    return runs ? stripOf(river, *runs, leftWidth, rightWidth) : fail(runs.error());
}

} // namespace riparia
