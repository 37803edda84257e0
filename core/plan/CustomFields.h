// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// Fields of an object that no field of the plan took: those of its source, and what people added. They stand in Meta::attrs (a JSON object), beside
/// marks of our own: DividedFields.h, ObjectLock.h.

/// What a value is as JSON writes it. Lists and objects within a value are text.
enum class CustomKind { Text, Number, Truth };

/// One of the fields, in one object.
struct CustomValue {
    std::string name;
    std::string text; ///< a number as JSON writes it, a truth as "true" or "false"
    CustomKind kind = CustomKind::Text;

    friend bool operator==(const CustomValue&, const CustomValue&) = default;
};

/// The fields of `attrs` that say something, in their order: without our own marks, nulls and empty text. None where `attrs` is no
/// JSON object or nested too deeply (JsonDepth.h).
std::vector<CustomValue> customFields(const std::string& attrs);
/// The same fields as a JSON object; "" for none. A number or truth that cannot be read as one becomes text, and so does a number with zeros before
/// it ("007").
std::string customFieldsJson(const std::vector<CustomValue>& fields);
/// Whether this is a JSON object, with fields that say something or without any.
bool isFieldList(const std::string& text);

/// Whether a name is kept for our own marks.
bool isOwnMark(std::string_view name);
/// `attrs` without our own marks, what else stands there in its order; "" where nothing is left. Text without marks, and text that is no JSON object or
/// nested too deeply, is returned as it is.
std::string withoutOwnMarks(const std::string& attrs);
/// `attrs` with this beginning taken from the names that have it; values and their order stay. Before a name that is taken already stands "custom:".
/// Text that is no JSON object or nested too deeply is returned as it is.
std::string withoutPrefix(const std::string& attrs, std::string_view prefix);
/// `attrs` (UTF-8) with this field as `value`, or without it for none; a new one comes last. A number and a truth stay what they are where `value` is
/// one as JSON writes it; anything else becomes text. Removing what is not there changes nothing.
/// Error: InvalidArgument (subject = `name`) where `attrs` is no JSON object or nested too deeply.
Result<std::string> withCustomField(const std::string& attrs, const std::string& name,
                                    const std::optional<std::string>& value);
/// `attrs` with this field as its kind says, text where its text is no such value; without it where its text is empty. Errors as the other.
Result<std::string> withCustomField(const std::string& attrs, const CustomValue& field);

} // namespace riparia
