// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/OgrReader.h"

#include "core/base/Text.h"
#include "core/io/source/AttributeText.h"
#include "core/io/source/GdalSetup.h"
#include "core/io/source/GeoPackageAccess.h"
#include "core/io/source/GeoPackageViews.h"
#include "core/io/source/KmlNames.h"
#include "core/io/source/LayerCrs.h"
#include "core/io/source/OgrFields.h"
#include "core/io/source/OgrShapes.h"
#include "core/io/source/WorkbookText.h"
#include "core/io/source/ZipUnpacker.h"

#include <cpl_conv.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <memory>
#include <set>

namespace riparia {

namespace {

constexpr std::int64_t kFeaturesBetweenLooks = 512;
constexpr std::array kMidEndings{".mid", ".MID", ".Mid"};

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(GDALDataset::ToHandle(dataset)); }
};
using DatasetPtr = std::unique_ptr<GDALDataset, CloseDataset>;

std::vector<const char*> openOptions(FileFormat format, bool isImmutable)
{
    if (format == FileFormat::Gml)
        return {"WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO", nullptr};
    if (format == FileFormat::GeoPackage)
        return {"LIST_ALL_TABLES=NO", isImmutable ? "IMMUTABLE=YES" : nullptr, nullptr};
    return {nullptr};
}

std::string joined(const std::vector<GdalMessages::Message>& messages)
{
    std::string text;
    for (const auto& message : messages)
        text += (text.empty() ? "" : "; ") + message.text;
    return text;
}

void sayMessages(GdalMessages& messages, IssueLog& log)
{
    for (const auto& message : messages.take())
        log.say(message.isFailure ? Severity::Error : Severity::Info, IssueCode::LibraryMessage, {message.text});
}

/// The layer's system as WKT; nothing for none and for GeoPackage's two "undefined" entries.
std::optional<std::string> definitionOf(OGRLayer& layer)
{
    const OGRSpatialReference* reference = layer.GetSpatialRef();
    if (!reference || reference->IsEmpty())
        return std::nullopt;
    const char* name = reference->GetName();
    if (name && lowerAscii(name).substr(0, 9) == "undefined")
        return std::nullopt;
    char* text = nullptr;
    static const char* const kOptions[] = {"FORMAT=WKT2_2019", nullptr};
    reference->exportToWkt(&text, kOptions);
    std::string result = text ? text : "";
    CPLFree(text);
    return result.empty() ? std::nullopt : std::optional(std::move(result));
}

bool isInDegrees(const std::optional<std::string>& definition)
{
    const auto crs = Crs::parse(definition.value_or(""));
    return crs && crs->isGeographic();
}

/// A GeoJSON that names no system is in degrees by its standard, but not where its numbers cannot be: those are of a survey
/// whose system was lost on the way. The first feature decides whether the whole extent is worth looking at.
bool isBeyondDegrees(OGRLayer& layer)
{
    const auto isBeyond = [](const OGREnvelope& box) {
        const bool isFinite = std::isfinite(box.MinX + box.MaxX) && std::isfinite(box.MinY + box.MaxY);
        return isFinite && (box.MinX > 360 || box.MaxX < -360) && (box.MinY > 90 || box.MaxY < -90);
    };
    layer.ResetReading();
    const OGRFeatureUniquePtr first(layer.GetNextFeature());
    const OGRGeometry* geometry = first ? first->GetGeometryRef() : nullptr;
    OGREnvelope box;
    if (!geometry || geometry->IsEmpty())
        return false;
    geometry->getEnvelope(&box);
    return isBeyond(box) && layer.GetExtent(&box, TRUE) == OGRERR_NONE && isBeyond(box);
}

