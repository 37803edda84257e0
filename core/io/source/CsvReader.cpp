// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/CsvReader.h"

#include "core/base/Text.h"
#include "core/io/source/AttributeText.h"
#include "core/io/source/CoordinateText.h"
#include "core/io/source/CsvColumns.h"
#include "core/io/source/CsvTable.h"
#include "core/io/source/GdalSetup.h"
#include "core/io/source/GeometryText.h"
#include "core/io/source/LayerCrs.h"
#include "core/io/source/OgrShapes.h"
#include "core/io/source/ShapeTables.h"
#include "core/io/source/ShapefileSet.h"
#include "core/io/source/WideText.h"

#include <filesystem>
#include <limits>

namespace riparia {

namespace {

constexpr std::size_t kMostDefinition = 1 << 20;
constexpr std::size_t kRowsBetweenLooks = 4096;

struct DecodedText {
    std::string utf8;
    EncodingReport report;
};

std::optional<Charset> charsetOfMark(std::string_view bytes)
{
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF")
        return Charset::utf8();
    return wideCharsetOf(bytes);
}

DecodedText decodeText(std::string bytes, const LayerReading& reading, IssueLog& log)
{
    EncodingClues clues;
    clues.chosen = reading.charset;
    if (const auto marked = charsetOfMark(bytes)) {
        clues.chosen = marked;
        bytes.erase(0, marked->kind == Charset::Kind::Utf8 ? 3 : 2);
    }
    DecidedEncoding decided = decideEncoding(linesBeyondAscii(bytes), clues, log);
    if (clues.chosen && !(clues.chosen == reading.charset)) {
        decided.report.source = "format";
        decided.report.reason = "byte order mark";
    }
    DecodedText text{{}, std::move(decided.report)};
    const auto decoder = TextDecoder::make(decided.charset);
    if (!decoder || !decoder->decode(bytes, text.utf8))
        log.say(Severity::Warning, IssueCode::TextUndecodable, {"*", decided.charset.name});
    return text;
}

class CsvRun {
public:
    CsvRun(const InputFile& file, const std::string& fileName, const LayerReading& reading, const Progress& progress)
        : m_file(file)
        , m_reading(reading)
        , m_progress(progress)
        , m_log(fileName)
    {
        m_layer.file = fileName;
        m_layer.name = std::filesystem::path(fileName).stem().string();
    }

    Result<SourceLayer> run()
    {
        DecodedText text = decodeText(m_file.head(static_cast<std::size_t>(m_file.size())), m_reading, m_log);
        m_layer.encoding = std::move(text.report);
        CsvTable table = parseCsv(text.utf8, m_log);
        const CsvColumns columns = findColumns(table);
        // A list of works has no places and is a table all the same; a single column is just a text.
        if (!columns.isComplete() && (table.columns.size() < 2 || table.rows() == 0))
            return fail(ErrorCode::NothingUsable, m_log.file(), "no columns of coordinates");
        if (columns.isComplete())
            settleLayerCrs(table, columns);
        m_layer.featuresDeclared = static_cast<std::int64_t>(table.rows());
        const bool done = !columns.isComplete() ? readRows(table)
                          : columns.wkt         ? readWkt(table, *columns.wkt)
                                                : readPoints(table, columns);
        if (!done)
            return fail(ErrorCode::Cancelled);
        takeAttributes(table);
        finishLayer(m_layer, std::move(m_log));
        return std::move(m_layer);
    }

private:
    /// The system that a column `crs` names in every row with text in it, as our own tables do.
    static std::optional<std::string> crsOfRows(const CsvTable& table)
    {
        const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                         [](const FieldColumn& each) { return lowerAscii(each.name) == "crs"; });
        if (column == table.columns.end())
            return std::nullopt;
        std::optional<std::string> named;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const std::string_view text = column->at(row);
            if (!text.empty() && named && *named != text)
                return std::nullopt;
            if (!text.empty())
                named = text;
        }
        return named;
    }

    /// The system that the geometries name (EWKT, EWKB), those without a name aside. Several: none of them, and that is said.
    std::optional<std::string> crsOfGeometries(const FieldColumn& column)
    {
        std::optional<int> named;
        for (std::size_t row = 0; row < column.rows(); ++row) {
            const auto srid = GeometryText::sridIn(column.at(row));
            if (srid && named && *named != *srid) {
                m_log.say(Severity::Warning, IssueCode::MixedCrs,
                          {"EPSG:" + std::to_string(*named), "EPSG:" + std::to_string(*srid)});
                return std::nullopt;
            }
            if (srid)
                named = srid;
        }
        return named ? std::optional("EPSG:" + std::to_string(*named)) : std::nullopt;
    }

    void settleLayerCrs(const CsvTable& table, const CsvColumns& columns)
    {
        std::optional<std::string> definition = crsOfRows(table);
        if (!definition && columns.wkt)
            definition = crsOfGeometries(table.columns[*columns.wkt]);
        if (const auto prj = ShapefileSet::beside(m_file.path()).prj) {
            if (const auto file = InputFile::open(*prj))
                definition = file->head(kMostDefinition);
        }
        LayerCrs found = settleCrs(definition, m_reading.crs, m_log);
        m_layer.crs = std::move(found.crs);
        m_layer.crsText = std::move(found.text);
    }

