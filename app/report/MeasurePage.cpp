// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/text/Fill.h"
#include "app/text/UnitText.h"

#include <algorithm>

namespace riparia {

namespace {

class MeasureWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::MeasurePage)

public:
    static QString title() { return tr("By measure and status"); }
    static QString measure() { return tr("Measure"); }
    static QStringList length() { return tr("River length\nkm").split(u'\n'); }
    static QStringList bank() { return tr("Bank length\nkm").split(u'\n'); }
    static QStringList area(const QString& unit) { return fill(tr("Area\n%1"), {toUtf8(unit)}).split(u'\n'); }
    static QStringList greenway() { return tr("Greenway\nkm").split(u'\n'); }
    static QStringList features() { return tr("Features\nno.").split(u'\n'); }
    static QString several() { return tr("Counted in several rows"); }
    static QString total() { return tr("Total"); }
    static QString note()
    {
        return tr(
            "A work with several measures stands in several rows, each of which is counted without the others; the "
            "line “counted in several rows” makes them add up to the total.");
    }
};

std::vector<PageCell> cellsOf(const PageContext& pages, const QString& name, const Figures& figures)
{
    const ReportNumbers& n = pages.numbers;
    const Figures& totals = pages.content.totals;
    std::vector<PageCell> cells{
        {pageText(name)}, {n.kilometres(figures.river.net)}, {}, {n.kilometres(figures.bank.net)}};
    if (totals.area.net.value > 0)
        cells.push_back({n.area(figures.area.net)});
    if (totals.greenway.net.value > 0)
        cells.push_back({n.kilometres(figures.greenway.net)});
    cells.push_back({});
    return cells;
}

Table measureTable(const PageContext& pages, double barMm)
{
    const ReportContent& content = pages.content;
    Table table;
    table.rowHeight = 6.75;
    table.hasHairlines = true;
    table.columns = {{{MeasureWords::measure(), {}}, Align::Left, false, true},
                     {MeasureWords::length(), Align::Right, true},
                     {{}, Align::Left, false, false, 0, barMm},
                     {MeasureWords::bank(), Align::Right}};
    if (content.totals.area.net.value > 0)
        table.columns.push_back({MeasureWords::area(pages.numbers.areaUnit()), Align::Right});
    if (content.totals.greenway.net.value > 0)
        table.columns.push_back({MeasureWords::greenway(), Align::Right});
    table.columns.push_back({MeasureWords::features(), Align::Right});
    std::int64_t longest = 1;
    for (const MeasureFacts& measure : content.measures)
        longest = std::max(longest, measure.figures.river.net.value);
    const double scale = barMm / static_cast<double>(longest);
    for (const MeasureFacts& measure : content.measures) {
        TableRow row{TableRow::Kind::Body, cellsOf(pages, measure.name, measure.figures), -1};
        row.cells.back() = {QString::number(measure.features)};
        row.cells[2].paint = [byClass = measure.byClass, scale](Sheet& sheet, const QRectF& cell) {
            addBar(sheet, QRectF(cell.left(), cell.center().y() - 1.6, cell.width(), 3.2), byClass, scale);
        };
        table.rows.push_back(std::move(row));
    }
    if (content.inSeveralRows != Figures{}) {
        TableRow row{TableRow::Kind::Body, cellsOf(pages, MeasureWords::several(), content.inSeveralRows), -1};
        for (PageCell& cell : row.cells)
            cell.isQuiet = true;
        table.rows.push_back(std::move(row));
    }
    TableRow total{TableRow::Kind::Total, cellsOf(pages, MeasureWords::total(), content.totals), -1};
    total.cells.back() = {QString::number(content.ledger->features.size())};
    table.rows.push_back(std::move(total));
    return table;
}

} // namespace

void addMeasures(PageContext& pages)
{
    if (pages.content.measures.empty())
        return;
    PageBook& book = pages.book;
    const QString head = pages.next(MeasureWords::title());
    Sheet& sheet = book.newPage(PageBook::Shape::Upright, head, MeasureWords::title());
    book.bookmark(head, pages.outlineLevel);
    addBarLegend(sheet, book.left(), book.body().top(), classesOf(pages.content.byClass));
    book.moveTo(book.body().top() + 3);
    book.flow(PageTableLayout(measureTable(pages, 48), book.width()),
              {PageBook::Shape::Upright, head, MeasureWords::title(), {}, 0});
    if (book.room() > 14)
        book.sheet().paragraph(book.left(), book.cursor() + 5, book.width(), 4.25, MeasureWords::note(), type::kNote,
                               ink::secondary());
}

} // namespace riparia
