// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/text/Fill.h"
#include "app/text/UnitText.h"

#include <utility>

namespace riparia {

namespace {

class AreaWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::AreaPage)

public:
    static QString title() { return tr("Areas and greenways"); }
    static QString areas() { return tr("Restored areas"); }
    static QString greenways() { return tr("Greenways"); }
    static QString code() { return tr("No."); }
    static QString name() { return tr("Name"); }
    static QString kind() { return tr("Kind"); }
    static QString water() { return tr("River"); }
    static QString beside() { return tr("Beside"); }
    static QString status() { return tr("Status"); }
    static QStringList gross() { return tr("Gross\nm²").split(u'\n'); }
    static QStringList overlap() { return tr("Overlap\nm²").split(u'\n'); }
    static QStringList net() { return tr("Net\nm²").split(u'\n'); }
    static QStringList netIn(const QString& unit) { return fill(tr("Net\n%1"), {toUtf8(unit)}).split(u'\n'); }
    static QStringList grossLength() { return tr("Gross\nm").split(u'\n'); }
    static QStringList overlapLength() { return tr("Overlap\nm").split(u'\n'); }
    static QStringList netLength() { return tr("Net\nm").split(u'\n'); }
    static QString totalAreas(int count) { return tr("Total, %n area(s)", nullptr, count); }
    static QString totalGreenways(int count) { return tr("Total, %n greenway(s)", nullptr, count); }
};

PageCell statusCell(const QString& status, const CountedFeature& feature)
{
    PageCell cell{pageText(status)};
    cell.swatch = feature.status.displayClass;
    return cell;
}

Table areaTable(const PageContext& pages)
{
    const ReportContent& content = pages.content;
    const ReportNumbers& n = pages.numbers;
    const auto squareMetres = [](std::int64_t sum) { return ReportNumbers::squareMetres({sum}); };
    Table table;
    table.columns = {{{AreaWords::code(), {}}},
                     {{AreaWords::name(), {}}, Align::Left, false, true},
                     {{AreaWords::kind(), {}}},
                     {{AreaWords::water(), {}}, Align::Left, false, true},
                     {{AreaWords::beside(), {}}, Align::Left, false, false, 1},
                     {{AreaWords::status(), {}}},
                     {AreaWords::gross(), Align::Right, false, false, 0, 0, squareMetres},
                     {AreaWords::overlap(), Align::Right},
                     {AreaWords::net(), Align::Right, true, false, 0, 0, squareMetres},
                     {AreaWords::netIn(n.areaUnit()), Align::Right},
                     {AreaWords::netIn(UnitText::symbol(AreaUnit::Mu)), Align::Right, false, false, 2}};
    const auto sums = [&](SquareCentimetres gross, SquareCentimetres net) {
        return std::vector<PageCell>{{ReportNumbers::squareMetres(gross)},
                                     {n.negative(ReportNumbers::squareMetres(gross - net))},
                                     {ReportNumbers::squareMetres(net)},
                                     {n.area(net)},
                                     {ReportNumbers::mu(net)}};
    };
    for (const AreaFacts& area : content.areas) {
        TableRow row{TableRow::Kind::Body,
                     {{pageText(fromUtf8(area.feature->code()))},
                      {pageText(area.name)},
                      {pageText(area.kind)},
                      {pageText(area.water)},
                      {area.chainage},
                      statusCell(area.status, *area.feature)},
                     -1};
        for (PageCell& cell : sums(area.gross, area.net))
            row.cells.push_back(std::move(cell));
        row.cells[6].value = area.gross.value;
        row.cells[8].value = area.net.value;
        table.rows.push_back(std::move(row));
    }
    TableRow total{TableRow::Kind::Total, std::vector<PageCell>(6), -1};
    total.cells.front() = {AreaWords::totalAreas(static_cast<int>(content.areas.size()))};
    total.cells.front().across = 5;
    for (PageCell& cell : sums(content.totals.area.gross, content.totals.area.net))
        total.cells.push_back(std::move(cell));
    table.rows.push_back(std::move(total));
    return table;
}

Table greenwayTable(const PageContext& pages)
{
    const ReportContent& content = pages.content;
    const ReportNumbers& n = pages.numbers;
    Table table;
    table.columns = {{{AreaWords::code(), {}}},
                     {{AreaWords::name(), {}}, Align::Left, false, true},
                     {{AreaWords::water(), {}}, Align::Left, false, true},
                     {{AreaWords::beside(), {}}, Align::Left, false, false, 1},
                     {{AreaWords::status(), {}}},
                     {AreaWords::grossLength(), Align::Right},
                     {AreaWords::overlapLength(), Align::Right},
                     {AreaWords::netLength(), Align::Right, true}};
    for (const GreenwayFacts& greenway : content.greenways)
        table.rows.push_back({TableRow::Kind::Body,
                              {{pageText(fromUtf8(greenway.feature->code()))},
                               {pageText(greenway.name)},
                               {pageText(greenway.water)},
                               {greenway.chainage},
                               statusCell(greenway.status, *greenway.feature),
                               {n.metres(greenway.gross)},
                               {n.negative(n.metres(greenway.gross - greenway.net))},
                               {n.metres(greenway.net)}},
                              -1});
    const auto& total = content.totals.greenway;
    TableRow sum{TableRow::Kind::Total,
                 {{AreaWords::totalGreenways(static_cast<int>(content.greenways.size()))},
                  {},
                  {},
                  {},
                  {},
                  {n.metres(total.gross)},
                  {n.negative(n.metres(total.overlap()))},
                  {n.metres(total.net)}},
                 -1};
    sum.cells.front().across = 5;
    table.rows.push_back(std::move(sum));
    return table;
}

} // namespace

void addAreaTables(PageContext& pages)
{
    const ReportContent& content = pages.content;
    if (content.areas.empty() && content.greenways.empty())
        return;
    PageBook& book = pages.book;
    const QString head = pages.next(AreaWords::title());
    book.newPage(PageBook::Shape::Wide, head, AreaWords::title());
    book.bookmark(head, pages.outlineLevel);
    addAreaMap(pages);
    const auto flow = [&](Table table, const QString& heading) {
        const PageTableLayout layout(std::move(table), book.width());
        book.flow(layout, {PageBook::Shape::Wide, head, AreaWords::title(), {}, heading});
        addRoundingNote(pages, PageBook::Shape::Wide, head, layout.table());
    };
    if (!content.areas.empty())
        flow(areaTable(pages), AreaWords::areas());
    if (!content.greenways.empty())
        flow(greenwayTable(pages), AreaWords::greenways());
}

} // namespace riparia
