// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportPages.h"

#include "app/render/Furniture.h"
#include "app/report/MapFrame.h"
#include "app/text/Fill.h"
#include "app/text/UnitText.h"

namespace riparia {

namespace {

class OverviewWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::OverviewPage)

public:
    static QString title() { return tr("Overview map"); }
    static QString scale(const QString& scale) { return fill(tr("Scale %1"), {toUtf8(scale)}); }
    static QString byStatus() { return tr("Works, by status"); }
    static QString all() { return tr("All works, net"); }
    static QString where() { return tr("Where the works lie"); }
    static QString facing() { return tr("facing downstream"); }
    static QString left() { return tr("L", "left bank"); }
    static QString right() { return tr("R", "right bank"); }
    static QString other() { return tr("Other"); }
    static QString area() { return tr("Restored area, by status"); }
    static QString greenway() { return tr("Greenway"); }
    static QString river() { return tr("River, untreated"); }
    static QString site() { return tr("Site"); }
    static QString boundary() { return tr("Boundary"); }
    static QString note(const Crs& crs)
    {
        return crs.isGeographic()
                   ? fill(tr("%1 (%2), grid in degrees."), {crs.name(), crs.authorityText()})
                   : fill(tr("%1 (%2), grid in metres. Grid north is up."), {crs.name(), crs.authorityText()});
    }
};

/// The column beside the map.
class SideColumn {
public:
    SideColumn(PageContext& pages, double x, double y)
        : m_pages(pages)
        , m_sheet(pages.book.sheet())
        , m_x(x)
        , m_y(y)
    {}

    void addScale(double denominator)
    {
        m_sheet.text(m_x, m_y + 3, OverviewWords::scale(scaleWords(denominator)), type::kBodyBold);
        addScaleBar(m_sheet, m_x, m_y + 7.5, denominator, 38);
        addNorthArrow(m_sheet, QRectF(m_x + 42, m_y, 8, 14), 0);
        m_y += 19;
        rule();
    }

    void addStatuses()
    {
        const ReportContent& content = m_pages.content;
        head(OverviewWords::byStatus());
        const QString unit = u' ' + UnitText::symbol(LengthUnit::Kilometre);
        for (const StatusClass statusClass : classesOf(content.byClass)) {
            const Millimetres length = of(content.byClass, statusClass).river;
            m_sheet.marks.emplace_back(SwatchMark{QRectF(m_x, m_y - 2.6, 10, 3.2), statusClass});
            m_sheet.text(m_x + 12, m_y, className(statusClass), type::kTable);
            if (length.value > 0)
                m_sheet.text(m_x + kWidth, m_y, m_pages.numbers.kilometres(length) + unit, type::kTable, ink::text(),
                             Align::Right);
            m_y += kLine;
        }
        m_sheet.rule(m_x + 12, m_y - 3.9, m_x + kWidth, m_y - 3.9, 0.18);
        m_sheet.text(m_x + 12, m_y, OverviewWords::all(), type::kTableBold);
        m_sheet.text(m_x + kWidth, m_y, m_pages.numbers.kilometres(content.totals.river.net, false) + unit,
                     type::kTableBold, ink::text(), Align::Right);
        m_y += kLine + 2;
    }

    void addBanks()
    {
        head(OverviewWords::where());
        const auto style = m_pages.style;
        const QRectF key(m_x, m_y - 3, 26, 8);
        m_sheet.marks.emplace_back(PictureMark{
            key, [style, key](QPainter& painter) {
                paintBankKey(painter, QRectF(0, 0, pixelsOfMm(key.width()), pixelsOfMm(key.height())), *style);
            }});
        m_sheet.text(m_x + 28, m_y - 0.5, OverviewWords::left(), type::kTinyBold);
        m_sheet.text(m_x + 28, m_y + 4.5, OverviewWords::right(), type::kTinyBold);
        m_sheet.paragraph(m_x + 32, m_y, kWidth - 32, 3.75, OverviewWords::facing(), type::kTiny, ink::secondary());
        m_y += 11;
    }

