// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/linref/Stationing.h"

#include <string>
#include <string_view>

namespace riparia {

/// `K1+234.5`, `K0+350`, `K-0+050`, `K1+200(2)` with a branch; shortest fraction, at most three places.
std::string chainageText(Chainage chainage);
/// As chainageText but with exactly `decimals` places of a metre (0 or more; GB/T 8170). A value that rounds to zero has no
/// minus sign.
std::string chainageText(Chainage chainage, int decimals);

struct ChainageInput {
    std::string name; ///< river name before the chainage as typed, empty if none was
    Chainage chainage;
};

struct ChainageRange {
    std::string name;
    Chainage from; ///< the smaller label
    Chainage to;
    bool swapped = false;  ///< typed the other way round and put in order
    bool relative = false; ///< the end was typed as a length
};

/// Reads what people type (UX.md 3.4), full width or half, any case:
///
///     chainage := [name] [prefix] ["-"] km "+" m ["." fraction] ["m"] [branch]     K0+350  0+350  DK1+200.5  K-0+050
///               | [name] ["桩号"] ["-"] number [unit] [branch]                      350  350m  1.2 km  １．２公里
///     prefix   := ["桩号" [":"]] ("K" | "DK")  |  "桩号" [":"]
///     unit     := m | 米 | km | 公里 | 千米
///     branch   := "(" digits ")"
///
/// What could be read in two ways:
/// - Kilometres are all digits before the `+`: `S20+350` is kilometre 20 of a river S; write `S2 0+350` or `S2K0+350`.
/// - K is a prefix unless it ends a word (`Creek 0+350` is the river Creek; in `creekK0+350` the capital is the prefix).
/// - `-` is a sign at the start, after a blank and after a prefix. `长河-0+050` is refused: write `长河 -0+050` or `长河 0+050`.
/// - A plain number after a name needs a unit (`S2 350m`), since `River 2` is a name; `K350` is refused.
/// - A name may hold anything but a chainage and may not end with a range separator.
/// Fractions are rounded to a millimetre (GB/T 8170).
///
/// Errors, subject = the text: ChainageSyntax (detail = the possible readings, where there are several); ChainageMetres
/// when the metres after `+` are 1000 or more (detail = suggestion "K1+350").
Result<ChainageInput> parseChainage(std::string_view text);

/// Reads a range: two chainages, or a chainage and `+120` or a length `120m`, between any of `-` en and em dash, minus, `~`
/// `～` `〜` `至` `到` `to` `..` `,` and tab; before `+120` a blank will do. Puts from before to.
///
/// What could be read in two ways:
/// - A separator is where both sides read as chainages, so names may hold dashes and commas. Only the first side has a
///   name; the second may repeat it.
/// - After `K0+350`, `120m` is a length and `K0+470` or `0+470` a place. A bare number is a place only while
///   the kilometre is 0 (`K0+350-500`); `K3+350-500` and `K3+350-1.2km` are refused.
/// - Two plain numbers share their unit: `1.2-2km` is refused, `1.2km-2km` and `350-2120m` are not.
/// - `350--120` is refused; `350~-120` is not.
/// Errors as parseChainage.
Result<ChainageRange> parseChainageRange(std::string_view text);

} // namespace riparia
