// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/CountedFeature.h"
#include "core/ledger/CountingScheme.h"

#include <compare>
#include <string_view>
#include <vector>

namespace riparia {

/// Who owns what several features cover: the one that comes first in this order. Segments, areas and greenways do not compete; within a
/// kind the scheme's criteria decide one after the other, then short code, then uuid: a strict total order that depends on
/// nothing but the features themselves.
class OwnerOrder {
public:
    explicit OwnerOrder(std::vector<OwnerCriterion> criteria = {});

    bool operator()(const CountedFeature& a, const CountedFeature& b) const;
    bool operator()(const CountedFeature* a, const CountedFeature* b) const { return (*this)(*a, *b); }
    bool operator()(const FeaturePtr& a, const FeaturePtr& b) const { return (*this)(*a, *b); }

private:
    std::vector<OwnerCriterion> m_criteria;
};

/// Short codes in the order of their numbers: S-9999 before S-10000. Runs of digits compare by value, all else by byte.
std::strong_ordering compareCodes(std::string_view a, std::string_view b);

} // namespace riparia
