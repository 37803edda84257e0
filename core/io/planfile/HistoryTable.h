// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/History.h"
#include "core/io/planfile/SaveJob.h"
#include "core/io/planfile/Sqlite.h"
#include "core/plan/ChangeSet.h"

#include <cstdint>
#include <string>
#include <vector>

/// Table `history`: of each save who, when, and what every entity was before. Errors of SQLite stay in the connection.
namespace riparia::planfile {

/// Appends the save and drops the oldest versions beyond 200 and beyond a quarter of the file, never the newest. Returns how many were dropped.
std::int64_t appendHistory(Connection& connection, const SaveJob& job);

/// Oldest first.
std::vector<PlanVersion> readHistory(Connection& connection);

/// What has to be done to `plan`, which the file holds, to get the entities as they were after version `version` was saved.
/// Errors: NotFound when there is no such version (any more), PlanDamaged.
Result<ChangeSet> changesBackTo(Connection& connection, const Plan& plan, std::int64_t version);

} // namespace riparia::planfile
