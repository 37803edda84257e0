// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportNumbers.h"

#include "app/text/Fill.h"
#include "app/text/UnitText.h"

#include "core/base/Decimal.h"
#include "core/linref/ChainageText.h"

#include <algorithm>
#include <optional>

namespace riparia {

namespace {

const QString& none()
{
    static const QString kNone(QChar(0x2013));
    return kNone;
}

/// A number that was printed, in units of its last decimal.
struct PrintedNumber {
    std::int64_t value = 0;
    int decimals = -1; ///< -1: nothing, or "–"
};

/// What stands in a cell; nothing and "–" are zero. None for what is no number.
std::optional<PrintedNumber> readPrinted(const QString& text)
{
    constexpr int kMostDigits = 15; // so that many rows can be added
    PrintedNumber number;
    if (text.isEmpty() || text == none())
        return number;
    const bool isNegative = text.front() == QChar(0x2212);
    const bool hasSign = isNegative || text.front() == u'+';
    int digits = 0;
    bool hasPoint = false;
    number.decimals = 0;
    for (const QChar c : text.mid(hasSign ? 1 : 0)) {
        if (c == u',' && !hasPoint)
            continue;
        if (c == u'.' && !hasPoint) {
            hasPoint = true;
            continue;
        }
        if (c < u'0' || c > u'9' || ++digits > kMostDigits)
            return std::nullopt;
        number.value = number.value * 10 + (c.unicode() - u'0');
        number.decimals += hasPoint ? 1 : 0;
    }
    if (digits == 0)
        return std::nullopt;
    number.value = isNegative ? -number.value : number.value;
    return number;
}

} // namespace

ReportNumbers::ReportNumbers(const CountingScheme& scheme, Language language)
    : m_length(findLengthUnit("km"))
    , m_area(findAreaUnit(scheme.areaUnit))
    , m_kilometreDecimals(scheme.kilometreDecimals)
    , m_areaDecimals(scheme.areaDecimals)
    , m_language(language)
{
    const bool isChineseUnit = scheme.areaUnit == "wan_m2" || scheme.areaUnit == "mu";
    if (!m_area || (language == Language::English && isChineseUnit)) {
        m_area = findAreaUnit("hm2");
        m_areaDecimals = 2;
    }
}

QString ReportNumbers::withCommas(std::string_view decimal)
{
    return grouped(decimal, u',');
}

QString ReportNumbers::kilometres(Millimetres length, bool dashForNone) const
{
    return length.value == 0 && dashForNone ? none()
                                            : withCommas(printed(length.value, *m_length, m_kilometreDecimals));
}

QString ReportNumbers::metres(Millimetres length, bool dashForNone) const
{
    return length.value == 0 && dashForNone ? none() : withCommas(fixedDecimal(length.value, 3, 1));
}

QString ReportNumbers::area(SquareCentimetres area, bool dashForNone) const
{
    return area.value == 0 && dashForNone ? none() : withCommas(printed(area.value, *m_area, m_areaDecimals));
}

QString ReportNumbers::squareMetres(SquareCentimetres area)
{
    return area.value == 0 ? none() : withCommas(fixedDecimal(area.value, 4, 0));
}

QString ReportNumbers::mu(SquareCentimetres area)
{
    return area.value == 0 ? none() : withCommas(printed(area.value, *findAreaUnit("mu"), 1));
}

QString ReportNumbers::money(double yuan) const
{
    constexpr int kFenOfWan = 6; // powers of ten
    constexpr int kFenOfMillion = 8;
    if (yuan == 0)
        return none();
    const int scale = m_language == Language::Chinese ? kFenOfWan : kFenOfMillion;
    return withCommas(fixedDecimal(toInteger(yuan, 100), scale, 2));
}

QString ReportNumbers::percent(std::int64_t part, std::int64_t whole)
{
    if (whole == 0)
        return none();
    // 1 m of 2,000 km is not nothing, and all but 1 m is not all.
    const std::int64_t hundredths = divideHalfEven(part * 100, whole);
    if (part > 0 && hundredths == 0)
        return QStringLiteral("<1");
    return withCommas(std::to_string(part < whole && hundredths == 100 ? 99 : hundredths));
}

QString ReportNumbers::change(std::int64_t before, std::int64_t after)
{
    if (before == 0)
        return none();
    const QString share = withCommas(fixedDecimal(divideHalfEven((after - before) * 1000, before), 1, 1));
    return after > before ? u'+' + share : share;
}

QString ReportNumbers::amount(Quantity quantity, std::int64_t value, bool dashForNone) const
{
    return quantity == Quantity::Area ? area({value}, dashForNone) : kilometres({value}, dashForNone);
}

QString ReportNumbers::published(const ReportedCheck& check) const
{
    const QString text = fromUtf8(check.value->unitText);
    const bool isChinese = std::ranges::any_of(text, [](QChar letter) { return letter.script() == QChar::Script_Han; });
    if (!check.quantity || !isChinese || m_language == Language::Chinese)
        return text;
    return amount(*check.quantity, check.reported, false) + u' ' + unit(*check.quantity);
}

QString ReportNumbers::negative(const QString& number) const
{
    const bool isZero = std::ranges::none_of(number, [](QChar c) { return c >= u'1' && c <= u'9'; });
    return isZero ? number : QChar(0x2212) + number;
}

QString ReportNumbers::areaUnit() const
{
    const auto unit = parseAreaUnit(m_area->code);
    return unit ? UnitText::symbol(*unit) : fromUtf8(m_area->code);
}

QString ReportNumbers::unit(Quantity quantity) const
{
    return quantity == Quantity::Area ? areaUnit() : UnitText::symbol(LengthUnit::Kilometre);
}

QString ReportNumbers::moneyUnit()
{
    return tr("CNY million", "万元 in Chinese: the number is in ten thousand yuan there");
}

QString ReportNumbers::moneyUnitLines()
{
    return moneyUnit().replace(u' ', u'\n');
}

QString ReportNumbers::date(const Date& day) const
{
    const std::string iso = day.toString();
    if (m_language != Language::Chinese)
        return fromUtf8(iso);
    return fromUtf8(iso.substr(0, 4) + "年" + iso.substr(5, 2) + "月" + iso.substr(8, 2) + "日");
}

QString ReportNumbers::range(const Stationing& stationing, const Span& span, int decimals) const
{
    Chainage from = stationing.chainageAt(span.from);
    Chainage to = stationing.chainageAt(span.to);
    if (to < from)
        std::swap(from, to);
    return fromUtf8(chainageText(from, decimals) + (m_language == Language::Chinese ? "～" : "–") +
                    chainageText(to, decimals));
}

QString ReportNumbers::ordinal(int number) const
{
    static const QString kDigits = QStringLiteral("一二三四五六七八九");
    const bool isChinese = m_language == Language::Chinese;
    if (number < 1 || number > (isChinese ? 99 : 26))
        return QString::number(number);
    if (!isChinese)
        return QString(QChar(static_cast<char16_t>(u'A' + number - 1)));
    const int tens = number / 10;
    const int ones = number % 10;
    QString words = tens > 1 ? QString(kDigits[tens - 1]) : QString();
    if (tens > 0)
        words += QChar(u'十');
    if (ones > 0)
        words += kDigits[ones - 1];
    return words;
}

QString ReportNumbers::mismatch(const QStringList& rows, const QString& total)
{
    const auto wanted = total.isEmpty() ? std::nullopt : readPrinted(total);
    if (!wanted)
        return {};
    std::int64_t sum = 0;
    int decimals = wanted->decimals;
    for (const QString& text : rows) {
        const auto row = readPrinted(text);
        if (!row)
            return {};
        if (row->decimals < 0)
            continue;
        decimals = decimals < 0 ? row->decimals : decimals;
        if (row->decimals != decimals)
            return {};
        sum += row->value;
    }
    if (sum == wanted->value)
        return {};
    return fill(tr("%1 against %2", "sum of printed rows, printed total"),
                {toUtf8(withCommas(fixedDecimal(sum, decimals, decimals))), toUtf8(total)});
}

} // namespace riparia
