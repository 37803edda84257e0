// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/OgrTable.h"

#include "core/base/Text.h"
#include "core/io/export/CellText.h"
#include "core/plan/Taxonomy.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <mutex>

namespace riparia {

namespace {

tl::unexpected<Error> gdalFailed(const std::string& subject)
{
    return fail(ErrorCode::FileNotWritable, subject, CPLGetLastErrorMsg());
}

bool isWhole(std::string_view key)
{
    return key.starts_with("year") || key == "order" || key == "features" || key == "contributors";
}

/// Nothing is known of a custom field but its values.
OgrColumn customColumnOf(const ExportTable& table, std::size_t cell)
{
    OgrColumn column{table.columns[cell].key, cell};
    if (table.columns[cell].kind == ColumnKind::Truth)
        column.value = OgrValue::Truth;
    if (table.columns[cell].kind != ColumnKind::Number)
        return column;
    const bool isWholeEverywhere = std::ranges::all_of(table.rows, [&](const ExportRow& row) {
        return row.cells[cell].empty() || parseInteger(row.cells[cell]).has_value();
    });
    column.value = isWholeEverywhere ? OgrValue::Whole : OgrValue::Real;
    return column;
}

OgrColumn columnOf(const ExportColumn& about, std::size_t cell)
{
    constexpr int kRoom = 20;
    OgrColumn column{about.key, cell};
    switch (about.kind) {
    case ColumnKind::Number:
        column.value = isWhole(about.key) ? OgrValue::Whole : OgrValue::Real;
        if (about.key.ends_with("_m2") || about.key.ends_with("_m")) {
            column.width = kRoom;
            column.decimals = about.key.ends_with("_m2") ? 4 : 3;
        }
        break;
    case ColumnKind::Date: column.value = about.key.ends_with("_at") ? OgrValue::Time : OgrValue::Day; break;
    case ColumnKind::Truth: column.value = OgrValue::Truth; break;
    case ColumnKind::Text:
    case ColumnKind::Code: break;
    }
    return column;
}

OGRFieldType fieldType(OgrValue value)
{
    switch (value) {
    case OgrValue::Text: return OFTString;
    case OgrValue::Whole: return OFTInteger64;
    case OgrValue::Real: return OFTReal;
    case OgrValue::Day: return OFTDate;
    case OgrValue::Time: return OFTDateTime;
    case OgrValue::Truth: return OFTInteger;
    }
    return OFTString;
}

void addPoints(OGRSimpleCurve& curve, const std::vector<Point>& points)
{
    curve.setNumPoints(static_cast<int>(points.size()), FALSE);
    for (std::size_t i = 0; i < points.size(); ++i)
        curve.setPoint(static_cast<int>(i), points[i].x, points[i].y);
}

struct ShapeMaker {
    bool several; ///< single lines become multi-lines, as the layer has them

    std::unique_ptr<OGRGeometry> operator()(std::monostate) const { return nullptr; }
    std::unique_ptr<OGRGeometry> operator()(Point p) const { return std::make_unique<OGRPoint>(p.x, p.y); }
    std::unique_ptr<OGRGeometry> operator()(const Line& line) const
    {
        if (several)
            return (*this)(std::vector<Line>{line});
        auto made = std::make_unique<OGRLineString>();
        addPoints(*made, line);
        return made;
    }
    std::unique_ptr<OGRGeometry> operator()(const std::vector<Line>& lines) const
    {
        auto made = std::make_unique<OGRMultiLineString>();
        for (const Line& line : lines) {
            auto* part = new OGRLineString; // the collection takes it
            addPoints(*part, line);
            made->addGeometryDirectly(part);
        }
        return made;
    }
    std::unique_ptr<OGRGeometry> operator()(const MultiPolygon& polygons) const
    {
        auto made = std::make_unique<OGRMultiPolygon>();
        for (const Polygon& polygon : polygons) {
            auto* part = new OGRPolygon;
            addRing(*part, polygon.outer);
            for (const Ring& hole : polygon.holes)
                addRing(*part, hole);
            made->addGeometryDirectly(part);
        }
        return made;
    }

