// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/Crs.h"
#include "tests/support/RealData.h"
#include "tests/support/Rulers.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <atomic>
#include <fstream>
#include <iterator>
#include <thread>
#include <vector>

using namespace riparia;
using riparia::test::crsOf;

namespace {

std::string esriWkt4547()
{
    return R"(PROJCS["CGCS2000_3_Degree_GK_CM_114E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",)"
           R"(DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],)"
           R"(UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],)"
           R"(PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],)"
           R"(PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]])";
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    return text.replace(text.find(from), from.size(), to);
}

std::string fileText(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

class CrsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultMadeIsInvalid()
    {
        QVERIFY(!Crs().isValid());
        QVERIFY(Crs() == Crs());
        QVERIFY(!(Crs() == crsOf("EPSG:4326")));
    }

    void readsCodes()
    {
        const Crs crs = crsOf("EPSG:4547");
        QVERIFY(crs.isValid());
        QCOMPARE(crs.name(), std::string("CGCS2000 / 3-degree Gauss-Kruger CM 114E"));
        QCOMPARE(crs.authorityText(), std::string("EPSG:4547"));
        QCOMPARE(*crs.epsg(), 4547);
        QCOMPARE(crs.datumName(), std::string("China 2000"));
        QVERIFY(!crs.isGeographic());
        QCOMPARE(crs.unitMetres(), 1.0);
        QCOMPARE(crs.ellipsoid(), (Ellipsoid{6378137.0, 298.257222101}));
        QVERIFY(crs.wkt().starts_with("PROJCRS[\"CGCS2000 / 3-degree Gauss-Kruger CM 114E\""));
        QVERIFY(crs.wkt1().starts_with("PROJCS[\"CGCS2000 / 3-degree Gauss-Kruger CM 114E\""));
        QVERIFY(crsOf(crs.wkt1()) == crs);
        for (const char* same : {"4547", " epsg:4547 \r\n", "urn:ogc:def:crs:EPSG::4547", "EPSG:4547+5773"})
            QVERIFY2(crsOf(same) == crs, same);
        QCOMPARE(*Crs::fromEpsg(4490)->epsg(), 4490);
    }

    void statesTheAreaOfUse()
    {
        const auto area = crsOf("EPSG:4547").areaOfUse();
        QVERIFY(area.has_value());
        QCOMPARE(area->west, 112.5);
        QCOMPARE(area->east, 115.5);
        const auto fiji = crsOf("EPSG:3460").areaOfUse(); // across the antimeridian
        QVERIFY(fiji->west > fiji->east);
    }

    void matchesEsriWktToItsEpsgEntry()
    {
        const Crs crs = crsOf(esriWkt4547());
        QCOMPARE(crs.authorityText(), std::string("EPSG:4547"));
        QVERIFY(crs == crsOf("EPSG:4547"));
    }

    void doesNotMatchWhatDiffers()
    {
        const Crs shifted = crsOf(replaced(esriWkt4547(), "500000.0", "500001.0"));
        QVERIFY(shifted.isValid());
        QVERIFY(!shifted.epsg());
        QVERIFY(!(shifted == crsOf("EPSG:4547")));
    }

    void doesNotBelieveACodeThatMeansSomethingElse()
    {
        std::string wkt = replaced(esriWkt4547(), "500000.0", "777000.0");
        wkt = replaced(wkt, "UNIT[\"Meter\",1.0]]", "UNIT[\"Meter\",1.0],AUTHORITY[\"EPSG\",\"4547\"]]");
        const Crs crs = crsOf(wkt);
        QVERIFY(crs.isValid());
        QVERIFY(!crs.epsg());
        QVERIFY(crs.wkt().find("4547") == std::string::npos);
        QVERIFY(crs.wkt1().find("4547") == std::string::npos);
        QVERIFY(crsOf(crs.wkt()) == crs);
    }

    void readsItsOwnWktBack_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"EPSG:4490", "EPSG:2278", "EPSG:27572", "ESRI:102039", "EPSG:3857",
              "+proj=laea +lat_0=50 +lon_0=11 +ellps=GRS80", "+proj=tmerc +lon_0=120.8 +ellps=krass"})
            QTest::newRow(text) << text;
    }
    void readsItsOwnWktBack()
    {
        QFETCH(QString, text);
        const Crs crs = crsOf(text.toStdString());
        QVERIFY(crs.isValid());
        QVERIFY(crsOf(crs.wkt()) == crs);
    }

    void toleratesMarksAndRubbishAroundTheDefinition()
    {
        const std::string wkt = esriWkt4547();
        const Crs plain = crsOf(wkt);
        QVERIFY(crsOf("\xEF\xBB\xBF" + wkt) == plain);
        QVERIFY(crsOf(wkt + std::string(20, '\0')) == plain);
        QVERIFY(crsOf("\r\n  " + wkt + "\n#rubbish ]]") == plain);
        QVERIFY(crsOf(wkt + ",VERTCS[\"x\",DATUM[\"D_x\",SPHEROID[\"x\",6378137.0,298.3]],UNIT[\"Meter\",1.0]]") ==
                plain);
        for (const bool bigEndian : {false, true}) {
            std::string wide = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
            for (char c : wkt)
                wide += bigEndian ? std::string{'\0', c} : std::string{c, '\0'};
            QVERIFY(crsOf(wide) == plain);
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
        row("nothing", "");
        row("blank", " \n");
        row("words", "the river Dingshan");
        row("a name that PROJ would look up", "WGS 84");
        row("a path", "/etc/passwd");
        row("a relative path", "../x.prj");
        row("an address", "https://spatialreference.org/ref/epsg/4326/");
        row("an init file", "+init=epsg:4326");
        row("an init file in another place", "+proj=longlat +init=/tmp/x:1");
        row("a grid file", "+proj=longlat +ellps=clrk66 +nadgrids=/etc/passwd +no_defs");
        row("a grid in WKT", "GEOGCS[\"x\",DATUM[\"y\",SPHEROID[\"z\",6378137,298],EXTENSION[\"PROJ4_GRIDS\",\"a\"]],"
                             "PRIMEM[\"g\",0],UNIT[\"d\",0.017],EXTENSION[\"PROJ4\",\"+proj=longlat +nadgrids=/x\"]]");
        row("an operation", "+proj=pipeline +step +proj=utm +zone=50");
        row("no such code", "EPSG:999999");
        row("no such authority", "NOBODY:1");
        row("a number too long", "99999999999999999999");
        row("geocentric", "EPSG:4978");
        row("vertical", "EPSG:5773");
        row("local", "LOCAL_CS[\"site grid\",UNIT[\"metre\",1]]");
        row("rotated pole", "+proj=ob_tran +o_proj=longlat +o_lon_p=-162 +o_lat_p=39.25 +lon_0=180");
        row("unclosed", "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"");
        row("an unknown projection",
            "PROJCS[\"x\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.25]],"
            "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],"
            "PROJECTION[\"Dragon_Scale\"],UNIT[\"metre\",1]]");
        row("a megabyte", QByteArray(1 << 20, 'A'));
        row("a megabyte of brackets", "GEOGCS" + QByteArray(1 << 20, '['));
        row("60 KB of brackets", "GEOGCS" + QByteArray(30000, '[') + QByteArray(30000, ']'));
        row("bytes", QByteArray("\xFF\x00\xFE\x80\x81", 5));
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        const Result<Crs> crs = Crs::parse(text.toStdString());
        QVERIFY(!crs.has_value());
        QVERIFY(crs.error().code == ErrorCode::CrsUnknown);
        QVERIFY(crs.error().subject.size() <= 80);
        QVERIFY(!crs.error().detail.empty());
    }

    void takesTheHorizontalPartOfCompoundAndThreeDimensionalSystems()
    {
        QCOMPARE(crsOf("EPSG:5555").authorityText(), std::string("EPSG:25832"));
        QCOMPARE(crsOf("EPSG:4979").authorityText(), std::string("EPSG:4326"));
    }

    void readsSystemsWithoutCode()
    {
        const Crs geographic =
            crsOf(R"-(GEOGCS["GRS 1980(IUGG, 1980)",DATUM["unknown",SPHEROID["GRS80",6378137,298.257222101]],)-"
                  R"(PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]])");
        QVERIFY(geographic.isGeographic());
        QVERIFY(!geographic.epsg());
        QCOMPARE(geographic.authorityText(), std::string("GRS 1980(IUGG, 1980)"));
        QCOMPARE(geographic.ellipsoid().inverseFlattening, 298.257222101);
        QVERIFY(!geographic.isGlobalDatum());
        const Crs laea =
            crsOf("+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m +no_defs");
        QVERIFY(laea.isValid() && !laea.isGeographic() && !laea.epsg());
    }

    void knowsUnits()
    {
        QCOMPARE(crsOf("EPSG:2278").unitMetres(), 1200.0 / 3937.0);
        QCOMPARE(crsOf("EPSG:4326").unitMetres(), 1.0);
    }

    void knowsSpheres()
    {
        const Crs sphere = crsOf("+proj=longlat +R=6371000");
        QCOMPARE(sphere.ellipsoid(), (Ellipsoid{6371000, 0}));
    }

    void recognisesWebMercatorUnderAnyName()
    {
        for (const char* text : {"EPSG:3857", "EPSG:3785", "ESRI:102100", "EPSG:900913",
                                 "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m "
                                 "+nadgrids=@null +wktext +no_defs",
                                 "+proj=webmerc +datum=WGS84"})
            QVERIFY2(crsOf(text).isWebMercator(), text);
        for (const char* text : {"EPSG:3395", "EPSG:4326", "EPSG:4547"})
            QVERIFY2(!crsOf(text).isWebMercator(), text);
    }

    void groupsTheGlobalDatums()
    {
        const Crs plan = crsOf("EPSG:4547");
        for (const char* text :
             {"EPSG:4326", "EPSG:9057", "EPSG:4490", "EPSG:9000", "EPSG:4258", "EPSG:3035", "EPSG:32650"})
            QVERIFY2(crsOf(text).isGlobalDatum() && crsOf(text).sharesDatumWith(plan), text);
        for (const char* text : {"EPSG:4214", "EPSG:4610", "EPSG:4269", "EPSG:27700", "+proj=longlat +ellps=GRS80"})
            QVERIFY2(!crsOf(text).isGlobalDatum() && !crsOf(text).sharesDatumWith(plan), text);
        QVERIFY(crsOf("EPSG:2435").sharesDatumWith(crsOf("EPSG:4214")));
        QVERIFY(!Crs().sharesDatumWith(plan));
    }

    void tellsUnnamedDatumsApartByTheirParameters()
    {
        const std::string proj = "+proj=longlat +ellps=krass +towgs84=";
        QVERIFY(crsOf(proj + "15.8,-154.4,-82.3").sharesDatumWith(crsOf(proj + "15.8,-154.4,-82.3")));
        QVERIFY(!crsOf(proj + "15.8,-154.4,-82.3").sharesDatumWith(crsOf(proj + "31.4,-144.3,-74.8")));
    }

    void equalMeansTheSameCoordinates()
    {
        QVERIFY(crsOf("EPSG:4326") == crsOf("OGC:CRS84"));
        QVERIFY(!(crsOf("EPSG:4547") == crsOf("EPSG:4526"))); // the same zone with another false easting
        QVERIFY(!(crsOf("EPSG:4326") == crsOf("EPSG:4490")));
        QVERIFY(crsOf("+proj=utm +zone=50 +datum=WGS84") == crsOf("EPSG:32650"));
    }

    void readsTheDamagedPrjFiles()
    {
        const auto folder = test::realDataFolder();
        if (!folder)
            QSKIP(test::kNoRealData);
        const std::string base = *folder + "/derived_corrupt/prj_";
        QCOMPARE(crsOf(fileText(base + "bom.prj")).authorityText(), std::string("EPSG:4326"));
        QCOMPARE(crsOf(fileText(base + "utf16.prj")).authorityText(), std::string("EPSG:4326"));
        for (const char* name : {"empty", "garbage", "unclosed", "1MB"})
            QVERIFY2(!crsOf(fileText(base + name + ".prj")).isValid(), name);
    }

    void readsEveryPrjOfTheCgcs2000Set()
    {
        const auto folder = test::realDataFolder();
        if (!folder)
            QSKIP(test::kNoRealData);
        for (int code : {2344, 2383, 2435, 32649, 3857, 4326, 4490, 4502, 4513, 4526, 4547}) {
            const Crs crs = crsOf(fileText(*folder + "/derived_cgcs2000/rivers_epsg" + std::to_string(code) + ".prj"));
            QCOMPARE(crs.epsg().value_or(0), code);
        }
    }

    void servesSeveralThreads()
    {
        std::vector<std::thread> threads;
        std::atomic<int> good{0};
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&good] {
                for (int code = 4534; code <= 4554; ++code)
                    good += Crs::fromEpsg(code).has_value();
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(good.load(), 4 * 21);
    }
};

RIPARIA_TEST(CrsTest)
#include "CrsTest.moc"
