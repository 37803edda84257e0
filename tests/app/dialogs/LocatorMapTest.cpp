// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/LocatorMap.h"

#include "app/dialogs/ImportPanel.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace riparia;

namespace {

QString riversFile(const char* ending)
{
    return QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/rivers") + QString::fromLatin1(ending);
}

std::unique_ptr<PlanDocument> planForMap()
{
    return PlanDocument::blank(QStringLiteral("test"),
                               {QStringLiteral("tester"), [] { return QStringLiteral("2026-05-01T10:00:00Z"); }});
}

/// Two zones beside each other, and one that lies over both.
std::vector<LocatorMap::Zone> threeZones()
{
    return {{QStringLiteral("east"), QStringLiteral("117E"), Box{115.5, 24, 118.5, 42}},
            {QStringLiteral("west"), QStringLiteral("114E"), Box{112.5, 21, 115.5, 45}},
            {QStringLiteral("both"), {}, Box{112.5, 21, 118.5, 45}}};
}

} // namespace

/// Where data lies, as boxes on a grid.
class LocatorMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClickChoosesTheFirstZoneThere()
    {
        LocatorMap map;
        map.resize(320, 150);
        map.show();
        map.showZones(threeZones(), -1, std::nullopt);
        QSignalSpy chosen(&map, &LocatorMap::zoneChosen);
        QSignalSpy taken(&map, &LocatorMap::zoneTaken);
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.toScreen({117, 33}).toPoint());
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.toScreen({114, 33}).toPoint());
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.toScreen({117, 44}).toPoint());
        QTest::mouseClick(&map, Qt::LeftButton, {}, {1, 1}); // beside all of them
        QCOMPARE(chosen.size(), 3);
        QCOMPARE(chosen[0][0].toInt(), 0);
        QCOMPARE(chosen[1][0].toInt(), 1);
        QCOMPARE(chosen[2][0].toInt(), 2);
        QVERIFY(taken.isEmpty());
        QTest::mouseDClick(&map, Qt::LeftButton, {}, map.toScreen({114, 33}).toPoint());
        QCOMPARE(taken.size(), 1);
    }

    void theArrowsGoFromWestToEast()
    {
        LocatorMap map;
        map.resize(320, 150);
        map.show();
        std::vector<LocatorMap::Zone> zones = threeZones();
        zones.pop_back();
        map.showZones(zones, -1, std::nullopt);
        QSignalSpy chosen(&map, &LocatorMap::zoneChosen);
        QSignalSpy taken(&map, &LocatorMap::zoneTaken);
        QTest::keyClick(&map, Qt::Key_Right);
        QCOMPARE(chosen.back()[0].toInt(), 1);
        map.showZones(zones, 1, std::nullopt);
        QTest::keyClick(&map, Qt::Key_Right);
        QCOMPARE(chosen.back()[0].toInt(), 0);
        map.showZones(zones, 0, std::nullopt);
        QTest::keyClick(&map, Qt::Key_Right); // it is the last
        QCOMPARE(chosen.back()[0].toInt(), 0);
        QTest::keyClick(&map, Qt::Key_Return);
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.back()[0].toInt(), 0);
    }

    void whatIsShownIsToldToo()
    {
        LocatorMap map;
        map.resize(320, 150);
        map.show();
        map.showPlace(Box{112.5, 21, 115.5, 45}, Box{114.25, 22.75, 114.5, 23});
        QVERIFY2(map.accessibleDescription().contains(
                     QStringLiteral("114.25\u00b0E to 114.5\u00b0E, 22.75\u00b0N to 23\u00b0N")),
                 qPrintable(map.accessibleDescription()));
        // All of it is within the map, whichever side has more room.
        QVERIFY(QRectF(map.rect()).contains(map.toScreen({112.5, 45})));
        QVERIFY(QRectF(map.rect()).contains(map.toScreen({115.5, 21})));
        QVERIFY(map.toScreen({115, 30}).x() > map.toScreen({114, 30}).x());
        QVERIFY(map.toScreen({115, 31}).y() < map.toScreen({115, 30}).y());
        map.showPlace(std::nullopt, std::nullopt);
        QCOMPARE(map.accessibleDescription(), QString());
        QVERIFY(!map.grab().isNull());
    }

    void theMeridianThatEastingsLeaveOpenIsClicked() // UX.md 4.2
    {
        const QTemporaryDir folder;
        for (const char* ending : {".shp", ".shx", ".dbf"}) // and no .prj
            QVERIFY(QFile::copy(riversFile(ending),
                                folder.filePath(QStringLiteral("rivers")) + QString::fromLatin1(ending)));
        const auto document = planForMap();
        QWidget window;
        ImportPanel panel(*document, &window);
        window.resize(420, 800);
        panel.resize(window.size());
        window.show();
        panel.open({folder.filePath(QStringLiteral("rivers.shp"))});
        QTRY_VERIFY_WITH_TIMEOUT(!panel.session().isBusy(), 30'000);
        auto* map = panel.findChild<LocatorMap*>(QStringLiteral("importLocator"));
        const auto* choice = panel.findChild<QComboBox*>(QStringLiteral("importCrs"));
        QVERIFY(map && map->isVisible());
        QTRY_VERIFY(map->zoneAt(map->toScreen({114, 33})) >= 0); // laid out
        QTest::mouseClick(map, Qt::LeftButton, {}, map->toScreen({114, 33}).toPoint());
        QVERIFY2(choice->currentText().contains(QStringLiteral("CM 114E")), qPrintable(choice->currentText()));
        QVERIFY(map->accessibleDescription().contains(QStringLiteral("114.")));
        QVERIFY(!panel.session().canImport()); // chosen, and not taken yet
        panel.findChild<QPushButton*>(QStringLiteral("importCrsTake"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(panel.session().canImport(), 30'000);
        QCOMPARE(panel.session().layer()->crs.epsg().value_or(0), 4547);
        QVERIFY(map->isVisible()); // where it lies now
        QCOMPARE(map->zoneAt(map->toScreen({114, 33})), -1);
    }
};

RIPARIA_TEST(LocatorMapTest)
#include "LocatorMapTest.moc"
