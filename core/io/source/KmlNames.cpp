// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/KmlNames.h"

#include "core/io/source/KmlText.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <utility>

namespace riparia {

namespace {

constexpr std::string_view kPrefix = "riparia_field_";

struct Attribute {
    std::size_t begin = 0; ///< of the value
    std::size_t end = 0;
};

/// The value of name="..." in the tag that begins at `tag`.
std::optional<Attribute> nameIn(std::string_view text, std::size_t tag)
{
    const std::size_t close = text.find('>', tag);
    const std::size_t name = text.find("name", tag);
    if (close == std::string_view::npos || name > close)
        return std::nullopt;
    const std::size_t quote = text.find_first_of("\"'", name);
    if (quote > close)
        return std::nullopt;
    const std::size_t end = text.find(text[quote], quote + 1);
    if (end > close)
        return std::nullopt;
    return Attribute{quote + 1, end};
}

std::string unescaped(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, char>, 5> kEntities{
        {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}}};
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 1;
        char c = text[at];
        for (const auto& [entity, character] : kEntities) {
            if (text.substr(at, entity.size()) == entity) {
                c = character;
                length = entity.size();
            }
        }
        result += c;
        at += length;
    }
    return result;
}

} // namespace

Result<KmlNames> KmlNames::plain(const InputFile& kml, const std::optional<Charset>& chosen, IssueLog& log)
{
    KmlNames names;
    const std::string bytes = kml.head(static_cast<std::size_t>(kml.size()));
    const std::string text = readableKml(bytes, chosen, log);
    std::map<std::string, std::string> plainOf;
    std::string rewritten;
    std::size_t done = 0;
    for (std::size_t tag = text.find("<Data"); tag != std::string::npos; tag = text.find("<Data", tag + 1)) {
        const auto attribute = nameIn(text, tag);
        if (!attribute || attribute->begin < done)
            continue;
        const std::string name = text.substr(attribute->begin, attribute->end - attribute->begin);
        if (isAscii(name))
            continue;
        std::string& plain = plainOf[name];
        if (plain.empty()) {
            plain = std::string(kPrefix) + std::to_string(plainOf.size());
            names.m_original[plain] = unescaped(name);
        }
        rewritten.append(text, done, attribute->begin - done).append(plain);
        done = attribute->end;
    }
    if (names.m_original.empty() && text == bytes)
        return names;
    rewritten.append(text, done);
    auto folder = ScratchFolder::make();
    if (!folder)
        return fail(folder.error());
    // GDAL names the layer of a file without folders after the file.
    names.m_copy = folder->path() + "/" + std::filesystem::path(kml.path()).stem().string() + ".kml";
    names.m_folder = std::move(*folder);
    std::ofstream file(*names.m_copy, std::ios::binary);
    file.write(rewritten.data(), static_cast<std::streamsize>(rewritten.size()));
    file.close();
    if (!file)
        return fail(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, *names.m_copy,
                    std::strerror(errno));
    return names;
}

std::string KmlNames::original(const std::string& name) const
{
    const auto found = m_original.find(name);
    return found == m_original.end() ? name : found->second;
}

} // namespace riparia
