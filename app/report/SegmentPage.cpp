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
    static QString from() { return tr("From"); }
    static QString to() { return tr("To"); }
    static QStringList length() { return tr("Length\nm").split(u'\n'); }
    static QStringList counted() { return tr("Counted\nm").split(u'\n'); }
    static QString bank() { return tr("Bank"); }
    static QString measure() { return tr("Measure"); }
    static QString status() { return tr("Status"); }
    static QString year() { return tr("Year"); }
    static QStringList cost() { return tr("Cost\n10⁴ CNY", "万元").split(u'\n'); }
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
        return tr("bed", "of the river");
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
    explicit SegmentTable(const PageContext& pages)
        : m_content(pages.content)
        , m_numbers(pages.numbers)
        , m_hasCost(pages.content.cost > 0)
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
    static constexpr std::size_t kMeasures = 7; // column
    static constexpr double kMeasuresMm = 46;   // a longer list goes on in a row of its own

    void addColumns()
    {
        const auto metres = [numbers = m_numbers](std::int64_t sum) { return numbers.metres({sum}); };
        const auto money = [numbers = m_numbers](std::int64_t sum) { return numbers.wan(double(sum) / 100); };
        auto& columns = m_table.columns;
        columns.push_back({{SegmentWords::watercourse(), {}}, Align::Left, false, true});
        columns.push_back({{SegmentWords::segment(), {}}});
        columns.push_back({{SegmentWords::from(), {}}, Align::Right});
        columns.push_back({{SegmentWords::to(), {}}, Align::Right});
        columns.push_back({SegmentWords::length(), Align::Right, false, false, 0, 0, metres});
        columns.push_back({SegmentWords::counted(), Align::Right, false, false, 0, 0, metres});
        columns.push_back({{SegmentWords::bank(), {}}});
        columns.push_back({{SegmentWords::measure(), {}}, Align::Left, false, true});
        columns.push_back({{SegmentWords::status(), {}}});
        columns.push_back({{SegmentWords::year(), {}}, Align::Right, false, false, 1});
        if (m_hasCost)
            columns.push_back({SegmentWords::cost(), Align::Right, false, false, 2, 0, money});
        columns.push_back({SegmentWords::elsewhere(), Align::Left, false, true});
    }

    void addRiver(const RiverFacts& river)
    {
        const int group = static_cast<int>(m_table.groups.size());
        m_table.groups << pageText(river.name);
        Millimetres length;
        Millimetres counted;
        double cost = 0;
        for (const SegmentFacts& segment : river.segments) {
            TableRow row{TableRow::Kind::Body, cellsOf(river, segment), group};
            const QStringList measures = wrapped(row.cells[kMeasures].text, type::kTable, kMeasuresMm);
            row.cells[kMeasures].text = measures.front();
            if (length.value == 0) {
                row.cells[0] = {pageText(river.name), pageText(river.otherName)};
                row.cells[0].isBold = true;
            }
            length += segment.length;
            counted += segment.counted;
            cost += segment.feature->cost;
            m_table.rows.push_back(std::move(row));
            for (const QString& line : measures.mid(1)) {
                m_table.rows.push_back({TableRow::Kind::Body, std::vector<PageCell>(m_table.columns.size()), group});
                m_table.rows.back().cells[kMeasures] = {line};
            }
        }
        if (river.segments.size() > 1)
            addSum(TableRow::Kind::Subtotal, SegmentWords::subtotal(), pageText(river.name), length, counted, cost,
                   group);
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
        std::vector<PageCell> cells(10);
        cells[1] = {pageText(fromUtf8(segment.feature->code()))};
        cells[2] = {fromUtf8(chainageText(from, 1))};
        cells[3] = {fromUtf8(chainageText(to, 1))};
        cells[4] = {m_numbers.metres(segment.length)};
        cells[4].value = segment.length.value;
        cells[5] = {m_numbers.metres(segment.counted)};
        cells[5].value = segment.counted.value;
        cells[6] = {SegmentWords::bankOf(segment.feature->bank.value_or(Bank::Channel))};
        cells[kMeasures] = {pageText(segment.measures)};
        cells[8] = {pageText(segment.status)};
        cells[8].swatch = segment.feature->status.displayClass;
        cells[9] = {segment.feature->year ? QString::number(*segment.feature->year) : QString()};
        if (m_hasCost) {
            cells.push_back({m_numbers.wan(segment.feature->cost)});
            cells.back().value = toInteger(segment.feature->cost, 100);
        }
        cells.push_back({elsewhere.join(QStringLiteral("; "))});
        cells.back().isQuiet = true;
        return cells;
    }

    void addSum(TableRow::Kind kind, const QString& words, const QString& name, Millimetres length, Millimetres counted,
                double cost, int group)
    {
        TableRow row{kind, std::vector<PageCell>(m_table.columns.size()), group};
        PageCell& first = row.cells[kind == TableRow::Kind::Total ? 0 : 1];
        first = {words, name};
        first.across = kind == TableRow::Kind::Total ? 4 : 3;
        row.cells[4] = {m_numbers.metres(length)};
        row.cells[5] = {m_numbers.metres(counted)};
        if (m_hasCost)
            row.cells[10] = {m_numbers.wan(cost)};
        if (length != counted) {
            row.cells.back() = {m_numbers.negative(m_numbers.metres(length - counted))};
            row.cells.back().isQuiet = true;
        }
        m_table.rows.push_back(std::move(row));
    }

    const ReportContent& m_content;
    const ReportNumbers& m_numbers;
    bool m_hasCost;
    Table m_table;
};

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
    book.flow(PageTableLayout(SegmentTable(pages).make(), book.width()),
              {PageBook::Shape::Wide, head, SegmentWords::title(), SegmentWords::note()});
}

} // namespace riparia
