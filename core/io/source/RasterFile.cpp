// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/RasterFile.h"

#include "core/base/Text.h"
#include "core/io/source/GdalSetup.h"
#include "core/io/source/InputFile.h"

#include <gdal_priv.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <mutex>
#include <new>
#include <optional>
#include <utility>

namespace riparia {

namespace {

using Transform = std::array<double, 6>;

constexpr int kMostRasterBands = 64;
constexpr int kLargestReading = 8192; // pixels on a side of one result

/// The driver for what the file is by its first bytes, never by its name.
const char* rasterDriver(const std::string& head)
{
    const auto begins = [&](std::string_view mark) { return head.compare(0, mark.size(), mark) == 0; };
    constexpr std::string_view kTiffs[] = {{"II*\0", 4}, {"MM\0*", 4}, {"II+\0", 4}, {"MM\0+", 4}};
    if (std::ranges::any_of(kTiffs, begins))
        return "GTiff";
    if (begins("\x89PNG\r\n\x1a\n"))
        return "PNG";
    return begins("\xff\xd8\xff") ? "JPEG" : nullptr;
}

std::string failures(GdalMessages& messages)
{
    std::vector<std::string> texts;
    for (const GdalMessages::Message& message : messages.take())
        texts.push_back(message.text);
    return join(texts, "; ");
}

std::optional<Transform> inverseOf(Transform transform)
{
    Transform inverse{};
    const bool isFinite = std::ranges::all_of(transform, [](double value) { return std::isfinite(value); });
    if (!isFinite || !GDALInvGeoTransform(transform.data(), inverse.data()))
        return std::nullopt;
    return inverse;
}

Point transformed(const Transform& t, Point p)
{
    return {t[0] + p.x * t[1] + p.y * t[2], t[3] + p.x * t[4] + p.y * t[5]};
}

/// From what a band holds to 0..255.
struct Stretch {
    double least = 0, factor = 1;
    bool isNeeded = false;

    std::uint8_t operator()(float value) const
    {
        return static_cast<std::uint8_t>(std::clamp((double(value) - least) * factor, 0.0, 255.0));
    }
};

} // namespace

struct RasterFile::Impl {
    mutable std::mutex mutex; // a dataset serves one thread at a time
    GDALDatasetUniquePtr dataset;
    std::string name;
    Crs crs;
    Transform transform{}, inverse{};
    bool hasOverviews = false;
    bool isPalette = false;
    std::vector<int> colours; // bands for grey, or red, green, blue
    std::vector<Stretch> stretches;

