// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/CrsByName.h"
#include "core/geodesy/CrsImpl.h"

#include <proj.h>
#include <proj_experimental.h> // proj_crs_demote_to_2D

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <string_view>
#include <utility>

namespace riparia::detail {

namespace {

constexpr double kDegree = 180.0 / std::numbers::pi;

struct PjFactoryDelete {
    void operator()(PJ_OPERATION_FACTORY_CONTEXT* factory) const { proj_operation_factory_context_destroy(factory); }
};

std::string textOf(const char* text)
{
    return text ? text : "";
}

/// East first on both, datum and parameters the same.
bool isEquivalent(pj_ctx* context, const PJconsts* a, const PJconsts* b)
{
    const PjPtr eastFirstA(proj_normalize_for_visualization(context, a));
    const PjPtr eastFirstB(proj_normalize_for_visualization(context, b));
    return eastFirstA && eastFirstB &&
           proj_is_equivalent_to_with_ctx(context, eastFirstA.get(), eastFirstB.get(),
                                          PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS);
}

std::optional<std::array<double, 7>> shiftOf(pj_ctx* context, const PJconsts* bound)
{
    const PjPtr operation(proj_crs_get_coordoperation(context, bound));
    std::array<double, 7> values{};
    if (!operation || !proj_coordoperation_get_towgs84_values(context, operation.get(), values.data(), 7, 0))
        return std::nullopt;
    // All zero is what programs write when they do not know: no information.
    if (std::all_of(values.begin(), values.end(), [](double value) { return value == 0; }))
        return std::nullopt;
    return values;
}

/// The horizontal, unbound, two-dimensional system; null for kinds that cannot be measured in.
PjPtr horizontalPart(pj_ctx* context, PjPtr object, std::optional<std::array<double, 7>>& shift)
{
    constexpr int kMaxNesting = 4;
    for (int i = 0; i < kMaxNesting && object; ++i) {
        const PJ_TYPE type = proj_get_type(object.get());
        if (type == PJ_TYPE_COMPOUND_CRS) {
            object.reset(proj_crs_get_sub_crs(context, object.get(), 0));
        } else if (type == PJ_TYPE_BOUND_CRS) {
            shift = shiftOf(context, object.get());
            object.reset(proj_get_source_crs(context, object.get()));
        } else if (type == PJ_TYPE_GEOGRAPHIC_3D_CRS) {
            object.reset(proj_crs_demote_to_2D(context, nullptr, object.get()));
        } else if (type == PJ_TYPE_GEOGRAPHIC_2D_CRS) {
            return proj_crs_is_derived(context, object.get()) ? nullptr : std::move(object);
        } else if (type == PJ_TYPE_PROJECTED_CRS) {
            return PjPtr(proj_crs_demote_to_2D(context, nullptr, object.get()));
        } else {
            return nullptr;
        }
    }
    return nullptr;
}

PjPtr fromEpsgEntry(pj_ctx* context, const char* code)
{
    return PjPtr(proj_create_from_database(context, "EPSG", code, PJ_CATEGORY_CRS, 0, nullptr));
}

std::string wktOf(pj_ctx* context, const PJconsts* object)
{
    const char* options[] = {"MULTILINE=NO", nullptr};
    return textOf(proj_as_wkt(context, object, PJ_WKT2_2019, options));
}

/// The first of the candidates that means the same as the object; null for none.
PjPtr equivalentAmong(pj_ctx* context, const PJ_OBJ_LIST* candidates, const PJconsts* object)
{
    constexpr int kMaxCandidates = 20;
    const int count = candidates ? std::min(kMaxCandidates, proj_list_get_count(candidates)) : 0;
    for (int i = 0; i < count; ++i) {
        PjPtr entry(proj_list_get(context, candidates, i));
        if (entry && textOf(proj_get_id_auth_name(entry.get(), 0)) == "EPSG" &&
            isEquivalent(context, object, entry.get()))
            return entry;
    }
    return nullptr;
}

/// The same system under a name that nobody knows; null where it cannot be written anew.
PjPtr withoutName(pj_ctx* context, const PJconsts* object)
{
    std::string wkt = wktOf(context, object);
    const std::string name = nameInDefinition(wkt);
    if (name.empty())
        return nullptr;
    return PjPtr(proj_create(context, wkt.replace(wkt.find('"') + 1, name.size(), "unknown").c_str()));
}

/// The EPSG entry that means the same; null for none. An EPSG code written in the definition is not believed, nor is its name.
PjPtr matchingEntry(pj_ctx* context, const PJconsts* object)
{
    if (textOf(proj_get_id_auth_name(object, 0)) == "EPSG") {
        PjPtr entry = fromEpsgEntry(context, proj_get_id_code(object, 0));
        if (entry && isEquivalent(context, object, entry.get()))
            return entry;
    }
    const PjListPtr found(proj_identify(context, object, "EPSG", nullptr, nullptr));
    PjPtr entry = equivalentAmong(context, found.get(), object);
    if (entry || !found || proj_list_get_count(found.get()) == 0)
        return entry;
    // PROJ looks no further where a name is known, even if all its numbers are different.
    const PjPtr unnamed = withoutName(context, object);
    const PjListPtr byNumbers(unnamed ? proj_identify(context, unnamed.get(), "EPSG", nullptr, nullptr) : nullptr);
    return equivalentAmong(context, byNumbers.get(), object);
}

double axisUnit(pj_ctx* context, const PJconsts* crs)
{
    const PjPtr system(proj_crs_get_coordinate_system(context, crs));
    double factor = 1;
    if (system)
        proj_cs_get_axis_info(context, system.get(), 0, nullptr, nullptr, nullptr, &factor, nullptr, nullptr, nullptr);
    return factor;
}

/// The older form that GeoPackage and many programs ask for; "" where there is none.
std::string wkt1Of(pj_ctx* context, const PJconsts* object)
{
    const char* options[] = {"MULTILINE=NO", nullptr};
    return textOf(proj_as_wkt(context, object, PJ_WKT1_GDAL, options));
}

/// From the coordinates of the base system to those of the projected one, both east first.
std::string projectionPipeline(pj_ctx* context, const PJconsts* base, const PJconsts* projected)
{
    const std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, PjFactoryDelete> factory(
        proj_create_operation_factory_context(context, nullptr));
    const PjListPtr operations(proj_create_operations(context, base, projected, factory.get()));
    if (!operations || proj_list_get_count(operations.get()) < 1)
        return {};
    const PjPtr first(proj_list_get(context, operations.get(), 0));
    const PjPtr eastFirst(first ? proj_normalize_for_visualization(context, first.get()) : nullptr);
    return eastFirst ? textOf(proj_as_proj_string(context, eastFirst.get(), PJ_PROJ_5, nullptr)) : std::string();
}

Ellipsoid ellipsoidOf(pj_ctx* context, const PJconsts* crs)
{
    Ellipsoid result;
    const PjPtr ellipsoid(proj_get_ellipsoid(context, crs));
    if (ellipsoid)
        proj_ellipsoid_get_parameters(context, ellipsoid.get(), &result.semiMajor, nullptr, nullptr,
                                      &result.inverseFlattening);
    return result;
}

std::string datumNameOf(pj_ctx* context, const PJconsts* base)
{
    const PjPtr datum(proj_crs_get_datum_forced(context, base));
    std::string name = datum ? textOf(proj_get_name(datum.get())) : std::string();
    constexpr std::string_view kEnsemble = " ensemble";
    if (name.ends_with(kEnsemble))
        name.resize(name.size() - kEnsemble.size());
    return name;
}

double primeMeridianOf(pj_ctx* context, const PJconsts* base)
{
    const PjPtr meridian(proj_get_prime_meridian(context, base));
    double longitude = 0;
    double unit = 0;
    if (!meridian || !proj_prime_meridian_get_parameters(context, meridian.get(), &longitude, &unit, nullptr))
        return 0;
    return longitude * unit * kDegree;
}

/// Takes the identifier, ",ID[" or ",AUTHORITY[", off the end of a WKT.
std::string withoutId(std::string wkt, std::string_view opening)
{
    const std::size_t id = wkt.rfind(opening);
    if (id != std::string::npos && wkt.ends_with("]]") && wkt.find(']', id) + 2 == wkt.size())
        wkt.erase(id, wkt.size() - 1 - id);
    return wkt;
}

/// A code that is written in a definition but does not mean the same is not believed.
void describeIdentity(const PJconsts* object, bool isEntry, Crs::Impl& result)
{
    result.name = textOf(proj_get_name(object));
    result.authorityText = result.name;
    const std::string authority = textOf(proj_get_id_auth_name(object, 0));
    const std::string code = textOf(proj_get_id_code(object, 0));
    if (authority == "EPSG" && !isEntry) {
        result.wkt = withoutId(std::move(result.wkt), ",ID[");
        result.wkt1 = withoutId(std::move(result.wkt1), ",AUTHORITY[");
    } else if (!authority.empty())
        result.authorityText = authority + ":" + code;
    int number = 0;
    const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), number);
    if (isEntry && error == std::errc() && end == code.data() + code.size())
        result.epsg = number;
}

