// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/UnitText.h"

#include "app/text/Fill.h"

#include "core/base/Decimal.h"

#include <array>
#include <cmath>
#include <cstdlib>

namespace riparia {

namespace {

/// unit = value * numerator / denominator of the stored integer (mm, cm²).
struct Scale {
    std::int64_t numerator;
    std::int64_t denominator;
};

Scale scaleOf(LengthUnit unit)
{
    switch (unit) {
    case LengthUnit::Metre: return {1, 1000};
    case LengthUnit::Kilometre: return {1, 1'000'000};
    case LengthUnit::Foot: return {10, 3048};
    case LengthUnit::Mile: return {1, 1'609'344};
    }
    return {1, 1000};
}

Scale scaleOf(AreaUnit unit)
{
    switch (unit) {
    case AreaUnit::SquareMetre: return {1, 10'000};
    case AreaUnit::Hectare: return {1, 100'000'000};
    case AreaUnit::WanSquareMetre: return {1, 100'000'000};
    case AreaUnit::SquareKilometre: return {1, 10'000'000'000};
    case AreaUnit::Mu: return {3, 20'000'000};          // 1 亩 = 2000/3 m²
    case AreaUnit::Acre: return {1000, 40'468'564'224}; // 1 acre = 4046.8564224 m²
    }
    return {1, 10'000};
}

template <class Unit>
struct Code {
    std::string_view code;
    Unit unit;
};
constexpr std::array<Code<AreaUnit>, 6> kAreaCodes{{{"m2", AreaUnit::SquareMetre},
                                                    {"hm2", AreaUnit::Hectare},
                                                    {"wan_m2", AreaUnit::WanSquareMetre},
                                                    {"km2", AreaUnit::SquareKilometre},
                                                    {"mu", AreaUnit::Mu},
                                                    {"acre", AreaUnit::Acre}}};
constexpr std::array<Code<LengthUnit>, 4> kLengthCodes{
    {{"m", LengthUnit::Metre}, {"km", LengthUnit::Kilometre}, {"ft", LengthUnit::Foot}, {"mi", LengthUnit::Mile}}};

constexpr std::array<Code<MoneyUnit>, 2> kMoneyCodes{
    {{"yuan", MoneyUnit::Yuan}, {"wan_yuan", MoneyUnit::TenThousandYuan}}};

template <class Unit, std::size_t N>
std::optional<Unit> find(const std::array<Code<Unit>, N>& codes, std::string_view code)
{
    for (const Code<Unit>& entry : codes) {
        if (entry.code == code)
            return entry.unit;
    }
    return std::nullopt;
}

/// Rounded, without zeros at the end.
std::string trimmedDecimal(double value, int decimals)
{
    const double leastShown = 0.5 * std::pow(10, -decimals);
    std::string text = std::abs(value) < leastShown ? "0" : roundDecimalText(shortest(value), decimals);
    if (text.find('.') == std::string::npos || text.find('e') != std::string::npos)
        return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

} // namespace

std::optional<AreaUnit> parseAreaUnit(std::string_view code)
{
    return find(kAreaCodes, code);
}

std::optional<LengthUnit> parseLengthUnit(std::string_view code)
{
    return find(kLengthCodes, code);
}

std::optional<MoneyUnit> parseMoneyUnit(std::string_view code)
{
    return find(kMoneyCodes, code);
}

std::string scaledDecimal(std::int64_t value, std::int64_t numerator, std::int64_t denominator, int decimals)
{
    std::int64_t power = 1;
    for (int i = 0; i < decimals; ++i)
        power *= 10;
    // Whole denominators are taken out first, so that the product stays small whatever the value.
    const std::int64_t size = std::llabs(value);
    const std::int64_t whole = size / denominator * numerator * power;
    const std::int64_t part = size % denominator * numerator * power;
    std::int64_t rounded = whole + part / denominator;
    const std::int64_t rest = part % denominator;
    if (rest > denominator - rest || (rest == denominator - rest && rounded % 2 != 0))
        ++rounded;
    return fixedDecimal(value < 0 ? -rounded : rounded, decimals, decimals);
}

QString shownMetres(Millimetres length)
{
    return grouped(UnitText::number(length, LengthUnit::Metre, 1));
}

QString shownKilometres(Millimetres length)
{
    return grouped(UnitText::number(length, LengthUnit::Kilometre, 2));
}

QString signedFigure(const QString& figure)
{
    const bool isZero = figure.count(u'0') + figure.count(u'.') == figure.size();
    return isZero ? QStringLiteral("0") : figure.startsWith(QChar(0x2212)) ? figure : u'+' + figure;
}

QString percentChange(std::int64_t before, std::int64_t after)
{
    if (before == after)
        return QStringLiteral("0 %");
    if (before == 0)
        return QStringLiteral("—");
    const double percent = static_cast<double>(after - before) / static_cast<double>(before) * 100;
    QString text = fromUtf8(fixedDecimal(toInteger(percent, 10.0), 1, 1));
    return signedFigure(text.replace(u'-', QChar(0x2212))) + QStringLiteral(" %");
}

QString grouped(std::string_view decimal, QChar separator)
{
    QString text = fromUtf8(decimal);
    const bool negative = text.startsWith(u'-');
    if (negative)
        text.remove(0, 1);
    qsizetype whole = text.indexOf(u'.');
    if (whole < 0)
        whole = text.size();
    for (qsizetype at = whole - 3; at > 0; at -= 3)
        text.insert(at, separator);
    return negative ? QChar(0x2212) + text : text;
}

std::string UnitText::number(Millimetres length, LengthUnit unit, int decimals)
{
    const Scale scale = scaleOf(unit);
    return scaledDecimal(length.value, scale.numerator, scale.denominator, decimals);
}

std::string UnitText::number(SquareCentimetres area, AreaUnit unit, int decimals)
{
    const Scale scale = scaleOf(unit);
    return scaledDecimal(area.value, scale.numerator, scale.denominator, decimals);
}

double UnitText::amount(Millimetres length, LengthUnit unit)
{
    const Scale scale = scaleOf(unit);
    return static_cast<double>(length.value) * static_cast<double>(scale.numerator) /
           static_cast<double>(scale.denominator);
}

double UnitText::amount(SquareCentimetres area, AreaUnit unit)
{
    const Scale scale = scaleOf(unit);
    return static_cast<double>(area.value) * static_cast<double>(scale.numerator) /
           static_cast<double>(scale.denominator);
}

QString UnitText::symbol(LengthUnit unit)
{
    switch (unit) {
    case LengthUnit::Metre: return tr("m");
    case LengthUnit::Kilometre: return tr("km");
    case LengthUnit::Foot: return tr("ft");
    case LengthUnit::Mile: return tr("mi");
    }
    return {};
}

QString UnitText::symbol(AreaUnit unit)
{
    switch (unit) {
    case AreaUnit::SquareMetre: return tr("m²");
    case AreaUnit::Hectare: return tr("hm²");
    case AreaUnit::WanSquareMetre: return tr("hm²", "ten thousand square metres, 万m²");
    case AreaUnit::SquareKilometre: return tr("km²");
    case AreaUnit::Mu: return tr("mu", "亩");
    case AreaUnit::Acre: return tr("acre");
    }
    return {};
}

QString UnitText::symbol(MoneyUnit unit)
{
    switch (unit) {
    case MoneyUnit::Yuan: return tr("yuan");
    case MoneyUnit::TenThousandYuan: return tr("10k yuan", "万元");
    }
    return {};
}

int UnitText::usualDecimals(LengthUnit unit)
{
    switch (unit) {
    case LengthUnit::Metre: return 1;
    case LengthUnit::Kilometre: return 2;
    case LengthUnit::Foot: return 0;
    case LengthUnit::Mile: return 2;
    }
    return 0;
}

int UnitText::usualDecimals(AreaUnit unit)
{
    switch (unit) {
    case AreaUnit::SquareMetre: return 0;
    case AreaUnit::Hectare: return 2;
    case AreaUnit::WanSquareMetre: return 1;
    case AreaUnit::SquareKilometre: return 3;
    case AreaUnit::Mu: return 1;
    case AreaUnit::Acre: return 2;
    }
    return 0;
}

std::string UnitText::exactMetres(Millimetres length)
{
    return fixedDecimal(length.value, 3, 3) + " m";
}

std::string UnitText::place(double x, double y)
{
    constexpr double kMostLongitude = 360; // files may count from 0 to 360
    constexpr double kMostLatitude = 90;
    const bool mayBeDegrees = std::abs(x) <= kMostLongitude && std::abs(y) <= kMostLatitude;
    const int decimals = mayBeDegrees ? 7 : 3;
    return trimmedDecimal(x, decimals) + ", " + trimmedDecimal(y, decimals);
}

} // namespace riparia
