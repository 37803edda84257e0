// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/io/export/ExportTable.h"
#include "core/plan/Plan.h"

namespace riparia {

/// The whole plan as JSON, schema "riparia.plan/1": {"schema","plan":{id,title,crs,length_method,hash},"tables":{"rivers":[...], ...}}, every field of every
/// entity, scenarios included, in the form of core/plan/PlanHash.h. Errors: Cancelled; those of the sink.
Result<void> writePlanJson(const Plan& plan, const Sink& sink, const Progress& progress = {});

} // namespace riparia
