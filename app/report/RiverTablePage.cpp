// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/text/Fill.h"
#include "app/text/UnitText.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace riparia {

namespace {

class RiverTableWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::RiverTable)

public:
    static QString title() { return tr("By river"); }
    static QString untreatedRest() { return tr("untreated, to the end of the river"); }
    static QString watercourse() { return tr("Watercourse"); }
    static QStringList riverLength() { return lines(tr("River\nlength\nkm")); }
    static QStringList treated() { return lines(tr("Treated,\nnet\nkm")); }
    static QStringList share() { return lines(tr("\n\n%")); }
    static QStringList gross() { return lines(tr("Gross\nkm")); }
    static QStringList overlap() { return lines(tr("Overlap\nkm")); }
    static QStringList bank() { return lines(tr("Bank\nlength\nkm")); }
    static QStringList left() { return lines(tr("Left\nbank\nkm")); }
    static QStringList right() { return lines(tr("Right\nbank\nkm")); }
    static QStringList both() { return lines(tr("Both\nbanks\nkm", "river with works on both")); }
    static QStringList oneBank() { return lines(tr("One\nbank\nkm", "river with works on one only")); }
    static QStringList untreated() { return lines(tr("Untreated\nkm")); }
    static QStringList area(const QString& unit) { return lines(fill(tr("Restored\narea, net\n%1"), {toUtf8(unit)})); }
    static QStringList greenway() { return lines(tr("Greenway\nkm")); }
    static QStringList cost() { return lines(fill(tr("Cost\n%1"), {toUtf8(ReportNumbers::moneyUnitLines())})); }
    static QStringList ofClass(StatusClass statusClass)
    {
        return {className(statusClass), UnitText::symbol(LengthUnit::Kilometre)};
    }
    static QString subtotal() { return tr("Subtotal"); }
    static QString total(int rivers) { return tr("Total, %n watercourse(s)", nullptr, rivers); }
    static QString shares(const QString& shares)
    {
        return fill(tr("%1 % of treated", "63.8 · 15.6 · 20.6"), {toUtf8(shares)});
    }
    static QString reconciled(int pieces)
    {
        return tr(
            "<b>Reconciled.</b> Classes of status add up to treated; gross − overlap = treated; rows add up to the "
            "total, each to the millimetre (%n piece(s), difference 0). Treated counts a stretch of river once, "
            "whatever the bank; bank length is left + right.",
            nullptr, pieces);
    }
    static QString leftOut(int rivers) { return tr("%n river(s) without works", nullptr, rivers); }

private:
    static QStringList lines(const QString& text) { return text.split(u'\n'); }
};

/// Sums of some rivers.
struct Sums {
    Millimetres length, untreated;
    Millimetres left, right, both, oneBank;
    Figures figures;
    ByClass byClass{};
    double cost = 0;

    void add(const RiverFacts& river)
    {
        length += river.length;
        untreated += river.untreated;
        left += river.left;
        right += river.right;
        both += river.both;
        oneBank += river.oneBank();
        figures += river.figures;
        for (std::size_t i = 0; i < byClass.size(); ++i)
            byClass[i] += river.byClass[i];
        cost += river.cost;
    }
};

/// What depends on the room there is.
struct RiverTableShape {
    double barMm = 0;      ///< of the longest river
    bool hasBanks = false; ///< columns of the banks and of what is untreated
};

class RiverTableMaker {
public:
    RiverTableMaker(const PageContext& pages, const RiverTableShape& shape)
        : m_bar(shape.barMm)
        , m_hasBanks(shape.hasBanks)
        , m_content(pages.content)
        , m_numbers(pages.numbers)
        , m_classes(classesOf(pages.content.byClass))
    {
        std::erase_if(m_classes, [&](StatusClass c) { return of(m_content.byClass, c).river.value == 0; });
        double longest = 1;
        for (const RiverFacts& river : m_content.rivers)
            longest = std::max(longest, river.length.metres() / 1000);
        m_axisStep = longest > 50   ? std::pow(10, std::ceil(std::log10(longest / 8)))
                     : longest > 20 ? 5
                     : longest > 8  ? 2
                                    : 1;
        m_axisEnd = std::ceil(longest / m_axisStep) * m_axisStep;
    }

