// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/InfoText.h"

#include <nlohmann/json.hpp>

namespace riparia::planfile {

namespace {

using Json = nlohmann::json;

std::string dumped(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json jsonOf(const Issue& issue)
{
    Json json{{"severity", toString(issue.severity)},
              {"code", toString(issue.code)},
              {"subject", issue.subject},
              {"args", issue.args}};
    if (issue.at)
        json["at"] = *issue.at;
    return json;
}

/// None for a note of a version that knows more kinds.
std::optional<Issue> issueOf(const Json& json)
{
    const auto text = [&](const char* key) {
        return json.is_object() && json.contains(key) && json[key].is_string() ? json[key].get<std::string>()
                                                                               : std::string();
    };
    const std::optional<Severity> severity = parseSeverity(text("severity"));
    const std::optional<IssueCode> code = parseIssueCode(text("code"));
    if (!severity || !code)
        return std::nullopt;
    Issue issue{*severity, *code, text("subject"), {}, {}};
    for (const Json& arg : json.value("args", Json::array())) {
        if (arg.is_string())
            issue.args.push_back(arg.get<std::string>());
    }
    const Json at = json.value("at", Json());
    if (at.is_array() && at.size() == 2 && at[0].is_number() && at[1].is_number())
        issue.at = {at[0].get<double>(), at[1].get<double>()};
    return issue;
}

} // namespace

std::string notesText(const Issues& notes)
{
    Json json = Json::array();
    for (const Issue& note : notes)
        json.push_back(jsonOf(note));
    return dumped(json);
}

Issues notesOf(const std::string& text)
{
    Issues notes;
    const Json json = Json::parse(text, nullptr, false);
    for (const Json& each : json.is_array() ? json : Json::array()) {
        if (std::optional<Issue> note = issueOf(each))
            notes.push_back(std::move(*note));
    }
    return notes;
}

std::string pairsText(const std::map<std::string, std::string>& pairs)
{
    Json json = Json::object();
    for (const auto& [key, value] : pairs)
        json[key] = value;
    return dumped(json);
}

std::map<std::string, std::string> pairsOf(const std::string& text)
{
    std::map<std::string, std::string> pairs;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return pairs;
    for (const auto& [key, value] : json.items()) {
        if (value.is_string())
            pairs.emplace(key, value.get<std::string>());
    }
    return pairs;
}

std::string countersText(const std::map<char, std::int64_t>& counters)
{
    Json json = Json::object();
    for (const auto& [letter, number] : counters)
        json[std::string(1, letter)] = number;
    return dumped(json);
}

std::map<char, std::int64_t> countersOf(const std::string& text)
{
    std::map<char, std::int64_t> counters;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return counters;
    for (const auto& [letter, number] : json.items()) {
        if (letter.size() == 1 && number.is_number_integer())
            counters[letter[0]] = number.get<std::int64_t>();
    }
    return counters;
}

std::optional<LengthMethod> methodOf(const std::string& text)
{
    for (const LengthMethod method : {LengthMethod::Geodesic, LengthMethod::Grid}) {
        if (text == toString(method))
            return method;
    }
    return std::nullopt;
}

} // namespace riparia::planfile
