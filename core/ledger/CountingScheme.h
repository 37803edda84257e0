// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Date.h"
#include "core/base/Result.h"
#include "core/base/Uuid.h"
#include "core/plan/Plan.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

enum class OwnerCriterion { FirstCounted, WorksOrder, Code, LongestFirst };

/// The rule that turns a plan into numbers (统计口径): data, saved by name, printed with every result.
struct CountingScheme {
    std::string code; ///< "all", "completed", "published-2023"
    std::string name;
    std::string nameEn;
    /// Status codes or display classes that count; empty = every status, unset included.
    std::vector<std::string> statuses;
    bool suspended = true;              ///< features suspended on the day count too
    bool cancelled = false;             ///< cancelled ones count too
    std::vector<std::string> kinds;     ///< segment, area, greenway; empty = all
    std::vector<std::string> areaKinds; ///< Area::kind that count; empty = all
    std::vector<std::string>
        exclusions;           ///< roles of boundaries whose surface is taken out of areas ("water_surface", "road")
    Uuid boundary;            ///< clip to this Boundary; nil = none
    std::optional<Date> asOf; ///< none = today is not asked: the last event of each feature counts
    std::string filter;       ///< expression of Filter.h; "" = all
    std::vector<OwnerCriterion> owner{OwnerCriterion::FirstCounted, OwnerCriterion::WorksOrder, OwnerCriterion::Code};
    int kilometreDecimals = 2;
    int areaDecimals = 1;            ///< of areaUnit
    std::string areaUnit = "wan_m2"; ///< m2, hm2, wan_m2, km2, mu

    friend bool operator==(const CountingScheme&, const CountingScheme&) = default;
};

/// "first_counted", "works_order", "code", "longest_first".
std::string_view toString(OwnerCriterion criterion);

/// "All works" (everything not cancelled) and "Completed": what a new plan has.
std::vector<CountingScheme> builtInSchemes();

std::string toJson(const CountingScheme& scheme);
/// Unknown members are ignored, missing ones take their default. Error: SchemeUnknown (detail = what is wrong), FilterSyntax.
Result<CountingScheme> schemeFromJson(std::string_view json);

/// What a record of the plan defines; code and names that its definition does not give are those of the record.
/// Error: InvalidArgument (subject = code of the record, detail = what is wrong).
Result<CountingScheme> readScheme(const SchemeRecord& record);

/// The records of a plan that stand, in the order of their codes.
std::vector<std::shared_ptr<const SchemeRecord>> schemeRecords(const Plan& plan);

/// Reads the schemes a plan holds, in the order of their codes, then the built-in ones whose code none of them has.
/// Error: that of the first definition that cannot be read (subject = code of the record).
Result<std::vector<CountingScheme>> schemesOf(const Plan& plan);

/// The scheme with this code, name or English name, from the plan's records (their short code serves too), else the built-in ones.
/// "" = the plan's default, else "all". Errors: SchemeUnknown (detail = the codes there are); InvalidArgument (subject = code of the record) where its definition
/// cannot be read.
Result<CountingScheme> findScheme(const Plan& plan, std::string_view text);

} // namespace riparia
