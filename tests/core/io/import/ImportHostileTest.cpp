// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Validation.h"
#include "tests/core/io/import/ImportSketch.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <limits>
#include <set>

using namespace riparia;
using riparia::test::listed;
using riparia::test::optionsFor;
using riparia::test::SketchedFeature;
using riparia::test::sketchLayer;
using riparia::test::sketchSource;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

constexpr ImportRole kRoles[]{ImportRole::Rivers, ImportRole::Segments, ImportRole::Areas,     ImportRole::Greenways,
                              ImportRole::Works,  ImportRole::Sites,    ImportRole::Boundaries};

const char* const kLine = "LINESTRING (530000 2520000, 530500 2520000)";
const char* const kPolygon = "POLYGON ((530100 2520005, 530300 2520005, 530300 2520030, 530100 2520005))";

Plan planWithARiver()
{
    Plan plan;
    test::mustImport(plan, sketchSource(sketchLayer("rivers.shp", {"编码", "河流名称"}, {{kLine, {"DS", "丁山河"}}})),
                     optionsFor(ImportRole::Rivers));
    return plan;
}

/// What must hold of every import, whatever it is fed: it fails with nothing usable, or it can be applied, the plan is sound, and each
/// feature that became nothing has an issue of its own. Returns the issues.
std::string checked(const Source& source, ImportRole role)
{
    Plan plan = planWithARiver();
    ImportOptions options = optionsFor(role);
    options.makeId = {};
    ImportReport unusable;
    const auto imported = importSource(plan, source, options, {}, &unusable);
    if (!imported && imported.error().code != ErrorCode::NothingUsable)
        return "error " + std::string(toString(imported.error().code));
    const ImportReport& report = imported ? imported->report : unusable;
    std::set<std::string> named;
    for (const Issue& issue : report.issues) {
        if (issue.subject.find(" #") != std::string::npos && issue.severity != Severity::Info)
            named.insert(issue.subject);
    }
    for (const LayerReport& layer : report.layers) {
        if (layer.joined + layer.skipped != std::int64_t(source.layers.at(0).fid.size()))
            return "lost features";
        if (std::int64_t(named.size()) < layer.skipped)
            return "silent: " + listed(report.issues);
        if (layer.balance && layer.balance->remainder().value != 0)
            return "does not balance";
    }
    if (imported) {
        if (!plan.apply(imported->changes))
            return "cannot be applied";
        for (const Issue& issue : validate(plan)) {
            if (issue.severity == Severity::Error)
                return "not valid: " + listed({issue});
        }
    }
    return listed(report.issues);
}

/// One vertex replaced in the first feature.
Source withVertex(const char* wkt, std::size_t vertex, double x, double y)
{
    Source source = sketchSource(sketchLayer("f.shp", {"name"}, {{wkt, {"a"}}, {wkt, {"b"}}}));
    source.layers[0].shapes.x.at(vertex) = x;
    source.layers[0].shapes.y.at(vertex) = y;
    return source;
}

bool isFine(const std::string& issues)
{
    for (const char* bad :
         {"error ", "lost features", "silent", "does not balance", "cannot be applied", "not valid"}) {
        if (issues.rfind(bad, 0) == 0)
            return false;
    }
    return true;
}

#define QVERIFY_FINE(source, role)                                                                                     \
    do {                                                                                                               \
        const std::string outcome = checked(source, role);                                                             \
        QVERIFY2(isFine(outcome), (std::string(toString(role)) + ": " + outcome).c_str());                             \
    } while (false)

} // namespace

