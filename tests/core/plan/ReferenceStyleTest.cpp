// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ReferenceStyle.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class ReferenceStyleTest : public QObject {
    Q_OBJECT

    static ReferenceStyle read(const char* json)
    {
        ReferenceLayer layer;
        layer.style = json;
        return referenceStyle(layer);
    }

private slots:
    void aLayerWithoutStyleShowsFeatures()
    {
        QVERIFY(read("") == ReferenceStyle());
        QVERIFY(!read("").isBasemap());
    }

    void whatIsWrittenIsRead()
    {
        ReferenceStyle style;
        style.kind = ReferenceKind::Tiles;
        style.visible = false;
        style.opacity = 0.35;
        style.order = -7;
        style.attribution = "© 水务局";
        style.zoomFrom = 3;
        style.zoomTo = 17;
        style.tilePixels = 512;
        style.hasBankLines = true;
        QVERIFY(referenceStyle(withStyle({}, style)) == style);
        style.kind = ReferenceKind::Raster;
        QVERIFY(referenceStyle(withStyle(withStyle({}, style), style)) == style);
    }

    void whatWeDoNotKnowIsKept()
    {
        ReferenceLayer layer;
        layer.style = R"({"colour":"#123456","visible":false})";
        const ReferenceLayer changed = withStyle(layer, ReferenceStyle());
        QVERIFY(changed.style.find("\"colour\":\"#123456\"") != std::string::npos);
        QVERIFY(referenceStyle(changed).visible);
    }

    void whatMakesNoSenseIsPassedOver_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char* json : {"[1,2]", "{", "{\"opacity\":7}", "{\"opacity\":\"much\"}", "{\"zoom_to\":99}",
                                 "{\"tile_pixels\":1000000}", "{\"kind\":\"hologram\"}", "{\"order\":1.5}",
                                 "{\"visible\":\"yes\"}", "{\"bank_lines\":1}", "{\"attribution\":[]}"})
            QTest::newRow(json) << QByteArray(json);
    }
    void whatMakesNoSenseIsPassedOver()
    {
        QFETCH(QByteArray, json);
        QVERIFY(read(json.constData()) == ReferenceStyle());
    }

    void theDeepestLevelIsNotAboveTheFirst() { QCOMPARE(read(R"({"zoom_from":12,"zoom_to":3})").zoomTo, 12); }
};

RIPARIA_TEST(ReferenceStyleTest)
#include "ReferenceStyleTest.moc"
