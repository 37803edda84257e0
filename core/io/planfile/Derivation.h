// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Plan.h"
#include "core/plan/Status.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace riparia::planfile {

/// srs_id of a CRS in the file: its EPSG number, a number of ours for another one, -1 (undefined) for none.
std::int32_t srsIdOf(const Crs& crs);

/// What is derived from a plan as it will be after a save: the lines of segments and along-river greenways, lengths, labels and states
/// that make the file readable in other programs. Keeps a reference to the plan.
class Derivation {
public:
    explicit Derivation(const Plan& plan);

    const Plan& plan() const { return m_plan; }
    std::int32_t srsId() const { return m_srsId; }
    /// Null when there is none of this key.
    const River* river(const std::string& key) const;
    const Works* works(const Uuid& id) const;
    double area(const MultiPolygon& shape) const; ///< m2; NaN without a CRS
    double length(const std::vector<Line>& lines) const;
    StatusOn status(const std::vector<StatusEvent>& own, const Uuid& id) const;

    /// Where the segment lies on its river as that is now; its snapshot when it is detached or has no river.
    Line lineOf(const Segment& segment) const;
    std::vector<Line> linesOf(const Greenway& greenway) const;

private:
    const Plan& m_plan;
    std::int32_t m_srsId;
    std::optional<Ruler> m_ruler;
    mutable std::unordered_map<std::string, const River*> m_rivers; // made when first asked for
    mutable int m_searches = 0;
};

} // namespace riparia::planfile
