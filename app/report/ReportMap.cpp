// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportMap.h"

#include "core/geometry/Parallel.h"
#include "core/geometry/Simplify.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace riparia {

namespace {

/// Of strip maps: those of UX.md 5.6, and how they go on for what is larger than a province.
constexpr std::array kRoundScales{500.0, 1e3, 2e3,   5e3, 10e3, 25e3, 50e3, 100e3, 250e3,
                                  500e3, 1e6, 2.5e6, 5e6, 10e6, 25e6, 50e6, 100e6};
/// Of maps that show everything: with those of UX.md 5.6 alone half the sheet may stay empty, so there are more between them.
constexpr std::array kTenths{1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5}; // times a power of ten
constexpr double kUsualStripScale = 10e3; // a smaller one only where this makes too many sheets
constexpr double kMarginMm = 6;
constexpr std::size_t kMostSheets = 11; // of a river
constexpr double kOverlap = 0.1;        // of a sheet, beyond each match line

/// Ground metres of a box.
QSizeF metresOf(const Box& box, const MapContent& map)
{
    return {(box.maxX - box.minX) * map.unitMetresX, (box.maxY - box.minY) * map.unitMetresY};
}

/// Places along a river where it is cut: multiples of a round step of chainage, a short rest joined to its neighbour.
std::vector<Position> cutsOf(const River& river, double stepMetres)
{
    const std::int64_t length = river.length().value;
    const auto step = static_cast<std::int64_t>(stepMetres * 1000);
    std::vector<Position> cuts{{0}};
    const Chainage begin = river.stationing.chainageAt({0});
    const Chainage end = river.stationing.chainageAt({length});
    const std::int64_t low = std::min(begin.mm, end.mm);
    const std::int64_t high = std::max(begin.mm, end.mm);
    for (std::int64_t label = (low / step + 1) * step; label < high; label += step) {
        const auto at = river.stationing.positionOf({label, 0});
        if (at && at->mm > 0 && at->mm < length)
            cuts.push_back(*at);
    }
    cuts.push_back({length});
    std::ranges::sort(cuts);
    const std::int64_t rest = step * 15 / 100;
    if (cuts.size() > 2 && cuts.back().mm - cuts[cuts.size() - 2].mm < rest)
        cuts.erase(cuts.end() - 2);
    if (cuts.size() > 2 && cuts[1].mm < rest)
        cuts.erase(cuts.begin() + 1);
    return cuts;
}

/// A sheet of a span, or of its halves where it does not fit.
class StripCutter {
public:
    StripCutter(const River& river, const MapContent& map, StripPlan& plan, QSizeF frameMm)
        : m_river(river)
        , m_map(map)
        , m_plan(plan)
        , m_frame(frameMm)
    {}

