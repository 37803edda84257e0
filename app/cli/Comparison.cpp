// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Comparison.h"

#include "app/cli/FieldList.h"
#include "app/cli/IssueList.h"
#include "app/exchange/ComparisonRows.h"
#include "app/text/DeltaText.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/SafeText.h"
#include "app/text/TextTable.h"
#include "app/text/UnitText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <sstream>

namespace riparia::cli {

namespace {

Json amountsJson(const Amounts& a, const Amounts& b)
{
    const auto metres = [](Millimetres before, Millimetres after) {
        return Json{{"a", before.metres()}, {"b", after.metres()}, {"change", (after - before).metres()}};
    };
    const auto area = [](SquareCentimetres before, SquareCentimetres after) {
        return Json{
            {"a", before.squareMetres()}, {"b", after.squareMetres()}, {"change", (after - before).squareMetres()}};
    };
    return {{"river_length_m", metres(a.river, b.river)},
            {"bank_length_m", metres(a.bank, b.bank)},
            {"area_m2", area(a.area, b.area)},
            {"greenway_length_m", metres(a.greenway, b.greenway)}};
}

Json featureJson(const ComparedFeature& feature)
{
    Json differences = Json::array();
    for (const FeatureDifference difference : feature.differences)
        differences.push_back(toString(difference));
    Json json{{"id", feature.any().code()},
              {"name", orNull(feature.any().meta->name)},
              {"river", orNull(feature.any().water.key)},
              {"delta", toString(feature.delta)},
              {"differences", differences},
              {"counted", feature.isCounted}};
    json.update(amountsJson(feature.amountA, feature.amountB));
    return json;
}

} // namespace

Json comparisonJson(const Comparison& comparison, Language language)
{
    const LedgerComparison& counted = comparison.scenarios.counted;
    const CountRequest& request = comparison.a;
    const auto dayJson = [](const CountRequest& of) {
        const auto day = dayOf(of);
        return day ? Json(day->toString()) : Json();
    };
    Json json{{"schema", "riparia.compare/1"},
              {"plan", comparison.planTitle},
              {"a", orNull(comparison.nameA)},
              {"b", orNull(comparison.nameB)},
              {"scheme", request.scheme.code},
              {"scheme_b", comparison.b.scheme.code},
              {"as_of", dayJson(request)},
              {"as_of_b", dayJson(comparison.b)},
              {"filter", request.filter.isEmpty() ? Json() : Json(request.filter.text())},
              {"crs", comparison.info.crs.isValid() ? Json(comparison.info.crs.authorityText()) : Json()},
              {"length_method", toString(comparison.info.method)},
              {"dimension", counted.dimensions.empty() ? Json() : Json(counted.dimensions.front())},
              {"additive", counted.additive},
              {"totals", amountsJson(counted.totalsA.net(), counted.totalsB.net())},
              {"groups", Json::array()},
              {"features", Json::array()}};
    if (!counted.dimensions.empty()) {
        for (const RowComparison& row : counted.rows) {
            Json group{{"key", row.key.front() ? Json(*row.key.front()) : Json()},
                       {"label", row.key.front() ? Json(comparisonLabel(counted, row, language)) : Json()}};
            group.update(amountsJson(row.a.net(), row.b.net()));
            json["groups"].push_back(std::move(group));
        }
    }
    if (!counted.additive)
        json["several_rows"] = amountsJson(counted.severalRowsA.net(), counted.severalRowsB.net());
    for (const ComparedFeature& feature : comparison.scenarios.features)
        json["features"].push_back(featureJson(feature));
    json["same"] = comparison.scenarios.same;
    json["issues"] = issuesJson(comparison.issues);
    return json;
}

ComparisonPrinter::ComparisonPrinter(const Comparison& comparison, const Session& session)
    : m_comparison(comparison)
    , m_session(session)
{
    const std::vector<PrintedQuantity> all = printedQuantities(comparison.a.scheme);
    std::ranges::copy_if(all, std::back_inserter(m_quantities),
                         [this](const PrintedQuantity& quantity) { return occurs(quantity); });
    if (m_quantities.empty())
        m_quantities.push_back(all.front());
}

/// What is zero throughout is left out.
bool ComparisonPrinter::occurs(const PrintedQuantity& quantity) const
{
    const LedgerComparison& counted = m_comparison.scenarios.counted;
    return counted.totalsA.net().of(quantity.quantity) != 0 || counted.totalsB.net().of(quantity.quantity) != 0;
}

QString ComparisonPrinter::nameOf(const std::string& name)
{
    return name.empty() ? tr("Base", "scenario") : fromUtf8(name);
}

QString ComparisonPrinter::schemeOf(const CountRequest& request) const
{
    const CountingScheme& scheme = request.scheme;
    const bool isChinese = m_session.language == Language::Chinese || scheme.nameEn.empty();
    const std::string& name = isChinese ? scheme.name : scheme.nameEn;
    return fromUtf8(name.empty() ? scheme.code : name + " (" + scheme.code + ")");
}

QString ComparisonPrinter::dayText(const CountRequest& request)
{
    const auto day = dayOf(request);
    return day ? fromUtf8(day->toString()) : tr("the last status of each");
}

std::string ComparisonPrinter::headText() const
{
    const CountRequest& a = m_comparison.a;
    const CountRequest& b = m_comparison.b;
    // What both have alike is said once.
    const auto ofBoth = [](const QString& ofA, const QString& ofB) {
        return ofA == ofB ? ofA : tr("A: %1, B: %2", "what differs").arg(ofA, ofB);
    };
    FieldList fields;
    fields.add(tr("Plan"), m_comparison.planTitle);
    fields.add(QStringLiteral("A"), nameOf(m_comparison.nameA));
    fields.add(QStringLiteral("B"), nameOf(m_comparison.nameB));
    fields.add(tr("Scheme"), ofBoth(schemeOf(a), schemeOf(b)));
    if (dayOf(a) || dayOf(b))
        fields.add(tr("As of"), ofBoth(dayText(a), dayText(b)));
    if (!a.filter.isEmpty())
        fields.add(tr("Filter"), a.filter.text());
    return fields.toString(0);
}

std::string ComparisonPrinter::rowText() const
{
    const LedgerComparison& counted = m_comparison.scenarios.counted;
    const bool hasRows = !counted.dimensions.empty();
    std::vector<TextTable::Column> columns{
        {hasRows ? toUtf8(NameText::dimension(counted.dimensions.front())) : std::string()}};
    for (const PrintedQuantity& quantity : m_quantities) {
        const std::string group =
            toUtf8(fill(tr("%1 (%2)", "quantity, unit"), {toUtf8(quantity.title), toUtf8(quantity.symbol)}));
        for (const QString& title : {QStringLiteral("A"), QStringLiteral("B"), tr("change")})
            columns.push_back({toUtf8(title), TextTable::Align::Right, 40, group});
    }
    TextTable table(std::move(columns));
    const auto add = [&](std::string label, const Amounts& a, const Amounts& b) {
        std::vector<std::string> cells{std::move(label)};
        for (const PrintedQuantity& quantity : m_quantities) {
            const std::int64_t before = a.of(quantity.quantity);
            const std::int64_t after = b.of(quantity.quantity);
            for (const std::int64_t value : {before, after, after - before})
                cells.push_back(printed(value, *quantity.unit, quantity.decimals));
        }
        table.addRow(std::move(cells));
    };
    if (hasRows) {
        for (const RowComparison& row : counted.rows)
            add(comparisonLabel(counted, row, m_session.language), row.a.net(), row.b.net());
        if (!counted.additive)
            add(toUtf8(tr("counted in several rows")), counted.severalRowsA.net(), counted.severalRowsB.net());
        table.addRule();
    }
    add(toUtf8(tr("Total")), counted.totalsA.net(), counted.totalsB.net());
    return table.toString();
}

std::string ComparisonPrinter::featureText() const
{
    std::vector<TextTable::Column> columns;
    for (const QString& title : {tr("Code"), tr("Name"), tr("River"), tr("What"), tr("Differs in")})
        columns.push_back({toUtf8(title)});
    TextTable table(std::move(columns));
    for (const ComparedFeature& feature : m_comparison.scenarios.features) {
        QStringList differences;
        for (const FeatureDifference difference : feature.differences)
            differences += DeltaText::difference(difference);
        table.addRow({feature.any().code(), feature.any().meta->name, feature.any().water.key,
                      toUtf8(DeltaText::delta(feature.delta)), toUtf8(differences.join(QStringLiteral(", ")))});
    }
    return table.toString();
}

std::string ComparisonPrinter::text() const
{
    const ScenarioComparison& scenarios = m_comparison.scenarios;
    std::ostringstream stream;
    stream << headText() << '\n' << rowText() << '\n';
    if (!scenarios.features.empty())
        stream << featureText() << '\n';
    const auto number = [&](ScenarioDelta delta) { return std::to_string(scenarios.count(delta)); };
    stream << oneLine(toUtf8(fill(tr("From A to B: %1 added, %2 removed, %3 changed, %4 alike."),
                                  {number(ScenarioDelta::Added), number(ScenarioDelta::Removed),
                                   number(ScenarioDelta::Changed), std::to_string(scenarios.same)})))
           << '\n';
    IssueList::print(stream, m_comparison.issues, m_session);
    return stream.str();
}

} // namespace riparia::cli
