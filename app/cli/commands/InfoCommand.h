// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace riparia::cli {

/// `riparia-cli info FILE`: what is in a file and how it was read.
Command infoCommand();

} // namespace riparia::cli
