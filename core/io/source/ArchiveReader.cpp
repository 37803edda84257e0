// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/ArchiveReader.h"

#include "core/base/Text.h"
#include "core/io/source/FileFormat.h"
#include "core/io/source/IssueLog.h"
#include "core/io/source/ScratchFolder.h"
#include "core/io/source/WideText.h"
#include "core/io/source/ZipUnpacker.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

namespace riparia {

namespace fs = std::filesystem;

namespace {

std::string extensionOf(const std::string& name)
{
    return lowerAscii(fs::path(name).extension().string());
}

template <std::size_t n>
bool isOneOf(const std::string& extension, const std::array<std::string_view, n>& known)
{
    return std::find(known.begin(), known.end(), extension) != known.end();
}

/// Files that belong to another one.
bool isSidecar(const std::string& extension)
{
    static constexpr std::array<std::string_view, 18> kSidecars{".shx", ".dbf", ".prj", ".cpg", ".sbn", ".sbx",
                                                                ".qix", ".qpj", ".xml", ".qml", ".sld", ".mid",
                                                                ".dat", ".map", ".id",  ".ind", ".lyr", ".xsd"};
    return isOneOf(extension, kSidecars);
}

std::string stemOf(const std::string& name)
{
    return lowerAscii(fs::path(name).replace_extension().string());
}

class ArchiveRun {
public:
    ArchiveRun(const std::string& fileName, const LayerReading& reading, const FileReading& read,
               const Progress& progress)
        : m_fileName(fileName)
        , m_reading(reading)
        , m_read(read)
        , m_progress(progress)
        , m_log(fileName)
    {}

    Result<ReadLayers> run(const InputFile& archive)
    {
        const auto folder = ScratchFolder::make();
        if (!folder)
            return fail(folder.error());
        auto files = unpackZip(archive.path(), folder->path(), m_log, m_progress);
        if (!files)
            return fail(files.error());
        std::sort(files->begin(), files->end(),
                  [](const UnpackedFile& a, const UnpackedFile& b) { return a.name < b.name; });
        sayLonelyTables(*files);
        for (const UnpackedFile& file : *files) {
            if (m_progress.cancelled())
                return fail(ErrorCode::Cancelled);
            if (const auto done = readOne(file); !done)
                return fail(done.error());
        }
        return finish();
    }

private:
    /// A .dbf without its .shp is not a layer, but not nothing either.
    void sayLonelyTables(const std::vector<UnpackedFile>& files)
    {
        std::set<std::string> shapes;
        for (const UnpackedFile& file : files) {
            if (extensionOf(file.name) == ".shp" || extensionOf(file.name) == ".tab")
                shapes.insert(stemOf(file.name));
        }
        for (const UnpackedFile& file : files) {
            if (extensionOf(file.name) == ".dbf" && shapes.count(stemOf(file.name)) == 0)
                m_log.say(Severity::Warning, IssueCode::ArchiveEntrySkipped, {file.name, "a table without its .shp"});
        }
    }

    Result<bool> readOne(const UnpackedFile& unpacked)
    {
        if (isSidecar(extensionOf(unpacked.name)))
            return true;
        const FileEnding* ending = fileEndingOf(unpacked.name);
        if (ending && ending->format == FileFormat::Zip) {
            m_log.say(Severity::Warning, IssueCode::ArchiveEntrySkipped,
                      {unpacked.name, "an archive within the archive"});
            return true;
        }
        if (!ending) {
            sayNoData(unpacked);
            return true;
        }
        const auto read = readData(unpacked);
        if (read || read.error().code == ErrorCode::Cancelled)
            return read;
        if (extensionOf(unpacked.name) == ".txt") { // a note on the data, mostly
            sayNoData(unpacked);
            return true;
        }
        const Error& error = read.error();
        m_log.say(Severity::Error, IssueCode::LayerSkipped,
                  {unpacked.name + ": " + (error.detail.empty() ? std::string(toString(error.code)) : error.detail)});
        return true;
    }

    void sayNoData(const UnpackedFile& unpacked)
    {
        m_log.say(Severity::Info, IssueCode::ArchiveEntrySkipped, {unpacked.name, "not a file of geodata"});
    }

    Result<bool> readData(const UnpackedFile& unpacked)
    {
        const auto file = InputFile::open(unpacked.path);
        if (!file)
            return fail(file.error());
        const std::string shownName = m_fileName + "/" + unpacked.name;
        auto read = readInUtf8(*file, shownName, m_progress, [&](const InputFile& readable) -> Result<ReadLayers> {
            const auto format = formatOf(readable, unpacked.name);
            if (!format)
                return fail(format.error());
            return m_read(readable, *format, shownName, m_progress);
        });
        if (!read)
            return fail(read.error());
        m_formats.insert(read->format);
        std::move(read->layers.begin(), read->layers.end(), std::back_inserter(m_result.layers));
        m_result.names.insert(m_result.names.end(), read->names.begin(), read->names.end());
        m_result.issues.insert(m_result.issues.end(), read->issues.begin(), read->issues.end());
        return true;
    }

    Result<ReadLayers> finish()
    {
        Issues issues = std::move(m_log).take();
        m_result.issues.insert(m_result.issues.begin(), issues.begin(), issues.end());
        const bool notAskedFor = m_reading.layer && !m_result.names.empty();
        if (m_result.layers.empty() && !notAskedFor) {
            std::string detail =
                m_result.issues.empty() ? "the archive is empty" : join(m_result.issues.front().args, ": ");
            return fail(ErrorCode::NothingUsable, m_fileName, std::move(detail));
        }
        m_result.format = m_formats.size() == 1 ? *m_formats.begin() : std::string(toString(FileFormat::Zip));
        return std::move(m_result);
    }

    const std::string& m_fileName;
    const LayerReading& m_reading;
    const FileReading& m_read;
    const Progress& m_progress;
    IssueLog m_log;
    std::set<std::string> m_formats;
    ReadLayers m_result;
};

} // namespace

Result<ReadLayers> readArchive(const InputFile& archive, const std::string& fileName, const LayerReading& reading,
                               const FileReading& read, const Progress& progress)
{
    return ArchiveRun(fileName, reading, read, progress).run(archive);
}

} // namespace riparia
