// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace riparia::cli {

/// `riparia-cli locate PLAN --point X,Y`: the nearest place on a river.
Command locateCommand();

} // namespace riparia::cli
