// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/text/Fill.h"
#include "app/text/Language.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr std::size_t kTargetsHere = 7;

/// An approximate target is met when the numbers are the same as they are printed.
bool isMet(const TargetProgress& target, const ReportNumbers& numbers)
{
    return target.isReached() ||
           (target.quantity && target.target->approximate &&
            numbers.amount(*target.quantity, target.measured) == numbers.amount(*target.quantity, target.wanted));
}

/// One of the big numbers.
struct KeyFigure {
    QString title;
    QString number;
    QString unit;
    QStringList notes;
};

/// Fit for a sentence: short, and not taken for a change of weight.
QString plainName(const QString& name)
{
    constexpr qsizetype kMost = 40;
    QString plain = pageText(name).remove(u'<');
    return plain.size() <= kMost ? plain : plain.left(kMost) + QChar(0x2026);
}

class KeyWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::KeyFigurePage)

public:
    explicit KeyWords(const PageContext& pages)
        : m_content(pages.content)
        , m_numbers(pages.numbers)
    {}

    static QString title() { return tr("Key figures"); }

    std::vector<KeyFigure> figures() const
    {
        std::vector<KeyFigure> all;
        const Figures& totals = m_content.totals;
        const Amounts& done = of(m_content.byClass, StatusClass::Completed);
        const QString km = UnitText::symbol(LengthUnit::Kilometre);
        const auto overlap = [&](const QString& gross, const QString& twice) {
            return fill(tr("gross %1, overlap %2"), {toUtf8(gross), toUtf8(m_numbers.negative(twice))});
        };
        all.push_back({tr("River length treated"),
                       m_numbers.kilometres(totals.river.net, false),
                       km,
                       {ofThis(m_numbers.kilometres(done.river, false)),
                        overlap(m_numbers.kilometres(totals.river.gross, false),
                                m_numbers.kilometres(totals.river.overlap(), false))}});
        all.push_back(
            {tr("Bank length treated"),
             m_numbers.kilometres(totals.bank.net, false),
             km,
             {fill(tr("left %1, right %2"), {toUtf8(m_numbers.kilometres(m_content.left, false)),
                                             toUtf8(m_numbers.kilometres(m_content.right, false))}),
              fill(tr("both banks on %1 km of river"), {toUtf8(m_numbers.kilometres(m_content.bothBanks, false))})}});
        if (totals.area.net.value > 0)
            all.push_back(
                {tr("Restored area"),
                 m_numbers.area(totals.area.net, false),
                 m_numbers.areaUnit(),
                 {ofThis(m_numbers.area(done.area, false)) +
                      tr("; all %1 mu", "亩").arg(ReportNumbers::mu(totals.area.net)),
                  overlap(m_numbers.area(totals.area.gross, false), m_numbers.area(totals.area.overlap(), false))}});
        if (totals.greenway.net.value > 0)
            all.push_back({tr("Greenway"),
                           m_numbers.kilometres(totals.greenway.net, false),
                           km,
                           {ofThis(m_numbers.kilometres(done.greenway, false)),
                            overlap(m_numbers.kilometres(totals.greenway.gross, false),
                                    m_numbers.kilometres(totals.greenway.overlap(), false))}});
        if (m_content.cost > 0)
            all.push_back({tr("Investment"),
                           m_numbers.money(m_content.cost),
                           ReportNumbers::moneyUnit(),
                           {tr("of the features counted, as recorded")}});
        if (!m_content.targets.empty())
            all.push_back(targetFigure());
        if (all.size() < 6 && m_content.riverLength.value > 0)
            all.push_back({tr("Untreated"),
                           m_numbers.kilometres(m_content.riverLength - totals.river.net, false),
                           km,
                           {tr("%1 % of the river length listed")
                                .arg(ReportNumbers::percent(m_content.riverLength.value - totals.river.net.value,
                                                            m_content.riverLength.value))}});
        return all;
    }

    QString summary() const
    {
        const Figures& totals = m_content.totals;
        const auto rivers = std::ranges::count_if(
            m_content.rivers, [](const RiverFacts& river) { return river.river && river.figures.river.net.value > 0; });
        QStringList sentences;
        sentences << fill(tr("Works cover <b>%1 km</b> of river on %2, %3 % of the %4 km in scope."),
                          {toUtf8(m_numbers.kilometres(totals.river.net, false)),
                           toUtf8(tr("%n watercourse(s)", nullptr, static_cast<int>(rivers))),
                           toUtf8(ReportNumbers::percent(totals.river.net.value, m_content.riverLength.value)),
                           toUtf8(m_numbers.kilometres(m_content.riverLength, false))});
        sentences << byStatus();
        if (totals.river.overlap().value > 0)
            sentences << fill(
                tr("Where works overlap, river is counted once; %1 km of double entry has been taken out."),
                {toUtf8(m_numbers.kilometres(totals.river.overlap()))});
        const Millimetres untreated = m_content.riverLength - totals.river.net;
        if (untreated.value > 0)
            sentences << fill(tr("%1 km stays untreated."), {toUtf8(m_numbers.kilometres(untreated))});
        if (m_content.longestGap)
            sentences << gap(*m_content.longestGap);
        if (totals.area.net.value > 0)
            sentences << fill(tr("Restored areas cover <b>%1 %2</b>."),
                              {toUtf8(m_numbers.area(totals.area.net)), toUtf8(m_numbers.areaUnit())});
        for (const ReportedCheck& check : m_content.reported)
            sentences << published(check);
        sentences.removeAll(QString());
        return sentences.join(m_content.language == Language::Chinese ? QString() : QStringLiteral(" "));
    }

    static QString targets() { return tr("Targets"); }
    static QString legendMeasured() { return tr("counted in this report"); }
    static QString legendAll() { return tr("when all works of the plan are finished"); }
    static QString headTarget() { return tr("Target"); }
    static QString headHundred() { return tr("100 % of target"); }
    static QString headDone() { return tr("Counted"); }
    static QString headWanted() { return tr("Target", "column of numbers"); }
    static QString headMissing() { return tr("To go"); }
    static QString headPace() { return tr("Pace/yr"); }
    static QString met() { return tr("met"); }
    static QString due(const QString& unit, const QString& date)
    {
        return date.isEmpty() ? unit : fill(tr("%1, by %2", "unit, due date"), {toUtf8(unit), toUtf8(date)});
    }
    static QString shortfall(const QString& name, const QString& reached, const QString& wanted, const QString& missing,
                             const QString& unit)
    {
        return fill(tr("%1: all works together reach %2 of %3 %5; %4 is not in the plan."),
                    {toUtf8(name), toUtf8(reached), toUtf8(wanted), toUtf8(missing), toUtf8(unit)});
    }
    static QString shortTitle() { return tr("<b>Short even when every work is finished.</b>"); }
    static QString paceNote()
    {
        return tr("≈ target published as approximate. Pace is the yearly amount needed from the day of the data to the "
                  "due date.");
    }

