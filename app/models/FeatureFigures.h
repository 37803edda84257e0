// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanTotals.h"
#include "app/models/MeasuredSizes.h"

#include "core/plan/Status.h"

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace riparia {

/// What a counted feature comes to: of the whole, and what of it counts for itself.
struct OwnFigures {
    Amounts gross;
    Amounts net; ///< of the pieces it owns
};

/// A stretch of a segment that another one is counted for.
struct CountedElsewhere {
    Uuid owner;
    std::string code; ///< of the owner
    Span span;
};

/// Figures and statuses of single features as the totals count them. Reads the ledger once for all.
class FeatureFigures {
public:
    FeatureFigures(const PlanDocument& document, const PlanTotals& totals);

    /// On the day the totals are counted for.
    template <class T>
    StatusOn status(const T& feature) const
    {
        if constexpr (requires { feature.works; })
            return statusOf(feature.events, feature.works);
        else
            return statusOf(feature.events, Uuid());
    }
    /// Net length counted along a river, whatever the bank.
    Millimetres treated(const std::string& river) const;
    /// Null when the scheme and the filter do not count it.
    FeaturePtr counted(const Uuid& id) const;
    OwnFigures figures(const CountedFeature& feature) const;
    /// Where the river length of a segment is counted for others, along the river; neighbours of one owner joined.
    std::vector<CountedElsewhere> countedElsewhere(const CountedFeature& segment) const;
    /// How many segments, areas and greenways of the scenario have a status, own or of their works, after the day that counts; 0 where no day is set.
    std::size_t laterCount() const;
    /// Whole area on the ellipsoid, whether counted or not.
    SquareCentimetres area(const Area& area) const;
    /// Length of all its outlines, those of holes too.
    Millimetres perimeter(const Area& area) const { return m_sizes->perimeter(area, m_document.plan()); }
    /// Whole length, whether counted or not.
    Millimetres length(const Greenway& greenway) const;
    /// Never null. For work in other threads, which would measure again what is known.
    const std::shared_ptr<MeasuredSizes>& sizes() const { return m_sizes; }

private:
    StatusOn statusOf(const std::vector<StatusEvent>& own, const Uuid& works) const;
    void readLedger() const;

    const PlanDocument& m_document;
    const PlanTotals& m_totals;
    mutable LedgerPtr m_ledger; // m_counted and m_net are of
    mutable std::unordered_map<Uuid, FeaturePtr> m_counted;
    mutable std::unordered_map<const CountedFeature*, Amounts> m_net;
    mutable LedgerPtr m_laterLedger; // m_later is of
    mutable std::size_t m_later = 0;
    std::shared_ptr<MeasuredSizes> m_sizes = std::make_shared<MeasuredSizes>();
};

} // namespace riparia
