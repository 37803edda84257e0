// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

namespace riparia {

namespace {

class RiverTableWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::RiverTable)

public:
    static QString title() { return tr("By river"); }
    static QString banksTitle() { return tr("Banks by river"); }
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
    static QString share(const QString& percent, StatusClass statusClass)
    {
        return fill(tr("%1 % %2", "63.8 % completed"), {toUtf8(percent), toUtf8(NameText::statusClass(statusClass))});
    }
    /// Where there is no room for the names: in the order of the legend above.
    static QString shares(const QString& percents)
    {
        return fill(tr("by status %1 %", "63.8 · 15.6 · 20.6"), {toUtf8(percents)});
    }
    static QString grossLessOverlap() { return tr("gross − overlap"); }
    static QString reconciled(int pieces)
    {
        return tr(
            "<b>Reconciled.</b> Classes of status add up to treated; gross − overlap = treated; rows add up to the "
            "total, each to the millimetre (%n piece(s), difference 0). Treated counts a stretch of river once, "
            "whatever the bank; bank length is left + right.",
            nullptr, pieces);
    }
    static QString seeBanks()
    {
        return tr("What each bank has, and what is untreated, is the table “Banks by river” behind this one.");
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

/// A column of amounts, which rivers, subtotals and the total have alike.
struct RiverAmount {
    PageColumn column;
    std::function<QString(const Sums&, bool isRiver)> text; ///< some are "–" of what is no river
};
using RiverAmounts = std::vector<RiverAmount>;

RiverAmount riverAmount(const ReportNumbers& numbers, QStringList head, int dropOrder,
                        std::function<Millimetres(const Sums&)> length)
{
    return {
        {std::move(head), Align::Right, false, false, dropOrder},
        [&numbers, length = std::move(length)](const Sums& sums, bool) { return numbers.kilometres(length(sums)); }};
}

/// How long the rivers are, and how much of that is treated: left of the bars.
RiverAmounts treatedAmounts(const PageContext& pages)
{
    const ReportNumbers& n = pages.numbers;
    RiverAmount share{{RiverTableWords::share(), Align::Right}, [](const Sums& sums, bool isRiver) {
                          return isRiver ? ReportNumbers::percent(sums.figures.river.net.value, sums.length.value)
                                         : QStringLiteral("–");
                      }};
    share.column.addsUp = false;
    RiverAmount treated =
        riverAmount(n, RiverTableWords::treated(), 0, [](const Sums& sums) { return sums.figures.river.net; });
    treated.column.isBold = true;
    return {
        {{RiverTableWords::riverLength(), Align::Right},
         [&n](const Sums& sums, bool isRiver) { return isRiver ? n.kilometres(sums.length) : QStringLiteral("–"); }},
        std::move(treated),
        std::move(share)};
}

/// Classes of status that have a column: where there is more than one.
std::vector<StatusClass> riverClasses(const ReportContent& content)
{
    std::vector<StatusClass> classes = classesOf(content.byClass);
    std::erase_if(classes, [&](StatusClass c) { return of(content.byClass, c).river.value == 0; });
    return classes.size() > 1 ? classes : std::vector<StatusClass>();
}

RiverAmounts lengthAmounts(const PageContext& pages)
{
    const ReportNumbers& n = pages.numbers;
    RiverAmounts amounts;
    for (const StatusClass statusClass : riverClasses(pages.content))
        amounts.push_back(riverAmount(n, RiverTableWords::ofClass(statusClass), 0,
                                      [statusClass](const Sums& sums) { return of(sums.byClass, statusClass).river; }));
    amounts.push_back(
        riverAmount(n, RiverTableWords::gross(), 4, [](const Sums& sums) { return sums.figures.river.gross; }));
    amounts.push_back({{RiverTableWords::overlap(), Align::Right, false, false, 5}, [&n](const Sums& sums, bool) {
                           return n.negative(n.kilometres(sums.figures.river.overlap()));
                       }});
    return amounts;
}

RiverAmount bankAmount(const PageContext& pages)
{
    return riverAmount(pages.numbers, RiverTableWords::bank(), 0,
                       [](const Sums& sums) { return sums.figures.bank.net; });
}

/// What each bank has, and what neither has.
RiverAmounts sideAmounts(const PageContext& pages)
{
    const ReportNumbers& n = pages.numbers;
    return {riverAmount(n, RiverTableWords::left(), 0, [](const Sums& sums) { return sums.left; }),
            riverAmount(n, RiverTableWords::right(), 0, [](const Sums& sums) { return sums.right; }),
            riverAmount(n, RiverTableWords::both(), 0, [](const Sums& sums) { return sums.both; }),
            riverAmount(n, RiverTableWords::oneBank(), 0, [](const Sums& sums) { return sums.oneBank; }),
            riverAmount(n, RiverTableWords::untreated(), 0, [](const Sums& sums) { return sums.untreated; })};
}

/// What is no length of river.
RiverAmounts otherAmounts(const PageContext& pages)
{
    const ReportNumbers& n = pages.numbers;
    const ReportContent& content = pages.content;
    RiverAmounts amounts;
    if (content.totals.area.net.value > 0)
        amounts.push_back({{RiverTableWords::area(n.areaUnit()), Align::Right},
                           [&n](const Sums& sums, bool) { return n.area(sums.figures.area.net); }});
    if (content.totals.greenway.net.value > 0)
        amounts.push_back(
            riverAmount(n, RiverTableWords::greenway(), 3, [](const Sums& sums) { return sums.figures.greenway.net; }));
    if (content.cost > 0) {
        amounts.push_back({{RiverTableWords::cost(), Align::Right, false, false, 2},
                           [&n](const Sums& sums, bool) { return n.money(sums.cost); }});
        amounts.back().column.called = RiverTableWords::cost().front().toLower(); // its unit has two lines
    }
    return amounts;
}

void append(RiverAmounts& amounts, RiverAmounts more)
{
    std::ranges::move(more, std::back_inserter(amounts));
}

/// What a table by river is made of.
struct RiverTableShape {
    RiverAmounts before; ///< the bars
    double barMm = 0;    ///< of the longest river; 0: there are none
    RiverAmounts after;
};

/// With its bars; on wide paper the banks stand in it too.
RiverTableShape mainShape(const PageContext& pages, double barMm, bool hasBanks)
{
    RiverTableShape shape{treatedAmounts(pages), barMm, lengthAmounts(pages)};
    shape.after.push_back(bankAmount(pages));
    if (hasBanks)
        append(shape.after, sideAmounts(pages));
    append(shape.after, otherAmounts(pages));
    return shape;
}

/// Without bars: the banks, and what was left out of the table with bars.
RiverTableShape bankShape(const PageContext& pages, const Table& beside)
{
    RiverTableShape shape;
    const auto isThere = [&](const RiverAmount& amount) {
        return std::ranges::find(beside.columns, amount.column.head, &PageColumn::head) != beside.columns.end();
    };
    shape.after = lengthAmounts(pages);
    append(shape.after, otherAmounts(pages));
    std::erase_if(shape.after, isThere);
    RiverAmounts banks = sideAmounts(pages);
    banks.insert(banks.begin(), bankAmount(pages));
    shape.after.insert(shape.after.begin(), std::make_move_iterator(banks.begin()),
                       std::make_move_iterator(banks.end()));
    return shape;
}

class RiverTableMaker {
public:
    RiverTableMaker(const PageContext& pages, RiverTableShape shape)
        : m_shape(std::move(shape))
        , m_content(pages.content)
        , m_classes(riverClasses(pages.content))
    {
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
        for (const RiverAmount& amount : m_shape.before)
            columns.push_back(amount.column);
        if (m_shape.barMm > 0) {
            m_barColumn = columns.size();
            columns.push_back({{}, Align::Left, false, false, 0, m_shape.barMm + 4});
            m_table.paintHead = [column = m_barColumn, step = m_axisStep, end = m_axisEnd,
                                 bar = m_shape.barMm](Sheet& sheet, int at, const QRectF& head) {
                if (at == static_cast<int>(column))
                    addAxis(sheet, head, step, end, bar);
            };
        }
        for (const RiverAmount& amount : m_shape.after)
            columns.push_back(amount.column);
    }

    /// Above the bars; `step` and `end` in kilometres, `bar` the millimetres of the axis.
    static void addAxis(Sheet& sheet, const QRectF& head, double step, double end, double bar)
    {
        for (double km = 0; km <= end + 1e-9; km += step) {
            const double x = head.left() + km / end * bar;
            sheet.rule(x, head.bottom() - 1, x, head.bottom(), 0.2);
            QString label = QString::number(km);
            if (km + step > end + 1e-9)
                label += u' ' + UnitText::symbol(LengthUnit::Kilometre);
            sheet.text(x, head.bottom() - 2.25, label, type::kTiny, ink::secondary(),
                       km == 0 ? Align::Left : Align::Centre);
        }
    }

    void addRiver(const RiverFacts& river, int number)
    {
        Sums sums;
        sums.add(river);
        TableRow row{TableRow::Kind::Body, cellsOf(sums, river.river != nullptr), river.group};
        row.cells[0] = {QString::number(number)};
        row.cells[0].isQuiet = true;
        row.cells[1] = {pageText(river.name), pageText(river.otherName)};
        if (m_barColumn > 0)
            row.cells[m_barColumn].paint = barOf(river);
        m_table.rows.push_back(std::move(row));
    }

    std::function<void(Sheet&, const QRectF&)> barOf(const RiverFacts& river) const
    {
        const double bar = m_shape.barMm;
        const double scale = bar / (m_axisEnd * 1e6);
        return [byClass = river.byClass, length = river.length, net = river.figures.river.net, scale,
                bar](Sheet& sheet, const QRectF& cell) {
            const double middle = cell.center().y();
            const double from = cell.left() + static_cast<double>(net.value) * scale;
            const double to = cell.left() + static_cast<double>(length.value) * scale;
            if (to > from + 0.05) {
                sheet.rule(from, middle, to, middle, 0.3, QColor(0x3E, 0x86, 0xB5));
                sheet.rule(to, middle - 1.1, to, middle + 1.1, 0.3, QColor(0x3E, 0x86, 0xB5));
            }
            addBar(sheet, QRectF(cell.left(), middle - 1.6, bar, 3.2), byClass, scale);
        };
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
        if (kind == TableRow::Kind::Total && m_barColumn > 0 && !m_classes.empty()) {
            QStringList percents, shares;
            for (const StatusClass statusClass : m_classes) {
                const std::int64_t net = std::max<std::int64_t>(1, sums.figures.river.net.value);
                percents << fromUtf8(
                    fixedDecimal(divideHalfEven(of(sums.byClass, statusClass).river.value * 1000, net), 1, 1));
                shares << RiverTableWords::share(percents.back(), statusClass);
            }
            row.cells[m_barColumn].paint = [named = shares.join(QStringLiteral(" · ")),
                                            bare = RiverTableWords::shares(percents.join(QStringLiteral(" · ")))](
                                               Sheet& sheet, const QRectF& cell) {
                const QString& text = textWidth(named, type::kNote) > cell.width() ? bare : named;
                sheet.text(cell.left(), cell.center().y() + 1, text, type::kNote, ink::secondary());
            };
        }
        m_table.rows.push_back(std::move(row));
    }

    std::vector<PageCell> cellsOf(const Sums& sums, bool isRiver) const
    {
        std::vector<PageCell> cells(2);
        for (const RiverAmount& amount : m_shape.before)
            cells.push_back({amount.text(sums, isRiver)});
        if (m_barColumn > 0)
            cells.push_back({});
        for (const RiverAmount& amount : m_shape.after)
            cells.push_back({amount.text(sums, isRiver)});
        return cells;
    }

    RiverTableShape m_shape;
    const ReportContent& m_content;
    std::vector<StatusClass> m_classes;
    Table m_table;
    std::size_t m_barColumn = 0; // 0: none
    double m_axisStep = 1;       // kilometres
    double m_axisEnd = 1;
};

/// What depends on the room there is.
struct RiverTableRoom {
    double barMm = 0;
    bool hasBanks = false;
};

/// Banks where names stay whole beside them. Bars take what names leave: on wide paper they are longer, beside many columns shorter.
RiverTableRoom riverTableRoom(const PageContext& pages, double width)
{
    constexpr double kLeastBar = 42;
    constexpr double kMostBar = 120;
    Table withBanks = RiverTableMaker(pages, mainShape(pages, kLeastBar, true)).make();
    const std::size_t columns = withBanks.columns.size();
    const PageTableLayout wide(std::move(withBanks), width);
    const double besideBanks = wide.table().columns.size() == columns ? wide.idle() : 0;
    const double idle =
        besideBanks > 0
            ? besideBanks
            : PageTableLayout(RiverTableMaker(pages, mainShape(pages, kLeastBar, false)).make(), width).idle();
    return {std::floor(std::min(kMostBar, kLeastBar + idle)), besideBanks > 0};
}

QString riverTableNotes(const PageContext& pages, const Table& table, bool hasBanks)
{
    const ReportNumbers& n = pages.numbers;
    const Figure<Millimetres>& river = pages.content.totals.river;
    QStringList mismatches = mismatchesOf(table);
    const QString across = ReportNumbers::mismatch(
        {n.kilometres(river.gross), n.negative(n.kilometres(river.overlap()))}, n.kilometres(river.net));
    if (!across.isEmpty())
        mismatches << columnMismatch(RiverTableWords::grossLessOverlap(), across);
    return RiverTableWords::reconciled(static_cast<int>(pages.content.pieces)) + u' ' +
           (hasBanks ? QString() : RiverTableWords::seeBanks() + u' ') +
           roundingWords(mismatches, pages.content.language);
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

/// What the table by river has no room for, with the same rows.
void addBankTable(PageContext& pages, const Table& beside)
{
    PageBook& book = pages.book;
    const QString head = pages.next(RiverTableWords::banksTitle());
    book.newPage(PageBook::Shape::Wide, head, RiverTableWords::banksTitle());
    book.bookmark(head, pages.outlineLevel);
    PageTableLayout layout(RiverTableMaker(pages, bankShape(pages, beside)).make(), book.width());
    const QString notes = roundingWords(mismatchesOf(layout.table()), pages.content.language);
    fitOnPage(layout, book.room() - (notes.isEmpty() ? 0 : noteHeight(book, notes)));
    book.flow(layout, {PageBook::Shape::Wide, head, RiverTableWords::banksTitle()});
    addRoundingNote(pages, PageBook::Shape::Wide, head, layout.table());
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
    const RiverTableRoom room = riverTableRoom(pages, book.width());
    PageTableLayout layout(RiverTableMaker(pages, mainShape(pages, room.barMm, room.hasBanks)).make(), book.width());
    const double legend = book.body().top() + 0.5;
    double x = addBarLegend(sheet, book.left() + layout.column(5).left(), legend, classesOf(pages.content.byClass));
    sheet.rule(x + 2, legend - 0.9, x + 9, legend - 0.9, 0.3, QColor(0x3E, 0x86, 0xB5));
    sheet.rule(x + 9, legend - 2, x + 9, legend + 0.2, 0.3, QColor(0x3E, 0x86, 0xB5));
    sheet.text(x + 11, legend, RiverTableWords::untreatedRest(), type::kNote);
    book.moveTo(legend + 3);
    const QString notes = riverTableNotes(pages, layout.table(), room.hasBanks);
    fitOnPage(layout, book.room() - noteHeight(book, notes));
    book.flow(layout, {PageBook::Shape::Wide, head, RiverTableWords::title()});
    addNote(pages, PageBook::Shape::Wide, head, notes);
    if (!room.hasBanks)
        addBankTable(pages, layout.table());
}

} // namespace riparia
