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

constexpr std::size_t kMostTileMemory = std::size_t{64} * 1024 * 1024;
constexpr std::int64_t kMostTilesAtOnce = 100; // under one block of the map
constexpr int kMostGenerations = 8;            // how much coarser a tile that stands in may be
constexpr double kSameEdge = 1e-6;             // of a tile: edges nearer than that are one

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

/// The tiles of a level that meet a box of grid coordinates, which go east and south; in a grid that is round columns may lie beyond its edges.
struct TileRange {
    int zoom = 0;
    std::int64_t left = 0, top = 0, columns = 0, rows = 0;

    static TileRange of(const Box& box, const TileGrid& grid, int zoom)
    {
        const TileLevel& level = grid.levels[static_cast<std::size_t>(zoom)];
        const double span = grid.span(level);
        const auto number = [&](double at, double origin) {
            return static_cast<std::int64_t>(std::floor((at - origin) / span));
        };
        TileRange range;
        range.zoom = zoom;
        range.left = number(box.minX, level.left);
        std::int64_t right = number(box.maxX, level.left);
        if (!grid.isRound) {
            range.left = std::max<std::int64_t>(range.left, 0);
            right = std::min(right, level.columns - 1);
        }
        range.columns = std::max<std::int64_t>(right - range.left + 1, 0);
        range.top = std::max<std::int64_t>(number(box.minY, -level.top), 0);
        range.rows = std::max<std::int64_t>(std::min(number(box.maxY, -level.top), level.rows - 1) - range.top + 1, 0);
        return range;
    }
    bool isEmpty() const { return columns == 0 || rows == 0; }
    bool isTooMany() const { return columns > kMostTilesAtOnce || columns * rows > kMostTilesAtOnce; }
    TileId at(std::int64_t column, std::int64_t row, const TileLevel& level) const
    {
        const std::int64_t count = level.columns;
        return {zoom, static_cast<int>((((left + column) % count) + count) % count), static_cast<int>(top + row)};
    }
};

} // namespace

struct TileLayer::Impl {
    TileSource source;
    Projector toGrid;
    Projector toMap;
    std::weak_ptr<TileService> service;
    std::shared_ptr<GroundNews> news;
    std::chrono::milliseconds retryAfter;

    mutable std::mutex mutex; // of what follows
    TileMemory memory;
    std::set<TileId> asked;
    std::map<TileId, std::optional<Clock::time_point>> failed; // none: not worth asking again
    std::optional<TileProblem> problem;

    const TileLevel& level(int zoom) const { return source.grid.levels[static_cast<std::size_t>(zoom)]; }
    /// East and south in the units of the grid.
    Box placeOf(const TileId& tile) const;
    Box boxOf(const TileId& tile) const;
    Point gridPoint(Point map) const;
    int zoomFor(double unitsPerPixel) const;
    QImage mosaic(const TileRange& range, std::vector<TileId>& missing);
    bool drawParent(QPainter& painter, const QRectF& cell, const TileId& tile);
};

TileLayer::TileLayer(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{}

TileLayer::~TileLayer() = default;

Result<std::shared_ptr<TileLayer>> TileLayer::make(TileSource source, const Crs& map,
                                                   std::weak_ptr<TileService> service, std::shared_ptr<GroundNews> news,
                                                   int retryMs)
{
    if (!map.isValid())
        return fail(ErrorCode::CrsMissing);
    auto there = Projector::make(map, source.grid.crs);
    if (!there)
        return fail(there.error());
    auto back = Projector::make(source.grid.crs, map);
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

Point TileLayer::Impl::gridPoint(Point map) const
{
    const auto place = toGrid.convert(map);
    return place ? Point{place->x, -place->y} : Point{0, 0};
}

Box TileLayer::Impl::placeOf(const TileId& tile) const
{
    const TileLevel& of = level(tile.zoom);
    const double span = source.grid.span(of);
    Box place;
    place.add(Point{of.left + tile.column * span, -of.top + tile.row * span});
    place.add(Point{of.left + (tile.column + 1) * span, -of.top + (tile.row + 1) * span});
    return place;
}

/// In map coordinates, with some room: edges of a tile are curved there.
Box TileLayer::Impl::boxOf(const TileId& tile) const
{
    std::array<double, 9> x{};
    std::array<double, 9> y{};
    const Box place = placeOf(tile);
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = place.minX + (place.maxX - place.minX) * static_cast<double>(i % 3) / 2;
        y[i] = -(place.minY + (place.maxY - place.minY) * static_cast<double>(i / 3) / 2);
    }
    toMap.convert(x, y);
    Box box;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (std::isfinite(x[i]) && std::isfinite(y[i]))
            box.add(Point{x[i], y[i]});
    }
    return box.isEmpty() ? box : box.grown(std::max(box.maxX - box.minX, box.maxY - box.minY) * 0.05);
}

/// The level whose pixels are nearest in size.
int TileLayer::Impl::zoomFor(double unitsPerPixel) const
{
    const auto off = [&](int zoom) { return std::abs(std::log2(level(zoom).pixel / unitsPerPixel)); };
    int best = source.grid.firstLevel;
    for (int zoom = best + 1; zoom <= source.grid.lastLevel(); ++zoom) {
        if (off(zoom) < off(best))
            best = zoom;
    }
    return best;
}

