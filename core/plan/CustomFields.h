// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <optional>
#include <string>
#include <string_view>

namespace riparia {

/// Fields of an object that no field of the plan took: those of its source, and what people added. They stand in Meta::attrs (a JSON object), beside
/// marks of our own: DividedFields.h, ObjectLock.h.

/// Whether a name is kept for our own marks.
bool isOwnMark(std::string_view name);
/// `attrs` without our own marks, what else stands there in its order; "" where nothing is left. Text without marks, and text that is no JSON object, is
/// returned as it is.
std::string withoutOwnMarks(const std::string& attrs);
/// `attrs` (UTF-8) with this field as `value`, or without it for none; a new one comes last. A number and a truth stay what they are where `value` is
/// one as JSON writes it; anything else becomes text. Removing what is not there changes nothing.
/// Error: InvalidArgument (subject = `name`) where `attrs` is no JSON object.
Result<std::string> withCustomField(const std::string& attrs, const std::string& name,
                                    const std::optional<std::string>& value);

} // namespace riparia
