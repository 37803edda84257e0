// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/CustomFields.h"

#include "core/base/Text.h"
#include "core/plan/JsonDepth.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <utility>
#include <vector>

namespace riparia {

namespace {

using FieldJson = nlohmann::ordered_json; // fields stay in their order

constexpr std::string_view kOwnPrefix = "riparia:"; // no field of a shapefile or database begins so

FieldJson fieldsIn(const std::string& attrs)
{
    return attrs.empty() ? FieldJson::object() : shallowJson<FieldJson>(attrs);
}

std::string fieldText(const FieldJson& fields)
{
    return fields.empty() ? std::string() : fields.dump(-1, ' ', false, FieldJson::error_handler_t::replace);
}

/// "007" and "-01" are names of something, not amounts.
bool hasLeadingZero(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    return text.size() > 1 && text[0] == '0' && isDigit(text[1]);
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

FieldJson valueAs(CustomKind kind, const std::string& text)
{
    if (kind == CustomKind::Text)
        return FieldJson(text);
    FieldJson read = FieldJson::parse(text, nullptr, false);
    if (kind == CustomKind::Number ? read.is_number() : read.is_boolean())
        return read;
    // As spreadsheets write them: "+5", ".5", "TRUE".
    const auto number = parseDouble(text);
    if (kind == CustomKind::Number && number && std::isfinite(*number) && !hasLeadingZero(text))
        return FieldJson(*number);
    const std::string lower = lowerAscii(text);
    if (kind == CustomKind::Truth && (lower == "true" || lower == "false"))
        return FieldJson(lower == "true");
    return FieldJson(text);
}

CustomValue fieldOf(const std::string& name, const FieldJson& value)
{
    if (value.is_null())
        return {name, {}};
    if (value.is_string())
        return {name, value.get<std::string>()};
    const CustomKind kind = value.is_number()    ? CustomKind::Number
                            : value.is_boolean() ? CustomKind::Truth
                                                 : CustomKind::Text;
    return {name, fieldText(value), kind};
}

} // namespace

std::vector<CustomValue> customFields(const std::string& attrs)
{
    std::vector<CustomValue> fields;
    if (attrs.empty())
        return fields;
    const FieldJson json = fieldsIn(attrs);
    if (!json.is_object())
        return fields;
    for (auto at = json.begin(); at != json.end(); ++at) {
        CustomValue field = fieldOf(at.key(), at.value());
        if (!isOwnMark(field.name) && !field.text.empty())
            fields.push_back(std::move(field));
    }
    return fields;
}

std::string customFieldsJson(const std::vector<CustomValue>& fields)
{
    FieldJson json = FieldJson::object();
    for (const CustomValue& field : fields)
        json[field.name] = valueAs(field.kind, field.text);
    return fieldText(json);
}

bool isFieldList(const std::string& text)
{
    return shallowJson<FieldJson>(text).is_object();
}

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

std::string withoutPrefix(const std::string& attrs, std::string_view prefix)
{
    if (attrs.find(prefix) == std::string::npos)
        return attrs;
    FieldJson fields = fieldsIn(attrs);
    if (!fields.is_object())
        return attrs;
    FieldJson renamed = FieldJson::object();
    for (auto at = fields.begin(); at != fields.end(); ++at) {
        std::string name = at.key();
        if (name.starts_with(prefix)) {
            name.erase(0, prefix.size());
            while (fields.contains(name) || renamed.contains(name))
                name.insert(0, "custom:");
        }
        renamed[name] = std::move(at.value());
    }
    return fieldText(renamed);
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

Result<std::string> withCustomField(const std::string& attrs, const CustomValue& field)
{
    FieldJson fields = fieldsIn(attrs);
    if (!fields.is_object())
        return fail(ErrorCode::InvalidArgument, field.name, "not a JSON object");
    if (field.text.empty())
        fields.erase(field.name);
    else
        fields[field.name] = valueAs(field.kind, field.text);
    return fieldText(fields);
}

} // namespace riparia
