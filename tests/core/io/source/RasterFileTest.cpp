// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/RasterFile.h"
#include "core/io/source/GdalSetup.h"
#include "tests/core/io/source/TestFolder.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <array>
#include <cmath>
#include <functional>

using namespace riparia;

namespace {

constexpr int kSide = 64;

/// Writes a GeoTIFF, pixels of 10 m, the upper left corner at (500000, 2500000).
struct TiffMaker {
    int bands = 3;
    GDALDataType type = GDT_Byte;
    int epsg = 4547;
    bool hasPlace = true;
    std::function<double(int x, int y, int band)> value = [](int x, int y, int band) {
        return band == 0 ? x * 4 : band == 1 ? y * 4 : 7;
    };
    std::function<void(GDALDataset&)> finish{};

    std::string write(const test::TestFolder& folder, const std::string& name = "map.tif") const
    {
        prepareGdal();
        const std::string path = folder.path(name);
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
        GDALDatasetUniquePtr file(driver->Create(path.c_str(), kSide, kSide, bands, type, nullptr));
        if (!file)
            qFatal("no GeoTIFF can be written");
        std::array<double, 6> place{500000, 10, 0, 2500000, 0, -10};
        if (hasPlace)
            file->SetGeoTransform(place.data());
        if (epsg) {
            OGRSpatialReference crs;
            crs.importFromEPSG(epsg);
            file->SetSpatialRef(&crs);
        }
        std::vector<double> row(kSide);
        if (finish)
            finish(*file);
        for (int band = 0; band < bands; ++band) {
            for (int y = 0; y < kSide; ++y) {
                for (int x = 0; x < kSide; ++x)
                    row[static_cast<std::size_t>(x)] = value(x, y, band);
                if (file->GetRasterBand(band + 1)->RasterIO(GF_Write, 0, y, kSide, 1, row.data(), kSide, 1, GDT_Float64,
                                                            0, 0, nullptr) != CE_None)
                    qFatal("the GeoTIFF cannot be written");
            }
        }
        return path;
    }
};

std::uint32_t pixel(const RasterFile& file, int x, int y)
{
    const auto read = file.read({x, y, 1, 1}, 1, 1);
    return read ? read->front() : 0x12345678;
}

} // namespace

class RasterFileTest : public QObject {
    Q_OBJECT

    test::TestFolder m_folder;

private slots:
    void aGeoTiffSaysWhereItLies()
    {
        const auto file = RasterFile::open(TiffMaker().write(m_folder));
        QVERIFY(file);
        QCOMPARE(file->columns(), std::int64_t(kSide));
        QCOMPARE(file->crs().epsg().value_or(0), 4547);
        const Point pixel = file->toPixel({500105, 2499805});
        QCOMPARE(pixel.x, 10.5);
        QCOMPARE(pixel.y, 19.5);
        QVERIFY(file->toPlace(pixel) == (Point{500105, 2499805}));
    }

    void pixelsAreReadAsTheyAre()
    {
        const auto file = RasterFile::open(TiffMaker().write(m_folder));
        QVERIFY(file);
        QCOMPARE(pixel(*file, 5, 9), 0xFF142407u);
        const auto all = file->read({0, 0, kSide, kSide}, kSide, kSide);
        QVERIFY(all);
        QCOMPARE(all->at(9 * kSide + 5), 0xFF142407u);
    }

    void aReducedReadingIsTheMean()
    {
        const auto file = RasterFile::open(TiffMaker().write(m_folder));
        const auto half = file->read({0, 0, kSide, kSide}, kSide / 2, kSide / 2);
        QVERIFY(half);
        // columns 10 and 11: (40 + 44) / 2
        QCOMPARE(half->at(5) >> 16 & 0xFF, 42u);
    }

    void greyAndOtherNumbersAreStretched()
    {
        TiffMaker maker;
        maker.bands = 1;
        maker.type = GDT_Float32;
        maker.value = [](int x, int, int) { return 1000.0 + x * 100; };
        const auto file = RasterFile::open(maker.write(m_folder));
        QVERIFY(file);
        QCOMPARE(pixel(*file, 0, 0), 0xFF000000u);
        QCOMPARE(pixel(*file, kSide - 1, 0), 0xFFFFFFFFu);
    }

    void noDataIsTransparent()
    {
        TiffMaker maker;
        maker.value = [](int x, int, int band) { return x < 10 ? 0 : 50 + band; };
        maker.finish = [](GDALDataset& file) {
            for (int band = 1; band <= 3; ++band)
                file.GetRasterBand(band)->SetNoDataValue(0);
        };
        const auto file = RasterFile::open(maker.write(m_folder));
        QVERIFY(file);
        QCOMPARE(pixel(*file, 3, 3) >> 24, 0u);
        QCOMPARE(pixel(*file, 30, 3), 0xFF323334u);
    }

    void anAlphaBandIsFollowed()
    {
        TiffMaker maker;
        maker.bands = 4;
        maker.value = [](int x, int, int band) { return band == 3 ? x : 200; };
        maker.finish = [](GDALDataset& file) { file.GetRasterBand(4)->SetColorInterpretation(GCI_AlphaBand); };
        const auto file = RasterFile::open(maker.write(m_folder));
        QVERIFY(file);
        QCOMPARE(pixel(*file, 40, 3), 0x28C8C8C8u);
    }

