// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/VertexShape.h"

#include "core/plan/Plan.h"

#include <QJsonObject>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace riparia {

/// The line of a river while its points are edited: several of them, step by step, before the plan gets the line as a whole.
class RiverDraft {
public:
    /// Of a river with a line.
    explicit RiverDraft(const PlanRiver& river);
    /// As toJson() wrote it; none where the plan has another line of that river, or none at all, or nothing is changed.
    static std::optional<RiverDraft> read(const QJsonObject& json, const Plan& plan);

    const Uuid& river() const { return m_river; }
    const VertexShape& shape() const { return m_shape; }
    const Line& line() const { return m_shape.paths().front().points; }
    /// The place that was edited last; none before the first step.
    std::optional<Point> place() const;
    void change(VertexShape shape);
    /// Takes the last step back; false when the line is then as the plan has it.
    bool undo();
    /// Whether the plan still has the line that it was begun with.
    bool fits(const Plan& plan) const;
    /// River, hash of the line it was begun with, and the points that differ from that: a line may have very many.
    QJsonObject toJson() const;

private:
    /// So many points after the first `head` ones have taken the place of `was`.
    struct Step {
        std::size_t head = 0;
        Line was;
        std::size_t now = 0;
    };
    static Step between(const Line& before, const Line& after);

    Uuid m_river;
    std::shared_ptr<const Alignment> m_begun;
    VertexShape m_shape;
    std::vector<Step> m_steps;
};

} // namespace riparia
