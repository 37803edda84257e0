// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ImportPrinter.h"

#include "app/cli/FieldList.h"
#include "app/cli/IssueList.h"
#include "app/text/Fill.h"
#include "app/text/SafeText.h"
#include "app/text/TextTable.h"

#include "core/base/Decimal.h"
#include "core/linref/ChainageText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace riparia::cli {

namespace {

std::vector<std::shared_ptr<const PlanRiver>> riversOf(const ChangeSet& changes)
{
    std::vector<std::shared_ptr<const PlanRiver>> rivers;
    for (const Change& change : changes.changes) {
        if (const auto* river = std::get_if<std::shared_ptr<const PlanRiver>>(&change.after))
            rivers.push_back(*river);
    }
    return rivers;
}

std::string metres(Millimetres length)
{
    return fixedDecimal(length.value, 3, 3);
}

Json balanceJson(const std::optional<AssemblyBalance>& balance)
{
    if (!balance)
        return nullptr;
    return {{"source_m", balance->source.metres()},
            {"rivers_m", balance->rivers.metres()},
            {"side_channels_m", balance->sideChannels.metres()},
            {"duplicates_m", balance->duplicates.metres()},
            {"not_assembled_m", balance->notAssembled.metres()},
            {"bridges_m", balance->bridges.metres()},
            {"snapping_m", balance->snapping.metres()},
            {"rounding_m", balance->rounding.metres()},
            {"remainder_m", balance->remainder().metres()}};
}

Json layerJson(const LayerReport& layer)
{
    Json fields = Json::object();
    for (const auto& [field, attribute] : layer.fields)
        fields[field] = attribute;
    return {{"file", layer.file},          {"layer", layer.layer}, {"features_declared", layer.declared},
            {"features_read", layer.read}, {"made", layer.made},   {"joined", layer.joined},
            {"skipped", layer.skipped},    {"fields", fields},     {"balance", balanceJson(layer.balance)}};
}

std::pair<std::string, std::string> endLabels(const River& river)
{
    const Span whole = river.alignment->whole();
    Chainage first = river.stationing.chainageAt(whole.from);
    Chainage last = river.stationing.chainageAt(whole.to);
    if (last.mm < first.mm)
        std::swap(first, last);
    return {chainageText(first), chainageText(last)};
}

} // namespace

QString ImportPrinter::madeTitle(ImportRole role)
{
    switch (role) {
    case ImportRole::Rivers: return tr("Rivers");
    case ImportRole::Segments: return tr("Segments");
    case ImportRole::Areas: return tr("Areas");
    case ImportRole::Greenways: return tr("Greenways");
    case ImportRole::Works: return tr("Works");
    case ImportRole::Sites: return tr("Sites");
    case ImportRole::Boundaries: return tr("Boundaries");
    case ImportRole::BankLines: return tr("Bank lines");
    case ImportRole::Reference: return tr("Reference layers");
    }
    return {};
}

std::string ImportPrinter::layerText(const LayerReport& layer, ImportRole role)
{
    FieldList fields;
    // What the file promised and could not be read is left out too.
    const std::int64_t leftOut = layer.skipped + std::max<std::int64_t>(0, layer.declared - layer.read);
    fields.add(tr("Features"), fill(tr("%1 declared, %2 read, %3 used, %4 left out"),
                                    {std::to_string(layer.declared), std::to_string(layer.read),
                                     std::to_string(layer.joined), std::to_string(leftOut)}));
    fields.add(madeTitle(role), fill(tr("%1 made of them"), {std::to_string(layer.made)}));
    std::string attributes;
    for (const auto& [field, attribute] : layer.fields)
        attributes += (attributes.empty() ? "" : ", ") + field + " = " + attribute;
    if (!attributes.empty())
        fields.add(tr("Attributes"), attributes);
    return fields.toString();
}

std::string ImportPrinter::updatedText(const UpdatedLayer& layer)
{
    FieldList fields;
    fields.add(tr("Rows"),
               fill(tr("%1 unchanged, %2 changed, %3 new"),
                    {std::to_string(layer.same), std::to_string(layer.changed), std::to_string(layer.made)}));
    return fields.toString();
}

