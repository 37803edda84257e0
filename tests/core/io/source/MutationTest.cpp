// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/source/ShapefileBuilder.h"
#include "tests/core/io/source/SourceChecks.h"

#include <algorithm>
#include <cmath>
#include <random>

using namespace riparia;

namespace {

constexpr unsigned char kAbsurd[] = {0x00, 0x01, 0x7F, 0x80, 0xFF};

/// Changes a few bytes: single ones, or a whole number to an extreme.
std::string mutated(std::string bytes, std::mt19937& random)
{
    if (bytes.empty())
        return bytes;
    std::uniform_int_distribution<std::size_t> place(0, bytes.size() - 1);
    std::uniform_int_distribution<int> any(0, 255), count(1, 4), choice(0, 9);
    for (int i = count(random); i > 0; --i) {
        const std::size_t at = place(random);
        const int kind = choice(random);
        if (kind < 5) {
            bytes[at] = static_cast<char>(any(random));
        } else if (kind < 9) {
            const char value = static_cast<char>(kAbsurd[static_cast<std::size_t>(any(random)) % 5]);
            for (std::size_t k = at; k < std::min(at + (kind < 7 ? 4 : 8), bytes.size()); ++k)
                bytes[k] = value;
        } else {
            bytes.resize(at);
            break;
        }
        if (bytes.empty())
            break;
        place = std::uniform_int_distribution<std::size_t>(0, bytes.size() - 1);
    }
    return bytes;
}

test::ShapefileBuilder seedOf(int kind)
{
    test::ShapefileBuilder builder(kind % 2 == 0 ? 13 : 5);
    builder.field("NAME", 'C', 10).field("LENGTH", 'N', 9, 2).field("OPEN", 'L', 1).field("DATE", 'D', 8);
    for (int i = 0; i < 6; ++i) {
        const double x = 114.0 + 0.01 * i, y = 22.7;
        const Line ring{{x, y}, {x, y + 0.005}, {x + 0.005, y + 0.005}, {x + 0.005, y}, {x, y}};
        const Line hole{{x + 0.001, y + 0.001}, {x + 0.002, y + 0.001}, {x + 0.002, y + 0.002}, {x + 0.001, y + 0.001}};
        builder.add({ring, hole}, {"\xB6\xA1\xC9\xBD\xBA\xD3", "123.45", "T", "20230320"});
    }
    return builder;
}

/// Everything a layer promises, whatever the file was.
void checkPromises(const SourceLayer& layer, std::size_t fileBytes)
{
    const ShapeTable& shapes = layer.shapes;
    QCOMPARE(shapes.shapeCount(), layer.fid.size());
    QCOMPARE(static_cast<std::size_t>(layer.featuresRead), layer.fid.size());
    QCOMPARE(shapes.shapeStart.back(), static_cast<std::uint32_t>(shapes.partCount()));
    QCOMPARE(shapes.partStart.back(), static_cast<std::uint32_t>(shapes.vertexCount()));
    QCOMPARE(shapes.x.size(), shapes.y.size());
    QVERIFY(shapes.z.empty() || shapes.z.size() == shapes.x.size());
    QVERIFY(shapes.m.empty() || shapes.m.size() == shapes.x.size());
    QVERIFY(shapes.vertexCount() <= fileBytes / 8); // 16 bytes each in the file; rings may gain their closing vertex
    QVERIFY(layer.featuresDeclared <= static_cast<std::int64_t>(fileBytes / 8));
    QVERIFY(layer.featuresRead <= layer.featuresDeclared);
    QVERIFY(layer.featuresRead == layer.featuresDeclared || test::has(layer.issues, IssueCode::CountMismatch));
    for (const FieldColumn& column : layer.fields)
        QCOMPARE(column.rows(), layer.fid.size());
    for (std::size_t i = 0; i < shapes.x.size(); ++i)
        QVERIFY(std::isfinite(shapes.x[i]) && std::isfinite(shapes.y[i]));
    QVERIFY(layer.issues.size() < 2000);
}

} // namespace

/// Random damage (ENGINE.md F2): no crash, no hang, no more memory than the file could fill, and all promises kept.
class MutationTest : public QObject {
    Q_OBJECT

private slots:
    void randomDamageKeepsEveryPromise()
    {
        std::mt19937 random(test::seed());
        const test::TestFolder folder;
        for (int round = 0; round < test::amount(2000, 100000); ++round) {
            const test::ShapefileBuilder builder = seedOf(round);
            std::string shp = builder.shp(), shx = builder.shx(), dbf = builder.dbf(round % 3 == 0 ? 0x4D : 0);
            const int which = round % 4;
            if (which == 0 || which == 3)
                shp = mutated(shp, random);
            if (which == 1 || which == 3)
                shx = mutated(shx, random);
            if (which == 2 || which == 3)
                dbf = mutated(dbf, random);
            folder.write("m.shx", shx);
            folder.write("m.dbf", dbf);
            const auto source = readSource(folder.write("m.shp", shp));
            if (!source) {
                QVERIFY(source.error().code != ErrorCode::Internal);
                continue;
            }
            checkPromises(source->layers.front(), shp.size() + shx.size() + dbf.size());
            if (QTest::currentTestFailed()) {
                qWarning("round %d", round);
                return;
            }
        }
    }

    /// Counts of billions, alone in every place where a count stands (ENGINE.md F5).
    void absurdNumbersAreNeverBelieved()
    {
        const test::TestFolder folder;
        const test::ShapefileBuilder builder = seedOf(0);
        const std::string shp = builder.shp(), shx = builder.shx(), dbf = builder.dbf();
        for (const std::string* member : {&shp, &shx, &dbf}) {
            for (std::size_t at = 0; at + 4 <= member->size(); at += 2) {
                for (const char* number : {"\x7F\xFF\xFF\xFF", "\xFF\xFF\xFF\x7F", "\xFF\xFF\xFF\xFF"}) {
                    std::string wrong = *member;
                    wrong.replace(at, 4, number, 4);
                    folder.write("a.shx", member == &shx ? wrong : shx);
                    folder.write("a.dbf", member == &dbf ? wrong : dbf);
                    const auto source = readSource(folder.write("a.shp", member == &shp ? wrong : shp));
                    if (source)
                        checkPromises(source->layers.front(), shp.size() + shx.size() + dbf.size());
                }
            }
        }
    }
};

RIPARIA_TEST(MutationTest)
#include "MutationTest.moc"