/// True for Web Mercator under any name: spherical formulas on an ellipsoid, or plain Mercator on the sphere of its size.
bool isWebMercatorPipeline(std::string_view pipeline, const Ellipsoid& ellipsoid)
{
    if (pipeline.find("+proj=webmerc") != std::string_view::npos)
        return true;
    return pipeline.find("+proj=merc") != std::string_view::npos && ellipsoid.inverseFlattening == 0 &&
           std::abs(ellipsoid.semiMajor - 6378137.0) < 1;
}

} // namespace

std::optional<Crs::AreaOfUse> areaOfUse(pj_ctx* context, const PJconsts* object)
{
    Crs::AreaOfUse area{};
    constexpr double kUnknown = -1000;
    if (!proj_get_area_of_use(context, object, &area.west, &area.south, &area.east, &area.north, nullptr) ||
        area.west <= kUnknown)
        return std::nullopt;
    return area;
}

Result<Crs::Impl> describeCrs(PjPtr object, const std::string& subject)
{
    ProjSession& session = ProjSession::ofThisThread();
    pj_ctx* context = session.context();
    Crs::Impl result;
    object = horizontalPart(context, std::move(object), result.toWgs84);
    if (!object)
        return fail(ErrorCode::CrsUnknown, subject, "neither a geographic nor a projected system");
    PjPtr entry = matchingEntry(context, object.get());
    const bool isEntry = entry != nullptr;
    if (isEntry)
        object = std::move(entry);
    const PjPtr base(proj_crs_get_geodetic_crs(context, object.get()));
    if (!base)
        return fail(ErrorCode::CrsUnknown, subject, session.takeMessages());
    result.isGeographic = proj_get_type(object.get()) == PJ_TYPE_GEOGRAPHIC_2D_CRS;
    result.wkt = wktOf(context, object.get());
    result.wkt1 = wkt1Of(context, object.get());
    describeIdentity(object.get(), isEntry, result);
    result.baseWkt = wktOf(context, base.get());
    result.ellipsoid = ellipsoidOf(context, object.get());
    result.datumName = datumNameOf(context, base.get());
    result.frame.primeMeridian = primeMeridianOf(context, base.get());
    result.frame.degreesPerUnit = axisUnit(context, base.get()) * kDegree;
    if (std::abs(result.frame.degreesPerUnit - 1) < 1e-9)
        result.frame.degreesPerUnit = 1;
    result.area = areaOfUse(context, object.get());
    if (!result.isGeographic) {
        result.unitMetres = axisUnit(context, object.get());
        result.projection = projectionPipeline(context, base.get(), object.get());
        result.isWebMercator = isWebMercatorPipeline(result.projection, result.ellipsoid);
        if (result.projection.empty())
            return fail(ErrorCode::CrsUnknown, subject, "projection not supported: " + session.takeMessages());
    }
    session.takeMessages();
    return result;
}

} // namespace riparia::detail
