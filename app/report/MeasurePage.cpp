// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/text/Fill.h"
#include "app/text/UnitText.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace riparia {

namespace {

class MeasureWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::MeasurePage)

public:
    static QString title() { return tr("By measure and status"); }
    static QString measure() { return tr("Measure"); }
    static QString heading(Quantity quantity)
    {
        switch (quantity) {
        case Quantity::RiverLength: return tr("River length treated");
        case Quantity::Area: return tr("Restored area");
        case Quantity::GreenwayLength: return tr("Greenway");
        case Quantity::BankLength: break;
        }
        return {};
    }
    static QString all() { return tr("All"); }
    static QStringList bank() { return tr("Bank length\nkm").split(u'\n'); }
    static QStringList number(Quantity quantity)
    {
        return (quantity == Quantity::Area             ? tr("Areas\nno.")
                : quantity == Quantity::GreenwayLength ? tr("Greenways\nno.")
                                                       : tr("Segments\nno."))
            .split(u'\n');
    }
    static QString several() { return tr("Counted in several rows"); }
    static QString total() { return tr("Total"); }
    static QString note()
    {
        return tr(
            "A work with several measures stands in several rows, each of which is counted without the others; the "
            "line “counted in several rows” makes them add up to the total.");
    }
};

/// Measures by classes of status, of one quantity: a table with bars.
class MeasureTable {
public:
    MeasureTable(const PageContext& pages, Quantity quantity)
        : m_content(pages.content)
        , m_numbers(pages.numbers)
        , m_quantity(quantity)
        , m_classes(classesOf(pages.content.byClass))
    {
        m_total = m_content.allMeasures;
        m_total.name = MeasureWords::total();
    }

    /// Also one of which nothing is counted, where it has works.
    bool lists(const MeasureFacts& measure) const { return amountOf(measure) != 0 || numberOf(measure) > 0; }
    bool isEmpty() const
    {
        return std::ranges::none_of(m_content.measures, [&](const MeasureFacts& facts) { return lists(facts); });
    }

    Table make() const
    {
        Table table;
        table.rowHeight = 6;
        table.hasHairlines = true;
        addColumns(table);
        std::int64_t longest = 1;
        for (const MeasureFacts& measure : m_content.measures)
            longest = std::max(longest, amountOf(measure));
        const double scale = kBar / static_cast<double>(longest);
        for (const MeasureFacts& measure : m_content.measures) {
            if (!lists(measure))
                continue;
            TableRow row{TableRow::Kind::Body, cellsOf(measure), -1};
            row.cells[barColumn()].paint = [byClass = measure.byClass, scale,
                                            quantity = m_quantity](Sheet& sheet, const QRectF& cell) {
                addBar(sheet, QRectF(cell.left(), cell.center().y() - 1.6, cell.width(), 3.2), byClass, scale,
                       quantity);
            };
            table.rows.push_back(std::move(row));
        }
        if (amountOf(m_content.inSeveralMeasures) != 0) {
            MeasureFacts several = m_content.inSeveralMeasures;
            several.name = MeasureWords::several();
            TableRow row{TableRow::Kind::Body, cellsOf(several), -1};
            for (PageCell& cell : row.cells)
                cell.isQuiet = true;
            row.cells.back() = {};
            table.rows.push_back(std::move(row));
        }
        table.rows.push_back({TableRow::Kind::Total, cellsOf(m_total), -1});
        return table;
    }

private:
    static constexpr double kBar = 62;    // millimetres
    static constexpr double kNumber = 20; // columns of the tables of a page stand below each other
    static constexpr double kMeasure = 62;

    std::int64_t amountOf(const MeasureFacts& measure) const { return measure.figures.net().of(m_quantity); }
    std::int64_t numberOf(const MeasureFacts& measure) const
    {
        return m_quantity == Quantity::Area             ? measure.areas
               : m_quantity == Quantity::GreenwayLength ? measure.greenways
                                                        : measure.segments;
    }
    std::size_t barColumn() const { return 2 + (m_classes.size() > 1 ? m_classes.size() : 0); }

