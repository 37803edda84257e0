// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace riparia::cli {

/// `riparia-cli summary PLAN`: the table of totals.
Command summaryCommand();

} // namespace riparia::cli
