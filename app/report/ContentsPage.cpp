// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

class ContentsWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::ContentsPage)

public:
    static QString title() { return tr("Contents"); }
};

} // namespace

int roomForContents(PageContext& pages)
{
    constexpr double kAllSections = 42; // millimetres of their entries
    PageBook& book = pages.book;
    if (book.room() < kAllSections) {
        book.newPage(PageBook::Shape::Upright, ContentsWords::title(), ContentsWords::title());
        book.bookmark(ContentsWords::title(), pages.outlineLevel);
    }
    return book.pageNumber();
}

void addContents(PageBook& book, int page, const std::vector<PdfBookmark>& bookmarks, int level)
{
    constexpr double kBottom = 276; // base line of the last entry
    constexpr double kRowHeight = 4.5;
    constexpr double kEmpty = 40; // a page that is filled no further than this has nothing but its title
    const double filled = book.filledTo(page);
    const double room = kBottom - filled - 10;
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
    if (entries.size() > most)
        entries.resize(most); // never with the sections a report has
    if (entries.empty())
        return;
    Sheet& sheet = book.page(page);
    constexpr double kLeft = 24;
    constexpr double kColumn = 82;
    constexpr double kGap = 6;
    const std::size_t rows = (entries.size() + 1) / 2;
    const double top = filled < kEmpty ? filled + kRowHeight : kBottom - static_cast<double>(rows - 1) * kRowHeight;
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
