// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/Swatch.h"

#include <QFontMetrics>
#include <QPixmap>

#include <algorithm>

namespace riparia {

namespace {

QPen penOf(const QColor& color, double widthMm, const std::vector<double>& dashMm, bool isRound)
{
    QPen pen(color, pixelsOfMm(widthMm), Qt::SolidLine, isRound ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
    if (!dashMm.empty()) {
        QList<qreal> pattern;
        for (const double mm : dashMm)
            pattern.append(std::max(0.01, mm / widthMm));
        pen.setDashPattern(pattern);
    }
    return pen;
}

void paintArea(QPainter& painter, const QRectF& rect, const MapStyle& style)
{
    const QRectF box = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor color = style.status(StatusClass::Completed).line;
    painter.save();
    painter.setClipRect(box);
    QColor fill = color;
    fill.setAlphaF(static_cast<float>(style.area.fillOpacity));
    painter.fillRect(box, fill);
    painter.setPen(QPen(color, pixelsOfMm(style.area.hatchMm)));
    const double pitch = pixelsOfMm(style.area.hatchPitchMm) * 0.8;
    for (double x = box.left() - box.height(); x < box.right(); x += pitch)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.restore();
    painter.setPen(QPen(color, pixelsOfMm(style.area.edgeMm)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
}

} // namespace

const MapStyle& Swatch::style()
{
    return style(Theme::current().kind());
}

const MapStyle& Swatch::style(ThemeKind look)
{
    static const std::shared_ptr<const MapStyle> light = MapStyle::light();
    static const std::shared_ptr<const MapStyle> dark = MapStyle::dark();
    return look == ThemeKind::Dark ? *dark : *light;
}

void Swatch::paintGround(QPainter& painter, const QRectF& rect, ThemeKind look)
{
    if (look != Theme::current().kind())
        painter.fillRect(rect, style(look).paper);
}

void Swatch::paintStatus(QPainter& painter, const QRectF& rect, StatusClass statusClass, const MapStyle& style)
{
    const StatusStyle& status = style.status(statusClass);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = rect.center().y();
    if (status.coreMm > 0) {
        // At the size of a sample the core would blur: two bars with a gap of a pixel.
        painter.fillRect(QRectF(rect.left(), y - 2.5, rect.width(), 2), status.line);
        painter.fillRect(QRectF(rect.left(), y + 0.5, rect.width(), 2), status.line);
    } else {
        painter.setPen(penOf(status.line, status.mm, status.dashMm, status.isRound));
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    }
    painter.restore();
}

void Swatch::paint(QPainter& painter, const QRectF& rect, Kind kind, const MapStyle& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = rect.center().y();
    switch (kind) {
    case Kind::Status: paintStatus(painter, rect, StatusClass::Completed, style); break;
    case Kind::Area: paintArea(painter, rect, style); break;
    case Kind::Greenway:
        painter.setPen(QPen(style.greenway.casing, pixelsOfMm(style.greenway.casingMm), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        painter.setPen(QPen(style.greenway.core, pixelsOfMm(style.greenway.coreMm), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        break;
    case Kind::River:
        painter.setPen(QPen(style.water.edge, 7, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        painter.setPen(QPen(style.water.fill, 5, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        break;
    case Kind::Chainage:
        painter.setPen(QPen(style.chainage.color, 1));
        for (int i = 0; i < 5; ++i) {
            const double x = rect.left() + 2 + i * (rect.width() - 4) / 4;
            painter.drawLine(QPointF(x, y + 3), QPointF(x, y + (i % 2 ? 0 : -3)));
        }
        break;
    case Kind::Site: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.site.color);
        const QPointF c = rect.center();
        painter.drawPolygon(QPolygonF{{c.x() - 5, c.y() - 4}, {c.x() + 5, c.y() - 4}, {c.x(), c.y() + 5}});
        break;
    }
    case Kind::Boundary:
        painter.setPen(penOf(style.boundary.color, style.boundary.mm, style.boundary.dashMm, false));
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        break;
    }
    painter.restore();
}

int Swatch::badgeWidth(const QString& words, const QFont& font)
{
    return 6 + 18 + 6 + QFontMetrics(font).horizontalAdvance(words) + 8;
}

void Swatch::paintBadge(QPainter& painter, const QRectF& rect, StatusClass statusClass, const QString& words,
                        const QFont& font)
{
    const StatusStyle& status = style().status(statusClass);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(status.tint);
    painter.drawRoundedRect(rect, 4, 4);
    paintStatus(painter, QRectF(rect.left() + 6, rect.top(), 18, rect.height()), statusClass, style());
    painter.setPen(status.text);
    painter.setFont(font);
    const QRectF place = rect.adjusted(30, 0, -4, 0);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(font).elidedText(words, Qt::ElideRight, static_cast<int>(place.width())));
    painter.restore();
}

QIcon Swatch::statusIcon(StatusClass statusClass, double devicePixelRatio)
{
    QPixmap pixmap(QSize(20, 16) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintStatus(painter, QRectF(1, 0, 18, 16), statusClass, style());
    painter.end();
    return QIcon(pixmap);
}

} // namespace riparia
