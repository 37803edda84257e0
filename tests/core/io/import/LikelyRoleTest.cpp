// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/LikelyRole.h"

#include "tests/core/io/import/ImportSketch.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class LikelyRoleTest : public QObject {
    Q_OBJECT

    static std::string role(const std::string& wkt, const std::vector<std::string>& fields, bool planHasRivers,
                            ImportRole otherLines = ImportRole::Rivers)
    {
        const std::vector<std::string> values(fields.size(), "1");
        const Source source = sketchSource(sketchLayer("some.shp", fields, {{wkt, values}}));
        return std::string(toString(likelyRole(source, planHasRivers, otherLines)));
    }

private Q_SLOTS:
    void theShapeDecides()
    {
        QCOMPARE(role("POLYGON((0 0, 9 0, 9 9, 0 0))", {"name"}, false), std::string("areas"));
        QCOMPARE(role("POINT(0 0)", {"name"}, true), std::string("sites"));
        QCOMPARE(role("LINESTRING(0 0, 9 0)", {"name"}, false), std::string("rivers"));
    }

    void linesWithAPlaceOnARiverAreWhatIsDoneThere()
    {
        const std::string line = "LINESTRING(0 0, 9 0)";
        QCOMPARE(role(line, {"river_id", "k_from", "k_to"}, true), std::string("segments"));
        QCOMPARE(role(line, {"河流", "起点桩号", "终点桩号"}, true), std::string("segments"));
        QCOMPARE(role(line, {"river", "from", "to", "surface"}, true), std::string("greenways"));
        QCOMPARE(role(line, {"river", "from"}, true), std::string("rivers"));
        QCOMPARE(role(line, {"name"}, true, ImportRole::Segments), std::string("segments"));
    }

    void withoutRiversLinesAreRiversWhateverTheySay()
    {
        QCOMPARE(role("LINESTRING(0 0, 9 0)", {"river", "from", "to"}, false, ImportRole::Segments),
                 std::string("rivers"));
    }

    void linesWithoutAttributesAreRivers()
    {
        QCOMPARE(role("LINESTRING(0 0, 9 0)", {}, true, ImportRole::Segments), std::string("rivers"));
    }

    void nothingDrawnIsTakenForRivers()
    {
        QCOMPARE(std::string(toString(likelyRole(Source{}, true, ImportRole::Segments))), std::string("rivers"));
        QVERIFY(!firstDrawnLayer(Source{}));
    }
};

RIPARIA_TEST(LikelyRoleTest)
#include "LikelyRoleTest.moc"
