// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/TileLayer.h"

#include "app/render/GroundMesh.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <map>
#include <mutex>
#include <set>
#include <utility>

namespace riparia {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kHalfWorld = 20037508.342789244; // metres of Web Mercator from the middle to an edge
constexpr std::size_t kMostTileMemory = std::size_t{64} * 1024 * 1024;
constexpr std::int64_t kMostTilesAtOnce = 100; // under one block of the map
constexpr int kMostGenerations = 8;            // how much coarser a tile that stands in may be

/// Web Mercator to the unit square, southward.
Point unitOf(Point mercator)
{
    return {(mercator.x / kHalfWorld + 1) / 2, (1 - mercator.y / kHalfWorld) / 2};
}

Point mercatorOf(Point unit)
{
    return {(unit.x * 2 - 1) * kHalfWorld, (1 - unit.y * 2) * kHalfWorld};
}

/// Tiles by level with how long ago they were used.
class TileMemory {
public:
    const QImage* find(const TileId& tile)
    {
        const auto found = m_tiles.find(tile);
        if (found == m_tiles.end())
            return nullptr;
        found->second.used = ++m_clock;
        return &found->second.image;
    }
    void insert(const TileId& tile, QImage image)
    {
        Entry& entry = m_tiles[tile];
        m_bytes += static_cast<std::size_t>(image.sizeInBytes()) - static_cast<std::size_t>(entry.image.sizeInBytes());
        entry = {std::move(image), ++m_clock};
        while (m_bytes > kMostTileMemory && m_tiles.size() > 1) {
            const auto oldest =
                std::ranges::min_element(m_tiles, {}, [](const auto& held) { return held.second.used; });
            m_bytes -= static_cast<std::size_t>(oldest->second.image.sizeInBytes());
            m_tiles.erase(oldest);
        }
    }

private:
    struct Entry {
        QImage image;
        std::uint64_t used = 0;
    };
    std::map<TileId, Entry> m_tiles;
    std::size_t m_bytes = 0;
    std::uint64_t m_clock = 0;
};

/// The tiles of a level that meet a part of the unit square; columns may lie beyond the edges of the world, which is round.
struct TileRange {
    int zoom = 0;
    std::int64_t left = 0, top = 0, columns = 0, rows = 0;

    static TileRange of(const Box& unit, int zoom)
    {
        const double count = std::exp2(zoom);
        const auto first = [&](double at) { return static_cast<std::int64_t>(std::floor(at * count)); };
        TileRange range;
        range.zoom = zoom;
        range.left = first(unit.minX);
        range.columns = first(unit.maxX) - range.left + 1;
        const auto last = static_cast<std::int64_t>(count) - 1;
        range.top = std::clamp<std::int64_t>(first(unit.minY), 0, last);
        range.rows = std::clamp<std::int64_t>(first(unit.maxY), 0, last) - range.top + 1;
        return range;
    }
    TileId at(std::int64_t column, std::int64_t row) const
    {
        const std::int64_t count = std::int64_t{1} << zoom;
        return {zoom, static_cast<int>((((left + column) % count) + count) % count), static_cast<int>(top + row)};
    }
};

} // namespace

struct TileLayer::Impl {
    TileSource source;
    Projector toMercator;
    Projector toMap;
    std::weak_ptr<TileService> service;
    std::shared_ptr<GroundNews> news;
    std::chrono::milliseconds retryAfter;

    mutable std::mutex mutex; // of what follows
    TileMemory memory;
    std::set<TileId> asked;
    std::map<TileId, std::optional<Clock::time_point>> failed; // none: not worth asking again
    std::optional<TileProblem> problem;

    Box boxOf(const TileId& tile) const;
    Point unit(Point map) const;
    int zoomFor(double unitsPerPixel) const;
    QImage mosaic(const TileRange& range, std::vector<TileId>& missing);
    bool drawParent(QPainter& painter, const QRectF& cell, TileId tile);
};

