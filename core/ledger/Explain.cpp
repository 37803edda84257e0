// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Explain.h"

#include "core/ledger/BankLengths.h"
#include "core/ledger/Contributors.h"
#include "core/ledger/CountContext.h"
#include "core/ledger/Dimensions.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace riparia {

namespace {

/// Which pieces and features are in the row.
class RowTest {
public:
    RowTest(std::vector<const DimensionRule*> rules, std::optional<RowKey> row)
        : m_rules(std::move(rules))
        , m_row(std::move(row))
    {}

    bool isShared() const { return m_row && m_rules.size() == 1 && !m_rules.front()->dimension.additive; }
    bool asksBank() const
    {
        return m_row && std::any_of(m_rules.begin(), m_rules.end(),
                                    [](const DimensionRule* rule) { return rule->dimension.code == kBankDimension; });
    }
    /// In an additive row.
    bool holds(const CountedFeature& feature, std::optional<Bank> place) const
    {
        for (std::size_t d = 0; m_row && d < m_rules.size(); ++d)
            if (valueOf(*m_rules[d], feature, place) != (*m_row)[d])
                return false;
        return true;
    }
    /// In a shared row.
    bool isCarriedBy(const CountedFeature& feature) const
    {
        const std::vector<std::string> values = m_rules.front()->values(feature);
        const auto& wanted = m_row->front();
        return wanted ? std::find(values.begin(), values.end(), *wanted) != values.end() : values.empty();
    }

private:
    std::vector<const DimensionRule*> m_rules;
    std::optional<RowKey> m_row;
};

/// What the pieces of a row are taken from: the ledger's, or those of a shared row's features alone.
struct Source {
    const SharedList<FeaturePtr>& features;
    const std::vector<std::shared_ptr<const RiverCount>>& rivers;
    const AreaCount& areas;
    const FreeGreenways& freeGreenways;
};

class Explainer {
public:
    Explainer(const LedgerPtr& ledger, RowTest test, Quantity quantity)
        : m_test(std::move(test))
        , m_quantity(quantity)
        , m_order(ledger->context->order())
        , m_ruler(ledger->context->ruler())
    {
        m_result.ledger = ledger;
    }

    Result<Explanation> explain(const Source& source, bool withFaces, const Progress& progress);

private:
    void addPiece(ExplainedPiece piece);
    void addLengths(const RiverCount& river);
    void addLane(const RiverCount& river, const ContributorFinder& finder, const LengthPiece& piece, Bank lane);
    void addGreenways(const RiverCount& river);
    void addFree(const FreeGreenways& free);
    void addPart(const std::shared_ptr<const AreaPart>& part, std::vector<const CountedFeature*> contributors);
    Result<void> addAreas(const AreaCount& areas, bool withFaces, const Progress& progress);
    void addGross(const Source& source);
    void collectFeatures(const Source& source);

