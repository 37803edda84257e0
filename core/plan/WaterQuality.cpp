// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/WaterQuality.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr std::string_view kSurfaceWater = "GB 3838-2002";
constexpr std::string_view kBlackOdour = "black-odour 2015";
constexpr double kShallow = 25.0;         // cm
constexpr double kShallowMildShare = 0.4; // of the depth

struct UnitSize {
    std::string_view unit; // lower case
    std::string_view base;
    double times; // and then
    double over;  // so that 150 ug/L is the same number as 0.15 mg/L
};
constexpr std::array<UnitSize, 8> kUnits{{
    {"g/m3", "mg/l", 1, 1},
    {"ppm", "mg/l", 1, 1},
    {"ug/l", "mg/l", 1, 1000},
    {"μg/l", "mg/l", 1, 1000}, // Greek mu
    {"µg/l", "mg/l", 1, 1000}, // micro sign
    {"m", "cm", 100, 1},
    {"mm", "cm", 1, 10},
    {"v", "mv", 1000, 1},
}};

/// The reading in the unit of the limit; none for a unit of another kind or a value that is no number.
std::optional<double> valueIn(const QualityReading& reading, const std::string& unit)
{
    if (!std::isfinite(reading.value))
        return std::nullopt;
    const std::string from = lowerAscii(trim(narrow(reading.unit)));
    const std::string to = lowerAscii(unit);
    if (from.empty() || from == to)
        return reading.value;
    const auto known =
        std::find_if(kUnits.begin(), kUnits.end(), [&](const UnitSize& u) { return u.unit == from && u.base == to; });
    if (known == kUnits.end())
        return std::nullopt;
    return reading.value * known->times / known->over;
}

bool meets(const QualityLimit& limit, double value)
{
    return limit.atLeast ? value >= limit.limit : value <= limit.limit;
}

/// Thresholds of one indicator in one water.
std::vector<QualityLimit> limitsOf(const Taxonomy& taxonomy, std::string_view standard, const std::string& indicator,
                                   std::string_view water)
{
    std::vector<QualityLimit> limits;
    for (const QualityLimit& limit : taxonomy.limits()) {
        const bool here = limit.water == "any" || limit.water == water;
        if (here && limit.standard == standard && limit.indicator == indicator)
            limits.push_back(limit);
    }
    return limits;
}

/// Index of the first grade whose limits are all met; the number of grades when none is.
std::size_t gradeOf(const QualityStandard& standard, const std::vector<QualityLimit>& limits, double value)
{
    for (std::size_t grade = 0; grade < standard.grades.size(); ++grade) {
        const bool met = std::all_of(limits.begin(), limits.end(), [&](const QualityLimit& limit) {
            return limit.grade != standard.grades[grade] || meets(limit, value);
        });
        if (met)
            return grade;
    }
    return standard.grades.size();
}

/// Shallow water cannot be seen through farther than to its bed: other limits of transparency hold.
void adaptToDepth(std::vector<QualityLimit>& limits, double depthCentimetres)
{
    for (QualityLimit& limit : limits) {
        if (limit.indicator == "transparency")
            limit.limit = limit.grade == "none" ? depthCentimetres : kShallowMildShare * depthCentimetres;
    }
}

std::optional<QualityGrade> grade(const std::vector<QualityReading>& readings, std::string_view standardCode,
                                  std::string_view water, std::optional<double> depth, const Taxonomy& taxonomy)
{
    const auto& standards = taxonomy.standards();
    const auto standard =
        std::find_if(standards.begin(), standards.end(), [&](const auto& s) { return s.code == standardCode; });
    if (standard == standards.end())
        return std::nullopt;
    QualityGrade result;
    std::size_t worst = 0;
    for (const QualityReading& reading : readings) {
        std::vector<QualityLimit> limits = limitsOf(taxonomy, standardCode, reading.indicator, water);
        const auto value = limits.empty() ? std::nullopt : valueIn(reading, limits.front().unit);
        if (!value) {
            result.ignored.push_back(reading.indicator);
            continue;
        }
        if (depth && *depth > 0 && *depth < kShallow)
            adaptToDepth(limits, *depth);
        const std::size_t own = gradeOf(*standard, limits, *value);
        if (own > worst)
            result.factors.clear();
        worst = std::max(worst, own);
        if (own == worst)
            result.factors.push_back(reading.indicator);
    }
    if (result.factors.empty())
        return std::nullopt;
    result.grade = worst < standard->grades.size() ? standard->grades[worst] : standard->worse;
    return result;
}

} // namespace

std::optional<QualityGrade> surfaceWaterClass(const std::vector<QualityReading>& readings, std::string_view water,
                                              const Taxonomy& taxonomy)
{
    return grade(readings, kSurfaceWater, water, std::nullopt, taxonomy);
}

std::optional<QualityGrade> blackOdourGrade(const std::vector<QualityReading>& readings,
                                            std::optional<double> depthCentimetres, const Taxonomy& taxonomy)
{
    return grade(readings, kBlackOdour, "any", depthCentimetres, taxonomy);
}

} // namespace riparia