    bool goOn(std::size_t row, std::size_t rows)
    {
        if (row % kRowsBetweenLooks != 0)
            return true;
        m_progress.at(static_cast<double>(row) / static_cast<double>(rows + 1));
        return !m_progress.cancelled();
    }

    /// A table without places: every row a null shape.
    bool readRows(const CsvTable& table)
    {
        for (std::size_t row = 0; row < table.rows(); ++row) {
            m_layer.shapes.endShape(ShapeKind::Null);
            m_layer.fid.push_back(static_cast<std::int64_t>(row) + 1);
        }
        m_layer.geometryType = "None";
        return true;
    }

    bool readWkt(const CsvTable& table, std::size_t column)
    {
        prepareGdal();
        GdalMessages messages;
        const CoordinateLimits limits = CoordinateLimits::of(m_layer.crs);
        OgrShapeWriter writer(m_layer.shapes, limits, m_log);
        for (std::size_t row = 0; row < table.rows(); ++row) {
            if (!goOn(row, table.rows()))
                return false;
            const GeometryText text = GeometryText::parse(table.columns[column].at(row));
            const auto feature = static_cast<std::int64_t>(row) + 1;
            if (!text.isReadable)
                m_log.say({feature,
                           Severity::Error,
                           IssueCode::FeatureUnreadable,
                           {"WKT that cannot be read"},
                           std::nullopt});
            else if (writer.add(text.geometry.get(), feature))
                m_layer.fid.push_back(feature);
        }
        m_layer.geometryType = "Unknown (any)";
        return true;
    }

    bool readPoints(const CsvTable& table, const CsvColumns& columns)
    {
        if (columns.swapped)
            m_log.say(Severity::Warning, IssueCode::AxesSwapped,
                      {table.columns[*columns.x].name, table.columns[*columns.y].name});
        const CoordinateLimits limits = CoordinateLimits::of(m_layer.crs);
        for (std::size_t row = 0; row < table.rows(); ++row) {
            if (!goOn(row, table.rows()))
                return false;
            addPoint(table, columns, row, limits);
        }
        m_layer.geometryType = columns.z ? "3D Point" : "Point";
        return true;
    }

    void addPoint(const CsvTable& table, const CsvColumns& columns, std::size_t row, const CoordinateLimits& limits)
    {
        const auto feature = static_cast<std::int64_t>(row) + 1;
        const std::string_view xText = table.columns[*columns.x].at(row);
        const std::string_view yText = table.columns[*columns.y].at(row);
        if (xText.empty() && yText.empty()) {
            m_log.say({feature, Severity::Info, IssueCode::GeometryNull, {}, std::nullopt});
            m_layer.shapes.endShape(ShapeKind::Null);
            m_layer.fid.push_back(feature);
            return;
        }
        const auto x = parseCoordinate(xText, table.delimiter);
        const auto y = parseCoordinate(yText, table.delimiter);
        if (xText.empty() || yText.empty()) {
            m_log.say(
                {feature, Severity::Error, IssueCode::FeatureUnreadable, {"one coordinate is missing"}, std::nullopt});
            return;
        }
        if (!x || !y) {
            m_log.say({feature,
                       Severity::Error,
                       IssueCode::CoordinateInvalid,
                       {std::string(x ? yText : xText)},
                       std::nullopt});
            return;
        }
        if (!limits.allow(*x, *y)) {
            const bool invalid = limits.offenderIsInvalid(*x, *y);
            m_log.say({feature,
                       Severity::Error,
                       invalid ? IssueCode::CoordinateInvalid : IssueCode::CoordinateOutOfRange,
                       {limits.offender(*x, *y)},
                       std::nullopt});
            return;
        }
        m_layer.shapes.addVertex(*x, *y);
        if (columns.z) {
            const auto z = parseCoordinate(table.columns[*columns.z].at(row), table.delimiter);
            m_layer.shapes.z.push_back(z.value_or(std::numeric_limits<double>::quiet_NaN()));
        }
        m_layer.shapes.endPart(PartRole::Points);
        m_layer.shapes.endShape(ShapeKind::Point);
        m_layer.fid.push_back(feature);
    }

    void takeAttributes(CsvTable& table)
    {
        if (!m_reading.attributes)
            return;
        m_layer.fields = std::move(table.columns);
        if (m_layer.fid.size() != table.rows()) {
            std::vector<std::int64_t> rows;
            for (const std::int64_t fid : m_layer.fid)
                rows.push_back(fid - 1);
            for (FieldColumn& column : m_layer.fields)
                column = picked(column, rows);
        }
        inferTypes(m_layer.fields);
        showSamples(m_layer.fields, m_layer.encoding);
    }

    const InputFile& m_file;
    const LayerReading& m_reading;
    const Progress& m_progress;
    IssueLog m_log;
    SourceLayer m_layer;
};

} // namespace

Result<SourceLayer> readCsv(const InputFile& file, const std::string& fileName, const LayerReading& reading,
                            const Progress& progress)
{
    return CsvRun(file, fileName, reading, progress).run();
}

} // namespace riparia