private:
    QString ofThis(const QString& done) const { return fill(tr("of this completed %1"), {toUtf8(done)}); }

    KeyFigure targetFigure() const
    {
        const auto met = std::ranges::count_if(
            m_content.targets, [this](const TargetProgress& target) { return isMet(target, m_numbers); });
        int later = 0;
        for (std::size_t i = 0; i < m_content.targets.size(); ++i) {
            const TargetProgress& target = m_content.targets[i];
            if (!isMet(target, m_numbers) && target.quantity && m_content.targetsWithAll[i] >= target.wanted)
                ++later;
        }
        const auto count = static_cast<int>(m_content.targets.size());
        QStringList notes;
        if (later > 0)
            notes << tr("%n more when all works are finished", nullptr, later);
        const int never = count - static_cast<int>(met) - later;
        if (never > 0)
            notes << tr("%n short even then", nullptr, never);
        return {tr("Targets met"), QString::number(met), fill(tr("of %1"), {std::to_string(count)}), notes};
    }

    QString byStatus() const
    {
        QStringList parts;
        for (const StatusClass statusClass : classesOf(m_content.byClass)) {
            const Millimetres length = of(m_content.byClass, statusClass).river;
            if (length.value > 0)
                parts << fill(tr("%1 km %2", "4.62 km planned"),
                              {toUtf8(m_numbers.kilometres(length)), toUtf8(NameText::statusClass(statusClass))});
        }
        if (parts.size() < 2)
            return parts.isEmpty() ? QString() : fill(tr("All of it is %1."), {toUtf8(allOf())});
        const QString last = parts.takeLast();
        return fill(tr("Of this, %1 and %2.", "list, last item"),
                    {toUtf8(parts.join(tr(", ", "between items of a list"))), toUtf8(last)});
    }

    QString allOf() const
    {
        for (const StatusClass statusClass : classesOf(m_content.byClass)) {
            if (of(m_content.byClass, statusClass).river.value > 0)
                return NameText::statusClass(statusClass);
        }
        return {};
    }

    QString gap(const Gap& gap) const
    {
        return fill(tr("The longest gap between two treated reaches is %1, %2 (%3 m)."),
                    {toUtf8(plainName(NameText::river(gap.river->river, m_content.language))),
                     toUtf8(m_numbers.range(gap.river->river.stationing, gap.span)),
                     toUtf8(ReportNumbers::withCommas(fixedDecimal(gap.length().value, 3, 0)))});
    }

    QString published(const ReportedCheck& check) const
    {
        if (!check.quantity || check.isOfAnotherDay)
            return {};
        const std::string unit = toUtf8(m_numbers.published(check));
        const bool isAbout = check.value->approximate;
        if (check.isWithin())
            return fill(isAbout ? tr("It matches the published “about %1”.") : tr("It matches the published “%1”."),
                        {unit});
        return fill(tr("Published is “%1”, which differs by %2 %3."),
                    {unit, toUtf8(m_numbers.amount(*check.quantity, check.difference(), false)),
                     toUtf8(m_numbers.unit(*check.quantity))});
    }

    const ReportContent& m_content;
    const ReportNumbers& m_numbers;
};

