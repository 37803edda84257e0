// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/OgrFields.h"

#include "tests/core/io/source/SourceChecks.h"
#include "tests/core/io/source/TestFolder.h"

using namespace riparia;

class OgrFieldsTest : public QObject {
    Q_OBJECT

private slots:
    void timesKeepTheirZone()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write(
            "times.geojson", "{\"type\":\"Feature\",\"properties\":{\"beijing\":\"2020-01-02T10:11:12+08:00\","
                             "\"newfoundland\":\"2020-01-02T10:11:12-03:30\",\"utc\":\"2020-01-02T10:11:12Z\","
                             "\"nowhere\":\"2020-01-02T10:11:12\",\"day\":\"2020-01-02\"},"
                             "\"geometry\":{\"type\":\"Point\",\"coordinates\":[114,22]}}"));
        QCOMPARE(test::valueOf(layer, "beijing", 0), std::string("2020-01-02T10:11:12+08:00"));
        QCOMPARE(test::valueOf(layer, "newfoundland", 0), std::string("2020-01-02T10:11:12-03:30"));
        QCOMPARE(test::valueOf(layer, "utc", 0), std::string("2020-01-02T10:11:12Z"));
        QCOMPARE(test::valueOf(layer, "nowhere", 0), std::string("2020-01-02T10:11:12"));
        QCOMPARE(test::valueOf(layer, "day", 0), std::string("2020-01-02"));
    }
};

RIPARIA_TEST(OgrFieldsTest)
#include "OgrFieldsTest.moc"
