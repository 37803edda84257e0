// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/LedgerAssembler.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace riparia {

namespace {

using Features = std::vector<const CountedFeature*>;

bool isFreeGreenway(const FeaturePtr& feature)
{
    return feature->kind == EntityKind::Greenway && !feature->alongRiver;
}

std::vector<FeaturePtr> areasOf(const std::vector<FeaturePtr>& features)
{
    std::vector<FeaturePtr> areas;
    for (const FeaturePtr& feature : features)
        if (feature->kind == EntityKind::Area)
            areas.push_back(feature);
    return areas;
}

class Assembler {
public:
    Assembler(const Ledger& before, std::shared_ptr<const CountContext> context, FeatureChange change)
        : m_before(before)
        , m_change(std::move(change))
        , m_order(context->order())
        , m_ledger(std::make_shared<Ledger>())
    {
        m_ledger->request = context->request();
        m_ledger->context = std::move(context);
        std::sort(m_change.added.begin(), m_change.added.end(), m_order);
        std::sort(m_change.removed.begin(), m_change.removed.end(), m_order);
        for (const FeaturePtr& feature : m_change.removed)
            m_gone.push_back(feature.get());
        std::sort(m_gone.begin(), m_gone.end());
    }

    Result<LedgerPtr> assemble(const Progress& progress);

private:
    bool isGone(const CountedFeature* feature) const
    {
        return std::binary_search(m_gone.begin(), m_gone.end(), feature);
    }
    void takeFeatures();
    void countRivers();
    std::shared_ptr<const RiverCount> recounted(const std::string& key) const;
    Result<void> countAreas(const Progress& progress);
    void countGreenways();
    void sum();
    void collectIssues();