TileLayer::TileLayer(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{}

TileLayer::~TileLayer() = default;

Result<std::shared_ptr<TileLayer>> TileLayer::make(TileSource source, const Crs& map,
                                                   std::weak_ptr<TileService> service, std::shared_ptr<GroundNews> news,
                                                   int retryMs)
{
    const auto mercator = Crs::fromEpsg(3857);
    if (!mercator)
        return fail(mercator.error());
    if (!map.isValid())
        return fail(ErrorCode::CrsMissing);
    auto there = Projector::make(map, *mercator);
    if (!there)
        return fail(there.error());
    auto back = Projector::make(*mercator, map);
    if (!back)
        return fail(back.error());
    std::unique_ptr<Impl> impl(new Impl{std::move(source),
                                        std::move(*there),
                                        std::move(*back),
                                        std::move(service),
                                        std::move(news),
                                        std::chrono::milliseconds(retryMs),
                                        {},
                                        {},
                                        {},
                                        {},
                                        {}});
    return std::shared_ptr<TileLayer>(new TileLayer(std::move(impl)));
}

Point TileLayer::Impl::unit(Point map) const
{
    const auto place = toMercator.convert(map);
    return place ? unitOf(*place) : Point{0.5, 0.5};
}

/// In map coordinates, with some room: edges of a tile are curved there.
Box TileLayer::Impl::boxOf(const TileId& tile) const
{
    std::array<double, 9> x{};
    std::array<double, 9> y{};
    const double side = std::exp2(-tile.zoom);
    for (std::size_t i = 0; i < x.size(); ++i) {
        const Point place = mercatorOf({(tile.column + static_cast<double>(i % 3) / 2) * side,
                                        (tile.row + static_cast<double>(i / 3) / 2) * side});
        x[i] = place.x;
        y[i] = place.y;
    }
    toMap.convert(x, y);
    Box box;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (std::isfinite(x[i]) && std::isfinite(y[i]))
            box.add(Point{x[i], y[i]});
    }
    return box.isEmpty() ? box : box.grown(std::max(box.maxX - box.minX, box.maxY - box.minY) * 0.05);
}

int TileLayer::Impl::zoomFor(double unitsPerPixel) const
{
    const double exact = -std::log2(unitsPerPixel * source.tilePixels);
    return std::clamp(static_cast<int>(std::lround(std::clamp(exact, -1.0, 30.0))), source.zoomFrom, source.zoomTo);
}

/// Part of a coarser tile in place of one that is not there; with the mutex locked.
bool TileLayer::Impl::drawParent(QPainter& painter, const QRectF& cell, TileId tile)
{
    QRectF part(0, 0, 1, 1); // of the tile looked at
    for (int up = 0; up < kMostGenerations && tile.zoom > source.zoomFrom; ++up) {
        part = QRectF((part.x() + tile.column % 2) / 2, (part.y() + tile.row % 2) / 2, part.width() / 2,
                      part.height() / 2);
        tile = {tile.zoom - 1, tile.column / 2, tile.row / 2};
        if (const QImage* image = memory.find(tile)) {
            painter.drawImage(cell, *image,
                              QRectF(part.x() * image->width(), part.y() * image->height(),
                                     part.width() * image->width(), part.height() * image->height()));
            return true;
        }
    }
    return false;
}

