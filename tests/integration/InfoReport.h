// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "tests/app/cli/CliRun.h"
#include "tests/app/cli/Schemas.h"

#include <cstdint>
#include <string>

namespace riparia::test {

/// What `info FILE --json` said of a file.
struct InfoReport {
    int code = -1;
    nlohmann::json document; ///< null where there is none
    std::string error;       ///< the line on the standard error output
    std::int64_t declared = 0;
    std::int64_t read = 0;
    double metres = 0;
    int issues = 0;
    int worst = -1;     ///< -1 none, 0 info, 1 warning, 2 error
    std::string broken; ///< what is wrong with the output itself, "" = nothing

    bool isRefused() const { return code == 3 && document.is_null(); }
    bool hasWarning() const { return worst >= 1; }
};

inline int rankOf(const nlohmann::json& issue)
{
    const std::string severity = issue.at("severity").get<std::string>();
    return severity == "error" ? 2 : severity == "warning" ? 1 : 0;
}

/// Runs it and checks what holds for every file: exit code 0 or 3, one JSON document of the documented shape or one error that is a
/// sentence about this file, and every feature that is not read named by an issue.
inline InfoReport infoOf(const std::string& file, const std::vector<std::string>& more = {})
{
    std::vector<std::string> words{"info", file, "--json"};
    words.insert(words.end(), more.begin(), more.end());
    const CliResult run = runCli(words);
    InfoReport report;
    report.code = run.code;
    report.error = run.err;
    if (run.code != 0 && run.code != 3)
        report.broken = "exit code " + std::to_string(run.code) + " " + run.err;
    if (!run.out.empty())
        report.document = nlohmann::json::parse(run.out, nullptr, false);
    if (run.code == 3) {
        const auto error = nlohmann::json::parse(run.err, nullptr, false);
        report.broken = misfit(error, schema::error(), "stderr");
        if (report.broken.empty() && !error["error"]["message"].get<std::string>().ends_with('.'))
            report.broken = "no sentence: " + run.err;
    } else if (report.document.is_null()) {
        report.broken = "no document";
    }
    if (report.document.is_null() || !report.broken.empty())
        return report;
    report.broken = misfit(report.document, schema::info());
    if (!report.broken.empty())
        return report;

    const auto take = [&](const nlohmann::json& issues) {
        for (const auto& issue : issues) {
            ++report.issues;
            report.worst = std::max(report.worst, rankOf(issue));
            if (issue.at("text").get<std::string>().empty() || issue.at("subject").get<std::string>().empty())
                report.broken = "an issue without text or subject: " + issue.dump();
        }
    };
    take(report.document.at("issues"));
    for (const auto& layer : report.document.at("layers")) {
        take(layer.at("issues"));
        const auto declared = layer.at("features_declared").get<std::int64_t>();
        const auto read = layer.at("features_read").get<std::int64_t>();
        report.declared += declared;
        report.read += read;
        if (layer.at("length_m").is_number())
            report.metres += layer.at("length_m").get<double>();
        if (!layer.at("crs").is_null() && report.broken.empty())
            report.broken = misfit(layer.at("crs"), schema::crs(), "crs");
        bool named = read == declared;
        for (const auto& issue : layer.at("issues"))
            named = named || rankOf(issue) >= 1;
        if (!named)
            report.broken = std::to_string(declared - read) + " features are missing without an issue";
    }
    return report;
}

} // namespace riparia::test