    Table make()
    {
        m_table.rowHeight = 6.75;
        m_table.hasHairlines = true;
        m_table.headingsRepeat = true;
        m_table.groups = m_content.groups;
        addColumns();
        Sums all;
        Sums ofGroup;
        int group = -1;
        int number = 0;
        for (std::size_t i = 0; i < m_content.rivers.size(); ++i) {
            const RiverFacts& river = m_content.rivers[i];
            if (river.group != group) {
                group = river.group;
                ofGroup = {};
                TableRow heading{TableRow::Kind::Heading, {}, group};
                heading.cells.resize(m_table.columns.size());
                heading.cells.front() = {m_content.groups[group]};
                heading.cells.front().across = 8;
                m_table.rows.push_back(std::move(heading));
            }
            addRiver(river, ++number);
            all.add(river);
            ofGroup.add(river);
            const bool endsGroup = i + 1 == m_content.rivers.size() || m_content.rivers[i + 1].group != group;
            if (group >= 0 && endsGroup)
                addSums(TableRow::Kind::Subtotal, RiverTableWords::subtotal(), ofGroup, group);
        }
        if (m_content.riversLeftOut > 0)
            addLeftOut(all);
        const auto watercourses =
            std::ranges::count_if(m_content.rivers,
                                  [](const RiverFacts& river) { return !river.key.empty(); }) // not what is unassigned
            + static_cast<std::ptrdiff_t>(m_content.riversLeftOut);
        addSums(TableRow::Kind::Total, RiverTableWords::total(static_cast<int>(watercourses)), all, -2);
        return std::move(m_table);
    }

private:
    void addColumns()
    {
        auto& columns = m_table.columns;
        columns.push_back({{}, Align::Left});
        columns.push_back({{RiverTableWords::watercourse(), {}}, Align::Left, false, true});
        columns.push_back({RiverTableWords::riverLength(), Align::Right});
        columns.push_back({RiverTableWords::treated(), Align::Right, true});
        columns.push_back({RiverTableWords::share(), Align::Right});
        columns.back().addsUp = false;
        columns.push_back({{}, Align::Left, false, false, 0, m_bar + 4});
        m_barColumn = columns.size() - 1;
        if (m_classes.size() > 1) {
            for (const StatusClass statusClass : m_classes)
                columns.push_back({RiverTableWords::ofClass(statusClass), Align::Right});
        }
        columns.push_back({RiverTableWords::gross(), Align::Right, false, false, 4});
        columns.push_back({RiverTableWords::overlap(), Align::Right, false, false, 5});
        columns.push_back({RiverTableWords::bank(), Align::Right});
        if (m_hasBanks) {
            for (const QStringList& head : {RiverTableWords::left(), RiverTableWords::right(), RiverTableWords::both(),
                                            RiverTableWords::oneBank(), RiverTableWords::untreated()})
                columns.push_back({head, Align::Right});
        }
        if (m_content.totals.area.net.value > 0)
            columns.push_back({RiverTableWords::area(m_numbers.areaUnit()), Align::Right});
        if (m_content.totals.greenway.net.value > 0)
            columns.push_back({RiverTableWords::greenway(), Align::Right, false, false, 3});
        if (m_content.cost > 0) {
            columns.push_back({RiverTableWords::cost(), Align::Right, false, false, 2});
            columns.back().called = RiverTableWords::cost().front().toLower(); // its unit has two lines
        }
        m_table.paintHead = [column = m_barColumn, step = m_axisStep, end = m_axisEnd,
                             bar = m_bar](Sheet& sheet, int at, const QRectF& head) {
            if (at != static_cast<int>(column))
                return;
            for (double km = 0; km <= end + 1e-9; km += step) {
                const double x = head.left() + km / end * bar;
                sheet.rule(x, head.bottom() - 1, x, head.bottom(), 0.2);
                QString label = QString::number(km);
                if (km + step > end + 1e-9)
                    label += u' ' + UnitText::symbol(LengthUnit::Kilometre);
                sheet.text(x, head.bottom() - 2.25, label, type::kTiny, ink::secondary(),
                           km == 0 ? Align::Left : Align::Centre);
            }
        };
    }

