// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace riparia {

/// As many lists and objects may stand in a value of JSON attributes: they are read without recursion, but copied and written with it.
inline constexpr int kDeepestJson = 64;

/// The attributes of an object; a discarded value for text that is no JSON, or that has a value nested more deeply. `Json` is a type of nlohmann.
template <class Json>
Json shallowJson(const std::string& attrs)
{
    using Event = typename Json::parse_event_t;
    bool isDeep = false;
    const auto isTaken = [&isDeep](int depth, Event event, Json&) {
        isDeep = isDeep || (depth > kDeepestJson && (event == Event::array_start || event == Event::object_start));
        return !isDeep;
    };
    Json json = Json::parse(attrs, isTaken, false);
    return isDeep ? Json(Json::value_t::discarded) : json;
}

} // namespace riparia
