// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/StripPaint.h"

#include "app/render/PaintTask.h"
#include "app/render/StripBarPaint.h"
#include "app/render/StripWords.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr double kOverlapOpacity = 0.08; // of the column through all lanes
constexpr double kFlowEvery = 180;       // pixels between arrows

class StripPainter {
public:
    StripPainter(QPainter& painter, const StripContent& content, const StripLayout& layout, const MapStyle& style,
                 const StripLook& look, const StripMarks& marks)
        : m_painter(painter)
        , m_content(content)
        , m_layout(layout)
        , m_style(style)
        , m_look(look)
        , m_marks(marks)
        , m_font(layout.metrics.font)
        , m_bold(m_font)
        , m_left(layout.axis.left())
        , m_right(layout.axis.right())
    {
        m_bold.setBold(true);
    }

    void paint()
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintGround();
        paintRuler();
        m_painter.setClipRect(QRectF(m_left - 1, 0, m_right - m_left + 2, m_layout.height));
        paintColumns();
        paintWater();
        paintBars();
        paintCounted();
        m_painter.setClipping(false);
        for (const StripBox& box : m_layout.boxes)
            paintMarksOf(box);
        paintTracker();
        m_painter.restore();
    }

private:
    double top() const { return m_layout.metrics.ruler; }
    double bottom() const { return m_layout.height; }

    void write(const StripLabel& label, const QColor& color, bool isBold, Qt::Alignment align = Qt::AlignCenter)
    {
        if (!label.isShown())
            return;
        m_painter.setFont(isBold ? m_bold : m_font);
        m_painter.setPen(color);
        m_painter.drawText(label.rect.adjusted(-2, -2, 2, 2), int(align) | Qt::TextDontClip | Qt::TextSingleLine,
                           label.text);
    }

    void paintGround()
    {
        m_painter.fillRect(QRectF(0, 0, m_layout.width, bottom()), m_look.ground);
        for (const StripRow& row : m_layout.rows) {
            if (row.lane == StripLane::Counted)
                m_painter.fillRect(row.rect, m_look.alt);
            m_painter.fillRect(QRectF(0, std::floor(row.rect.top()), row.rect.width(), 1), m_look.line);
            const bool isCounted = row.lane == StripLane::Counted;
            const double lengths = isCounted ? QFontMetricsF(m_font).height() : 0;
            m_painter.setFont(isCounted ? m_bold : m_font);
            m_painter.setPen(isCounted ? m_look.text : m_look.secondary);
            m_painter.drawText(QRectF(8, row.rect.top(), m_layout.metrics.gutter, row.rect.height() - lengths),
                               int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextDontClip | Qt::TextSingleLine,
                               StripWords::lane(row.lane, m_layout.metrics.isShort));
        }
    }

    void paintRuler()
    {
        const QColor color = m_style.chainage.color;
        for (const StripTick& tick : m_layout.ticks) {
            if (tick.x < m_left - 1 || tick.x > m_right + 1)
                continue;
            const double x = std::floor(tick.x);
            const double length = tick.rank == ChainageRank::Minor ? 3 : tick.rank == ChainageRank::Major ? 5 : 7;
            m_painter.fillRect(QRectF(x, top() - length, tick.rank == ChainageRank::Kilometre ? 2 : 1, length), color);
            if (tick.rank != ChainageRank::Minor)
                m_painter.fillRect(QRectF(x, top(), 1, bottom() - top()), m_look.line);
            write(tick.label, color, tick.rank == ChainageRank::Kilometre);
        }
        const double from = std::max(m_left, m_layout.axis.x(m_layout.axis.isDownstream() ? Position{0} : end()));
        const double to = std::min(m_right, m_layout.axis.x(m_layout.axis.isDownstream() ? end() : Position{0}));
        m_painter.fillRect(QRectF(from, top() - 1, to - from, 1), color);
    }

    Position end() const { return {m_content.length.value}; }

    void paintColumns()
    {
        for (std::size_t i = 0; i < m_layout.pieces.size(); ++i) {
            const QRectF& rect = m_layout.pieces[i].rect;
            if (m_content.pieces[i].isShared)
                m_painter.fillRect(QRectF(rect.left(), top(), std::max(1.0, rect.width()), rect.bottom() - top()),
                                   faded(m_look.mark, kOverlapOpacity));
        }
        for (const StripStretch& gap : m_layout.gaps) {
            const QRectF frame(gap.rect.left() + 0.5, gap.rect.top() + 1.5, std::max(1.0, gap.rect.width() - 1),
                               gap.rect.height() - 2);
            m_painter.fillRect(frame, m_look.gapTint);
            m_painter.setPen(QPen(m_look.gap, 1, Qt::DashLine));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(frame);
        }
    }

    /// The river itself, in the lane of the channel, with the way it flows.
    void paintWater()
    {
        const StripRow* row = m_layout.row(StripLane::Channel);
        const auto [first, second] = m_layout.axis.ends({Position{0}, end()});
        const double half = std::max(2.5, m_layout.metrics.bar * 0.36);
        const double y = std::round(row->rect.center().y());
        const QRectF water(std::max(first, m_left - 2), y - half, 0, 2 * half);
        const QRectF river(water.left(), water.top(), std::min(second, m_right + 2) - water.left(), water.height());
        m_painter.setPen(QPen(m_style.water.edge, 1));
        m_painter.setBrush(m_style.water.fill);
        m_painter.drawRect(river.adjusted(0.5, 0.5, -0.5, -0.5));
        for (double x = river.left() + kFlowEvery / 2; x < river.right() - 10; x += kFlowEvery) {
            const QRectF arrow(x - 12, water.top(), 24, water.height());
            const bool isFree = std::ranges::none_of(m_layout.boxes, [&](const StripBox& box) {
                return box.lane == StripLane::Channel &&
                       (box.rect.intersects(arrow) || box.label.rect.intersects(arrow));
            });
            if (isFree)
                paintFlow({x, y});
        }
    }

    void paintFlow(QPointF at)
    {
        m_painter.setFont(m_font);
        if (!m_content.directionConfirmed) {
            m_painter.setPen(m_style.flow.unknown);
            m_painter.drawText(QRectF(at.x() - 6, at.y() - 10, 12, 20), int(Qt::AlignCenter) | Qt::TextDontClip,
                               QStringLiteral("?"));
            return;
        }
        const double way = m_layout.axis.isDownstream() ? 1 : -1;
        m_painter.setPen(QPen(m_style.flow.color, 1.3));
        m_painter.drawLine(QPointF(at.x() - 8 * way, at.y()), QPointF(at.x() + 8 * way, at.y()));
        m_painter.drawLine(QPointF(at.x() + 8 * way, at.y()), QPointF(at.x() + 4 * way, at.y() - 3));
        m_painter.drawLine(QPointF(at.x() + 8 * way, at.y()), QPointF(at.x() + 4 * way, at.y() + 3));
    }

    void paintBars()
    {
        for (const StripBox& box : m_layout.boxes) {
            const StripBar& bar = m_content.bars[box.bar];
            m_painter.setOpacity(bar.shown ? 1 : std::max(0.25, m_style.filteredOpacity));
            paintStripBar(m_painter, box, bar, m_layout.axis, m_style);
            const QColor beside = bar.shown ? m_look.secondary : m_look.line;
            write(box.label, box.label.isInside ? stripBarText(bar, m_style) : beside, false,
                  Qt::AlignVCenter | Qt::AlignLeft);
            m_painter.setOpacity(1);
        }
    }

    void paintCounted()
    {
        for (std::size_t i = 0; i < m_layout.pieces.size(); ++i)
            paintPiece(m_content.pieces[i], m_layout.pieces[i]);
        for (const StripStretch& stretch : m_layout.uncounted) {
            m_painter.setPen(QPen(m_look.secondary, 1, Qt::DashLine));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(stretch.rect.adjusted(0.5, 0.5, -0.5, -0.5));
            write(stretch.label, m_look.secondary, false);
        }
        for (const StripStretch& gap : m_layout.gaps)
            write(gap.label, m_look.gapText, true);
    }

    void paintPiece(const StripPiece& piece, const StripStretch& stretch)
    {
        const QRectF rect = stretch.rect.width() > 3 ? stretch.rect.adjusted(0, 0, -1, 0) : stretch.rect;
        if (rect.right() < m_left || rect.left() > m_right)
            return;
        if (m_look.counted.isValid()) {
            m_painter.fillRect(rect, piece.isShared ? m_look.ground : m_look.counted);
        } else {
            const StripBar* owner = m_content.bar(piece.owner);
            paintStripStatus(m_painter, rect, m_style.status(owner ? owner->status : StatusClass::Unset), m_style);
        }
        if (piece.isShared) {
            hatchStripRect(m_painter, rect, m_look.mark);
            m_painter.setPen(QPen(m_look.mark, 1.5));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(rect.adjusted(0.75, 0.75, -0.75, -0.75));
        }
        write(stretch.label, piece.isShared ? m_look.markText : m_look.secondary, piece.isShared);
    }

    void paintMarksOf(const StripBox& box)
    {
        const Uuid& id = m_content.bars[box.bar].id;
        const QRectF frame =
            box.rect.intersected(QRectF(m_left - 4, box.rect.top(), m_right - m_left + 8, box.rect.height()));
        if (frame.right() < m_left || frame.left() > m_right)
            return;
        m_painter.setBrush(Qt::NoBrush);
        if (m_marks.isSelected && m_marks.isSelected(id)) {
            m_painter.setPen(QPen(m_look.mark, 2));
            m_painter.drawRect(frame.adjusted(0, -2, 0, 2));
            if (m_content.bars[box.bar].kind == EntityKind::Segment)
                paintHandles(box.rect);
        } else if (m_marks.hovered == id) {
            m_painter.setPen(QPen(faded(m_look.mark, 0.6), 1.5));
            m_painter.drawRect(frame.adjusted(0, -1.5, 0, 1.5));
        }
        if (m_marks.current == id) {
            m_painter.setPen(QPen(m_look.focus, 2));
            m_painter.drawRect(frame.adjusted(-3, -5, 3, 5));
        }
    }

    void paintHandles(const QRectF& rect)
    {
        m_painter.setPen(QPen(m_look.mark, 1.5));
        m_painter.setBrush(m_look.ground);
        for (const double x : {rect.left(), rect.right()}) {
            if (x >= m_left - 1 && x <= m_right + 1)
                m_painter.drawRect(QRectF(x - 2.5, rect.top() - 4, 5, rect.height() + 8));
        }
    }

    void paintTracker()
    {
        if (!m_marks.tracker)
            return;
        const double x = std::round(m_layout.axis.x(*m_marks.tracker));
        if (x < m_left - 1 || x > m_right + 1)
            return;
        m_painter.setPen(QPen(m_look.mark, 1, Qt::DashLine));
        m_painter.drawLine(QPointF(x + 0.5, top()), QPointF(x + 0.5, bottom()));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_look.mark);
        m_painter.drawPolygon(QPolygonF({{x - 4, top() - 6}, {x + 5, top() - 6}, {x + 0.5, top()}}));
        if (m_marks.trackerText.isEmpty())
            return;
        const QFontMetricsF text(m_bold);
        const double width = text.horizontalAdvance(m_marks.trackerText) + 12;
        const double left = x + 8 + width > m_right ? x - 8 - width : x + 8;
        const QRectF plate(std::max(0.0, left), 1, width, text.height() + 4);
        m_painter.setPen(QPen(m_look.mark, 1));
        m_painter.setBrush(m_look.ground);
        m_painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        m_painter.setFont(m_bold);
        m_painter.setPen(m_look.markText);
        m_painter.drawText(plate, int(Qt::AlignCenter) | Qt::TextDontClip, m_marks.trackerText);
    }

    QPainter& m_painter;
    const StripContent& m_content;
    const StripLayout& m_layout;
    const MapStyle& m_style;
    const StripLook& m_look;
    const StripMarks& m_marks;
    QFont m_font;
    QFont m_bold;
    double m_left;
    double m_right;
};

} // namespace

void paintStrip(QPainter& painter, const StripContent& content, const StripLayout& layout, const MapStyle& style,
                const StripLook& look, const StripMarks& marks)
{
    StripPainter(painter, content, layout, style, look, marks).paint();
}

} // namespace riparia