    Result<void> settle();
    bool readBand(int number, const Window& window, int columns, int rows, std::vector<std::uint8_t>& into,
                  const Stretch& stretch) const;
    bool readMask(const Window& window, int columns, int rows, std::vector<std::uint8_t>& into) const;
};

namespace {

/// Which bands make the colours.
std::vector<int> colourBands(GDALDataset& dataset)
{
    std::array<int, 3> rgb{};
    int grey = 0;
    for (int band = 1; band <= std::min(dataset.GetRasterCount(), kMostRasterBands); ++band) {
        const GDALColorInterp means = dataset.GetRasterBand(band)->GetColorInterpretation();
        if (means >= GCI_RedBand && means <= GCI_BlueBand)
            rgb[means - GCI_RedBand] = band;
        else if (means != GCI_AlphaBand && grey == 0)
            grey = band;
    }
    if (rgb[0] && rgb[1] && rgb[2])
        return {rgb[0], rgb[1], rgb[2]};
    return {grey ? grey : 1};
}

/// Values that are not bytes already are stretched between the least and the greatest, as a look at the overviews shows them.
std::optional<Stretch> stretchOf(GDALRasterBand& band)
{
    Stretch stretch;
    if (band.GetRasterDataType() == GDT_Byte)
        return stretch;
    std::array<double, 2> ends{};
    if (band.ComputeRasterMinMax(TRUE, ends.data()) != CE_None)
        return std::nullopt;
    stretch.isNeeded = true;
    stretch.least = ends[0];
    stretch.factor = ends[1] > ends[0] ? 255 / (ends[1] - ends[0]) : 1;
    return stretch;
}

} // namespace

Result<void> RasterFile::Impl::settle()
{
    if (dataset->GetRasterCount() < 1 || dataset->GetRasterXSize() < 1 || dataset->GetRasterYSize() < 1)
        return fail(ErrorCode::NothingUsable, name);
    const bool hasPlace = dataset->GetGeoTransform(transform.data()) == CE_None;
    const auto back = hasPlace ? inverseOf(transform) : std::nullopt;
    if (!back)
        return fail(ErrorCode::InvalidArgument, name, "the picture does not say where it lies");
    inverse = *back;
    const char* definition = dataset->GetProjectionRef();
    if (definition && *definition) {
        if (auto read = Crs::parse(definition))
            crs = std::move(*read);
    }
    colours = colourBands(*dataset);
    GDALRasterBand& first = *dataset->GetRasterBand(colours.front());
    hasOverviews = first.GetOverviewCount() > 0;
    isPalette = colours.size() == 1 && first.GetColorTable() && first.GetRasterDataType() == GDT_Byte;
    for (const int band : colours) {
        const auto stretch = stretchOf(*dataset->GetRasterBand(band));
        stretches.push_back(stretch.value_or(Stretch{}));
    }
    return {};
}

RasterFile::RasterFile(std::shared_ptr<const Impl> impl)
    : m_impl(std::move(impl))
{}

Result<RasterFile> RasterFile::open(const std::string& path)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const bool isNamed = path.starts_with("/vsi") || path.find('\0') != std::string::npos;
    const fs::path absolute = isNamed || path.empty() ? fs::path() : fs::absolute(path, error);
    if (absolute.empty() || error)
        return fail(ErrorCode::UnsupportedFormat, path, "not the path of a local file");
    const auto file = InputFile::open(absolute.string());
    if (!file)
        return fail(file.error().code, path, file.error().detail);
    const char* driver = rasterDriver(file->head(16));
    if (!driver)
        return fail(ErrorCode::UnsupportedFormat, path, "not a GeoTIFF, PNG or JPEG");
    prepareGdal();
    GdalMessages messages;
    const auto impl = std::make_shared<Impl>();
    impl->name = absolute.filename().string();
    const char* const allowed[] = {driver, nullptr};
    impl->dataset.reset(GDALDataset::Open(absolute.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                          allowed, nullptr, nullptr));
    if (!impl->dataset)
        return fail(ErrorCode::FileDamaged, path, failures(messages));
    if (auto settled = impl->settle(); !settled)
        return fail(settled.error());
    return RasterFile(impl);
}

std::int64_t RasterFile::columns() const
{
    return m_impl->dataset->GetRasterXSize();
}

std::int64_t RasterFile::rows() const
{
    return m_impl->dataset->GetRasterYSize();
}

const Crs& RasterFile::crs() const
{
    return m_impl->crs;
}

bool RasterFile::hasOverviews() const
{
    return m_impl->hasOverviews;
}

Point RasterFile::toPixel(Point place) const
{
    return transformed(m_impl->inverse, place);
}

Point RasterFile::toPlace(Point pixel) const
{
    return transformed(m_impl->transform, pixel);
}

bool RasterFile::Impl::readBand(int number, const Window& window, int columns, int rows,
                                std::vector<std::uint8_t>& into, const Stretch& stretch) const
{
    GDALRasterBand& band = *dataset->GetRasterBand(number);
    GDALRasterIOExtraArg how;
    INIT_RASTERIO_EXTRA_ARG(how);
    // Colours of a palette have no middle; a mean without overviews goes through every pixel of the window.
    const bool isReduced = columns < window.columns || rows < window.rows;
    const bool isTooMuch = isReduced && !hasOverviews && window.columns * window.rows > kMostPixels;
    how.eResampleAlg = isPalette || isTooMuch ? GRIORA_NearestNeighbour : isReduced ? GRIORA_Average : GRIORA_Bilinear;
    const auto size = static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
    const auto read = [&](void* to, GDALDataType type) {
        return band.RasterIO(GF_Read, static_cast<int>(window.x), static_cast<int>(window.y),
                             static_cast<int>(window.columns), static_cast<int>(window.rows), to, columns, rows, type,
                             0, 0, &how) == CE_None;
    };
    into.resize(size);
    if (!stretch.isNeeded)
        return read(into.data(), GDT_Byte);
    std::vector<float> values(size);
    if (!read(values.data(), GDT_Float32))
        return false;
    std::ranges::transform(values, into.begin(), stretch);
    return true;
}

