// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Furniture.h"
#include "app/render/RingShape.h"
#include "app/render/RoomyPlace.h"
#include "app/report/FrameGround.h"
#include "app/report/MapColumn.h"
#include "app/report/MapFrame.h"
#include "app/report/MapLegend.h"
#include "app/report/RectGrid.h"
#include "app/report/ReportPages.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <set>

namespace riparia {

namespace {

constexpr double kMmPerPixel = 25.4 / 96;

class AreaMapWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::AreaMap)

public:
    static QString areas() { return tr("Restored areas"); }
    static QString greenways() { return tr("Greenways"); }
    static QString river() { return tr("River"); }
    static QString withoutRoom() { return tr("Numbers that have no room on the map are in the tables."); }
};

/// A number that is to stand on the map.
struct AreaCode {
    QString text;
    QPointF at;   ///< of what it names, in millimetres of the page
    QRectF shape; ///< what that takes up
};

/// Puts numbers where none lies over another or beyond the frame: in what they name where that is large enough, else beside it with a line to it.
class CodePlacer {
public:
    CodePlacer(Sheet& sheet, const QRectF& frame, const std::vector<AreaCode>& codes, const QColor& paper)
        : m_sheet(sheet)
        , m_frame(frame.adjusted(1, 1, -1, -1))
        , m_codes(codes)
        , m_paper(paper)
        , m_taken(frame)
        , m_shapes(frame)
    {
        m_paper.setAlphaF(0.75F);
        for (const AreaCode& code : codes)
            m_shapes.add(code.shape);
    }

    void block(const QRectF& rect) { m_taken.add(rect); }

    /// Whether all had room.
    bool add()
    {
        bool isWhole = true;
        for (const AreaCode& code : m_codes)
            isWhole = place(code) && isWhole;
        return isWhole;
    }

    const std::vector<QRectF>& taken() const { return m_taken.rects(); }

private:
    bool place(const AreaCode& code)
    {
        const QSizeF size(textWidth(code.text, type::kTinyBold) + 0.8, 3);
        const QRectF inside(code.at - QPointF(size.width() / 2, size.height() / 2), size);
        if (code.shape.contains(inside) && isFree(inside)) {
            write(code, inside);
            return true;
        }
        for (const bool mayCover : {false, true}) { // something else that is shown
            for (const double gap : {0.8, 2.5, 5.0, 8.0, 12.0, 17.0}) {
                for (int turn = 0; turn < 8; ++turn) {
                    const QRectF box = beside(code, size, gap, turn);
                    if (!isFree(box) || (!mayCover && m_shapes.meets(box)))
                        continue;
                    write(code, box);
                    return true;
                }
            }
        }
        return false;
    }

    /// From the right on, clockwise.
    static QRectF beside(const AreaCode& code, QSizeF size, double gap, int turn)
    {
        constexpr double kMostReach = 8; // of large shapes: the number stays near the place it names
        const double angle = turn * 3.14159265358979323846 / 4;
        const double right = std::min(code.shape.width() / 2, kMostReach) + gap + size.width() / 2;
        const double down = std::min(code.shape.height() / 2, kMostReach) + gap + size.height() / 2;
        const QPointF middle = code.at + QPointF(std::cos(angle) * right, std::sin(angle) * down);
        return {middle - QPointF(size.width() / 2, size.height() / 2), size};
    }

    bool isFree(const QRectF& box) const { return m_frame.contains(box) && !m_taken.meets(box); }

    void write(const AreaCode& code, const QRectF& box)
    {
        m_taken.add(box);
        const QPointF end(std::clamp(code.at.x(), box.left(), box.right()),
                          std::clamp(code.at.y(), box.top(), box.bottom()));
        if (const QPointF line = end - code.at; std::hypot(line.x(), line.y()) > 1)
            m_sheet.rule(code.at.x(), code.at.y(), end.x(), end.y(), 0.12);
        m_sheet.marks.emplace_back(FillMark{box, m_paper});
        m_sheet.text(box.center().x(), box.bottom() - 0.6, code.text, type::kTinyBold, ink::text(), Align::Centre);
    }

    Sheet& m_sheet;
    QRectF m_frame;
    const std::vector<AreaCode>& m_codes;
    QColor m_paper;
    RectGrid m_taken;
    RectGrid m_shapes;
};

/// On the page, of a box of the map; what is too thin to be met gets a little breadth.
QRectF areaRectOn(const QRectF& frame, const Viewport& view, const Box& bounds)
{
    const QPointF low = view.toScreen({bounds.minX, bounds.minY}) * kMmPerPixel;
    const QPointF high = view.toScreen({bounds.maxX, bounds.maxY}) * kMmPerPixel;
    return QRectF(frame.topLeft() + low, frame.topLeft() + high).normalized().adjusted(-0.2, -0.2, 0.2, 0.2);
}

