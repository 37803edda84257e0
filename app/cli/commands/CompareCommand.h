// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace riparia::cli {

/// What one scenario of a plan has another way than another one.
Command compareCommand();

} // namespace riparia::cli