    static void addRing(OGRPolygon& polygon, const Ring& ring)
    {
        auto* made = new OGRLinearRing;
        addPoints(*made, ring);
        polygon.addRingDirectly(made);
    }
};

void setTime(OGRFeature& feature, int field, const std::string& text)
{
    std::array<int, 6> t{};
    const int read = std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d", t.data(), &t[1], &t[2], &t[3], &t[4], &t[5]);
    constexpr int kUtc = 100; // as GDAL writes it
    if (read == 3 || read == 6)
        feature.SetField(field, t[0], t[1], t[2], t[3], t[4], static_cast<float>(t[5]), read == 6 ? kUtc : 0);
}

std::string textOf(const OgrColumn& column, const ExportRow& row)
{
    if (column.isIdentity)
        return row.id.isNil() ? std::string() : row.id.toString();
    if (column.isClass) {
        const StatusType* type = Taxonomy::builtIn().status(row.cells[column.cell]);
        return std::string(toString(type ? type->displayClass : StatusClass::Unset));
    }
    return row.cells[column.cell];
}

void setField(OGRFeature& feature, int field, const OgrColumn& column, const ExportRow& row)
{
    const std::string text = textOf(column, row);
    if (text.empty()) {
        feature.SetFieldNull(field);
    } else if (column.value == OgrValue::Text) {
        const std::string sound = soundText(text);
        feature.SetField(field, std::string(column.mostBytes ? cutToBytes(sound, column.mostBytes) : sound).c_str());
    } else if (column.value == OgrValue::Day || column.value == OgrValue::Time) {
        setTime(feature, field, text);
    } else if (column.value == OgrValue::Truth) {
        feature.SetField(field, text == "true" ? 1 : 0);
    } else if (const auto whole = parseInteger(text); whole && column.value == OgrValue::Whole) {
        feature.SetField(field, static_cast<GIntBig>(*whole));
    } else if (const auto number = parseDouble(text)) {
        feature.SetField(field, *number);
    }
}

Result<void> addFields(OGRLayer& layer, const std::vector<OgrColumn>& columns)
{
    for (const OgrColumn& column : columns) {
        OGRFieldDefn field(column.name.c_str(), fieldType(column.value));
        field.SetWidth(column.width);
        field.SetPrecision(column.decimals);
        if (column.value == OgrValue::Truth)
            field.SetSubType(OFSTBoolean);
        if (layer.CreateField(&field) != OGRERR_NONE)
            return gdalFailed(layer.GetName());
    }
    return {};
}

void registerWriters()
{
    static std::once_flag once;
    std::call_once(once, [] {
        RegisterOGRGeoPackage();
        RegisterOGRFlatGeobuf();
        RegisterOGRShape();
        CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");
    });
}

/// The one kind of geometry the rows have; wkbUnknown where they have several, wkbNone for a table without shapes. Tables without rows
/// have that of their name.
OGRwkbGeometryType ogrShapeType(const ExportTable& table)
{
    if (!table.hasShapes)
        return wkbNone;
    std::array<bool, std::variant_size_v<ExportShape>> has{};
    for (const ExportRow& row : table.rows)
        has[row.shape.index()] = true;
    const bool points = has[1];
    const bool lines = has[2] || has[3];
    const bool areas = has[4];
    if (points + lines + areas > 1 || table.name == "pieces")
        return wkbUnknown;
    if (areas || (!points && !lines && table.name == "areas"))
        return wkbMultiPolygon;
    if (has[3] || (!points && !lines && table.name == "greenways"))
        return wkbMultiLineString;
    if (lines || table.name == "rivers" || table.name == "segments")
        return wkbLineString;
    return wkbPoint;
}

/// Null for a CRS there is none of.
std::unique_ptr<OGRSpatialReference, void (*)(OGRSpatialReference*)> ogrCrs(const Crs& crs)
{
    const auto release = [](OGRSpatialReference* held) {
        if (held)
            held->Release();
    };
    if (!crs.isValid())
        return {nullptr, release};
    auto* made = new OGRSpatialReference;
    made->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const auto epsg = crs.epsg();
    if (!epsg || made->importFromEPSG(*epsg) != OGRERR_NONE)
        made->importFromWkt(crs.wkt().c_str());
    return {made, release};
}

Result<void> fillLayer(GDALDataset& dataset, OGRLayer& layer, const ExportTable& table,
                       const std::vector<OgrColumn>& columns, const Progress& progress)
{
    if (auto added = addFields(layer, columns); !added)
        return added;
    const bool transaction = dataset.TestCapability(ODsCTransactions) != 0;
    if (transaction && dataset.StartTransaction() != OGRERR_NONE)
        return gdalFailed(table.name);
    const ShapeMaker maker{wkbFlatten(layer.GetGeomType()) == wkbMultiLineString};
    for (const ExportRow& row : table.rows) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        OGRFeature feature(layer.GetLayerDefn());
        for (std::size_t i = 0; i < columns.size(); ++i)
            setField(feature, static_cast<int>(i), columns[i], row);
        if (auto shape = std::visit(maker, row.shape))
            feature.SetGeometryDirectly(shape.release());
        if (layer.CreateFeature(&feature) != OGRERR_NONE)
            return gdalFailed(table.name);
    }
    if (transaction && dataset.CommitTransaction() != OGRERR_NONE)
        return gdalFailed(table.name);
    return {};
}

} // namespace

