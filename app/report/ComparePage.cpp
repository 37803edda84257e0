// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/render/CompareContent.h"
#include "app/render/WorksPaint.h"
#include "app/report/FrameGround.h"
#include "app/report/MapFrame.h"
#include "app/report/MapSystem.h"
#include "app/text/DeltaText.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include <algorithm>
#include <array>
#include <vector>

namespace riparia {

namespace {

class CompareWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::ComparePage)

public:
    static QString title() { return tr("Comparison of scenarios"); }
    static QString quiet(const QString& a, const QString& b)
    {
        return fill(tr("A: %1 · B: %2", "scenarios"), {toUtf8(a), toUtf8(b)});
    }
    static QString base() { return tr("Base", "scenario"); }
    static QStringList totalHeads() { return {tr("Net totals"), tr("A"), tr("B"), tr("Change"), QStringLiteral("%")}; }
    static QString quantity(Quantity quantity)
    {
        switch (quantity) {
        case Quantity::RiverLength: return tr("River length treated");
        case Quantity::BankLength: return tr("Bank length");
        case Quantity::Area: return tr("Restored area");
        case Quantity::GreenwayLength: return tr("Greenway");
        }
        return {};
    }
    static QString counts(const ScenarioComparison& comparison)
    {
        const auto number = [&](ScenarioDelta delta) { return std::to_string(comparison.count(delta)); };
        QString text = fill(tr("Works of B against A: %1 added, %2 removed, %3 changed, %4 alike."),
                            {number(ScenarioDelta::Added), number(ScenarioDelta::Removed),
                             number(ScenarioDelta::Changed), std::to_string(comparison.same)});
        if (const std::size_t uncounted = comparison.uncounted(); uncounted > 0)
            text +=
                u' ' + fill(tr("Of those that differ, %1 are not counted by the scheme; the figures do not show them."),
                            {std::to_string(uncounted)});
        return text;
    }
    static QStringList worksHeads(const QString& unit)
    {
        return {tr("Works"),
                tr("River A\nkm"),
                tr("River B\nkm"),
                tr("Change\nkm"),
                fill(tr("Area A\n%1"), {toUtf8(unit)}),
                fill(tr("Area B\n%1"), {toUtf8(unit)}),
                fill(tr("Change\n%1"), {toUtf8(unit)})};
    }
    static QStringList featureHeads()
    {
        return {tr("No."), tr("Change"), tr("River"), tr("What differs"), tr("A"), tr("B")};
    }
    static QString byWorks() { return tr("Comparison by works"); }
    static QString differing() { return tr("Works that differ"); }
    static QString total() { return tr("Total"); }
    static QString comma() { return tr(", ", "between words"); }
    static QString scale(const QString& scale) { return fill(tr("Scale %1"), {toUtf8(scale)}); }
};

constexpr double kLeastDeltaMap = 70; // millimetres of room
constexpr double kToSystem = 8;       // from its frame, below the numbers of the grid

QString signedNumber(const QString& number, std::int64_t change)
{
    return change > 0 ? u'+' + number : number;
}

QString changeIn(const ReportNumbers& numbers, Quantity quantity, std::int64_t change)
{
    return signedNumber(numbers.amount(quantity, change), change);
}

