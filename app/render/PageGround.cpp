// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PageGround.h"

#include <QBuffer>
#include <QByteArray>

#include <cmath>
#include <utility>

namespace riparia {

namespace {

/// A layer with north up, turned while it is painted.
class TurnedLayer : public GroundLayer {
public:
    TurnedLayer(std::shared_ptr<const GroundLayer> layer, Point pivot, double angle)
        : m_layer(std::move(layer))
        , m_pivot(pivot)
        , m_angle(angle)
    {}

    /// In cells: around a long strip that lies aslant there would be more tiles than a layer takes at once, and coarser ones would come.
    bool paint(QImage& into, const Viewport& view, std::stop_token stop) const override
    {
        constexpr int kCell = 1024; // device pixels on a side
        bool isAny = false;
        for (int top = 0; top < into.height(); top += kCell) {
            for (int left = 0; left < into.width() && !stop.stop_requested(); left += kCell) {
                const QRect cell = QRect(left, top, kCell, kCell).intersected(into.rect());
                isAny = paintCell(into, cell, view, stop) || isAny;
            }
        }
        return isAny;
    }

    GroundState state() const override { return m_layer->state(); }

private:
    bool paintCell(QImage& into, const QRect& cell, const Viewport& view, const std::stop_token& stop) const
    {
        constexpr double kDegrees = 180 / 3.14159265358979323846;
        constexpr int kRim = 2; // pixels that smoothing looks beyond the cell
        const double along = std::abs(std::cos(m_angle));
        const double across = std::abs(std::sin(m_angle));
        const QSize whole(static_cast<int>(std::ceil(cell.width() * along + cell.height() * across)) + 2 * kRim,
                          static_cast<int>(std::ceil(cell.width() * across + cell.height() * along)) + 2 * kRim);
        const double ratio = into.width() / view.size().width();
        const QPointF centre = QRectF(cell).center();
        const Viewport northUp(placeOf(view.toMap(centre / ratio), view), view.metresPerPixel(), QSizeF(whole) / ratio,
                               ratio, view.unitMetresX(), view.unitMetresY());
        QImage image(whole, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        if (!m_layer->paint(image, northUp, stop))
            return false;
        QPainter painter(&into);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setClipRect(cell);
        painter.translate(centre);
        painter.rotate(-m_angle * kDegrees);
        painter.drawImage(QPointF(-whole.width() / 2.0, -whole.height() / 2.0), image);
        return true;
    }

    /// Where a place of the turned map lies with north up.
    Point placeOf(Point turned, const Viewport& view) const
    {
        const double x = (turned.x - m_pivot.x) * view.unitMetresX();
        const double y = (turned.y - m_pivot.y) * view.unitMetresY();
        return {m_pivot.x + (x * std::cos(m_angle) + y * std::sin(m_angle)) / view.unitMetresX(),
                m_pivot.y + (y * std::cos(m_angle) - x * std::sin(m_angle)) / view.unitMetresY()};
    }

    std::shared_ptr<const GroundLayer> m_layer;
    Point m_pivot;
    double m_angle;
};

/// A picture of a view, packed: a report keeps many.
class KeptLayer : public GroundLayer {
public:
    KeptLayer(QByteArray packed, const Viewport& view)
        : m_packed(std::move(packed))
        , m_view(view)
    {}

    bool paint(QImage& into, const Viewport& view, std::stop_token stop) const override
    {
        QImage picture = stop.stop_requested() ? QImage() : QImage::fromData(m_packed);
        if (picture.isNull())
            return false;
        const double ratio = into.width() / view.size().width();
        const double scale = ratio / m_view.devicePixelRatio() * (m_view.metresPerPixel() / view.metresPerPixel());
        if (std::abs(scale - 1) > 1e-6)
            picture = picture.scaled((QSizeF(picture.size()) * scale).toSize().expandedTo(QSize(1, 1)),
                                     Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const Box extent = m_view.extent();
        QPainter painter(&into);
        painter.drawImage((view.toScreen({extent.minX, extent.maxY}) * ratio).toPoint(), picture);
        return true;
    }

private:
    QByteArray m_packed;
    Viewport m_view; // its device pixels are those of the picture
};

/// Losses that nobody sees under the works, for files that can be sent; where that cannot be written, whole.
QByteArray packedPicture(const QImage& picture)
{
    constexpr int kQuality = 85;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "JPG", kQuality)) {
        buffer.seek(0);
        picture.save(&buffer, "PNG");
    }
    return bytes;
}

} // namespace

std::shared_ptr<const MapGround> turnedGround(const MapGround& ground, Point pivot, double angle)
{
    auto turned = std::make_shared<MapGround>();
    turned->attribution = ground.attribution;
    for (const GroundSheet& sheet : ground.sheets)
        turned->sheets.push_back({std::make_shared<const TurnedLayer>(sheet.layer, pivot, angle), sheet.opacity});
    return turned;
}

std::shared_ptr<const MapGround> keptGround(const MapGround& ground, const QColor& paper, const Viewport& view,
                                            std::stop_token stop)
{
    const double ratio = kPageDotsPerInch / 96;
    const QSizeF pixels = view.size() * ratio;
    QImage picture(static_cast<int>(std::ceil(pixels.width() - 1e-6)),
                   static_cast<int>(std::ceil(pixels.height() - 1e-6)), QImage::Format_RGB32);
    picture.fill(paper);
    QPainter painter(&picture);
    painter.scale(ratio, ratio);
    const bool isAny = paintGround(painter, ground, paper, view, std::move(stop));
    painter.end();
    auto kept = std::make_shared<MapGround>();
    kept->attribution = ground.attribution;
    if (isAny)
        kept->sheets.push_back(
            {std::make_shared<const KeptLayer>(packedPicture(picture), view.resized(view.size(), ratio)), 1});
    return kept;
}

} // namespace riparia
