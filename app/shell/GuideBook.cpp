// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/GuideBook.h"

#include "app/text/Fill.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>

namespace riparia {

namespace {

constexpr qsizetype kExcerptBefore = 28;
constexpr qsizetype kExcerptLength = 90;

bool isHeading(QStringView name)
{
    return name == u"h1" || name == u"h2" || name == u"h3";
}

/// Where one ends, a word ends too.
bool isBlock(QStringView name)
{
    static const QStringList kBlocks{QStringLiteral("p"),  QStringLiteral("li"),  QStringLiteral("td"),
                                     QStringLiteral("th"), QStringLiteral("pre"), QStringLiteral("dt"),
                                     QStringLiteral("dd")};
    return kBlocks.contains(name);
}

QString excerptAt(const QString& text, const QString& word)
{
    const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    const qsizetype from = at > kExcerptBefore ? at - kExcerptBefore : 0;
    QString excerpt = text.mid(from, kExcerptLength);
    if (from > 0)
        excerpt.prepend(u'…');
    if (from + kExcerptLength < text.size())
        excerpt.append(u'…');
    return excerpt;
}

} // namespace

QString GuideBook::usualFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/riparia/guide"));
}

GuideBook::GuideBook(const QString& folder, Language language)
    : m_folder(folder + u'/' + fromUtf8(toString(language)))
{
    QFile index(m_folder + QStringLiteral("/index.html"));
    if (!index.open(QIODevice::ReadOnly))
        return;
    m_pages.push_back(QStringLiteral("index.html"));
    QXmlStreamReader xml(&index);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"a")
            continue;
        const QString link = xml.attributes().value(QStringLiteral("href")).toString();
        if (link.endsWith(QStringLiteral(".html")) && !m_pages.contains(link) && !link.contains(u'/'))
            m_pages.push_back(link);
    }
    for (const QString& page : m_pages)
        read(page);
}

void GuideBook::read(const QString& page)
{
    QFile file(m_folder + u'/' + page);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QXmlStreamReader xml(&file);
    bool inBody = false;
    bool inHeading = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            inBody = inBody || xml.name() == u"body";
            if (isHeading(xml.name())) {
                const QString anchor = xml.attributes().value(QStringLiteral("id")).toString();
                m_sections.push_back({page, anchor, {}, {}});
                inHeading = true;
            }
        } else if (token == QXmlStreamReader::EndElement) {
            if (isHeading(xml.name()))
                inHeading = false;
            else if (isBlock(xml.name()) && !m_sections.empty())
                m_sections.back().text += u' ';
        } else if (token == QXmlStreamReader::Characters && inBody && !m_sections.empty() &&
                   m_sections.back().page == page) {
            (inHeading ? m_sections.back().title : m_sections.back().text) += xml.text();
        }
    }
    for (GuideSection& section : m_sections) {
        section.title = section.title.simplified();
        section.text = section.text.simplified();
    }
}

QString GuideBook::titleOf(const QString& page) const
{
    const auto at = std::ranges::find(m_sections, page, &GuideSection::page);
    return at == m_sections.end() ? QString() : at->title;
}

std::vector<GuideHit> GuideBook::find(const QString& words) const
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    std::vector<GuideHit> inTitles;
    std::vector<GuideHit> inTexts;
    if (wanted.isEmpty())
        return {};
    for (const GuideSection& section : m_sections) {
        const QString all = section.title + u' ' + section.text;
        if (!std::ranges::all_of(wanted, [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); }))
            continue;
        const bool isTitle = section.title.contains(wanted.front(), Qt::CaseInsensitive);
        (isTitle ? inTitles : inTexts)
            .push_back({section.page, section.anchor, section.title, excerptAt(section.text, wanted.front())});
    }
    inTitles.insert(inTitles.end(), inTexts.begin(), inTexts.end());
    return inTitles;
}

} // namespace riparia