std::vector<OgrColumn> ogrColumns(const ExportTable& table)
{
    std::vector<OgrColumn> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        columns.push_back(table.columns[i].isCustom ? customColumnOf(table, i) : columnOf(table.columns[i], i));
    return columns;
}

bool hasOneKindOfShape(const ExportTable& table)
{
    return ogrShapeType(table) != wkbUnknown;
}

struct OgrFile::State {
    std::string driver;
    std::string name;
    std::string folder;
    GDALDatasetUniquePtr dataset;
    std::vector<std::pair<std::string, std::size_t>> layers; // and how many rows they have

    std::string path(const std::string& file) const { return folder + "/" + file; }

    bool open()
    {
        if (dataset)
            return true;
        VSIMkdir(folder.c_str(), 0777);
        if (GDALDriver* found = GetGDALDriverManager()->GetDriverByName(driver.c_str()))
            dataset.reset(found->Create(path(name).c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        return dataset != nullptr;
    }
};

OgrFile::OgrFile(std::string driver, std::string name, const std::string& time)
    : m_state(std::make_unique<State>())
{
    static std::atomic<unsigned> count{0};
    registerWriters();
    CPLPushErrorHandler(CPLQuietErrorHandler);
    if (!time.empty())
        CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", time.c_str());
    m_state->driver = std::move(driver);
    m_state->name = std::move(name);
    m_state->folder = "/vsimem/riparia-export-" + std::to_string(count++);
}

OgrFile::~OgrFile()
{
    m_state->dataset.reset();
    VSIRmdirRecursive(m_state->folder.c_str());
    CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr);
    CPLPopErrorHandler();
}

Result<void> OgrFile::addLayer(const ExportTable& table, const std::vector<OgrColumn>& columns,
                               const std::vector<std::string>& options, const Progress& progress)
{
    if (!m_state->open())
        return gdalFailed(m_state->name);
    CPLStringList list;
    for (const std::string& option : options)
        list.AddString(option.c_str());
    const auto crs = ogrCrs(table.crs);
    OGRLayer* layer = m_state->dataset->CreateLayer(table.name.c_str(), crs.get(), ogrShapeType(table), list.List());
    if (!layer)
        return gdalFailed(table.name);
    m_state->layers.emplace_back(table.name, table.rows.size());
    return fillLayer(*m_state->dataset, *layer, table, columns, progress);
}

Result<void> OgrFile::runSql(const std::string& command)
{
    CPLErrorReset();
    m_state->dataset->ReleaseResultSet(m_state->dataset->ExecuteSQL(command.c_str(), nullptr, nullptr));
    if (CPLGetLastErrorType() >= CE_Failure)
        return gdalFailed(m_state->name);
    return {};
}

Result<void> OgrFile::finish()
{
    CPLErrorReset();
    m_state->dataset.reset();
    if (CPLGetLastErrorType() >= CE_Failure)
        return gdalFailed(m_state->name);
    const char* const allowed[] = {m_state->driver.c_str(), nullptr};
    const GDALDatasetUniquePtr again(
        GDALDataset::Open(m_state->path(m_state->name).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, allowed));
    if (!again)
        return gdalFailed(m_state->name);
    for (const auto& [name, rows] : m_state->layers) {
        OGRLayer* layer = again->GetLayerByName(name.c_str());
        if (!layer && again->GetLayerCount() == 1)
            layer = again->GetLayer(0); // formats of one table have their own name for it
        if (!layer || layer->GetFeatureCount() != static_cast<GIntBig>(rows))
            return gdalFailed(name);
    }
    return {};
}

std::string OgrFile::bytes(const std::string& name) const
{
    vsi_l_offset size = 0;
    const GByte* held = VSIGetMemFileBuffer(m_state->path(name).c_str(), &size, FALSE);
    return held ? std::string(reinterpret_cast<const char*>(held), static_cast<std::size_t>(size)) : std::string();
}

} // namespace riparia
