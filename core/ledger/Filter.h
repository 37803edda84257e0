// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <memory>
#include <string>
#include <string_view>

namespace riparia {

struct CountedFeature;

namespace filter {
struct Node;
}

/// A selection of features written as text. Data, never code: nothing in it is called or looked up outside the feature.
///
///     status = completed
///     river in (DS, HS) and year <= 2026
///     (measure = M07 or name ~ 黄沙) and not bank = left
///     works = "丁山河综合整治工程"      attr.批次 = 2      attr."River name" != ""
///
/// Grammar (words in any letter case, full-width punctuation as the plain one):
///
///     either     = all { "or" all }
///     all        = single { "and" single }
///     single     = "not" single | "(" either ")" | comparison
///     comparison = field operator value | field [ "not" ] "in" "(" value { "," value } ")"
///     operator   = "=" | "!=" | "<" | "<=" | ">" | ">=" | "~"        (~ contains)
///     value      = bare word | "quoted, "" stands for a quote" | 'quoted' | “quoted”
///
/// Fields: kind code name status class river water works category measure bank year tag area_kind length_m area_m2 chainage, and any source
/// attribute as attr.NAME. Text compares without regard to ASCII letter case. river, water and works know their features by key or code,
/// name, English name and uuid; measure and status by code or any name of the taxonomy; bank in words of both languages.
/// A feature may have several values (measure, tag): = and ~ ask whether one of them fits, != whether none does.
/// The value "" stands for "has none". Comparing what a feature has not with < or ~ is false.
/// length_m and area_m2 are those of the whole feature, before any boundary.
/// chainage is that of what lies along a river, typed as K0+350 or in metres. A feature has all chainages between its ends, so that
/// `chainage >= K0+000 and chainage <= K5+000` selects what lies there with some part, and `chainage = K1+200` what passes there.
class Filter {
public:
    Filter(); ///< everything
    /// Blank text selects everything. At most 65,536 bytes and 64 levels of parentheses and "not".
    /// Error: FilterSyntax (subject = text, detail = "column 12: expected a value").
    static Result<Filter> parse(std::string_view text);

    bool isEmpty() const { return m_root == nullptr; }
    const std::string& text() const { return m_text; }
    /// True when length_m or area_m2 are asked for, so that a feature has to be measured first.
    bool asksForMeasures() const;
    bool matches(const CountedFeature& feature) const;

private:
    std::string m_text;
    std::shared_ptr<const filter::Node> m_root;
};

} // namespace riparia
