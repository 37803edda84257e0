// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"

#include "core/io/planfile/FilePlanStore.h"

#include <utility>

namespace riparia {

Result<std::unique_ptr<PlanStore>> PlanStore::create(const std::string& path, const Plan& plan, const SaveStamp& stamp,
                                                     bool overwrite, AttachedSources sources, const Progress& progress)
{
    return planfile::FilePlanStore::create(path, plan, stamp, overwrite, std::move(sources), progress);
}

Result<std::unique_ptr<PlanStore>> PlanStore::open(const std::string& path, const OpenOptions& options,
                                                   const Progress& progress)
{
    return planfile::FilePlanStore::open(path, options, progress);
}

} // namespace riparia