Table totalsOf(const PageContext& pages, const ScenarioComparison& comparison)
{
    Table table;
    table.rowHeight = 6;
    table.hasHairlines = true;
    const QStringList heads = CompareWords::totalHeads();
    for (qsizetype i = 0; i < heads.size(); ++i)
        table.columns.push_back({{heads[i]}, i == 0 ? Align::Left : Align::Right, i == 3});
    const Amounts a = comparison.counted.totalsA.net();
    const Amounts b = comparison.counted.totalsB.net();
    for (const Quantity quantity :
         {Quantity::RiverLength, Quantity::BankLength, Quantity::Area, Quantity::GreenwayLength}) {
        const std::int64_t before = a.of(quantity);
        const std::int64_t after = b.of(quantity);
        TableRow row{TableRow::Kind::Body,
                     {{CompareWords::quantity(quantity), pages.numbers.unit(quantity)},
                      {pages.numbers.amount(quantity, before)},
                      {pages.numbers.amount(quantity, after)},
                      {changeIn(pages.numbers, quantity, after - before)},
                      {ReportNumbers::change(before, after)}},
                     -1};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table worksOf(const PageContext& pages, const ScenarioComparison& comparison)
{
    const ReportNumbers& n = pages.numbers;
    Table table;
    table.hasHairlines = true;
    const QStringList heads = CompareWords::worksHeads(n.areaUnit());
    for (qsizetype i = 0; i < heads.size(); ++i) {
        table.columns.push_back({heads[i].split(u'\n'), i == 0 ? Align::Left : Align::Right, i == 3 || i == 6});
        table.columns.back().called = table.columns.back().head.front();
    }
    const auto add = [&](TableRow::Kind kind, const QString& name, const Amounts& a, const Amounts& b) {
        std::vector<PageCell> cells{{name}};
        for (const Quantity quantity : {Quantity::RiverLength, Quantity::Area}) {
            cells.push_back({n.amount(quantity, a.of(quantity))});
            cells.push_back({n.amount(quantity, b.of(quantity))});
            cells.push_back({changeIn(n, quantity, b.of(quantity) - a.of(quantity))});
        }
        table.rows.push_back({kind, std::move(cells), -1});
    };
    for (const RowComparison& row : comparison.counted.rows) {
        const std::string& label = pages.content.language == Language::Chinese ? row.label[0] : row.labelEn[0];
        add(TableRow::Kind::Body,
            row.key[0] ? pageText(NameText::dimensionValue("works", *row.key[0], label, pages.content.language))
                       : NameText::unassigned(),
            row.a.net(), row.b.net());
    }
    add(TableRow::Kind::Total, CompareWords::total(), comparison.counted.totalsA.net(),
        comparison.counted.totalsB.net());
    return table;
}

QString ownAmount(const PageContext& pages, const FeaturePtr& feature)
{
    if (!feature)
        return QStringLiteral("–");
    if (feature->kind == EntityKind::Area)
        return pages.numbers.area(feature->gross.area) + u' ' + pages.numbers.areaUnit();
    const Millimetres length = feature->kind == EntityKind::Greenway ? feature->gross.greenway : feature->gross.river;
    return pages.numbers.metres(length) + u' ' + UnitText::symbol(LengthUnit::Metre);
}

Table featuresOf(const PageContext& pages, const ScenarioComparison& comparison)
{
    Table table;
    table.hasHairlines = true;
    const QStringList heads = CompareWords::featureHeads();
    for (qsizetype i = 0; i < heads.size(); ++i)
        table.columns.push_back({{heads[i]}, i > 3 ? Align::Right : Align::Left, false, i == 3});
    for (const ComparedFeature& feature : comparison.features) {
        QStringList differences;
        for (const FeatureDifference difference : feature.differences)
            differences << DeltaText::difference(difference);
        const CountedFeature& any = feature.any();
        table.rows.push_back({TableRow::Kind::Body,
                              {{pageText(fromUtf8(any.code()))},
                               {DeltaText::delta(feature.delta)},
                               {pageText(waterOf(any, pages.content.language))},
                               {differences.join(CompareWords::comma())},
                               {ownAmount(pages, feature.a)},
                               {ownAmount(pages, feature.b)}},
                              -1});
    }
    return table;
}

/// Samples of the marks of the map, side by side.
void addDeltaLegend(PageContext& pages, double x, double y)
{
    static constexpr std::array<std::pair<MapDelta, ScenarioDelta>, 3> kDeltas{
        std::pair(MapDelta::Added, ScenarioDelta::Added), std::pair(MapDelta::Removed, ScenarioDelta::Removed),
        std::pair(MapDelta::Changed, ScenarioDelta::Changed)};
    for (const auto& [mark, delta] : kDeltas) {
        pages.book.sheet().marks.emplace_back(
            PictureMark{QRectF(x, y - 2.6, 10, 3.2), [style = pages.style, mark = mark](QPainter& painter) {
                            LineRun run;
                            run.points = {QPointF(0, pixelsOfMm(1.6)), QPointF(pixelsOfMm(10), pixelsOfMm(1.6))};
                            run.at = {0, pixelsOfMm(10)};
                            strokeDelta(painter, run, StatusClass::Planned, mark, *style, 1);
                        }});
        pages.book.sheet().text(x + 12, y, deltaSign(mark) + u' ' + DeltaText::delta(delta), type::kTable);
        x += 32; // the scale stands right of them
    }
}

/// Scale and north above the frame of the map, its coordinate system and its number below.
void addDeltaFurniture(PageContext& pages, const QRectF& frame, const Viewport& view, double scale)
{
    Sheet& sheet = pages.book.sheet();
    const Crs& crs = pages.content.info.crs;
    addNorthArrow(sheet, QRectF(frame.right() - 7, frame.top() - 8, 7, 7.5), 0);
    const double right = frame.right() - 10;
    if (scaleVaries(crs, view)) {
        sheet.text(right, frame.top() - 1, MapSystemWords::scaleVaries(), type::kTiny, ink::secondary(), Align::Right);
        sheet.text(right, frame.top() - 4, CompareWords::scale(scaleWords(scale)), type::kTable, ink::text(),
                   Align::Right);
    } else {
        addScaleBar(sheet, right - 32, frame.top() - 6.5, scale, 30);
        sheet.text(right - 36, frame.top() - 4, CompareWords::scale(scaleWords(scale)), type::kTable, ink::text(),
                   Align::Right);
    }
    const QString system = MapSystemWords::system(crs, trueNorthFrom(crs, view.centre()));
    constexpr double kApart = 3;
    const double base = frame.bottom() + kToSystem;
    const QString number = nextMapNumber(pages);
    const double room = frame.width() - textWidth(number, type::kTiny) - kApart;
    sheet.text(frame.left(), base, elided(system, type::kTiny, room), type::kTiny, ink::secondary());
    sheet.text(frame.right(), base, number, type::kTiny, ink::secondary(), Align::Right);
}

/// `head`: of the section, for a page of its own where this one is too full.
void addDeltaMap(PageContext& pages, const ScenarioComparison& comparison, const QString& head)
{
    const auto content = compareContentOf(*pages.content.plan, comparison, pages.content.language).b;
    Box bounds;
    for (const MapSegment& segment : content->segments) {
        if (segment.shown)
            bounds.add(content->rivers[segment.river].alignment->bounds());
    }
    const auto addAll = [&](const auto& items) {
        for (const auto& item : items) {
            if (item.shown)
                bounds.add(item.bounds);
        }
    };
    addAll(content->areas);
    addAll(content->greenways);
    PageBook& book = pages.book;
    if (bounds.isEmpty())
        return;
    if (book.room() < kLeastDeltaMap)
        book.goOn(head);
    addDeltaLegend(pages, book.left(), book.cursor() + 4);
    const double below =
        kToSystem + (pages.request.ground ? 6 : 2); // numbers of the grid, the system, and that basemaps are missing
    const QRectF frame(book.left() + 4, book.cursor() + 8, book.width() - 4, std::min(book.room() - 8 - below, 130.0));
    const double scale = roundScaleFor(bounds, *content, frame.size());
    const Viewport view =
        viewAt({(bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2}, scale, frame.size(), *content);
    const auto style = overviewStyle(*pages.style);
    const auto map = turned(*content, view.centre(), 0, view.extent(), paperTolerance(scale));
    MapLayers layers;
    layers.chainage = false;
    const FrameGround under = groundUnder(pages, view);
    addMapFrame(book.sheet(), frame, map, style, layers, view, under.ground);
    addAttribution(book.sheet(), frame, under.source(), style);
    addGridLabels(book.sheet(), frame, *style, view);
    std::vector<QRectF> taken;
    if (!under.source().isEmpty())
        taken.push_back(attributionPlace(frame, under.source()));
    addMapLabels(book.sheet(), frame, frame.adjusted(1, 1, -1, -1), map, style, layers, view, MapWords::All, taken);
    addDeltaFurniture(pages, frame, view, scale);
    if (!under.isWhole)
        book.sheet().text(frame.left(), frame.bottom() + kToSystem + 3.5, under.problem(), type::kTiny,
                          ink::secondary());
    book.moveTo(frame.bottom() + below);
}

} // namespace

void addComparison(PageContext& pages)
{
    if (!pages.content.comparison)
        return;
    const ScenarioComparison& comparison = *pages.content.comparison;
    const auto nameOfScenario = [&](const Uuid& id) {
        const auto row = pages.content.plan->scenarios().find(id);
        if (!row)
            return CompareWords::base();
        const Meta& meta = row->meta;
        const bool isEnglish = pages.content.language == Language::English && !meta.nameEn.empty();
        return pageText(fromUtf8(isEnglish || meta.name.empty() ? meta.nameEn : meta.name));
    };
    PageBook& book = pages.book;
    const QString head = pages.next(CompareWords::title());
    book.newPage(PageBook::Shape::Upright, head, CompareWords::title(),
                 CompareWords::quiet(nameOfScenario(comparison.a), nameOfScenario(comparison.b)));
    book.bookmark(head, pages.outlineLevel);
    const auto flow = [&](Table table, const QString& title) {
        if (table.rows.empty())
            return;
        const PageTableLayout layout(std::move(table), book.width());
        book.flow(layout, {PageBook::Shape::Upright, head, CompareWords::title(), {}, title});
        addRoundingNote(pages, PageBook::Shape::Upright, head, layout.table());
    };
    flow(totalsOf(pages, comparison), {});
    book.sheet().paragraph(book.left(), book.cursor() + 5, book.width(), 4.25, CompareWords::counts(comparison),
                           type::kNote, ink::secondary());
    book.moveTo(book.cursor() + 14);
    addDeltaMap(pages, comparison, head);
    flow(featuresOf(pages, comparison), CompareWords::differing());
    flow(worksOf(pages, comparison), CompareWords::byWorks());
}

} // namespace riparia
