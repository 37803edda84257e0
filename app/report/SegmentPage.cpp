// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/text/Fill.h"

#include "core/base/Decimal.h"
#include "core/linref/ChainageText.h"

#include <algorithm>

namespace riparia {

namespace {

class SegmentWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::SegmentPage)

public:
    static QString title() { return tr("Segments"); }
    static QString watercourse() { return tr("Watercourse"); }
    static QString segment() { return tr("Segment"); }
    static QString name() { return tr("Name"); }
    static QString remarks() { return tr("Remarks"); }
    static QString from() { return tr("From"); }
    static QString to() { return tr("To"); }
    static QStringList length() { return tr("Length\nm").split(u'\n'); }
    static QStringList counted() { return tr("Counted\nm").split(u'\n'); }
    static QString bank() { return tr("Bank"); }
    static QString measure() { return tr("Measure"); }
    static QString status() { return tr("Status"); }
    static QString year() { return tr("Year"); }
    static QStringList cost() { return fill(tr("Cost\n%1"), {toUtf8(ReportNumbers::moneyUnitLines())}).split(u'\n'); }
    static QStringList elsewhere() { return tr("Counted elsewhere\nm, in segment").split(u'\n'); }
    static QString in(const QString& metres, const QString& owner)
    {
        return fill(tr("%1 in %2", "262.5 m in S-0002"), {toUtf8(metres), toUtf8(owner)});
    }
    static QString bankOf(Bank bank)
    {
        switch (bank) {
        case Bank::Both: return tr("both", "banks");
        case Bank::Left: return tr("left", "bank");
        case Bank::Right: return tr("right", "bank");
        case Bank::Channel: break;
        }
        return tr("channel", "of the river");
    }
    static QString subtotal() { return tr("Subtotal"); }
    static QString total(int segments) { return tr("Total, %n segment(s)", nullptr, segments); }
    static QString note()
    {
        return tr("Length: as drawn. Counted: each metre of river once. Where segments overlap, the one that reached a "
                  "counted status first is counted, then by the order of works, then by the lower number, unless the "
                  "scheme says otherwise.");
    }
};

class SegmentTable {
public:
    /// `measuresMm`: where lists of measures are broken.
    SegmentTable(const PageContext& pages, double measuresMm)
        : m_measuresMm(measuresMm)
        , m_content(pages.content)
        , m_numbers(pages.numbers)
    {}

    Table make()
    {
        addColumns();
        Millimetres length;
        Millimetres counted;
        double cost = 0;
        int segments = 0;
        for (const RiverFacts& river : m_content.rivers) {
            if (river.segments.empty())
                continue;
            addRiver(river);
            for (const SegmentFacts& segment : river.segments) {
                length += segment.length;
                counted += segment.counted;
                cost += segment.feature->cost;
                ++segments;
            }
        }
        addSum(TableRow::Kind::Total, SegmentWords::total(segments), {}, length, counted, cost, -2);
        return std::move(m_table);
    }

private:
    static constexpr double kRemarksMm = 30;
    static constexpr qsizetype kMostLines = 6; // of remarks

    std::size_t addColumn(PageColumn column)
    {
        m_table.columns.push_back(std::move(column));
        return m_table.columns.size() - 1;
    }

    /// Names and remarks have columns where a segment has them.
    bool any(QString SegmentFacts::*text) const
    {
        return std::ranges::any_of(m_content.rivers, [&](const RiverFacts& river) {
            return std::ranges::any_of(river.segments,
                                       [&](const SegmentFacts& segment) { return !pageText(segment.*text).isEmpty(); });
        });
    }

