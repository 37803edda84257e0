// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Ground.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace riparia {

namespace {

constexpr int kScreenBlock = 1024; // device pixels on a side of what is composed at a time
constexpr int kPageBlock = 2048;   // fewer seams

/// Device pixels to a logical one of what is painted on.
double ratioOf(const QPainter& painter)
{
    const bool isPicture = painter.device() && painter.device()->devType() == QInternal::Image;
    if (!isPicture)
        return kPageDotsPerInch / 96;
    const QTransform transform = painter.deviceTransform();
    const double scale = std::hypot(transform.m11(), transform.m12());
    return std::clamp(scale, 0.25, 8.0);
}

/// A part of the view that is composed at a time.
struct Block {
    QSize device; // pixels
    QRectF place; // in the view
    Viewport view;
};

/// `ratio`: device pixels to one of the view; `most`: of them on a side of a block.
std::vector<Block> blocksOf(const Viewport& view, double ratio, int most)
{
    const int width = static_cast<int>(std::ceil(view.size().width() * ratio - 1e-6));
    const int height = static_cast<int>(std::ceil(view.size().height() * ratio - 1e-6));
    std::vector<Block> blocks;
    for (int top = 0; top < height; top += most) {
        for (int left = 0; left < width; left += most) {
            const QSize device(std::min(most, width - left), std::min(most, height - top));
            const QRectF place(left / ratio, top / ratio, device.width() / ratio, device.height() / ratio);
            blocks.push_back({device, place,
                              Viewport(view.toMap(place.center()), view.metresPerPixel(), place.size(), ratio,
                                       view.unitMetresX(), view.unitMetresY())});
        }
    }
    return blocks;
}

bool isSeen(const GroundSheet& sheet)
{
    return sheet.opacity > 0;
}

QImage transparent(QSize device)
{
    QImage image(device, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

/// A block as one opaque picture; null where there is no ground.
QImage composed(const MapGround& ground, const QColor& paper, const Block& block, const std::stop_token& stop)
{
    QImage whole(block.device, QImage::Format_RGB32);
    whole.fill(paper);
    bool isEmpty = true;
    QPainter painter(&whole);
    for (const GroundSheet& sheet : ground.sheets) {
        if (!isSeen(sheet) || stop.stop_requested())
            continue;
        QImage image = transparent(block.device);
        if (!sheet.layer->paint(image, block.view, stop))
            continue;
        painter.setOpacity(sheet.opacity);
        painter.drawImage(0, 0, image);
        isEmpty = false;
    }
    painter.end();
    return isEmpty ? QImage() : whole;
}

GroundState stateOf(const MapGround& ground)
{
    GroundState state = GroundState::Complete;
    for (const GroundSheet& sheet : ground.sheets) {
        const GroundState own = isSeen(sheet) ? sheet.layer->state() : GroundState::Complete;
        if (own == GroundState::OnItsWay)
            return own;
        if (own == GroundState::Missing)
            state = own;
    }
    return state;
}

} // namespace

bool paintGround(QPainter& painter, const MapGround& ground, const QColor& paper, const Viewport& view,
                 std::stop_token stop)
{
    if (ground.sheets.empty())
        return false;
    bool isAny = false;
    const bool isPicture = painter.device() && painter.device()->devType() == QInternal::Image;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !isPicture);
    for (const Block& block : blocksOf(view, ratioOf(painter), isPicture ? kScreenBlock : kPageBlock)) {
        if (stop.stop_requested())
            break;
        const QImage image = composed(ground, paper, block, stop);
        if (image.isNull())
            continue;
        painter.drawImage(block.place, image);
        isAny = true;
    }
    painter.restore();
    return isAny;
}

Result<GroundState> awaitGround(const MapGround& ground, const Viewport& view, double dotsPerInch,
                                const Progress& progress, std::chrono::milliseconds limit)
{
    constexpr std::chrono::milliseconds kLook{20};
    const auto end = std::chrono::steady_clock::now() + limit;
    const std::vector<Block> blocks = blocksOf(view, dotsPerInch / 96, kPageBlock);
    for (;;) {
        for (const Block& block : blocks) {
            for (const GroundSheet& sheet : ground.sheets) {
                QImage unseen = isSeen(sheet) ? transparent(block.device) : QImage();
                if (isSeen(sheet) && !progress.cancelled())
                    sheet.layer->paint(unseen, block.view, progress.stop);
            }
        }
        bool hasWaited = false;
        for (; !progress.cancelled() && stateOf(ground) == GroundState::OnItsWay; hasWaited = true) {
            if (std::chrono::steady_clock::now() > end)
                return GroundState::Missing;
            std::this_thread::sleep_for(kLook);
        }
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        if (!hasWaited) // painting asked for nothing more
            return stateOf(ground);
    }
}

} // namespace riparia
