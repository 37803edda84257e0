// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/FeatureFigures.h"

#include <algorithm>

namespace riparia {

FeatureFigures::FeatureFigures(const PlanDocument& document, const PlanTotals& totals)
    : m_document(document)
    , m_totals(totals)
{}

StatusOn FeatureFigures::statusOf(const std::vector<StatusEvent>& own, const Uuid& works) const
{
    const auto owner = works.isNil() ? nullptr : m_document.plan().works().find(m_document.places().standIn(works));
    return statusOn(own, owner ? &owner->events : nullptr, m_totals.day(), Taxonomy::builtIn());
}

void FeatureFigures::readLedger() const
{
    const LedgerPtr ledger = m_totals.ledger();
    if (m_ledger == ledger)
        return;
    m_ledger = ledger;
    m_counted.clear();
    m_net.clear();
    for (const FeaturePtr& feature : ledger->features)
        m_counted.emplace(feature->id(), feature);
    for (const auto& river : ledger->rivers) {
        for (const LengthPiece& piece : river->pieces) {
            m_net[piece.ownerRiver].river += piece.span.length();
            if (piece.ownerLeft)
                m_net[piece.ownerLeft].bank += piece.span.length();
            if (piece.ownerRight)
                m_net[piece.ownerRight].bank += piece.span.length();
        }
        for (const GreenwayPiece& piece : river->greenways)
            m_net[piece.owner].greenway += piece.length();
    }
    for (const auto& part : ledger->areas.parts())
        m_net[part->owner].area += part->area;
    for (const GreenwayPiece& piece : ledger->freeGreenways->pieces)
        m_net[piece.owner].greenway += piece.length();
}

Millimetres FeatureFigures::treated(const std::string& river) const
{
    const RiverCount* count = m_totals.ledger()->river(river);
    return count ? count->net.river : Millimetres{};
}

FeaturePtr FeatureFigures::counted(const Uuid& id) const
{
    readLedger();
    const auto found = m_counted.find(id);
    return found == m_counted.end() ? nullptr : found->second;
}

OwnFigures FeatureFigures::figures(const CountedFeature& feature) const
{
    readLedger();
    const auto net = m_net.find(&feature);
    return {feature.gross, net == m_net.end() ? Amounts{} : net->second};
}

std::vector<CountedElsewhere> FeatureFigures::countedElsewhere(const CountedFeature& segment) const
{
    std::vector<CountedElsewhere> found;
    const RiverCount* river = m_totals.ledger()->river(segment.water.key);
    if (!river || segment.kind != EntityKind::Segment)
        return found;
    for (const LengthPiece& piece : river->pieces) {
        if (piece.ownerRiver == &segment)
            continue;
        for (const Span& own : segment.counted.spans) {
            const Span both = own.intersected(piece.span);
            if (both.isEmpty())
                continue;
            if (!found.empty() && found.back().owner == piece.ownerRiver->id() && found.back().span.to == both.from)
                found.back().span.to = both.to;
            else
                found.push_back({piece.ownerRiver->id(), piece.ownerRiver->code(), both});
        }
    }
    return found;
}

std::size_t FeatureFigures::laterCount() const
{
    const auto day = m_totals.day();
    if (!day)
        return 0;
    if (m_laterLedger == m_totals.ledger() && !m_totals.isCounting())
        return m_later;
    m_laterLedger = m_totals.isCounting() ? nullptr : m_totals.ledger(); // else it is not of what is asked for
    m_later = 0;
    const ScenarioPlaces& places = m_document.places();
    const auto isLater = [&](const StatusEvent& event) { return event.date > *day; };
    TypeList<Segment, Area, Greenway>::forEach([&]<class T>() {
        for (const auto& [id, row] : m_document.plan().table<T>()) {
            if (!places.stands(id))
                continue;
            // The works speak for those that have no status of their own.
            const auto works =
                row->events.empty() ? m_document.plan().works().find(places.standIn(row->works)) : nullptr;
            m_later += std::ranges::any_of(works ? works->events : row->events, isLater) ? 1 : 0;
        }
    });
    return m_later;
}

SquareCentimetres FeatureFigures::area(const Area& area) const
{
    if (const FeaturePtr feature = counted(area.meta.uuid))
        return feature->whole.area;
    return m_sizes->area(area, m_document.plan());
}

Millimetres FeatureFigures::length(const Greenway& greenway) const
{
    if (greenway.isAlongRiver())
        return greenway.link.span.length();
    if (const FeaturePtr feature = counted(greenway.meta.uuid))
        return feature->whole.greenway;
    return m_sizes->length(greenway, m_document.plan());
}

} // namespace riparia
