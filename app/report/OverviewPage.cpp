// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/render/Furniture.h"
#include "app/report/FrameGround.h"
#include "app/report/MapColumn.h"
#include "app/report/MapFrame.h"
#include "app/report/MapLegend.h"
#include "app/text/Fill.h"
#include "app/text/UnitText.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace riparia {

namespace {

class OverviewWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::OverviewPage)

public:
    static QString noScale()
    {
        QStringList all;
        for (const double scale : kOverviewScales)
            all << scaleWords(scale);
        return fill(tr("the overview map has one of the scales %1"), {toUtf8(all.join(QStringLiteral(", ")))});
    }
    static QString tooLarge(const QString& largest)
    {
        return fill(tr("the overview map would not show all works; the largest scale that does is %1"),
                    {toUtf8(largest)});
    }
    static QString title() { return tr("Overview map"); }
    static QString byStatus() { return tr("Works, by status"); }
    static QString all() { return tr("All works, net"); }
    static QString where() { return tr("Where the works lie"); }
    static QString facing() { return tr("facing downstream"); }
    static QString left() { return tr("L", "left bank"); }
    static QString right() { return tr("R", "right bank"); }
    static QString index() { return tr("Strip maps, by page"); }
};

/// Each status of works that is seen with its length of river, and the sum.
void addLengths(MapColumn& column, const PageContext& pages, const MapSight& sight)
{
    constexpr double kIndent = 12;
    const ReportContent& content = pages.content;
    Sheet& sheet = column.sheet();
    column.addHead(OverviewWords::byStatus());
    const double left = column.cursor().x();
    const double right = left + MapColumn::kWidth;
    const QString unit = u' ' + UnitText::symbol(LengthUnit::Kilometre);
    for (const StatusClass statusClass : inLegendOrder(sight.segments)) {
        const Millimetres length = of(content.byClass, statusClass).river;
        const double y = column.cursor().y();
        sheet.marks.emplace_back(SwatchMark{QRectF(left, y - 2.6, 10, 3.2), statusClass});
        sheet.text(left + kIndent, y, className(statusClass), type::kTable);
        if (length.value > 0)
            sheet.text(right, y, pages.numbers.kilometres(length) + unit, type::kTable, ink::text(), Align::Right);
        column.moveDown(column.line());
    }
    const double y = column.cursor().y();
    sheet.rule(left + kIndent, y - 3.9, right, y - 3.9, 0.18);
    sheet.text(left + kIndent, y, OverviewWords::all(), type::kTableBold);
    sheet.text(right, y, pages.numbers.kilometres(content.totals.river.net, false) + unit, type::kTableBold,
               ink::text(), Align::Right);
    column.moveDown(column.line() + 2);
}

void addBanks(MapColumn& column, const PageContext& pages)
{
    column.addHead(OverviewWords::where());
    const double x = column.cursor().x();
    const double y = column.cursor().y();
    Sheet& sheet = column.sheet();
    const QRectF key(x, y - 3, 26, 8);
    sheet.marks.emplace_back(
        PictureMark{key, [style = pages.style, key](QPainter& painter) {
                        paintBankKey(painter, QRectF(0, 0, pixelsOfMm(key.width()), pixelsOfMm(key.height())), *style);
                    }});
    sheet.text(x + 28, y - 0.5, OverviewWords::left(), type::kTinyBold);
    sheet.text(x + 28, y + 4.5, OverviewWords::right(), type::kTinyBold);
    sheet.paragraph(x + 32, y, MapColumn::kWidth - 32, 3.75, OverviewWords::facing(), type::kTiny, ink::secondary());
    column.moveDown(11);
}

/// What is seen besides works. There is room for few rows: signs of one kind stand side by side where what they mean is told elsewhere, of statuses in the
/// rows of works, of many sites by their names on the map.
void addOthers(MapColumn& column, const PageContext& pages, const MapSight& sight)
{
    constexpr std::size_t kMostNamed = 2; // kinds of sites
    const auto legend = [&](const MapSight& part) { return legendOf(part, *pages.map, pages.style); };
    const auto add = [&](const MapSight& part, bool isTold) {
        for (const LegendGroup& group : legend(part)) {
            if (isTold) {
                column.addRow(group.title, group.rows);
                continue;
            }
            column.addHead(group.title);
            for (const LegendRow& row : group.rows)
                column.addRow(row);
        }
    };
    MapSight areas;
    areas.areas = sight.areas;
    MapSight greenways;
    greenways.greenways = sight.greenways;
    MapSight grades;
    grades.grades = sight.grades;
    MapSight sites;
    sites.sites = sight.sites;
    add(areas, std::ranges::includes(sight.segments, sight.areas));
    add(greenways, std::ranges::includes(sight.segments, sight.greenways));
    add(grades, false);
    add(sites, sight.sites.size() > kMostNamed);
    MapSight waters;
    waters.hasRivers = sight.hasRivers;
    waters.boundaries = sight.boundaries;
    for (const LegendGroup& group : legend(waters)) {
        for (const LegendRow& row : group.rows)
            column.addRow(row);
    }
    column.moveDown(1);
}

