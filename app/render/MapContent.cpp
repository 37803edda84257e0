// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapContent.h"

#include "app/render/WorksNumbers.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"
#include "core/geodesy/Ruler.h"
#include "core/plan/ScenarioView.h"
#include "core/plan/Status.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>

namespace riparia {

namespace {

/// Rivers that are in the water register, by key: index into MapStyle::riverRanks.
using Ranks = std::map<std::string, int, std::less<>>;

} // namespace

struct MapRiverSource {
    EntityTable<PlanRiver> rows;
    Ranks ranks;
    std::unordered_map<std::string, std::size_t> byKey{}; ///< index into MapContent::rivers
    Box bounds{};
};

namespace {

/// Puts the content of one plan together.
class ContentBuilder {
public:
    ContentBuilder(const Plan& plan, const Uuid& scenario, const std::function<bool(const Uuid&)>& isShown,
                   Language language, const MapContent* previous, const std::optional<Date>& day,
                   const ShownUnits& units)
        : m_plan(plan)
        , m_scenario(scenario)
        , m_isShown(isShown)
        , m_day(day)
        , m_previous(previous && previous->language == language && previous->units == units ? previous : nullptr)
    {
        m_content->language = language;
        m_content->units = units;
        for (const auto& works : entitiesOf<Works>(plan, scenario))
            m_works.emplace(works->meta.uuid, works);
        if (!scenario.isNil()) { // references name the works of the base
            const ScenarioPlaces places(plan, scenario);
            for (const auto& works : entitiesOf<Works>(plan, scenario))
                m_works.emplace(places.placeOf(works->meta.uuid), works);
        }
    }

    std::shared_ptr<const MapContent> build()
    {
        addRivers();
        makeClasses();
        addSegments();
        addAreas();
        addGreenways();
        addSites();
        addBoundaries();
        const Crs& crs = m_plan.info().crs;
        measureContent(*m_content, crs.isValid() && crs.isGeographic(), crs.isValid() ? crs.unitMetres() : 1.0);
        return m_content;
    }

private:
    QString nameOf(const std::string& name, const std::string& english) const
    {
        const bool takesEnglish = m_content->language == Language::English && !english.empty();
        return fromUtf8(takesEnglish || name.empty() ? english : name);
    }
    QString nameOf(const Meta& meta) const { return nameOf(meta.name, meta.nameEn); }

    bool isShown(const Uuid& id) const { return !m_isShown || m_isShown(id); }

    StatusClass statusOf(const std::vector<StatusEvent>& events, const Uuid& works) const
    {
        const auto of = m_works.find(works);
        const std::vector<StatusEvent>* ofWorks = of == m_works.end() ? nullptr : &of->second->events;
        return statusOn(events, ofWorks, m_day, Taxonomy::builtIn()).displayClass;
    }

    /// From the water register where the river is in it, else from how long it is.
    static int rankOf(const PlanRiver& river, const Ranks& registered)
    {
        const auto known = registered.find(river.river.key);
        if (known != registered.end())
            return known->second;
        const double kilometres = river.river.length().metres() / 1000;
        return kilometres >= 100 ? 3 : kilometres >= 30 ? 2 : kilometres >= 3 ? 1 : 0;
    }

    Ranks registeredRanks() const
    {
        static const Ranks kLevels{{"main", 3}, {"first", 2}, {"second", 1}, {"third", 0}};
        Ranks ranks;
        for (const auto& body : entitiesOf<WaterBody>(m_plan, m_scenario)) {
            const auto level = kLevels.find(body->level);
            if (level == kLevels.end())
                continue;
            for (const RiverSpan& span : body->spans)
                ranks[span.river] = std::max(ranks[span.river], level->second);
        }
        return ranks;
    }

