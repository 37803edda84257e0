// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/PlanTables.h"

#include "core/geometry/Parallel.h"
#include "core/io/export/CustomColumns.h"
#include "core/io/export/FeatureTables.h"
#include "core/io/export/RegisterTables.h"
#include "core/plan/CustomFields.h"
#include "core/plan/ScenarioView.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kRowsPerRange = 512;

/// S-9 before S-10: codes of one type differ in length only by their numbers.
template <class T>
void sortByCode(std::vector<std::shared_ptr<const T>>& entities)
{
    struct Place {
        std::string_view code;
        std::size_t at;
    };
    std::vector<Place> places;
    places.reserve(entities.size());
    for (const auto& entity : entities)
        places.push_back({entity->meta.code, places.size()});
    std::ranges::sort(places, {},
                      [](const Place& place) { return std::tuple(place.code.size(), place.code, place.at); });
    std::vector<std::shared_ptr<const T>> sorted;
    sorted.reserve(entities.size());
    for (const Place& place : places)
        sorted.push_back(std::move(entities[place.at]));
    entities = std::move(sorted);
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
    auto entities = entitiesOf<T>(plan, request.scenario);
    std::erase_if(entities, [&](const auto& entity) {
        const Uuid& id = entity->meta.uuid;
        return (!kind.empty() && !context->isSelected(id)) || (request.only && !request.only->contains(id));
    });
    sortByCode(entities);
    table.rows.resize(entities.size());
    std::vector<std::vector<CustomValue>> fields(entities.size());
    inParallel(entities.size(), kRowsPerRange, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end && !progress.cancelled(); ++i) {
            ExportRow& row = table.rows[i];
            row.cells = cellsOf(rules, *entities[i], *context);
            row.id = entities[i]->meta.uuid;
            fields[i] = customFields(entities[i]->meta.attrs);
            if (table.hasShapes)
                row.shape = shapeOf(*entities[i], *context);
        }
    });
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);
    if (auto added = addCustomColumns(table, std::move(fields), progress); !added)
        return fail(added.error());
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
