// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/Ruler.h"
#include "tests/support/RealData.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest/QtTest>

#include <zlib.h>

#include <array>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace riparia;

namespace {

Ruler wgs84()
{
    return *Ruler::make(*Crs::fromEpsg(4326));
}

/// A line of GeodTest: C. Karney's test set for geodesics, computed with extended precision.
struct Geodesic {
    double latitude1, longitude1, azimuth1, latitude2, longitude2, azimuth2, length, arc, reducedLength, area;
};

std::vector<Geodesic> readGeodesics(std::istream& text)
{
    std::vector<Geodesic> result;
    Geodesic g{};
    while (text >> g.latitude1 >> g.longitude1 >> g.azimuth1 >> g.latitude2 >> g.longitude2 >> g.azimuth2 >> g.length >>
           g.arc >> g.reducedLength >> g.area)
        result.push_back(g);
    return result;
}

std::string unzipped(const std::string& path)
{
    std::string result;
    gzFile file = gzopen(path.c_str(), "rb");
    if (!file)
        return result;
    std::array<char, 65536> buffer{};
    for (int read = gzread(file, buffer.data(), buffer.size()); read > 0;
         read = gzread(file, buffer.data(), buffer.size()))
        result.append(buffer.data(), static_cast<std::size_t>(read));
    gzclose(file);
    return result;
}

} // namespace

/// Lengths and areas against numbers that others have published.
class RulerOracleTest : public QObject {
    Q_OBJECT

    static void compareLengths(const std::vector<Geodesic>& geodesics)
    {
        const Ruler ruler = wgs84();
        double worst = 0;
        for (const Geodesic& g : geodesics) {
            const double length = ruler.distance({g.longitude1, g.latitude1}, {g.longitude2, g.latitude2});
            worst = std::max(worst, std::abs(length - g.length));
        }
        qInfo("%zu geodesics, worst difference %.3g m", geodesics.size(), worst);
        QVERIFY2(worst < 2e-8, QByteArray::number(worst));
    }

    /// The area between geodesic and equator, as the area of a quadrangle; only where the equator is the shortest way.
    static void compareAreas(const std::vector<Geodesic>& geodesics)
    {
        const Ruler ruler = wgs84();
        int compared = 0;
        double worst = 0;
        for (const Geodesic& g : geodesics) {
            const bool isOnOneSide = g.latitude1 * g.latitude2 > 0;
            if (!(g.longitude2 < 90) || !(g.longitude2 > 0) || !isOnOneSide)
                continue;
            const Ring ring = {
                {g.longitude1, g.latitude1}, {g.longitude2, g.latitude2}, {g.longitude2, 0}, {g.longitude1, 0}};
            worst = std::max(worst, std::abs(ruler.area(Polygon{ring, {}}) - std::abs(g.area)));
            ++compared;
        }
        qInfo("%d areas, worst difference %.3g m2", compared, worst);
        QVERIFY(compared > static_cast<int>(geodesics.size()) / 50);
        QVERIFY2(worst < 0.5, QByteArray::number(worst));
    }

private Q_SLOTS:
    void agreesWithTenThousandGeodesics()
    {
        const auto folder = test::realDataFolder();
        if (!folder)
            QSKIP(test::kNoRealData);
        std::istringstream text(unzipped(*folder + "/geodtest/GeodTest-short.dat.gz"));
        const std::vector<Geodesic> geodesics = readGeodesics(text);
        QCOMPARE(geodesics.size(), std::size_t(10000));
        compareLengths(geodesics);
        compareAreas(geodesics);
    }

    void agreesWithAHundredGeodesics()
    {
        const auto folder = test::realDataFolder();
        if (!folder)
            QSKIP(test::kNoRealData);
        std::ifstream text(*folder + "/geodtest/GeodTest-100.dat");
        const std::vector<Geodesic> geodesics = readGeodesics(text);
        QVERIFY(geodesics.size() >= 100);
        compareLengths(geodesics);
    }

    void agreesWithThePlanimeter()
    {
        const auto folder = test::realDataFolder();
        if (!folder)
            QSKIP(test::kNoRealData);
        QFile file(QString::fromStdString(*folder + "/oracles/planimeter.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(cases.size() >= 9);
        const Ruler ruler = wgs84();
        for (const QJsonValue& value : cases) {
            const QJsonObject one = value.toObject();
            const QByteArray id = one["id"].toString().toUtf8();
            Ring ring;
            for (const QString& vertex : one["latlon"].toString().split(';')) {
                const QStringList numbers = vertex.split(' ');
                ring.push_back({numbers[1].toDouble(), numbers[0].toDouble()});
            }
            // What is published is rounded to a metre in places.
            const double area = ruler.area(Polygon{ring, {}});
            QVERIFY2(std::abs(area - one["area_m2"].toDouble()) < 1, id + " " + QByteArray::number(area, 'f', 3));
            ring.push_back(ring.front());
            const double perimeter = ruler.length(ring);
            QVERIFY2(one["perimeter_m"].isNull() || std::abs(perimeter - one["perimeter_m"].toDouble()) < 1,
                     id + " " + QByteArray::number(perimeter, 'f', 3));
        }
    }
};

RIPARIA_TEST(RulerOracleTest)
#include "RulerOracleTest.moc"
