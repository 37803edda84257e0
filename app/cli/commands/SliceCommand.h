// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace riparia::cli {

/// `riparia-cli slice PLAN --river R --from K0+350 --to K2+120`: the line of a river between two chainages.
Command sliceCommand();

} // namespace riparia::cli