    /// There may be very many, and most edits are of works: the rivers before serve where the plan has no other.
    void addRivers()
    {
        MapRiverSource source{m_plan.rivers(), registeredRanks()};
        const MapRiverSource* before = m_previous ? m_previous->riverSource.get() : nullptr;
        if (before && before->rows.isSameAs(source.rows) && before->ranks == source.ranks) {
            m_content->rivers = m_previous->rivers;
            m_content->riverSource = m_previous->riverSource;
            return;
        }
        std::vector<MapRiver> rivers;
        rivers.reserve(source.rows.size());
        for (const auto& [id, row] : source.rows) {
            if (row->meta.deleted || !row->river.alignment)
                continue;
            source.byKey.emplace(row->river.key, rivers.size());
            source.bounds.add(row->river.alignment->bounds());
            rivers.push_back({id,
                              nameOf(row->river.name.empty() ? row->meta.name : row->river.name,
                                     row->river.nameEn.empty() ? row->meta.nameEn : row->river.nameEn),
                              row->river.alignment, row->river.stationing, row->river.directionConfirmed,
                              rankOf(*row, source.ranks), fromUtf8(row->river.key)});
        }
        m_content->rivers = SharedVector(std::move(rivers));
        m_content->riverSource = std::make_shared<const MapRiverSource>(std::move(source));
    }

    const Works* worksOf(const Uuid& id) const
    {
        const auto works = m_works.find(id);
        return works == m_works.end() ? nullptr : works->second.get();
    }

    /// Null where the plan has no coordinate system that can be measured in.
    const Ruler* ruler()
    {
        if (!m_ruler)
            m_ruler = Ruler::make(m_plan.info().crs, m_plan.info().method);
        return m_ruler->has_value() ? &**m_ruler : nullptr;
    }

    double metresOf(const Greenway& greenway)
    {
        if (greenway.isAlongRiver())
            return greenway.link.span.length().metres();
        double metres = 0;
        for (const Line& line : greenway.lines)
            metres += ruler() ? ruler()->length(line) : 0;
        return metres;
    }

    double squareMetresOf(const Area& area) { return ruler() ? ruler()->area(ruler()->densified(area.shape)) : 0; }

    /// Classes are made from all of them, whether they can be drawn or not: as whoever lists them does.
    void makeClasses()
    {
        std::vector<double> years;
        std::vector<double> costs;
        std::vector<double> areaCosts;
        const auto add = [&](const Uuid& id, const WorksNumbers& numbers, std::vector<double>& to) {
            m_numbers.emplace(id, numbers);
            if (numbers.year)
                years.push_back(*numbers.year);
            if (numbers.costPerMetre)
                to.push_back(*numbers.costPerMetre);
        };
        for (const auto& row : entitiesOf<Segment>(m_plan, m_scenario))
            add(row->meta.uuid, worksNumbers(*row, worksOf(row->works), m_day), costs);
        for (const auto& row : entitiesOf<Greenway>(m_plan, m_scenario))
            add(row->meta.uuid, worksNumbers(*row, worksOf(row->works), m_day, [&] { return metresOf(*row); }), costs);
        for (const auto& row : entitiesOf<Area>(m_plan, m_scenario))
            add(row->meta.uuid, worksNumbers(*row, worksOf(row->works), m_day, [&] { return squareMetresOf(*row); }),
                areaCosts);
        m_content->years = ThemeClasses::of(std::move(years));
        m_content->costs = ThemeClasses::of(std::move(costs));
        m_content->areaCosts = ThemeClasses::of(std::move(areaCosts));
    }

    template <class Item>
    void classify(Item& item, const ThemeClasses& costs) const
    {
        const WorksNumbers& numbers = m_numbers.at(item.id);
        item.yearClass = static_cast<std::int8_t>(m_content->years.indexOf(numbers.year));
        item.costClass = static_cast<std::int8_t>(costs.indexOf(numbers.costPerMetre));
    }

    void addSegments()
    {
        const auto& riverByKey = m_content->riverSource->byKey;
        for (const auto& row : entitiesOf<Segment>(m_plan, m_scenario)) {
            const auto river = riverByKey.find(row->river);
            if (river == riverByKey.end())
                continue;
            const Span span = row->span.intersected(m_content->rivers[river->second].alignment->whole());
            if (span.isEmpty())
                continue;
            MapSegment segment;
            segment.id = row->meta.uuid;
            segment.river = river->second;
            segment.span = span;
            segment.bank = row->bank;
            segment.status = statusOf(row->events, row->works);
            segment.code = fromUtf8(row->meta.code);
            segment.caption = nameOf(row->meta);
            if (!row->measures.empty()) {
                segment.measure = fromUtf8(row->measures.front().type);
                segment.caption = NameText::measure(row->measures.front().type, m_content->language);
            }
            classify(segment, m_content->costs);
            segment.shown = isShown(row->meta.uuid);
            m_content->segments.push_back(std::move(segment));
        }
        assignLanes(m_content->segments);
    }

