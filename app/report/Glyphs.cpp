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

bool Glyphs::noteAll(const QString& text)
{
    bool isWhole = true;
    for (const char32_t character : text.toUcs4()) {
        if (has(character))
            continue;
        m_missing.insert(character);
        isWhole = false;
    }
    return isWhole;
}

void Glyphs::note(const QString& text)
{
    noteAll(text);
}

void Glyphs::mend(Sheet& sheet)
{
    for (Mark& mark : sheet.marks) {
        auto* text = std::get_if<TextMark>(&mark);
        if (!text || noteAll(text->text))
            continue;
        QString mended;
        for (const char32_t character : text->text.toUcs4())
            mended += has(character) ? QString::fromUcs4(&character, 1) : QStringLiteral("?");
        text->text = mended;
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
