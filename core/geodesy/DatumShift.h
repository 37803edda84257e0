// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/CrsImpl.h"
#include "core/geodesy/GeographicFrame.h"
#include "core/geodesy/ProjPipeline.h"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace riparia::detail {

/// From longitudes and latitudes of one datum to those of another: degrees east of Greenwich on both sides.
///
/// A shift may have several operations for different regions. Each point takes the most accurate one whose area of use holds
/// it; where none does, one whose area is at most a degree away; else it is not converted. So the result of a point
/// depends on nothing but the point, and no operation is used far from where its accuracy is stated.
class DatumShift {
public:
    /// The operations of PROJ's database between the datums of two systems, without those that are ballpark or have no
    /// stated accuracy; nothing when none is left.
    static std::optional<DatumShift> fromDatabase(const Crs::Impl& from, const Crs::Impl& to);
    /// The seven parameters given with a definition: from its datum to WGS 84, or backwards.
    static std::optional<DatumShift> fromParameters(const Crs::Impl& crs, bool backwards);

    /// Worst stated accuracy of the operations, in metres; negative when unknown.
    double accuracy() const { return m_accuracy; }
    /// In place; NaN for what cannot be converted.
    void apply(std::span<double> longitude, std::span<double> latitude) const;

private:
    struct Operation {
        std::shared_ptr<const ProjPipeline> pipeline;
        std::optional<Crs::AreaOfUse> area; ///< everywhere when empty
        double accuracy = -1;
    };
    static std::vector<Operation> findOperations(const Crs::Impl& from, const Crs::Impl& to);
    std::size_t choose(double longitude, double latitude) const;

    std::vector<Operation> m_operations; ///< most accurate first
    double m_accuracy = -1;
    GeographicFrame m_from, m_to;
    ProjPipeline::Direction m_direction = ProjPipeline::Direction::Forward;
};

} // namespace riparia::detail