/// The tiles of a range side by side; null where there is none of them.
QImage TileLayer::Impl::mosaic(const TileRange& range, std::vector<TileId>& missing)
{
    const int side = source.tilePixels;
    QImage image(static_cast<int>(range.columns) * side, static_cast<int>(range.rows) * side,
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    bool isEmpty = true;
    const std::lock_guard lock(mutex);
    for (std::int64_t row = 0; row < range.rows; ++row) {
        for (std::int64_t column = 0; column < range.columns; ++column) {
            const TileId tile = range.at(column, row);
            const QRectF cell(static_cast<double>(column * side), static_cast<double>(row * side), side, side);
            if (const QImage* own = memory.find(tile)) {
                painter.drawImage(cell, *own);
                isEmpty = false;
                continue;
            }
            missing.push_back(tile);
            isEmpty = !drawParent(painter, cell, tile) && isEmpty;
        }
    }
    painter.end();
    return isEmpty ? QImage() : image;
}

bool TileLayer::paint(QImage& into, const Viewport& view, std::stop_token stop) const
{
    Impl& impl = *m_impl;
    const double middle = impl.unit(view.centre()).x;
    const GroundMesh mesh(view, into.size(), [&](std::span<double> x, std::span<double> y) {
        impl.toMercator.convert(x, y);
        for (std::size_t i = 0; i < x.size(); ++i) {
            const Point unit = unitOf({x[i], y[i]});
            x[i] = unit.x - std::round(unit.x - middle); // on the side of the world that is looked at
            y[i] = unit.y;
        }
    });
    Box unit = mesh.bounds();
    if (unit.isEmpty() || !(mesh.scale() > 0) || unit.maxY < 0 || unit.minY > 1)
        return false;
    unit = {std::max(unit.minX, -1.0), std::max(unit.minY, 0.0), std::min(unit.maxX, 2.0), std::min(unit.maxY, 1.0)};
    int zoom = impl.zoomFor(mesh.scale() * into.width() / view.size().width());
    TileRange range = TileRange::of(unit, zoom);
    for (; range.columns * range.rows > kMostTilesAtOnce && zoom > impl.source.zoomFrom;
         range = TileRange::of(unit, zoom))
        --zoom;
    if (range.columns * range.rows > kMostTilesAtOnce || stop.stop_requested())
        return false;
    std::vector<TileId> missing;
    const QImage mosaic = impl.mosaic(range, missing);
    // What is asked for last is fetched first: the middle.
    const double count = std::exp2(zoom);
    const Point centre{(unit.minX + unit.maxX) / 2 * count - 0.5, (unit.minY + unit.maxY) / 2 * count - 0.5};
    std::ranges::stable_sort(missing, std::greater(), [&](const TileId& tile) {
        return std::hypot(tile.column - centre.x, tile.row - centre.y);
    });
    ask(missing);
    if (mosaic.isNull() || stop.stop_requested())
        return false;
    const double perUnit = count * impl.source.tilePixels;
    mesh.draw(into, mosaic, {static_cast<double>(range.left) / count, static_cast<double>(range.top) / count}, perUnit,
              perUnit);
    return true;
}

void TileLayer::ask(const std::vector<TileId>& tiles) const
{
    Impl& impl = *m_impl;
    const auto service = impl.service.lock();
    if (!service)
        return;
    std::vector<TileId> wanted;
    {
        const std::lock_guard lock(impl.mutex);
        for (const TileId& tile : tiles) {
            const auto failed = impl.failed.find(tile);
            const bool isHopeless = failed != impl.failed.end() && (!failed->second || *failed->second > Clock::now());
            if (!isHopeless && impl.asked.insert(tile).second)
                wanted.push_back(tile);
        }
    }
    for (const TileId& tile : wanted)
        service->fetch(impl.source.address.url(tile), [weak = weak_from_this(), tile](TileOutcome outcome) {
            if (const auto self = weak.lock())
                self->arrived(tile, std::move(outcome));
        });
}

/// In the thread of the service.
void TileLayer::arrived(const TileId& tile, TileOutcome outcome) const
{
    Impl& impl = *m_impl;
    const auto* problem = std::get_if<TileProblem>(&outcome);
    {
        const std::lock_guard lock(impl.mutex);
        impl.asked.erase(tile);
        if (!problem) {
            impl.memory.insert(tile, std::get<QImage>(std::move(outcome)));
            impl.failed.erase(tile);
            impl.problem.reset();
        } else if (problem->kind != TileProblem::Kind::Dropped) {
            impl.failed[tile] = problem->isPassing() ? std::optional(Clock::now() + impl.retryAfter) : std::nullopt;
            impl.problem = *problem;
        }
    }
    // What was dropped is asked for when its part of the map is drawn again.
    const bool isSaid = problem && problem->kind != TileProblem::Kind::Dropped;
    impl.news->add(isSaid ? Box() : impl.boxOf(tile));
}

std::optional<TileProblem> TileLayer::problem() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->problem;
}

bool TileLayer::retry()
{
    std::vector<TileId> again;
    {
        const std::lock_guard lock(m_impl->mutex);
        std::erase_if(m_impl->failed, [&](const auto& failed) {
            const bool isDue = failed.second && *failed.second <= Clock::now();
            if (isDue)
                again.push_back(failed.first);
            return isDue;
        });
    }
    for (const TileId& tile : again)
        m_impl->news->add(m_impl->boxOf(tile));
    return !again.empty();
}

TileId TileLayer::tileAt(const Viewport& view) const
{
    const Impl& impl = *m_impl;
    const Point here = impl.unit(view.centre());
    const Point beside = impl.unit(view.toMap(QPointF(view.size().width() / 2 + 64, view.size().height() / 2)));
    const double perPixel = std::hypot(beside.x - here.x, beside.y - here.y) / 64;
    const int zoom = impl.zoomFor(perPixel > 0 ? perPixel : 1);
    const int last = (1 << zoom) - 1;
    const auto number = [&](double at) {
        return std::clamp(static_cast<int>(std::floor(at * std::exp2(zoom))), 0, last);
    };
    return {zoom, number(here.x), number(here.y)};
}

} // namespace riparia
