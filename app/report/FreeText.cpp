// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/FreeText.h"

#include "app/report/ReportPages.h"

#include <QCoreApplication>
#include <QStringList>

namespace riparia {

namespace {

class FreeTextWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::FreeText)

public:
    static QString name(FreeSection section)
    {
        switch (section) {
        case FreeSection::Monitoring: return tr("Monitoring plan");
        case FreeSection::Risks: return tr("Risks and consents");
        case FreeSection::References: return tr("References");
        case FreeSection::Revisions: return tr("Revision history");
        }
        return {};
    }
};

/// The line in pieces of at most so many letters, which are laid out at once: ends of sentences or words where there are any, nothing left out.
QStringList paragraphsOf(const QString& line, qsizetype most)
{
    static const QString kAfter = QStringLiteral(" \t\u3000。；，、");
    QStringList pieces;
    qsizetype begin = 0;
    while (line.size() - begin > most) {
        qsizetype end = begin + most;
        while (end > begin + most / 2 && !kAfter.contains(line[end - 1]))
            --end;
        if (end == begin + most / 2) // one word
            end = begin + most - (line[begin + most - 1].isHighSurrogate() ? 1 : 0);
        pieces << line.mid(begin, end - begin);
        begin = end;
    }
    pieces << line.mid(begin);
    return pieces;
}

void addFreeText(PageContext& pages, const QString& title, const QString& text)
{
    constexpr double kLeading = 4.75;
    constexpr double kBetween = 2;
    constexpr qsizetype kMost = 10'000; // letters that are broken into lines at once
    PageBook& book = pages.book;
    const QString head = pages.next(title);
    book.newPage(PageBook::Shape::Upright, head, title);
    book.bookmark(head, pages.outlineLevel);
    for (const QString& line : text.split(u'\n')) {
        for (const QString& piece : paragraphsOf(line, kMost)) {
            if (const QString words = pageText(piece, kMost); !words.isEmpty())
                book.paragraph(head, book.width(), kLeading, words, type::kBody);
        }
        book.moveTo(book.cursor() + kBetween);
    }
}

} // namespace

std::string_view codeOf(FreeSection section)
{
    switch (section) {
    case FreeSection::Monitoring: return "monitoring";
    case FreeSection::Risks: return "risks";
    case FreeSection::References: return "references";
    case FreeSection::Revisions: return "revisions";
    }
    return {};
}

std::optional<FreeSection> parseFreeSection(std::string_view code)
{
    for (const FreeSection section : kFreeSections) {
        if (codeOf(section) == code)
            return section;
    }
    return std::nullopt;
}

QString freeSectionName(FreeSection section)
{
    return FreeTextWords::name(section);
}

void addFreeTexts(PageContext& pages)
{
    for (const FreeSection section : kFreeSections) {
        const auto written = pages.request.freeTexts.find({section, pages.content.language});
        if (written == pages.request.freeTexts.end() || written->second.isEmpty())
            continue;
        const QString title = pageText(written->second.title);
        addFreeText(pages, title.isEmpty() ? freeSectionName(section) : title, written->second.text);
    }
}

} // namespace riparia
