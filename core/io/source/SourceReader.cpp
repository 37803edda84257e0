// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/SourceReader.h"

#include "core/base/Text.h"
#include "core/io/source/ArchiveReader.h"
#include "core/io/source/BrokenFile.h"
#include "core/io/source/CsvReader.h"
#include "core/io/source/FileFormat.h"
#include "core/io/source/OgrReader.h"
#include "core/io/source/PlanMark.h"
#include "core/io/source/ShapefileReader.h"
#include "core/io/source/WideText.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <new>

namespace riparia {

namespace fs = std::filesystem;

namespace {

/// Only a plain path to something on this machine's file systems.
bool isLocalPath(const std::string& path)
{
    const bool control = std::any_of(path.begin(), path.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
    const std::string lower = lowerAscii(path);
    return !path.empty() && !control && lower.find("://") == std::string::npos && lower.find("/vsi") != 0;
}

Result<LayerReading> readingOf(const ReadOptions& options)
{
    LayerReading reading;
    reading.layer = options.layer;
    reading.attributes = options.attributes;
    reading.tables = options.tables;
    if (options.encoding) {
        reading.charset = charsetFromLabel(*options.encoding);
        if (!reading.charset)
            return fail(ErrorCode::EncodingUnknown, *options.encoding);
    }
    if (options.crs) {
        const auto crs = Crs::parse(*options.crs);
        if (!crs)
            return fail(crs.error());
        reading.crs = *crs;
    }
    return reading;
}

Result<ReadLayers> readOneShapefile(const std::string& path, const std::string& fileName, const LayerReading& reading,
                                    const Progress& progress)
{
    const ShapefileSet files = ShapefileSet::beside(path);
    if (!files.shp)
        return fail(ErrorCode::NothingUsable, fileName, "the .shp of this shapefile is missing");
    ReadLayers result;
    result.names.push_back(fs::path(*files.shp).stem().string());
    if (reading.layer && *reading.layer != result.names.front())
        return result;
    const std::string shownName = (fs::path(fileName).parent_path() / fs::path(*files.shp).filename()).string();
    auto layer = readShapefile(files, shownName, reading, progress);
    if (!layer)
        return fail(layer.error());
    result.layers.push_back(std::move(*layer));
    return result;
}

Result<ReadLayers> readOneCsv(const InputFile& file, const std::string& fileName, const LayerReading& reading,
                              const Progress& progress)
{
    ReadLayers result;
    result.names.push_back(fs::path(fileName).stem().string());
    if (reading.layer && *reading.layer != result.names.front())
        return result;
    auto layer = readCsv(file, fileName, reading, progress);
    if (!layer)
        return fail(layer.error());
    result.layers.push_back(std::move(*layer));
    return result;
}

Result<ReadLayers> readAs(FileFormat format, const InputFile& file, const std::string& fileName,
                          const LayerReading& reading, const Progress& progress)
{
    if (format == FileFormat::Shapefile)
        return readOneShapefile(file.path(), fileName, reading, progress);
    if (format == FileFormat::Csv)
        return readOneCsv(file, fileName, reading, progress);
    if (format == FileFormat::GeoPackage && isPlanFile(file))
        return fail(ErrorCode::UnsupportedFormat, fileName, "a plan, not a source");
    return readUpToBreak(file, fileName, format, [&](const std::string& path) {
        return readWithGdal(path, fileName, format, reading, progress);
    });
}

Result<ReadLayers> readFile(const InputFile& file, FileFormat format, const std::string& fileName,
                            const LayerReading& reading, const Progress& progress)
{
    if (format == FileFormat::Zip) {
        const FileReading readEntry = [&](const InputFile& entry, FileFormat entryFormat, const std::string& entryName,
                                          const Progress& entryProgress) -> Result<ReadLayers> {
            if (entryFormat == FileFormat::Zip)
                return fail(ErrorCode::UnsupportedFormat, entryName, "an archive within the archive");
            return readFile(entry, entryFormat, entryName, reading, entryProgress);
        };
        return readArchive(file, fileName, reading, readEntry, progress);
    }
    auto read = readAs(format, file, fileName, reading, progress);
    if (read)
        read->format = toString(format);
    return read;
}

Result<Source> readLocalFile(const std::string& path, const ReadOptions& options, const Progress& progress)
{
    if (!isLocalPath(path))
        return fail(ErrorCode::UnsupportedFormat, path, "not the path of a local file");
    const auto reading = readingOf(options);
    if (!reading)
        return fail(reading.error());
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    if (fs::is_directory(absolute, error))
        return fail(ErrorCode::UnsupportedFormat, path, "a folder");
    const auto file = InputFile::open(absolute.string());
    if (!file)
        return fail(file.error().code, path, file.error().detail); // by the name that was asked for
    const std::string fileName = absolute.filename().string();
    auto read = readInUtf8(*file, fileName, progress, [&](const InputFile& readable) -> Result<ReadLayers> {
        const auto format = formatOf(readable, fileName);
        if (!format)
            return fail(format.error());
        return readFile(readable, *format, fileName, *reading, progress);
    });
    if (!read)
        return fail(read.error());
    if (read->layers.empty() && options.layer)
        return fail(ErrorCode::LayerUnknown, *options.layer, join(read->names, ", "));
    if (read->layers.empty())
        return fail(ErrorCode::NothingUsable, fileName);
    return Source{path, std::move(read->format), std::move(read->layers), std::move(read->issues)};
}

} // namespace

Result<Source> readSource(const std::string& path, const ReadOptions& options, const Progress& progress)
{
    try {
        return readLocalFile(path, options, progress);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::Internal, path, "not enough memory");
    } catch (const std::exception& error) { // of the standard library and the drivers
        return fail(ErrorCode::Internal, path, error.what());
    }
}

} // namespace riparia
