// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/BrokenFile.h"

#include "core/io/source/IssueLog.h"
#include "core/io/source/ScratchFolder.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <vector>

namespace riparia {

namespace fs = std::filesystem;

namespace {

/// Follows the brackets of a GeoJSON: the features are the objects in the list "features" of the outermost object.
class JsonBrackets {
public:
    explicit JsonBrackets(std::string_view text)
        : m_text(text)
    {}

    std::optional<SoundBeginning> sound()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                if (!skipString())
                    break;
            } else if (c == ':' && m_open.size() == 1) {
                m_key = m_string;
            } else if (c == '{' || c == '[') {
                m_open += c;
            } else if (c == '}' || c == ']') {
                if (m_open.empty() || m_open.back() != (c == '}' ? '{' : '['))
                    break;
                m_open.pop_back();
                if (m_open.empty())
                    return std::nullopt; // the outermost object is whole
                if (c == '}' && m_open == "{[" && m_key == "features")
                    m_sound = {m_at + 1, m_sound.features + 1, "]}"};
            }
        }
        return m_sound.features > 0 ? std::optional(m_sound) : std::nullopt;
    }

private:
    /// To its closing quotation mark.
    bool skipString()
    {
        const std::size_t begin = m_at + 1;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        if (m_at >= m_text.size())
            return false;
        m_string = m_text.substr(begin, m_at - begin);
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_open;
    std::string_view m_string; ///< the last one
    std::string_view m_key;    ///< of the outermost object
    SoundBeginning m_sound;
};

std::string_view localName(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Follows the tags of a KML or GML.
class XmlTags {
public:
    XmlTags(std::string_view text, bool isKml)
        : m_text(text)
        , m_isKml(isKml)
    {}

    std::optional<SoundBeginning> sound()
    {
        for (m_at = m_text.find('<'); m_at != std::string_view::npos; m_at = m_text.find('<', m_at)) {
            const std::size_t end = tagEnd();
            if (end == std::string_view::npos || !follow(m_text.substr(m_at, end - m_at), end))
                break;
            if (m_isClosed)
                return std::nullopt;
            m_at = end;
        }
        return m_sound.features > 0 ? std::optional(m_sound) : std::nullopt;
    }

private:
    /// Behind the tag, comment, section or instruction that begins here.
    std::size_t tagEnd() const
    {
        static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kSections{
            {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}};
        for (const auto& [begin, end] : kSections) {
            if (m_text.substr(m_at, begin.size()) != begin)
                continue;
            const std::size_t at = m_text.find(end, m_at + begin.size());
            return at == std::string_view::npos ? at : at + end.size();
        }
        char quote = 0;
        for (std::size_t at = m_at; at < m_text.size(); ++at) {
            const char c = m_text[at];
            if (quote == 0 && c == '>')
                return at + 1;
            if (quote == 0 && (c == '"' || c == '\''))
                quote = c;
            else if (c == quote)
                quote = 0;
        }
        return std::string_view::npos;
    }

    /// False for an end that is not that of the element that is open.
    bool follow(std::string_view tag, std::size_t end)
    {
        if (tag[1] == '?' || tag[1] == '!')
            return true;
        const bool isEnd = tag[1] == '/';
        const std::string_view inner = tag.substr(isEnd ? 2 : 1);
        const std::string_view name = inner.substr(0, inner.find_first_of(" \t\r\n/>"));
        if (isEnd)
            return close(name, end);
        const bool isFeature = m_featureDepth == 0 && isFeatureHere(name);
        m_open.emplace_back(name);
        if (isFeature)
            m_featureDepth = m_open.size();
        return tag[tag.size() - 2] != '/' || close(name, end);
    }

    bool close(std::string_view name, std::size_t end)
    {
        if (m_open.empty() || m_open.back() != name)
            return false;
        const bool isFeature = m_open.size() == m_featureDepth;
        m_open.pop_back();
        m_isClosed = m_open.empty();
        if (isFeature) {
            m_featureDepth = 0;
            m_sound = {end, m_sound.features + 1, {}};
            for (auto open = m_open.rbegin(); open != m_open.rend(); ++open)
                m_sound.closing.append("</").append(*open).append(">");
        }
        return true;
    }

    bool isFeatureHere(std::string_view name) const
    {
        static constexpr std::array<std::string_view, 3> kMembers{"featureMember", "featureMembers", "member"};
        if (m_isKml)
            return localName(name) == "Placemark";
        return !m_open.empty() && std::ranges::find(kMembers, localName(m_open.back())) != kMembers.end();
    }

    std::string_view m_text;
    bool m_isKml;
    bool m_isClosed = false;
    std::size_t m_at = 0;
    std::size_t m_featureDepth = 0; ///< number of elements open with the feature; 0 outside of all
    std::vector<std::string_view> m_open;
    SoundBeginning m_sound;
};

/// GML opens whatever comes after its first features; only then it is said that there is no end.
bool looksBroken(const Result<ReadLayers>& read, FileFormat format)
{
    if (!read)
        return read.error().code == ErrorCode::FileDamaged;
    const auto isBad = [](const SourceLayer& layer) {
        return layer.featuresRead < layer.featuresDeclared || std::ranges::any_of(layer.issues, [](const Issue& issue) {
                   return issue.code == IssueCode::LibraryMessage && issue.severity == Severity::Error;
               });
    };
    return format == FileFormat::Gml && std::ranges::any_of(read->layers, isBad);
}

bool writeSound(const std::string& path, std::string_view text, const SoundBeginning& sound)
{
    std::ofstream copy(path, std::ios::binary);
    copy.write(text.data(), static_cast<std::streamsize>(sound.bytes));
    copy.write(sound.closing.data(), static_cast<std::streamsize>(sound.closing.size()));
    copy.close();
    return !copy.fail();
}

} // namespace

std::optional<SoundBeginning> soundBeginning(std::string_view text, FileFormat format)
{
    if (format == FileFormat::GeoJson)
        return JsonBrackets(text).sound();
    if (format == FileFormat::Kml || format == FileFormat::Gml)
        return XmlTags(text, format == FileFormat::Kml).sound();
    return std::nullopt;
}

Result<ReadLayers> readUpToBreak(const InputFile& file, const std::string& fileName, FileFormat format,
                                 const std::function<Result<ReadLayers>(const std::string& path)>& read)
{
    auto whole = read(file.path());
    const bool mayBreak = format == FileFormat::GeoJson || format == FileFormat::Kml || format == FileFormat::Gml;
    if (!mayBreak || !looksBroken(whole, format))
        return whole;
    const std::string text = file.head(static_cast<std::size_t>(file.size()));
    const auto sound = soundBeginning(text, format);
    const auto folder = ScratchFolder::make();
    if (!sound || !folder)
        return whole;
    const fs::path copy = fs::path(folder->path()) / fs::path(fileName).filename();
    if (!writeSound(copy.string(), text, *sound))
        return whole;
    std::error_code none; // without it the reader finds out for itself what the features have
    fs::copy_file(fs::path(file.path()).replace_extension(".xsd"), fs::path(copy).replace_extension(".xsd"), none);
    auto part = read(copy.string());
    if (!part)
        return whole; // broken before that, too
    IssueLog log(fileName);
    log.say(Severity::Error, IssueCode::FileCutOff, {std::to_string(sound->bytes), std::to_string(sound->features)});
    for (Issue& issue : std::move(log).take())
        part->issues.push_back(std::move(issue));
    return part;
}

} // namespace riparia
