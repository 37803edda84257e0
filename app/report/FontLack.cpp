// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/FontLack.h"

#include "app/report/Glyphs.h"
#include "app/text/Fill.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>

namespace riparia {

namespace {

class FontLackWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::FontLack)

public:
    static QString notInstalled(const QString& family)
    {
        return fill(tr("The font “%1” is not on this computer: others take its place."), {toUtf8(family)});
    }
    static QString lacks(const QString& family, const QString& characters)
    {
        return fill(tr("The font “%1” has no %2: other fonts take their place."), {toUtf8(family), toUtf8(characters)});
    }
};

bool isOfChinese(char32_t character)
{
    return character > 0xFFFF || isChineseCharacter(QChar(static_cast<char16_t>(character)));
}

FontLack lackOf(const QString& family, bool isChinese, const std::set<char32_t>& used)
{
    FontLack lack{family, QFontDatabase::families().contains(family)};
    if (!lack.isInstalled)
        return lack;
    QFont font(family);
    font.setStyleStrategy(QFont::NoFontMerging);
    const QFontMetricsF metrics(font);
    for (const char32_t character : used) {
        if (isOfChinese(character) == isChinese && !metrics.inFontUcs4(character))
            lack.characters.insert(character);
    }
    return lack;
}

} // namespace

std::vector<FontLack> fontLacksOf(const std::vector<Sheet>& sheets, const FontChoice& fonts)
{
    std::vector<FontLack> lacks;
    if (fonts == FontChoice())
        return lacks;
    std::set<char32_t> used;
    for (const Sheet& sheet : sheets) {
        eachText(sheet, [&](const QString& text) {
            for (const char32_t character : text.toUcs4()) {
                if (character > U' ')
                    used.insert(character);
            }
        });
    }
    for (const auto& [family, isChinese] : {std::pair(fonts.latin, false), std::pair(fonts.chinese, true)}) {
        if (family.isEmpty())
            continue;
        FontLack lack = lackOf(family, isChinese, used);
        if (!lack.isInstalled || !lack.characters.empty())
            lacks.push_back(std::move(lack));
    }
    return lacks;
}

QString fontLackWords(const FontLack& lack)
{
    constexpr qsizetype kMost = 12;
    if (!lack.isInstalled)
        return FontLackWords::notInstalled(lack.family);
    QStringList characters;
    for (const char32_t character : lack.characters) {
        if (characters.size() == kMost) {
            characters << QStringLiteral("…");
            break;
        }
        characters << QString::fromUcs4(&character, 1);
    }
    return FontLackWords::lacks(lack.family, characters.join(u' '));
}

} // namespace riparia
