// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/PhraseText.h"

#include "app/text/Fill.h"
#include "app/text/PhraseTable.h"

#include <optional>

namespace riparia {

namespace {

bool isPlace(std::string_view pattern, std::size_t at)
{
    return pattern[at] == '%' && at + 1 < pattern.size() && pattern[at + 1] >= '1' && pattern[at + 1] <= '9';
}

/// The text before the first place of a pattern (%1), all of it where there is none.
std::string_view literalBefore(std::string_view pattern)
{
    std::size_t at = 0;
    while (at < pattern.size() && !isPlace(pattern, at))
        ++at;
    return pattern.substr(0, at);
}

/// What stands at the places of the pattern, which come in order; nothing where the phrase is another one.
std::optional<std::vector<std::string>> placesIn(std::string_view phrase, std::string_view pattern)
{
    std::vector<std::string> places;
    std::string_view literal = literalBefore(pattern);
    if (!phrase.starts_with(literal))
        return std::nullopt;
    phrase.remove_prefix(literal.size());
    pattern.remove_prefix(literal.size());
    while (!pattern.empty()) {
        pattern.remove_prefix(2);
        literal = literalBefore(pattern);
        pattern.remove_prefix(literal.size());
        const bool isLast = pattern.empty();
        const std::size_t end = literal.empty() ? phrase.size() : isLast ? phrase.rfind(literal) : phrase.find(literal);
        if (end == std::string_view::npos || (isLast && end + literal.size() != phrase.size()))
            return std::nullopt;
        places.emplace_back(phrase.substr(0, end));
        phrase.remove_prefix(end + literal.size());
    }
    if (!phrase.empty())
        return std::nullopt;
    return places;
}

} // namespace

QString PhraseText::of(std::string_view phrase)
{
    for (const Phrase& known : kPhrases) {
        auto places = placesIn(phrase, known.core);
        if (!places)
            continue;
        for (std::string& place : *places)
            place = toUtf8(of(place)); // shorter than the phrase, so this ends
        return fill(tr(known.text), *places);
    }
    return fromUtf8(phrase);
}

std::vector<std::string> PhraseText::of(const std::vector<std::string>& phrases)
{
    std::vector<std::string> texts;
    for (const std::string& phrase : phrases)
        texts.push_back(toUtf8(of(phrase)));
    return texts;
}

} // namespace riparia
