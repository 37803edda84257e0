// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace riparia::cli {

/// `riparia-cli sample -o DIR`: the sample.
Command sampleCommand();

} // namespace riparia::cli
