// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ShownUnits.h"

#include "app/text/Fill.h"

#include "core/base/Decimal.h"
#include "core/linref/ChainageText.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr int kWanPlaces = 4; // ten thousand

/// A unit finer than the usual one has its own decimals; a coarser one as many as tell the same works apart.
int decimalsOf(LengthUnit shown, LengthUnit usual)
{
    const bool isCoarser = usual == LengthUnit::Metre && shown == LengthUnit::Kilometre;
    return isCoarser ? 3 : UnitText::usualDecimals(shown);
}

int decimalsOf(AreaUnit shown, AreaUnit usual)
{
    constexpr SquareCentimetres kAny{10'000'000'000};
    const double ratio = UnitText::amount(kAny, usual) / UnitText::amount(kAny, shown);
    const int own = UnitText::usualDecimals(shown);
    return ratio > 1 ? std::max(own, UnitText::usualDecimals(usual) + static_cast<int>(std::log10(ratio))) : own;
}

template <class Quantity, class Unit>
std::string shownDecimal(Quantity quantity, Unit shown, Unit usual, std::optional<int> decimals)
{
    const int own = shown == usual ? UnitText::usualDecimals(usual) : decimalsOf(shown, usual);
    return UnitText::number(quantity, shown, shown == usual ? decimals.value_or(own) : own);
}

/// "12.5" with the point four places to the right is "125000".
QString withPointMoved(const QString& number, int places)
{
    const qsizetype point = number.indexOf(u'.');
    QString whole = point < 0 ? number : number.left(point);
    QString part = point < 0 ? QString() : number.mid(point + 1);
    if (places > 0) {
        part = part.leftJustified(places, u'0');
        whole += part.left(places);
        part.remove(0, places);
    } else {
        whole = whole.rightJustified(-places, u'0');
        part.prepend(whole.right(-places));
        whole.chop(-places);
    }
    while (part.endsWith(u'0'))
        part.chop(1);
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole.remove(0, 1);
    if (whole.isEmpty())
        whole = QStringLiteral("0");
    return part.isEmpty() ? whole : QString(whole + u'.' + part);
}

/// Every number of a list of numbers, exponents left as they are. Anything else is no amount of money, and stays as it is.
QString withPointsMoved(const QString& text, int places)
{
    static const QRegularExpression kNumber(
        QStringLiteral("([0-9][0-9 \\x{2009}\\x{a0}\\x{202f}]*\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?"));
    static const QRegularExpression kSpace(QStringLiteral("[ \\x{2009}\\x{a0}\\x{202f}]"));
    // Digits of full width are digits; compatibility forms of spaces would only become plain ones.
    const QString narrow = text.normalized(QString::NormalizationForm_KC);
    const QString between = QString(narrow).remove(kNumber);
    const bool isList = std::ranges::all_of(
        between, [](QChar letter) { return letter.isSpace() || QStringView(u";,\u3001+-\u2212").contains(letter); });
    if (!isList)
        return text;
    QString moved;
    qsizetype done = 0;
    for (auto found = kNumber.globalMatch(narrow); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        moved += narrow.mid(done, match.capturedStart() - done) +
                 withPointMoved(match.captured(1).remove(kSpace), places) + match.captured(2);
        done = match.capturedEnd();
    }
    return moved + narrow.mid(done);
}

QString inForm(std::string text, bool hasK)
{
    if (!hasK && text.starts_with('K'))
        text.erase(0, 1);
    return fromUtf8(text);
}

} // namespace

QString ShownUnits::chainage(Chainage at) const
{
    return inForm(chainageText(at), chainageHasK);
}

QString ShownUnits::chainage(Chainage at, int decimals) const
{
    return inForm(chainageText(at, decimals), chainageHasK);
}

QString ShownUnits::chainageToTenths(Chainage at) const
{
    std::string text = chainageText(at, 1);
    if (const std::size_t zero = text.find(".0"); zero != std::string::npos) // a branch may stand behind it
        text.erase(zero, 2);
    return inForm(std::move(text), chainageHasK);
}

std::string ShownUnits::decimal(Millimetres quantity, LengthUnit usual, std::optional<int> decimals) const
{
    return shownDecimal(quantity, of(usual), usual, decimals);
}

std::string ShownUnits::decimal(SquareCentimetres quantity, AreaUnit usual, std::optional<int> decimals) const
{
    return shownDecimal(quantity, of(usual), usual, decimals);
}

QString ShownUnits::number(Millimetres quantity, LengthUnit usual, std::optional<int> decimals) const
{
    return grouped(decimal(quantity, usual, decimals));
}

QString ShownUnits::number(SquareCentimetres quantity, AreaUnit usual, std::optional<int> decimals) const
{
    return grouped(decimal(quantity, usual, decimals));
}

QString ShownUnits::text(Millimetres quantity, LengthUnit usual, std::optional<int> decimals) const
{
    return number(quantity, usual, decimals) + u' ' + symbol(usual);
}

QString ShownUnits::text(SquareCentimetres quantity, AreaUnit usual, std::optional<int> decimals) const
{
    return number(quantity, usual, decimals) + u' ' + symbol(usual);
}

double ShownUnits::amount(Millimetres quantity, LengthUnit usual) const
{
    return UnitText::amount(quantity, of(usual));
}

double ShownUnits::amount(SquareCentimetres quantity, AreaUnit usual) const
{
    return UnitText::amount(quantity, of(usual));
}

QString ShownUnits::moneyNumber(double yuan) const
{
    constexpr int kFen = 3; // decimals of a yuan that are looked at
    const std::int64_t amount = toInteger(yuan, 1000.0);
    return grouped(money == MoneyUnit::Yuan ? fixedDecimal(amount, kFen, 0)
                                            : fixedDecimal(amount, kFen + kWanPlaces, 2));
}

double ShownUnits::moneyAmount(double yuan) const
{
    return money == MoneyUnit::Yuan ? yuan : yuan / 10'000;
}

QString ShownUnits::moneyAsShown(const QString& yuan) const
{
    return money == MoneyUnit::Yuan ? yuan : withPointsMoved(yuan, -kWanPlaces);
}

QString ShownUnits::moneyInYuan(const QString& typed) const
{
    return money == MoneyUnit::Yuan ? typed : withPointsMoved(typed, kWanPlaces);
}

} // namespace riparia