/// Outlines of the strip maps over the rivers, each with the number of its page.
class SheetIndex {
public:
    SheetIndex(Sheet& sheet, const QRectF& rect, const PageContext& pages)
        : m_sheet(sheet)
        , m_rect(rect)
        , m_pages(pages)
        , m_bounds(worksBounds(pages.content, *pages.map))
    {
        for (const StripPlace& strip : pages.strips)
            m_bounds.add(boundsOf(strip.corners));
        const double east = (m_bounds.maxX - m_bounds.minX) * pages.map->unitMetresX;
        const double north = (m_bounds.maxY - m_bounds.minY) * pages.map->unitMetresY;
        m_scale = std::min(rect.width() / std::max(east, 1.0), rect.height() / std::max(north, 1.0));
    }

    void add()
    {
        addRivers();
        std::map<int, std::vector<QPolygonF>> pages;
        for (const StripPlace& strip : m_pages.strips) {
            QPolygonF outline;
            for (const Point& corner : strip.corners)
                outline << at(corner);
            for (qsizetype k = 0; k < outline.size(); ++k) {
                const QPointF to = outline[(k + 1) % outline.size()];
                m_sheet.rule(outline[k].x(), outline[k].y(), to.x(), to.y(), 0.15);
            }
            m_outlines.push_back(outline);
            pages[strip.page].push_back(std::move(outline));
        }
        for (const auto& [page, outlines] : pages)
            addNumber(page, outlines);
    }

private:
    QPointF at(const Point& place) const
    {
        const Point middle{(m_bounds.minX + m_bounds.maxX) / 2, (m_bounds.minY + m_bounds.maxY) / 2};
        return m_rect.center() + QPointF((place.x - middle.x) * m_pages.map->unitMetresX,
                                         (middle.y - place.y) * m_pages.map->unitMetresY) *
                                     m_scale;
    }

    void addRivers()
    {
        std::vector<QPolygonF> lines;
        for (const MapRiver& river : m_pages.map->rivers) {
            if (!river.alignment->bounds().intersects(m_bounds))
                continue;
            QPolygonF line;
            for (const Point& place : river.alignment->points()) {
                const QPointF p = (at(place) - m_rect.topLeft()) * (96 / 25.4);
                if (line.isEmpty() || QLineF(line.back(), p).length() > 0.5)
                    line << p;
            }
            lines.push_back(std::move(line));
        }
        m_sheet.marks.emplace_back(PictureMark{m_rect, [lines = std::move(lines)](QPainter& painter) {
                                                   painter.setPen(QPen(QColor(0x8F, 0xBF, 0xDD), pixelsOfMm(0.3)));
                                                   for (const QPolygonF& line : lines)
                                                       painter.drawPolyline(line);
                                               }});
    }

    /// Once for a page: in an outline that has room for it, else beside its outlines.
    void addNumber(int page, const std::vector<QPolygonF>& outlines)
    {
        const QString number = QString::number(page);
        const QSizeF size(textWidth(number, type::kTinyBold), 2.4);
        QRectF around;
        std::vector<QPointF> centres;
        for (const QPolygonF& outline : outlines) {
            const QRectF bounds = outline.boundingRect();
            around |= bounds;
            if (hasRoom(outline, size))
                centres.push_back(bounds.center());
        }
        const std::size_t inside = centres.size();
        constexpr double kGap = 0.6;
        const double right = (around.width() + size.width()) / 2 + kGap;
        const double below = (around.height() + size.height()) / 2 + kGap;
        for (const auto& [x, y] : {std::pair{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}})
            centres.push_back(around.center() + QPointF(x * right, y * below));
        for (const std::ptrdiff_t mostOutlines : {std::ptrdiff_t{0}, std::ssize(m_outlines)}) {
            for (std::size_t k = 0; k < centres.size(); ++k) {
                const QRectF box(centres[k] - QPointF(size.width() / 2, size.height() / 2), size);
                const auto crossed = std::ranges::count_if(
                    m_outlines, [&](const QPolygonF& outline) { return outline.intersects(QPolygonF(box)); });
                const bool isTaken =
                    std::ranges::any_of(m_numbers, [&](const QRectF& other) { return other.intersects(box); });
                if (isTaken || crossed > mostOutlines + (k < inside ? 1 : 0) || !m_rect.contains(box))
                    continue;
                m_numbers.push_back(box);
                m_sheet.text(box.center().x(), box.bottom() - 0.3, number, type::kTinyBold, ink::text(), Align::Centre);
                return;
            }
        }
    }

