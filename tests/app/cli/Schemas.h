// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/cli/JsonShape.h"

/// The JSON documents that the README of app/cli promises, as shapes for misfit().
namespace riparia::test::schema {

using Json = nlohmann::json;

inline Json parsed(const char* text)
{
    return Json::parse(text);
}

inline Json issues()
{
    return Json::array({kIssueShape});
}

inline Json info()
{
    Json shape = parsed(R"({
        "schema": "string", "file": "string", "format": "string",
        "layers": [{"name": "string", "features_declared": "integer", "features_read": "integer",
                    "geometry": "string", "crs": "any",
                    "encoding": {"used": "string", "source": "string", "reason": "string"},
                    "vertices": "integer", "length_m": "number?", "area_m2": "number?"}]})");
    shape["issues"] = shape["layers"][0]["issues"] = issues();
    return shape;
}

/// Of a layer that has a coordinate system.
inline Json crs()
{
    return parsed(R"({"name": "string", "epsg": "integer?"})");
}

inline Json import()
{
    Json shape = parsed(R"({
        "schema": "string", "plan": "string", "saved": "boolean",
        "layers": [{"file": "string", "layer": "string", "features_declared": "integer", "features_read": "integer",
                    "made": "integer", "joined": "integer", "skipped": "integer", "fields": {"*": "string"},
                    "balance": "any"}],
        "rivers": [{"key": "string", "name": "string", "length_m": "number", "from_label": "string",
                    "to_label": "string", "direction_confirmed": "boolean"}],
        "updated": [{"file": "string", "layer": "string", "table": "string", "unchanged": "integer",
                     "changed": "integer", "new": "integer"}]})");
    shape["issues"] = issues();
    return shape;
}

/// Of a layer of rivers.
inline Json balance()
{
    return parsed(R"({"source_m": "number", "rivers_m": "number", "side_channels_m": "number", "duplicates_m": "number",
                      "not_assembled_m": "number", "bridges_m": "number", "snapping_m": "number",
                      "rounding_m": "number", "remainder_m": "number"})");
}

inline Json doctor()
{
    Json finding = kIssueShape;
    finding["origin"] = "string";
    finding["id"] = "string?";
    finding["set_aside"] = "string?";
    return {{"schema", "string"},
            {"plan", "string"},
            {"counts", {{"error", "integer"}, {"warning", "integer"}, {"info", "integer"}}},
            {"findings", Json::array({finding})}};
}

inline Json locate()
{
    return parsed(R"({"schema": "string", "river": "string", "name": "string", "position_m": "number",
                      "label": "string", "offset_m": "number", "bank": "string", "x": "number", "y": "number"})");
}

inline Json slice()
{
    return parsed(R"({"schema": "string", "river": "string", "name": "string", "from_m": "number", "to_m": "number",
                      "from_label": "string", "to_label": "string", "length_m": "number", "crs": "string",
                      "wkt": "string"})");
}

inline Json add()
{
    Json shape = parsed(R"({"schema": "string", "plan": "string", "saved": "boolean", "rows": "integer",
        "segments": [{"id": "string", "river": "string", "from_label": "string", "to_label": "string",
                      "from_m": "number", "to_m": "number", "length_m": "number", "bank": "string"}]})");
    shape["issues"] = issues();
    return shape;
}

inline Json figures()
{
    const Json figure = parsed(R"({"gross": "number", "net": "number", "overlap": "number"})");
    return {{"river_length_m", figure}, {"bank_length_m", figure}, {"area_m2", figure}, {"greenway_length_m", figure}};
}

inline Json summary()
{
    Json group{{"key", {{"*", "string?"}}}, {"label", {{"*", "string?"}}}, {"features", "integer"}, {"cost", "number"}};
    group.update(figures());
    return {{"schema", "string"},
            {"version", "string"},
            {"plan", "string"},
            {"scenario", "string?"},
            {"scheme", "string"},
            {"as_of", "string?"},
            {"filter", "string?"},
            {"crs", "string?"},
            {"length_method", "string"},
            {"dimensions", {"string"}},
            {"additive", "boolean"},
            {"totals", figures()},
            {"groups", Json::array({group})},
            {"several_rows?", figures()},
            {"outside", figures()},
            {"excluded_area_m2", figures().at("area_m2")},
            {"other_method_river_length_m", "number?"},
            {"targets", Json::array({Json::parse(R"({"id": "string", "name": "string", "metric": "string",
                "scope": "string?", "target": "number", "approximate": "boolean", "due": "string?", "source": "string?",
                "measured": "number?", "missing": "number?", "share": "number?", "reached_on": "string?",
                "needed_per_year": "number?", "pace_per_year": "number?", "forecast": "string?"})")})},
            {"reconciled", "boolean"},
            {"later_than_day", {"string"}},
            {"issues", issues()}};
}

inline Json explain()
{
    Json shape = parsed(R"({"schema": "string", "version": "string", "plan": "string", "scenario": "string?",
        "scheme": "string", "as_of": "string?", "filter": "string?", "crs": "string?", "length_method": "string",
        "quantity": "string", "dimensions": ["string"], "key": {"*": "string?"}, "label": {"*": "string?"},
        "figure": {"gross": "number", "net": "number", "overlap": "number"},
        "pieces": [{"river": "string?", "name": "string?", "from_m": "number?", "to_m": "number?",
                    "from_label": "string?", "to_label": "string?", "bank": "string?", "extent": "any",
                    "amount": "number", "owner": "string", "contributors": ["string"], "rule": "string",
                    "why": "string"}],
        "features": [{"id": "string", "name": "string?", "gross": "number", "net": "number"}],
        "reconciled": "boolean", "later_than_day": ["string"]})");
    shape["issues"] = issues();
    return shape;
}

inline Json compare()
{
    const Json three = parsed(R"({"a": "number", "b": "number", "change": "number"})");
    const Json amounts{
        {"river_length_m", three}, {"bank_length_m", three}, {"area_m2", three}, {"greenway_length_m", three}};
    Json group{{"key", "string?"}, {"label", "string?"}};
    group.update(amounts);
    Json feature = parsed(R"({"id": "string", "name": "string?", "river": "string?", "delta": "string",
                              "differences": ["string"], "counted": "boolean"})");
    feature.update(amounts);
    Json shape = parsed(R"({"schema": "string", "plan": "string", "a": "string?", "b": "string?", "scheme": "string",
        "scheme_b": "string", "as_of": "string?", "as_of_b": "string?", "filter": "string?", "crs": "string?", "length_method": "string", "dimension": "string?",
        "additive": "boolean", "same": "integer"})");
    shape["totals"] = shape["several_rows?"] = amounts;
    shape["groups"] = Json::array({group});
    shape["features"] = Json::array({feature});
    shape["issues"] = issues();
    return shape;
}

inline Json plan()
{
    return parsed(R"({"schema": "string",
        "plan": {"id": "string", "title": "string", "crs": "string", "crs_wkt": "string", "length_method": "string",
                 "hash": "string"},
        "tables": {"*": ["any"]}})");
}

inline Json geoJson()
{
    return parsed(R"({"type": "string",
        "riparia": {"schema": "string", "plan_crs": "string", "notes": [{"severity": "string", "code": "string", "args": ["string"]}]},
        "features": [{"type": "string", "geometry": "any", "properties": {"*": "any"}}]})");
}

/// The line on the standard error output.
inline Json error()
{
    Json shape = parsed(R"({"error": {"code": "string", "message": "string", "file": "string?"}})");
    shape["error"]["issues?"] = issues();
    return shape;
}

} // namespace riparia::test::schema