    void addColumns()
    {
        const auto metres = [numbers = m_numbers](std::int64_t sum) { return numbers.metres({sum}); };
        const auto money = [numbers = m_numbers](std::int64_t sum) { return numbers.money(double(sum) / 100); };
        addColumn({{SegmentWords::watercourse(), {}}, Align::Left, false, true});
        addColumn({{SegmentWords::segment(), {}}});
        if (any(&SegmentFacts::name))
            m_name = addColumn({{SegmentWords::name(), {}}, Align::Left, false, true, 4});
        m_from = addColumn({{SegmentWords::from(), {}}, Align::Right});
        addColumn({{SegmentWords::to(), {}}, Align::Right});
        m_length = addColumn({SegmentWords::length(), Align::Right, false, false, 0, 0, metres});
        m_counted = addColumn({SegmentWords::counted(), Align::Right, false, false, 0, 0, metres});
        m_bank = addColumn({{SegmentWords::bank(), {}}});
        m_measures = addColumn({{SegmentWords::measure(), {}}, Align::Left, false, true});
        m_status = addColumn({{SegmentWords::status(), {}}});
        m_year = addColumn({{SegmentWords::year(), {}}, Align::Right, false, false, 1});
        if (m_content.cost > 0)
            m_cost = addColumn({SegmentWords::cost(), Align::Right, false, false, 2, 0, money, true,
                                SegmentWords::cost().front().toLower()}); // its unit has two lines
        m_elsewhere = addColumn({SegmentWords::elsewhere(), Align::Left, false, true});
        m_table.columns.back().addsUp = false; // words
        if (any(&SegmentFacts::remarks))
            m_remarks = addColumn({{SegmentWords::remarks(), {}}, Align::Left, false, false, 3});
    }

    void addRiver(const RiverFacts& river)
    {
        const int group = static_cast<int>(m_table.groups.size());
        m_table.groups << pageText(river.name);
        Millimetres length;
        Millimetres counted;
        double cost = 0;
        for (const SegmentFacts& segment : river.segments) {
            addSegment(river, segment, group, length.value == 0);
            length += segment.length;
            counted += segment.counted;
            cost += segment.feature->cost;
        }
        if (river.segments.size() > 1)
            addSum(TableRow::Kind::Subtotal, SegmentWords::subtotal(), pageText(river.name), length, counted, cost,
                   group);
    }

    /// As many rows as its measures and remarks have lines.
    void addSegment(const RiverFacts& river, const SegmentFacts& segment, int group, bool isFirst)
    {
        const QStringList measures = wrapped(pageText(segment.measures), type::kTable, m_measuresMm);
        const QStringList remarks = m_remarks ? remarkLines(pageText(segment.remarks)) : QStringList();
        TableRow row{TableRow::Kind::Body, cellsOf(river, segment), group};
        if (isFirst) {
            row.cells[0] = {pageText(river.name), pageText(river.otherName)};
            row.cells[0].isBold = true;
        }
        for (qsizetype line = 0; line < std::max(measures.size(), remarks.size()); ++line) {
            row.cells[m_measures].text = measures.value(line);
            row.continues = line > 0;
            if (m_remarks) {
                row.cells[m_remarks].text = remarks.value(line);
                row.cells[m_remarks].isQuiet = true;
            }
            m_table.rows.push_back(std::move(row));
            row = {TableRow::Kind::Body, std::vector<PageCell>(m_table.columns.size()), group};
        }
    }

    static QStringList remarkLines(const QString& remarks)
    {
        QStringList lines = wrapped(QString(remarks).remove(u'<'), type::kTable, kRemarksMm);
        if (lines.size() > kMostLines) {
            const QString rest = lines.mid(kMostLines - 1).join(u' ');
            lines = lines.mid(0, kMostLines - 1) << elided(rest, type::kTable, kRemarksMm);
        }
        return lines;
    }

