// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Schematic.h"

#include "core/base/Text.h"
#include "core/plan/Plan.h"

#include <algorithm>
#include <string>

namespace riparia {

bool isSchematic(const Plan& plan)
{
    const auto says = [](const std::string& text) {
        return text.find("示意") != std::string::npos || lowerAscii(text).find("schematic") != std::string::npos;
    };
    return says(plan.info().title) ||
           std::ranges::any_of(plan.rivers(), [&](const auto& row) { return says(row.second->meta.remarks); });
}

} // namespace riparia
