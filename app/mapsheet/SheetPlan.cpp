// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/SheetPlan.h"

#include "app/mapsheet/MapSheetWords.h"
#include "app/render/Furniture.h"
#include "app/report/MapFrame.h"

#include <algorithm>

namespace riparia {

namespace {

constexpr double kColumn = 50; // width of a column of the legend
constexpr double kColumnGap = 6;
constexpr double kRow = 5; // of the legend
constexpr double kGroupGap = 1.5;
constexpr double kScaleBlock = 20; // height of scale, bar and arrow
constexpr double kGridLeft = 5;    // for the numbers of the grid
constexpr double kGridBelow = 5.5;
constexpr int kFootLines = 3;

} // namespace

int rowsOf(const std::vector<LegendGroup>& groups)
{
    int rows = 0;
    for (const LegendGroup& group : groups)
        rows += 1 + static_cast<int>(group.rows.size());
    return rows;
}

SheetPlan SheetPlan::of(QSizeF paper, bool isBare, int legendRows)
{
    if (isBare)
        return {QRectF(QPointF(0, 0), paper), {}, 0, 0, 0, 0};
    SheetPlan plan;
    const double margin = std::clamp(std::min(paper.width(), paper.height()) * 0.05, 4.0, 12.0);
    plan.left = margin;
    plan.right = paper.width() - margin;
    plan.titleBase = margin + 5;
    plan.footTop = paper.height() - margin - kFootLines * kFootLine + 1;
    const double top = plan.titleBase + 4.5;
    const double bottom = plan.footTop - 3.5;
    const bool isWide = paper.width() >= paper.height() && paper.width() >= 3 * kColumn;
    if (isWide) {
        const double edge = plan.right - kColumn;
        plan.legend = QRectF(edge, top, kColumn, bottom - top);
        plan.frame =
            QRectF(plan.left + kGridLeft, top, edge - kColumnGap - plan.left - kGridLeft, bottom - kGridBelow - top);
        return plan;
    }
    const double width = plan.right - plan.left;
    const int columns = std::max(1, static_cast<int>((width + kColumnGap) / (kColumn + kColumnGap)));
    const double needed = kScaleBlock + 12 + legendRows * (kRow + 0.5);
    // On paper too small for both the map comes first.
    const double height = std::min(std::max(needed / columns + kRow, kScaleBlock), (bottom - top) * 0.35);
    plan.legend = QRectF(plan.left, bottom - height, width, height);
    plan.frame = QRectF(plan.left + kGridLeft, top, width - kGridLeft, bottom - height - kGridBelow - 2 - top);
    return plan;
}

LegendFlow::LegendFlow(Sheet& sheet, const QRectF& room)
    : m_sheet(sheet)
    , m_room(room)
    , m_x(room.left())
    , m_y(room.top())
{}

void LegendFlow::addScale(double denominator, const QString& note, double angle)
{
    m_sheet.text(m_x, m_y + 3, MapSheetWords::scale(scaleWords(denominator)), type::kBodyBold);
    if (note.isEmpty())
        addScaleBar(m_sheet, m_x, m_y + 7, denominator, kColumn - 16);
    else
        m_sheet.paragraph(m_x, m_y + 8, kColumn - 14, 3.4, note, type::kTiny, ink::secondary());
    addNorthArrow(m_sheet, QRectF(m_x + kColumn - 9, m_y, 8, 14), angle);
    m_y += kScaleBlock - 2;
}

void LegendFlow::addBanks(const std::shared_ptr<const MapStyle>& style)
{
    if (!need(12))
        return;
    const QRectF key(m_x, m_y + 1, 26, 8);
    m_sheet.marks.emplace_back(
        PictureMark{key, [style, key](QPainter& painter) {
                        paintBankKey(painter, QRectF(0, 0, pixelsOfMm(key.width()), pixelsOfMm(key.height())), *style);
                    }});
    m_sheet.text(m_x + 28, m_y + 3.5, MapSheetWords::left(), type::kTinyBold);
    m_sheet.text(m_x + 28, m_y + 8.5, MapSheetWords::right(), type::kTinyBold);
    m_sheet.paragraph(m_x + 32, m_y + 4, kColumn - 32, 3.4, MapSheetWords::facing(), type::kTiny, ink::secondary());
    m_y += 12;
}

void LegendFlow::addGroups(const std::vector<LegendGroup>& groups)
{
    int left = 0;
    for (const LegendGroup& group : groups)
        left += static_cast<int>(group.rows.size());
    for (const LegendGroup& group : groups) {
        const double whole = kRow * static_cast<double>(1 + group.rows.size());
        if (whole > m_room.height() || !need(whole, left > static_cast<int>(group.rows.size()))) {
            if (!need(2 * kRow, left > 1)) // a part of it, then
                break;
        }
        m_sheet.text(m_x, m_y + 3.5, elided(group.title, type::kTableBold, kColumn), type::kTableBold);
        m_y += kRow;
        for (const LegendRow& row : group.rows) {
            if (!need(kRow, left > 1))
                break;
            addRow(row);
            --left;
        }
        m_y += kGroupGap;
    }
    if (left > 0)
        m_sheet.text(m_x, std::min(m_y, m_room.bottom() - kRow) + 3.5, MapSheetWords::more(left), type::kTable,
                     ink::secondary());
}

/// Goes on in the next column where this one is full; false where there is none. One row is kept for what does not fit any more.
bool LegendFlow::need(double height, bool hasMore)
{
    const bool isLast = m_x + 2 * kColumn + kColumnGap > m_room.right() + 0.01;
    const double reserve = isLast && hasMore ? kRow : 0;
    if (m_y + height + reserve <= m_room.bottom() + 0.01)
        return true;
    if (isLast)
        return false;
    m_x += kColumn + kColumnGap;
    m_y = m_room.top();
    return m_y + height <= m_room.bottom() + 0.01;
}

void LegendFlow::addRow(const LegendRow& row)
{
    const QRectF rect(m_x, m_y + 0.4, 10, 4);
    m_sheet.marks.emplace_back(PictureMark{
        rect, [paint = row.paint](QPainter& painter) { paint(painter, QRectF(0, 0, pixelsOfMm(10), pixelsOfMm(4))); }});
    double room = kColumn - 12;
    if (!row.figures.isEmpty())
        room -= 1 + m_sheet.text(m_x + kColumn, m_y + 3.5, row.figures, type::kTable, ink::secondary(), Align::Right);
    m_sheet.text(m_x + 12, m_y + 3.5, elided(row.words, type::kTable, room), type::kTable);
    m_y += kRow;
}

} // namespace riparia
