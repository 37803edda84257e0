// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/ActionCatalog.h"

namespace riparia {

/// Adds every action of the window but those of tools and docks. What they do is connected by who does it.
void addStandardActions(ActionCatalog& catalog);

} // namespace riparia
