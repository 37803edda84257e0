// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/CustomFields.h"

#include <nlohmann/json.hpp>

#include <utility>
#include <vector>

namespace riparia {

namespace {

using FieldJson = nlohmann::ordered_json; // fields stay in their order

constexpr std::string_view kOwnPrefix = "riparia:"; // no field of a shapefile or database begins so

FieldJson fieldsIn(const std::string& attrs)
{
    return attrs.empty() ? FieldJson::object() : FieldJson::parse(attrs, nullptr, false);
}

std::string fieldText(const FieldJson& fields)
{
    return fields.empty() ? std::string() : fields.dump(-1, ' ', false, FieldJson::error_handler_t::replace);
}

/// "12" over 7 is a number; "12.50" is kept as it was typed.
FieldJson valueLike(const FieldJson& before, const std::string& value)
{
    if (before.is_number() || before.is_boolean()) {
        FieldJson read = FieldJson::parse(value, nullptr, false);
        const bool isSame = before.is_number() ? read.is_number() : read.is_boolean();
        if (isSame && read.dump() == value)
            return read;
    }
    return FieldJson(value);
}

} // namespace

bool isOwnMark(std::string_view name)
{
    return name.starts_with(kOwnPrefix);
}

std::string withoutOwnMarks(const std::string& attrs)
{
    if (attrs.find(kOwnPrefix) == std::string::npos) // almost always: nothing is parsed
        return attrs;
    FieldJson fields = fieldsIn(attrs);
    if (!fields.is_object())
        return attrs;
    std::vector<std::string> marks;
    for (auto at = fields.begin(); at != fields.end(); ++at) {
        if (isOwnMark(at.key()))
            marks.push_back(at.key());
    }
    if (marks.empty()) // a value says so
        return attrs;
    for (const std::string& mark : marks)
        fields.erase(mark);
    return fieldText(fields);
}

Result<std::string> withCustomField(const std::string& attrs, const std::string& name,
                                    const std::optional<std::string>& value)
{
    FieldJson fields = fieldsIn(attrs);
    if (!fields.is_object())
        return fail(ErrorCode::InvalidArgument, name, "not a JSON object");
    const auto held = fields.find(name);
    if (!value) {
        if (held == fields.end())
            return attrs;
        fields.erase(name);
    } else if (held != fields.end()) {
        *held = valueLike(*held, *value);
    } else {
        fields[name] = *value;
    }
    return fieldText(fields);
}

} // namespace riparia
