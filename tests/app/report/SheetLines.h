// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/Report.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <vector>

namespace riparia::test {

/// What stands on one base line of a page, from left to right: the row of a table as "Bank length | 1.20 | 0.90".
inline QStringList linesOf(const Sheet& sheet)
{
    std::vector<const TextMark*> marks;
    for (const Mark& mark : sheet.marks) {
        if (const auto* text = std::get_if<TextMark>(&mark); text && text->angle == 0)
            marks.push_back(text);
    }
    std::ranges::stable_sort(marks, {}, [](const TextMark* mark) { return mark->at.x(); });
    const auto lineOf = [](const TextMark* mark) { return std::lround(mark->at.y() * 4); };
    std::ranges::stable_sort(marks, {}, lineOf);
    QStringList lines;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (i > 0 && lineOf(marks[i]) == lineOf(marks[i - 1]))
            lines.back() += QStringLiteral(" | ") + marks[i]->text;
        else
            lines << marks[i]->text;
    }
    return lines;
}

/// The pages of a section by the words of its running head, "Segments".
inline std::vector<Sheet> sectionOf(const Report& report, const QString& title)
{
    std::vector<Sheet> pages;
    for (const Sheet& sheet : report.sheets) {
        const bool isOfSection = std::ranges::any_of(sheet.marks, [&](const Mark& mark) {
            const auto* text = std::get_if<TextMark>(&mark);
            return text && text->at.y() < 18 && text->text.contains(title);
        });
        if (isOfSection)
            pages.push_back(sheet);
    }
    return pages;
}

/// Everything that is written in a report.
inline QString wordsOf(const Report& report)
{
    QString all;
    for (const Sheet& sheet : report.sheets)
        all += sheet.words();
    return all;
}

/// All lines of a section.
inline QStringList sectionLines(const Report& report, const QString& title)
{
    QStringList lines;
    for (const Sheet& sheet : sectionOf(report, title))
        lines << linesOf(sheet);
    return lines;
}

/// The first line that begins with these words; "" without one.
inline QString lineWith(const QStringList& lines, const QString& beginning)
{
    const auto found = std::ranges::find_if(lines, [&](const QString& line) { return line.startsWith(beginning); });
    return found == lines.end() ? QString() : *found;
}

/// The first words that stand outside the margins or are smaller than 7 points; "" when there are none.
inline QString wordsOutside(const Report& report)
{
    constexpr double kMargin = 9; // millimetres; labels of the grid stand outside the frame of a map
    for (const Sheet& sheet : report.sheets) {
        for (const Mark& mark : sheet.marks) {
            const auto* text = std::get_if<TextMark>(&mark);
            if (!text || text->angle != 0)
                continue;
            const double right = text->at.x() + textWidth(text->text, text->type);
            const bool isInside = text->at.x() > kMargin && right < sheet.size.width() - kMargin &&
                                  text->at.y() > kMargin && text->at.y() < sheet.size.height() - 5;
            if (!isInside || text->type.pt < 7)
                return sheet.words().left(60).replace(u'\n', u'|') + QStringLiteral(" has ") + text->text.left(60);
        }
    }
    return {};
}

} // namespace riparia::test
