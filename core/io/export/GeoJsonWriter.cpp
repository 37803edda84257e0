// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/GeoJsonWriter.h"

#include "core/base/Decimal.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr int kDegreeDecimals = 9;
constexpr double kDegreeUnits = 1e9;

std::string jsonText(const std::string& text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string degrees(double value)
{
    std::string text = fixedDecimal(toInteger(value, kDegreeUnits), kDegreeDecimals, kDegreeDecimals);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

/// Writes the coordinates of shapes; remembers whether one could not be converted.
class CoordinateWriter {
public:
    explicit CoordinateWriter(const Projector& toLonLat)
        : m_toLonLat(toLonLat)
    {}

    bool failed() const { return m_failed; }

    std::string of(Point p)
    {
        const auto converted = m_toLonLat.convert(p);
        if (!converted || !std::isfinite(converted->x) || !std::isfinite(converted->y)) {
            m_failed = true;
            return "null";
        }
        return "[" + degrees(converted->x) + "," + degrees(converted->y) + "]";
    }
    std::string of(const Line& line)
    {
        std::string text;
        for (const Point& p : line)
            text += (text.empty() ? "[" : ",") + of(p);
        return text.empty() ? "[]" : text + "]";
    }
    std::string of(const std::vector<Line>& lines)
    {
        std::string text;
        for (const Line& line : lines)
            text += (text.empty() ? "[" : ",") + of(line);
        return text.empty() ? "[]" : text + "]";
    }
    std::string of(const Polygon& polygon)
    {
        std::string text = "[" + of(turned(polygon.outer, true));
        for (const Ring& hole : polygon.holes)
            text += "," + of(turned(hole, false));
        return text + "]";
    }

private:
    /// Orientation is the same before and after the conversion: none of those in use mirrors the map.
    static Ring turned(Ring ring, bool counterClockwise)
    {
        double twiceArea = 0;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const Point a{ring[i].x - ring[0].x, ring[i].y - ring[0].y};
            const Point b{ring[i + 1].x - ring[0].x, ring[i + 1].y - ring[0].y};
            twiceArea += a.x * b.y - b.x * a.y;
        }
        if (twiceArea != 0 && (twiceArea > 0) != counterClockwise)
            std::reverse(ring.begin(), ring.end());
        return ring;
    }

    const Projector& m_toLonLat;
    bool m_failed = false;
};

struct GeometryWriter {
    CoordinateWriter& coordinates;

    static std::string object(const char* type, const std::string& value)
    {
        return std::string("{\"type\":\"") + type + "\",\"coordinates\":" + value + "}";
    }
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(Point p) const { return object("Point", coordinates.of(p)); }
    std::string operator()(const Line& line) const { return object("LineString", coordinates.of(line)); }
    std::string operator()(const std::vector<Line>& lines) const
    {
        return lines.size() == 1 ? (*this)(lines.front()) : object("MultiLineString", coordinates.of(lines));
    }
    std::string operator()(const MultiPolygon& polygons) const
    {
        if (polygons.size() == 1)
            return object("Polygon", coordinates.of(polygons.front()));
        std::string text;
        for (const Polygon& polygon : polygons)
            text += (text.empty() ? "[" : ",") + coordinates.of(polygon);
        return object("MultiPolygon", text.empty() ? "[]" : text + "]");
    }
};

std::string properties(const ExportTable& table, const ExportRow& row)
{
    std::string text = "{\"layer\":" + jsonText(table.name);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string& cell = row.cells[i];
        const ColumnKind kind = table.columns[i].kind;
        const bool number = kind == ColumnKind::Number || kind == ColumnKind::Truth; // stands there as it is
        text += "," + jsonText(table.columns[i].key) + ":" + (cell.empty() ? "null" : number ? cell : jsonText(cell));
    }
    return text + "}";
}

std::string header(const std::vector<ExportTable>& tables, const Projector& toLonLat)
{
    nlohmann::ordered_json notes = nlohmann::ordered_json::array();
    for (const Issue& note : toLonLat.notes())
        notes.push_back({{"severity", toString(note.severity)}, {"code", toString(note.code)}, {"args", note.args}});
    nlohmann::ordered_json about{{"schema", "riparia.geojson/1"}, {"plan_crs", nullptr}, {"notes", notes}};
    if (!tables.empty() && tables.front().crs.isValid())
        about["plan_crs"] = tables.front().crs.authorityText();
    return "{\"type\":\"FeatureCollection\",\"riparia\":" +
           about.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + ",\"features\":[";
}

} // namespace

Result<std::string> geoJsonGeometry(const ExportShape& shape, const Projector& toLonLat)
{
    CoordinateWriter coordinates(toLonLat);
    std::string text = std::visit(GeometryWriter{coordinates}, shape);
    if (coordinates.failed())
        return fail(ErrorCode::TransformFailed);
    return text;
}

Result<Projector> geoJsonProjector(const Crs& crs, DatumRule rule)
{
    const auto lonLat = Crs::fromEpsg(4326);
    if (!lonLat)
        return fail(lonLat.error());
    return Projector::make(crs, *lonLat, rule);
}

Result<void> writeGeoJson(const std::vector<ExportTable>& tables, const Projector& toLonLat, const Sink& sink)
{
    if (auto written = sink(header(tables, toLonLat)); !written)
        return written;
    const char* separator = "\n";
    for (const ExportTable& table : tables) {
        for (const ExportRow& row : table.rows) {
            const auto geometry = geoJsonGeometry(row.shape, toLonLat);
            if (!geometry)
                return fail(geometry.error().code, row.cells.empty() ? table.name : row.cells.front());
            const std::string feature = separator + std::string("{\"type\":\"Feature\",\"geometry\":") + *geometry +
                                        ",\"properties\":" + properties(table, row) + "}";
            if (auto written = sink(feature); !written)
                return written;
            separator = ",\n";
        }
    }
    return sink("\n]}\n");
}

} // namespace riparia