    void add(const Span& span, int depth = 0)
    {
        constexpr int kDeepest = 3;
        StripSheet sheet = sheetOf(span);
        if (depth < kDeepest && !fits(sheet)) {
            const std::int64_t grain = m_plan.denominator < kUsualStripScale ? 10'000 : 100'000;
            const Position middle{(span.from.mm + span.to.mm) / 2 / grain * grain};
            if (middle > span.from && middle < span.to) {
                add({span.from, middle}, depth + 1);
                add({middle, span.to}, depth + 1);
                return;
            }
        }
        m_plan.sheets.push_back(sheet);
    }

private:
    StripSheet sheetOf(const Span& span) const
    {
        StripSheet sheet;
        sheet.span = span;
        sheet.goesOnBefore = span.from.mm > 0;
        sheet.goesOnAfter = span.to.mm < m_river.length().value;
        const Point from = m_river.alignment->pointAt(span.from);
        const Point to = m_river.alignment->pointAt(span.to);
        sheet.angle = -std::atan2((to.y - from.y) * m_map.unitMetresY, (to.x - from.x) * m_map.unitMetresX);
        const Box box = boxOf(sheet);
        sheet.centre = {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
        return sheet;
    }

    Box boxOf(const StripSheet& sheet) const
    {
        Line line = m_river.alignment->slice(sheet.span);
        for (Point& point : line)
            point = turned(point, m_map, m_plan.pivot, sheet.angle);
        return boundsOf(line);
    }

    bool fits(const StripSheet& sheet) const
    {
        constexpr double kRoomAcross = 16; // millimetres for works and labels beside the river
        const QSizeF ground = metresOf(boxOf(sheet), m_map) * (1000 / m_plan.denominator);
        return ground.width() < m_frame.width() - 6 && ground.height() < m_frame.height() - kRoomAcross;
    }

    const River& m_river;
    const MapContent& m_map;
    StripPlan& m_plan;
    QSizeF m_frame;
};

} // namespace

std::shared_ptr<const MapStyle> paperStyle()
{
    auto style = std::make_shared<MapStyle>(*MapStyle::light());
    style->paper = QColor(0xFB, 0xFA, 0xF7);
    style->text.halo = style->paper;
    style->furniture.plate = style->paper;
    return style;
}

std::shared_ptr<const MapStyle> overviewStyle(const MapStyle& style)
{
    auto close = std::make_shared<MapStyle>(style);
    close->works.pitchMm = 0.95;
    close->works.besideWaterMm = 0.35;
    close->works.leastOffsetMm = 0.75;
    close->riverName.mm = 2.6;
    close->riverName.spacingMm = 0.12;
    close->riverName.spacingCjkMm = 0.45;
    close->riverName.besideMm = 0.9;
    close->riverName.smoothMm = 9;
    close->riverName.greatestTurn = 110;
    close->riverName.isStraightElse = true;
    return close;
}

double paperTolerance(double denominator)
{
    constexpr double kMillimetres = 0.06;
    return kMillimetres / 1000 * denominator;
}

std::shared_ptr<const MapContent> reportMapOf(const ReportContent& content)
{
    return countedMapOf(*content.plan, *content.ledger, content.language);
}

std::shared_ptr<const MapContent> countedMapOf(const Plan& plan, const Ledger& ledger, Language language)
{
    auto map = std::make_shared<MapContent>(
        *mapContentOf(plan, ledger.request.scenario, nullptr, language, nullptr,
                      ledger.request.asOf ? ledger.request.asOf : ledger.request.scheme.asOf));
    const auto follow = [&](auto& items) {
        std::erase_if(items, [&](const auto& item) { return ledger.feature(item.id) == nullptr; });
        for (auto& item : items)
            item.status = ledger.feature(item.id)->status.displayClass;
    };
    follow(map->segments);
    follow(map->areas);
    follow(map->greenways);
    assignLanes(map->segments);
    return map;
}

Box worksBounds(const ReportContent& content, const MapContent& map)
{
    Box bounds;
    for (const RiverFacts& river : content.rivers) {
        if (river.works && river.river->river.alignment)
            bounds.add(river.river->river.alignment->bounds());
    }
    for (const MapArea& area : map.areas)
        bounds.add(area.bounds);
    for (const MapGreenway& greenway : map.greenways)
        bounds.add(greenway.bounds);
    if (bounds.isEmpty())
        bounds = map.bounds;
    return bounds;
}

double roundScaleFor(const Box& box, const MapContent& map, QSizeF frameMm)
{
    const QSizeF ground = metresOf(box, map);
    const auto fits = [&](double scale) {
        return ground.width() * 1000 / scale <= frameMm.width() - 2 * kMarginMm &&
               ground.height() * 1000 / scale <= frameMm.height() - 2 * kMarginMm;
    };
    double scale = 0;
    for (double power = 100; power <= 1e7; power *= 10) {
        for (const double tenth : kTenths) {
            scale = tenth * power;
            if (scale >= 500 && fits(scale))
                return scale;
        }
    }
    return scale;
}

Viewport viewAt(Point centre, double denominator, QSizeF frameMm, const MapContent& map)
{
    const QSizeF pixels(pixelsOfMm(frameMm.width()), pixelsOfMm(frameMm.height()));
    return {centre, Viewport::metresPerPixelAt(denominator), pixels, 1, map.unitMetresX, map.unitMetresY};
}

Point turned(Point place, const MapContent& map, Point pivot, double angle)
{
    const double east = (place.x - pivot.x) * map.unitMetresX;
    const double north = (place.y - pivot.y) * map.unitMetresY;
    return {pivot.x + (east * std::cos(angle) - north * std::sin(angle)) / map.unitMetresX,
            pivot.y + (east * std::sin(angle) + north * std::cos(angle)) / map.unitMetresY};
}

namespace {

/// Turns lines and leaves out vertices that do not matter.
struct Turner {
    const MapContent& map;
    Point pivot;
    double angle;
    double tolerance; // metres

    Point operator()(Point place) const { return turned(place, map, pivot, angle); }

    std::vector<bool> kept(const Line& line) const
    {
        return telling(line, tolerance, map.unitMetresX, map.unitMetresY);
    }

    Line turnedLine(const Line& line) const
    {
        Line result;
        const std::vector<bool> keep = kept(line);
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (keep[i])
                result.push_back((*this)(line[i]));
        }
        return result;
    }

    /// A ring keeps what makes it a ring.
    Ring turnedRing(const Ring& ring) const
    {
        Line result = turnedLine(ring);
        if (result.size() >= 4)
            return result;
        result.clear();
        for (const Point& point : ring)
            result.push_back((*this)(point));
        return result;
    }
};

std::shared_ptr<const Alignment> turnedAlignment(const Alignment& alignment, const Turner& turner)
{
    const std::vector<bool> keep = turner.kept(alignment.points());
    Line line;
    std::vector<double> metres;
    for (std::size_t i = 0; i < alignment.points().size(); ++i) {
        if (!keep[i])
            continue;
        line.push_back(turner(alignment.points()[i]));
        metres.push_back(alignment.positionOf(i).metres());
    }
    auto made = Alignment::make(std::move(line), {}, std::move(metres), alignment.ruler());
    return made ? std::make_shared<const Alignment>(std::move(*made)) : nullptr;
}

MultiPolygon turnedShape(const MultiPolygon& shape, const Turner& turner)
{
    MultiPolygon result = shape;
    for (Polygon& polygon : result) {
        polygon.outer = turner.turnedRing(polygon.outer);
        for (Ring& hole : polygon.holes)
            hole = turner.turnedRing(hole);
    }
    return result;
}

} // namespace