double addFigures(Sheet& sheet, const std::vector<KeyFigure>& figures, double left, double y)
{
    constexpr double kWidth = 54;
    constexpr double kGap = 4;
    constexpr double kHeight = 33;
    for (std::size_t i = 0; i < figures.size() && i < 6; ++i) {
        const double x = left + static_cast<double>(i % 3) * (kWidth + kGap);
        const double top = y + static_cast<double>(i / 3) * kHeight;
        const KeyFigure& figure = figures[i];
        sheet.rule(x, top, x + kWidth, top, 0.25);
        sheet.text(x, top + 4.6, figure.title, type::kTableBold);
        const double width = sheet.text(x - 0.4, top + 17.3, figure.number, type::kBig);
        sheet.text(x + width + 1, top + 17.3, figure.unit, type::kUnit);
        double baseline = top + 25;
        for (const QString& note : figure.notes) {
            sheet.text(x, baseline, elided(note, type::kNote, kWidth), type::kNote, ink::secondary());
            baseline += 4.5;
        }
    }
    return y + (figures.size() > 3 ? 2 : 1) * kHeight;
}

/// Bars scaled to their own target each, so that one line through all rows is 100 %.
class TargetChart {
public:
    TargetChart(PageContext& pages, std::size_t first, std::size_t last)
        : m_pages(pages)
        , m_sheet(pages.book.sheet())
        , m_left(pages.book.left())
        , m_right(pages.book.right())
        , m_first(first)
        , m_last(last)
    {}

    double add(double y)
    {
        y = addHead(y);
        const double top = y;
        for (std::size_t i = m_first; i < m_last; ++i) {
            addRow(i, y);
            y += kRow;
            m_sheet.rule(m_left, y, m_right, y, 0.1, ink::hairline());
        }
        m_sheet.rule(bar(), top, bar(), y, 0.25);
        m_sheet.rule(bar() + kHundred, top, bar() + kHundred, y, 0.5);
        return addNotes(y + 5);
    }

private:
    static constexpr double kRow = 9;
    static constexpr double kHundred = 49.5; // millimetres of 100 %
    double bar() const { return m_left + 54; }