    std::vector<PageCell> cellsOf(const RiverFacts& river, const SegmentFacts& segment) const
    {
        const Stationing& stationing = river.river->river.stationing;
        Chainage from = stationing.chainageAt(segment.span.from);
        Chainage to = stationing.chainageAt(segment.span.to);
        if (to < from)
            std::swap(from, to);
        QStringList elsewhere;
        for (const SegmentFacts::Elsewhere& share : segment.elsewhere)
            elsewhere << SegmentWords::in(m_numbers.metres(share.length), pageText(share.owner));
        std::vector<PageCell> cells(m_table.columns.size());
        cells[1] = {pageText(fromUtf8(segment.feature->code()))};
        if (m_name)
            cells[m_name] = {pageText(segment.name)};
        cells[m_from] = {fromUtf8(chainageText(from, 1))};
        cells[m_from + 1] = {fromUtf8(chainageText(to, 1))};
        cells[m_length] = {m_numbers.metres(segment.length)};
        cells[m_length].value = segment.length.value;
        cells[m_counted] = {m_numbers.metres(segment.counted)};
        cells[m_counted].value = segment.counted.value;
        cells[m_bank] = {SegmentWords::bankOf(segment.feature->bank.value_or(Bank::Channel))};
        cells[m_status] = {pageText(segment.status)};
        cells[m_status].swatch = segment.feature->status.displayClass;
        cells[m_year] = {segment.feature->year ? QString::number(*segment.feature->year) : QString()};
        if (m_cost) {
            cells[m_cost] = {m_numbers.money(segment.feature->cost)};
            cells[m_cost].value = toInteger(segment.feature->cost, 100);
        }
        cells[m_elsewhere] = {elsewhere.join(QStringLiteral("; "))};
        cells[m_elsewhere].isQuiet = true;
        return cells;
    }

    void addSum(TableRow::Kind kind, const QString& words, const QString& name, Millimetres length, Millimetres counted,
                double cost, int group)
    {
        TableRow row{kind, std::vector<PageCell>(m_table.columns.size()), group};
        const std::size_t first = kind == TableRow::Kind::Total ? 0 : 1;
        row.cells[first] = {words, name};
        row.cells[first].across = static_cast<int>(m_length - first);
        row.cells[m_length] = {m_numbers.metres(length)};
        row.cells[m_counted] = {m_numbers.metres(counted)};
        if (m_cost)
            row.cells[m_cost] = {m_numbers.money(cost)};
        if (length != counted) {
            row.cells[m_elsewhere] = {m_numbers.negative(m_numbers.metres(length - counted))};
            row.cells[m_elsewhere].isQuiet = true;
        }
        m_table.rows.push_back(std::move(row));
    }

    double m_measuresMm;
    // Columns; 0 = not there.
    std::size_t m_name = 0, m_from = 0, m_length = 0, m_counted = 0, m_bank = 0, m_measures = 0;
    std::size_t m_status = 0, m_year = 0, m_cost = 0, m_elsewhere = 0, m_remarks = 0;
    const ReportContent& m_content;
    const ReportNumbers& m_numbers;
    Table m_table;
};

/// The column of measures in a table that may have lost others.
std::size_t measuresIn(const PageTableLayout& layout)
{
    const auto& columns = layout.table().columns;
    const auto isIt = [](const PageColumn& column) {
        return !column.head.isEmpty() && column.head.front() == SegmentWords::measure();
    };
    return static_cast<std::size_t>(std::ranges::find_if(columns, isIt) - columns.begin());
}

/// Lists of measures are broken again where their column became narrower than they are: every measure is printed.
PageTableLayout segmentLayout(const PageContext& pages, double width)
{
    constexpr double kMeasuresMm = 46; // a longer list goes on in a row of its own
    constexpr double kRoundingError = 0.01;
    double room = kMeasuresMm;
    while (true) {
        PageTableLayout layout(SegmentTable(pages, room).make(), width);
        const std::size_t column = measuresIn(layout);
        const double there = layout.column(column).width();
        double longest = 0;
        for (const TableRow& row : layout.table().rows)
            longest = std::max(longest, textWidth(row.cells[column].text, layout.table().type));
        if (longest <= there + kRoundingError || there >= room)
            return layout;
        room = there;
    }
}

} // namespace

void addSegmentTable(PageContext& pages)
{
    const bool hasSegments =
        std::ranges::any_of(pages.content.rivers, [](const RiverFacts& river) { return !river.segments.empty(); });
    if (!hasSegments)
        return;
    PageBook& book = pages.book;
    const QString head = pages.next(SegmentWords::title());
    book.newPage(PageBook::Shape::Wide, head, SegmentWords::title());
    book.bookmark(head, pages.outlineLevel);
    book.moveTo(book.body().top() - 1.5);
    const PageTableLayout layout = segmentLayout(pages, book.width());
    book.flow(layout, {PageBook::Shape::Wide, head, SegmentWords::title(), SegmentWords::note()});
    addRoundingNote(pages, PageBook::Shape::Wide, head, layout.table());
}

} // namespace riparia