/// Part of a coarser tile in place of one that is not there; with the mutex locked.
bool TileLayer::Impl::drawParent(QPainter& painter, const QRectF& cell, const TileId& tile)
{
    const Box place = placeOf(tile);
    const Point middle{(place.minX + place.maxX) / 2, (place.minY + place.maxY) / 2};
    const int last = std::max(source.grid.firstLevel, tile.zoom - kMostGenerations);
    for (int zoom = tile.zoom - 1; zoom >= last; --zoom) {
        const TileLevel& of = level(zoom);
        const double span = source.grid.span(of);
        const double left = (middle.x - of.left) / span;
        const double top = (middle.y + of.top) / span;
        if (left < 0 || top < 0 || left >= static_cast<double>(of.columns) || top >= static_cast<double>(of.rows))
            continue;
        const TileId parent{zoom, static_cast<int>(left), static_cast<int>(top)};
        const Box whole = placeOf(parent);
        const QRectF part((place.minX - whole.minX) / span, (place.minY - whole.minY) / span,
                          (place.maxX - place.minX) / span, (place.maxY - place.minY) / span);
        // Levels of some grids are not cut along the same lines.
        if (!QRectF(0, 0, 1, 1).adjusted(-kSameEdge, -kSameEdge, kSameEdge, kSameEdge).contains(part))
            continue;
        if (const QImage* image = memory.find(parent)) {
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
    const int side = source.grid.tilePixels;
    QImage image(static_cast<int>(range.columns) * side, static_cast<int>(range.rows) * side,
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    bool isEmpty = true;
    const std::lock_guard lock(mutex);
    for (std::int64_t row = 0; row < range.rows; ++row) {
        for (std::int64_t column = 0; column < range.columns; ++column) {
            const TileId tile = range.at(column, row, level(range.zoom));
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
    const TileGrid& grid = impl.source.grid;
    const TileLevel& coarsest = impl.level(grid.firstLevel);
    const double world = grid.span(coarsest) * static_cast<double>(coarsest.columns);
    const double middle = impl.gridPoint(view.centre()).x;
    const GroundMesh mesh(view, into.size(), [&](std::span<double> x, std::span<double> y) {
        impl.toGrid.convert(x, y);
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (grid.isRound)
                x[i] -= std::round((x[i] - middle) / world) * world; // on the side of the world that is looked at
            y[i] = -y[i];
        }
    });
    Box seen = mesh.bounds();
    if (seen.isEmpty() || !(mesh.scale() > 0))
        return false;
    if (grid.isRound) {
        seen.minX = std::max(seen.minX, middle - world);
        seen.maxX = std::min(seen.maxX, middle + world);
    }
    int zoom = impl.zoomFor(mesh.scale() * into.width() / view.size().width());
    TileRange range = TileRange::of(seen, grid, zoom);
    for (; range.isTooMany() && zoom > grid.firstLevel; range = TileRange::of(seen, grid, zoom))
        --zoom;
    if (range.isEmpty() || range.isTooMany() || stop.stop_requested())
        return false;
    std::vector<TileId> missing;
    const QImage mosaic = impl.mosaic(range, missing);
    // What is asked for last is fetched first: the middle.
    const TileLevel& level = impl.level(zoom);
    const double span = grid.span(level);
    const Point centre{((seen.minX + seen.maxX) / 2 - level.left) / span - 0.5,
                       ((seen.minY + seen.maxY) / 2 + level.top) / span - 0.5};
    std::ranges::stable_sort(missing, std::greater(), [&](const TileId& tile) {
        return std::hypot(tile.column - centre.x, tile.row - centre.y);
    });
    ask(missing);
    if (mosaic.isNull() || stop.stop_requested())
        return false;
    mesh.draw(into, mosaic,
              {level.left + static_cast<double>(range.left) * span, -level.top + static_cast<double>(range.top) * span},
              1 / level.pixel, 1 / level.pixel);
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
        service->fetch(impl.source.address.url(tile, impl.level(tile.zoom).name),
                       [weak = weak_from_this(), tile](TileOutcome outcome) {
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

GroundState TileLayer::state() const
{
    const std::lock_guard lock(m_impl->mutex);
    if (!m_impl->asked.empty())
        return GroundState::OnItsWay;
    // Where a server has nothing there is nothing missing.
    const bool isMissing =
        std::ranges::any_of(m_impl->failed, [](const auto& failed) { return failed.second.has_value(); });
    return isMissing ? GroundState::Missing : GroundState::Complete;
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
    const Point here = impl.gridPoint(view.centre());
    const Point beside = impl.gridPoint(view.toMap(QPointF(view.size().width() / 2 + 64, view.size().height() / 2)));
    const double perPixel = std::hypot(beside.x - here.x, beside.y - here.y) / 64;
    const int zoom = impl.zoomFor(perPixel > 0 ? perPixel : 1);
    const TileLevel& level = impl.level(zoom);
    const double span = impl.source.grid.span(level);
    const auto number = [](double at, std::int64_t count) {
        return static_cast<int>(std::clamp(std::floor(at), 0.0, static_cast<double>(count - 1)));
    };
    return {zoom, number((here.x - level.left) / span, level.columns), number((here.y + level.top) / span, level.rows)};
}

} // namespace riparia
