// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/PlanTables.h"

#include "core/io/export/CustomColumns.h"
#include "core/io/export/FeatureTables.h"
#include "core/io/export/RegisterTables.h"
#include "core/plan/ScenarioView.h"

#include <algorithm>

namespace riparia {

namespace {

template <class T>
std::vector<std::shared_ptr<const T>> sortedEntities(const Plan& plan, const Uuid& scenario)
{
    auto entities = entitiesOf<T>(plan, scenario);
    std::ranges::stable_sort(entities, {}, [](const auto& entity) {
        // S-9 before S-10: codes of one type differ in length only by their numbers.
        const std::string_view code = entity->meta.code;
        return std::pair(code.size(), code);
    });
    return entities;
}

template <class T>
Result<ExportTable> tableOf(std::string_view name, const Plan& plan, const TableRequest& request,
                            const std::string& kind, const ColumnRules<T>& rules, const Progress& progress)
{
    const auto context = TableContext::make(plan, request, kind, progress);
    if (!context)
        return fail(context.error());
    ExportTable table;
    table.name = name;
    table.columns = columnsOf(rules);
    table.hasShapes = request.hasShapes && !std::is_same_v<T, Works>;
    table.crs = plan.info().crs;
    const auto entities = sortedEntities<T>(plan, request.scenario);
    std::vector<const std::string*> attrs; // of the rows
    for (const auto& entity : entities) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        if (!kind.empty() && !context->isSelected(entity->meta.uuid))
            continue;
        if (request.only && !request.only->contains(entity->meta.uuid))
            continue;
        table.rows.push_back({cellsOf(rules, *entity, *context), {}, entity->meta.uuid});
        if (table.hasShapes)
            table.rows.back().shape = shapeOf(*entity, *context);
        attrs.push_back(&entity->meta.attrs);
    }
    addCustomColumns(table, attrs);
    return table;
}

} // namespace

const std::vector<std::string_view>& planTableNames()
{
    static const std::vector<std::string_view> names{"rivers", "segments", "areas", "greenways", "works", "sites"};
    return names;
}

std::vector<ExportColumn> planTableColumns(std::string_view name)
{
    if (name == "rivers")
        return columnsOf(riverColumns());
    if (name == "segments")
        return columnsOf(segmentColumns());
    if (name == "areas")
        return columnsOf(areaColumns());
    if (name == "greenways")
        return columnsOf(greenwayColumns());
    if (name == "works")
        return columnsOf(worksColumns());
    if (name == "sites")
        return columnsOf(siteColumns());
    return {};
}

Result<ExportTable> planTable(const Plan& plan, std::string_view name, const TableRequest& request,
                              const Progress& progress)
{
    if (name == "rivers")
        return tableOf(name, plan, request, "", riverColumns(), progress);
    if (name == "segments")
        return tableOf(name, plan, request, request.filter.isEmpty() ? "" : "segment", segmentColumns(), progress);
    if (name == "areas")
        return tableOf(name, plan, request, "area", areaColumns(), progress);
    if (name == "greenways")
        return tableOf(name, plan, request, "greenway", greenwayColumns(), progress);
    if (name == "works")
        return tableOf(name, plan, request, "", worksColumns(), progress);
    if (name == "sites")
        return tableOf(name, plan, request, "", siteColumns(), progress);
    return fail(ErrorCode::InvalidArgument, std::string(name));
}

} // namespace riparia
