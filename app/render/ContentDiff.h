// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapContent.h"

#include <optional>
#include <vector>

namespace riparia {

/// The parts of the map that look different, labels apart: bounds of every feature that is not the same in both, where it was and where it is. None when
/// everything has to be drawn anew.
std::optional<std::vector<Box>> changedBoxes(const MapContent& before, const MapContent& after);

} // namespace riparia