/// Whether a GeoJSON names a system of its own, at its beginning. GDAL takes the one of the standard where it does not understand the
/// name, as where there is none.
bool namesSystem(const std::string& path)
{
    constexpr std::size_t kNamedWithin = 65536;
    const auto file = InputFile::open(path);
    if (!file)
        return false;
    const std::string head = file->head(kNamedWithin);
    std::size_t at = head.find("\"crs\"");
    if (at == std::string::npos || at > head.find("\"coordinates\""))
        return false;
    at = head.find_first_not_of(" \t\r\n:", at + 5);
    if (at == std::string::npos || head.compare(at, 4, "null") == 0)
        return false;
    const std::string named = head.substr(at, head.find('}', at) - at);
    static constexpr std::array<std::string_view, 4> kStandard{"CRS84", "4326", "4979", "WGS"};
    return std::ranges::none_of(kStandard,
                                [&](std::string_view name) { return named.find(name) != std::string::npos; });
}

void sayStandardSystem(SourceLayer& layer)
{
    constexpr int kWgs84 = 4326, kWgs84Height = 4979;
    const int epsg = layer.crs.epsg().value_or(0);
    if (epsg == kWgs84 || epsg == kWgs84Height)
        layer.issues.push_back(
            {Severity::Warning,
             IssueCode::CrsAssumed,
             layer.file,
             {layer.crs.name(), "the system the file names is not understood; this is GeoJSON's own"},
             std::nullopt});
}

/// Text of these formats is UTF-8 by definition, or made so by GDAL; of MapInfo and DXF files only where GDAL knew how.
EncodingClues cluesFor(OGRLayer& layer, const LayerReading& reading, const std::vector<FieldColumn>& columns)
{
    EncodingClues clues;
    clues.declaredBy = "format";
    if (layer.TestCapability(OLCStringsAsUTF8)) {
        clues.declared = Charset::utf8();
        clues.declaredText = "UTF-8";
    }
    const bool decoded = clues.declared && std::all_of(columns.begin(), columns.end(),
                                                       [](const FieldColumn& column) { return isUtf8(column.arena); });
    if (!decoded)
        clues.chosen = reading.charset;
    return clues;
}

class OgrLayerRun {
public:
    OgrLayerRun(OGRLayer& source, const std::string& fileName, FileFormat format, const LayerReading& reading,
                const Progress& progress, GdalMessages& messages)
        : m_isKml(format == FileFormat::Kml)
        , m_isGeoJson(format == FileFormat::GeoJson)
        , m_isWorkbook(format == FileFormat::Xlsx)
        , m_source(source)
        , m_reading(reading)
        , m_progress(progress)
        , m_messages(messages)
        , m_log(fileName)
    {
        m_layer.file = fileName;
        m_layer.name = source.GetName();
        m_layer.geometryType = OGRGeometryTypeToName(source.GetGeomType());
    }

    Result<SourceLayer> run()
    {
        if (m_source.GetGeomType() != wkbNone) {
            std::optional<std::string> definition = definitionOf(m_source);
            if (m_isGeoJson && isInDegrees(definition) && isBeyondDegrees(m_source))
                definition.reset();
            LayerCrs found = settleCrs(definition, m_reading.crs, m_log);
            m_layer.crs = std::move(found.crs);
            m_layer.crsText = std::move(found.text);
        }
        if (m_reading.attributes)
            m_layer.fields = columnsOf(*m_source.GetLayerDefn());
        m_layer.featuresDeclared = std::max<std::int64_t>(0, m_source.GetFeatureCount(TRUE));
        if (!readFeatures())
            return fail(ErrorCode::Cancelled);
        m_layer.featuresDeclared = std::max(m_layer.featuresDeclared, m_met);
        if (m_isWorkbook)
            readAsWorkbookText(m_layer.fields);
        decodeText();
        dropDisplayFields();
        sayMessages(m_messages, m_log);
        finishLayer(m_layer, std::move(m_log));
        return std::move(m_layer);
    }

private:
    bool readFeatures()
    {
        const CoordinateLimits limits = CoordinateLimits::of(m_layer.crs);
        OgrShapeWriter writer(m_layer.shapes, limits, m_log);
        const bool isTable = m_source.GetGeomType() == wkbNone; // nobody misses a geometry there
        m_source.ResetReading();
        while (const OGRFeatureUniquePtr feature{m_source.GetNextFeature()}) {
            if (++m_met % kFeaturesBetweenLooks == 0) {
                if (m_progress.cancelled())
                    return false;
                m_progress.at(
                    std::min(1.0, static_cast<double>(m_met) / static_cast<double>(m_layer.featuresDeclared + 1)));
            }
            const OGRGeometry* geometry = feature->GetGeometryRef();
            if (isTable && !geometry)
                m_layer.shapes.endShape(ShapeKind::Null);
            else if (!writer.add(geometry, feature->GetFID()))
                continue;
            m_layer.fid.push_back(feature->GetFID());
            appendValues(*feature, m_layer.fields);
        }
        return !m_progress.cancelled();
    }

