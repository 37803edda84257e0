// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace riparia::cli {

/// `riparia-cli explain PLAN`: the pieces that a number of the summary is the sum of.
Command explainCommand();

} // namespace riparia::cli
