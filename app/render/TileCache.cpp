// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/TileCache.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr double kSide = 512; // logical pixels, about

/// Where a grid of tiles lies under a view: logical pixels of the view's upper left corner in the grid. Whole device pixels, so that tiles are
/// copied and not blended.
QPointF cornerInGrid(const TileScale& scale, const Viewport& view)
{
    const double perPixel = scale.metresPerPixel;
    const auto whole = [&](double pixels) { return std::round(pixels * scale.ratio) / scale.ratio; };
    return {whole(view.centre().x * scale.unitX / perPixel - view.size().width() / 2),
            whole(-view.centre().y * scale.unitY / perPixel - view.size().height() / 2)};
}

double areaOf(const QRegion& region)
{
    double area = 0;
    for (const QRect& rect : region)
        area += double(rect.width()) * rect.height();
    return area;
}

QRect viewRect(const Viewport& view)
{
    return {0, 0, static_cast<int>(std::ceil(view.size().width())), static_cast<int>(std::ceil(view.size().height()))};
}

} // namespace

TileScale TileScale::of(const Viewport& view)
{
    return {view.metresPerPixel(), view.unitMetresX(), view.unitMetresY(), view.devicePixelRatio()};
}

int TileScale::deviceSide() const
{
    return std::max(64, static_cast<int>(std::lround(kSide * ratio)));
}

Viewport TileKey::view() const
{
    const double side = scale.side();
    const Point centre{(static_cast<double>(column) + 0.5) * side * scale.metresPerPixel / scale.unitX,
                       -(static_cast<double>(row) + 0.5) * side * scale.metresPerPixel / scale.unitY};
    return {centre, scale.metresPerPixel, QSizeF(side, side), scale.ratio, scale.unitX, scale.unitY};
}

Box TileKey::box(double marginPixels) const
{
    const Viewport tile = view();
    return tile.toMap(
        QRectF(QPointF(0, 0), tile.size()).adjusted(-marginPixels, -marginPixels, marginPixels, marginPixels));
}

std::vector<TileKey> tilesFor(const TileScale& scale, const Viewport& view, double marginPixels)
{
    const double side = scale.side();
    // The view in the grid of this scale, which need not be its own.
    const double zoom = view.metresPerPixel() / scale.metresPerPixel;
    const Viewport same(view.centre(), scale.metresPerPixel, view.size() * zoom, scale.ratio, scale.unitX, scale.unitY);
    const QPointF corner = cornerInGrid(scale, same);
    const double width = same.size().width();
    const double height = same.size().height();
    const auto first = [&](double at) { return static_cast<std::int64_t>(std::floor((at - marginPixels) / side)); };
    const auto last = [&](double at) { return static_cast<std::int64_t>(std::ceil((at + marginPixels) / side)) - 1; };
    std::vector<TileKey> keys;
    for (std::int64_t row = first(corner.y()); row <= last(corner.y() + height); ++row) {
        for (std::int64_t column = first(corner.x()); column <= last(corner.x() + width); ++column)
            keys.push_back({scale, column, row});
    }
    const QPointF middle = corner + QPointF(width, height) / 2;
    std::stable_sort(keys.begin(), keys.end(), [&](const TileKey& a, const TileKey& b) {
        const auto off = [&](const TileKey& key) {
            return std::hypot((static_cast<double>(key.column) + 0.5) * side - middle.x(),
                              (static_cast<double>(key.row) + 0.5) * side - middle.y());
        };
        return off(a) < off(b);
    });
    return keys;
}

bool TileCache::isFresh(const TileKey& key) const
{
    const auto tile = m_tiles.find(key);
    return tile != m_tiles.end() && !tile->second.isStale;
}

void TileCache::insert(const TileKey& key, QImage image)
{
    m_tiles[key] = {std::move(image), false, ++m_clock};
}

void TileCache::clear()
{
    m_tiles.clear();
}

void TileCache::makeStale(const std::vector<Box>& boxes, double marginPixels)
{
    for (auto& [key, tile] : m_tiles) {
        const Box box = key.box(marginPixels);
        tile.isStale = tile.isStale || std::any_of(boxes.begin(), boxes.end(),
                                                   [&](const Box& changed) { return changed.intersects(box); });
    }
}

void TileCache::makeStale(const TileKey& key, const Box& box)
{
    const auto tile = m_tiles.find(key);
    if (tile != m_tiles.end() && box.intersects(key.box(1)))
        tile->second.isStale = true;
}

