// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/DxfWriter.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/geometry/Point.h"
#include "core/io/export/CellText.h"
#include "core/io/export/DxfText.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <optional>

namespace riparia {

namespace {

// Handles of what every drawing has; those of layers and entities follow.
constexpr unsigned kModelSpace = 0x10;
constexpr unsigned kPaperSpace = 0x11;
constexpr unsigned kFirstFree = 0x40;
constexpr std::size_t kMostText = 255; // bytes of a string of extended data

/// Colour, its nearest of the 255 old ones, and line type of the layers of a display class (UX.md 5.2).
struct DxfLook {
    std::string_view statusClass;
    int color;
    int index;
    const char* lineType;
};

constexpr std::array<DxfLook, 6> kDxfLooks{{{"planned", 0xCB6D0B, 30, "RIPARIA_DASH"},
                                            {"in_progress", 0x7B40BF, 200, "CONTINUOUS"},
                                            {"completed", 0x0C4A3A, 96, "CONTINUOUS"},
                                            {"suspended", 0x6F7680, 8, "RIPARIA_DOT"},
                                            {"unset", 0x9AA0A6, 9, "CONTINUOUS"},
                                            {"", 0x3E86B5, 150, "CONTINUOUS"}}};

std::string upper(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
}

std::string hex(unsigned value)
{
    std::array<char, 12> text{};
    std::snprintf(text.data(), text.size(), "%X", value);
    return text.data();
}

/// Lines of a drawing: a code, and what it says.
class DxfLines {
public:
    explicit DxfLines(DxfVersion version)
        : m_version(version)
    {}

    DxfLines& raw(int code, std::string_view value)
    {
        m_text += std::to_string(code);
        m_text += '\n';
        m_text += value;
        m_text += '\n';
        return *this;
    }
    DxfLines& text(int code, std::string_view value) { return raw(code, dxfText(value, m_version)); }
    DxfLines& number(int code, double value) { return raw(code, shortest(value)); }
    DxfLines& whole(int code, long long value) { return raw(code, std::to_string(value)); }
    DxfLines& handle(int code, unsigned value) { return raw(code, hex(value)); }
    DxfLines& point(Point p) { return number(10, p.x).number(20, p.y).raw(30, "0"); }
    std::string take() { return std::exchange(m_text, {}); }

private:
    DxfVersion m_version;
    std::string m_text;
};

struct DxfLayer {
    std::string name;
    const DxfLook* look;
};

struct BoxOf {
    Box& box;
    void operator()(std::monostate) const {}
    void operator()(Point p) const { box.add(p); }
    void operator()(const Line& line) const
    {
        for (const Point& p : line)
            box.add(p);
    }
    void operator()(const std::vector<Line>& lines) const
    {
        for (const Line& line : lines)
            (*this)(line);
    }
    void operator()(const MultiPolygon& polygons) const
    {
        for (const Polygon& polygon : polygons)
            (*this)(polygon.outer);
    }
};

class Drawing {
public:
    Drawing(const std::vector<ExportTable>& tables, const DxfOptions& options, const Sink& sink, Issues& issues)
        : m_tables(tables)
        , m_options(options)
        , m_sink(sink)
        , m_issues(issues)
        , m_lines(options.version)
    {}

    Result<void> write()
    {
        for (const ExportTable& table : m_tables)
            layersOf(table);
        // The next free handle stands in the header, before anything is drawn.
        m_lastHandle = m_handle + static_cast<unsigned>(m_layers.size()) + entityCount();
        header();
        tables();
        blocks();
        m_lines.raw(0, "SECTION").raw(2, "ENTITIES");
        for (const ExportTable& table : m_tables)
            entities(table);
        m_lines.raw(0, "ENDSEC");
        objects();
        m_lines.raw(0, "EOF");
        flush(true);
        return m_result;
    }

private:
    void flush(bool now)
    {
        constexpr std::size_t kEnough = 1 << 16;
        m_pending += m_lines.take();
        if (m_result && (now || m_pending.size() > kEnough)) {
            m_result = m_sink(m_pending);
            m_pending.clear();
        }
    }

