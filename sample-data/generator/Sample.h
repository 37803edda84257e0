// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/planfile/PlanStore.h"
#include "core/plan/Plan.h"

#include <string>

/// The sample case "pingdi": made from the tables of Case.cpp, always the same. See sample-data/pingdi/README.md.
namespace riparia::sample {

/// Writes the source files as planners have them (shapefiles, a table, a messy river file) into an existing folder. Error: FileNotWritable.
Result<void> writeSources(const std::string& folder);

/// Imports those files and adds what no file holds: counting schemes, targets, published figures, the water register, a scenario.
Result<Plan> makePlan(const std::string& sourceFolder);

/// Source files and pingdi.riparia.gpkg in one folder, which is made if it is not there.
Result<void> writeSample(const std::string& folder, bool overwrite);

} // namespace riparia::sample
