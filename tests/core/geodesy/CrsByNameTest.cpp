// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/CrsByName.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class CrsByNameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesOfEpsgAndOfEsriAreKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("epsg");
        QTest::newRow("EPSG, 3 degrees") << "CGCS2000 / 3-degree Gauss-Kruger CM 114E" << 4547;
        QTest::newRow("Esri, 3 degrees") << "CGCS2000_3_Degree_GK_CM_114E" << 4547;
        QTest::newRow("Esri, zone in front") << "CGCS2000_3_Degree_GK_Zone_38" << 4526;
        QTest::newRow("Esri, older datum") << "Xian_1980_3_Degree_GK_CM_114E" << 2383;
        QTest::newRow("Esri, degrees") << "GCS_China_Geodetic_Coordinate_System_2000" << 4490;
    }

    void namesOfEpsgAndOfEsriAreKnown()
    {
        QFETCH(QString, name);
        QTEST(crsByName(name.toStdString()).value().epsg().value_or(0), "epsg");
    }

    void whatIsNoNameIsNoSystem()
    {
        for (const char* name : {"", "unnamed", "unknown", "深圳独立坐标系", "EPSG:4547", "'; DROP TABLE x"})
            QVERIFY2(!crsByName(name), name);
    }

    void theNameOfADefinitionIsItsFirstQuotedText()
    {
        QCOMPARE(nameInDefinition("PROJCS[\"A_b\",GEOGCS[\"GCS_x\""), std::string("A_b"));
        QCOMPARE(nameInDefinition("PROJCS[\"A_b"), std::string());
        QCOMPARE(nameInDefinition("+proj=longlat"), std::string());
        QCOMPARE(nameInDefinition(""), std::string());
    }
};

RIPARIA_TEST(CrsByNameTest)
#include "CrsByNameTest.moc"
