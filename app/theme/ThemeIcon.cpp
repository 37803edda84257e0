// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/Theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

/// Tints at the moment of painting, by the palette of the application.
class ThemeIconEngine : public QIconEngine {
public:
    ThemeIconEngine(QString name, int size, QString role)
        : m_name(std::move(name))
        , m_size(size)
        , m_role(std::move(role))
    {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        const int size = std::min(rect.width(), rect.height());
        const QPixmap pixmap = Theme::pixmap(m_name, size, colorOf(mode, state), ratio);
        painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, pixmap);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return Theme::pixmap(m_name, std::min(size.width(), size.height()), colorOf(mode, state), 1.0);
    }

    /// `size` is in device pixels.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const int side = std::min(size.width(), size.height());
        const int logical = static_cast<int>(std::lround(side / scale));
        return Theme::pixmap(m_name, logical, colorOf(mode, state), scale);
    }

    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min({size.width(), size.height(), m_size});
        return {side, side};
    }

    QIconEngine* clone() const override { return new ThemeIconEngine(m_name, m_size, m_role); }
    QString iconName() override { return m_name; }

private:
    QColor colorOf(QIcon::Mode mode, QIcon::State state) const
    {
        const Theme& theme = Theme::of(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return theme.color(QStringLiteral("disabled"));
        if (!m_role.isEmpty())
            return theme.color(m_role);
        if (state == QIcon::On)
            return theme.color(QStringLiteral("on_accent"));
        return theme.color(m_size <= 16 ? QStringLiteral("secondary") : QStringLiteral("text"));
    }

    QString m_name;
    int m_size;
    QString m_role;
};

} // namespace

QIcon Theme::icon(const QString& name, int size)
{
    return icon(name, size, QString());
}

QIcon Theme::icon(const QString& name, int size, const QString& role)
{
    return QIcon(new ThemeIconEngine(name, size, role));
}

QPixmap Theme::pixmap(const QString& name, int size, const QColor& color, double devicePixelRatio)
{
    const QString key =
        QStringLiteral("riparia/%1/%2/%3/%4")
            .arg(name, QString::number(size), color.name(QColor::HexArgb), QString::number(devicePixelRatio, 'f', 3));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // SVG Tiny, which QtSvg reads, does not know currentColor.
    const QByteArray svg = file.readAll().replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    const int side = std::max(1, static_cast<int>(std::lround(size * devicePixelRatio)));
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace riparia
