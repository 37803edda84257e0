// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace riparia::cli {

using Json = nlohmann::ordered_json;

/// The text; null where it is empty.
Json orNull(const std::string& text);

/// {"error":{"code","message","file"}} in one line; `file` null where it is empty. With "issues" where there are some.
std::string errorJson(std::string_view code, const std::string& message, const std::string& file,
                      const Issues& issues = {});

/// {"severity","code","subject","text"} and, where there is a place, "x" and "y"; text in the language of the run.
Json issueJson(const Issue& issue);
Json issuesJson(const Issues& issues);

/// The document with an indent of two; text that is not UTF-8 is replaced, so that the result is always valid.
std::string dumped(const Json& json);

} // namespace riparia::cli
