// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace riparia::cli {

/// `riparia-cli import FILE... -o PLAN`: makes a plan of files, or adds them to one.
Command importCommand();

} // namespace riparia::cli
