// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/WideText.h"

#include "core/io/source/FileFormat.h"
#include "core/io/source/IssueLog.h"
#include "core/io/source/ScratchFolder.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

namespace riparia {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kWideMark = 2;
constexpr std::size_t kWideBlock = std::size_t{1} << 20;

/// Formats of one file whose readers know no UTF-16.
bool isReadAsUtf8(const std::string& fileName)
{
    static constexpr std::array<FileFormat, 4> kFormats{FileFormat::GeoJson, FileFormat::Kml, FileFormat::Gml,
                                                        FileFormat::Dxf};
    const FileEnding* ending = fileEndingOf(fileName);
    return ending && std::ranges::find(kFormats, ending->format) != kFormats.end();
}

/// An XML declaration that names UTF-16 would be wrong now.
void relabel(std::string& text)
{
    const std::size_t end = text.find("?>");
    if (text.starts_with("<?xml") && end != std::string::npos)
        text.replace(0, end, "<?xml version=\"1.0\" encoding=\"UTF-8\"");
}

/// True where every character had a meaning.
Result<bool> copyInUtf8(const InputFile& file, const Charset& charset, const std::string& path,
                        const Progress& progress)
{
    const auto decoder = TextDecoder::make(charset);
    if (!decoder)
        return fail(ErrorCode::EncodingUnknown, charset.name);
    std::ofstream copy(path, std::ios::binary);
    std::string bytes, text;
    bool isSound = true;
    for (std::uint64_t at = kWideMark; at < file.size();) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        const std::size_t kept = bytes.size(); // of a character cut in two
        bytes.resize(kept + kWideBlock);
        const std::size_t got = file.read(at, bytes.data() + kept, kWideBlock);
        bytes.resize(kept + got);
        const bool isLast = got < kWideBlock || at + got >= file.size();
        const std::size_t usable = bytes.size() - (isLast ? 0 : decoder->danglingBytes(bytes));
        text.clear();
        isSound = decoder->decode(std::string_view(bytes).substr(0, usable), text) && isSound;
        if (at == kWideMark)
            relabel(text);
        copy.write(text.data(), static_cast<std::streamsize>(text.size()));
        bytes.erase(0, usable);
        at += got;
        if (isLast)
            break;
    }
    copy.close();
    if (!copy)
        return fail(ErrorCode::FileNotWritable, path, "no room for a copy in UTF-8");
    return isSound;
}

} // namespace

std::optional<Charset> wideCharsetOf(std::string_view head)
{
    if (head.starts_with("\xFF\xFE"))
        return charsetFromLabel("utf16le");
    if (head.starts_with("\xFE\xFF"))
        return charsetFromLabel("utf16be");
    return std::nullopt;
}

Result<ReadLayers> readInUtf8(const InputFile& file, const std::string& fileName, const Progress& progress,
                              const std::function<Result<ReadLayers>(const InputFile&)>& read)
{
    const auto charset = wideCharsetOf(file.head(kWideMark));
    if (!charset || !isReadAsUtf8(fileName))
        return read(file);
    const auto folder = ScratchFolder::make();
    if (!folder)
        return fail(folder.error());
    const std::string path = (fs::path(folder->path()) / fs::path(fileName).filename()).string();
    const auto isSound = copyInUtf8(file, *charset, path, progress);
    if (!isSound)
        return fail(isSound.error());
    const auto copy = InputFile::open(path);
    if (!copy)
        return fail(copy.error());
    auto result = read(*copy);
    if (!result)
        return result;
    IssueLog log(fileName);
    if (!*isSound)
        log.say(Severity::Warning, IssueCode::TextUndecodable, {"*", charset->name});
    for (Issue& issue : std::move(log).take())
        result->issues.push_back(std::move(issue));
    for (SourceLayer& layer : result->layers) {
        layer.encoding.used = charset->name;
        layer.encoding.source = "format";
        layer.encoding.reason = "byte order mark";
    }
    return result;
}

} // namespace riparia
