// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/linref/Stationing.h"

#include <string>
#include <string_view>

namespace riparia {

/// `K1+234.5`, `K0+350`, `K-0+050` ; shortest fraction, at most three places.
std::string chainageText(Chainage chainage);
/// As chainageText but rounded to `decimals` places of a metre (GB/T 8170).
std::string chainageText(Chainage chainage, int decimals);

struct ChainageInput {
    std::string name; ///< river name before the chainage, if any was typed
    Chainage chainage;
};

struct ChainageRange {
    std::string name;
    Chainage from;
    Chainage to;
    bool swapped = false; ///< typed the other way round and put in order
    bool relative = false;
};

/// Reads what people type: `K0+350`, `k0+350`, `0+350`, `DK1+200.5`, `桩号K1+200`, `350`, `350m`, `1.2 km`, `１．２公里`, full width,
/// `K-0+050`, `K1+200(2)` for a branch, with an optional river name before it.
/// Errors: ChainageSyntax; ChainageMetres when metres after '+' are 1000 or more (detail = suggestion "K1+350").
Result<ChainageInput> parseChainage(std::string_view text);

/// Reads a range: two chainages (or a chainage and `+120` or a length `120m`) between any of `-` en and em dash, minus, `~`
/// `～` `〜` `至` `到` `to` `..` `,` and tab. Puts from before to. Errors as parseChainage.
Result<ChainageRange> parseChainageRange(std::string_view text);

} // namespace riparia
