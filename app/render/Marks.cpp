// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Marks.h"

#include "app/render/Lane.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace riparia {

namespace {

/// How many works lie on either side of a river at a place.
struct Sides {
    int left = 0;
    int right = 0;
};

Sides worksAt(const MapScene& scene, std::uint32_t river, Position at)
{
    Sides sides;
    const auto [begin, end] = scene.segmentsOf(river);
    for (const std::uint32_t* i = begin; i != end; ++i) {
        const MapSegment& segment = scene.content().segments[*i];
        if (segment.span.from > at)
            break;
        if (segment.span.to < at || !segment.shown)
            continue;
        const int lanes = segment.lane + 1;
        if (segment.bank == Bank::Left || segment.bank == Bank::Both)
            sides.left = std::max(sides.left, lanes);
        if (segment.bank == Bank::Right || segment.bank == Bank::Both)
            sides.right = std::max(sides.right, lanes);
    }
    return sides;
}

/// Finds the marks of one river.
class MarkFinder {
public:
    MarkFinder(const MapScene& scene, std::uint32_t river, const MapStyle& style, const Viewport& view, double margin)
        : m_scene(scene)
        , m_riverIndex(river)
        , m_river(scene.content().rivers[river])
        , m_style(style)
        , m_view(view)
        , m_runs(visibleRuns(*m_river.alignment, m_river.alignment->whole(), view, margin))
    {}

    std::vector<ChainageMark> find(bool minor)
    {
        ChainageInterval interval = chainageInterval(m_style, m_view);
        if (!minor)
            interval.minor = interval.major;
        for (const LineRun& run : m_runs) {
            const Position from = Position::fromMetres(m_view.metres(run.at.front()));
            const Position to = Position::fromMetres(m_view.metres(run.at.back()));
            for (const ChainageStep& step : chainageSteps(m_river.stationing, from, to, interval))
                add(run, step.position, step.chainage, step.rank);
            if (run.hasStart)
                addEnd(run, {0});
            if (run.hasEnd)
                addEnd(run, m_river.alignment->whole().to);
        }
        return std::move(m_marks);
    }

private:
    void addEnd(const LineRun& run, Position at)
    {
        const bool isMarked = std::any_of(m_marks.begin(), m_marks.end(), [&](ChainageMark& mark) {
            if (mark.position != at || mark.rank == ChainageRank::Minor)
                return false;
            mark.isEnd = true;
            return true;
        });
        if (!isMarked && add(run, at, m_river.stationing.chainageAt(at), ChainageRank::Major))
            m_marks.back().isEnd = true;
    }

    bool add(const LineRun& run, Position at, Chainage chainage, ChainageRank rank)
    {
        const double place = m_view.pixels(at.metres());
        const auto direction = run.directionAt(place, pixelsOfMm(m_style.chainage.averageMm) / 2);
        if (!direction)
            return false;
        const Sides works = worksAt(m_scene, m_riverIndex, at);
        const bool takesLeft = works.left < works.right;
        const int lanes =
            lanesCollapse(m_style, m_view) ? 0 : std::min(takesLeft ? works.left : works.right, m_style.works.lanes);
        ChainageMark mark;
        mark.rank = rank;
        mark.position = at;
        mark.chainage = chainage;
        mark.on = run.pointAt(place);
        mark.outward = leftOf(*direction) * (takesLeft ? 1 : -1);
        mark.start = riverWidth(m_style, m_river.rank, m_view) / 2;
        if (lanes > 0) {
            mark.start = std::abs(laneOffset(m_style, m_river.rank, Bank::Left, lanes - 1, m_view)) +
                         pixelsOfMm(m_style.works.pitchMm) / 2;
        }
        const double mm = rank == ChainageRank::Kilometre ? m_style.chainage.kilometreMm
                          : rank == ChainageRank::Major   ? m_style.chainage.majorMm
                                                          : m_style.chainage.minorMm;
        mark.length = pixelsOfMm(mm);
        m_marks.push_back(mark);
        return true;
    }

    const MapScene& m_scene;
    std::uint32_t m_riverIndex;
    const MapRiver& m_river;
    const MapStyle& m_style;
    const Viewport& m_view;
    std::vector<LineRun> m_runs;
    std::vector<ChainageMark> m_marks;
};

/// Looks for a straight place around one on a run; none where the river winds all the way.
std::optional<FlowMark> straightPlace(const LineRun& run, double place, double sway, const MapStyle& style)
{
    const double half = pixelsOfMm(style.flow.straightMm) / 2;
    const double least = std::cos(style.flow.straightDegrees / 180 * 3.14159265358979323846);
    for (const double share : {0.0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3}) {
        const double at = place + share * sway;
        if (at - half < run.at.front() || at + half > run.at.back())
            continue;
        // A river that winds evenly has one direction before and after, but is longer than the way it makes.
        const QPointF chord = run.pointAt(at + half) - run.pointAt(at - half);
        if (std::hypot(chord.x(), chord.y()) < least * 2 * half)
            continue;
        const auto before = run.directionAt(at - half / 2, half / 2);
        const auto after = run.directionAt(at + half / 2, half / 2);
        if (before && after && before->x() * after->x() + before->y() * after->y() >= least) {
            if (const auto direction = run.directionAt(at, half))
                return FlowMark{run.pointAt(at), *direction};
        }
    }
    return std::nullopt;
}

} // namespace

ChainageInterval chainageInterval(const MapStyle& style, const Viewport& view)
{
    return chainageInterval(view.pixels(1), style.chainage.apartPx, style.chainage.minorApartPx);
}

std::vector<ChainageMark> chainageMarks(const MapScene& scene, std::uint32_t river, const MapStyle& style,
                                        const Viewport& view, double margin, bool minor)
{
    return MarkFinder(scene, river, style, view, margin).find(minor);
}

std::vector<FlowMark> flowMarks(const MapRiver& river, const MapStyle& style, const Viewport& view, double margin)
{
    const double every = pixelsOfMm(style.flow.everyMm);
    const double length = view.pixels(river.alignment->length().metres());
    const double sway = std::min(every, length / 2);
    const double reach = 0.6 * sway + 2 * pixelsOfMm(style.flow.straightMm);
    std::vector<FlowMark> marks;
    for (const LineRun& run : visibleRuns(*river.alignment, river.alignment->whole(), view, margin + reach)) {
        if (length < every) {
            if (const auto mark = straightPlace(run, length / 2, sway, style))
                marks.push_back(*mark);
            continue;
        }
        for (double k = std::floor(run.at.front() / every); (k + 0.5) * every <= run.at.back() + sway; ++k) {
            if (const auto mark = straightPlace(run, (k + 0.5) * every, sway, style))
                marks.push_back(*mark);
        }
    }
    return marks;
}

bool isLongOnScreen(const MapRiver& river, const Viewport& view, double pixels)
{
    return view.pixels(river.alignment->length().metres()) >= pixels;
}

} // namespace riparia
