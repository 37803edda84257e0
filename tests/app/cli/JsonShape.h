// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace riparia::test {

/// Holds JSON to the shape the README of app/cli documents. A shape is JSON itself: an object lists the members there must be, and no others may be;
/// "string", "number", "integer", "boolean" are types, with "?" null is allowed too; "any" is anything; an array with one shape is a list of such; an
/// object {"*": shape} is a map with any keys. Returns "" or what is wrong and where.
inline std::string misfit(const nlohmann::json& value, const nlohmann::json& shape, const std::string& path = "$")
{
    if (shape.is_string()) {
        std::string type = shape.get<std::string>();
        if (type.ends_with('?')) {
            if (value.is_null())
                return {};
            type.pop_back();
        }
        const bool fits = type == "any" || (type == "string" && value.is_string()) ||
                          (type == "number" && value.is_number()) || (type == "integer" && value.is_number_integer()) ||
                          (type == "boolean" && value.is_boolean());
        return fits ? std::string() : path + " is not " + shape.get<std::string>() + ": " + value.dump().substr(0, 80);
    }
    if (shape.is_array()) {
        if (!value.is_array())
            return path + " is no list";
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (auto wrong = misfit(value[i], shape[0], path + "[" + std::to_string(i) + "]"); !wrong.empty())
                return wrong;
        }
        return {};
    }
    if (!value.is_object())
        return path + " is no object";
    const bool map = shape.contains("*");
    for (const auto& [key, member] : value.items()) {
        if (!map && !shape.contains(key) && !shape.contains(key + "?"))
            return path + "." + key + " is not documented";
        const auto& expected = map ? shape.at("*") : shape.contains(key) ? shape.at(key) : shape.at(key + "?");
        if (auto wrong = misfit(member, expected, path + "." + key); !wrong.empty())
            return wrong;
    }
    for (const auto& [key, member] : shape.items()) {
        if (!map && !key.ends_with('?') && !value.contains(key))
            return path + "." + key + " is missing";
    }
    return {};
}

/// What every issue looks like.
inline const nlohmann::json kIssueShape =
    nlohmann::json::parse(R"({"severity": "string", "code": "string", "subject": "string", "text": "string",
                              "x?": "number", "y?": "number"})");

} // namespace riparia::test
