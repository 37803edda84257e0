// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/CrsText.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace riparia::detail {

namespace {

/// Real definitions have a few thousand characters; more is not a definition, and reading it would take long.
constexpr std::size_t kMaxText = 65536;
constexpr std::size_t kMaxShown = 80;

tl::unexpected<Error> unknown(std::string_view text, std::string reason)
{
    std::string shown(text.substr(0, kMaxShown));
    std::replace_if(
        shown.begin(), shown.end(), [](unsigned char c) { return c < 0x20 || c >= 0x7F; }, '?');
    return fail(ErrorCode::CrsUnknown, std::move(shown), std::move(reason));
}

/// UTF-16 with byte order mark to ASCII; the few other characters of names become '?'.
std::string fromUtf16(std::string_view bytes, bool bigEndian)
{
    std::string result;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto high = static_cast<unsigned char>(bytes[i + (bigEndian ? 0 : 1)]);
        const auto low = static_cast<unsigned char>(bytes[i + (bigEndian ? 1 : 0)]);
        result += (high == 0 && low < 0x80) ? static_cast<char>(low) : '?';
    }
    return result;
}

std::string plainText(std::string_view raw)
{
    if (raw.starts_with("\xFF\xFE") || raw.starts_with("\xFE\xFF"))
        return fromUtf16(raw.substr(2), raw.starts_with("\xFE"));
    if (raw.starts_with("\xEF\xBB\xBF"))
        raw.remove_prefix(3);
    raw = raw.substr(0, raw.find('\0'));
    return std::string(trim(raw));
}

bool isWord(std::string_view text, std::string_view also)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [also](unsigned char c) {
        return (c < 0x80 && std::isalnum(c)) || also.find(static_cast<char>(c)) != std::string_view::npos;
    });
}

bool isNumber(std::string_view text)
{
    return !text.empty() && text.size() <= 9 &&
           std::all_of(text.begin(), text.end(), [](unsigned char c) { return c >= '0' && c <= '9'; });
}

/// "EPSG:4547", "4547", "urn:ogc:def:crs:EPSG::4547"; "EPSG:4490+5773" stands for its horizontal part.
std::optional<CrsText> asCode(std::string_view text)
{
    if (isNumber(text))
        return CrsText{CrsText::Form::Code, "EPSG", std::string(text)};
    const std::string lower = lowerAscii(text);
    constexpr std::string_view kUrn = "urn:ogc:def:crs:";
    if (lower.starts_with(kUrn)) {
        const std::vector<std::string> parts = split(text.substr(kUrn.size()), ':');
        if (parts.size() == 3 && isWord(parts[0], "_") && isWord(parts[2], "_."))
            return CrsText{CrsText::Form::Code, parts[0], parts[2]};
        return std::nullopt;
    }
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const std::string_view authority = trim(text.substr(0, colon));
    const std::string_view code = trim(text.substr(colon + 1, text.find('+', colon) - colon - 1));
    if (!isWord(authority, "_") || !isWord(code, "_."))
        return std::nullopt;
    return CrsText{CrsText::Form::Code, std::string(authority), std::string(code)};
}

/// Where the first balanced bracket group ends: after it, WKT1 files may carry a vertical system or rubbish.
std::optional<std::size_t> endOfWkt(std::string_view text)
{
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '[' || c == '(')
            ++depth;
        if ((c == ']' || c == ')') && --depth <= 0)
            return i + 1;
    }
    return std::nullopt;
}

bool isWktStart(std::string_view text)
{
    constexpr std::array<std::string_view, 15> kKeywords = {"GEOGCS",      "PROJCS",         "COMPD_CS",     "GEOGCRS",
                                                            "GEODCRS",     "PROJCRS",        "COMPOUNDCRS",  "BOUNDCRS",
                                                            "GEODETICCRS", "GEOGRAPHICCRS",  "PROJECTEDCRS", "LOCAL_CS",
                                                            "ENGCRS",      "ENGINEERINGCRS", "GEOCCS"};
    const std::size_t bracket = text.find_first_of("[(");
    if (bracket == std::string_view::npos)
        return false;
    std::string word = lowerAscii(trim(text.substr(0, bracket)));
    return std::any_of(kKeywords.begin(), kKeywords.end(),
                       [&word](std::string_view keyword) { return lowerAscii(keyword) == word; });
}

/// A grid or parameter file named inside a definition is never opened, so the definition cannot be honoured.
bool namesFile(std::string_view text)
{
    const std::string lower = lowerAscii(text);
    for (std::string_view word : {"grids=", "file=", "init="}) {
        for (std::size_t at = lower.find(word); at != std::string::npos; at = lower.find(word, at + 1)) {
            const std::string_view value = std::string_view(lower).substr(at + word.size());
            if (!value.starts_with("@null") && !value.starts_with("null"))
                return true;
        }
    }
    return false;
}

Result<CrsText> asProj(std::string_view text)
{
    std::string spaced(text);
    std::replace_if(
        spaced.begin(), spaced.end(), [](unsigned char c) { return c < 0x20; }, ' ');
    std::string result;
    for (const std::string& token : split(spaced, ' ')) {
        std::string_view word = token;
        if (word.empty())
            continue;
        if (word.starts_with('+'))
            word.remove_prefix(1);
        const std::string key = lowerAscii(word.substr(0, word.find('=')));
        if (key == "type")
            continue;
        if (key == "step" || key == "inv" || lowerAscii(word) == "proj=pipeline")
            return unknown(text, "an operation, not a coordinate system");
        if (word.find_first_of("/\\") != std::string_view::npos)
            return unknown(text, "names a file");
        result += '+';
        result += word;
        result += ' ';
    }
    return CrsText{CrsText::Form::Proj, {}, result + "+type=crs"};
}

} // namespace

Result<CrsText> CrsText::read(std::string_view raw)
{
    if (raw.size() > kMaxText)
        return unknown(raw, "too long for a definition");
    const std::string whole = plainText(raw);
    const std::string_view text = trim(whole);
    if (text.empty())
        return unknown(text, "empty");
    if (const std::optional<CrsText> code = asCode(text))
        return *code;
    if (namesFile(text))
        return unknown(text, "names a file");
    if (isWktStart(text)) {
        const std::optional<std::size_t> end = endOfWkt(text);
        if (!end)
            return unknown(text, "brackets are not closed");
        return CrsText{Form::Wkt, {}, std::string(text.substr(0, *end))};
    }
    if (text.starts_with("proj=") || (text.starts_with('+') && text.find("+proj=") != std::string_view::npos))
        return asProj(text);
    return unknown(text, "not a code, WKT or PROJ string");
}

} // namespace riparia::detail
