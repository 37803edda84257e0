// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/OverlayPaint.h"

#include "app/render/LineRun.h"
#include "app/render/RingShape.h"

#include <QFontMetricsF>
#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace riparia::overlay {

namespace {

constexpr double kGlyph = 9; // half of 18
constexpr double kBubbleWidth = 272;
constexpr double kBubbleMargin = 12;
constexpr double kBubbleGap = 40;
constexpr double kAround = 40; // the view, within which lines have their whole width

QPointF unit(QPointF along)
{
    const double length = std::hypot(along.x(), along.y());
    return length > 0 ? along / length : QPointF(1, 0);
}

QPen markPen(const Theme& theme, double width)
{
    QPen pen(theme.color(QStringLiteral("mark")), width);
    pen.setJoinStyle(Qt::MiterJoin);
    return pen;
}

void paintGlyph(QPainter& painter, const Theme& theme, SnapKind kind, QPointF at)
{
    painter.setPen(markPen(theme, 2));
    painter.setBrush(theme.color(QStringLiteral("panel")));
    const QPolygonF diamond{at + QPointF(0, -kGlyph), at + QPointF(kGlyph, 0), at + QPointF(0, kGlyph),
                            at + QPointF(-kGlyph, 0)};
    switch (kind) {
    case SnapKind::End:
    case SnapKind::Vertex:
        painter.drawRect(QRectF(at.x() - kGlyph + 2, at.y() - kGlyph + 2, 2 * kGlyph - 4, 2 * kGlyph - 4));
        break;
    case SnapKind::RoundChainage:
        painter.drawPolygon(diamond);
        painter.drawLine(at + QPointF(-4, 0), at + QPointF(4, 0));
        painter.drawLine(at + QPointF(0, -4), at + QPointF(0, 4));
        break;
    case SnapKind::River: painter.drawPolygon(diamond); break;
    case SnapKind::Middle:
        painter.drawPolygon(QPolygonF{at + QPointF(0, -kGlyph), at + QPointF(kGlyph, 7), at + QPointF(-kGlyph, 7)});
        break;
    case SnapKind::Bank: // the sign of a water level
        painter.drawPolygon(QPolygonF{at, at + QPointF(kGlyph, -kGlyph - 2), at + QPointF(-kGlyph, -kGlyph - 2)});
        painter.drawLine(at + QPointF(-kGlyph, 4), at + QPointF(kGlyph, 4));
        break;
    case SnapKind::Intersection:
        painter.drawLine(at + QPointF(-kGlyph, -kGlyph), at + QPointF(kGlyph, kGlyph));
        painter.drawLine(at + QPointF(-kGlyph, kGlyph), at + QPointF(kGlyph, -kGlyph));
        break;
    case SnapKind::Edge: // a cross with a lid and a floor
        painter.drawPolygon(
            QPolygonF{at + QPointF(-6, -6), at + QPointF(6, -6), at + QPointF(-6, 6), at + QPointF(6, 6)});
        break;
    case SnapKind::None: break;
    }
}

/// With the painter's font.
QSizeF labelSize(const QPainter& painter, const QString& label)
{
    return {QFontMetricsF(painter.font()).horizontalAdvance(label) + 16, 22};
}

void paintLabel(QPainter& painter, const Theme& theme, const QRectF& box, const QString& label)
{
    painter.setPen(markPen(theme, 1));
    painter.setBrush(theme.color(QStringLiteral("panel")));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(theme.palette().color(QPalette::WindowText));
    painter.drawText(box, Qt::AlignCenter, label);
}

double heightOf(const BubbleLine& line)
{
    switch (line.kind) {
    case BubbleLine::Kind::Head: return 22;
    case BubbleLine::Kind::Figure: return 30;
    case BubbleLine::Kind::Rule: return 13;
    case BubbleLine::Kind::Plain: break;
    }
    return 19;
}

QSizeF bubbleSize(const std::vector<BubbleLine>& lines)
{
    double height = 16;
    for (const BubbleLine& line : lines)
        height += heightOf(line);
    return {kBubbleWidth, height};
}

void paintBubbleLine(QPainter& painter, const Theme& theme, const BubbleLine& line, const QRectF& row)
{
    const QColor text = theme.color(QStringLiteral("bubble_text"));
    const QColor faint = theme.color(QStringLiteral("bubble_text_2"));
    if (line.kind == BubbleLine::Kind::Rule) {
        painter.setPen(QPen(faint, 1));
        painter.drawLine(QPointF(row.left(), row.center().y()), QPointF(row.right(), row.center().y()));
        return;
    }
    const bool isHead = line.kind == BubbleLine::Kind::Head;
    const bool isFigure = line.kind == BubbleLine::Kind::Figure;
    QRectF right = row;
    painter.setFont(Theme::font(0.92));
    painter.setPen(faint);
    if (!line.unit.isEmpty()) {
        painter.drawText(right.adjusted(0, isFigure ? 4 : 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter, line.unit);
        right.setRight(right.right() - 22);
    }
    painter.setFont(isFigure ? Theme::font(1.67, true) : Theme::font(1.0, isHead));
    painter.setPen(isHead ? faint : text);
    const double taken = QFontMetricsF(painter.font()).horizontalAdvance(line.value);
    painter.drawText(right, Qt::AlignRight | Qt::AlignVCenter, line.value);
    painter.setFont(Theme::font(1.0, isHead));
    painter.setPen(isHead ? text : faint);
    const QRectF left(row.left(), row.top(), std::max(20.0, right.right() - taken - 8 - row.left()), row.height());
    painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(line.label, Qt::ElideRight, left.width()));
}

} // namespace

