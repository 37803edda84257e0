// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geodesy/Crs.h"
#include "core/geometry/Point.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace riparia {

/// A picture that knows where it lies: a GeoTIFF, or a PNG or JPEG with a world file. Usable from several threads, which take turns.
class RasterFile {
public:
    /// Part of the picture in its own pixels, from the upper left corner; whole pixels.
    struct Window {
        std::int64_t x = 0, y = 0, columns = 0, rows = 0;
    };
    /// 0xAARRGGBB, not premultiplied, row by row.
    using Pixels = std::vector<std::uint32_t>;

    /// Only local files, by formats we allow. Errors: FileNotFound, FileUnreadable, UnsupportedFormat, FileDamaged; InvalidArgument for a
    /// picture that does not say where it lies.
    static Result<RasterFile> open(const std::string& path);

    std::int64_t columns() const;
    std::int64_t rows() const;
    const Crs& crs() const; ///< invalid where the file names none
    bool hasOverviews() const;
    /// Coordinates in crs() to pixels, the upper left corner of the first pixel is (0, 0).
    Point toPixel(Point place) const;
    Point toPlace(Point pixel) const;

    /// The window reduced (or stretched) to so many pixels, from the file's own overviews where it has them; what is no data is transparent.
    /// Errors: FileDamaged; InvalidArgument for a window that is not inside the picture; Cancelled.
    Result<Pixels> read(const Window& window, int columns, int rows, const std::stop_token& stop = {}) const;

    /// Of larger windows of a file without overviews single pixels are taken instead of means, which would go through all of them.
    static constexpr std::int64_t kMostPixels = 200'000'000;

private:
    struct Impl;
    explicit RasterFile(std::shared_ptr<const Impl> impl);
    std::shared_ptr<const Impl> m_impl;
};

} // namespace riparia