    void addRiver(const RiverFacts& river, int number)
    {
        Sums sums;
        sums.add(river);
        TableRow row{TableRow::Kind::Body, cellsOf(sums, river.river != nullptr), river.group};
        row.cells[0] = {QString::number(number)};
        row.cells[0].isQuiet = true;
        row.cells[1] = {pageText(river.name), pageText(river.otherName)};
        const double scale = m_bar / (m_axisEnd * 1e6);
        row.cells[m_barColumn].paint = [byClass = river.byClass, length = river.length, net = river.figures.river.net,
                                        scale, bar = m_bar](Sheet& sheet, const QRectF& cell) {
            const double middle = cell.center().y();
            const double from = cell.left() + static_cast<double>(net.value) * scale;
            const double to = cell.left() + static_cast<double>(length.value) * scale;
            if (to > from + 0.05) {
                sheet.rule(from, middle, to, middle, 0.3, QColor(0x3E, 0x86, 0xB5));
                sheet.rule(to, middle - 1.1, to, middle + 1.1, 0.3, QColor(0x3E, 0x86, 0xB5));
            }
            addBar(sheet, QRectF(cell.left(), middle - 1.6, bar, 3.2), byClass, scale);
        };
        m_table.rows.push_back(std::move(row));
    }

    void addLeftOut(Sums& all)
    {
        Sums sums;
        sums.add(m_content.leftOut());
        all.add(m_content.leftOut());
        TableRow row{TableRow::Kind::Body, cellsOf(sums, true), -2};
        row.cells[1] = {RiverTableWords::leftOut(static_cast<int>(m_content.riversLeftOut))};
        m_table.rows.push_back(std::move(row));
    }

    void addSums(TableRow::Kind kind, const QString& words, const Sums& sums, int group)
    {
        TableRow row{kind, cellsOf(sums, true), group};
        row.cells[1] = {words};
        if (kind == TableRow::Kind::Total && m_classes.size() > 1) {
            QStringList shares;
            for (const StatusClass statusClass : m_classes)
                shares << QString::fromStdString(
                    fixedDecimal(divideHalfEven(of(sums.byClass, statusClass).river.value * 1000,
                                                std::max<std::int64_t>(1, sums.figures.river.net.value)),
                                 1, 1));
            row.cells[m_barColumn].paint =
                [text = RiverTableWords::shares(shares.join(QStringLiteral(" · ")))](Sheet& sheet, const QRectF& cell) {
                    sheet.text(cell.left(), cell.center().y() + 1, text, type::kNote, ink::secondary());
                };
        }
        m_table.rows.push_back(std::move(row));
    }

