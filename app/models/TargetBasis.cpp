// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/TargetBasis.h"

#include "app/document/PlanDocument.h"

#include "core/plan/ChangeSet.h"

#include <QCoreApplication>

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace riparia {

namespace {

struct BasisWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::TargetBasis)

public:
    static QString step() { return tr("Change what targets are based on"); }
};

/// As plans keep them.
constexpr std::array kBases{std::pair(TargetBasis::Completed, std::string_view("completed")),
                            std::pair(TargetBasis::Begun, std::string_view("begun")),
                            std::pair(TargetBasis::All, std::string_view("all"))};

/// Those of two plans that differ; rows that both share are told by their address.
std::vector<Uuid> changedBetween(const Plan& before, const Plan& after)
{
    std::vector<Uuid> ids;
    for (const Change& change : compare(before, after).changes)
        ids.push_back(idOf(change.after.index() != 0 ? change.after : change.before));
    return ids;
}

} // namespace

TargetBasis targetBasisOf(const Plan& plan)
{
    for (const auto& [basis, code] : kBases) {
        if (plan.info().targetBasis == code)
            return basis;
    }
    return TargetBasis::Scheme;
}

Result<void> setTargetBasis(PlanDocument& document, TargetBasis basis)
{
    PlanInfo info = document.plan().info();
    info.targetBasis.clear();
    for (const auto& [known, code] : kBases) {
        if (known == basis)
            info.targetBasis = code;
    }
    return document.edit(
        {}, [] { return BasisWords::step(); }, std::move(info));
}

CountRequest requestOn(TargetBasis basis, CountRequest request)
{
    std::vector<std::string>& statuses = request.scheme.statuses;
    switch (basis) {
    case TargetBasis::Scheme: break;
    case TargetBasis::Completed: statuses = {"completed"}; break;
    case TargetBasis::Begun: statuses = {"completed", "in_progress"}; break;
    case TargetBasis::All:
        statuses.clear();
        request.scheme.suspended = true;
        break;
    }
    return request;
}

bool BasisLedger::isFollowedBy(const CountRequest& request, TargetBasis basis) const
{
    if (!m_ledger || m_basis != basis)
        return false;
    const CountRequest& known = m_ledger->request;
    return known.scheme == request.scheme && known.scenario == request.scenario &&
           known.filter.text() == request.filter.text() && known.asOf == request.asOf &&
           known.within == request.within && known.only == request.only;
}

Result<BasisLedger> BasisLedger::following(const Plan& plan, const LedgerPtr& whole, TargetBasis basis,
                                           const Progress& progress) const
{
    BasisLedger next;
    next.m_basis = basis;
    if (basis == TargetBasis::Scheme) {
        next.m_ledger = whole;
        return next;
    }
    const CountRequest request = requestOn(basis, whole->request);
    auto counted = isFollowedBy(request, basis) ? updateLedger(m_ledger, plan, changedBetween(m_plan, plan), progress)
                                                : buildLedger(plan, request, progress);
    if (!counted)
        return fail(counted.error());
    next.m_plan = plan;
    next.m_ledger = std::move(*counted);
    return next;
}

} // namespace riparia
