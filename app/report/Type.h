// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QStringList>

#include <vector>

namespace riparia {

/// How text is set: one of the few sizes of the report (design of the pages: nothing below 7 points).
struct Type {
    double pt = 9;
    bool bold = false;
    bool mono = false;
    double spacing = 0; ///< points between letters
};

namespace type {
inline constexpr Type kCover{31, true}, kCoverLight{31};
inline constexpr Type kBig{30}, kUnit{10.5};
inline constexpr Type kFormTitle{16, true, false, 2};
inline constexpr Type kTitle{17, true}, kTitleLight{17};
inline constexpr Type kLead{10.5}, kHead{10.5, true};
inline constexpr Type kBody{9}, kBodyBold{9, true};
inline constexpr Type kForm{8.5}, kFormBold{8.5, true};
inline constexpr Type kTable{8}, kTableBold{8, true};
inline constexpr Type kNote{7.5}, kNoteBold{7.5, true};
inline constexpr Type kTiny{7}, kTinyBold{7, true};
inline constexpr Type kHash{7, false, true};
} // namespace type

/// The colours of the running pages: ink, three greys, water blue.
namespace ink {
inline QColor text()
{
    return QColor(0x1B, 0x1D, 0x1F);
}
inline QColor secondary()
{
    return QColor(0x5A, 0x60, 0x66);
}
inline QColor rule()
{
    return QColor(0x8A, 0x90, 0x96);
}
inline QColor hairline()
{
    return QColor(0xC3, 0xC8, 0xCC);
}
inline QColor water()
{
    return QColor(0x22, 0x63, 0x8F);
}
inline QColor overlap()
{
    return QColor(0xFB, 0xE3, 0xEF);
}
} // namespace ink

/// Device units of a page: 1200 to the inch. Text is measured in them, so that it breaks the same way on every device.
inline constexpr double kUnitsPerInch = 1200;
inline constexpr double kUnitsPerMm = kUnitsPerInch / 25.4;

/// A piece of text that is drawn with one font.
struct TextPiece {
    QString text;
    bool isChinese = false; ///< drawn from the Chinese font first: quotes and dashes between Chinese characters
};

/// Splits by script: Latin digits have to come from the Latin font, or they vanish from the text layer; “ ” … — between Chinese
/// characters have to come from the Chinese one, or they are half as wide as they should be.
std::vector<TextPiece> textPieces(const QString& text);
/// In device units.
QFont fontOf(const Type& type, bool isChinese = false);
/// Millimetres from the beginning of the text to its end.
double textWidth(const QString& text, const Type& type);
/// Shortened with an ellipsis at its end to at most `width` millimetres.
QString elided(const QString& text, const Type& type, double width);
/// Lines of at most `width` millimetres: broken at blanks and between Chinese characters, never before closing punctuation nor after opening one;
/// a word wider than that is broken anywhere. "<b>" and "</b>" change the weight and have no width.
QStringList wrapped(const QString& text, const Type& type, double width);
/// Made safe for a line of a page: control characters, line breaks and marks that turn the direction of writing become blanks, and what looks
/// like a change of weight is taken apart; at most `most` characters.
QString pageText(const QString& text, qsizetype most = 400);

/// True when a font with Chinese characters is installed; without one a report shows empty boxes.
bool hasChineseFont();
bool isChineseCharacter(QChar character);

} // namespace riparia
