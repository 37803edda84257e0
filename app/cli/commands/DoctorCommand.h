// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

namespace riparia::cli {

/// `riparia-cli doctor PLAN`: everything that is doubtful in a plan, with places.
Command doctorCommand();
/// `riparia-cli validate PLAN`: the same.
Command validateCommand();

} // namespace riparia::cli
