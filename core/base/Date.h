// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <compare>
#include <string>
#include <string_view>

namespace riparia {

/// A calendar day, ordered by time.
struct Date {
    int year = 1970;
    int month = 1;
    int day = 1;

    /// Reads `2023-03-20`, `2023/3/20`, `2023.3.20`, `20230320` and `2023年03月20日`, in full-width digits too and
    /// with spaces around; checks that the day exists. Four digits of year, the same separator twice.
    /// Error: DateSyntax.
    static Result<Date> parse(std::string_view text);
    /// ISO 8601, `2023-03-20`.
    std::string toString() const;

    friend auto operator<=>(const Date&, const Date&) = default;
};

} // namespace riparia
