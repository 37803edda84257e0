// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/KmlText.h"

#include "core/base/Text.h"
#include "core/io/source/AttributeText.h"

#include <algorithm>
#include <string_view>

namespace riparia {

namespace {

/// Where the value of encoding="..." stands in the XML declaration; {npos, 0} where there is none.
struct EncodingLabel {
    std::size_t begin = std::string::npos;
    std::size_t length = 0;

    static EncodingLabel in(std::string_view bytes)
    {
        const std::size_t start = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        const std::size_t end = bytes.find("?>");
        if (bytes.substr(start, 5) != "<?xml" || end == std::string_view::npos)
            return {};
        const std::size_t key = bytes.substr(0, end).find("encoding");
        const std::size_t quote = bytes.substr(0, end).find_first_of("\"'", std::min(key, end));
        if (key == std::string_view::npos || quote == std::string_view::npos)
            return {};
        const std::size_t close = bytes.substr(0, end).find(bytes[quote], quote + 1);
        return close == std::string_view::npos ? EncodingLabel() : EncodingLabel{quote + 1, close - quote - 1};
    }
};

/// The XML parser reads these itself.
bool isKnownToXml(const std::string& label)
{
    return label == "iso-8859-1" || label == "us-ascii" || label == "utf-16";
}

std::string inUtf8(std::string bytes, const std::optional<Charset>& chosen, IssueLog& log)
{
    const EncodingLabel at = EncodingLabel::in(bytes);
    const std::string label = at.length > 0 ? bytes.substr(at.begin, at.length) : "UTF-8";
    const std::string lower = lowerAscii(label);
    if (isKnownToXml(lower) || (lower == "utf-8" && isUtf8(bytes)))
        return bytes;
    EncodingClues clues;
    clues.chosen = chosen;
    clues.declared = charsetFromLabel(label);
    clues.declaredText = label;
    clues.declaredBy = "format";
    const DecidedEncoding decided = decideEncoding(linesBeyondAscii(bytes), clues, log);
    const auto decoder = TextDecoder::make(decided.charset);
    std::string text;
    if (!decoder || !decoder->decode(bytes, text))
        log.say(Severity::Warning, IssueCode::TextUndecodable, {"*", decided.charset.name});
    if (const EncodingLabel now = EncodingLabel::in(text); now.length > 0)
        text.replace(now.begin, now.length, "UTF-8");
    return text;
}

std::size_t countOf(std::string_view text, std::string_view word)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
        ++count;
    return count;
}

constexpr std::string_view kTrack = "<gx:Track", kTrackEnd = "</gx:Track>";

/// Calls `use` with the begin and the end of each track that has content.
template <class Use>
void forEachTrack(std::string_view text, const Use& use)
{
    for (std::size_t at = text.find(kTrack); at != std::string_view::npos; at = text.find(kTrack, at + kTrack.size())) {
        const std::size_t tagEnd = text.find('>', at);
        if (tagEnd == std::string_view::npos || text[tagEnd - 1] == '/')
            continue;
        const std::size_t end = text.find(kTrackEnd, tagEnd);
        if (end == std::string_view::npos)
            return;
        use(at, end + kTrackEnd.size());
    }
}

/// GDAL looks up a time for each place of a track, there or not, but not within a collection: tracks become members of one.
std::string withoutTimelessTracks(std::string text)
{
    bool isTimeless = false;
    forEachTrack(text, [&](std::size_t begin, std::size_t end) {
        const std::string_view track = std::string_view(text).substr(begin, end - begin);
        isTimeless = isTimeless || countOf(track, "<when") < countOf(track, "<gx:coord");
    });
    if (!isTimeless)
        return text;
    std::string result;
    std::size_t done = 0;
    forEachTrack(text, [&](std::size_t begin, std::size_t end) {
        result.append(text, done, begin - done).append("<MultiGeometry>");
        result.append(text, begin, end - begin).append("</MultiGeometry>");
        done = end;
    });
    result.append(text, done);
    constexpr std::string_view kMany = "gx:MultiTrack", kCollection = "MultiGeometry";
    for (std::size_t at = result.find(kMany); at != std::string::npos; at = result.find(kMany, at))
        result.replace(at, kMany.size(), kCollection);
    return result;
}

} // namespace

std::string readableKml(std::string bytes, const std::optional<Charset>& chosen, IssueLog& log)
{
    std::string text = withoutTimelessTracks(inUtf8(std::move(bytes), chosen, log));
    if (countOf(text, "<NetworkLink") > countOf(text, "<NetworkLinkControl"))
        log.say(Severity::Warning, IssueCode::LayerSkipped, {"a link to another file, which is not followed"});
    return text;
}

} // namespace riparia
