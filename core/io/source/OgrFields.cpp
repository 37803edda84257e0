// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/OgrFields.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"

#include <ogr_feature.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace riparia {

namespace {

FieldType typeOf(const OGRFieldDefn& field)
{
    const OGRFieldType type = field.GetType();
    if (type == OFTInteger)
        return field.GetSubType() == OFSTBoolean ? FieldType::Boolean : FieldType::Integer;
    if (type == OFTInteger64)
        return FieldType::Integer;
    if (type == OFTReal)
        return FieldType::Real;
    return type == OFTDate ? FieldType::Date : FieldType::Text;
}

/// GDAL's mark of a time zone: 100 is UTC, each step from there a quarter of an hour; less is none.
std::string zoneText(int zone)
{
    constexpr int kUtc = 100, kStepMinutes = 15;
    if (zone == kUtc)
        return "Z";
    if (zone < kUtc - 56 || zone > kUtc + 56) // 14 hours
        return {};
    const int minutes = std::abs(zone - kUtc) * kStepMinutes;
    char text[16];
    std::snprintf(text, sizeof text, "%c%02d:%02d", zone < kUtc ? '-' : '+', minutes / 60, minutes % 60);
    return text;
}

std::string dateText(const OGRFeature& feature, int field, bool withTime)
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, zone = 0;
    float second = 0;
    if (!feature.GetFieldAsDateTime(field, &year, &month, &day, &hour, &minute, &second, &zone))
        return {};
    char text[64];
    if (!withTime) {
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
        return text;
    }
    std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d", year, month, day, hour, minute,
                  static_cast<int>(second));
    return text + zoneText(zone);
}

std::string valueText(OGRFeature& feature, int field, FieldType type)
{
    const OGRFieldType stored = feature.GetFieldDefnRef(field)->GetType();
    if (type == FieldType::Boolean)
        return feature.GetFieldAsInteger(field) != 0 ? "true" : "false";
    if (stored == OFTReal) {
        const double value = feature.GetFieldAsDouble(field);
        return std::isfinite(value) ? shortest(value) : std::string();
    }
    if (stored == OFTDate || stored == OFTDateTime)
        return dateText(feature, field, stored == OFTDateTime);
    return std::string(trim(feature.GetFieldAsString(field)));
}

} // namespace

std::vector<FieldColumn> columnsOf(const OGRFeatureDefn& definition)
{
    std::vector<FieldColumn> columns;
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
        FieldColumn column;
        column.name = definition.GetFieldDefn(i)->GetNameRef();
        column.type = typeOf(*definition.GetFieldDefn(i));
        columns.push_back(std::move(column));
    }
    return columns;
}

void appendValues(OGRFeature& feature, std::vector<FieldColumn>& columns)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int field = static_cast<int>(i);
        const bool hasValue = field < feature.GetFieldCount() && feature.IsFieldSetAndNotNull(field);
        if (!hasValue || !columns[i].add(valueText(feature, field, columns[i].type)))
            columns[i].add({});
    }
}

} // namespace riparia
