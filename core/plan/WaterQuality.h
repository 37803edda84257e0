// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Taxonomy.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// One measured value of a water sample. `unit` empty = the unit of the standard.
struct QualityReading {
    std::string indicator; ///< do, cod_mn, cod_cr, bod5, nh3n, tp, tn, ph, transparency, orp
    double value = 0;
    std::string unit;
};

struct QualityGrade {
    std::string grade; ///< of the standard: "III", "worse_than_V", "mild" ...
    std::vector<std::string>
        factors; ///< the indicators that decided: those of the worst grade, in order of the readings
    /// Indicators that the standard does not grade for this water, and readings whose unit could not be turned into the standard's or whose value is
    /// no number: left out of the grade.
    std::vector<std::string> ignored;
};

/// Class by GB 3838-2002: the worst single factor (单因子评价). `water` is "river" or "lake" (reservoirs too). A value on the limit meets it.
/// None when no reading could be graded.
std::optional<QualityGrade> surfaceWaterClass(const std::vector<QualityReading>& readings, std::string_view water,
                                              const Taxonomy& taxonomy);

/// Black-odour grade by the guide of 2015: "none", "mild" or "severe", the worst single factor.
/// At a depth below 25 cm the transparency is severe below 40 % of the depth, and not black-odorous where the water is clear to the bed
/// (transparency >= depth). None when no reading could be graded.
std::optional<QualityGrade> blackOdourGrade(const std::vector<QualityReading>& readings,
                                            std::optional<double> depthCentimetres, const Taxonomy& taxonomy);

} // namespace riparia
