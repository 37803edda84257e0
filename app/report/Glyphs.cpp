// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Glyphs.h"

#include "app/text/Fill.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QStringList>

#include <algorithm>
#include <array>

namespace riparia {

namespace {

class GlyphWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::Glyphs)

public:
    static QString missing(const QString& characters)
    {
        return fill(tr("No font of this computer has %1: “?” stands in the report instead."), {toUtf8(characters)});
    }
};

/// Takes no ink: nothing is missed where a font does not have it.
bool isInvisible(char32_t c)
{
    constexpr std::array kWithoutInk{QChar::Separator_Space, QChar::Separator_Line, QChar::Separator_Paragraph,
                                     QChar::Other_Control, QChar::Other_Format};
    const bool isVariation = c >= 0xFE00 && c <= 0xFE0F;
    return isVariation || std::ranges::find(kWithoutInk, QChar::category(c)) != kWithoutInk.end();
}

} // namespace

bool Glyphs::has(char32_t character)
{
    if (character < 0x7F || isInvisible(character))
        return true;
    const auto known = m_known.find(character);
    if (known != m_known.end())
        return known->second;
    const bool isThere = std::ranges::any_of(std::initializer_list<bool>{false, true}, [&](bool isChinese) {
        return QFontMetricsF(fontOf(type::kTable, isChinese)).inFontUcs4(character);
    });
    return m_known.emplace(character, isThere).first->second;
}

void Glyphs::note(const QString& text)
{
    for (const char32_t character : text.toUcs4()) {
        if (!has(character))
            m_missing.insert(character);
    }
}

QString Glyphs::mended(const QString& text)
{
    const QList<uint> characters = text.toUcs4();
    if (std::ranges::all_of(characters, [this](char32_t character) { return has(character); }))
        return text;
    QString mended;
    for (const char32_t character : characters)
        mended += has(character) ? QString::fromUcs4(&character, 1) : QStringLiteral("?");
    return mended;
}

void Glyphs::note(const Sheet& sheet)
{
    eachText(sheet, [this](const QString& text) { note(text); });
}

void eachText(const Sheet& sheet, const std::function<void(const QString&)>& look)
{
    for (const Mark& mark : sheet.marks) {
        if (const auto* text = std::get_if<TextMark>(&mark))
            look(text->text);
        if (const auto* picture = std::get_if<PictureMark>(&mark)) {
            for (const QString& words : picture->words)
                look(words);
        }
        if (const auto* map = std::get_if<LabelsMark>(&mark)) {
            for (const MapLabel& label : map->labels) {
                for (const MapLabel::Text& text : label.texts)
                    look(text.text);
            }
        }
    }
}

void Glyphs::mend(Sheet& sheet)
{
    note(sheet);
    for (Mark& mark : sheet.marks) {
        if (auto* text = std::get_if<TextMark>(&mark))
            text->text = mended(text->text);
        if (auto* map = std::get_if<LabelsMark>(&mark)) {
            for (MapLabel& label : map->labels) {
                for (MapLabel::Text& text : label.texts)
                    text.text = mended(text.text);
            }
        }
    }
}

QString missingWords(const std::set<char32_t>& characters)
{
    constexpr qsizetype kMost = 12;
    QStringList codes;
    for (const char32_t character : characters) {
        if (codes.size() == kMost) {
            codes << QStringLiteral("…");
            break;
        }
        codes << QStringLiteral("U+") + QString::number(character, 16).toUpper().rightJustified(4, u'0');
    }
    return codes.isEmpty() ? QString() : GlyphWords::missing(codes.join(QStringLiteral(", ")));
}

} // namespace riparia
