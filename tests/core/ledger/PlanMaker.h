// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/Ledger.h"
#include "core/ledger/Pivot.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"

#include <QtCore/qglobal.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Short calls that make plans for tests of the ledger, in EPSG:4547 near its central meridian, where a metre of coordinates is a
/// metre on the ground to 10^-7. Ids are made of codes, so that the same calls make the same plan.
namespace riparia::test {

inline constexpr Point kOrigin{500000, 2520000};

const Ruler& ledgerRuler();
Plan emptyPlan();

/// Runs due north from the origin, `east` metres beside the central meridian; a metre longer than asked for.
PlanRiver straightRiver(const std::string& key, double metres, double east = 0);
PlanRiver riverAlong(const std::string& key, Line line);

Segment segment(const std::string& code, const std::string& river, double fromMetres, double toMetres,
                Bank bank = Bank::Channel);
/// Polygons in metres from the origin.
Area area(const std::string& code, const MultiPolygon& metres);
Area square(const std::string& code, double west, double south, double side);
Greenway greenwayAlong(const std::string& code, const std::string& river, double fromMetres, double toMetres,
                       Bank bank);
/// Lines in metres from the origin.
Greenway freeGreenway(const std::string& code, const std::vector<Line>& metres);
Works works(const std::string& code, std::int64_t order, const std::string& category = {});
Boundary boundary(const std::string& code, const MultiPolygon& metres, const std::string& role = "jurisdiction");
StatusEvent on(std::string_view date, const std::string& status);
MultiPolygon rectangle(double west, double south, double east, double north);

Line fromOrigin(const Line& metres);
MultiPolygon fromOrigin(const MultiPolygon& metres);

/// The value, or the end of the test program with what went wrong.
template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s (%s)", std::string(toString(result.error().code)).c_str(), result.error().subject.c_str(),
               result.error().detail.c_str());
    return std::move(*result);
}

/// Applies what has to be applicable; stops the test program otherwise.
void mustApply(Plan& plan, const ChangeSet& changes);

template <class... Entities>
void add(Plan& plan, Entities... entities)
{
    ChangeSet changes;
    (changes.add(std::move(entities)), ...);
    mustApply(plan, changes);
}

/// Counts by the built-in scheme "all" unless a request is given. Stops the test program on an error.
LedgerPtr count(const Plan& plan, const CountRequest& request = {});
/// The ledger of a plan that has only these.
LedgerPtr countAreas(const std::vector<Area>& areas);
CountRequest request(const CountingScheme& scheme);
SummaryTable table(const Ledger& ledger, const std::vector<std::string>& dimensions);
/// The row whose first value is this; stops the test program when there is none.
const SummaryRow& row(const SummaryTable& table, const std::string& value);
const SummaryRow& unassignedRow(const SummaryTable& table);

/// Everything a ledger says, as text that does not depend on addresses: for comparing ledgers.
std::string describe(const Ledger& ledger);

} // namespace riparia::test
