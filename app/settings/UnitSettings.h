// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/ShownUnits.h"

namespace riparia {

class SettingsStore;

/// The units that were chosen; those that are usual for settings that are no units.
ShownUnits chosenUnits(const SettingsStore& settings);

} // namespace riparia
