// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/river/River.h"
#include "tests/support/Rulers.h"
#include "tests/support/Wkt.h"

#include <memory>
#include <string>
#include <string_view>

namespace riparia::test {

/// A river of a WKT line in plane metres, vertices downstream.
inline River planarRiver(std::string key, std::string_view wkt, std::string name = {})
{
    River river;
    river.key = std::move(key);
    river.name = std::move(name);
    river.alignment = std::make_shared<const Alignment>(Alignment::make(wktLine(wkt), {}, planarRuler()).value());
    river.stationing = Stationing(river.alignment->length(), Origin::Source);
    return river;
}

} // namespace riparia::test