std::shared_ptr<const MapContent> turned(const MapContent& map, Point pivot, double angle, const Box& around,
                                         double tolerance)
{
    const Turner turner{map, pivot, angle, tolerance};
    auto result = std::make_shared<MapContent>();
    result->unitMetresX = map.unitMetresX;
    result->unitMetresY = map.unitMetresY;
    result->language = map.language;
    result->units = map.units;
    result->costs = map.costs;
    result->areaCosts = map.areaCosts;
    result->years = map.years;
    const auto isNear = [&](const Box& box) { return box.intersects(around); };
    constexpr std::size_t kRiversAtATime = 64;
    std::vector<std::shared_ptr<const Alignment>> alignments(map.rivers.size());
    inParallel(map.rivers.size(), kRiversAtATime, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (isNear(map.rivers[i].alignment->bounds()))
                alignments[i] = turnedAlignment(*map.rivers[i].alignment, turner);
        }
    });
    std::vector<MapRiver> rivers;
    std::vector<std::size_t> indexOf(map.rivers.size(), map.rivers.size());
    for (std::size_t i = 0; i < map.rivers.size(); ++i) {
        if (!alignments[i])
            continue;
        indexOf[i] = rivers.size();
        rivers.push_back(map.rivers[i]);
        rivers.back().alignment = std::move(alignments[i]);
    }
    result->rivers = SharedVector(std::move(rivers));
    for (const MapSegment& segment : map.segments) {
        if (indexOf[segment.river] == map.rivers.size())
            continue;
        result->segments.push_back(segment);
        result->segments.back().river = indexOf[segment.river];
    }
    for (const MapArea& area : map.areas) {
        if (!isNear(area.bounds))
            continue;
        result->areas.push_back(area);
        result->areas.back().shape = turnedShape(*area.shape, turner);
        result->areas.back().bounds = boundsOf(*result->areas.back().shape);
    }
    for (const MapGreenway& greenway : map.greenways) {
        if (!isNear(greenway.bounds))
            continue;
        std::vector<Line> lines;
        Box bounds;
        for (const Line& line : greenway.lines) {
            lines.push_back(turner.turnedLine(line));
            bounds.add(boundsOf(lines.back()));
        }
        result->greenways.push_back(greenway);
        result->greenways.back().lines = std::move(lines);
        result->greenways.back().bounds = bounds;
    }
    for (const MapSite& site : map.sites) {
        result->sites.push_back(site);
        result->sites.back().place = turned(site.place, map, pivot, angle);
    }
    for (const MapBoundary& boundary : map.boundaries) {
        if (!isNear(boundary.bounds))
            continue;
        result->boundaries.push_back(boundary);
        result->boundaries.back().shape = turnedShape(*boundary.shape, turner);
        result->boundaries.back().bounds = boundsOf(*result->boundaries.back().shape);
    }
    return result;
}

namespace {

/// Round metres of river on one sheet.
double stepOf(double scale, QSizeF frameMm)
{
    const double usable = frameMm.width() / 1000 / (1 + 2 * kOverlap + 0.1); // metres on paper of one sheet
    const double round = scale < 2'000 ? 50 : scale < kUsualStripScale ? 100 : 500;
    return std::max(1.0, std::floor(usable * scale / round + 1e-9)) * round;
}

/// The sheets of a river at the scale of the plan.
void cut(StripPlan& plan, const RiverFacts& facts, const MapContent& map, QSizeF frameMm)
{
    const River& river = facts.river->river;
    const std::vector<Position> cuts = cutsOf(river, stepOf(plan.denominator, frameMm));
    StripCutter cutter(river, map, plan, frameMm);
    plan.sheets.clear();
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const Span span{cuts[i], cuts[i + 1]};
        if (span.overlaps(*facts.works))
            cutter.add(span);
    }
}

} // namespace

StripPlan stripPlanOf(const RiverFacts& facts, const MapContent& map, QSizeF frameMm, std::optional<double> asked)
{
    StripPlan plan;
    const Box bounds = facts.river->river.alignment->bounds();
    plan.pivot = {(bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2};
    if (asked) {
        plan.denominator = *asked;
        cut(plan, facts, map, frameMm);
        return plan;
    }
    for (const double scale : kRoundScales) {
        plan.denominator = scale;
        if (scale < kUsualStripScale ||
            facts.works->length().metres() > static_cast<double>(kMostSheets) * stepOf(scale, frameMm))
            continue;
        cut(plan, facts, map, frameMm);
        if (plan.sheets.size() <= kMostSheets)
            break;
    }
    return plan;
}

} // namespace riparia
