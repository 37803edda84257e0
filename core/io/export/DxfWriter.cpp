// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/DxfWriter.h"

#include "core/base/Text.h"
#include "core/io/export/CellText.h"
#include "core/io/export/DxfFrame.h"
#include "core/io/export/DxfLabels.h"
#include "core/io/export/DxfLines.h"
#include "core/io/export/DxfSections.h"
#include "core/io/export/DxfText.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace riparia {

namespace {

constexpr std::size_t kMostText = 255; // bytes of a string of extended data

std::string upper(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
}

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
        if (m_options.frame)
            makeFrame(*m_options.frame);
        // A handle beyond all stands in the header, before anything is drawn.
        m_handle = kDxfFirstFree + static_cast<unsigned>(m_layers.size());
        putDxfHeader(m_lines, m_box, m_handle + mostEntities() + 1);
        putDxfTables(m_lines, m_layers);
        putDxfBlocks(m_lines);
        m_lines.raw(0, "SECTION").raw(2, "ENTITIES");
        for (const ExportTable& table : m_tables)
            entities(table);
        frameEntities();
        m_lines.raw(0, "ENDSEC");
        putDxfObjects(m_lines);
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

    static std::string_view classOf(const ExportTable& table, const ExportRow& row)
    {
        const bool hasStatus = std::ranges::find(table.columns, "status", &ExportColumn::key) != table.columns.end();
        if (!hasStatus)
            return {};
        const StatusType* type = Taxonomy::builtIn().status(dxfCell(table, row, "status"));
        return toString(type ? type->displayClass : StatusClass::Unset);
    }

    std::string wantedLayer(const ExportTable& table, const ExportRow& row) const
    {
        const std::string_view statusClass = classOf(table, row);
        const std::string bank = dxfCell(table, row, "bank");
        if (m_options.layer)
            return m_options.layer(table.name, statusClass, bank);
        std::string name = upper(table.name);
        for (const std::string_view part : {statusClass, std::string_view(bank)})
            name += part.empty() ? std::string() : "-" + upper(part);
        return name;
    }

    void addLayer(const std::string& wanted, const std::string& subject, const DxfLook& look)
    {
        const auto [at, isNew] = m_layerNames.try_emplace(wanted, dxfLayerName(wanted));
        if (!isNew)
            return;
        if (at->second != wanted)
            m_issues.push_back({Severity::Info, IssueCode::LayerRenamed, subject, {wanted, at->second}, {}});
        if (std::ranges::find(m_layers, at->second, &DxfLayer::name) == m_layers.end())
            m_layers.push_back({at->second, look});
    }

    void layersOf(const ExportTable& table)
    {
        for (const ExportRow& row : table.rows) {
            std::visit(BoxOf{m_box}, row.shape);
            addLayer(wantedLayer(table, row), table.name, dxfLook(classOf(table, row)));
        }
    }

    void makeFrame(const DxfFrame& frame)
    {
        m_frame = dxfFrameMarks(frame, m_box, m_options.textHeight);
        m_box.add(m_frame.extent);
        if (!m_frame.rings.empty())
            addLayer(frame.layer, "frame", dxfPlainLook());
    }

    /// Not fewer than will be drawn.
    unsigned mostEntities() const
    {
        std::size_t count = m_frame.rings.size() + m_frame.lines.size() + m_frame.texts.size();
        for (const ExportTable& table : m_tables) {
            for (const ExportRow& row : table.rows)
                count += shapesOf(row.shape) + 1; // a label
        }
        return static_cast<unsigned>(count);
    }

    static std::size_t shapesOf(const ExportShape& shape)
    {
        if (const auto* lines = std::get_if<std::vector<Line>>(&shape))
            return lines->size();
        if (const auto* polygons = std::get_if<MultiPolygon>(&shape)) {
            std::size_t rings = 0;
            for (const Polygon& polygon : *polygons)
                rings += 1 + polygon.holes.size();
            return rings;
        }
        return 1;
    }

    void begin(const char* kind, const std::string& layer)
    {
        m_lines.raw(0, kind).handle(5, m_handle++).handle(330, kDxfModelSpace).raw(100, "AcDbEntity").text(8, layer);
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

    void putText(const DxfTextMark& mark, const std::string& layer)
    {
        begin("TEXT", layer);
        m_lines.raw(100, "AcDbText").point(mark.at).number(40, mark.height);
        const std::string sound = soundText(mark.text);
        m_lines.text(1, dxfLabel(cutToBytes(sound, kMostText)));
        if (mark.angle != 0)
            m_lines.number(50, mark.angle);
        m_lines.raw(7, kDxfTextStyle).raw(100, "AcDbText");
    }

    bool hasLabels(const ExportTable& table) const { return m_options.labels || table.name == "chainage_ticks"; }

    /// Beginning at a place; over the middle of a line or an area.
    void putLabel(const ExportTable& table, const ExportRow& row, const std::string& layer)
    {
        const std::string words = dxfLabelText(table, row);
        const auto place = dxfLabelPlace(table, row);
        if (words.empty() || !place)
            return;
        Point at = place->at;
        if (!std::holds_alternative<Point>(row.shape)) {
            constexpr double kGap = 0.5; // between a line and its label, in heights of a text
            const double turn = place->angle * std::numbers::pi / 180;
            const double back = dxfTextWidth(words) * m_options.textHeight / 2;
            const double up = kGap * m_options.textHeight;
            at.x -= back * std::cos(turn) + up * std::sin(turn);
            at.y -= back * std::sin(turn) - up * std::cos(turn);
        }
        putText({at, m_options.textHeight, place->angle, words}, layer);
    }

    void putPoint(Point p, const ExportTable& table, const ExportRow& row, const std::string& layer)
    {
        begin("POINT", layer);
        m_lines.raw(100, "AcDbPoint").point(p);
        extendedData(table, row);
    }

    /// What the row says of the entity just begun. Custom fields are left out: the extended data of an entity is 16 KiB at most, and a drawing with
    /// more cannot be opened.
    void extendedData(const ExportTable& table, const ExportRow& row)
    {
        m_lines.raw(1001, "RIPARIA").text(1000, "table=" + table.name);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (row.cells[i].empty() || table.columns[i].isCustom)
                continue;
            const std::string text = table.columns[i].key + "=" + soundText(row.cells[i]);
            const std::string_view kept = cutToBytes(text, kMostText);
            m_lines.text(1000, kept);
            if (kept.size() < text.size())
                m_issues.push_back({Severity::Warning,
                                    IssueCode::TextCut,
                                    dxfCell(table, row, "id"),
                                    {table.columns[i].key, std::to_string(kMostText)},
                                    {}});
        }
    }

    void entities(const ExportTable& table)
    {
        for (const ExportRow& row : table.rows) {
            const std::string& layer = m_layerNames.at(wantedLayer(table, row));
            if (const auto* p = std::get_if<Point>(&row.shape)) {
                putPoint(*p, table, row, layer);
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
            if (hasLabels(table))
                putLabel(table, row, layer);
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

    void frameEntities()
    {
        if (m_frame.rings.empty())
            return;
        const std::string& layer = m_layerNames.at(m_options.frame->layer);
        for (const Line& ring : m_frame.rings)
            polyline(ring, true, layer);
        for (const Line& line : m_frame.lines)
            polyline(line, false, layer);
        for (const DxfTextMark& mark : m_frame.texts)
            putText(mark, layer);
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
    DxfFrameMarks m_frame;
    unsigned m_handle = kDxfFirstFree;
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
