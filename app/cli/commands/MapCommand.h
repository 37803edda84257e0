// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace riparia::cli {

/// `riparia-cli map PLAN -o FILE`: one map on one sheet.
Command mapCommand();

} // namespace riparia::cli