    std::vector<PageCell> cellsOf(const Sums& sums, bool isRiver) const
    {
        const ReportNumbers& n = m_numbers;
        std::vector<PageCell> cells(2);
        cells.push_back({isRiver ? n.kilometres(sums.length) : QStringLiteral("–")});
        cells.push_back({n.kilometres(sums.figures.river.net)});
        cells.push_back(
            {isRiver ? ReportNumbers::percent(sums.figures.river.net.value, sums.length.value) : QStringLiteral("–")});
        cells.push_back({});
        if (m_classes.size() > 1) {
            for (const StatusClass statusClass : m_classes)
                cells.push_back({n.kilometres(of(sums.byClass, statusClass).river)});
        }
        cells.push_back({n.kilometres(sums.figures.river.gross)});
        cells.push_back({n.negative(n.kilometres(sums.figures.river.overlap()))});
        cells.push_back({n.kilometres(sums.figures.bank.net)});
        if (m_hasBanks) {
            for (const Millimetres length : {sums.left, sums.right, sums.both, sums.oneBank, sums.untreated})
                cells.push_back({n.kilometres(length)});
        }
        if (m_content.totals.area.net.value > 0)
            cells.push_back({n.area(sums.figures.area.net)});
        if (m_content.totals.greenway.net.value > 0)
            cells.push_back({n.kilometres(sums.figures.greenway.net)});
        if (m_content.cost > 0)
            cells.push_back({n.money(sums.cost)});
        return cells;
    }

    double m_bar; // millimetres of the axis
    bool m_hasBanks;
    const ReportContent& m_content;
    const ReportNumbers& m_numbers;
    std::vector<StatusClass> m_classes;
    Table m_table;
    std::size_t m_barColumn = 0;
    double m_axisStep = 1; // kilometres
    double m_axisEnd = 1;
};

/// Banks where names stay whole beside them. Bars take what names leave: on wide paper they are longer, beside many columns shorter.
RiverTableShape riverTableShape(const PageContext& pages, double width)
{
    constexpr double kLeastBar = 42;
    constexpr double kMostBar = 120;
    Table withBanks = RiverTableMaker(pages, {kLeastBar, true}).make();
    const std::size_t columns = withBanks.columns.size();
    const PageTableLayout wide(std::move(withBanks), width);
    const double besideBanks = wide.table().columns.size() == columns ? wide.idle() : 0;
    const double idle = besideBanks > 0
                            ? besideBanks
                            : PageTableLayout(RiverTableMaker(pages, {kLeastBar, false}).make(), width).idle();
    return {std::floor(std::min(kMostBar, kLeastBar + idle)), besideBanks > 0};
}

QString riverTableNotes(const PageContext& pages, const Table& table)
{
    return RiverTableWords::reconciled(static_cast<int>(pages.content.pieces)) + u' ' +
           roundingWords(mismatchesOf(table), pages.content.language);
}

/// Rows give way a little where the whole table fits on one page with them.
void fitOnPage(PageTableLayout& table, double room)
{
    for (const double height : {6.75, 6.0, 5.25}) {
        table.setRowHeight(height);
        if (table.height() <= room)
            return;
    }
    table.setRowHeight(6.75);
}

} // namespace

void addRiverTable(PageContext& pages)
{
    if (pages.content.rivers.empty())
        return;
    PageBook& book = pages.book;
    const QString head = pages.next(RiverTableWords::title());
    Sheet& sheet = book.newPage(PageBook::Shape::Wide, head, RiverTableWords::title());
    book.bookmark(head, pages.outlineLevel);
    const RiverTableShape shape = riverTableShape(pages, book.width());
    PageTableLayout layout(RiverTableMaker(pages, shape).make(), book.width());
    const double legend = book.body().top() + 0.5;
    double x = addBarLegend(sheet, book.left() + layout.column(5).left(), legend, classesOf(pages.content.byClass));
    sheet.rule(x + 2, legend - 0.9, x + 9, legend - 0.9, 0.3, QColor(0x3E, 0x86, 0xB5));
    sheet.rule(x + 9, legend - 2, x + 9, legend + 0.2, 0.3, QColor(0x3E, 0x86, 0xB5));
    sheet.text(x + 11, legend, RiverTableWords::untreatedRest(), type::kNote);
    book.moveTo(legend + 3);
    const QString notes = riverTableNotes(pages, layout.table());
    fitOnPage(layout, book.room() - noteHeight(book, notes));
    book.flow(layout, {PageBook::Shape::Wide, head, RiverTableWords::title()});
    addNote(pages, PageBook::Shape::Wide, head, notes);
}

} // namespace riparia
