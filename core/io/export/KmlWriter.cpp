// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/KmlWriter.h"

#include "core/base/Decimal.h"
#include "core/io/export/CellText.h"
#include "core/plan/Taxonomy.h"

#include <cmath>
#include <map>
#include <optional>

namespace riparia {

namespace {

/// Colours are aabbggrr in KML.
struct KmlLook {
    const char* id;
    const char* line;
    const char* fill;
    double width;
};

constexpr KmlLook kLooks[] = {
    {"river", "ffb5863e", "00ffffff", 2},       {"planned", "ff0b6dcb", "590b6dcb", 4},
    {"in_progress", "ffbf407b", "59bf407b", 4}, {"completed", "ff3a4a0c", "593a4a0c", 4},
    {"suspended", "ff80766f", "5980766f", 4},   {"unset", "ffa6a09a", "59a6a09a", 4},
};

std::string styles()
{
    std::string text;
    for (const KmlLook& look : kLooks)
        text += std::string("<Style id=\"") + look.id + "\"><LineStyle><color>" + look.line + "</color><width>" +
                shortest(look.width) + "</width></LineStyle><PolyStyle><color>" + look.fill +
                "</color></PolyStyle></Style>\n";
    return text;
}

std::string decimalDegrees(double value)
{
    constexpr int kDecimals = 9;
    std::string text = fixedDecimal(toInteger(value, 1e9), kDecimals, kDecimals);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

class KmlShapes {
public:
    explicit KmlShapes(const Projector& toLonLat)
        : m_toLonLat(toLonLat)
    {}

    bool failed() const { return m_failed; }

    std::string operator()(std::monostate) { return {}; }
    std::string operator()(Point p) { return "<Point><coordinates>" + place(p) + "</coordinates></Point>"; }
    std::string operator()(const Line& line)
    {
        return "<LineString><tessellate>1</tessellate>" + places(line) + "</LineString>";
    }
    std::string operator()(const std::vector<Line>& lines)
    {
        if (lines.size() == 1)
            return (*this)(lines.front());
        std::string text;
        for (const Line& line : lines)
            text += (*this)(line);
        return "<MultiGeometry>" + text + "</MultiGeometry>";
    }
    std::string operator()(const MultiPolygon& polygons)
    {
        std::string text;
        for (const Polygon& polygon : polygons) {
            text += "<Polygon><tessellate>1</tessellate><outerBoundaryIs><LinearRing>" + places(polygon.outer) +
                    "</LinearRing></outerBoundaryIs>";
            for (const Ring& hole : polygon.holes)
                text += "<innerBoundaryIs><LinearRing>" + places(hole) + "</LinearRing></innerBoundaryIs>";
            text += "</Polygon>";
        }
        return polygons.size() == 1 ? text : "<MultiGeometry>" + text + "</MultiGeometry>";
    }

private:
    std::string place(Point p)
    {
        const auto converted = m_toLonLat.convert(p);
        if (!converted || !std::isfinite(converted->x) || !std::isfinite(converted->y)) {
            m_failed = true;
            return "0,0";
        }
        return decimalDegrees(converted->x) + "," + decimalDegrees(converted->y);
    }
    std::string places(const std::vector<Point>& points)
    {
        std::string text;
        for (const Point& p : points)
            text += (text.empty() ? "" : " ") + place(p);
        return "<coordinates>" + text + "</coordinates>";
    }

    const Projector& m_toLonLat;
    bool m_failed = false;
};

class KmlDocument {
public:
    KmlDocument(const Projector& toLonLat, const KmlTexts& texts, const Sink& sink)
        : m_shapes(toLonLat)
        , m_texts(texts)
        , m_sink(sink)
    {}

    Result<void> write(const std::vector<ExportTable>& tables)
    {
        put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n"
            "<name>" +
            xmlText(m_texts.title) + "</name>\n" + styles());
        for (const ExportTable& table : tables)
            put(schemaOf(table));
        for (const ExportTable& table : tables) {
            if (table.hasShapes)
                putTable(table);
        }
        put("</Document></kml>\n");
        return m_result;
    }

private:
    /// What the rows of a folder are, river by river and status by status, in the order they come.
    using ByStatus = std::vector<std::pair<std::string, std::vector<const ExportRow*>>>;

    void put(const std::string& text)
    {
        if (m_result)
            m_result = m_sink(text);
        if (m_result && m_shapes.failed())
            m_result = fail(ErrorCode::TransformFailed);
    }

    static std::optional<std::size_t> indexOf(const ExportTable& table, std::string_view key)
    {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].key == key)
                return i;
        }
        return std::nullopt;
    }

    /// Rows of one value of a column after the other, in the order of their first.
    static ByStatus grouped(const std::vector<const ExportRow*>& rows, std::optional<std::size_t> column)
    {
        ByStatus groups;
        std::map<std::string, std::size_t> known;
        for (const ExportRow* row : rows) {
            const std::string& value = column ? row->cells[*column] : std::string();
            const auto [at, isNew] = known.try_emplace(value, groups.size());
            if (isNew)
                groups.push_back({value, {}});
            groups[at->second].second.push_back(row);
        }
        return groups;
    }

    static const char* typeOf(ColumnKind kind)
    {
        if (kind == ColumnKind::Number)
            return "double";
        return kind == ColumnKind::Truth ? "bool" : "string";
    }

    static std::string schemaOf(const ExportTable& table)
    {
        std::string text = "<Schema name=\"" + xmlText(table.name) + "\" id=\"" + xmlText(table.name) + "\">";
        for (const ExportColumn& column : table.columns)
            text +=
                std::string("<SimpleField type=\"") + typeOf(column.kind) + "\" name=\"" + xmlText(column.key) + "\"/>";
        return text + "</Schema>\n";
    }

    void putTable(const ExportTable& table)
    {
        std::vector<const ExportRow*> rows;
        for (const ExportRow& row : table.rows) {
            if (!std::holds_alternative<std::monostate>(row.shape))
                rows.push_back(&row);
        }
        putFolder(m_texts.folder ? m_texts.folder(table.name) : table.name, [&] {
            if (const auto river = indexOf(table, "river_id")) {
                for (const auto& [key, ofRiver] : grouped(rows, river))
                    putFolder(riverTitle(table, *ofRiver.front(), key),
                              [&, &rows = ofRiver] { putStatuses(table, rows); });
            } else {
                putStatuses(table, rows);
            }
        });
    }

    void putStatuses(const ExportTable& table, const std::vector<const ExportRow*>& rows)
    {
        const auto status = indexOf(table, "status");
        if (!status) {
            for (const ExportRow* row : rows)
                putPlacemark(table, *row, "river");
            return;
        }
        for (const auto& [code, ofStatus] : grouped(rows, status)) {
            putFolder(words("status", code), [&, &code = code, &ofStatus = ofStatus] {
                const StatusType* type = Taxonomy::builtIn().status(code);
                for (const ExportRow* row : ofStatus)
                    putPlacemark(table, *row, toString(type ? type->displayClass : StatusClass::Unset));
            });
        }
    }

    template <class Inside>
    void putFolder(const std::string& title, Inside inside)
    {
        put("<Folder><name>" + xmlText(title) + "</name>\n");
        inside();
        put("</Folder>\n");
    }

    std::string riverTitle(const ExportTable& table, const ExportRow& row, const std::string& key) const
    {
        const auto name = indexOf(table, "river");
        if (name && !row.cells[*name].empty())
            return row.cells[*name];
        return key.empty() ? m_texts.noRiver : key;
    }

    std::string words(const std::string& key, const std::string& code) const
    {
        return m_texts.codeText && !code.empty() ? m_texts.codeText(key, code) : code;
    }

    void putPlacemark(const ExportTable& table, const ExportRow& row, std::string_view style)
    {
        const auto id = indexOf(table, "id");
        const auto name = indexOf(table, "name");
        std::string title = name && !row.cells[*name].empty() ? row.cells[*name] : id ? row.cells[*id] : std::string();
        std::string balloon;
        std::string data;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const ExportColumn& column = table.columns[i];
            if (row.cells[i].empty())
                continue;
            const std::string shown = column.kind == ColumnKind::Code ? words(column.key, row.cells[i]) : row.cells[i];
            // Balloons are HTML: what a plan says is shown, not obeyed.
            balloon += (balloon.empty() ? "" : "<br>") +
                       xmlText((m_texts.caption && !column.isCustom ? m_texts.caption(column.key) : column.key) + ": " +
                               shown);
            data += "<SimpleData name=\"" + xmlText(column.key) + "\">" + xmlText(row.cells[i]) + "</SimpleData>";
        }
        put("<Placemark><name>" + xmlText(title) + "</name><description>" + xmlText(balloon) +
            "</description><styleUrl>#" + std::string(style) + "</styleUrl><ExtendedData><SchemaData schemaUrl=\"#" +
            xmlText(table.name) + "\">" + data + "</SchemaData></ExtendedData>" + std::visit(m_shapes, row.shape) +
            "</Placemark>\n");
    }

    KmlShapes m_shapes;
    const KmlTexts& m_texts;
    const Sink& m_sink;
    Result<void> m_result;
};

} // namespace

Result<void> writeKml(const std::vector<ExportTable>& tables, const Projector& toLonLat, const KmlTexts& texts,
                      const Sink& sink)
{
    return KmlDocument(toLonLat, texts, sink).write(tables);
}

} // namespace riparia
