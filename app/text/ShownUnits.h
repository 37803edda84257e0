// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/UnitText.h"

#include "core/linref/Stationing.h"

namespace riparia {

/// The units in which the window shows quantities, and how it writes chainages, as its reader has chosen. A value, given to who shows something; what leaves the program has units of
/// its own. Where nothing was chosen a place has the unit that is usual there, which it names: kilometres in totals, metres beside the pointer.
struct ShownUnits {
    std::optional<LengthUnit> length; ///< none: the usual one
    std::optional<AreaUnit> area;     ///< none: the usual one
    MoneyUnit money = MoneyUnit::Yuan;
    bool chainageHasK = true; ///< K0+350, else 0+350; both are read everywhere

    LengthUnit of(LengthUnit usual) const { return length.value_or(usual); }
    AreaUnit of(AreaUnit usual) const { return area.value_or(usual); }

    /// "km", "hm²": of the unit that is shown where `usual` is the usual one.
    QString symbol(LengthUnit usual) const { return UnitText::symbol(of(usual)); }
    QString symbol(AreaUnit usual) const { return UnitText::symbol(of(usual)); }
    QString moneySymbol() const { return UnitText::symbol(money); }

    /// "1234.5": no grouping. `decimals` are those of the usual unit (none: as always); another one has so many that small works do not vanish.
    std::string decimal(Millimetres quantity, LengthUnit usual, std::optional<int> decimals = {}) const;
    std::string decimal(SquareCentimetres quantity, AreaUnit usual, std::optional<int> decimals = {}) const;
    /// The same, grouped: "1 234.5", with a true minus sign.
    QString number(Millimetres quantity, LengthUnit usual, std::optional<int> decimals = {}) const;
    QString number(SquareCentimetres quantity, AreaUnit usual, std::optional<int> decimals = {}) const;
    /// With the unit behind it: "1 234.5 m".
    QString text(Millimetres quantity, LengthUnit usual, std::optional<int> decimals = {}) const;
    QString text(SquareCentimetres quantity, AreaUnit usual, std::optional<int> decimals = {}) const;

    /// So many of the unit shown, not rounded: for sorting and spreadsheets.
    double amount(Millimetres quantity, LengthUnit usual) const;
    double amount(SquareCentimetres quantity, AreaUnit usual) const;

    /// Of so many yuan, grouped: whole yuan, or ten thousands with two decimals.
    QString moneyNumber(double yuan) const;
    /// So many of the unit shown.
    double moneyAmount(double yuan) const;
    /// What is typed by hand or stands in a field, of one number or several: the decimal point moves, nothing is rounded. From yuan to the unit shown, and
    /// back. Whatever is no number stays.
    QString moneyAsShown(const QString& yuan) const;
    QString moneyInYuan(const QString& typed) const;

    /// "K1+234.567": as many places of a metre as there are. Branches stand behind: "K1+200(2)".
    QString chainage(Chainage at) const;
    /// With exactly so many places.
    QString chainage(Chainage at, int decimals) const;
    /// With one place, none where it is zero.
    QString chainageToTenths(Chainage at) const;

    friend bool operator==(const ShownUnits&, const ShownUnits&) = default;
};

} // namespace riparia
