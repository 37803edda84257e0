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
        if (place && rule->dimension.code == kBankDimension) {
            values.push_back(RowTable::Value{std::string(toString(*place)), bankCaption(*place)});
            continue;
        }
        const std::vector<std::string> codes = rule->values(feature);
        if (codes.empty())
            values.push_back(std::nullopt);
        else
            values.push_back(RowTable::Value{codes.front(), rule->caption(feature, codes.front())});
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

/// Gross of along-river features where the bank is asked for: what of each lies in pieces of each class.
void AdditivePivot::addGrossByClass(const RiverCount& river)
{
    const BankLengths lengths(river.pieces);
    for (const CountedFeature* feature : river.features) {
        const bool isSegment = feature->kind == EntityKind::Segment;
        const Bank bank = feature->bank.value_or(Bank::Channel);
        for (const Span& span : feature->counted.spans) {
            if (!isSegment) {
                for (const Bank lane : {Bank::Channel, Bank::Left, Bank::Right})
                    if (lanesOfGreenway(bank).has(laneOf(lane)))
                        rowOf(*feature, lane).figures.greenway.gross += span.length();
                continue;
            }
            for (const Bank place : {Bank::Channel, Bank::Left, Bank::Right, Bank::Both}) {
                const Millimetres length = lengths.within(span, place);
                if (length.value == 0)
                    continue;
                Figures& figures = rowOf(*feature, place).figures;
                figures.river.gross += length;
                figures.bank.gross.value += length.value * (lanesOfSegment(bank).count() - 1);
            }
        }
    }
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