    static bool hasRoom(const QPolygonF& outline, QSizeF size)
    {
        const double a = QLineF(outline[0], outline[1]).length();
        const double b = QLineF(outline[1], outline[2]).length();
        return std::min(a, b) > size.height() && std::max(a, b) > size.width() + 1;
    }

    Sheet& m_sheet;
    QRectF m_rect;
    const PageContext& m_pages;
    Box m_bounds;
    double m_scale = 1; // millimetres a metre
    std::vector<QPolygonF> m_outlines;
    std::vector<QRectF> m_numbers;
};

/// Of the map, beside its column and above the numbers of its grid.
QRectF overviewFrame(const PageBook& book)
{
    const QRectF body = book.body();
    return {body.left() + 4, body.top(), body.width() - 4 - 10 - MapColumn::kWidth, body.height() - 5};
}

} // namespace

Result<void> checkOverviewScale(const PageContext& pages)
{
    const auto scale = pages.request.overviewScale;
    const Box bounds = worksBounds(pages.content, *pages.map);
    if (!scale || !pages.request.has(ReportSection::Overview) || bounds.isEmpty())
        return {};
    const std::string subject = toUtf8(scaleWords(*scale));
    if (std::ranges::find(kOverviewScales, *scale) == kOverviewScales.end())
        return fail(ErrorCode::InvalidArgument, subject, toUtf8(OverviewWords::noScale()));
    PageBook paper(pages.request.paper, {}, 1);
    paper.newPage(PageBook::Shape::Wide, {});
    const double largest = roundScaleFor(bounds, *pages.map, overviewFrame(paper).size());
    if (*scale < largest)
        return fail(ErrorCode::InvalidArgument, subject, toUtf8(OverviewWords::tooLarge(scaleWords(largest))));
    return {};
}

IndexRoom addOverview(PageContext& pages)
{
    const Box bounds = worksBounds(pages.content, *pages.map);
    if (bounds.isEmpty())
        return {};
    PageBook& book = pages.book;
    const QString head = pages.next(OverviewWords::title());
    Sheet& sheet = book.newPage(PageBook::Shape::Wide, head, OverviewWords::title());
    book.bookmark(head, pages.outlineLevel);
    const QRectF body = book.body();
    const QRectF frame = overviewFrame(book);
    const double scale = pages.request.overviewScale.value_or(roundScaleFor(bounds, *pages.map, frame.size()));
    const Viewport view =
        viewAt({(bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2}, scale, frame.size(), *pages.map);
    const auto style = overviewStyle(*pages.style);
    const auto map = turned(*pages.map, view.centre(), 0, view.extent(), paperTolerance(scale));
    MapLayers layers;
    layers.chainage = false;
    const FrameGround under = groundUnder(pages, view);
    addMapFrame(sheet, frame, map, style, layers, view, under.ground);
    addAttribution(sheet, frame, under.source(), style);
    addGridLabels(sheet, frame, *style, view);
    addMapLabels(sheet, frame, frame.adjusted(1, 1, -1, -1), map, style, layers, view, MapWords::Names);
    const MapSight sight = sightOf(MapScene(map, nullptr), *style, layers, view);
    MapColumn column(pages, {body.right() - MapColumn::kWidth, body.top()}, MapColumn::Setting::Wide, view);
    column.addScale(scale);
    addLengths(column, pages, sight);
    if (sight.hasBanks)
        addBanks(column, pages);
    addOthers(column, pages, sight);
    column.addRule();
    column.addNote({under.problem()});
    addMapNumber(pages);
    const QPointF corner = column.cursor() + QPointF(0, 1);
    return {book.pageNumber(), QRectF(corner, QPointF(body.right(), frame.bottom()))};
}

void addSheetIndex(PageContext& pages, const IndexRoom& room)
{
    constexpr double kLeast = 30; // millimetres: smaller ones cannot be read
    constexpr std::size_t kMost = 80;
    const double height = std::min(room.rect.height() - 6.5, 60.0);
    if (room.page == 0 || pages.strips.empty() || pages.strips.size() > kMost || height < kLeast)
        return;
    const QRectF rect(room.rect.left(), room.rect.bottom() - height, room.rect.width(), height);
    Sheet& sheet = pages.book.page(room.page);
    sheet.rule(rect.left(), rect.top() - 7, rect.right(), rect.top() - 7, 0.1, ink::hairline());
    sheet.text(rect.left(), rect.top() - 3, OverviewWords::index(), type::kTableBold);
    SheetIndex(sheet, rect, pages).add();
}

} // namespace riparia
