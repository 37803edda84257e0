// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/RiverDiagram.h"

#include "app/render/StripPaint.h"
#include "app/report/Glyphs.h"

#include <utility>

namespace riparia {

namespace {

StripLook paperLook()
{
    StripLook look;
    look.ground = Qt::white;
    look.alt = QColor(0xF7, 0xF8, 0xF8);
    look.text = ink::text();
    look.secondary = ink::secondary();
    look.line = QColor(0xDD, 0xE0, 0xE3);
    look.mark = QColor(0xE6, 0x00, 0x7E);
    look.markText = Qt::white;
    look.gap = QColor(0x9A, 0xB8, 0xCC);
    look.gapTint = QColor(0xF4, 0xF8, 0xFB);
    look.gapText = ink::water();
    look.counted = QColor(); // by status: planned is not completed
    look.focus = ink::text();
    return look;
}

/// Without what the report does not count.
StripContent countedOnly(const StripContent& strip)
{
    StripContent counted = strip;
    std::erase_if(counted.bars, [](const StripBar& bar) { return !bar.shown; });
    counted.thousands = u','; // as in all of the report
    return counted;
}

/// Calls `with` for every name of the plan that a diagram may show.
template <class With>
void eachName(StripContent& strip, With with)
{
    with(strip.name);
    for (StripBar& bar : strip.bars) {
        with(bar.code);
        with(bar.caption);
        for (StripShare& share : bar.elsewhere)
            with(share.owner);
    }
    for (StripPiece& piece : strip.pieces)
        with(piece.code);
}

} // namespace

RiverDiagram::RiverDiagram(const std::shared_ptr<const StripContent>& content, std::shared_ptr<const MapStyle> style,
                           double widthMm, double heightMm)
    : m_style(std::move(style))
{
    auto strip = std::make_shared<StripContent>(countedOnly(*content));
    Glyphs glyphs;
    eachName(*strip, [&](QString& name) {
        m_names << name;
        name = glyphs.mended(name);
    });
    m_content = std::move(strip);
    const double width = pixelsOfMm(widthMm);
    const StripMetrics metrics =
        StripMetrics::fitting(QSizeF(width, pixelsOfMm(heightMm)), stripRows(*m_content), mapFont(10));
    const StripAxis axis(m_content->length, m_content->stationing.origin(), metrics.gutter, width - metrics.margin);
    m_layout = StripLayout::of(*m_content, axis, metrics);
}

void RiverDiagram::add(Sheet& sheet, double x, double y, double width) const
{
    sheet.marks.emplace_back(PictureMark{QRectF(x, y, width, height()),
                                         [content = m_content, style = m_style, layout = m_layout](QPainter& painter) {
                                             paintStrip(painter, *content, layout, *style, paperLook());
                                         },
                                         m_names});
}

} // namespace riparia