    QString areaCaption(const MapArea& area, const std::unordered_map<Uuid, const MapArea*>& before)
    {
        const auto known = before.find(area.id);
        if (known != before.end() && known->second->shape.isSameAs(area.shape))
            return known->second->caption;
        if (!ruler())
            return {};
        const double squareMetres = ruler()->area(*area.shape);
        if (!std::isfinite(squareMetres))
            return {};
        const SquareCentimetres size{toInteger(squareMetres, 1e4)};
        const AreaUnit unit = squareMetres < 1e4 ? AreaUnit::SquareMetre : AreaUnit::Hectare;
        const ShownUnits& units = m_content->units;
        return fromUtf8(units.decimal(size, unit)) + QChar(0x2009) + units.symbol(unit);
    }

    void addAreas()
    {
        std::unordered_map<Uuid, const MapArea*> before;
        if (m_previous) {
            for (const MapArea& area : m_previous->areas)
                before.emplace(area.id, &area);
        }
        for (const auto& row : entitiesOf<Area>(m_plan, m_scenario)) {
            MapArea area;
            area.id = row->meta.uuid;
            area.shape = SharedShape(std::shared_ptr<const MultiPolygon>(row, &row->shape));
            area.bounds = boundsOf(row->shape);
            if (area.bounds.isEmpty())
                continue;
            area.status = statusOf(row->events, row->works);
            area.code = fromUtf8(row->meta.code);
            area.caption = areaCaption(area, before);
            if (!row->measures.empty())
                area.measure = fromUtf8(row->measures.front().type);
            classify(area, m_content->areaCosts);
            area.shown = isShown(row->meta.uuid);
            m_content->areas.push_back(std::move(area));
        }
    }

    void addGreenways()
    {
        for (const auto& row : entitiesOf<Greenway>(m_plan, m_scenario)) {
            MapGreenway greenway;
            greenway.id = row->meta.uuid;
            greenway.lines = SharedShape(std::shared_ptr<const std::vector<Line>>(row, &row->lines));
            for (const Line& line : row->lines)
                greenway.bounds.add(boundsOf(line));
            if (greenway.bounds.isEmpty())
                continue;
            greenway.status = statusOf(row->events, row->works);
            greenway.code = fromUtf8(row->meta.code);
            greenway.name = nameOf(row->meta);
            greenway.grade = fromUtf8(row->grade);
            classify(greenway, m_content->costs);
            greenway.shown = isShown(row->meta.uuid);
            m_content->greenways.push_back(std::move(greenway));
        }
    }

    void addSites()
    {
        for (const auto& row : entitiesOf<Site>(m_plan, m_scenario)) {
            if (row->place)
                m_content->sites.push_back({row->meta.uuid, *row->place, fromUtf8(row->kind), nameOf(row->meta)});
        }
    }

    /// Boundaries, and the lakes and reservoirs of the water register.
    void addBoundaries()
    {
        const auto add = [&](const auto& row, const std::string& role) {
            const Box bounds = boundsOf(row->shape);
            if (bounds.isEmpty())
                return;
            m_content->boundaries.push_back({row->meta.uuid,
                                             SharedShape(std::shared_ptr<const MultiPolygon>(row, &row->shape)), bounds,
                                             fromUtf8(role), nameOf(row->meta)});
        };
        for (const auto& row : entitiesOf<Boundary>(m_plan, m_scenario))
            add(row, row->role);
        for (const auto& row : entitiesOf<WaterBody>(m_plan, m_scenario))
            add(row, "water_surface");
    }

