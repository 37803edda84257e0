// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Ground.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr double kDotsPerInch = 200; // of pictures on a page
constexpr int kScreenBlock = 1024;   // device pixels on a side of what is composed at a time
constexpr int kPageBlock = 2048;     // fewer seams

/// Device pixels to a logical one of what is painted on.
double ratioOf(const QPainter& painter)
{
    const bool isPicture = painter.device() && painter.device()->devType() == QInternal::Image;
    if (!isPicture)
        return kDotsPerInch / 96;
    const QTransform transform = painter.deviceTransform();
    const double scale = std::hypot(transform.m11(), transform.m12());
    return std::clamp(scale, 0.25, 8.0);
}

/// A part of the view as one opaque picture; null where there is no ground.
QImage composed(const MapGround& ground, const QColor& paper, const Viewport& block, QSize device,
                const std::stop_token& stop)
{
    QImage whole(device, QImage::Format_RGB32);
    whole.fill(paper);
    bool isEmpty = true;
    QPainter painter(&whole);
    for (const GroundSheet& sheet : ground.sheets) {
        if (sheet.opacity <= 0 || stop.stop_requested())
            continue;
        QImage image(device, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        if (!sheet.layer->paint(image, block, stop))
            continue;
        painter.setOpacity(sheet.opacity);
        painter.drawImage(0, 0, image);
        isEmpty = false;
    }
    painter.end();
    return isEmpty ? QImage() : whole;
}

} // namespace

void paintGround(QPainter& painter, const MapGround& ground, const QColor& paper, const Viewport& view,
                 std::stop_token stop)
{
    if (ground.sheets.empty())
        return;
    const bool isPicture = painter.device() && painter.device()->devType() == QInternal::Image;
    const double ratio = ratioOf(painter);
    const int most = isPicture ? kScreenBlock : kPageBlock;
    const int width = static_cast<int>(std::ceil(view.size().width() * ratio - 1e-6));
    const int height = static_cast<int>(std::ceil(view.size().height() * ratio - 1e-6));
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !isPicture);
    for (int top = 0; top < height && !stop.stop_requested(); top += most) {
        for (int left = 0; left < width && !stop.stop_requested(); left += most) {
            const QSize device(std::min(most, width - left), std::min(most, height - top));
            const QRectF place(left / ratio, top / ratio, device.width() / ratio, device.height() / ratio);
            const Viewport block(view.toMap(place.center()), view.metresPerPixel(), place.size(), ratio,
                                 view.unitMetresX(), view.unitMetresY());
            const QImage image = composed(ground, paper, block, device, stop);
            if (!image.isNull())
                painter.drawImage(place, image);
        }
    }
    painter.restore();
}

} // namespace riparia