    void decodeText()
    {
        m_layer.encoding = {"UTF-8", "format", "no attributes", {}};
        if (!m_layer.fields.empty()) {
            const EncodingClues clues = cluesFor(m_source, m_reading, m_layer.fields);
            const std::vector<std::uint32_t> width(m_layer.fields.size(), 0);
            m_layer.encoding = decodeColumns(m_layer.fields, width, m_layer.fid, clues, m_log);
        }
    }

    /// Every KML layer comes with fields on how a globe should show it; those that say nothing are not attributes.
    void dropDisplayFields()
    {
        static constexpr std::array<std::string_view, 9> kDisplay{
            "timestamp", "begin", "end", "altitudeMode", "tessellate", "extrude", "visibility", "drawOrder", "icon"};
        if (!m_isKml)
            return;
        std::erase_if(m_layer.fields, [](const FieldColumn& column) {
            if (std::find(kDisplay.begin(), kDisplay.end(), column.name) == kDisplay.end())
                return false;
            for (std::size_t row = 0; row < column.rows(); ++row) {
                const std::string_view value = column.at(row);
                if (!value.empty() && value != "0" && value != "-1")
                    return false;
            }
            return true;
        });
    }

    bool m_isKml;
    bool m_isGeoJson;
    bool m_isWorkbook;
    OGRLayer& m_source;
    const LayerReading& m_reading;
    const Progress& m_progress;
    GdalMessages& m_messages;
    IssueLog m_log;
    SourceLayer m_layer;
    std::int64_t m_met = 0;
};

/// From AutoCAD 2007 on the text of a drawing is UTF-8, whatever code page it names; GDAL 3.6 believes the code page.
bool isUtf8Drawing(const std::string& path)
{
    constexpr std::size_t kHead = 4096;
    constexpr std::string_view kVersion = "$ACADVER";
    constexpr long long kFirst = 1021;
    const auto file = InputFile::open(path);
    if (!file)
        return false;
    const std::string head = file->head(kHead);
    const std::size_t at = head.find("AC1", std::min(head.find(kVersion), head.size()));
    return at != std::string::npos && at + 6 <= head.size() &&
           parseInteger(std::string_view(head).substr(at + 2, 4)).value_or(0) >= kFirst;
}

/// What the drivers of these formats ask the configuration for, on this thread, while it lives. Workbooks are read as their cells are,
/// the first row of a sheet as titles: nothing is guessed from what a column looks like.
class DriverSettings {
public:
    DriverSettings(FileFormat format, const std::string& path)
    {
        set("OGR_XLSX_HEADERS", "FORCE");
        set("OGR_XLSX_FIELD_TYPES", "STRING");
        if (format == FileFormat::Dxf && isUtf8Drawing(path))
            set("DXF_ENCODING", "UTF-8");
    }
    ~DriverSettings()
    {
        for (const char* key : m_keys)
            CPLSetThreadLocalConfigOption(key, nullptr);
    }
    DriverSettings(const DriverSettings&) = delete;
    DriverSettings& operator=(const DriverSettings&) = delete;

private:
    void set(const char* key, const char* value)
    {
        CPLSetThreadLocalConfigOption(key, value);
        m_keys.push_back(key);
    }

    std::vector<const char*> m_keys;
};

