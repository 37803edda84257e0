// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"
#include "core/ledger/CountContext.h"
#include "core/plan/Plan.h"

#include <cstddef>
#include <unordered_set>
#include <vector>

namespace riparia {

/// The segments, areas and greenways of one scenario, and which of them pass a filter whatever the scheme counts. Follows a plan change by change.
class ShownFeatures {
public:
    /// `context` tells scenario and filter, and what features refer to; it must be of this plan.
    void build(const Plan& plan, const CountContext& context);
    /// After the entities with these ids changed.
    void update(const Plan& plan, const CountContext& context, const std::vector<Uuid>& changed);

    bool isShown(const Uuid& id) const { return m_shown.contains(id); }
    /// A feature of the scenario that the filter leaves out.
    bool isHidden(const Uuid& id) const { return m_all.contains(id) && !m_shown.contains(id); }
    std::size_t shownCount() const { return m_shown.size(); }
    std::size_t count() const { return m_all.size(); }

private:
    std::unordered_set<Uuid> m_all;
    std::unordered_set<Uuid> m_shown;
};

} // namespace riparia
