// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/TargetCheck.h"

#include <filesystem>
#include <system_error>

namespace riparia {

Result<void> checkTarget(const std::string& planFile, const std::string& path)
{
    std::error_code notThere;
    if (!planFile.empty() && std::filesystem::equivalent(planFile, path, notThere))
        return fail(ErrorCode::InvalidArgument, path, "it is the plan itself");
    return {};
}

} // namespace riparia
