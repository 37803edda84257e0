// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/PackedIndex.h"
#include "core/ledger/CountedFeature.h"

#include <functional>
#include <memory>
#include <vector>

namespace riparia {

/// Which of a feature's three regions is meant.
enum class AreaSide { Counted, Outside, Excluded };

const Region& regionOf(const CountedFeature& feature, AreaSide side);
SquareCentimetres grossOf(const CountedFeature& feature, AreaSide side);

/// Finds areas by box. Immutable; an index after a few changes shares the packed tree of the one before and lists what came and went
/// since, so that one edit among 100,000 areas does not build a tree.
class AreaIndex {
public:
    explicit AreaIndex(AreaSide side = AreaSide::Counted)
        : m_side(side)
    {}

    AreaIndex updated(const std::vector<FeaturePtr>& removed, const std::vector<FeaturePtr>& added) const;

    /// Calls `hit` for each feature whose region's box may meet the box; in no particular order.
    void query(const Box& box, const std::function<void(const FeaturePtr&)>& hit) const;

private:
    struct Item {
        FeaturePtr feature;
        Box box;
    };
    struct Packed {
        std::vector<Item> items;
        PackedIndex index;
    };

    bool isRemoved(const CountedFeature* feature) const;
    static std::shared_ptr<const Packed> pack(std::vector<Item> items);

    AreaSide m_side;
    std::shared_ptr<const Packed> m_packed = std::make_shared<const Packed>();
    std::vector<const CountedFeature*> m_removed; // of the packed ones, sorted
    std::vector<Item> m_added;
};

} // namespace riparia
