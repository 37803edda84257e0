// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/text/Fill.h"
#include "app/text/Language.h"
#include "app/text/NameText.h"
#include "app/text/TreatedText.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"

#include <algorithm>

namespace riparia {

namespace {

/// One of the big numbers.
struct KeyFigure {
    QString title;
    QString number;
    QString unit;
    QStringList notes;
};

class KeyWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::KeyFigurePage)

public:
    explicit KeyWords(const PageContext& pages)
        : m_content(pages.content)
        , m_numbers(pages.numbers)
        , m_treated(unfinished(pages.content.byClass))
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
        all.push_back({m_treated.riverLength(),
                       m_numbers.kilometres(totals.river.net, false),
                       km,
                       {ofThis(m_numbers.kilometres(done.river, false)),
                        overlap(m_numbers.kilometres(totals.river.gross, false),
                                m_numbers.kilometres(totals.river.overlap(), false))}});
        all.push_back(
            {m_treated.bankLength(),
             m_numbers.kilometres(totals.bank.net, false),
             km,
             {fill(tr("left %1, right %2"), {toUtf8(m_numbers.kilometres(m_content.left, false)),
                                             toUtf8(m_numbers.kilometres(m_content.right, false))}),
              fill(tr("both banks on %1 km of river"), {toUtf8(m_numbers.kilometres(m_content.bothBanks, false))})}});
        if (totals.area.net.value > 0)
            all.push_back(
                {m_treated.area(),
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
            all.push_back({m_treated.untreated(),
                           m_numbers.kilometres(m_content.riverLength - totals.river.net, false),
                           km,
                           {tr("%1 % of the river length in scope")
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
            sentences << m_treated.staysUntreated(m_numbers.kilometres(untreated));
        if (m_content.longestGap)
            sentences << gap(*m_content.longestGap);
        if (totals.area.net.value > 0)
            sentences << m_treated.areasCover(m_numbers.area(totals.area.net), m_numbers.areaUnit());
        sentences << published();
        sentences.removeAll(QString());
        return sentences.join(m_content.language == Language::Chinese ? QString() : QStringLiteral(" "));
    }

private:
    QString ofThis(const QString& done) const { return fill(tr("of this completed %1"), {toUtf8(done)}); }

    KeyFigure targetFigure() const
    {
        const auto met = std::ranges::count_if(m_content.targets, &TargetProgress::isReached);
        int later = 0;
        for (std::size_t i = 0; i < m_content.targets.size(); ++i) {
            const TargetProgress& target = m_content.targets[i];
            later += !target.isReached() && m_content.isReachedWithAll(i) ? 1 : 0;
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
        return m_treated.longestGap(sentenceName(NameText::river(gap.river->river, m_content.language)),
                                    m_numbers.range(gap.river->river.stationing, gap.span),
                                    ReportNumbers::withCommas(fixedDecimal(gap.length().value, 3, 0)));
    }

    /// A sentence each, of many how many they are: the table of method and data has them all.
    QString published() const
    {
        QStringList sentences;
        std::size_t matching = 0;
        std::size_t all = 0;
        for (const ReportedCheck& check : m_content.reported) {
            if (!check.quantity || check.isOfAnotherDay)
                continue;
            ++all;
            matching += check.isWithin() ? 1 : 0;
            if (all <= kPublishedInWords)
                sentences << published(check);
        }
        if (all > kPublishedInWords)
            return fill(tr("Of %1 published figures %2 match this report; “Method and data” lists them."),
                        {std::to_string(all), std::to_string(matching)});
        return sentences.join(m_content.language == Language::Chinese ? QString() : QStringLiteral(" "));
    }

    QString published(const ReportedCheck& check) const
    {
        const QString name = sentenceName(reportedName(check, m_content.language));
        const QString figure = sentenceName(m_numbers.published(check));
        if (check.isWithin())
            return fill(check.value->approximate ? tr("%1 matches the published “about %2”.")
                                                 : tr("%1 matches the published “%2”."),
                        {toUtf8(name), toUtf8(figure)});
        return fill(tr("%1: published is “%2”, which differs by %3 %4."),
                    {toUtf8(name), toUtf8(figure), toUtf8(m_numbers.amount(*check.quantity, check.difference(), false)),
                     toUtf8(m_numbers.unit(*check.quantity))});
    }

    const ReportContent& m_content;
    const ReportNumbers& m_numbers;
    TreatedText m_treated;
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

} // namespace

void addKeyFigures(PageContext& pages)
{
    PageBook& book = pages.book;
    const KeyWords words(pages);
    const QString head = pages.next(KeyWords::title());
    book.newPage(PageBook::Shape::Upright, head, KeyWords::title());
    book.bookmark(head, pages.outlineLevel);
    book.moveTo(addFigures(book.sheet(), words.figures(), book.left(), book.body().top()) + 6);
    book.paragraph(head, 144, 6, words.summary(), type::kLead);
    if (!pages.request.has(ReportSection::Targets))
        return;
    const QString leftOut = targetsLeftOut(pages.content);
    if (!leftOut.isEmpty())
        book.paragraph(head, 144, 4.5, leftOut, type::kNote, ink::secondary());
    if (!pages.content.targets.empty()) {
        book.moveTo(book.cursor() + 9);
        addTargets(pages, head);
    }
}

} // namespace riparia
