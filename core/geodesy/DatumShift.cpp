// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/DatumShift.h"

#include "core/base/Decimal.h"

#include <proj.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace riparia::detail {

namespace {

constexpr double kDegreesAround = 1;

struct Bounds {
    double west, south, east, north;
};

/// Where both systems are meant to be used; nothing when one does not say or they are apart.
std::optional<Bounds> commonArea(const Crs::Impl& from, const Crs::Impl& to)
{
    if (!from.area || !to.area)
        return std::nullopt;
    const Crs::AreaOfUse& a = *from.area;
    const Crs::AreaOfUse& b = *to.area;
    if (a.west > a.east || b.west > b.east) // across the antimeridian: no restriction
        return std::nullopt;
    const Bounds common = {std::max(a.west, b.west), std::max(a.south, b.south), std::min(a.east, b.east),
                           std::min(a.north, b.north)};
    if (common.west > common.east || common.south > common.north)
        return std::nullopt;
    return common;
}

bool holds(const Crs::AreaOfUse& area, double longitude, double latitude, double around)
{
    if (!(latitude >= area.south - around && latitude <= area.north + around))
        return false;
    double width = area.east - area.west;
    if (width < 0)
        width += 360;
    const double east = longitude - (area.west - around);
    return east - 360 * std::floor(east / 360) <= width + 2 * around;
}

std::string helmertText(const Ellipsoid& ellipsoid, const std::array<double, 7>& p)
{
    const std::string flattening =
        ellipsoid.inverseFlattening == 0 ? " +f=0" : " +rf=" + shortest(ellipsoid.inverseFlattening);
    return "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=push +v_3 +step +proj=cart +a=" +
           shortest(ellipsoid.semiMajor) + flattening + " +step +proj=helmert +x=" + shortest(p[0]) +
           " +y=" + shortest(p[1]) + " +z=" + shortest(p[2]) + " +rx=" + shortest(p[3]) + " +ry=" + shortest(p[4]) +
           " +rz=" + shortest(p[5]) + " +s=" + shortest(p[6]) +
           " +convention=position_vector +step +inv +proj=cart +ellps=WGS84 +step +proj=pop +v_3"
           " +step +proj=unitconvert +xy_in=rad +xy_out=deg";
}

struct FactoryDelete {
    void operator()(PJ_OPERATION_FACTORY_CONTEXT* factory) const { proj_operation_factory_context_destroy(factory); }
};
using FactoryPtr = std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, FactoryDelete>;

FactoryPtr makeFactory(pj_ctx* context, const std::optional<Bounds>& area)
{
    FactoryPtr factory(proj_create_operation_factory_context(context, nullptr));
    proj_operation_factory_context_set_allow_ballpark_transformations(context, factory.get(), 0);
    proj_operation_factory_context_set_grid_availability_use(context, factory.get(),
                                                             PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID);
    proj_operation_factory_context_set_spatial_criterion(context, factory.get(),
                                                         PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
    if (area)
        proj_operation_factory_context_set_area_of_interest(context, factory.get(), area->west, area->south, area->east,
                                                            area->north);
    return factory;
}

} // namespace

std::vector<DatumShift::Operation> DatumShift::findOperations(const Crs::Impl& from, const Crs::Impl& to)
{
    pj_ctx* context = ProjSession::ofThisThread().context();
    const PjPtr source(proj_create(context, from.baseWkt.c_str()));
    const PjPtr target(proj_create(context, to.baseWkt.c_str()));
    const FactoryPtr factory = makeFactory(context, commonArea(from, to));
    const PjListPtr found(source && target ? proj_create_operations(context, source.get(), target.get(), factory.get())
                                           : nullptr);
    std::vector<Operation> result;
    for (int i = 0; found && i < proj_list_get_count(found.get()); ++i) {
        const PjPtr operation(proj_list_get(context, found.get(), i));
        if (!operation || proj_coordoperation_has_ballpark_transformation(context, operation.get()))
            continue;
        Operation candidate;
        candidate.accuracy = proj_coordoperation_get_accuracy(context, operation.get());
        if (candidate.accuracy < 0)
            continue;
        candidate.area = areaOfUse(context, operation.get());
        const PjPtr eastFirst(proj_normalize_for_visualization(context, operation.get()));
        const char* text = eastFirst ? proj_as_proj_string(context, eastFirst.get(), PJ_PROJ_5, nullptr) : nullptr;
        candidate.pipeline = text ? ProjPipeline::make(text) : nullptr;
        if (candidate.pipeline)
            result.push_back(std::move(candidate));
    }
    return result;
}

std::optional<DatumShift> DatumShift::fromDatabase(const Crs::Impl& from, const Crs::Impl& to)
{
    DatumShift shift;
    shift.m_operations = findOperations(from, to);
    if (shift.m_operations.empty())
        return std::nullopt;
    std::stable_sort(shift.m_operations.begin(), shift.m_operations.end(),
                     [](const Operation& a, const Operation& b) { return a.accuracy < b.accuracy; });
    shift.m_accuracy = shift.m_operations.back().accuracy;
    shift.m_from = from.frame;
    shift.m_to = to.frame;
    return shift;
}

std::optional<DatumShift> DatumShift::fromParameters(const Crs::Impl& crs, bool backwards)
{
    DatumShift shift;
    Operation operation;
    operation.pipeline = ProjPipeline::make(helmertText(crs.ellipsoid, *crs.toWgs84));
    if (!operation.pipeline)
        return std::nullopt;
    shift.m_operations.push_back(std::move(operation));
    shift.m_direction = backwards ? ProjPipeline::Direction::Inverse : ProjPipeline::Direction::Forward;
    return shift;
}

std::size_t DatumShift::choose(double longitude, double latitude) const
{
    for (double around : {0.0, kDegreesAround}) {
        for (std::size_t i = 0; i < m_operations.size(); ++i) {
            if (!m_operations[i].area || holds(*m_operations[i].area, longitude, latitude, around))
                return i;
        }
    }
    return m_operations.size();
}

void DatumShift::apply(std::span<double> longitude, std::span<double> latitude) const
{
    // Runs of points with the same operation are converted together.
    std::size_t begin = 0;
    while (begin < longitude.size()) {
        const std::size_t chosen = choose(longitude[begin], latitude[begin]);
        std::size_t end = begin + 1;
        while (end < longitude.size() && choose(longitude[end], latitude[end]) == chosen)
            ++end;
        const std::span<double> x = longitude.subspan(begin, end - begin);
        const std::span<double> y = latitude.subspan(begin, end - begin);
        if (chosen == m_operations.size()) {
            std::fill(x.begin(), x.end(), std::numeric_limits<double>::quiet_NaN());
            std::fill(y.begin(), y.end(), std::numeric_limits<double>::quiet_NaN());
        } else {
            m_from.fromDegrees(x, y);
            ProjPipeline::Lease(*m_operations[chosen].pipeline).convert(m_direction, x, y);
            m_to.toDegrees(x, y);
        }
        begin = end;
    }
}

} // namespace riparia::detail
