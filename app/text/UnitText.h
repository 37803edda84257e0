// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/Ledger.h"
#include "core/linref/Position.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace riparia {

enum class LengthUnit { Metre, Kilometre, Foot, Mile };
enum class AreaUnit { SquareMetre, Hectare, WanSquareMetre, SquareKilometre, Mu, Acre };
enum class MoneyUnit { Yuan, TenThousandYuan };

/// Codes as in CountingScheme::areaUnit: "m2", "hm2", "wan_m2", "km2", "mu", "acre".
std::optional<AreaUnit> parseAreaUnit(std::string_view code);
/// "m", "km", "ft", "mi".
std::optional<LengthUnit> parseLengthUnit(std::string_view code);
/// "yuan", "wan_yuan".
std::optional<MoneyUnit> parseMoneyUnit(std::string_view code);

/// Numbers with units for readers. Rounded once, from integers, half to even (GB/T 8170); always '.', no grouping, no unit in the text.
class UnitText {
    Q_DECLARE_TR_FUNCTIONS(riparia::UnitText)

public:
    /// number(Millimetres{4'385'000}, LengthUnit::Kilometre, 2) is "4.38".
    static std::string number(Millimetres length, LengthUnit unit, int decimals);
    static std::string number(SquareCentimetres area, AreaUnit unit, int decimals);
    /// The same, not rounded.
    static double amount(Millimetres length, LengthUnit unit);
    static double amount(SquareCentimetres area, AreaUnit unit);
    /// "km", "m" ... in the language of the installed translation (公里 is written km there too).
    static QString symbol(LengthUnit unit);
    /// "hm²", "万m²", "亩" ...
    static QString symbol(AreaUnit unit);
    /// "yuan", "10k yuan"; 元, 万元.
    static QString symbol(MoneyUnit unit);
    static int usualDecimals(LengthUnit unit); ///< m 1, km 2, ft 0, mi 2
    static int usualDecimals(AreaUnit unit);   ///< m² 0, hm² 2, 万m² 1, km² 3, 亩 1, acre 2
    /// "1770.000 m": to the millimetre, for balances.
    static std::string exactMetres(Millimetres length);
    /// "529572.41, 2520471.52": a place, to the millimetre, or to 1e-7 of a degree (a centimetre) where both numbers can be degrees.
    static std::string place(double x, double y);
};

/// A decimal text for readers: groups of three digits before the point set apart, on the screen by thin spaces, and a true minus sign. "-1160.0" is
/// "−1 160.0".
QString grouped(std::string_view decimal, QChar separator = QChar(0x2009));

/// grouped(), with one decimal: "1 234.5".
QString shownMetres(Millimetres length);
/// grouped(), with two decimals.
QString shownKilometres(Millimetres length);
/// A difference out of these with its sign: "+1.20", "−3.40"; "0" where it is all zeros.
QString signedFigure(const QString& figure);
/// By how much of what was before it has changed: "+12.5 %", "−3.0 %", "0 %"; "—" where there was nothing before.
QString percentChange(std::int64_t before, std::int64_t after);

/// value * numerator / denominator rounded half to even to `decimals` places, exactly, as long as
/// denominator * numerator * 10^decimals stays below 2^62.
std::string scaledDecimal(std::int64_t value, std::int64_t numerator, std::int64_t denominator, int decimals);

} // namespace riparia