void paintSnap(QPainter& painter, const Theme& theme, const Snap& snap, QPointF at, const QString& label,
               const QRectF& within)
{
    paintGlyph(painter, theme, snap.kind, at);
    if (label.isEmpty())
        return;
    painter.setFont(Theme::font(1.0));
    QRectF box(at + QPointF(kGlyph + 8, -kGlyph - 24), labelSize(painter, label));
    if (box.right() > within.right() - 4)
        box.moveRight(at.x() - kGlyph - 8);
    if (box.top() < within.top() + 4)
        box.moveTop(at.y() + kGlyph + 4);
    paintLabel(painter, theme, box, label);
}

void paintHandle(QPainter& painter, const Theme& theme, QPointF at, QPointF along)
{
    const QPointF forward = unit(along) * 3.5;
    const QPointF across = QPointF(-forward.y(), forward.x()) * (8.0 / 3.5);
    painter.setPen(markPen(theme, 2));
    painter.setBrush(theme.color(QStringLiteral("panel")));
    painter.drawPolygon(
        QPolygonF{at - forward - across, at + forward - across, at + forward + across, at - forward + across});
}

void paintLine(QPainter& painter, const Line& line, const Viewport& view)
{
    for (const LineRun& run : visibleRuns(line, view, kAround))
        painter.drawPolyline(run.polygon());
}

void paintAreas(QPainter& painter, const MultiPolygon& areas, const Viewport& view)
{
    const RingShape shape(areas, view, kAround);
    if (!shape.isEmpty())
        painter.drawPath(shape.path());
}

namespace {

/// The part of a line in a rectangle; none where it misses it (Liang and Barsky).
std::optional<QLineF> lineWithin(const QLineF& line, const QRectF& rect)
{
    double from = 0;
    double to = 1;
    const auto cut = [&from, &to](double step, double room) {
        if (step == 0)
            return room >= 0;
        if (step > 0)
            to = std::min(to, room / step);
        else
            from = std::max(from, room / step);
        return from <= to;
    };
    if (!cut(-line.dx(), line.x1() - rect.left()) || !cut(line.dx(), rect.right() - line.x1()) ||
        !cut(-line.dy(), line.y1() - rect.top()) || !cut(line.dy(), rect.bottom() - line.y1()))
        return std::nullopt;
    return QLineF(line.pointAt(from), line.pointAt(to));
}

} // namespace

void paintDashes(QPainter& painter, QPen pen, const QPolygonF& line, const Viewport& view)
{
    pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    const QRectF seen(QPointF(0, 0), view.size());
    for (qsizetype i = 1; i < line.size(); ++i) {
        if (const auto part = lineWithin({line[i - 1], line[i]}, seen))
            painter.drawLine(*part);
    }
}

void paintTracker(QPainter& painter, const Theme& theme, QPointF on, QPointF along, double halfLength)
{
    const QPointF forward = unit(along);
    const QPointF across(-forward.y() * halfLength, forward.x() * halfLength);
    QPen pen(theme.color(QStringLiteral("mark")), 1);
    pen.setDashPattern({5, 4});
    painter.setPen(pen);
    painter.drawLine(on - across, on + across);
}