void TileCache::makeAllStale()
{
    for (auto& [key, tile] : m_tiles)
        tile.isStale = true;
}

TileCache::Coverage TileCache::paint(QPainter& painter, const Viewport& view)
{
    const TileScale scale = TileScale::of(view);
    const QRect whole = viewRect(view);
    const QPointF corner = cornerInGrid(scale, view);
    const double side = scale.side();
    QRegion missing(whole);
    std::vector<std::pair<QPointF, const QImage*>> own;
    for (const TileKey& key : tilesFor(scale, view)) {
        const auto tile = m_tiles.find(key);
        if (tile == m_tiles.end())
            continue;
        tile->second.used = ++m_clock;
        const QPointF at(static_cast<double>(key.column) * side - corner.x(),
                         static_cast<double>(key.row) * side - corner.y());
        own.emplace_back(at, &tile->second.image);
        // Edges are rounded the same way for neighbours, so that nothing is missing between them.
        missing -= QRect(
            QPoint(static_cast<int>(std::lround(at.x())), static_cast<int>(std::lround(at.y()))),
            QPoint(static_cast<int>(std::lround(at.x() + side)) - 1, static_cast<int>(std::lround(at.y() + side)) - 1));
    }
    const double area = double(whole.width()) * whole.height();
    Coverage coverage;
    coverage.own = 1 - areaOf(missing) / area;
    coverage.any = coverage.own;
    if (!missing.isEmpty())
        coverage.any += areaOf(paintOthers(painter, view, scale, missing)) / area;
    for (const auto& [at, image] : own)
        painter.drawImage(at, *image);
    return coverage;
}

QRegion TileCache::paintOthers(QPainter& painter, const Viewport& view, const TileScale& own, const QRegion& missing)
{
    struct Other {
        double zoom; ///< how much larger it is shown than drawn
        QRectF at;
        Tile* tile;
    };
    std::vector<Other> others;
    const QRectF bounds = missing.boundingRect();
    for (auto& [key, tile] : m_tiles) {
        if (key.scale == own)
            continue;
        const Viewport drawn = key.view();
        const QRectF at(view.toScreen(drawn.toMap(QPointF(0, 0))),
                        view.toScreen(drawn.toMap(QPointF(drawn.size().width(), drawn.size().height()))));
        constexpr double kLargest = 60'000; // pixels: of a tile so much enlarged nothing could be made out
        if (at.intersects(bounds) && at.width() < kLargest)
            others.push_back({key.scale.metresPerPixel / own.metresPerPixel, at, &tile});
    }
    // The scale nearest to ours first; what it covers need not be drawn from others.
    std::stable_sort(others.begin(), others.end(), [](const Other& a, const Other& b) {
        return std::abs(std::log(a.zoom)) < std::abs(std::log(b.zoom));
    });
    QRegion left = missing;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    for (const Other& other : others) {
        // Edges on whole pixels, the same for neighbours, so that there is no gap between them.
        const QRect at(
            QPoint(static_cast<int>(std::floor(other.at.left())), static_cast<int>(std::floor(other.at.top()))),
            QPoint(static_cast<int>(std::floor(other.at.right())) - 1,
                   static_cast<int>(std::floor(other.at.bottom())) - 1));
        const QRegion here = left & at;
        if (here.isEmpty())
            continue;
        other.tile->used = ++m_clock;
        painter.setClipRegion(here);
        painter.drawImage(at, other.tile->image);
        left -= here;
    }
    painter.restore();
    return missing - left;
}

void TileCache::trim(std::size_t bytes, const std::vector<TileKey>& keep)
{
    std::size_t held = this->bytes();
    if (held <= bytes)
        return;
    std::vector<std::pair<std::uint64_t, TileKey>> byAge;
    for (const auto& [key, tile] : m_tiles) {
        if (std::find(keep.begin(), keep.end(), key) == keep.end())
            byAge.emplace_back(tile.used, key);
    }
    std::sort(byAge.begin(), byAge.end());
    for (const auto& [used, key] : byAge) {
        if (held <= bytes)
            return;
        const auto tile = m_tiles.find(key);
        held -= static_cast<std::size_t>(tile->second.image.sizeInBytes());
        m_tiles.erase(tile);
    }
}

std::size_t TileCache::bytes() const
{
    std::size_t sum = 0;
    for (const auto& [key, tile] : m_tiles)
        sum += static_cast<std::size_t>(tile.image.sizeInBytes());
    return sum;
}

} // namespace riparia
