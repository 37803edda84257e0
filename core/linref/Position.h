// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Decimal.h"

#include <algorithm>
#include <compare>
#include <cstdint>

namespace riparia {

/// A length in whole millimetres: what is stored, summed and compared. Sums are exact.
struct Millimetres {
    std::int64_t value = 0;

    static Millimetres fromMetres(double metres) { return {toInteger(metres, 1000.0)}; }
    double metres() const { return static_cast<double>(value) / 1000.0; }

    Millimetres& operator+=(Millimetres other)
    {
        value += other.value;
        return *this;
    }
    Millimetres& operator-=(Millimetres other)
    {
        value -= other.value;
        return *this;
    }
    friend Millimetres operator+(Millimetres a, Millimetres b) { return {a.value + b.value}; }
    friend Millimetres operator-(Millimetres a, Millimetres b) { return {a.value - b.value}; }
    friend auto operator<=>(const Millimetres&, const Millimetres&) = default;
};

/// A place on a river: millimetres downstream of the first vertex of its alignment. Not a chainage label.
struct Position {
    std::int64_t mm = 0;

    static Position fromMetres(double metres) { return {toInteger(metres, 1000.0)}; }
    double metres() const { return static_cast<double>(mm) / 1000.0; }

    friend Millimetres operator-(Position a, Position b) { return {a.mm - b.mm}; }
    friend Position operator+(Position p, Millimetres by) { return {p.mm + by.value}; }
    friend auto operator<=>(const Position&, const Position&) = default;
};

/// Half-open interval [from, to) of positions on one river, from <= to.
struct Span {
    Position from;
    Position to;

    Millimetres length() const { return to - from; }
    bool isEmpty() const { return to <= from; }
    bool contains(Position p) const { return from <= p && p < to; }
    bool overlaps(const Span& other) const { return from < other.to && other.from < to; }
    Span intersected(const Span& other) const
    {
        const Span both{std::max(from, other.from), std::min(to, other.to)};
        return both.isEmpty() ? Span{both.from, both.from} : both;
    }

    friend auto operator<=>(const Span&, const Span&) = default;
};

} // namespace riparia
