// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/LedgerPart.h"

#include "core/ledger/CountContext.h"
#include "core/ledger/LedgerAssembler.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace riparia {

LedgerPart::LedgerPart(LedgerPtr whole, Filter scope, LedgerPtr part)
    : m_whole(std::move(whole))
    , m_scope(std::move(scope))
    , m_part(std::move(part))
{}

Result<LedgerPart> LedgerPart::of(const LedgerPtr& whole, const Filter& scope, const Progress& progress)
{
    FeatureChange change;
    std::copy_if(whole->features.begin(), whole->features.end(), std::back_inserter(change.added),
                 [&](const FeaturePtr& feature) { return scope.matches(*feature); });
    auto part = assemble(Ledger{}, whole->context, std::move(change), progress);
    if (!part)
        return fail(part.error());
    return LedgerPart(whole, scope, std::move(*part));
}

Result<LedgerPart> LedgerPart::following(const LedgerPtr& whole, const Progress& progress) const
{
    if (whole == m_whole)
        return *this;
    if (whole->context != m_whole->context)
        return of(whole, m_scope, progress);
    auto [removed, added] = m_whole->features.differenceTo(whole->features, whole->context->order());
    const auto isBeside = [this](const FeaturePtr& feature) { return !m_scope.matches(*feature); };
    std::erase_if(removed, isBeside);
    std::erase_if(added, isBeside);
    if (removed.empty() && added.empty())
        return LedgerPart(whole, m_scope, m_part);
    FeatureChange change{std::move(removed), std::move(added)};
    auto part = assemble(*m_part, whole->context, std::move(change), progress);
    if (!part)
        return fail(part.error());
    return LedgerPart(whole, m_scope, std::move(*part));
}

} // namespace riparia
