// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/Figures.h"
#include "core/plan/Plan.h"

#include <memory>
#include <mutex>
#include <unordered_map>

namespace riparia {

/// Whole sizes on the ellipsoid of areas and greenways, each entity measured once; an edit replaces the entity. For any thread.
class MeasuredSizes {
public:
    /// Zero where the plan has no coordinate system that can be measured in. What is not held by `plan` is measured and forgotten.
    SquareCentimetres area(const Area& area, const Plan& plan);
    /// Of all rings together.
    Millimetres perimeter(const Area& area, const Plan& plan);
    /// Of all lines together.
    Millimetres length(const Greenway& greenway, const Plan& plan);

private:
    std::mutex m_guard;
    std::unordered_map<std::shared_ptr<const Area>, SquareCentimetres> m_areas;
    std::unordered_map<std::shared_ptr<const Area>, Millimetres> m_perimeters;
    std::unordered_map<std::shared_ptr<const Greenway>, Millimetres> m_lengths;
};

} // namespace riparia