void ImportPrinter::printBalance(const AssemblyBalance& balance, Session& session)
{
    TextTable table({{toUtf8(tr("Balance"))}, {"m", TextTable::Align::Right}});
    table.addRow({toUtf8(tr("source length")), metres(balance.source)});
    table.addRule();
    table.addRow({toUtf8(tr("rivers")), metres(balance.rivers)});
    table.addRow({toUtf8(tr("+ side channels")), metres(balance.sideChannels)});
    table.addRow({toUtf8(tr("+ duplicates dropped")), metres(balance.duplicates)});
    table.addRow({toUtf8(tr("+ not assembled")), metres(balance.notAssembled)});
    table.addRow({toUtf8(tr("- gaps bridged")), metres(balance.bridges)});
    if (balance.snapping.value != 0)
        table.addRow({toUtf8(tr("- growth by joining ends")), metres(balance.snapping)});
    if (balance.rounding.value != 0)
        table.addRow({toUtf8(tr("- rounding")), metres(balance.rounding)});
    table.addRule();
    table.addRow({toUtf8(tr("remainder")), metres(balance.remainder())});
    session.out() << '\n' << table.toString();
}

void ImportPrinter::printRivers(const ChangeSet& changes, Session& session)
{
    const auto rivers = riversOf(changes);
    if (rivers.empty())
        return;
    TextTable table({{toUtf8(tr("River"))},
                     {toUtf8(tr("Key"))},
                     {toUtf8(tr("Length (m)")), TextTable::Align::Right},
                     {toUtf8(tr("From")), TextTable::Align::Right},
                     {toUtf8(tr("To")), TextTable::Align::Right},
                     {toUtf8(tr("Direction"))}});
    Millimetres total;
    for (const auto& row : rivers) {
        const River& river = row->river;
        const auto [from, to] = endLabels(river);
        table.addRow({river.name, river.key, metres(river.length()), from, to,
                      toUtf8(river.directionConfirmed ? tr("certain", "direction of flow")
                                                      : tr("to be confirmed", "direction of flow"))});
        total += river.length();
    }
    table.addRule();
    table.addRow({toUtf8(tr("Total")), std::to_string(rivers.size()), metres(total)});
    session.out() << '\n' << table.toString();
}

QString ImportPrinter::savedLine(const ImportResult& result)
{
    return result.saved ? fill(tr("Saved in %1."), {result.plan}) : tr("Nothing was saved.");
}

void ImportPrinter::printText(const ImportResult& result, Session& session)
{
    for (const LayerReport& layer : result.layers) {
        session.out() << session.bold(oneLine(layer.file + " / " + layer.layer)) << '\n'
                      << layerText(layer, result.role);
    }
    for (const UpdatedLayer& layer : result.updated) {
        session.out() << session.bold(oneLine(layer.file + " / " + layer.layer)) << '\n' << updatedText(layer);
    }
    printRivers(result.changes, session);
    for (const LayerReport& layer : result.layers) {
        if (layer.balance)
            printBalance(*layer.balance, session);
    }
    if (!result.issues.empty())
        session.out() << '\n' << toUtf8(tr("Findings:")) << '\n';
    IssueList::print(session.out(), result.issues, session);
    session.out() << '\n' << oneLine(toUtf8(savedLine(result))) << '\n';
}

Json ImportPrinter::json(const ImportResult& result)
{
    Json json{{"schema", "riparia.import/1"}, {"plan", result.plan},     {"saved", result.saved},
              {"layers", Json::array()},      {"rivers", Json::array()}, {"issues", issuesJson(result.issues)}};
    for (const LayerReport& layer : result.layers)
        json["layers"].push_back(layerJson(layer));
    json["updated"] = Json::array();
    for (const UpdatedLayer& layer : result.updated)
        json["updated"].push_back({{"file", layer.file},
                                   {"layer", layer.layer},
                                   {"table", layer.table},
                                   {"unchanged", layer.same},
                                   {"changed", layer.changed},
                                   {"new", layer.made}});
    for (const auto& row : riversOf(result.changes)) {
        const auto [from, to] = endLabels(row->river);
        json["rivers"].push_back({{"key", row->river.key},
                                  {"name", row->river.name},
                                  {"length_m", row->river.length().metres()},
                                  {"from_label", from},
                                  {"to_label", to},
                                  {"direction_confirmed", row->river.directionConfirmed}});
    }
    return json;
}

} // namespace riparia::cli