    double addHead(double y)
    {
        double x = addSample(bar(), y, StatusClass::Completed, KeyWords::legendMeasured());
        addSample(x, y, StatusClass::Planned, KeyWords::legendAll());
        y += 8;
        const auto right = [&](double end, const QString& text) {
            m_sheet.text(end, y, text, type::kNote, ink::secondary(), Align::Right);
        };
        m_sheet.text(m_left, y, KeyWords::headTarget(), type::kNote, ink::secondary());
        m_sheet.text(bar(), y, QStringLiteral("0"), type::kNote, ink::secondary(), Align::Centre);
        m_sheet.text(bar() + kHundred, y, KeyWords::headHundred(), type::kNote, ink::secondary(), Align::Centre);
        right(m_right - 40, KeyWords::headDone());
        right(m_right - 26, KeyWords::headWanted());
        right(m_right - 13, KeyWords::headMissing());
        right(m_right, KeyWords::headPace());
        m_sheet.rule(m_left, y + 1.9, m_right, y + 1.9, 0.35);
        return y + 1.9;
    }

    double addSample(double x, double y, StatusClass statusClass, const QString& words)
    {
        m_sheet.marks.emplace_back(StatusBarMark{QRectF(x, y - 2.1, 7, 2.4), statusClass, false});
        return x + 8.25 + m_sheet.text(x + 8.25, y, words, type::kNote) + 5;
    }

    void addRow(std::size_t index, double y)
    {
        const TargetProgress& target = m_pages.content.targets[index];
        const Meta& meta = target.target->meta;
        const bool isChinese = m_pages.content.language == Language::Chinese;
        const std::string& name = (isChinese && !meta.name.empty()) || meta.nameEn.empty() ? meta.name : meta.nameEn;
        m_sheet.text(m_left, y + 3.9, elided(pageText(fromUtf8(name)), type::kTableBold, 50), type::kTableBold);
        if (!target.quantity)
            return;
        const ReportNumbers& numbers = m_pages.numbers;
        const QString unit = numbers.unit(*target.quantity);
        const QString due = target.target->due ? numbers.date(*target.target->due) : QString();
        m_sheet.text(m_left, y + 7.4, KeyWords::due(unit, due), type::kTiny, ink::secondary());
        addBars(target, m_pages.content.targetsWithAll[index], y + kRow / 2 - 1.6);
        const double base = y + 5.6;
        const auto right = [&](double end, const QString& text, bool isBold = false) {
            m_sheet.text(end, base, text, isBold ? type::kTableBold : type::kTable, ink::text(), Align::Right);
        };
        right(m_right - 40, numbers.amount(*target.quantity, target.measured, false));
        const QString wanted = numbers.amount(*target.quantity, target.wanted, false);
        right(m_right - 26, target.target->approximate ? QStringLiteral("≈ ") + wanted : wanted);
        if (isMet(target, numbers)) {
            right(m_right - 13, QStringLiteral("✓"), true);
            right(m_right, KeyWords::met());
            return;
        }
        right(m_right - 13, numbers.amount(*target.quantity, target.missing(), false), true);
        const std::int64_t pace = target.neededPerYear ? toInteger(*target.neededPerYear, 1) : 0;
        right(m_right, target.neededPerYear ? numbers.amount(*target.quantity, pace, false) : QStringLiteral("–"));
    }

    void addBars(const TargetProgress& target, std::int64_t withAll, double y)
    {
        constexpr double kMost = 1.25;
        if (target.wanted <= 0)
            return;
        const auto widthOf = [&](std::int64_t amount) {
            return std::min(kMost, static_cast<double>(amount) / static_cast<double>(target.wanted)) * kHundred;
        };
        const double measured = widthOf(target.measured);
        const double all = std::max(measured, widthOf(withAll));
        m_sheet.marks.emplace_back(StatusBarMark{QRectF(bar(), y, measured, 3.2), StatusClass::Completed, false});
        if (all > measured)
            m_sheet.marks.emplace_back(
                StatusBarMark{QRectF(bar() + measured, y, all - measured, 3.2), StatusClass::Planned, false});
        if (std::max(withAll, target.measured) > toInteger(kMost * static_cast<double>(target.wanted), 1))
            m_sheet.text(bar() + kMost * kHundred + 0.7, y + 2.6, QStringLiteral("»"), type::kNote);
    }

