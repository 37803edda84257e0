// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Entities.h"

#include <string_view>
#include <type_traits>

/// Every stored field of every entity, named once. A visitor gets (column, member) for each in a fixed order; the same list makes the
/// tables of the plan file, the canonical row that is hashed, JSON and comparison. A new field needs one line here and a schema migration.
///
/// Members are of these types: bool, int64, int, double and their optionals; std::string; Uuid; Date and optional Date; the enums of the model;
/// Position; Line, vector<Line>, Point, optional<Point>, vector<Point>, MultiPolygon; vector<string>; vector<MeasureEntry>, vector<StatusEvent>,
/// vector<RiverSpan>; and River (geometry, key, stationing), which a visitor takes as one.
/// The member named "geom" is the geometry of the row; "measures" and "events" are rows of their own tables.
namespace riparia {

template <class Meta_, class V>
void visitMeta(Meta_& m, V&& v)
{
    v("uuid", m.uuid);
    v("code", m.code);
    v("name", m.name);
    v("name_en", m.nameEn);
    v("scenario", m.scenario);
    v("replaces", m.replaces);
    v("deleted", m.deleted);
    v("source_id", m.source);
    v("source_fid", m.sourceFid);
    v("attrs", m.attrs);
    v("tags", m.tags);
    v("remarks", m.remarks);
    v("created", m.created);
    v("created_by", m.createdBy);
    v("updated", m.updated);
    v("updated_by", m.updatedBy);
}

template <class Link, class V>
void visitLink(Link& l, V&& v)
{
    v("water", l.water);
    v("from_mm", l.span.from);
    v("to_mm", l.span.to);
    v("bank", l.bank);
    v("link_origin", l.origin);
}

/// visitFields(entity, visitor): works on const and mutable entities alike.
template <class E, class V>
void visitFields(E& e, V&& v) // NOLINT(readability-function-size): one list, all fields of all entities
{
    using T = std::remove_const_t<E>;
    visitMeta(e.meta, v);
    if constexpr (std::is_same_v<T, PlanRiver>) {
        v("river", e.river);
    } else if constexpr (std::is_same_v<T, Segment>) {
        v("river", e.river);
        v("from_mm", e.span.from);
        v("to_mm", e.span.to);
        v("bank", e.bank);
        v("works", e.works);
        v("year_start", e.yearStart);
        v("year_end", e.yearEnd);
        v("group_id", e.group);
        v("state", e.state);
        v("anchor_from", e.anchorFrom);
        v("anchor_to", e.anchorTo);
        v("alignment_hash", e.alignmentHash);
        v("measures", e.measures);
        v("events", e.events);
        v("geom", e.snapshot);
    } else if constexpr (std::is_same_v<T, Area>) {
        v("kind", e.kind);
        visitLink(e.link, v);
        v("works", e.works);
        v("year_start", e.yearStart);
        v("year_end", e.yearEnd);
        v("measures", e.measures);
        v("events", e.events);
        v("geom", e.shape);
    } else if constexpr (std::is_same_v<T, Greenway>) {
        v("type", e.type);
        v("grade", e.grade);
        v("paths", e.paths);
        v("width_m", e.width);
        v("surface", e.surface);
        v("crossings", e.crossings);
        visitLink(e.link, v);
        v("works", e.works);
        v("year_start", e.yearStart);
        v("year_end", e.yearEnd);
        v("measures", e.measures);
        v("events", e.events);
        v("geom", e.lines);
    } else if constexpr (std::is_same_v<T, Works>) {
        v("category", e.category);
        v("sort_order", e.order);
        v("responsible", e.responsible);
        v("cost", e.cost);
        v("year_start", e.yearStart);
        v("year_end", e.yearEnd);
        v("events", e.events);
    } else if constexpr (std::is_same_v<T, WaterBody>) {
        v("kind", e.kind);
        v("register_number", e.registerNumber);
        v("code_system", e.codeSystem);
        v("level", e.level);
        v("parent", e.parent);
        v("spans", e.spans);
        v("black_odour", e.blackOdour);
        v("grade_before", e.gradeBefore);
        v("grade_after", e.gradeAfter);
        v("geom", e.shape);
    } else if constexpr (std::is_same_v<T, Sample>) {
        v("water", e.water);
        v("date", e.date);
        v("indicator", e.indicator);
        v("value", e.value);
        v("unit", e.unit);
    } else if constexpr (std::is_same_v<T, Site>) {
        v("kind", e.kind);
        v("register_number", e.registerNumber);
        visitLink(e.link, v);
        v("works", e.works);
        v("events", e.events);
        v("geom", e.place);
    } else if constexpr (std::is_same_v<T, Boundary>) {
        v("role", e.role);
        v("admin_code", e.adminCode);
        v("code_system", e.codeSystem);
        v("geom", e.shape);
    } else if constexpr (std::is_same_v<T, Target>) {
        v("metric", e.metric);
        v("value", e.value);
        v("scope", e.scope);
        v("due", e.due);
        v("approximate", e.approximate);
        v("source_text", e.sourceText);
    } else if constexpr (std::is_same_v<T, ReportedValue>) {
        v("metric", e.metric);
        v("value", e.value);
        v("unit_text", e.unitText);
        v("scope", e.scope);
        v("date", e.date);
        v("approximate", e.approximate);
        v("tolerance", e.tolerance);
        v("source_text", e.sourceText);
    } else if constexpr (std::is_same_v<T, Indicator>) {
        v("subject", e.subject);
        v("metric", e.metric);
        v("value", e.value);
        v("unit", e.unit);
        v("date", e.date);
    } else if constexpr (std::is_same_v<T, SchemeRecord>) {
        v("definition", e.definition);
        v("is_default", e.isDefault);
    } else if constexpr (std::is_same_v<T, Scenario>) {
        v("parent", e.parent);
    } else if constexpr (std::is_same_v<T, Attachment>) {
        v("subject", e.subject);
        v("media_type", e.mediaType);
        v("file", e.file);
        v("content", e.content);
    } else if constexpr (std::is_same_v<T, CustomField>) {
        v("table_name", e.table);
        v("field", e.field);
        v("type", e.type);
    } else if constexpr (std::is_same_v<T, ReferenceLayer>) {
        v("path", e.path);
        v("layer", e.layer);
        v("crs", e.crs);
        v("style", e.style);
    } else if constexpr (std::is_same_v<T, SourceRecord>) {
        v("file", e.file);
        v("layer", e.layer);
        v("role", e.role);
        v("crs", e.crs);
        v("encoding", e.encoding);
        v("features_declared", e.featuresDeclared);
        v("features_read", e.featuresRead);
        v("bytes", e.bytes);
        v("sha256", e.sha256);
        v("linked", e.linked);
        v("report", e.report);
    }
}

} // namespace riparia