    const Plan& m_plan;
    Uuid m_scenario;
    const std::function<bool(const Uuid&)>& m_isShown;
    std::optional<Date> m_day;
    const MapContent* m_previous;
    std::shared_ptr<MapContent> m_content = std::make_shared<MapContent>();
    std::unordered_map<Uuid, std::shared_ptr<const Works>> m_works;
    std::optional<Result<Ruler>> m_ruler;
    std::unordered_map<Uuid, WorksNumbers> m_numbers;
};

/// Lowest lane that is free from `from` on; the lane is taken until `to`.
std::uint8_t takeLane(std::vector<Position>& lanes, Span span)
{
    std::size_t lane = 0;
    while (lane < lanes.size() && lanes[lane] > span.from)
        ++lane;
    if (lane == lanes.size())
        lanes.push_back({});
    lanes[lane] = span.to;
    return static_cast<std::uint8_t>(std::min<std::size_t>(lane, 255));
}

} // namespace

std::shared_ptr<const MapContent> mapContentOf(const Plan& plan, const Uuid& scenario,
                                               const std::function<bool(const Uuid&)>& isShown, Language language,
                                               const std::shared_ptr<const MapContent>& previous,
                                               std::optional<Date> day, const ShownUnits& units)
{
    return ContentBuilder(plan, scenario, isShown, language, previous.get(), day, units).build();
}

void assignLanes(std::vector<MapSegment>& segments)
{
    std::vector<MapSegment*> order;
    order.reserve(segments.size());
    for (MapSegment& segment : segments)
        order.push_back(&segment);
    std::sort(order.begin(), order.end(), [](const MapSegment* a, const MapSegment* b) {
        return std::tie(a->river, a->span.from, a->span.to, a->code, a->id) <
               std::tie(b->river, b->span.from, b->span.to, b->code, b->id);
    });
    struct {
        std::vector<Position> channel, left, right;
    } lanes;
    const MapSegment* before = nullptr;
    for (MapSegment* segment : order) {
        if (!before || before->river != segment->river)
            lanes = {};
        before = segment;
        switch (segment->bank) {
        case Bank::Channel: segment->lane = takeLane(lanes.channel, segment->span); break;
        case Bank::Left: segment->lane = takeLane(lanes.left, segment->span); break;
        case Bank::Right: segment->lane = takeLane(lanes.right, segment->span); break;
        case Bank::Both: {
            // The same lane on both sides, so that the two lines are seen as one work.
            std::vector<Position> both(std::max(lanes.left.size(), lanes.right.size()));
            for (std::size_t i = 0; i < both.size(); ++i) {
                both[i] = std::max(i < lanes.left.size() ? lanes.left[i] : Position{},
                                   i < lanes.right.size() ? lanes.right[i] : Position{});
            }
            segment->lane = takeLane(both, segment->span);
            const std::size_t needed = std::size_t{segment->lane} + 1;
            lanes.left.resize(std::max(lanes.left.size(), needed));
            lanes.right.resize(std::max(lanes.right.size(), needed));
            lanes.left[segment->lane] = lanes.right[segment->lane] = segment->span.to;
            break;
        }
        }
    }
}

void measureContent(MapContent& content, bool geographic, double unitMetres)
{
    content.bounds = {};
    if (content.riverSource)
        content.bounds = content.riverSource->bounds;
    else
        std::ranges::for_each(content.rivers,
                              [&](const MapRiver& river) { content.bounds.add(river.alignment->bounds()); });
    const auto addAll = [&](auto& items) {
        for (const auto& item : items)
            content.bounds.add(item.bounds);
    };
    addAll(content.areas);
    addAll(content.greenways);
    addAll(content.boundaries);
    for (const MapSite& site : content.sites) {
        if (std::isfinite(site.place.x) && std::isfinite(site.place.y))
            content.bounds.add(site.place);
    }
    content.unitMetresX = content.unitMetresY = unitMetres;
    if (!geographic)
        return;
    // A sphere of the Earth's mean radius is good enough for the shape of a map; lengths are never measured with it.
    constexpr double kMetresPerDegree = 6371008.8 * 3.14159265358979323846 / 180;
    const double latitude = content.bounds.isEmpty() ? 0 : (content.bounds.minY + content.bounds.maxY) / 2;
    content.unitMetresY = kMetresPerDegree;
    content.unitMetresX =
        kMetresPerDegree * std::max(0.01, std::cos(std::clamp(latitude, -90.0, 90.0) * 3.14159265358979323846 / 180));
}

} // namespace riparia
