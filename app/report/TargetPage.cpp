// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/text/Fill.h"

#include "core/base/Decimal.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace riparia {

namespace {

class TargetWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::KeyFigurePage)

public:
    static QString title() { return tr("Targets"); }
    static QString legendMeasured() { return tr("counted in this report"); }
    static QString headTarget() { return tr("Target"); }
    static QString headHundred() { return tr("100 % of target"); }
    static QString headDone() { return tr("Counted"); }
    static QString headWanted() { return tr("Target", "column of numbers"); }
    static QString headMissing() { return tr("To go"); }
    static QString headPace() { return tr("Pace/yr"); }
    /// The legend of the signs is in paceNote().
    static QString state(TargetState state)
    {
        switch (state) {
        case TargetState::Reached: return tr("met");
        case TargetState::OnTheWay: return tr("under way", "state of a target");
        case TargetState::Late: return tr("late", "state of a target");
        }
        return {};
    }
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
    static QString basisNote(const QString& scheme)
    {
        return fill(tr("Targets are measured by the works that the scheme “%1” counts."), {toUtf8(scheme)});
    }
    static QString paceNote()
    {
        return tr(
            "≈ target published as approximate. Pace is the yearly amount needed from the day of the data to the "
            "due date. Bars are all works of the plan by status, each with its amount; a tick marks what is counted "
            "in this report. ✓ met; △ under way; ✗ late: it was due, or is not reached in time at the pace so far.");
    }
    static QString leftOut(int targets)
    {
        return tr("%n target(s) of the plan are not shown: a target is about the works of its own scope, and this "
                  "report shows a part.",
                  nullptr, targets);
    }
};

/// The amount of a class under its part of a bar.
struct BarLabel {
    double x = 0; ///< left end, millimetres
    QString text;
};

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

    /// With the base line of its legend; returns where the last row ends.
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
        return y;
    }

    static constexpr double kRow = 9;
    static constexpr double kHead = 9.9;

private:
    static constexpr double kHundred = 49.5; // millimetres of 100 %
    static constexpr double kMost = 1.25;    // bars are cut there
    static constexpr double kBar = 3.2;      // high
    static constexpr double kTick = 0.6;     // beyond the bar on either side
    double bar() const { return m_left + 54; }

    double addHead(double y)
    {
        addTick(m_left + 0.4, y - 2.1, 2.4);
        const double x = m_left + 2 + m_sheet.text(m_left + 2, y, TargetWords::legendMeasured(), type::kNote) + 5;
        addBarLegend(m_sheet, x, y, classes());
        y += 8;
        const auto right = [&](double end, const QString& text) {
            m_sheet.text(end, y, text, type::kNote, ink::secondary(), Align::Right);
        };
        m_sheet.text(m_left, y, TargetWords::headTarget(), type::kNote, ink::secondary());
        m_sheet.text(bar(), y, QStringLiteral("0"), type::kNote, ink::secondary(), Align::Centre);
        m_sheet.text(bar() + kHundred, y, TargetWords::headHundred(), type::kNote, ink::secondary(), Align::Centre);
        right(m_right - 40, TargetWords::headDone());
        right(m_right - 26, TargetWords::headWanted());
        right(m_right - 13, TargetWords::headMissing());
        right(m_right, TargetWords::headPace());
        m_sheet.rule(m_left, y + 1.9, m_right, y + 1.9, 0.35);
        return y + 1.9;
    }

    /// Those of any target.
    std::vector<StatusClass> classes() const
    {
        const ReportContent& content = m_pages.content;
        ByClass all{};
        for (std::size_t target = 0; target < content.targets.size(); ++target) {
            for (std::size_t i = 0; i < all.size(); ++i)
                all[i] += content.targetsByClass[target][i];
        }
        return classesOf(all);
    }

    void addTick(double x, double top, double height) { m_sheet.rule(x, top - kTick, x, top + height + kTick, 0.5); }

    void addRow(std::size_t index, double y)
    {
        const TargetProgress& target = m_pages.content.targets[index];
        m_sheet.text(m_left, y + 3.9,
                     elided(nameIn(target.target->meta, m_pages.content.language), type::kTableBold, 50),
                     type::kTableBold);
        if (!target.quantity)
            return;
        const ReportNumbers& numbers = m_pages.numbers;
        const QString unit = numbers.unit(*target.quantity);
        const QString due = target.target->due ? numbers.date(*target.target->due) : QString();
        m_sheet.text(m_left, y + 7.4, TargetWords::due(unit, due), type::kTiny, ink::secondary());
        addBars(target, m_pages.content.targetsByClass[index], y + 1.5);
        const double base = y + 5.6;
        const auto right = [&](double end, const QString& text, bool isBold = false) {
            m_sheet.text(end, base, text, isBold ? type::kTableBold : type::kTable, ink::text(), Align::Right);
        };
        right(m_right - 40, numbers.amount(*target.quantity, target.measured, false));
        const QString wanted = numbers.amount(*target.quantity, target.wanted, false);
        right(m_right - 26, target.target->approximate ? QStringLiteral("≈ ") + wanted : wanted);
        const TargetState state = target.state();
        if (state == TargetState::Reached) {
            right(m_right - 13, signOf(state), true);
            right(m_right, TargetWords::state(state));
            return;
        }
        // Below the numbers of what is not met: those of what is make room for it.
        m_sheet.text(m_right, y + 8.4, signOf(state) + u' ' + TargetWords::state(state), type::kTiny, ink::text(),
                     Align::Right);
        right(m_right - 13, numbers.amount(*target.quantity, target.missing(), false), true);
        const std::int64_t pace = target.neededPerYear ? toInteger(*target.neededPerYear, 1) : 0;
        right(m_right, target.neededPerYear ? numbers.amount(*target.quantity, pace, false) : QStringLiteral("–"));
    }

    static QString signOf(TargetState state)
    {
        return state == TargetState::Reached    ? QStringLiteral("✓")
               : state == TargetState::OnTheWay ? QStringLiteral("△")
                                                : QStringLiteral("✗");
    }

    double widthOf(const TargetProgress& target, std::int64_t amount) const
    {
        return std::clamp(static_cast<double>(amount) / static_cast<double>(target.wanted), 0.0, kMost) * kHundred;
    }

    /// All works by their status, the tick at what is counted.
    void addBars(const TargetProgress& target, const ByClass& works, double y)
    {
        if (target.wanted <= 0)
            return;
        std::int64_t sum = 0;
        std::vector<BarLabel> labels;
        for (const StatusClass statusClass : classesOf(works)) {
            const std::int64_t amount = of(works, statusClass).of(*target.quantity);
            if (amount == 0)
                continue;
            const double from = widthOf(target, sum);
            sum += amount;
            const double width = widthOf(target, sum) - from;
            if (width > 0)
                m_sheet.marks.emplace_back(StatusBarMark{QRectF(bar() + from, y, width, kBar), statusClass, false});
            labels.push_back({bar() + from, m_pages.numbers.amount(*target.quantity, amount)});
        }
        addLabels(std::move(labels), y + 6.2);
        addTick(bar() + widthOf(target, target.measured), y, kBar);
        if (static_cast<double>(std::max(sum, target.measured)) > kMost * static_cast<double>(target.wanted))
            m_sheet.text(bar() + kMost * kHundred + 0.7, y + 2.6, QStringLiteral("»"), type::kNote);
    }

    /// Where their parts begin, but beside each other, not on the line of 100 %, and left of the numbers.
    void addLabels(std::vector<BarLabel> labels, double base)
    {
        constexpr double kGap = 1;
        constexpr double kBeside = 0.7; // of a line
        const double hundred = bar() + kHundred;
        double end = bar() + kBeside;
        for (BarLabel& label : labels) {
            label.x = std::max(label.x, end);
            const double width = textWidth(label.text, type::kTiny);
            if (label.x < hundred + kBeside && label.x + width > hundred - kBeside)
                label.x = hundred + kBeside;
            end = label.x + width + kGap;
        }
        double limit = bar() + kMost * kHundred + 4;
        for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
            label->x = std::min(label->x, limit - textWidth(label->text, type::kTiny));
            limit = label->x - kGap;
        }
        for (const BarLabel& label : labels)
            m_sheet.text(label.x, base, label.text, type::kTiny);
    }

    PageContext& m_pages;
    Sheet& m_sheet;
    double m_left;
    double m_right;
    std::size_t m_first;
    std::size_t m_last;
};

