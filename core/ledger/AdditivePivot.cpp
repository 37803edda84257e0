// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/AdditivePivot.h"

#include "core/ledger/BankLengths.h"

#include <algorithm>
#include <utility>

namespace riparia {

AdditivePivot::AdditivePivot(std::vector<const DimensionRule*> rules)
    : m_rules(std::move(rules))
    , m_asksBank(std::any_of(m_rules.begin(), m_rules.end(),
                             [](const DimensionRule* rule) { return rule->dimension.code == kBankDimension; }))
{}

RowTable::Values AdditivePivot::valuesOf(const CountedFeature& feature, Place place) const
{
    RowTable::Values values;
    for (const DimensionRule* rule : m_rules) {
        const auto code = valueOf(*rule, feature, place);
        if (!code)
            values.push_back(std::nullopt);
        else if (place && rule->dimension.code == kBankDimension)
            values.push_back(RowTable::Value{*code, bankCaption(*place)});
        else
            values.push_back(RowTable::Value{*code, rule->caption(feature, *code)});
    }
    return values;
}

SummaryRow& AdditivePivot::rowOf(const CountedFeature& feature, Place place)
{
    if (!m_asksBank)
        place = std::nullopt;
    SummaryRow*& known = m_known[&feature][place ? static_cast<std::size_t>(*place) + 1 : 0];
    if (!known)
        known = &m_rows.row(valuesOf(feature, place));
    return *known;
}

void AdditivePivot::addFeature(const CountedFeature& feature)
{
    if (!feature.isInside())
        return;
    SummaryRow& row = rowOf(feature, std::nullopt);
    ++row.features;
    row.cost += feature.cost;
    if (!m_asksBank || !feature.alongRiver)
        row.figures += Figures::of(feature.gross, {});
}

void AdditivePivot::addNetOf(const LengthPiece& piece)
{
    const Place place = piece.bankClass();
    const Millimetres length = piece.span.length();
    rowOf(*piece.ownerRiver, place).figures.river.net += length;
    for (const CountedFeature* owner : {piece.ownerLeft, piece.ownerRight})
        if (owner)
            rowOf(*owner, place).figures.bank.net += length;
}

void AdditivePivot::addGrossByClass(const RiverCount& river)
{
    eachGrossByPlace(river, [this](const CountedFeature& feature, Bank place, const Amounts& gross) {
        rowOf(feature, place).figures += Figures::of(gross, {});
    });
}

void AdditivePivot::addRiver(const RiverCount& river)
{
    for (const LengthPiece& piece : river.pieces)
        addNetOf(piece);
    for (const GreenwayPiece& piece : river.greenways)
        rowOf(*piece.owner, piece.lane).figures.greenway.net += piece.length();
    if (m_asksBank)
        addGrossByClass(river);
}

void AdditivePivot::add(const Ledger& ledger)
{
    for (const FeaturePtr& feature : ledger.features)
        addFeature(*feature);
    for (const auto& river : ledger.rivers)
        addRiver(*river);
    for (const auto& part : ledger.areas.parts())
        rowOf(*part->owner, std::nullopt).figures.area.net += part->area;
    for (const GreenwayPiece& piece : ledger.freeGreenways->pieces)
        rowOf(*piece.owner, std::nullopt).figures.greenway.net += piece.length();
}

} // namespace riparia
