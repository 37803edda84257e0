// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Decimal.h"
#include "core/linref/Position.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace riparia {

/// An area in whole square centimetres; sums are exact.
struct SquareCentimetres {
    std::int64_t value = 0;

    static SquareCentimetres fromSquareMetres(double m2) { return {toInteger(m2, 10000.0)}; }
    double squareMetres() const { return static_cast<double>(value) / 10000.0; }

    SquareCentimetres& operator+=(SquareCentimetres other)
    {
        value += other.value;
        return *this;
    }
    SquareCentimetres& operator-=(SquareCentimetres other)
    {
        value -= other.value;
        return *this;
    }
    friend SquareCentimetres operator+(SquareCentimetres a, SquareCentimetres b) { return {a.value + b.value}; }
    friend SquareCentimetres operator-(SquareCentimetres a, SquareCentimetres b) { return {a.value - b.value}; }
    friend auto operator<=>(const SquareCentimetres&, const SquareCentimetres&) = default;
};

/// The four things that are counted.
enum class Quantity { RiverLength, BankLength, Area, GreenwayLength };

/// "river_length_m", "bank_length_m", "area_m2", "greenway_length_m": as targets and reported values name them.
std::string_view toString(Quantity quantity);
std::optional<Quantity> parseQuantity(std::string_view metric);

/// One amount of each of the four things that are counted.
struct Amounts {
    Millimetres river; ///< river length treated, whatever the bank
    Millimetres bank;  ///< left lane plus right lane
    SquareCentimetres area;
    Millimetres greenway;

    bool isZero() const { return *this == Amounts{}; }
    /// Whole millimetres or square centimetres.
    std::int64_t of(Quantity quantity) const;
    Amounts& operator+=(const Amounts& other);
    Amounts& operator-=(const Amounts& other);
    friend bool operator==(const Amounts&, const Amounts&) = default;
};

/// Gross, net and what was counted more than once. overlap = gross - net, always.
template <class Unit>
struct Figure {
    Unit gross{};
    Unit net{};
    Unit overlap() const { return gross - net; }
    friend bool operator==(const Figure&, const Figure&) = default;
};

/// The three figures of each of the four things that are counted.
struct Figures {
    Figure<Millimetres> river;
    Figure<Millimetres> bank;
    Figure<SquareCentimetres> area;
    Figure<Millimetres> greenway;

    Amounts gross() const { return {river.gross, bank.gross, area.gross, greenway.gross}; }
    Amounts net() const { return {river.net, bank.net, area.net, greenway.net}; }
    static Figures of(const Amounts& gross, const Amounts& net);

    Figures& operator+=(const Figures& other);
    Figures& operator-=(const Figures& other);
    friend bool operator==(const Figures&, const Figures&) = default;
};

} // namespace riparia
