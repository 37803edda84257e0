// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/RasterLayer.h"

#include "app/render/GroundMesh.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <utility>

namespace riparia {

namespace {

constexpr int kMostReading = 4096; // pixels on a side of what one block of the map takes from a file

/// Where the edges of a picture lie on the map, corners and places between them.
Result<Box> placeOf(const RasterFile& file, const Crs& crs, const Crs& map)
{
    const auto toMap = Projector::make(crs, map);
    if (!toMap)
        return fail(toMap.error());
    constexpr int kSteps = 8;
    Box box;
    for (int i = 0; i <= kSteps; ++i) {
        for (int j = 0; j <= kSteps; ++j) {
            const auto place = toMap->convert(file.toPlace(
                {static_cast<double>(file.columns()) * i / kSteps, static_cast<double>(file.rows()) * j / kSteps}));
            if (place)
                box.add(*place);
        }
    }
    if (box.isEmpty())
        return fail(ErrorCode::TransformFailed);
    return box.grown(std::max(box.maxX - box.minX, box.maxY - box.minY) * 0.02);
}

/// The pixels of the file that a block needs, with one more around; none where they do not meet.
std::optional<RasterFile::Window> windowOf(const RasterFile& file, const Box& needed)
{
    const auto least = [](double at, std::int64_t most) {
        return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::clamp(std::floor(at), -1e9, 1e9)) - 1, 0, most);
    };
    const auto most = [](double at, std::int64_t last) {
        return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::clamp(std::ceil(at), -1e9, 1e9)) + 1, 0, last);
    };
    RasterFile::Window window;
    window.x = least(needed.minX, file.columns());
    window.y = least(needed.minY, file.rows());
    window.columns = most(needed.maxX, file.columns()) - window.x;
    window.rows = most(needed.maxY, file.rows()) - window.y;
    if (window.columns <= 0 || window.rows <= 0)
        return std::nullopt;
    return window;
}

} // namespace

RasterLayer::RasterLayer(std::string path, Crs crs, Crs map, std::shared_ptr<GroundNews> news)
    : LoadedLayer(std::move(news))
    , m_path(std::move(path))
    , m_crs(std::move(crs))
    , m_map(std::move(map))
{}

Result<std::shared_ptr<const OpenedRaster>> RasterLayer::open(const std::string& path, const Crs& crs, const Crs& map)
{
    auto file = RasterFile::open(path);
    if (!file)
        return fail(file.error());
    const Crs& own = file->crs().isValid() ? file->crs() : crs;
    if (!own.isValid())
        return fail(ErrorCode::CrsMissing, path);
    if (!map.isValid())
        return fail(ErrorCode::CrsMissing);
    auto toFile = Projector::make(map, own);
    if (!toFile)
        return fail(toFile.error());
    const auto box = placeOf(*file, own, map);
    if (!box)
        return fail(box.error().code, path, box.error().detail);
    return std::make_shared<const OpenedRaster>(OpenedRaster{std::move(*file), std::move(*toFile), *box});
}

Result<std::shared_ptr<const OpenedRaster>> RasterLayer::load() const
{
    return open(m_path, m_crs, m_map);
}

bool RasterLayer::draw(const OpenedRaster& raster, QImage& into, const Viewport& view,
                       const std::stop_token& stop) const
{
    if (!view.extent().intersects(raster.bounds))
        return false;
    const GroundMesh mesh(view, into.size(), [&](std::span<double> x, std::span<double> y) {
        raster.toFile.convert(x, y);
        for (std::size_t i = 0; i < x.size(); ++i) {
            const Point pixel = raster.file.toPixel({x[i], y[i]});
            x[i] = pixel.x;
            y[i] = pixel.y;
        }
    });
    if (mesh.bounds().isEmpty() || !(mesh.scale() > 0) || stop.stop_requested())
        return false;
    const auto window = windowOf(raster.file, mesh.bounds());
    if (!window)
        return false;
    const auto reduced = [&](std::int64_t pixels) {
        const double wanted = std::ceil(static_cast<double>(pixels) / std::max(1.0, mesh.scale()));
        return static_cast<int>(std::clamp(wanted, 1.0, static_cast<double>(kMostReading)));
    };
    const int columns = reduced(window->columns);
    const int rows = reduced(window->rows);
    const auto pixels = raster.file.read(*window, columns, rows, stop);
    if (!pixels) {
        if (pixels.error().code != ErrorCode::Cancelled)
            say(pixels.error());
        return false;
    }
    QImage image(columns, rows, QImage::Format_ARGB32);
    for (int row = 0; row < rows; ++row)
        std::memcpy(image.scanLine(row), pixels->data() + std::size_t(row) * std::size_t(columns),
                    std::size_t(columns) * sizeof(std::uint32_t));
    mesh.draw(into, std::move(image).convertToFormat(QImage::Format_ARGB32_Premultiplied),
              {static_cast<double>(window->x), static_cast<double>(window->y)},
              columns / static_cast<double>(window->columns), rows / static_cast<double>(window->rows));
    return true;
}

} // namespace riparia
