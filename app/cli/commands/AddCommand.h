// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace riparia::cli {

/// `riparia-cli add PLAN [FILE|-]`: segments from a table.
Command addCommand();

} // namespace riparia::cli