    void addColumns(Table& table) const
    {
        const QString unit = m_numbers.unit(m_quantity);
        const QString heading =
            MeasureWords::heading(m_quantity).toLower(); // a note speaks of all tables of the section
        auto& columns = table.columns;
        columns.push_back({{MeasureWords::measure(), {}}, Align::Left, false, true, 0, kMeasure});
        if (m_classes.size() > 1) {
            for (const StatusClass statusClass : m_classes) {
                columns.push_back({{className(statusClass), unit}, Align::Right, false, false, 0, kNumber});
                columns.back().called = heading + u' ' + className(statusClass).toLower();
            }
        }
        columns.push_back({{MeasureWords::all(), unit}, Align::Right, true, false, 0, kNumber});
        columns.back().called = heading;
        columns.push_back({{}, Align::Left, false, false, 0, kBar});
        columns.push_back({m_quantity == Quantity::RiverLength ? MeasureWords::bank()
                           : m_quantity == Quantity::Area
                               ? QStringList{MeasureWords::all(), UnitText::symbol(AreaUnit::Mu)}
                               : QStringList(),
                           Align::Right, false, false, 0, kNumber});
        if (m_quantity == Quantity::Area)
            columns.back().called = heading + QStringLiteral(" (") + UnitText::symbol(AreaUnit::Mu) + u')';
        columns.push_back({MeasureWords::number(m_quantity), Align::Right, false, false, 0, kNumber - 4});
        columns.back().addsUp = false; // a work with several measures is one in several rows
    }

    std::vector<PageCell> cellsOf(const MeasureFacts& facts) const
    {
        std::vector<PageCell> cells{{pageText(facts.name)}};
        if (m_classes.size() > 1) {
            for (const StatusClass statusClass : m_classes)
                cells.push_back({m_numbers.amount(m_quantity, of(facts.byClass, statusClass).of(m_quantity))});
        }
        cells.push_back({m_numbers.amount(m_quantity, amountOf(facts))});
        cells.push_back({});
        cells.push_back({m_quantity == Quantity::RiverLength ? m_numbers.kilometres(facts.figures.bank.net)
                         : m_quantity == Quantity::Area      ? ReportNumbers::mu(facts.figures.area.net)
                                                             : QString()});
        cells.push_back({QString::number(numberOf(facts))});
        return cells;
    }

    const ReportContent& m_content;
    const ReportNumbers& m_numbers;
    Quantity m_quantity;
    std::vector<StatusClass> m_classes;
    MeasureFacts m_total;
};

} // namespace

void addMeasures(PageContext& pages)
{
    if (pages.content.measures.empty())
        return;
    PageBook& book = pages.book;
    const QString head = pages.next(MeasureWords::title());
    Sheet& sheet = book.newPage(PageBook::Shape::Wide, head, MeasureWords::title());
    book.bookmark(head, pages.outlineLevel);
    addBarLegend(sheet, book.left(), book.body().top(), classesOf(pages.content.byClass));
    book.moveTo(book.body().top() + 1.5);
    QStringList mismatches;
    for (const Quantity quantity : {Quantity::RiverLength, Quantity::Area, Quantity::GreenwayLength}) {
        const MeasureTable table(pages, quantity);
        if (table.isEmpty())
            continue;
        const PageTableLayout layout(table.make(), book.width());
        book.flow(layout, {PageBook::Shape::Wide, head, MeasureWords::title(), {}, MeasureWords::heading(quantity)});
        mismatches << mismatchesOf(layout.table());
    }
    addNote(pages, PageBook::Shape::Wide, head,
            MeasureWords::note() + u' ' + roundingWords(mismatches, pages.content.language));
}

} // namespace riparia
