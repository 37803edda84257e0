// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/GeographicCrs.h"
#include "core/geodesy/Projector.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class GeographicCrsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProjectedSystemStandsOnItsDatum()
    {
        QCOMPARE(geographicCrsOf(Crs::fromEpsg(4547).value()).value().epsg(), std::optional(4490));
        QCOMPARE(geographicCrsOf(Crs::fromEpsg(32649).value()).value().epsg(), std::optional(4326));
        // Xian 1980 is not converted to another datum, only unrolled.
        const Crs xian = Crs::fromEpsg(2383).value();
        const Crs below = geographicCrsOf(xian).value();
        QCOMPARE(below.epsg(), std::optional(4610));
        QVERIFY(Projector::make(xian, below));
    }

    void degreesStandOnThemselves()
    {
        const Crs crs = Crs::fromEpsg(4490).value();
        QVERIFY(geographicCrsOf(crs).value() == crs);
    }

    void noneHasNone()
    {
        const auto none = geographicCrsOf(Crs());
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::CrsMissing);
    }
};

RIPARIA_TEST(GeographicCrsTest)
#include "GeographicCrsTest.moc"
