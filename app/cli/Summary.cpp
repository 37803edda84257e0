// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Summary.h"

#include "app/cli/TargetTable.h"
#include "app/cli/Version.h"
#include "app/exchange/SummaryRows.h"
#include "app/text/Fill.h"

#include <nlohmann/json.hpp>

namespace riparia::cli {

namespace {

Json figureJson(const Figure<Millimetres>& figure)
{
    return {{"gross", figure.gross.metres()}, {"net", figure.net.metres()}, {"overlap", figure.overlap().metres()}};
}

Json figureJson(const Figure<SquareCentimetres>& figure)
{
    return {{"gross", figure.gross.squareMetres()},
            {"net", figure.net.squareMetres()},
            {"overlap", figure.overlap().squareMetres()}};
}

Json figuresJson(const Figures& figures)
{
    return {{"river_length_m", figureJson(figures.river)},
            {"bank_length_m", figureJson(figures.bank)},
            {"area_m2", figureJson(figures.area)},
            {"greenway_length_m", figureJson(figures.greenway)}};
}

Json groupJson(const Summary& summary, const SummaryRow& row, Language language)
{
    Json key = Json::object();
    Json label = Json::object();
    for (std::size_t i = 0; i < summary.table.dimensions.size(); ++i) {
        const std::string& dimension = summary.table.dimensions[i];
        key[dimension] = row.key[i] ? Json(*row.key[i]) : Json();
        label[dimension] = row.key[i] ? Json(labelOf(summary, row, i, language)) : Json();
    }
    Json group{{"key", key}, {"label", label}};
    group.update(figuresJson(row.figures));
    group["features"] = row.features;
    group["cost"] = row.cost;
    return group;
}

} // namespace

std::string labelOf(const Summary& summary, const SummaryRow& row, std::size_t dimension, Language language)
{
    return summaryLabel(summary.table, row, dimension, language);
}

Json summaryJson(const Summary& summary, Language language)
{
    const auto asOf = summary.asOf();
    Json json{{"schema", "riparia.summary/1"},
              {"version", kVersion},
              {"plan", summary.planTitle},
              {"scenario", summary.scenario.empty() ? Json() : Json(summary.scenario)},
              {"scheme", summary.request.scheme.code},
              {"as_of", asOf ? Json(asOf->toString()) : Json()},
              {"filter", summary.request.filter.isEmpty() ? Json() : Json(summary.request.filter.text())},
              {"crs", summary.info.crs.isValid() ? Json(summary.info.crs.authorityText()) : Json()},
              {"length_method", toString(summary.info.method)},
              {"dimensions", summary.table.dimensions},
              {"additive", summary.table.additive},
              {"totals", figuresJson(summary.table.totals)},
              {"groups", Json::array()}};
    for (const SummaryRow& row : summary.table.rows)
        json["groups"].push_back(groupJson(summary, row, language));
    if (!summary.table.additive)
        json["several_rows"] = figuresJson(summary.table.severalRows);
    json["outside"] = figuresJson(summary.outside);
    json["excluded_area_m2"] = figureJson(summary.excluded);
    json["other_method_river_length_m"] = summary.otherMethodRiver ? Json(summary.otherMethodRiver->metres()) : Json();
    json["targets"] = TargetTable::json(summary.targets, language);
    json["reconciled"] = summary.table.reconciled;
    json["later_than_day"] = summary.later;
    json["issues"] = issuesJson(summary.issues);
    return json;
}

ExportTable summaryExport(const Summary& summary, Language language, bool keys)
{
    return summaryTable(summary.table, language, keys);
}

} // namespace riparia::cli