    double addNotes(double y)
    {
        QString notes;
        for (std::size_t i = m_first; i < m_last; ++i) {
            const TargetProgress& target = m_pages.content.targets[i];
            const std::int64_t withAll = m_pages.content.targetsWithAll[i];
            if (!target.quantity || isMet(target, m_pages.numbers) || withAll >= target.wanted)
                continue;
            const ReportNumbers& numbers = m_pages.numbers;
            const Meta& meta = target.target->meta;
            const bool isChinese = m_pages.content.language == Language::Chinese;
            const std::string& name =
                (isChinese && !meta.name.empty()) || meta.nameEn.empty() ? meta.name : meta.nameEn;
            notes +=
                u' ' + KeyWords::shortfall(pageText(fromUtf8(name)), numbers.amount(*target.quantity, withAll, false),
                                           numbers.amount(*target.quantity, target.wanted, false),
                                           numbers.amount(*target.quantity, target.wanted - withAll, false),
                                           numbers.unit(*target.quantity));
        }
        if (!notes.isEmpty())
            y = m_sheet.paragraph(m_left, y, m_right - m_left, 4.25, KeyWords::shortTitle() + notes, type::kNote,
                                  ink::secondary());
        return m_sheet.paragraph(m_left, y, m_right - m_left, 4.25, KeyWords::paceNote(), type::kNote,
                                 ink::secondary());
    }

    PageContext& m_pages;
    Sheet& m_sheet;
    double m_left;
    double m_right;
    std::size_t m_first;
    std::size_t m_last;
};

void addTargets(PageContext& pages, double y, const QString& head)
{
    PageBook& book = pages.book;
    const std::size_t count = pages.content.targets.size();
    std::size_t first = 0;
    std::size_t room = kTargetsHere;
    while (first < count) {
        const std::size_t last = std::min(count, first + room);
        book.sheet().text(book.left(), y, KeyWords::targets(), type::kHead);
        y = TargetChart(pages, first, last).add(y + 7);
        book.moveTo(y);
        first = last;
        room = 22;
        if (first < count) {
            book.newPage(PageBook::Shape::Upright, fill(book.words().headContinued, {toUtf8(head)}));
            y = book.body().top();
        }
    }
}

} // namespace

int addKeyFigures(PageContext& pages)
{
    PageBook& book = pages.book;
    const KeyWords words(pages);
    const QString head = pages.next(KeyWords::title());
    book.newPage(PageBook::Shape::Upright, head, KeyWords::title());
    book.bookmark(head, pages.outlineLevel);
    const int number = book.pageNumber();
    double y = addFigures(book.sheet(), words.figures(), book.left(), book.body().top());
    y = book.sheet().paragraph(book.left(), y + 6, 144, 6, words.summary(), type::kLead);
    book.moveTo(y);
    if (!pages.content.targets.empty())
        addTargets(pages, y + 9, head);
    return number;
}

void addContents(PageBook& book, int page, const std::vector<PdfBookmark>& bookmarks, int level)
{
    constexpr double kBottom = 276; // base line of the last entry
    constexpr double kRowHeight = 4.5;
    const double room = kBottom - book.filledTo(page) - 10;
    const auto most = static_cast<std::size_t>(std::max(0.0, std::floor(room / kRowHeight))) * 2;
    std::vector<PdfBookmark> entries;
    for (const int deepest : {level + 1, level}) {
        entries.clear();
        for (const PdfBookmark& entry : bookmarks) {
            if (entry.level >= level && entry.level <= deepest && entry.page + 1 > page)
                entries.push_back(entry);
        }
        if (entries.size() <= most)
            break;
    }
    if (entries.empty() || entries.size() > most)
        return;
    Sheet& sheet = book.page(page);
    constexpr double kLeft = 24;
    constexpr double kColumn = 82;
    constexpr double kGap = 6;
    const std::size_t rows = (entries.size() + 1) / 2;
    const double top = kBottom - static_cast<double>(rows - 1) * kRowHeight;
    sheet.rule(kLeft, top - kRowHeight, kLeft + 2 * kColumn + kGap, top - kRowHeight, 0.25);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const double x = kLeft + static_cast<double>(i / rows) * (kColumn + kGap);
        const double y = top + static_cast<double>(i % rows) * kRowHeight;
        const double indent = entries[i].level > level ? 4 : 0;
        sheet.text(x + indent, y, elided(entries[i].title, type::kTable, kColumn - 10 - indent), type::kTable,
                   indent > 0 ? ink::secondary() : ink::text());
        sheet.text(x + kColumn, y, QString::number(entries[i].page + 1), type::kTable, ink::secondary(), Align::Right);
    }
}

} // namespace riparia