    void addOthers()
    {
        head(OverviewWords::other());
        const auto style = m_pages.style;
        const MapContent& map = *m_pages.map;
        const auto row = [&](const QString& words, const std::function<void(QPainter&, const QRectF&)>& paint) {
            const QRectF rect(m_x, m_y - 3, 10, 4);
            m_sheet.marks.emplace_back(PictureMark{
                rect, [paint](QPainter& painter) { paint(painter, QRectF(0, 0, pixelsOfMm(10), pixelsOfMm(4))); }});
            m_sheet.text(m_x + 12, m_y, words, type::kTable);
            m_y += kLine;
        };
        if (!map.areas.empty())
            row(OverviewWords::area(), [style](QPainter& painter, const QRectF& rect) {
                paintAreaSwatch(painter, rect, StatusClass::Completed, *style);
            });
        if (!map.greenways.empty())
            row(OverviewWords::greenway(), [style](QPainter& painter, const QRectF& rect) {
                paintGreenwaySwatch(painter, rect, StatusClass::Completed, *style);
            });
        row(OverviewWords::river(),
            [style](QPainter& painter, const QRectF& rect) { paintRiverSwatch(painter, rect, *style); });
        if (!map.sites.empty())
            row(OverviewWords::site(), [style](QPainter& painter, const QRectF& rect) {
                paintSiteSwatch(painter, rect, QStringLiteral("park"), *style);
            });
        if (!map.boundaries.empty())
            row(OverviewWords::boundary(),
                [style](QPainter& painter, const QRectF& rect) { paintBoundarySwatch(painter, rect, *style); });
        m_y += 1;
    }

    void addNote()
    {
        rule();
        m_sheet.paragraph(m_x, m_y + 1, kWidth, 3.5, OverviewWords::note(m_pages.content.info.crs), type::kTiny,
                          ink::secondary());
    }

    static constexpr double kWidth = 50;

private:
    static constexpr double kLine = 5.25;

    void rule()
    {
        m_sheet.rule(m_x, m_y, m_x + kWidth, m_y, 0.1, ink::hairline());
        m_y += 4;
    }
    void head(const QString& words)
    {
        m_sheet.text(m_x, m_y, words, type::kTableBold);
        m_y += kLine;
    }

    PageContext& m_pages;
    Sheet& m_sheet;
    double m_x;
    double m_y;
};

} // namespace

void addOverview(PageContext& pages)
{
    const Box bounds = worksBounds(pages.content, *pages.map);
    if (bounds.isEmpty())
        return;
    PageBook& book = pages.book;
    const QString head = pages.next(OverviewWords::title());
    Sheet& sheet = book.newPage(PageBook::Shape::Wide, head, OverviewWords::title());
    book.bookmark(head, pages.outlineLevel);
    const QRectF body = book.body();
    const QRectF frame(body.left() + 4, body.top(), body.width() - 4 - 10 - SideColumn::kWidth, body.height() - 5);
    const double scale = roundScaleFor(bounds, *pages.map, frame.size());
    const Viewport view =
        viewAt({(bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2}, scale, frame.size(), *pages.map);
    const auto style = overviewStyle(*pages.style);
    const auto map = turned(*pages.map, view.centre(), 0, view.extent(), paperTolerance(scale));
    MapLayers layers;
    layers.chainage = false;
    addMapFrame(sheet, frame, map, style, layers, view);
    addGridLabels(sheet, frame, *style, view);
    addMapLabels(sheet, frame, frame.adjusted(1, 1, -1, -1), map, style, layers, view, MapWords::Names);
    SideColumn column(pages, body.right() - SideColumn::kWidth, body.top());
    column.addScale(scale);
    column.addStatuses();
    column.addBanks();
    column.addOthers();
    column.addNote();
}

} // namespace riparia