/// Of targets that stay short whatever is finished; "" without any.
QString shortfalls(const PageContext& pages)
{
    const ReportContent& content = pages.content;
    const ReportNumbers& numbers = pages.numbers;
    QString notes;
    for (std::size_t i = 0; i < content.targets.size(); ++i) {
        const TargetProgress& target = content.targets[i];
        if (!target.quantity || target.isReached() || content.isReachedWithAll(i))
            continue;
        const std::int64_t withAll = content.targetsWithAll[i];
        notes += u' ' + TargetWords::shortfall(sentenceName(nameIn(target.target->meta, content.language)),
                                               numbers.amount(*target.quantity, withAll, false),
                                               numbers.amount(*target.quantity, target.wanted, false),
                                               numbers.amount(*target.quantity, target.wanted - withAll, false),
                                               numbers.unit(*target.quantity));
    }
    return notes.isEmpty() ? notes : TargetWords::shortTitle() + notes;
}

} // namespace

QString targetsLeftOut(const ReportContent& content)
{
    return content.targetsLeftOut > 0 ? TargetWords::leftOut(static_cast<int>(content.targetsLeftOut)) : QString();
}

void addTargets(PageContext& pages, const QString& head)
{
    constexpr double kTitle = 7;
    constexpr double kLeading = 4.25;
    PageBook& book = pages.book;
    const std::size_t count = pages.content.targets.size();
    std::size_t first = 0;
    while (first < count) {
        const double room = book.room() - kTitle - TargetChart::kHead;
        const auto rows = static_cast<std::size_t>(std::max(0.0, std::floor(room / TargetChart::kRow)));
        if (rows < std::min<std::size_t>(2, count - first)) {
            book.goOn(head);
            continue;
        }
        const std::size_t last = std::min(count, first + rows);
        book.sheet().text(book.left(), book.cursor(), TargetWords::title(), type::kHead);
        book.moveTo(TargetChart(pages, first, last).add(book.cursor() + kTitle));
        first = last;
    }
    book.moveTo(book.cursor() + 5);
    const QString shortOnes = shortfalls(pages);
    if (!shortOnes.isEmpty())
        book.paragraph(head, book.width(), kLeading, shortOnes, type::kNote, ink::secondary());
    const QString basis = TargetWords::basisNote(pageText(pages.content.scheme));
    book.paragraph(head, book.width(), kLeading, basis + u' ' + TargetWords::paceNote(), type::kNote, ink::secondary());
}

void addTargetSection(PageContext& pages)
{
    if (pages.content.targets.empty())
        return;
    const QString head = pages.next(TargetWords::title());
    pages.book.newPage(PageBook::Shape::Upright, head, TargetWords::title());
    pages.book.bookmark(head, pages.outlineLevel);
    addTargets(pages, head);
}

} // namespace riparia
