// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace riparia::cli {

/// `riparia-cli report PLAN -o FILE`: the PDF that is handed in.
Command reportCommand();

} // namespace riparia::cli
