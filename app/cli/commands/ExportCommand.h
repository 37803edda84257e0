// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace riparia::cli {

/// `riparia-cli export PLAN -o FILE`: tables and geometries for other programs.
Command exportCommand();

} // namespace riparia::cli
