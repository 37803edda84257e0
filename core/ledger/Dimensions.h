// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/CountedFeature.h"
#include "core/ledger/Pivot.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// How one value of a dimension is shown and where it is listed.
struct ValueCaption {
    std::string label;
    std::string labelEn;
    std::int64_t rank = 0; ///< first criterion
    std::string text;      ///< second criterion, compared as codes

    friend std::weak_ordering operator<=>(const ValueCaption& a, const ValueCaption& b);
};

/// What a dimension asks of a feature. A new dimension is one line in Dimensions.cpp and the functions it names.
struct DimensionRule {
    Dimension dimension;
    /// Values of the feature: one or none for additive dimensions, any number for shared ones.
    std::vector<std::string> (*values)(const CountedFeature& feature);
    /// Caption of one of these values.
    ValueCaption (*caption)(const CountedFeature& feature, const std::string& value);
};

/// Error: DimensionUnknown.
Result<const DimensionRule*> findDimensionRule(std::string_view code);

/// The value of an additive dimension; none = unassigned. `place` is what the piece says where the dimension is the bank.
std::optional<std::string> valueOf(const DimensionRule& rule, const CountedFeature& feature,
                                   const std::optional<Bank>& place);

/// The rules of a table's dimensions. Errors: DimensionUnknown; InvalidArgument when a shared dimension is combined with another one.
Result<std::vector<const DimensionRule*>> dimensionRules(const std::vector<std::string>& codes);

/// The one dimension that asks pieces instead of their owners.
inline constexpr std::string_view kBankDimension = "bank";
ValueCaption bankCaption(Bank bank);

} // namespace riparia
