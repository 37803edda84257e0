// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace riparia {

/// As many lists and objects may stand in each other where a JSON value becomes text: it is read and thrown away without recursion, but written with it.
inline constexpr std::size_t kDeepestJson = 64;

/// Whether more than `most` lists and objects stand in each other in this value; "7" has none, "[7]" one. `Json` is a type of nlohmann.
template <class Json>
bool isNestedDeeper(const Json& value, std::size_t most = kDeepestJson)
{
    std::vector<const Json*> level;
    if (value.is_structured())
        level.push_back(&value);
    for (std::size_t depth = 0; !level.empty(); ++depth) {
        if (depth == most)
            return true;
        std::vector<const Json*> below;
        for (const Json* each : level) {
            for (const Json& child : *each) {
                if (child.is_structured())
                    below.push_back(&child);
            }
        }
        level = std::move(below);
    }
    return false;
}

} // namespace riparia
