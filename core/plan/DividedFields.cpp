// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/DividedFields.h"

#include "core/plan/JsonDepth.h"

#include <nlohmann/json.hpp>

namespace riparia {

namespace {

using MarkJson = nlohmann::ordered_json; // what a source said stays in its order

constexpr const char* kDividedMark = "riparia:divided"; // no field of a shapefile or database is called so

} // namespace

std::vector<std::string> dividedFields(const std::string& attrs)
{
    std::vector<std::string> fields;
    if (attrs.find(kDividedMark) == std::string::npos) // almost always: nothing is parsed
        return fields;
    const MarkJson json = shallowJson<MarkJson>(attrs);
    if (!json.is_object())
        return fields;
    const auto mark = json.find(kDividedMark);
    if (mark == json.end() || !mark->is_array())
        return fields;
    for (const MarkJson& field : *mark) {
        if (field.is_string())
            fields.push_back(field.get<std::string>());
    }
    return fields;
}

std::string withDivided(const std::string& attrs, const std::vector<std::string>& fields)
{
    if (dividedFields(attrs) == fields)
        return attrs;
    MarkJson json = attrs.empty() ? MarkJson::object() : shallowJson<MarkJson>(attrs);
    if (!json.is_object())
        return attrs;
    json.erase(std::string(kDividedMark));
    if (!fields.empty())
        json[std::string(kDividedMark)] = fields;
    return json.empty() ? std::string() : json.dump();
}

std::string withoutDivided(const std::string& attrs, const std::string& field)
{
    std::vector<std::string> fields = dividedFields(attrs);
    std::erase(fields, field);
    return withDivided(attrs, fields);
}

} // namespace riparia
