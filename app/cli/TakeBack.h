// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/update/SourceUpdate.h"

namespace riparia::cli {

/// Tables that Riparia wrote, in whatever language, on their way back into a plan.
class TakeBack {
public:
    static bool isOurs(const Source& source);
    /// Errors as updateFromSource().
    static Result<SourceUpdate> take(const Plan& plan, const Source& source, const ImportOptions& options,
                                     const Progress& progress);
};

} // namespace riparia::cli
