// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/EntityTraits.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace riparia::planfile {

enum class ColumnRole {
    Stored,   ///< a field of the entity: the truth
    Geometry, ///< the geometry people see: the truth where the entity has one of its own, else derived
    Derived,  ///< written for people and other programs, never read back
};

struct Column {
    std::string name;
    std::string sqlType;
    ColumnRole role = ColumnRole::Stored;
};

/// A table of the plan file without its `fid`: the order of columns is the order of every Row.
struct TableSpec {
    std::string name;
    std::string mark; ///< short name in the register of written rows
    std::vector<Column> columns;
    std::string geometryType; ///< "" = attributes only
    int z = 0;                ///< of gpkg_geometry_columns: 0 = never, 2 = may have
    std::vector<std::string> indexed;

    bool hasGeometry() const { return !geometryType.empty(); }
    std::size_t indexOf(std::string_view column) const; ///< columns.size() when there is none
};

/// Geometry of the rows of an entity type; "" for none.
template <class T>
constexpr std::string_view geometryTypeOf()
{
    if constexpr (std::is_same_v<T, PlanRiver> || std::is_same_v<T, Segment>)
        return "LINESTRING";
    else if constexpr (std::is_same_v<T, Greenway>)
        return "MULTILINESTRING";
    else if constexpr (std::is_same_v<T, Area> || std::is_same_v<T, WaterBody> || std::is_same_v<T, Boundary>)
        return "MULTIPOLYGON";
    else if constexpr (std::is_same_v<T, Site>)
        return "POINT";
    else
        return "";
}

/// The table of an entity type, made from Fields.h.
template <class T>
const TableSpec& tableSpec();

/// Rows that belong to an entity and have a uuid of their own.
const TableSpec& measuresSpec();
const TableSpec& eventsSpec();
const TableSpec& calibrationSpec();
/// Verbatim features of sources.
const TableSpec& sourceFeaturesSpec();

/// All of the above, entities first.
std::vector<const TableSpec*> allTables();
/// allTables() without the source features: rows whose content is watched.
std::vector<const TableSpec*> watchedTables();

constexpr std::string_view kFid = "fid";
constexpr std::string_view kGeometry = "geom";

/// Quotes an SQL identifier.
std::string sqlName(std::string_view identifier);

} // namespace riparia::planfile