Result<DatasetPtr> openDataset(const GeoPackageAccess& access, const std::string& fileName, FileFormat format,
                               GdalMessages& messages)
{
    const std::string driver(format == FileFormat::Kml ? "LIBKML" : toString(format));
    const char* const lines = format == FileFormat::GeoJson ? "GeoJSONSeq" : nullptr; // one feature a line
    const char* const allowed[] = {driver.c_str(), lines, nullptr};
    const std::vector<const char*> options = openOptions(format, access.isImmutable);
    DatasetPtr dataset(GDALDataset::Open(access.path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                         allowed, options.data(), nullptr));
    if (!dataset)
        return fail(ErrorCode::FileDamaged, fileName, joined(messages.take()));
    return dataset;
}

/// A .mif without its .mid, which GDAL takes for a layer without attributes.
bool lacksAttributes(const std::string& path)
{
    namespace fs = std::filesystem;
    const fs::path file(path);
    if (lowerAscii(file.extension().string()) != ".mif")
        return false;
    return std::none_of(kMidEndings.begin(), kMidEndings.end(), [&](const char* ending) {
        std::error_code error;
        return fs::exists(fs::path(file).replace_extension(ending), error);
    });
}

Result<KmlNames> namesOf(const std::string& path, FileFormat format, const LayerReading& reading, IssueLog& log)
{
    if (format != FileFormat::Kml)
        return KmlNames();
    const auto file = InputFile::open(path);
    return file ? KmlNames::plain(*file, reading.charset, log) : Result<KmlNames>(fail(file.error()));
}

} // namespace

Result<ReadLayers> readWithGdal(const std::string& path, const std::string& fileName, FileFormat format,
                                const LayerReading& reading, const Progress& progress)
{
    prepareGdal();
    GdalMessages messages;
    auto access =
        format == FileFormat::GeoPackage ? GeoPackageAccess::of(path) : GeoPackageAccess{path, false, std::nullopt};
    if (!access)
        return fail(access.error());
    IssueLog log(fileName);
    const auto names = namesOf(path, format, reading, log);
    if (!names)
        return fail(names.error());
    access->path = names->copy().value_or(access->path);
    if (format == FileFormat::Xlsx) {
        if (auto checked = checkZip(path, fileName); !checked)
            return fail(checked.error());
    }
    const DriverSettings settings(format, access->path);
    const auto dataset = openDataset(*access, fileName, format, messages);
    if (!dataset)
        return fail(dataset.error());
    if (format == FileFormat::MapInfo && lacksAttributes(access->path))
        log.say(Severity::Warning, IssueCode::SidecarMissing, {"mid"});
    const auto endless = format == FileFormat::GeoPackage ? endlessViews(**dataset) : std::set<std::string>();
    ReadLayers result;
    for (OGRLayer* layer : (*dataset)->GetLayers()) {
        sayMessages(messages, log);
        result.names.emplace_back(layer->GetName());
        if (reading.layer && *reading.layer != layer->GetName())
            continue;
        if (endless.contains(layer->GetName())) {
            log.say(Severity::Warning, IssueCode::LayerSkipped,
                    {std::string(layer->GetName()) + ": a view made by recursion, which may have no end"});
            continue;
        }
        const bool isAskedFor = format == FileFormat::Xlsx || reading.tables;
        if (layer->GetGeomType() == wkbNone && !isAskedFor) {
            log.say(Severity::Info, IssueCode::LayerSkipped,
                    {std::string(layer->GetName()) + ": a table without geometry"});
            continue;
        }
        auto read = OgrLayerRun(*layer, fileName, format, reading, progress, messages).run();
        if (!read)
            return fail(read.error());
        for (FieldColumn& column : read->fields)
            column.name = names->original(column.name);
        if (format == FileFormat::GeoJson && !reading.crs.isValid() && namesSystem(access->path))
            sayStandardSystem(*read);
        result.layers.push_back(std::move(*read));
    }
    result.issues = std::move(log).take();
    return result;
}

} // namespace riparia
