// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/export/ExportTable.h"
#include "core/io/export/TableRequest.h"
#include "core/ledger/Ledger.h"
#include "core/linref/Stationing.h"
#include "core/plan/Plan.h"
#include "core/plan/Status.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace riparia {

/// What the cells of a row ask about the plan around it. The plan outlives it.
class TableContext {
public:
    /// Counts the features of one kind ("segment", "area", "greenway"), each for itself and whatever its status, so that tables have the
    /// same amounts and the same filter as totals. "" counts none. Errors as buildLedger.
    static Result<TableContext> make(const Plan& plan, const TableRequest& request, const std::string& kind,
                                     const Progress& progress);

    const Plan& plan() const { return *m_plan; }
    const TableRequest& request() const { return m_request; }
    /// Null when there is none.
    const PlanRiver* river(const std::string& key) const;
    const Works* works(const Uuid& id) const;
    const CountedFeature* counted(const Uuid& id) const;
    /// Passes the filter.
    bool isSelected(const Uuid& id) const { return m_request.filter.isEmpty() || counted(id) != nullptr; }

    /// Name of the river or water body; "" where it has none.
    std::string waterName(const std::string& key) const;
    std::string worksCode(const Uuid& id) const;
    std::string scenarioName(const Uuid& id) const;
    StatusOn statusOf(const std::vector<StatusEvent>& own, const Uuid& works) const;
    /// The labels of a span's ends ordered by chainage; empty where the river is not in the plan.
    std::pair<std::string, std::string> labels(const std::string& key, Span span) const;
    /// One of them: the first, or the last.
    std::string label(const std::string& key, Span span, bool isLast) const;
    /// The line of a river between two positions; no shape where the river is not in the plan.
    ExportShape slice(const std::string& key, Span span) const;

private:
    std::optional<std::pair<Chainage, Chainage>> chainages(const std::string& key, Span span) const;
    TableContext(const Plan& plan, const TableRequest& request);

    const Plan* m_plan;
    TableRequest m_request;
    std::unordered_map<std::string, std::shared_ptr<const PlanRiver>> m_rivers;
    std::unordered_map<std::string, std::shared_ptr<const WaterBody>> m_bodies;
    std::unordered_map<Uuid, std::shared_ptr<const Works>> m_works;
    LedgerPtr m_ledger; // null: nothing was counted
    std::unordered_map<Uuid, const CountedFeature*> m_counted;
};

/// Whether the label at the downstream end is the smaller one, as where chainage begins at the mouth: then the labels of a row are those of its ends
/// the other way round.
bool labelsFall(const Stationing& stationing, Span span);

/// Metres with three decimals, square metres with four: exactly what the plan counts with.
std::string metresCell(Millimetres length);
std::string squareMetresCell(SquareCentimetres area);
/// Shortest form; "" for none.
std::string numberCell(const std::optional<double>& value);
std::string numberCell(const std::optional<int>& value);

} // namespace riparia
