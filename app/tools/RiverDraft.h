// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/VertexShape.h"

#include "core/plan/Plan.h"

#include <string>
#include <utility>
#include <vector>

namespace riparia {

/// The line of a river while its points are edited: several of them, step by step, before the plan gets the line as a whole.
class RiverDraft {
public:
    /// Of a river with a line.
    explicit RiverDraft(const PlanRiver& river)
        : m_river(river.meta.uuid)
        , m_hash(river.river.alignment->hash())
        , m_steps{VertexShape(std::vector<Line>{river.river.alignment->points()})}
    {}

    const Uuid& river() const { return m_river; }
    const VertexShape& shape() const { return m_steps.back(); }
    Line line() const { return m_steps.back().lines().front(); }
    void change(VertexShape shape) { m_steps.push_back(std::move(shape)); }
    /// Takes the last step back; false when the line is then as the plan has it.
    bool undo()
    {
        if (m_steps.size() > 1)
            m_steps.pop_back();
        return m_steps.size() > 1;
    }
    /// Whether the plan still has the line that it was begun with.
    bool fits(const Plan& plan) const
    {
        const auto row = plan.rivers().find(m_river);
        return row && row->river.alignment && row->river.alignment->hash() == m_hash;
    }

private:
    Uuid m_river;
    std::string m_hash; ///< of the line it was begun with
    std::vector<VertexShape> m_steps;
};

} // namespace riparia
