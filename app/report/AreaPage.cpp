// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/text/Fill.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

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
    static QString type() { return tr("Type", "of a greenway"); }
    static QString grade() { return tr("Grade", "of a greenway"); }
    static QStringList width() { return tr("Width\nm").split(u'\n'); }
    static QString surface() { return tr("Surface", "of a greenway"); }
    static QString opened() { return tr("Opened", "year of a greenway"); }
    static QStringList cost() { return fill(tr("Cost\n%1"), {toUtf8(ReportNumbers::moneyUnitLines())}).split(u'\n'); }
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

/// What is not told of every greenway has a column where it is told of one.
class GreenwayTable {
public:
    explicit GreenwayTable(const PageContext& pages)
        : m_content(pages.content)
        , m_numbers(pages.numbers)
    {}

    Table make()
    {
        addColumns();
        for (const GreenwayFacts& greenway : m_content.greenways)
            addGreenway(greenway);
        const auto& total = m_content.totals.greenway;
        TableRow sum{TableRow::Kind::Total, std::vector<PageCell>(m_table.columns.size()), -1};
        sum.cells.front() = {AreaWords::totalGreenways(static_cast<int>(m_content.greenways.size()))};
        sum.cells.front().across = static_cast<int>(m_gross);
        setLengths(sum, total.gross, total.net);
        double cost = 0;
        for (const GreenwayFacts& greenway : m_content.greenways)
            cost += greenway.feature->cost;
        setCost(sum, cost);
        m_table.rows.push_back(std::move(sum));
        return std::move(m_table);
    }

private:
    std::size_t addColumn(PageColumn column)
    {
        m_table.columns.push_back(std::move(column));
        return m_table.columns.size() - 1;
    }

    bool any(bool (*has)(const GreenwayFacts&)) const { return std::ranges::any_of(m_content.greenways, has); }

    void addColumns()
    {
        const auto metres = [numbers = m_numbers](std::int64_t sum) { return numbers.metres({sum}); };
        addColumn({{AreaWords::code(), {}}});
        addColumn({{AreaWords::name(), {}}, Align::Left, false, true});
        m_water = addColumn({{AreaWords::water(), {}}, Align::Left, false, true});
        m_beside = addColumn({{AreaWords::beside(), {}}, Align::Left, false, false, 1});
        if (any([](const GreenwayFacts& facts) { return !pageText(facts.type).isEmpty(); }))
            m_type = addColumn({{AreaWords::type(), {}}, Align::Left, false, false, 2});
        if (any([](const GreenwayFacts& facts) { return !pageText(facts.grade).isEmpty(); }))
            m_grade = addColumn({{AreaWords::grade(), {}}, Align::Left, false, false, 3});
        if (any([](const GreenwayFacts& facts) { return facts.width.has_value(); }))
            m_width = addColumn({AreaWords::width(), Align::Right, false, false, 4});
        if (any([](const GreenwayFacts& facts) { return !pageText(facts.surface).isEmpty(); }))
            m_surface = addColumn({{AreaWords::surface(), {}}, Align::Left, false, true, 5});
        if (any([](const GreenwayFacts& facts) { return facts.opened.has_value(); })) {
            m_opened = addColumn({{AreaWords::opened(), {}}, Align::Right, false, false, 6});
            m_table.columns.back().addsUp = false;
        }
        m_status = addColumn({{AreaWords::status(), {}}});
        m_gross = addColumn({AreaWords::grossLength(), Align::Right, false, false, 0, 0, metres});
        addColumn({AreaWords::overlapLength(), Align::Right});
        addColumn({AreaWords::netLength(), Align::Right, true, false, 0, 0, metres});
        if (any([](const GreenwayFacts& facts) { return facts.feature->cost > 0; })) {
            const auto money = [numbers = m_numbers](std::int64_t sum) { return numbers.money(double(sum) / 100); };
            m_cost = addColumn({AreaWords::cost(), Align::Right, false, false, 7, 0, money, true,
                                AreaWords::cost().front().toLower()}); // its unit has two lines
        }
    }

    void addGreenway(const GreenwayFacts& greenway)
    {
        TableRow row{TableRow::Kind::Body, std::vector<PageCell>(m_table.columns.size()), -1};
        row.cells[0] = {pageText(fromUtf8(greenway.feature->code()))};
        row.cells[1] = {pageText(greenway.name)};
        row.cells[m_water] = {pageText(greenway.water)};
        row.cells[m_beside] = {greenway.chainage};
        if (m_type)
            row.cells[m_type] = {pageText(greenway.type)};
        if (m_grade)
            row.cells[m_grade] = {pageText(greenway.grade)};
        if (m_width && greenway.width)
            row.cells[m_width] = {m_numbers.metres(*greenway.width)};
        if (m_surface)
            row.cells[m_surface] = {pageText(greenway.surface)};
        if (m_opened && greenway.opened)
            row.cells[m_opened] = {QString::number(*greenway.opened)};
        row.cells[m_status] = statusCell(greenway.status, *greenway.feature);
        setLengths(row, greenway.gross, greenway.net);
        setCost(row, greenway.feature->cost);
        m_table.rows.push_back(std::move(row));
    }

    void setLengths(TableRow& row, Millimetres gross, Millimetres net) const
    {
        row.cells[m_gross] = {m_numbers.metres(gross)};
        row.cells[m_gross].value = gross.value;
        row.cells[m_gross + 1] = {m_numbers.negative(m_numbers.metres(gross - net))};
        row.cells[m_gross + 2] = {m_numbers.metres(net)};
        row.cells[m_gross + 2].value = net.value;
    }

    void setCost(TableRow& row, double yuan) const
    {
        if (!m_cost)
            return;
        row.cells[m_cost] = {m_numbers.money(yuan)};
        row.cells[m_cost].value = toInteger(yuan, 100);
    }

    // Columns; 0 = not there.
    std::size_t m_water = 0, m_beside = 0, m_type = 0, m_grade = 0, m_width = 0, m_surface = 0, m_opened = 0;
    std::size_t m_status = 0, m_gross = 0, m_cost = 0;
    const ReportContent& m_content;
    const ReportNumbers& m_numbers;
    Table m_table;
};

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
        flow(GreenwayTable(pages).make(), AreaWords::greenways());
}

} // namespace riparia
