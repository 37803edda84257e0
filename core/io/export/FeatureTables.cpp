// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/FeatureTables.h"

namespace riparia {

namespace {

using C = const TableContext&;
using S = const Segment&;
using A = const Area&;
using G = const Greenway&;

Millimetres bankLength(const Segment& segment)
{
    switch (segment.bank) {
    case Bank::Channel: return {};
    case Bank::Left:
    case Bank::Right: return segment.span.length();
    case Bank::Both: return segment.span.length() + segment.span.length();
    }
    return {};
}

template <class T>
ColumnRules<T> linkColumns()
{
    return {
        {"river_id", ColumnKind::Text, [](const T& e, C) { return e.link.water; }},
        {"river", ColumnKind::Text, [](const T& e, C c) { return c.waterName(e.link.water); }},
        {"from_m", ColumnKind::Number,
         [](const T& e, C) { return e.link.span.isEmpty() ? std::string() : metresCell({e.link.span.from.mm}); }},
        {"to_m", ColumnKind::Number,
         [](const T& e, C) { return e.link.span.isEmpty() ? std::string() : metresCell({e.link.span.to.mm}); }},
        {"bank", ColumnKind::Code,
         [](const T& e, C) { return e.link.water.empty() ? std::string() : std::string(toString(e.link.bank)); }},
    };
}

template <class T>
ColumnRules<T> namedColumns()
{
    return {
        {"id", ColumnKind::Text, [](const T& e, C) { return e.meta.code; }},
        {"name", ColumnKind::Text, [](const T& e, C) { return e.meta.name; }},
    };
}

template <class T>
ColumnRules<T> costColumn()
{
    return {{"cost", ColumnKind::Number, [](const T& e, C) { return numberCell(costOf(e)); }}};
}

std::string joinedText(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ";") + part;
    return text;
}

std::optional<double> unitCost(const Segment& segment)
{
    const auto cost = costOf(segment);
    if (!cost || segment.span.isEmpty())
        return std::nullopt;
    return *cost / segment.span.length().metres();
}

} // namespace

const ColumnRules<Segment>& segmentColumns()
{
    static const ColumnRules<Segment> rules =
        joined<Segment>({namedColumns<Segment>(),
                         {
                             {"river_id", ColumnKind::Text, [](S s, C) { return s.river; }},
                             {"river", ColumnKind::Text, [](S s, C c) { return c.waterName(s.river); }},
                             {"from_m", ColumnKind::Number, [](S s, C) { return metresCell({s.span.from.mm}); }},
                             {"to_m", ColumnKind::Number, [](S s, C) { return metresCell({s.span.to.mm}); }},
                             {"from_label", ColumnKind::Text, [](S s, C c) { return c.label(s.river, s.span, false); }},
                             {"to_label", ColumnKind::Text, [](S s, C c) { return c.label(s.river, s.span, true); }},
                             {"length_m", ColumnKind::Number, [](S s, C) { return metresCell(s.span.length()); }},
                             {"bank", ColumnKind::Code, [](S s, C) { return std::string(toString(s.bank)); }},
                             {"bank_length_m", ColumnKind::Number, [](S s, C) { return metresCell(bankLength(s)); }},
                         },
                         workColumns<Segment>(),
                         {{"unit_cost", ColumnKind::Number, [](S s, C) { return numberCell(unitCost(s)); }}},
                         costColumn<Segment>(),
                         closingColumns<Segment>()});
    return rules;
}

ExportShape shapeOf(const Segment& segment, const TableContext& context)
{
    if (segment.state == SegmentState::Located) {
        ExportShape shape = context.slice(segment.river, segment.span);
        if (!std::holds_alternative<std::monostate>(shape))
            return shape;
    }
    return segment.snapshot.empty() ? ExportShape() : ExportShape(segment.snapshot);
}

const ColumnRules<Area>& areaColumns()
{
    static const ColumnRules<Area> rules =
        joined<Area>({namedColumns<Area>(),
                      {{"kind", ColumnKind::Code, [](A a, C) { return a.kind; }}},
                      linkColumns<Area>(),
                      {{"area_m2", ColumnKind::Number,
                        [](A a, C c) {
                            const CountedFeature* counted = c.counted(a.meta.uuid);
                            return counted ? squareMetresCell(counted->whole.area) : std::string();
                        }}},
                      workColumns<Area>(),
                      costColumn<Area>(),
                      closingColumns<Area>()});
    return rules;
}

ExportShape shapeOf(const Area& area, const TableContext&)
{
    return area.shape.empty() ? ExportShape() : ExportShape(area.shape);
}

const ColumnRules<Greenway>& greenwayColumns()
{
    static const ColumnRules<Greenway> rules =
        joined<Greenway>({namedColumns<Greenway>(),
                          {
                              {"type", ColumnKind::Code, [](G g, C) { return g.type; }},
                              {"grade", ColumnKind::Code, [](G g, C) { return g.grade; }},
                              {"paths", ColumnKind::Code, [](G g, C) { return joinedText(g.paths); }},
                              {"width_m", ColumnKind::Number, [](G g, C) { return numberCell(g.width); }},
                              {"surface", ColumnKind::Text, [](G g, C) { return g.surface; }},
                          },
                          linkColumns<Greenway>(),
                          {{"length_m", ColumnKind::Number,
                            [](G g, C c) {
                                const CountedFeature* counted = c.counted(g.meta.uuid);
                                return counted ? metresCell(counted->whole.greenway) : std::string();
                            }}},
                          workColumns<Greenway>(),
                          costColumn<Greenway>(),
                          closingColumns<Greenway>()});
    return rules;
}

ExportShape shapeOf(const Greenway& greenway, const TableContext& context)
{
    if (greenway.isAlongRiver())
        return context.slice(greenway.link.water, greenway.link.span);
    return greenway.lines.empty() ? ExportShape() : ExportShape(greenway.lines);
}

} // namespace riparia