    const Ledger& m_before;
    FeatureChange m_change;
    OwnerOrder m_order;
    Features m_gone; // sorted by address
    std::shared_ptr<Ledger> m_ledger;
};

Result<LedgerPtr> Assembler::assemble(const Progress& progress)
{
    takeFeatures();
    countRivers();
    if (auto done = countAreas(progress); !done)
        return fail(done.error());
    countGreenways();
    sum();
    collectIssues();
    return LedgerPtr(m_ledger);
}

void Assembler::takeFeatures()
{
    const auto byId = [](const FeaturePtr& a, const FeaturePtr& b) { return a->id() < b->id(); };
    const auto sortedById = [&](std::vector<FeaturePtr> features) {
        std::sort(features.begin(), features.end(), byId);
        return features;
    };
    m_ledger->features = m_before.features.updated(m_change.removed, m_change.added, m_order);
    m_ledger->byId = m_before.byId.updated(sortedById(m_change.removed), sortedById(m_change.added), byId);
    const auto hasIssues = [](const FeaturePtr& feature) { return !feature->issues.empty(); };
    std::copy_if(m_before.withIssues.begin(), m_before.withIssues.end(), std::back_inserter(m_ledger->withIssues),
                 [&](const FeaturePtr& feature) { return !isGone(feature.get()); });
    const auto middle = static_cast<std::ptrdiff_t>(m_ledger->withIssues.size());
    std::copy_if(m_change.added.begin(), m_change.added.end(), std::back_inserter(m_ledger->withIssues), hasIssues);
    std::inplace_merge(m_ledger->withIssues.begin(), m_ledger->withIssues.begin() + middle, m_ledger->withIssues.end(),
                       m_order);
}

void Assembler::countRivers()
{
    std::set<std::string> touched;
    for (const auto* features : {&m_change.removed, &m_change.added})
        for (const FeaturePtr& feature : *features)
            if (feature->alongRiver)
                touched.insert(feature->water.key);
    auto& rivers = m_ledger->rivers;
    auto next = touched.begin();
    const auto recountUpTo = [&](const std::string* key) {
        for (; next != touched.end() && (!key || *next <= *key); ++next)
            if (auto count = recounted(*next); !count->features.empty())
                rivers.push_back(std::move(count));
    };
    rivers.reserve(m_before.rivers.size() + touched.size());
    for (const auto& count : m_before.rivers) {
        const bool isTouched = touched.contains(count->river);
        recountUpTo(&count->river);
        if (!isTouched)
            rivers.push_back(count);
    }
    recountUpTo(nullptr);
}

std::shared_ptr<const RiverCount> Assembler::recounted(const std::string& key) const
{
    Features features;
    if (const RiverCount* before = m_before.river(key))
        std::copy_if(before->features.begin(), before->features.end(), std::back_inserter(features),
                     [&](const CountedFeature* f) { return !isGone(f); });
    const auto middle = static_cast<std::ptrdiff_t>(features.size());
    for (const FeaturePtr& feature : m_change.added)
        if (feature->alongRiver && feature->water.key == key)
            features.push_back(feature.get());
    std::inplace_merge(features.begin(), features.begin() + middle, features.end(), m_order);
    return countRiver(key, std::move(features));
}

Result<void> Assembler::countAreas(const Progress& progress)
{
    const auto removed = areasOf(m_change.removed);
    const auto added = areasOf(m_change.added);
    const auto& ruler = m_ledger->context->ruler();
    const auto follow = [&](const AreaCount& before, AreaCount& count) -> Result<void> {
        auto next = before.updated(removed, added, m_order, *ruler, progress);
        if (!next)
            return fail(next.error());
        count = std::move(*next);
        return {};
    };
    const bool nothingNew = (removed.empty() && added.empty()) || !ruler;
    m_ledger->areas = m_before.areas;
    m_ledger->areasOutside = m_before.areasOutside;
    m_ledger->areasExcluded = m_before.areasExcluded;
    if (nothingNew)
        return {};
    if (auto done = follow(m_before.areas, m_ledger->areas); !done)
        return done;
    if (m_ledger->context->boundary())
        if (auto done = follow(m_before.areasOutside, m_ledger->areasOutside); !done)
            return done;
    if (m_ledger->context->exclusion())
        if (auto done = follow(m_before.areasExcluded, m_ledger->areasExcluded); !done)
            return done;
    return {};
}

void Assembler::countGreenways()
{
    const auto anyFree = [](const std::vector<FeaturePtr>& features) {
        return std::any_of(features.begin(), features.end(), isFreeGreenway);
    };
    if (m_before.freeGreenways && !anyFree(m_change.removed) && !anyFree(m_change.added)) {
        m_ledger->freeGreenways = m_before.freeGreenways;
        m_ledger->freeOutside = m_before.freeOutside;
        return;
    }
    // Greenways are few, and a stretch of one may free a stretch of many: all are compared anew.
    Features free;
    for (const FeaturePtr& feature : m_ledger->features)
        if (isFreeGreenway(feature))
            free.push_back(feature.get());
    auto inside = std::make_shared<FreeGreenways>();
    if (const auto& ruler = m_ledger->context->ruler(); ruler && !free.empty()) {
        *inside = countFreeGreenways(free, &CountedFeature::counted, *ruler);
        if (m_ledger->context->boundary())
            m_ledger->freeOutside = countFreeGreenways(free, &CountedFeature::outside, *ruler).net;
    }
    m_ledger->freeGreenways = std::move(inside);
}

void Assembler::sum()
{
    Amounts gross = m_before.totals.gross();
    Amounts grossOutside = m_before.outside.gross();
    SquareCentimetres grossExcluded = m_before.excluded.gross;
    for (const FeaturePtr& feature : m_change.removed) {
        gross -= feature->gross;
        grossOutside -= feature->grossOutside;
        grossExcluded -= feature->grossExcluded;
    }
    for (const FeaturePtr& feature : m_change.added) {
        gross += feature->gross;
        grossOutside += feature->grossOutside;
        grossExcluded += feature->grossExcluded;
    }
    Amounts net{{}, {}, m_ledger->areas.net(), m_ledger->freeGreenways->net};
    Amounts netOutside{{}, {}, m_ledger->areasOutside.net(), m_ledger->freeOutside};
    for (const auto& river : m_ledger->rivers) {
        net += river->net;
        netOutside += river->netOutside;
    }
    m_ledger->totals = Figures::of(gross, net);
    m_ledger->outside = Figures::of(grossOutside, netOutside);
    m_ledger->excluded = {grossExcluded, m_ledger->areasExcluded.net()};
}

void Assembler::collectIssues()
{
    Issues& issues = m_ledger->issues;
    issues = m_ledger->context->issues();
    const auto append = [&](const Issues& more) { issues.insert(issues.end(), more.begin(), more.end()); };
    for (const FeaturePtr& feature : m_ledger->withIssues)
        append(feature->issues);
    for (const AreaCount* count : {&m_ledger->areas, &m_ledger->areasOutside, &m_ledger->areasExcluded})
        for (const auto& part : count->withIssues())
            append(part->issues);
}

} // namespace

Result<LedgerPtr> assemble(const Ledger& before, std::shared_ptr<const CountContext> context, FeatureChange change,
                           const Progress& progress)
{
    return Assembler(before, std::move(context), std::move(change)).assemble(progress);
}

} // namespace riparia
