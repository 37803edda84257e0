// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Type.h"

#include "app/render/FontChoice.h"

#include <QFontDatabase>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

const QStringList& chineseFamilies()
{
    static const QStringList kFamilies{QStringLiteral("Noto Sans CJK SC"),   QStringLiteral("Source Han Sans SC"),
                                       QStringLiteral("Source Han Sans CN"), QStringLiteral("Microsoft YaHei"),
                                       QStringLiteral("PingFang SC"),        QStringLiteral("WenQuanYi Micro Hei"),
                                       QStringLiteral("WenQuanYi Zen Hei")};
    return kFamilies;
}

bool isSharedPunctuation(QChar c)
{
    return QStringLiteral("“”‘’…—·").contains(c);
}

/// Quotes belong to the text around what they quote, dashes and ellipses to what stands on both sides.
bool isOfChineseText(const QString& text, qsizetype at)
{
    qsizetype before = at - 1;
    qsizetype after = at + 1;
    while (before >= 0 && text[before] == text[at])
        --before; // …… and ——
    while (after < text.size() && text[after] == text[at])
        ++after;
    const bool isBefore = before >= 0 && isChineseCharacter(text[before]);
    const bool isAfter = after < text.size() && isChineseCharacter(text[after]);
    if (QStringLiteral("“‘").contains(text[at]))
        return isBefore || (before < 0 && isAfter);
    if (QStringLiteral("”’").contains(text[at]))
        return isAfter || (after >= text.size() && isBefore);
    return isBefore && (isAfter || after >= text.size());
}

bool mayNotBegin(QChar c)
{
    return QStringLiteral("，。、；：！？）》」』】％”’…～·,.;:!?)%").contains(c);
}

bool mayNotEnd(QChar c)
{
    return QStringLiteral("（《「『【“‘(").contains(c);
}

/// Where a line may end: behind a blank, or beside a Chinese character.
bool mayBreakBetween(QChar before, QChar after)
{
    if (before == u' ')
        return after != u' ';
    if (mayNotBegin(after) || mayNotEnd(before) || after == u' ')
        return false;
    return isChineseCharacter(before) || isChineseCharacter(after);
}

const QString& boldTag()
{
    static const QString kTag = QStringLiteral("<b>");
    return kTag;
}

const QString& plainTag()
{
    static const QString kTag = QStringLiteral("</b>");
    return kTag;
}

/// Width of text with tags.
double taggedWidth(const QString& text, Type type)
{
    double width = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype next = text.indexOf(type.bold ? plainTag() : boldTag(), at);
        const bool isTag = next >= 0;
        if (!isTag)
            next = text.size();
        width += textWidth(text.mid(at, next - at), type);
        at = next + (isTag ? (type.bold ? plainTag() : boldTag()).size() : 0);
        if (isTag)
            type.bold = !type.bold;
    }
    return width;
}

/// The weight at the end of a line is that of the next one.
QString closed(const QString& line, bool& isBold)
{
    QString whole = (isBold ? boldTag() : QString()) + line;
    isBold = whole.lastIndexOf(boldTag()) > whole.lastIndexOf(plainTag());
    return isBold ? whole + plainTag() : whole;
}

/// The pieces of a paragraph that stay together.
QStringList unbreakable(const QString& text)
{
    QStringList parts;
    qsizetype start = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (mayBreakBetween(text[i - 1], text[i])) {
            parts << text.mid(start, i - start);
            start = i;
        }
    }
    parts << text.mid(start);
    return parts;
}

} // namespace

bool isChineseCharacter(QChar c)
{
    const ushort code = c.unicode();
    return (code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0xFF00 && code <= 0xFFEF) || c.isSurrogate();
}

std::vector<TextPiece> textPieces(const QString& text)
{
    std::vector<TextPiece> pieces;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isChinese = isSharedPunctuation(text[i]) && isOfChineseText(text, i);
        if (pieces.empty() || pieces.back().isChinese != isChinese)
            pieces.push_back({{}, isChinese});
        pieces.back().text += text[i];
    }
    return pieces;
}

