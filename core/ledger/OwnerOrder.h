// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/CountedFeature.h"
#include "core/ledger/CountingScheme.h"

#include <compare>
#include <string_view>
#include <vector>

namespace riparia {

/// What decides between two features that cover the same: a criterion of the scheme, or one of the two that always follow.
enum class OwnerRule {
    Alone, ///< nobody to decide between
    FirstCounted,
    WorksOrder,
    Code,
    LongestFirst,
    Uuid, ///< same code: the smaller uuid
};

/// "alone", "first_counted", "works_order", "code", "longest_first", "uuid".
std::string_view toString(OwnerRule rule);

/// Who owns what several features cover: the one that comes first in this order. Segments, areas and greenways do not compete; within a
/// kind the scheme's criteria decide one after the other, then short code, then uuid: a strict total order that depends on
/// nothing but the features themselves.
class OwnerOrder {
public:
    explicit OwnerOrder(std::vector<OwnerCriterion> criteria = {});

    bool operator()(const CountedFeature& a, const CountedFeature& b) const;
    /// What puts one of two features of one kind before the other; Alone for a feature and itself.
    OwnerRule ruleBetween(const CountedFeature& a, const CountedFeature& b) const;
    /// What puts the first of these contributors (in owner order) before all others: what decides between it and the second.
    OwnerRule ruleOf(const std::vector<const CountedFeature*>& contributors) const;

    bool operator()(const CountedFeature* a, const CountedFeature* b) const { return (*this)(*a, *b); }
    bool operator()(const FeaturePtr& a, const FeaturePtr& b) const { return (*this)(*a, *b); }

private:
    std::vector<OwnerCriterion> m_criteria;
};

/// Short codes in the order of their numbers: S-9999 before S-10000. Runs of digits compare by value, all else by byte.
std::strong_ordering compareCodes(std::string_view a, std::string_view b);

} // namespace riparia
