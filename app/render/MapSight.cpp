// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapSight.h"

#include "app/render/LineRun.h"
#include "app/render/Marks.h"
#include "app/render/RingShape.h"

#include <algorithm>

namespace riparia {

namespace {

/// Looks at what of a map is inside a view.
class SightLooker {
public:
    SightLooker(const MapScene& scene, const MapStyle& style, const Viewport& view)
        : m_scene(scene)
        , m_content(scene.content())
        , m_style(style)
        , m_view(view)
        , m_box(view.extent())
    {}

    void addSegments(MapSight& sight) const
    {
        for (const std::uint32_t i : m_scene.segmentsIn(m_box)) {
            const MapSegment& segment = m_content.segments[i];
            const bool isOneSided = segment.bank == Bank::Left || segment.bank == Bank::Right;
            const bool isKnown = sight.segments.contains(segment.status) && sight.measures.contains(segment.measure) &&
                                 sight.years.contains(segment.yearClass) && sight.costs.contains(segment.costClass) &&
                                 (sight.hasBanks || !isOneSided);
            if (isKnown || !sees(segment))
                continue;
            sight.segments.insert(segment.status);
            sight.measures.insert(segment.measure);
            sight.years.insert(segment.yearClass);
            sight.costs.insert(segment.costClass);
            sight.hasBanks = sight.hasBanks || isOneSided;
        }
    }
    void addAreas(MapSight& sight) const
    {
        for (const std::uint32_t i : m_scene.areasIn(m_box)) {
            const MapArea& area = m_content.areas[i];
            const bool isKnown = sight.areas.contains(area.status) && sight.areaMeasures.contains(area.measure) &&
                                 sight.years.contains(area.yearClass) && sight.areaCosts.contains(area.costClass);
            if (!area.shown || isKnown || !sees(*area.shape))
                continue;
            sight.areas.insert(area.status);
            sight.areaMeasures.insert(area.measure);
            sight.years.insert(area.yearClass);
            sight.areaCosts.insert(area.costClass);
        }
    }
    void addGreenways(MapSight& sight) const
    {
        for (const std::uint32_t i : m_scene.greenwaysIn(m_box)) {
            const MapGreenway& greenway = m_content.greenways[i];
            const bool isKnown = sight.greenways.contains(greenway.status) && sight.grades.contains(greenway.grade) &&
                                 sight.years.contains(greenway.yearClass) && sight.costs.contains(greenway.costClass);
            if (isKnown || !sees(greenway))
                continue;
            sight.greenways.insert(greenway.status);
            sight.grades.insert(greenway.grade);
            sight.years.insert(greenway.yearClass);
            sight.costs.insert(greenway.costClass);
        }
    }
    void addSites(MapSight& sight) const
    {
        for (const std::uint32_t i : m_scene.sitesIn(m_box))
            sight.sites.insert(m_content.sites[i].kind);
    }
    void addBoundaries(MapSight& sight) const
    {
        for (const std::uint32_t i : m_scene.boundariesIn(m_box)) {
            const MapBoundary& boundary = m_content.boundaries[i];
            if (!sight.boundaries.contains(boundary.role) && sees(*boundary.shape))
                sight.boundaries.insert(boundary.role);
        }
    }
    bool seesRivers() const
    {
        return std::ranges::any_of(m_scene.rivers().riversIn(m_box), [&](std::uint32_t i) {
            const Alignment& alignment = *m_content.rivers[i].alignment;
            return !visibleRuns(alignment, alignment.whole(), m_view, 0).empty();
        });
    }
    bool seesChainage() const
    {
        constexpr double kLeast = 60; // pixels a river has to be long to be worth asking
        return std::ranges::any_of(m_scene.rivers().riversIn(m_box), [&](std::uint32_t i) {
            if (!isLongOnScreen(m_content.rivers[i], m_view, kLeast))
                return false;
            return std::ranges::any_of(
                chainageMarks(m_scene, i, m_style, m_view, 0, false), [&](const ChainageMark& mark) {
                    return mark.length > 0 && QRectF(QPointF(0, 0), m_view.size()).contains(mark.on);
                });
        });
    }

    SeenWorks works(const MapLayers& layers) const
    {
        SeenWorks seen;
        if (layers.segments)
            seen.segments = m_scene.segmentsIn(m_box);
        if (layers.areas)
            seen.areas = m_scene.areasIn(m_box);
        if (layers.greenways)
            seen.greenways = m_scene.greenwaysIn(m_box);
        std::erase_if(seen.segments, [&](std::uint32_t i) { return !sees(m_content.segments[i]); });
        std::erase_if(seen.areas, [&](std::uint32_t i) {
            const MapArea& area = m_content.areas[i];
            return !area.shown || !sees(*area.shape);
        });
        std::erase_if(seen.greenways, [&](std::uint32_t i) { return !sees(m_content.greenways[i]); });
        return seen;
    }

private:
    bool sees(const MapSegment& segment) const
    {
        return segment.shown &&
               !visibleRuns(*m_content.rivers[segment.river].alignment, segment.span, m_view, 0).empty();
    }
    bool sees(const MultiPolygon& shape) const
    {
        for (const Polygon& polygon : shape) {
            if (!visibleRuns(polygon.outer, m_view, 0).empty())
                return true;
        }
        return RingShape(shape, m_view, 0).contains(QPointF(m_view.size().width() / 2, m_view.size().height() / 2));
    }
    bool sees(const MapGreenway& greenway) const
    {
        return greenway.shown && std::ranges::any_of(greenway.lines, [&](const Line& line) {
                   return !visibleRuns(line, m_view, 0).empty();
               });
    }

    const MapScene& m_scene;
    const MapContent& m_content;
    const MapStyle& m_style;
    const Viewport& m_view;
    Box m_box;
};

} // namespace

MapSight& MapSight::operator+=(const MapSight& other)
{
    const auto join = [](auto& mine, const auto& theirs) { mine.insert(theirs.begin(), theirs.end()); };
    join(segments, other.segments);
    join(areas, other.areas);
    join(greenways, other.greenways);
    join(measures, other.measures);
    join(areaMeasures, other.areaMeasures);
    join(grades, other.grades);
    join(years, other.years);
    join(costs, other.costs);
    join(areaCosts, other.areaCosts);
    join(sites, other.sites);
    join(boundaries, other.boundaries);
    hasBanks = hasBanks || other.hasBanks;
    hasRivers = hasRivers || other.hasRivers;
    hasChainage = hasChainage || other.hasChainage;
    return *this;
}

MapSight sightOf(const MapScene& scene, const MapStyle& style, const MapLayers& layers, const Viewport& view)
{
    const SightLooker looker(scene, style, view);
    MapSight sight;
    if (layers.segments)
        looker.addSegments(sight);
    if (layers.areas)
        looker.addAreas(sight);
    if (layers.greenways)
        looker.addGreenways(sight);
    if (layers.sites)
        looker.addSites(sight);
    if (layers.boundaries)
        looker.addBoundaries(sight);
    sight.hasRivers = layers.rivers && looker.seesRivers();
    sight.hasChainage = layers.rivers && layers.chainage && looker.seesChainage();
    return sight;
}

SeenWorks worksSeen(const MapScene& scene, const MapStyle& style, const MapLayers& layers, const Viewport& view)
{
    return SightLooker(scene, style, view).works(layers);
}

} // namespace riparia
