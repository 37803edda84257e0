// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace riparia {

class Plan;

/// Whether a plan calls itself schematic: in its title, or in the remarks of one of its rivers.
bool isSchematic(const Plan& plan);

} // namespace riparia
