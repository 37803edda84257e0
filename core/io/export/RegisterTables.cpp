// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/RegisterTables.h"

#include "core/base/Decimal.h"

namespace riparia {

namespace {

using C = const TableContext&;
using R = const PlanRiver&;
using W = const Works&;
using P = const Site&;

std::string riverEnd(const PlanRiver& river, const TableContext& context, bool last)
{
    if (!river.river.alignment)
        return {};
    const auto labels = context.labels(river.river.key, river.river.alignment->whole());
    return last ? labels.second : labels.first;
}

std::string dayOf(const std::optional<Date>& date)
{
    return date ? date->toString() : std::string();
}

/// A site has a place on its river where it is linked to one.
bool isOnRiver(const Site& site, const TableContext& context)
{
    return site.link.origin != LinkOrigin::None && context.river(site.link.water);
}

} // namespace

const ColumnRules<PlanRiver>& riverColumns()
{
    static const ColumnRules<PlanRiver> rules = joined<PlanRiver>(
        {{
             {"id", ColumnKind::Text, [](R r, C) { return r.meta.code; }},
             {"key", ColumnKind::Text, [](R r, C) { return r.river.key; }},
             {"name", ColumnKind::Text, [](R r, C) { return r.river.name; }},
             {"name_en", ColumnKind::Text, [](R r, C) { return r.river.nameEn; }},
             {"length_m", ColumnKind::Number, [](R r, C) { return metresCell(r.river.length()); }},
             {"origin", ColumnKind::Code, [](R r, C) { return std::string(toString(r.river.stationing.origin())); }},
             {"from_label", ColumnKind::Text, [](R r, C c) { return riverEnd(r, c, false); }},
             {"to_label", ColumnKind::Text, [](R r, C c) { return riverEnd(r, c, true); }},
             {"direction_confirmed", ColumnKind::Code,
              [](R r, C) { return std::string(r.river.directionConfirmed ? "true" : "false"); }},
         },
         closingColumns<PlanRiver>()});
    return rules;
}

ExportShape shapeOf(const PlanRiver& river, const TableContext&)
{
    return river.river.alignment ? ExportShape(river.river.alignment->points()) : ExportShape();
}

const ColumnRules<Works>& worksColumns()
{
    static const ColumnRules<Works> rules = joined<Works>(
        {{
             {"id", ColumnKind::Text, [](W w, C) { return w.meta.code; }},
             {"name", ColumnKind::Text, [](W w, C) { return w.meta.name; }},
             {"category", ColumnKind::Code, [](W w, C) { return w.category; }},
             {"order", ColumnKind::Number, [](W w, C) { return std::to_string(w.order); }},
             {"responsible", ColumnKind::Text, [](W w, C) { return w.responsible; }},
             {"status", ColumnKind::Code, [](W w, C c) { return c.statusOf(w.events, {}).code; }},
             {"status_date", ColumnKind::Date, [](W w, C c) { return dayOf(c.statusOf(w.events, {}).since); }},
             {"year_start", ColumnKind::Number, [](W w, C) { return numberCell(w.yearStart); }},
             {"year_end", ColumnKind::Number, [](W w, C) { return numberCell(w.yearEnd); }},
             {"cost", ColumnKind::Number, [](W w, C) { return numberCell(w.cost); }},
         },
         closingColumns<Works>()});
    return rules;
}

ExportShape shapeOf(const Works&, const TableContext&)
{
    return {};
}

const ColumnRules<Site>& siteColumns()
{
    static const ColumnRules<Site> rules = joined<Site>(
        {{
             {"id", ColumnKind::Text, [](P p, C) { return p.meta.code; }},
             {"name", ColumnKind::Text, [](P p, C) { return p.meta.name; }},
             {"kind", ColumnKind::Code, [](P p, C) { return p.kind; }},
             {"register_number", ColumnKind::Text, [](P p, C) { return p.registerNumber; }},
             {"river_id", ColumnKind::Text, [](P p, C) { return p.link.water; }},
             {"river", ColumnKind::Text, [](P p, C c) { return c.waterName(p.link.water); }},
             {"position_m", ColumnKind::Number,
              [](P p, C c) { return isOnRiver(p, c) ? metresCell({p.link.span.from.mm}) : std::string(); }},
             {"label", ColumnKind::Text,
              [](P p, C c) {
                  return isOnRiver(p, c) ? c.label(p.link.water, {p.link.span.from, p.link.span.from}, false)
                                         : std::string();
              }},
             {"works", ColumnKind::Text, [](P p, C c) { return c.worksCode(p.works); }},
             {"status", ColumnKind::Code, [](P p, C c) { return c.statusOf(p.events, p.works).code; }},
             {"x", ColumnKind::Number, [](P p, C) { return p.place ? shortest(p.place->x) : std::string(); }},
             {"y", ColumnKind::Number, [](P p, C) { return p.place ? shortest(p.place->y) : std::string(); }},
         },
         closingColumns<Site>()});
    return rules;
}

ExportShape shapeOf(const Site& site, const TableContext&)
{
    return site.place ? ExportShape(*site.place) : ExportShape();
}

} // namespace riparia
