// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/MapColumn.h"

#include "app/report/MapFrame.h"
#include "app/report/MapSystem.h"
#include "app/text/Fill.h"

#include <algorithm>

namespace riparia {

namespace {

class MapColumnWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::MapColumn)

public:
    static QString scale(const QString& scale) { return fill(tr("Scale %1"), {toUtf8(scale)}); }
};

constexpr QSizeF kSignSize(10, 4);
constexpr double kBetweenSigns = 0.8;
constexpr double kBesideSigns = 2; // to their words

} // namespace

MapColumn::MapColumn(const PageContext& pages, QPointF corner, Setting setting, const Viewport& view)
    : m_pages(pages)
    , m_sheet(pages.book.sheet())
    , m_view(view)
    , m_cursor(corner)
    , m_line(setting == Setting::Wide ? 5.25 : 4.75)
    , m_scaleRoom(setting == Setting::Wide ? 19 : 17)
    , m_ruleRoom(setting == Setting::Wide ? 4 : 5)
{}

void MapColumn::addScale(double denominator)
{
    m_sheet.text(m_cursor.x(), m_cursor.y() + 3, MapColumnWords::scale(scaleWords(denominator)), type::kBodyBold);
    if (scaleVaries(m_pages.content.info.crs, m_view))
        m_sheet.paragraph(m_cursor.x(), m_cursor.y() + 8, 38, 3.4, MapSystemWords::scaleVaries(), type::kTiny,
                          ink::secondary());
    else
        addScaleBar(m_sheet, m_cursor.x(), m_cursor.y() + 7.5, denominator, 38);
    addNorthArrow(m_sheet, QRectF(m_cursor.x() + 42, m_cursor.y(), 8, 14), 0);
    moveDown(m_scaleRoom);
    addRule();
}

void MapColumn::addHead(const QString& words)
{
    m_sheet.text(m_cursor.x(), m_cursor.y(), words, type::kTableBold);
    moveDown(m_line);
}

void MapColumn::addRow(const LegendRow& row)
{
    addRow(row.words, {row});
}

void MapColumn::addRow(const QString& words, const std::vector<LegendRow>& signs)
{
    const auto count = static_cast<double>(signs.size());
    const double room = kWidth - textWidth(words, type::kTable) - kBesideSigns + kBetweenSigns;
    const double width = std::min(kSignSize.width(), room / count - kBetweenSigns);
    double x = m_cursor.x();
    for (const LegendRow& sign : signs) {
        const QRectF rect(x, m_cursor.y() - 3, width, kSignSize.height());
        m_sheet.marks.emplace_back(
            PictureMark{rect, [paint = sign.paint, size = rect.size()](QPainter& painter) {
                            paint(painter, QRectF(0, 0, pixelsOfMm(size.width()), pixelsOfMm(size.height())));
                        }});
        x += width + kBetweenSigns;
    }
    const double left = m_cursor.x() + kSignSize.width() + kBesideSigns; // in line with other rows where it can be
    m_sheet.text(std::max(left, x - kBetweenSigns + kBesideSigns), m_cursor.y(), words, type::kTable);
    moveDown(m_line);
}

void MapColumn::addRule()
{
    m_sheet.rule(m_cursor.x(), m_cursor.y(), m_cursor.x() + kWidth, m_cursor.y(), 0.1, ink::hairline());
    moveDown(m_ruleRoom);
}

void MapColumn::addNote(const QStringList& more)
{
    const Crs& crs = m_pages.content.info.crs;
    QString note = MapSystemWords::system(crs, trueNorthFrom(crs, m_view.centre()));
    for (const QString& sentence : more)
        note += sentence.isEmpty() ? QString() : QStringLiteral(" · ") + sentence;
    m_cursor.setY(m_sheet.paragraph(m_cursor.x(), m_cursor.y() + 1, kWidth, 3.5, note, type::kTiny, ink::secondary()));
}

} // namespace riparia