    void colorsOfAPaletteAreLookedUp()
    {
        TiffMaker maker;
        maker.bands = 1;
        maker.value = [](int x, int, int) { return x % 2; };
        maker.finish = [](GDALDataset& file) {
            GDALColorTable table;
            const GDALColorEntry water{10, 20, 200, 255};
            const GDALColorEntry land{200, 180, 90, 255};
            table.SetColorEntry(0, &water);
            table.SetColorEntry(1, &land);
            file.GetRasterBand(1)->SetColorTable(&table);
        };
        const auto file = RasterFile::open(maker.write(m_folder));
        QVERIFY(file);
        QCOMPARE(pixel(*file, 2, 0), 0xFF0A14C8u);
        QCOMPARE(pixel(*file, 3, 0), 0xFFC8B45Au);
    }

    void overviewsAreUsed()
    {
        // The overview says something else than the picture: whoever reads reduced must see it.
        const std::string path = TiffMaker().write(m_folder, "overviews.tif");
        {
            GDALDatasetUniquePtr file(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER | GDAL_OF_UPDATE));
            const int levels[] = {4};
            QCOMPARE(file->BuildOverviews("NEAREST", 1, levels, 0, nullptr, nullptr, nullptr), CE_None);
            std::vector<std::uint8_t> white(16 * 16, 255);
            for (int band = 1; band <= 3; ++band)
                QCOMPARE(file->GetRasterBand(band)->GetOverview(0)->RasterIO(GF_Write, 0, 0, 16, 16, white.data(), 16,
                                                                             16, GDT_Byte, 0, 0, nullptr),
                         CE_None);
        }
        const auto file = RasterFile::open(path);
        QVERIFY(file && file->hasOverviews());
        const auto small = file->read({0, 0, kSide, kSide}, 16, 16);
        QVERIFY(small);
        QCOMPARE(small->front(), 0xFFFFFFFFu);
        QCOMPARE(pixel(*file, 5, 9), 0xFF142407u);
    }

    void aPictureWithAWorldFileHasAPlaceAndNoSystem()
    {
        prepareGdal();
        const std::string tiff = TiffMaker().write(m_folder, "source.tif");
        const GDALDatasetUniquePtr from(GDALDataset::Open(tiff.c_str(), GDAL_OF_RASTER));
        for (const auto& [driver, name] : {std::pair{"PNG", "photo.png"}, std::pair{"JPEG", "photo.jpg"}}) {
            const std::string path = m_folder.path(name);
            GDALDatasetUniquePtr(GetGDALDriverManager()->GetDriverByName(driver)->CreateCopy(
                path.c_str(), from.get(), FALSE, nullptr, nullptr, nullptr));
            const auto bare = RasterFile::open(path);
            QVERIFY(!bare);
            QVERIFY(bare.error().code == ErrorCode::InvalidArgument);
            m_folder.write(std::string(name, 5) + (driver[0] == 'P' ? ".pgw" : ".jgw"),
                           "10\n0\n0\n-10\n500005\n2499995\n");
            const auto file = RasterFile::open(path);
            QVERIFY(file);
            QVERIFY(!file->crs().isValid());
            QCOMPARE(file->toPlace({0, 0}).x, 500000.0);
        }
    }

    void whatIsNoPictureOfAnAllowedFormatIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a VRT that names another file")
            << QByteArray("<VRTDataset rasterXSize=\"9\" rasterYSize=\"9\"><VRTRasterBand/></VRTDataset>");
        QTest::newRow("a web map service") << QByteArray("<GDAL_WMS><Service name=\"TMS\"/></GDAL_WMS>");
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a GIF") << QByteArray("GIF89a............");
    }
    void whatIsNoPictureOfAnAllowedFormatIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const std::string path = m_folder.write("odd.tif", {bytes.data(), static_cast<std::size_t>(bytes.size())});
        const auto file = RasterFile::open(path);
        QVERIFY(!file);
        QVERIFY(file.error().code == ErrorCode::UnsupportedFormat);
    }

    void whatIsNoLocalFileIsRefused_data()
    {
        QTest::addColumn<bool>("named");
        for (const char* path : {"/vsicurl/https://example.com/x.tif", "/vsimem/x.tif", "", "https://example.com/x.tif",
                                 "GTIFF_DIR:1:/etc/passwd", "/nowhere/x.tif", "/dev/zero", "/etc"})
            QTest::newRow(path) << true;
    }
    void whatIsNoLocalFileIsRefused() { QVERIFY(!RasterFile::open(QTest::currentDataTag())); }

    void aDamagedFileIsSaidSo()
    {
        const std::string whole = test::readFile(TiffMaker().write(m_folder));
        for (const std::size_t length : {std::size_t(8), std::size_t(100), whole.size() / 2}) {
            const auto file = RasterFile::open(m_folder.write("cut.tif", std::string_view(whole).substr(0, length)));
            if (!file)
                continue; // refused at once
            QVERIFY(!file->read({0, 0, kSide, kSide}, kSide, kSide));
        }
    }

    void aWindowOutsideIsRefused()
    {
        const auto file = RasterFile::open(TiffMaker().write(m_folder));
        QVERIFY(!file->read({60, 0, 10, 10}, 5, 5));
        QVERIFY(!file->read({-1, 0, 10, 10}, 5, 5));
        QVERIFY(!file->read({0, 0, 0, 10}, 5, 5));
        QVERIFY(!file->read({0, 0, 10, 10}, 100000, 100000));
    }

    void aStoppedReadingStops()
    {
        const auto file = RasterFile::open(TiffMaker().write(m_folder));
        std::stop_source stop;
        stop.request_stop();
        const auto read = file->read({0, 0, 8, 8}, 8, 8, stop.get_token());
        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::Cancelled);
    }
};

RIPARIA_TEST(RasterFileTest)
#include "RasterFileTest.moc"
