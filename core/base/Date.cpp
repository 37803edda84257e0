// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Date.h"

#include "core/base/Text.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace riparia {

namespace {

/// The runs of digits in the text; other characters must be among the separators people use.
std::vector<std::string> digitRuns(const std::string& text, bool& clean)
{
    std::string separated = text;
    for (const char* word : {"年", "月", "日"}) {
        for (std::size_t at = separated.find(word); at != std::string::npos; at = separated.find(word))
            separated.replace(at, 3, "-");
    }
    std::vector<std::string> runs;
    std::string run;
    clean = true;
    for (const char c : separated + "-") {
        if (c >= '0' && c <= '9') {
            run += c;
            continue;
        }
        clean = clean && (c == '-' || c == '/' || c == '.' || c == ' ');
        if (!run.empty())
            runs.push_back(std::move(run));
        run.clear();
    }
    return runs;
}

} // namespace

Result<Date> Date::parse(std::string_view text)
{
    const std::string wide = narrow(text);
    const std::string typed(trim(wide));
    bool clean = false;
    std::vector<std::string> runs = digitRuns(typed, clean);
    if (runs.size() == 1 && runs[0].size() == 8)
        runs = {runs[0].substr(0, 4), runs[0].substr(4, 2), runs[0].substr(6, 2)};
    const bool shaped = clean && runs.size() == 3 && runs[0].size() == 4 && runs[1].size() <= 2 && runs[2].size() <= 2;
    if (!shaped)
        return fail(ErrorCode::DateSyntax, std::string(text));
    const Date date{std::stoi(runs[0]), std::stoi(runs[1]), std::stoi(runs[2])};
    const std::chrono::year_month_day day{std::chrono::year(date.year),
                                          std::chrono::month(static_cast<unsigned>(date.month)),
                                          std::chrono::day(static_cast<unsigned>(date.day))};
    if (!day.ok())
        return fail(ErrorCode::DateSyntax, std::string(text));
    return date;
}

std::string Date::toString() const
{
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
    return buffer.data();
}

} // namespace riparia