void paintTrackerLabel(QPainter& painter, const Theme& theme, const QString& label, QPointF pointer,
                       const QRectF& within)
{
    constexpr double kBelow = 14; // nearer than a bubble, which leaves that much free around the pointer
    painter.setFont(Theme::font(1.0));
    QRectF box(pointer + QPointF(kBelow, kBelow), labelSize(painter, label));
    if (box.right() > within.right() - 4)
        box.moveRight(pointer.x() - kBelow);
    if (box.bottom() > within.bottom() - 4)
        box.moveBottom(pointer.y() - kBelow);
    paintLabel(painter, theme, box, label);
}

QRectF bubbleRect(const std::vector<BubbleLine>& lines, QPointF pointer, const QRectF& within, const QRectF& keepFree)
{
    const QSizeF size = bubbleSize(lines);
    const QRectF inside = within.adjusted(8, 8, -8, -8);
    // The free side first: the one whose slab leaves the sketch alone.
    const std::array<QPointF, 4> corners{pointer + QPointF(-kBubbleGap - size.width(), kBubbleGap),
                                         pointer + QPointF(kBubbleGap, kBubbleGap),
                                         pointer + QPointF(-kBubbleGap - size.width(), -kBubbleGap - size.height()),
                                         pointer + QPointF(kBubbleGap, -kBubbleGap - size.height())};
    QRectF best;
    double least = -1;
    for (const QPointF& corner : corners) {
        QRectF rect(corner, size);
        rect.moveLeft(std::clamp(rect.left(), inside.left(), std::max(inside.left(), inside.right() - size.width())));
        rect.moveTop(std::clamp(rect.top(), inside.top(), std::max(inside.top(), inside.bottom() - size.height())));
        const QRectF covered = rect.intersected(keepFree);
        const double cost = covered.width() * covered.height() + (rect.contains(pointer) ? 1e9 : 0);
        if (least < 0 || cost < least) {
            least = cost;
            best = rect;
        }
    }
    return best;
}

void paintBubble(QPainter& painter, const Theme& theme, const std::vector<BubbleLine>& lines, QPointF pointer,
                 const QRectF& within, const QRectF& keepFree)
{
    if (lines.empty())
        return;
    const QRectF slab = bubbleRect(lines, pointer, within, keepFree);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(QStringLiteral("bubble")));
    painter.drawRoundedRect(slab, 6, 6);
    double top = slab.top() + 8;
    for (const BubbleLine& line : lines) {
        paintBubbleLine(painter, theme, line,
                        QRectF(slab.left() + kBubbleMargin, top, slab.width() - 2 * kBubbleMargin, heightOf(line)));
        top += heightOf(line);
    }
}

QRectF buttonRect(const QString& text, QPointF at)
{
    const double width = QFontMetricsF(Theme::font(0.92)).horizontalAdvance(text) + 16;
    return {at + QPointF(12, -34), QSizeF(width, 24)};
}

void paintButton(QPainter& painter, const Theme& theme, const QRectF& button, const QString& text)
{
    QPen edge(theme.color(QStringLiteral("mark")), 1);
    edge.setDashPattern({4, 3}); // as what is parked
    painter.setFont(Theme::font(0.92));
    painter.setPen(edge);
    painter.setBrush(theme.color(QStringLiteral("panel")));
    painter.drawRoundedRect(button, 4, 4);
    painter.setPen(theme.palette().color(QPalette::WindowText));
    painter.drawText(button, Qt::AlignCenter, text);
}

void paintKeyCursor(QPainter& painter, const Theme& theme, QPointF at)
{
    constexpr double kInner = 5;
    constexpr double kOuter = 16;
    painter.setBrush(Qt::NoBrush);
    for (const auto& [role, width] : {std::pair("panel", 4.5), std::pair("accent", 2.0)}) {
        painter.setPen(QPen(theme.color(QLatin1String(role)), width, Qt::SolidLine, Qt::FlatCap));
        for (const QPointF& way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter.drawLine(at + kInner * way, at + kOuter * way);
        painter.drawEllipse(at, kInner, kInner);
    }
}

void paintFocusRing(QPainter& painter, const Theme& theme, const QRectF& within)
{
    painter.setPen(QPen(theme.color(QStringLiteral("accent")), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(within.adjusted(1, 1, -1, -1));
}

} // namespace riparia::overlay