/// Ends, degenerate and hostile input, in every role.
class ImportHostileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileWithoutFeaturesIsSaidToBeEmpty()
    {
        for (const ImportRole role : kRoles)
            QCOMPARE(checked(sketchSource(sketchLayer("f.shp", {"name"}, {})), role),
                     std::string("warning layer_skipped f.shp | nothing in it could be used"));
    }

    void aFileWithoutLayersIsNothingUsable()
    {
        Source source;
        source.path = "/nowhere/f.zip";
        for (const ImportRole role : kRoles)
            QCOMPARE(importSource(planWithARiver(), source, optionsFor(role)).error().code, ErrorCode::NothingUsable);
    }

    void aFileWithoutColumnsIsImported()
    {
        for (const ImportRole role : kRoles)
            QVERIFY_FINE(sketchSource(sketchLayer("f.shp", {}, {{kLine, {}}, {kPolygon, {}}, {"POINT (1 2)", {}}})),
                         role);
    }

    void nullShapesAreToldOneByOne()
    {
        const Source source = sketchSource(sketchLayer("f.shp", {"name"}, {{"", {"a"}}, {"", {"b"}}}));
        for (const ImportRole role : kRoles)
            QVERIFY_FINE(source, role);
        for (const ImportRole role : {ImportRole::Rivers, ImportRole::Areas, ImportRole::Boundaries})
            QCOMPARE(checked(source, role), std::string("warning geometry_null f.shp #0\n"
                                                        "warning geometry_null f.shp #1\n"
                                                        "warning layer_skipped f.shp | nothing in it could be used"));
    }

    /// Declared as a line or polygon, and without a single vertex, in one part or in none.
    void shapesWithoutVerticesAreNullShapes()
    {
        for (const bool hasPart : {false, true}) {
            for (const ShapeKind kind : {ShapeKind::Line, ShapeKind::Polygon, ShapeKind::Point}) {
                Source source = sketchSource(sketchLayer("f.shp", {"name"}, {{kLine, {"a"}}}));
                SourceLayer& layer = source.layers[0];
                if (hasPart)
                    layer.shapes.endPart(kind == ShapeKind::Polygon ? PartRole::OuterRing : PartRole::Line);
                layer.shapes.endShape(kind);
                layer.fid.push_back(1);
                layer.fields[0].add("b");
                layer.featuresRead = layer.featuresDeclared = 2;
                for (const ImportRole role : kRoles)
                    QVERIFY_FINE(source, role);
            }
        }
    }

    void coordinatesThatAreNoNumbersCostTheirFeatureOnly()
    {
        for (const double bad : {kNaN, kInfinity, -kInfinity}) {
            for (const ImportRole role : kRoles) {
                QVERIFY_FINE(withVertex(kLine, 0, bad, 2520000), role);
                QVERIFY_FINE(withVertex(kLine, 1, 530500, bad), role);
                QVERIFY_FINE(withVertex(kPolygon, 2, bad, bad), role);
            }
        }
        const std::string issues = checked(withVertex(kLine, 0, kNaN, kNaN), ImportRole::Rivers);
        QVERIFY2(issues.rfind("warning coordinate_invalid f.shp #0", 0) == 0, issues.c_str());
    }

    void aFileOfNothingButNaNIsNothingUsable()
    {
        Source source = sketchSource(sketchLayer("f.shp", {"name"}, {{kLine, {"a"}}, {kLine, {"b"}}}));
        for (auto* ordinates : {&source.layers[0].shapes.x, &source.layers[0].shapes.y})
            std::fill(ordinates->begin(), ordinates->end(), kNaN);
        for (const ImportRole role : kRoles)
            QVERIFY_FINE(source, role);
    }

    void hugeAndTinyNumbersAreNoReasonToStop()
    {
        for (const double number : {1e300, -1e18, 4.9e-324}) {
            for (const ImportRole role : kRoles) {
                QVERIFY_FINE(withVertex(kLine, 1, number, number), role);
                QVERIFY_FINE(withVertex(kPolygon, 1, number, number), role);
            }
        }
    }

    void degenerateShapesAreTold_data()
    {
        QTest::addColumn<QString>("wkt");
        QTest::newRow("one vertex") << "LINESTRING (530000 2520000)";
        QTest::newRow("no length") << "LINESTRING (530000 2520000, 530000 2520000)";
        QTest::newRow("a tenth of a millimetre") << "LINESTRING (530000 2520000, 530000.0001 2520000)";
        QTest::newRow("there and back") << "LINESTRING (530000 2520000, 530100 2520000, 530000 2520000)";
        QTest::newRow("a ring") << "LINESTRING (530000 2520000, 530100 2520000, 530100 2520100, 530000 2520000)";
        QTest::newRow("a polygon without area") << "POLYGON ((530000 2520000, 530100 2520000, 530000 2520000))";
        QTest::newRow("a bow tie") << "POLYGON ((530000 2520000, 530100 2520100, 530100 2520000, 530000 2520100, "
                                      "530000 2520000))";
        QTest::newRow("a polygon of one vertex") << "POLYGON ((530000 2520000))";
    }

    void degenerateShapesAreTold()
    {
        QFETCH(QString, wkt);
        const std::string text = wkt.toStdString();
        for (const ImportRole role : kRoles) {
            QVERIFY_FINE(sketchSource(sketchLayer("f.shp", {"name"}, {{text, {"a"}}})), role);
            QVERIFY_FINE(sketchSource(sketchLayer("f.shp", {"name"}, {{text, {"a"}}, {text, {"a"}}, {kLine, {"b"}}})),
                         role);
        }
    }

    void shapesOfTheWrongKindAreTold()
    {
        const Source polygons = sketchSource(sketchLayer("f.shp", {"name"}, {{kPolygon, {"a"}}}));
        QCOMPARE(checked(polygons, ImportRole::Rivers),
                 std::string("warning geometry_type_unexpected f.shp #0 | polygon | line\n"
                             "warning layer_skipped f.shp | nothing in it could be used"));
        const Source lines = sketchSource(sketchLayer("f.shp", {"name"}, {{kLine, {"a"}}}));
        QCOMPARE(checked(lines, ImportRole::Areas),
                 std::string("warning geometry_type_unexpected f.shp #0 | line | polygon\n"
                             "warning layer_skipped f.shp | nothing in it could be used"));
        const Source mixed = sketchSource(sketchLayer(
            "f.shp", {"name"}, {{kLine, {"a"}}, {kPolygon, {"b"}}, {"POINT (530000 2520000)", {"c"}}, {"", {"d"}}}));
        for (const ImportRole role : kRoles)
            QVERIFY_FINE(mixed, role);
    }

    void attributesMayHoldAnything_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("10,000 characters") << QByteArray(10'000, 'x');
        QTest::newRow("10,000 Chinese characters") << QString(10'000, QChar(0x6CB3)).toUtf8();
        QTest::newRow("control characters") << QByteArray("a\x01\x1b[31m\n\t\x7f");
        QTest::newRow("a zero byte") << QByteArray("a\0b", 3);
        QTest::newRow("marks that turn the writing") << QByteArray("\xE2\x80\xAE"
                                                                   "evil");
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\xd6\xd0");
        QTest::newRow("a formula") << QByteArray("=cmd|' /C calc'!A0");
        QTest::newRow("quotes") << QByteArray("\"'; DROP TABLE rivers; --");
        QTest::newRow("our own marks") << QByteArray("DS#2/1");
        QTest::newRow("only blanks") << QByteArray("   ");
    }

    /// As key, name, code, river, chainage, date, number and unmapped attribute alike.
    void attributesMayHoldAnything()
    {
        QFETCH(QByteArray, value);
        const std::string text = value.toStdString();
        const std::vector<std::string> columns{"编码", "name",    "code",   "river",    "from", "to",   "bank",
                                               "措施", "工程",    "状态",   "开工日期", "宽度", "投资", "计划完工年",
                                               "tags", "remarks", "origin", "start",    "kind", "other"};
        const std::vector<std::string> values(columns.size(), text);
        for (const ImportRole role : kRoles) {
            for (const char* wkt : {kLine, kPolygon})
                QVERIFY_FINE(sketchSource(sketchLayer("f.shp", columns, {{wkt, values}, {wkt, values}})), role);
        }
    }

    void whatComesInReadsBackFromItsCanonicalRow()
    {
        Plan plan;
        const std::string odd = "a\x01\n\"" + std::string(10'000, 'x');
        test::mustImport(plan, sketchSource(sketchLayer("f.shp", {"编码", "name", "x"}, {{kLine, {odd, odd, odd}}})),
                         optionsFor(ImportRole::Rivers));
        const auto river = plan.riverByKey(odd);
        QVERIFY(river);
        QCOMPARE(river->meta.name, odd);
        QVERIFY(river->meta.attrs.size() > 10'000);
    }

    void columnsMayBeCalledAnything()
    {
        const std::vector<std::string> columns{"", " ", "编码", std::string(300, 'n'), "a\nb", "\xff\xfe", "key"};
        for (const ImportRole role : kRoles)
            QVERIFY_FINE(sketchSource(sketchLayer("f.shp", columns,
                                                  {{kLine, std::vector<std::string>(columns.size(), "1")},
                                                   {kPolygon, std::vector<std::string>(columns.size(), "1")}})),
                         role);
    }

    void theSameFeatureManyTimesIsCountedOnce()
    {
        const std::vector<SketchedFeature> copies(100, SketchedFeature{kLine, {"A"}});
        Plan plan;
        const Imported imported = test::mustImport(plan, sketchSource(sketchLayer("f.shp", {"编码"}, copies)),
                                                   optionsFor(ImportRole::Rivers));
        QCOMPARE(plan.rivers().size(), std::size_t(1));
        const AssemblyBalance& balance = *imported.report.layers.at(0).balance;
        QCOMPARE(balance.remainder().value, std::int64_t(0));
        QVERIFY(balance.duplicates.value > 98 * balance.rivers.value);
        QCOMPARE(imported.report.layers[0].skipped, std::int64_t(99));
        for (const ImportRole role : kRoles)
            QVERIFY_FINE(sketchSource(sketchLayer("f.shp", {"编码"}, copies)), role);
    }

    void metresOfTheOptionsMayBeNothing()
    {
        ImportOptions options = optionsFor(ImportRole::Rivers);
        options.snap = options.bridge = options.tolerance = 0;
        Plan plan;
        const Imported imported = test::mustImport(
            plan,
            sketchSource(sketchLayer("f.shp", {"编码"},
                                     {{kLine, {"A"}}, {"LINESTRING (530500.5 2520000, 531000 2520000)", {"A"}}})),
            options);
        QCOMPARE(plan.rivers().size(), std::size_t(2)); // a gap of half a metre stays one
        QCOMPARE(imported.report.layers.at(0).balance->remainder().value, std::int64_t(0));
        options.role = ImportRole::Segments;
        const Imported on = test::mustImport(
            plan, sketchSource(sketchLayer("s.shp", {"编码"}, {{"LINESTRING (530100 2520000, 530200 2520000)", {}}})),
            options);
        QCOMPARE(on.report.layers.at(0).made, std::int64_t(1));
    }
};

RIPARIA_TEST(ImportHostileTest)
#include "ImportHostileTest.moc"
