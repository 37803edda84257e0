// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/linref/Alignment.h"
#include "tests/support/Rulers.h"
#include "tests/support/Wkt.h"

#include <utility>
#include <vector>

namespace riparia::test {

/// Measured in the plane: coordinates are metres along.
inline Alignment planar(const char* wkt, std::vector<double> z = {})
{
    return Alignment::make(wktLine(wkt), std::move(z), planarRuler()).value();
}

} // namespace riparia::test
