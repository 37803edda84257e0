// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Nearest.h"

#include <algorithm>
#include <cstddef>

namespace riparia::cli {

namespace {

/// Optimal string alignment distance.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        table[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j)
        table[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table[a.size()][b.size()];
}

/// The one word that begins like this; none where there are several, or hardly anything was typed.
std::optional<std::string> begun(std::string_view typed, const std::vector<std::string>& words)
{
    constexpr std::size_t kFewest = 3;
    const auto isBegun = [typed](const std::string& word) { return word.starts_with(typed); };
    if (typed.size() < kFewest || std::ranges::count_if(words, isBegun) != 1)
        return std::nullopt;
    return *std::ranges::find_if(words, isBegun);
}

} // namespace

std::optional<std::string> nearestWord(std::string_view typed, const std::vector<std::string>& words)
{
    if (auto word = begun(typed, words))
        return word;
    constexpr std::size_t kLongestWord = 64; // nobody types longer commands; keeps the table small
    std::optional<std::string> best;
    std::size_t bestDistance = 0;
    for (const std::string& word : words) {
        if (typed.size() > kLongestWord || word.size() > kLongestWord)
            continue;
        const std::size_t mistakes = distance(typed, word);
        if (mistakes <= std::max<std::size_t>(2, word.size() / 2) && mistakes < word.size() &&
            (!best || mistakes < bestDistance)) {
            best = word;
            bestDistance = mistakes;
        }
    }
    return best;
}

} // namespace riparia::cli
