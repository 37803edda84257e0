// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <memory>
#include <string>
#include <string_view>

namespace riparia {

struct CountedFeature;

/// A selection of features written as text: `status = completed`, `river in (DS, HS) and year <= 2026`, `measure = M07 or name ~ 黄沙`, `not bank = left`,
/// `works = "丁山河综合整治工程"`, `length_m > 100`. Fields: kind code name status class river water works category measure bank year tag area_kind length_m area_m2 and any
/// source attribute as attr.NAME. Operators = != < <= > >= ~ (contains) in, and or not, parentheses. No functions, no code.
class Filter {
public:
    Filter(); ///< everything
    /// Error: FilterSyntax (subject = text, detail = where and what was expected).
    static Result<Filter> parse(std::string_view text);

    bool isEmpty() const;
    const std::string& text() const;
    bool matches(const CountedFeature& feature) const;

    struct Node;

private:
    std::string m_text;
    std::shared_ptr<const Node> m_root;
};

} // namespace riparia