/// The large ones first: they have the fewest places.
std::vector<AreaCode> areaCodesOf(const MapContent& map, const Viewport& view, const QRectF& frame)
{
    const auto onPage = [&](QPointF pixels) { return frame.topLeft() + pixels * kMmPerPixel; };
    std::vector<AreaCode> codes;
    for (const MapArea& area : map.areas) {
        if (area.code.isEmpty())
            continue;
        const QRectF shape = areaRectOn(frame, view, area.bounds);
        const auto roomy = roomiestPlace(RingShape(area.shape, view, 0), QRectF(QPointF(0, 0), view.size()));
        codes.push_back({pageText(area.code), roomy ? onPage(roomy->place) : shape.center(), shape});
    }
    for (const MapGreenway& greenway : map.greenways) {
        const auto longest =
            std::ranges::max_element(*greenway.lines, {}, [](const Line& line) { return line.size(); });
        if (longest == greenway.lines->end() || longest->empty() || greenway.code.isEmpty())
            continue;
        const QPointF middle = onPage(view.toScreen((*longest)[longest->size() / 2]));
        codes.push_back({pageText(greenway.code), middle, QRectF(middle - QPointF(0.3, 0.3), QSizeF(0.6, 0.6))});
    }
    std::ranges::stable_sort(codes, std::greater(),
                             [](const AreaCode& code) { return code.shape.width() * code.shape.height(); });
    return codes;
}

/// Legend rows of the statuses that are seen.
void addStatuses(MapColumn& column, const QString& head, const std::set<StatusClass>& seen,
                 const std::shared_ptr<const MapStyle>& style,
                 void (*paint)(QPainter&, const QRectF&, StatusClass, const MapStyle&))
{
    if (seen.empty())
        return;
    column.addHead(head);
    for (const StatusClass statusClass : inLegendOrder(seen))
        column.addRow({className(statusClass), [paint, statusClass, style](QPainter& painter, const QRectF& rect) {
                           paint(painter, rect, statusClass, *style);
                       }});
}

void addAreaLegend(MapColumn& column, const PageContext& pages, const MapSight& sight)
{
    addStatuses(column, AreaMapWords::areas(), sight.areas, pages.style, paintAreaSwatch);
    addStatuses(column, AreaMapWords::greenways(), sight.greenways, pages.style, paintGreenwaySwatch);
    MapSight grades;
    grades.grades = sight.grades;
    for (const LegendGroup& group : legendOf(grades, *pages.map, pages.style)) {
        column.addHead(group.title);
        for (const LegendRow& row : group.rows)
            column.addRow(row);
    }
    if (sight.hasRivers)
        column.addRow({AreaMapWords::river(), [style = pages.style](QPainter& painter, const QRectF& rect) {
                           paintRiverSwatch(painter, rect, *style);
                       }});
    MapSight boundaries;
    boundaries.boundaries = sight.boundaries;
    for (const LegendGroup& group : legendOf(boundaries, *pages.map, pages.style)) {
        for (const LegendRow& row : group.rows)
            column.addRow(row);
    }
}

/// Of areas and greenways those of the tables below.
MapContent onlyListed(const MapContent& map, const ReportContent& content)
{
    MapContent listed = map;
    const auto keep = [](auto& items, const auto& facts) {
        std::set<Uuid> ids;
        for (const auto& fact : facts)
            ids.insert(fact.feature->id());
        std::erase_if(items, [&](const auto& item) { return !ids.contains(item.id); });
    };
    keep(listed.areas, content.areas);
    keep(listed.greenways, content.greenways);
    return listed;
}

Box areaBounds(const MapContent& map)
{
    Box bounds;
    for (const MapArea& area : map.areas)
        bounds.add(area.bounds);
    for (const MapGreenway& greenway : map.greenways)
        bounds.add(greenway.bounds);
    return bounds;
}

} // namespace

void addAreaMap(PageContext& pages)
{
    constexpr double kShare = 0.55; // of the page: the table begins below
    const MapContent listed = onlyListed(*pages.map, pages.content);
    const Box bounds = areaBounds(listed);
    if (bounds.isEmpty())
        return;
    PageBook& book = pages.book;
    Sheet& sheet = book.sheet();
    const QRectF body = book.body();
    const QRectF frame(body.left() + 4, body.top(), body.width() - 4 - 10 - MapColumn::kWidth, body.height() * kShare);
    const double scale = roundScaleFor(bounds, listed, frame.size());
    const Viewport view =
        viewAt({(bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2}, scale, frame.size(), listed);
    const auto style = overviewStyle(*pages.style);
    const auto map = turned(listed, view.centre(), 0, view.extent(), paperTolerance(scale));
    MapLayers layers;
    layers.segments = layers.sites = layers.chainage = false;
    const FrameGround under = groundUnder(pages, view);
    addMapFrame(sheet, frame, map, style, layers, view, under.ground);
    addAttribution(sheet, frame, under.source(), style);
    addGridLabels(sheet, frame, *style, view);
    const std::vector<AreaCode> codes = areaCodesOf(*map, view, frame);
    CodePlacer placer(sheet, frame, codes, style->paper);
    if (!under.source().isEmpty())
        placer.block(attributionPlace(frame, under.source()));
    const bool areAllThere = placer.add();
    MapLayers named = layers;
    named.areas = named.greenways = false; // they have their numbers
    addMapLabels(sheet, frame, frame.adjusted(1, 1, -1, -1), map, style, named, view, MapWords::Names, placer.taken());
    MapColumn column(pages, {body.right() - MapColumn::kWidth, body.top()}, MapColumn::Setting::Tight, view);
    column.addScale(scale);
    addAreaLegend(column, pages, sightOf(MapScene(map, nullptr), *style, layers, view));
    column.addNote({areAllThere ? QString() : AreaMapWords::withoutRoom(), under.problem()});
    addMapNumber(pages);
    book.moveTo(std::max(frame.bottom() + 5, column.cursor().y())); // below the numbers of the grid and a long legend
}

} // namespace riparia