QFont fontOf(const Type& type, bool isChinese)
{
    QStringList families{type.mono ? QStringLiteral("Noto Sans Mono") : QStringLiteral("Noto Sans"),
                         type.mono ? QStringLiteral("DejaVu Sans Mono") : QStringLiteral("DejaVu Sans")};
    const FontChoice chosen = ThreadFonts::current();
    if (!type.mono)
        families = preferring(chosen.latin, families);
    const QStringList chinese = preferring(chosen.chinese, chineseFamilies());
    families = isChinese ? chinese + families : families + chinese;
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(static_cast<int>(std::lround(type.pt * kUnitsPerInch / 72)));
    font.setBold(type.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Of the least width there is: without it "fi" and "fl" are ligatures, which a PDF lets copy and find as one strange letter.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

double textWidth(const QString& text, const Type& type)
{
    double units = 0;
    for (const TextPiece& piece : textPieces(text))
        units += QFontMetricsF(fontOf(type, piece.isChinese)).horizontalAdvance(piece.text) +
                 static_cast<double>(piece.text.size()) * type.spacing * kUnitsPerInch / 72;
    return units / kUnitsPerMm;
}

QString elided(const QString& text, const Type& type, double width)
{
    constexpr double kRoundingError = 0.01; // of columns that are as wide as this very text
    if (textWidth(text, type) <= width + kRoundingError)
        return text;
    const QString end(QChar(0x2026));
    qsizetype fits = 0;
    qsizetype tooLong = text.size();
    while (fits + 1 < tooLong) {
        const qsizetype middle = (fits + tooLong) / 2;
        (textWidth(text.left(middle) + end, type) <= width ? fits : tooLong) = middle;
    }
    if (fits > 0 && text[fits - 1].isHighSurrogate())
        --fits;
    return text.left(fits).trimmed() + end;
}

QStringList wrapped(const QString& text, const Type& type, double width)
{
    QStringList lines;
    bool isBold = false;
    QString line;
    const auto widthWith = [&](const QString& more) {
        QString whole = line + more;
        while (whole.endsWith(u' '))
            whole.chop(1);
        return taggedWidth((isBold ? boldTag() : QString()) + whole, type);
    };
    const auto end = [&] {
        lines << closed(line.trimmed(), isBold);
        line.clear();
    };
    for (QString part : unbreakable(text)) {
        if (!line.isEmpty() && widthWith(part) > width)
            end();
        while (part.size() > 1 && widthWith(part) > width && !part.contains(u'<')) {
            qsizetype fits = 1;
            while (fits < part.size() && widthWith(part.left(fits + 1)) <= width)
                ++fits;
            line = part.left(fits);
            part.remove(0, fits);
            end();
        }
        line += part;
    }
    if (!line.isEmpty() || lines.isEmpty())
        end();
    return lines;
}

QString pageText(const QString& text, qsizetype most)
{
    QString safe = text.left(most);
    if (!safe.isEmpty() && safe.back().isHighSurrogate())
        safe.chop(1);
    for (QChar& c : safe) {
        const bool turns = (c.unicode() >= 0x202A && c.unicode() <= 0x202E) ||
                           (c.unicode() >= 0x2066 && c.unicode() <= 0x2069) || c.unicode() == 0x200E ||
                           c.unicode() == 0x200F || c.unicode() == 0x2028 || c.unicode() == 0x2029;
        if (turns || c.category() == QChar::Other_Control)
            c = u' ';
    }
    if (text.size() > most)
        safe += QChar(0x2026);
    // Names are no tags of a paragraph.
    for (const char* tag : {"<b>", "</b>"})
        safe.replace(QLatin1String(tag), QLatin1String("< ") + QLatin1String(tag + 1));
    return safe.simplified();
}

bool hasChineseFont()
{
    const QStringList installed = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    return std::ranges::any_of(chineseFamilies(), [&](const QString& family) { return installed.contains(family); }) ||
           !installed.isEmpty();
}

} // namespace riparia