/// What is to be seen: where any of the colours has data, and as opaque as an alpha band says.
bool RasterFile::Impl::readMask(const Window& window, int columns, int rows, std::vector<std::uint8_t>& into) const
{
    const auto size = static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
    into.assign(size, 0);
    std::vector<std::uint8_t> one(size);
    for (const int number : colours) {
        GDALRasterBand& band = *dataset->GetRasterBand(number);
        if (band.GetMaskFlags() & GMF_ALL_VALID) {
            into.assign(size, 255);
            return true;
        }
        if (band.GetMaskBand()->RasterIO(GF_Read, static_cast<int>(window.x), static_cast<int>(window.y),
                                         static_cast<int>(window.columns), static_cast<int>(window.rows), one.data(),
                                         columns, rows, GDT_Byte, 0, 0, nullptr) != CE_None)
            return false;
        for (std::size_t i = 0; i < size; ++i)
            into[i] = std::max(into[i], one[i]);
        if (band.GetMaskFlags() & GMF_PER_DATASET)
            return true;
    }
    return true;
}

Result<RasterFile::Pixels> RasterFile::read(const Window& window, int columns, int rows,
                                            const std::stop_token& stop) const
{
    const Impl& impl = *m_impl;
    const bool fits = window.x >= 0 && window.y >= 0 && window.columns > 0 && window.rows > 0 &&
                      window.x + window.columns <= this->columns() && window.y + window.rows <= this->rows() &&
                      columns > 0 && rows > 0 && columns <= kLargestReading && rows <= kLargestReading;
    if (!fits)
        return fail(ErrorCode::InvalidArgument, impl.name, "outside the picture");
    const std::lock_guard lock(impl.mutex);
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled);
    try {
        GdalMessages messages;
        std::vector<std::vector<std::uint8_t>> bands(impl.colours.size());
        for (std::size_t i = 0; i < bands.size(); ++i) {
            if (!impl.readBand(impl.colours[i], window, columns, rows, bands[i], impl.stretches[i]))
                return fail(ErrorCode::FileDamaged, impl.name, failures(messages));
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled);
        }
        std::vector<std::uint8_t> mask;
        if (!impl.readMask(window, columns, rows, mask))
            return fail(ErrorCode::FileDamaged, impl.name, failures(messages));
        const GDALColorTable* palette =
            impl.isPalette ? impl.dataset->GetRasterBand(impl.colours.front())->GetColorTable() : nullptr;
        Pixels pixels(mask.size());
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            std::uint32_t red = bands.front()[i];
            std::uint32_t green = bands[bands.size() == 3 ? 1 : 0][i];
            std::uint32_t blue = bands.back()[i];
            std::uint32_t alpha = mask[i];
            if (palette) {
                const GDALColorEntry* entry = palette->GetColorEntry(bands.front()[i]);
                const GDALColorEntry clear{0, 0, 0, 0};
                const GDALColorEntry& colour = entry ? *entry : clear;
                red = colour.c1 & 0xFF;
                green = colour.c2 & 0xFF;
                blue = colour.c3 & 0xFF;
                alpha = std::min<std::uint32_t>(alpha, colour.c4 & 0xFF);
            }
            pixels[i] = alpha << 24 | red << 16 | green << 8 | blue;
        }
        return pixels;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::Internal, impl.name, "not enough memory");
    }
}

} // namespace riparia
