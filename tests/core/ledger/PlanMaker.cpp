// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ledger/PlanMaker.h"

#include "tests/support/Wkt.h"

#include <QtGlobal>

#include <sstream>

namespace riparia::test {

namespace {

template <class Entity>
Entity named(const std::string& code)
{
    Entity entity;
    entity.meta.uuid = Uuid::named(code);
    entity.meta.code = code;
    return entity;
}

Point fromOrigin(Point metres)
{
    return {kOrigin.x + metres.x, kOrigin.y + metres.y};
}

std::string codeOf(const CountedFeature* feature)
{
    return feature ? feature->code() : "-";
}

void describe(std::ostream& out, const Amounts& amounts)
{
    out << ' ' << amounts.river.value << ' ' << amounts.bank.value << ' ' << amounts.area.value << ' '
        << amounts.greenway.value;
}

void describe(std::ostream& out, const Figures& figures)
{
    describe(out, figures.gross());
    describe(out, figures.net());
    out << '\n';
}

void describe(std::ostream& out, const AreaCount& areas)
{
    for (const auto& part : areas.parts())
        out << "part " << codeOf(part->owner) << ' ' << part->area.value << ' ' << toWkt(part->region.polygons())
            << '\n';
}

void describe(std::ostream& out, const RiverCount& river)
{
    out << "river " << river.river;
    for (const CountedFeature* feature : river.features)
        out << ' ' << feature->code();
    describe(out, Figures::of(river.net, river.netOutside));
    for (const LengthPiece& piece : river.pieces)
        out << piece.span.from.mm << '-' << piece.span.to.mm << ' ' << codeOf(piece.ownerRiver) << ' '
            << codeOf(piece.ownerLeft) << ' ' << codeOf(piece.ownerRight) << ' ' << piece.onRiver << ' ' << piece.onLeft
            << ' ' << piece.onRight << '\n';
    for (const GreenwayPiece& piece : river.greenways)
        out << "lane " << toString(piece.lane) << ' ' << piece.span.from.mm << '-' << piece.span.to.mm << ' '
            << codeOf(piece.owner) << ' ' << piece.contributors << '\n';
}

} // namespace

const Ruler& ledgerRuler()
{
    static const Ruler kRuler = must(Ruler::make(must(Crs::fromEpsg(4547))));
    return kRuler;
}

Plan emptyPlan()
{
    Plan plan;
    PlanInfo info;
    info.id = Uuid::named("plan");
    info.crs = ledgerRuler().crs();
    plan.setInfo(info);
    return plan;
}

PlanRiver riverAlong(const std::string& key, Line line)
{
    auto river = named<PlanRiver>("R-" + key);
    river.river.key = key;
    river.river.name = key + "河";
    river.river.nameEn = key + " River";
    river.river.alignment =
        std::make_shared<const Alignment>(must(Alignment::make(std::move(line), {}, ledgerRuler())));
    river.river.stationing = Stationing(river.river.length(), Origin::Source);
    river.river.directionConfirmed = true;
    return river;
}

PlanRiver straightRiver(const std::string& key, double metres, double east)
{
    return riverAlong(key, fromOrigin(Line{{east, 0}, {east, metres + 1}}));
}

Segment segment(const std::string& code, const std::string& river, double fromMetres, double toMetres, Bank bank)
{
    auto entity = named<Segment>(code);
    entity.river = river;
    entity.span = {Position::fromMetres(fromMetres), Position::fromMetres(toMetres)};
    entity.bank = bank;
    return entity;
}

Area area(const std::string& code, const MultiPolygon& metres)
{
    auto entity = named<Area>(code);
    entity.shape = fromOrigin(metres);
    return entity;
}

Area square(const std::string& code, double west, double south, double side)
{
    return area(code, rectangle(west, south, west + side, south + side));
}

Greenway greenwayAlong(const std::string& code, const std::string& river, double fromMetres, double toMetres, Bank bank)
{
    auto entity = named<Greenway>(code);
    const Span span{Position::fromMetres(fromMetres), Position::fromMetres(toMetres)};
    entity.link = {river, span, bank, LinkOrigin::Explicit};
    return entity;
}

Greenway freeGreenway(const std::string& code, const std::vector<Line>& metres)
{
    auto entity = named<Greenway>(code);
    for (const Line& line : metres)
        entity.lines.push_back(fromOrigin(line));
    return entity;
}

Works works(const std::string& code, std::int64_t order, const std::string& category)
{
    auto entity = named<Works>(code);
    entity.meta.name = code + "工程";
    entity.order = order;
    entity.category = category;
    return entity;
}

Boundary boundary(const std::string& code, const MultiPolygon& metres, const std::string& role)
{
    auto entity = named<Boundary>(code);
    entity.shape = fromOrigin(metres);
    entity.role = role;
    return entity;
}

StatusEvent on(std::string_view date, const std::string& status)
{
    return {must(Date::parse(date)), status};
}

MultiPolygon rectangle(double west, double south, double east, double north)
{
    return {Polygon{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
}

Line fromOrigin(const Line& metres)
{
    Line line;
    for (const Point& p : metres)
        line.push_back(fromOrigin(p));
    return line;
}

MultiPolygon fromOrigin(const MultiPolygon& metres)
{
    MultiPolygon polygons;
    for (const Polygon& polygon : metres) {
        polygons.push_back({fromOrigin(polygon.outer), {}});
        for (const Ring& hole : polygon.holes)
            polygons.back().holes.push_back(fromOrigin(hole));
    }
    return polygons;
}

void mustApply(Plan& plan, const ChangeSet& changes)
{
    if (const auto applied = plan.apply(changes); !applied)
        qFatal("change does not apply: %s", applied.error().subject.c_str());
}

LedgerPtr count(const Plan& plan, const CountRequest& request)
{
    return must(buildLedger(plan, request));
}

CountRequest request(const CountingScheme& scheme)
{
    CountRequest wanted;
    wanted.scheme = scheme;
    return wanted;
}

SummaryTable table(const Ledger& ledger, const std::vector<std::string>& dimensions)
{
    return must(pivot(ledger, dimensions));
}

const SummaryRow& row(const SummaryTable& table, const std::string& value)
{
    for (const SummaryRow& row : table.rows)
        if (row.key.front() == value)
            return row;
    qFatal("no row %s", value.c_str());
}

const SummaryRow& unassignedRow(const SummaryTable& table)
{
    if (table.rows.empty() || table.rows.back().key.front())
        qFatal("no unassigned row");
    return table.rows.back();
}

std::string describe(const Ledger& ledger)
{
    std::ostringstream out;
    for (const FeaturePtr& feature : ledger.features) {
        out << "feature " << feature->code() << ' ' << feature->status.code << ' ' << feature->year.value_or(0);
        describe(out, Figures::of(feature->gross, feature->grossOutside));
    }
    for (const auto& river : ledger.rivers)
        describe(out, *river);
    for (const AreaCount* areas : {&ledger.areas, &ledger.areasOutside, &ledger.areasExcluded})
        describe(out, *areas);
    for (const GreenwayPiece& piece : ledger.freeGreenways->pieces)
        out << "free " << codeOf(piece.owner) << ' ' << toWkt(piece.line.points) << '\n';
    for (const GreenwayOverlap& overlap : ledger.freeGreenways->overlaps)
        out << "with " << codeOf(overlap.feature) << ' ' << codeOf(overlap.owner) << ' ' << toWkt(overlap.line.points)
            << '\n';
    describe(out, ledger.totals);
    describe(out, ledger.outside);
    out << ledger.excluded.gross.value << ' ' << ledger.excluded.net.value << '\n';
    for (const Issue& issue : ledger.issues)
        out << toString(issue.code) << ' ' << issue.subject << '\n';
    return out.str();
}

LedgerPtr countAreas(const std::vector<Area>& areas)
{
    Plan plan = emptyPlan();
    ChangeSet changes;
    for (const Area& area : areas)
        changes.add(area);
    mustApply(plan, changes);
    return count(plan);
}

} // namespace riparia::test