    RowTest m_test;
    Quantity m_quantity;
    const OwnerOrder& m_order;
    const std::optional<Ruler>& m_ruler;
    Explanation m_result;
    std::unordered_map<const CountedFeature*, Figure<std::int64_t>> m_shares;
};

void Explainer::addPiece(ExplainedPiece piece)
{
    piece.rule = m_order.ruleOf(piece.contributors);
    m_result.figure.net += piece.amount;
    m_shares[&piece.owner()].net += piece.amount;
    m_result.pieces.push_back(std::move(piece));
}

void Explainer::addLane(const RiverCount& river, const ContributorFinder& finder, const LengthPiece& piece, Bank lane)
{
    const CountedFeature* owner = lane == Bank::Left    ? piece.ownerLeft
                                  : lane == Bank::Right ? piece.ownerRight
                                                        : piece.ownerRiver;
    if (!owner || !m_test.holds(*owner, piece.bankClass()))
        return;
    ExplainedPiece explained;
    explained.amount = piece.span.length().value;
    explained.contributors = finder.contributorsOf(piece, lane);
    explained.river = river.river;
    explained.span = piece.span;
    explained.lane = lane;
    addPiece(std::move(explained));
}

void Explainer::addLengths(const RiverCount& river)
{
    const ContributorFinder finder(river);
    for (const LengthPiece& piece : river.pieces) {
        if (m_quantity == Quantity::RiverLength) {
            addLane(river, finder, piece, Bank::Channel);
            continue;
        }
        addLane(river, finder, piece, Bank::Left);
        addLane(river, finder, piece, Bank::Right);
    }
}

void Explainer::addGreenways(const RiverCount& river)
{
    const ContributorFinder finder(river);
    for (const GreenwayPiece& piece : river.greenways) {
        if (!m_test.holds(*piece.owner, piece.lane))
            continue;
        ExplainedPiece explained;
        explained.amount = piece.length().value;
        explained.contributors = finder.contributorsOf(piece);
        explained.river = river.river;
        explained.span = piece.span;
        explained.lane = piece.lane;
        addPiece(std::move(explained));
    }
}

void Explainer::addFree(const FreeGreenways& free)
{
    for (const GreenwayPiece& piece : free.pieces) {
        if (!m_test.holds(*piece.owner, std::nullopt))
            continue;
        ExplainedPiece explained;
        explained.amount = piece.length().value;
        explained.contributors = {piece.owner};
        explained.span = piece.span;
        explained.line = piece.line;
        addPiece(std::move(explained));
    }
}

void Explainer::addPart(const std::shared_ptr<const AreaPart>& part, std::vector<const CountedFeature*> contributors)
{
    ExplainedPiece explained;
    explained.amount = part->area.value;
    explained.part = part;
    explained.contributors = std::move(contributors);
    addPiece(std::move(explained));
}

Result<void> Explainer::addAreas(const AreaCount& areas, bool withFaces, const Progress& progress)
{
    std::vector<std::shared_ptr<const AreaPart>> parts;
    for (const auto& part : areas.parts())
        if (m_test.holds(*part->owner, std::nullopt))
            parts.push_back(part);
    AreaFaces faces;
    if (withFaces && !parts.empty()) {
        auto cut = facesOfParts(areas, parts, m_order, *m_ruler, progress);
        if (!cut)
            return fail(cut.error());
        faces = std::move(*cut);
    }
    m_result.issues = std::move(faces.issues);
    if (!withFaces) {
        for (const auto& part : parts)
            addPart(part, {part->owner});
        return {};
    }
    for (PartContributors& part : contributorsByPart(faces.faces, m_order))
        addPart(part.part, std::move(part.contributors));
    auto piece = m_result.pieces.begin();
    for (AreaFace& face : faces.faces) {
        for (; piece->part != face.part; ++piece) {
        }
        piece->faces.push_back(std::move(face));
    }
    return {};
}

void Explainer::addGross(const Source& source)
{
    const auto add = [this](const CountedFeature& feature, const Amounts& gross) {
        m_shares[&feature].gross += gross.of(m_quantity);
    };
    const bool byPlace = m_test.asksBank();
    for (const FeaturePtr& feature : source.features)
        if (feature->isInside() && (!byPlace || !feature->alongRiver) && m_test.holds(*feature, std::nullopt))
            add(*feature, feature->gross);
    if (!byPlace)
        return;
    for (const auto& river : source.rivers)
        eachGrossByPlace(*river, [&](const CountedFeature& feature, Bank place, const Amounts& gross) {
            if (m_test.holds(feature, place))
                add(feature, gross);
        });
}

void Explainer::collectFeatures(const Source& source)
{
    for (const FeaturePtr& feature : source.features) {
        const auto share = m_shares.find(feature.get());
        if (share == m_shares.end() || (share->second.gross == 0 && share->second.net == 0))
            continue;
        m_result.features.push_back({feature, share->second.gross, share->second.net});
        m_result.figure.gross += share->second.gross;
    }
}

Result<Explanation> Explainer::explain(const Source& source, bool withFaces, const Progress& progress)
{
    switch (m_quantity) {
    case Quantity::RiverLength:
    case Quantity::BankLength:
        for (const auto& river : source.rivers)
            addLengths(*river);
        break;
    case Quantity::GreenwayLength:
        for (const auto& river : source.rivers)
            addGreenways(*river);
        addFree(source.freeGreenways);
        break;
    case Quantity::Area:
        if (auto added = addAreas(source.areas, withFaces, progress); !added)
            return fail(added.error());
        break;
    }
    addGross(source);
    collectFeatures(source);
    return std::move(m_result);
}

} // namespace

Result<Explanation> explain(const LedgerPtr& ledger, const Cell& cell, bool withFaces, const Progress& progress)
{
    auto rules = dimensionRules(cell.dimensions);
    if (!rules)
        return fail(rules.error());
    if (cell.row && cell.row->size() != rules->size())
        return fail(ErrorCode::InvalidArgument, "row", "one value per dimension");
    const RowTest test(std::move(*rules), cell.row);
    if (!test.isShared()) {
        const Source source{ledger->features, ledger->rivers, ledger->areas, *ledger->freeGreenways};
        return Explainer(ledger, test, cell.quantity).explain(source, withFaces, progress);
    }
    std::vector<FeaturePtr> carriers;
    std::copy_if(ledger->features.begin(), ledger->features.end(), std::back_inserter(carriers),
                 [&](const FeaturePtr& feature) { return feature->isInside() && test.isCarriedBy(*feature); });
    const auto alone = countAlone(*ledger->context, carriers, progress);
    if (!alone)
        return fail(alone.error());
    // All that is left in the count belongs to the row.
    const SharedList<FeaturePtr> features(carriers);
    const Source source{features, alone->rivers, alone->areas, alone->freeGreenways};
    return Explainer(ledger, RowTest({}, std::nullopt), cell.quantity).explain(source, withFaces, progress);
}

} // namespace riparia