    static std::optional<std::size_t> indexOf(const ExportTable& table, std::string_view key)
    {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].key == key)
                return i;
        }
        return std::nullopt;
    }
    static std::string cellOf(const ExportTable& table, const ExportRow& row, std::string_view key)
    {
        const auto index = indexOf(table, key);
        return index ? row.cells[*index] : std::string();
    }

    static std::string_view classOf(const ExportTable& table, const ExportRow& row)
    {
        const auto status = indexOf(table, "status");
        if (!status)
            return {};
        const StatusType* type = Taxonomy::builtIn().status(row.cells[*status]);
        return toString(type ? type->displayClass : StatusClass::Unset);
    }

    std::string wantedLayer(const ExportTable& table, const ExportRow& row) const
    {
        const std::string_view statusClass = classOf(table, row);
        const std::string bank = cellOf(table, row, "bank");
        if (m_options.layer)
            return m_options.layer(table.name, statusClass, bank);
        std::string name = upper(table.name);
        for (const std::string_view part : {statusClass, std::string_view(bank)})
            name += part.empty() ? std::string() : "-" + upper(part);
        return name;
    }

    void layersOf(const ExportTable& table)
    {
        for (const ExportRow& row : table.rows) {
            std::visit(BoxOf{m_box}, row.shape);
            const std::string wanted = wantedLayer(table, row);
            const auto [at, isNew] = m_layerNames.try_emplace(wanted, dxfLayerName(wanted));
            if (!isNew)
                continue;
            if (at->second != wanted)
                m_issues.push_back({Severity::Info, IssueCode::LayerRenamed, table.name, {wanted, at->second}, {}});
            const std::string_view statusClass = classOf(table, row);
            const auto look = std::ranges::find(kDxfLooks, statusClass, &DxfLook::statusClass);
            const bool isThere = std::ranges::find(m_layers, at->second, &DxfLayer::name) != m_layers.end();
            if (!isThere)
                m_layers.push_back({at->second, look == kDxfLooks.end() ? &kDxfLooks.back() : &*look});
        }
    }

    unsigned entityCount() const
    {
        std::size_t count = 0;
        for (const ExportTable& table : m_tables) {
            for (const ExportRow& row : table.rows)
                count += entitiesOf(row.shape);
        }
        return static_cast<unsigned>(count);
    }

    static std::size_t entitiesOf(const ExportShape& shape)
    {
        if (const auto* lines = std::get_if<std::vector<Line>>(&shape))
            return lines->size();
        if (const auto* polygons = std::get_if<MultiPolygon>(&shape)) {
            std::size_t rings = 0;
            for (const Polygon& polygon : *polygons)
                rings += 1 + polygon.holes.size();
            return rings;
        }
        return std::holds_alternative<Point>(shape) ? 2 : 1;
    }

    void header()
    {
        const bool modern = m_options.version == DxfVersion::R2007;
        m_lines.raw(0, "SECTION").raw(2, "HEADER");
        m_lines.raw(9, "$ACADVER").raw(1, modern ? "AC1021" : "AC1018");
        // From AC1021 on text is UTF-8 whatever this says; programs that believe it lose nothing by a page of single bytes.
        m_lines.raw(9, "$DWGCODEPAGE").raw(3, modern ? "ANSI_1252" : "ANSI_936");
        m_lines.raw(9, "$INSUNITS").raw(70, "6");
        m_lines.raw(9, "$MEASUREMENT").raw(70, "1");
        m_lines.raw(9, "$LTSCALE").raw(40, "1");
        if (!m_box.isEmpty()) {
            m_lines.raw(9, "$EXTMIN").point({m_box.minX, m_box.minY});
            m_lines.raw(9, "$EXTMAX").point({m_box.maxX, m_box.maxY});
        }
        m_lines.raw(9, "$HANDSEED").handle(5, m_lastHandle + 1);
        m_lines.raw(0, "ENDSEC").raw(0, "SECTION").raw(2, "CLASSES").raw(0, "ENDSEC");
    }

    void beginTable(const char* name, unsigned handle, long long count)
    {
        m_lines.raw(0, "TABLE").raw(2, name).handle(5, handle).raw(330, "0").raw(100, "AcDbSymbolTable");
        m_lines.whole(70, count);
    }
    DxfLines& record(const char* kind, unsigned handle, unsigned owner, const char* subclass, std::string_view name)
    {
        m_lines.raw(0, kind).handle(std::string_view(kind) == "DIMSTYLE" ? 105 : 5, handle).handle(330, owner);
        m_lines.raw(100, "AcDbSymbolTableRecord").raw(100, subclass).text(2, name);
        return m_lines;
    }
    void endTable() { m_lines.raw(0, "ENDTAB"); }

    void lineType(unsigned handle, const char* name, const char* shown, const std::vector<double>& pattern)
    {
        record("LTYPE", handle, 0x2, "AcDbLinetypeTableRecord", name).raw(70, "0").raw(3, shown).raw(72, "65");
        double length = 0;
        for (const double part : pattern)
            length += std::abs(part);
        m_lines.whole(73, static_cast<long long>(pattern.size())).number(40, length);
        for (const double part : pattern)
            m_lines.number(49, part).raw(74, "0");
    }

    void layerRecord(unsigned handle, std::string_view name, const DxfLook& look)
    {
        record("LAYER", handle, 0x3, "AcDbLayerTableRecord", name).raw(70, "0").whole(62, look.index);
        m_lines.whole(420, look.color).raw(6, look.lineType);
    }

    void tables()
    {
        m_lines.raw(0, "SECTION").raw(2, "TABLES");
        beginTable("VPORT", 0x1, 0);
        endTable();
        beginTable("LTYPE", 0x2, 5);
        lineType(0x12, "BYBLOCK", "", {});
        lineType(0x13, "BYLAYER", "", {});
        lineType(0x14, "CONTINUOUS", "Solid line", {});
        lineType(0x15, "RIPARIA_DASH", "__ __ __ __", {30, -15});
        lineType(0x16, "RIPARIA_DOT", ". . . . . .", {6, -12});
        endTable();
        beginTable("LAYER", 0x3, static_cast<long long>(m_layers.size()) + 1);
        layerRecord(0x17, "0", {"", 0, 7, "CONTINUOUS"});
        for (const DxfLayer& layer : m_layers)
            layerRecord(m_handle++, layer.name, *layer.look);
        endTable();
        beginTable("STYLE", 0x4, 2);
        for (const auto& [handle, name, font] :
             {std::tuple{0x18u, "STANDARD", "txt.shx"}, std::tuple{0x19u, "RIPARIA", "simsun.ttc"}}) {
            record("STYLE", handle, 0x4, "AcDbTextStyleTableRecord", name).raw(70, "0").raw(40, "0").raw(41, "1");
            m_lines.raw(50, "0").raw(71, "0").raw(42, "2.5").raw(3, font).raw(4, "");
        }
        endTable();
        beginTable("VIEW", 0x5, 0);
        endTable();
        beginTable("UCS", 0x6, 0);
        endTable();
        beginTable("APPID", 0x7, 2);
        record("APPID", 0x1A, 0x7, "AcDbRegAppTableRecord", "ACAD").raw(70, "0");
        record("APPID", 0x1B, 0x7, "AcDbRegAppTableRecord", "RIPARIA").raw(70, "0");
        endTable();
        beginTable("DIMSTYLE", 0x8, 1);
        m_lines.raw(100, "AcDbDimStyleTable");
        record("DIMSTYLE", 0x1C, 0x8, "AcDbDimStyleTableRecord", "STANDARD").raw(70, "0");
        endTable();
        beginTable("BLOCK_RECORD", 0x9, 2);
        record("BLOCK_RECORD", kModelSpace, 0x9, "AcDbBlockTableRecord", "*Model_Space");
        record("BLOCK_RECORD", kPaperSpace, 0x9, "AcDbBlockTableRecord", "*Paper_Space");
        endTable();
        m_lines.raw(0, "ENDSEC");
    }

    void blocks()
    {
        m_lines.raw(0, "SECTION").raw(2, "BLOCKS");
        for (const auto& [name, record, begin, end] : {std::tuple{"*Model_Space", kModelSpace, 0x20u, 0x21u},
                                                       std::tuple{"*Paper_Space", kPaperSpace, 0x22u, 0x23u}}) {
            m_lines.raw(0, "BLOCK").handle(5, begin).handle(330, record).raw(100, "AcDbEntity").raw(8, "0");
            m_lines.raw(100, "AcDbBlockBegin").raw(2, name).raw(70, "0").point({0, 0}).raw(3, name).raw(1, "");
            m_lines.raw(0, "ENDBLK").handle(5, end).handle(330, record).raw(100, "AcDbEntity").raw(8, "0");
            m_lines.raw(100, "AcDbBlockEnd");
        }
        m_lines.raw(0, "ENDSEC");
    }

    void objects()
    {
        m_lines.raw(0, "SECTION").raw(2, "OBJECTS");
        m_lines.raw(0, "DICTIONARY").raw(5, "C").raw(330, "0").raw(100, "AcDbDictionary").raw(281, "1");
        m_lines.raw(3, "ACAD_GROUP").raw(350, "D");
        m_lines.raw(0, "DICTIONARY").raw(5, "D").raw(330, "C").raw(100, "AcDbDictionary").raw(281, "1");
        m_lines.raw(0, "ENDSEC");
    }

    void begin(const char* kind, const std::string& layer)
    {
        m_lines.raw(0, kind).handle(5, m_handle++).handle(330, kModelSpace).raw(100, "AcDbEntity").text(8, layer);
    }

    void polyline(const std::vector<Point>& points, bool closed, const std::string& layer)
    {
        const std::size_t count =
            closed && points.size() > 1 && points.front() == points.back() ? points.size() - 1 : points.size();
        begin("LWPOLYLINE", layer);
        m_lines.raw(100, "AcDbPolyline").whole(90, static_cast<long long>(count)).raw(70, closed ? "1" : "0");
        m_lines.raw(43, "0");
        for (std::size_t i = 0; i < count; ++i)
            m_lines.number(10, points[i].x).number(20, points[i].y);
    }

    /// The direction of a label across a river that flows in this one, never upside down. Degrees.
    static double acrossFlow(double flow)
    {
        constexpr double kQuarter = 90;
        const double across = flow - kQuarter;
        if (across <= -kQuarter)
            return across + 2 * kQuarter;
        return across > kQuarter ? across - 2 * kQuarter : across;
    }

    void labelledPoint(Point p, const ExportTable& table, const ExportRow& row, const std::string& layer)
    {
        begin("POINT", layer);
        m_lines.raw(100, "AcDbPoint").point(p);
        extendedData(table, row);
        std::string label = cellOf(table, row, "label");
        for (const char* key : {"name", "id"}) {
            const std::string better = cellOf(table, row, key);
            if ((table.name != "chainage_ticks" && !better.empty()) || label.empty()) {
                label = better;
                if (!label.empty())
                    break;
            }
        }
        begin("TEXT", layer);
        m_lines.raw(100, "AcDbText").point(p).number(40, m_options.textHeight);
        const std::string sound = soundText(label);
        m_lines.text(1, label.empty() ? "-" : dxfLabel(cutToBytes(sound, kMostText)));
        if (const auto angle = parseDouble(cellOf(table, row, "angle")))
            m_lines.number(50, acrossFlow(*angle));
        m_lines.raw(7, "RIPARIA").raw(100, "AcDbText");
    }

    /// What the row says of the entity just begun.
    void extendedData(const ExportTable& table, const ExportRow& row)
    {
        m_lines.raw(1001, "RIPARIA").text(1000, "table=" + table.name);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (row.cells[i].empty())
                continue;
            const std::string text = table.columns[i].key + "=" + soundText(row.cells[i]);
            const std::string_view kept = cutToBytes(text, kMostText);
            m_lines.text(1000, kept);
            if (kept.size() < text.size())
                m_issues.push_back({Severity::Warning,
                                    IssueCode::TextCut,
                                    cellOf(table, row, "id"),
                                    {table.columns[i].key, std::to_string(kMostText)},
                                    {}});
        }
    }

    void entities(const ExportTable& table)
    {
        for (const ExportRow& row : table.rows) {
            const std::string& layer = m_layerNames.at(wantedLayer(table, row));
            if (const auto* p = std::get_if<Point>(&row.shape)) {
                labelledPoint(*p, table, row, layer);
            } else if (const auto* line = std::get_if<Line>(&row.shape)) {
                polyline(*line, false, layer);
                extendedData(table, row);
            } else if (const auto* lines = std::get_if<std::vector<Line>>(&row.shape)) {
                for (const Line& part : *lines) {
                    polyline(part, false, layer);
                    extendedData(table, row);
                }
            } else if (const auto* polygons = std::get_if<MultiPolygon>(&row.shape)) {
                for (const Polygon& polygon : *polygons)
                    rings(polygon, table, row, layer);
            }
            flush(false);
        }
    }

    void rings(const Polygon& polygon, const ExportTable& table, const ExportRow& row, const std::string& layer)
    {
        polyline(polygon.outer, true, layer);
        extendedData(table, row);
        for (const Ring& hole : polygon.holes) {
            polyline(hole, true, layer);
            extendedData(table, row);
        }
    }

    const std::vector<ExportTable>& m_tables;
    const DxfOptions& m_options;
    const Sink& m_sink;
    Issues& m_issues;
    DxfLines m_lines;
    std::string m_pending;
    Result<void> m_result;
    std::map<std::string, std::string> m_layerNames; // as wanted -> as in the file
    std::vector<DxfLayer> m_layers;
    Box m_box;
    unsigned m_handle = kFirstFree;
    unsigned m_lastHandle = 0;
};

} // namespace

Result<void> writeDxf(const std::vector<ExportTable>& tables, const DxfOptions& options, const Sink& sink,
                      Issues& issues)
{
    for (const ExportTable& table : tables) {
        if (table.hasShapes && table.crs.isValid() && table.crs.isGeographic())
            return fail(ErrorCode::InvalidArgument, table.crs.name(), "a drawing needs a projected coordinate system");
    }
    return Drawing(tables, options, sink, issues).write();
}

} // namespace riparia
