// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/planfile/PlanStore.h"
#include "core/io/planfile/Sqlite.h"
#include "core/plan/Plan.h"

#include <string>

/// riparia_meta: what belongs to the plan as a whole, key by key. Errors of SQLite stay in the connection.
namespace riparia::planfile {

/// True when the file has the table that makes it a plan.
bool isPlan(Connection& connection);
/// 0 when the file does not say.
int schemaVersion(Connection& connection);
void setMeta(Connection& connection, const std::string& key, const std::string& value);
std::string meta(Connection& connection, const std::string& key);

/// Error: PlanDamaged (detail = key), CrsUnknown.
Result<PlanInfo> readInfo(Connection& connection);
void writeInfo(Connection& connection, const PlanInfo& info, const SaveStamp& stamp);

} // namespace riparia::planfile
