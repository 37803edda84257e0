// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/FileFormat.h"

#include "core/base/Text.h"
#include "core/io/source/Bytes.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace riparia {

namespace {

constexpr std::size_t kHead = 65536;

constexpr std::array<FileEnding, 22> kEndings{{
    {".shp", FileFormat::Shapefile},    {".zip", FileFormat::Zip},        {".gpkg", FileFormat::GeoPackage},
    {".geojson", FileFormat::GeoJson},  {".json", FileFormat::GeoJson},   {".geojsonl", FileFormat::GeoJson},
    {".geojsons", FileFormat::GeoJson}, {".ndjson", FileFormat::GeoJson}, {".jsonl", FileFormat::GeoJson},
    {".kml", FileFormat::Kml},          {".kmz", FileFormat::Zip},        {".fgb", FileFormat::FlatGeobuf},
    {".gml", FileFormat::Gml},          {".tab", FileFormat::MapInfo},    {".mif", FileFormat::MapInfo},
    {".dxf", FileFormat::Dxf},          {".csv", FileFormat::Csv},        {".tsv", FileFormat::Csv},
    {".txt", FileFormat::Csv},          {".xlsx", FileFormat::Xlsx},      {".dbf", FileFormat::Shapefile},
    {".shx", FileFormat::Shapefile},
}};

bool startsWith(std::string_view text, std::string_view prefix)
{
    return text.substr(0, prefix.size()) == prefix;
}

/// Past a byte order mark and blanks.
std::string_view textStart(std::string_view head)
{
    if (startsWith(head, "\xEF\xBB\xBF"))
        head.remove_prefix(3);
    return trim(head);
}

bool looksLikeShp(std::string_view head)
{
    if (head.size() < 36)
        return false;
    const auto* bytes = reinterpret_cast<const unsigned char*>(head.data());
    const bool code = detail::bigEndian32(bytes) == 9994;
    const bool version = detail::littleInt(bytes + 28) == 1000;
    return code || version;
}

/// The name of the first element, without namespace prefix.
std::string rootElement(std::string_view text)
{
    while (true) {
        const std::size_t open = text.find('<');
        if (open == std::string_view::npos || open + 1 >= text.size())
            return {};
        text.remove_prefix(open + 1);
        if (text[0] == '?' || text[0] == '!')
            continue;
        const std::string name(text.substr(0, text.find_first_of(" \t\r\n/>")));
        const std::size_t colon = name.find(':');
        return lowerAscii(colon == std::string::npos ? name : name.substr(colon + 1));
    }
}

Result<FileFormat> xmlFormat(std::string_view text, const std::string& fileName, const std::string& extension)
{
    const std::string lower = lowerAscii(text);
    if (lower.find("<!doctype") != std::string::npos || lower.find("<!entity") != std::string::npos)
        return fail(ErrorCode::UnsupportedFormat, fileName, "XML with a document type declaration");
    const std::string root = rootElement(text);
    if (root == "kml")
        return FileFormat::Kml;
    if (extension == ".gml" || lower.find("opengis.net/gml") != std::string::npos)
        return FileFormat::Gml;
    return fail(ErrorCode::UnsupportedFormat, fileName, "XML of kind <" + root.substr(0, 40) + ">");
}

Result<FileFormat> textFormat(std::string_view text, const std::string& fileName, const std::string& extension)
{
    if (startsWith(text, "<"))
        return xmlFormat(text, fileName, extension);
    if (extension == ".tab" && startsWith(lowerAscii(text.substr(0, 16)), "!table")) {
        const std::string lower = lowerAscii(text);
        if (lower.find("seamless") != std::string::npos || lower.find("create view") != std::string::npos)
            return fail(ErrorCode::UnsupportedFormat, fileName, "a MapInfo table that only refers to others");
        return FileFormat::MapInfo;
    }
    if (extension == ".mif" && startsWith(lowerAscii(text.substr(0, 16)), "version"))
        return FileFormat::MapInfo;
    if (extension == ".dxf")
        return startsWith(text, "AutoCAD Binary DXF")
                   ? Result<FileFormat>(fail(ErrorCode::UnsupportedFormat, fileName, "binary DXF"))
                   : Result<FileFormat>(FileFormat::Dxf);
    constexpr std::string_view kRecord = "\x1E{"; // of a sequence, RFC 8142
    if (startsWith(text, "{") || startsWith(text, kRecord) ||
        (startsWith(text, "[") && (extension == ".json" || extension == ".geojson")))
        return FileFormat::GeoJson;
    const FileEnding* ending = fileEndingOf(fileName);
    if (ending && ending->format == FileFormat::Csv)
        return FileFormat::Csv;
    return fail(ErrorCode::UnsupportedFormat, fileName, "not one of the formats that can be read");
}

} // namespace

std::span<const FileEnding> fileEndings()
{
    return kEndings;
}

const FileEnding* fileEndingOf(const std::string& fileName)
{
    const std::string extension = lowerAscii(std::filesystem::path(fileName).extension().string());
    const auto found = std::ranges::find(kEndings, extension, &FileEnding::ending);
    return found == kEndings.end() ? nullptr : &*found;
}

std::string_view toString(FileFormat format)
{
    switch (format) {
    case FileFormat::Shapefile: return "ESRI Shapefile";
    case FileFormat::GeoPackage: return "GPKG";
    case FileFormat::GeoJson: return "GeoJSON";
    case FileFormat::Kml: return "KML";
    case FileFormat::FlatGeobuf: return "FlatGeobuf";
    case FileFormat::Gml: return "GML";
    case FileFormat::MapInfo: return "MapInfo File";
    case FileFormat::Dxf: return "DXF";
    case FileFormat::Csv: return "CSV";
    case FileFormat::Xlsx: return "XLSX";
    case FileFormat::Zip: return "Zip";
    }
    return "";
}

Result<FileFormat> formatOf(const InputFile& file, const std::string& fileName)
{
    const std::string head = file.head(kHead);
    const std::string extension = lowerAscii(std::filesystem::path(fileName).extension().string());
    static constexpr std::array<std::string_view, 6> kMembers{".shp", ".shx", ".dbf", ".prj", ".cpg", ".qix"};
    if (extension == ".shp" && head.size() < 100)
        return fail(ErrorCode::FileDamaged, fileName, "the header is cut off");
    if (head.empty() && std::find(kMembers.begin(), kMembers.end(), extension) == kMembers.end())
        return fail(ErrorCode::FileDamaged, fileName, "the file is empty");
    if (extension != ".shp" && std::find(kMembers.begin(), kMembers.end(), extension) != kMembers.end())
        return FileFormat::Shapefile; // its .shp is looked for, and looked at
    if (startsWith(head, "SQLite format 3") && head.size() > 15 && head[15] == '\0')
        return FileFormat::GeoPackage;
    if (extension == ".xlsx" && startsWith(head, "PK\x03\x04"))
        return FileFormat::Xlsx;
    if (startsWith(head, "PK\x03\x04") || startsWith(head, "PK\x05\x06"))
        return FileFormat::Zip;
    if (startsWith(head, "fgb"))
        return FileFormat::FlatGeobuf;
    if (looksLikeShp(head))
        return FileFormat::Shapefile;
    if (extension == ".shp")
        return fail(ErrorCode::UnsupportedFormat, fileName, "named .shp, but not a shapefile");
    return textFormat(textStart(head), fileName, extension);
}

} // namespace riparia
