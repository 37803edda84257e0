// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/JsonText.h"

#include "app/text/Fill.h"
#include "app/text/IssueText.h"

#include <nlohmann/json.hpp>

namespace riparia::cli {

Json orNull(const std::string& text)
{
    return text.empty() ? Json() : Json(text);
}

std::string errorJson(std::string_view code, const std::string& message, const std::string& file, const Issues& issues)
{
    Json error{{"code", code}, {"message", message}, {"file", orNull(file)}};
    if (!issues.empty())
        error["issues"] = issuesJson(issues);
    return Json{{"error", error}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json issueJson(const Issue& issue)
{
    Json json{{"severity", toString(issue.severity)},
              {"code", toString(issue.code)},
              {"subject", issue.subject},
              {"text", toUtf8(IssueText::sentence(issue))}};
    if (issue.at) {
        json["x"] = (*issue.at)[0];
        json["y"] = (*issue.at)[1];
    }
    return json;
}

Json issuesJson(const Issues& issues)
{
    Json list = Json::array();
    for (const Issue& issue : issues)
        list.push_back(issueJson(issue));
    return list;
}

std::string dumped(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace riparia::cli
