// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/source/ShapefileBuilder.h"
#include "tests/core/io/source/SourceChecks.h"

#include <map>

using namespace riparia;

namespace {

struct Kind {
    const char* name;
    std::int32_t type;
};

test::ShapefileBuilder builderOf(std::int32_t type)
{
    test::ShapefileBuilder builder(type);
    builder.field("名称", 'C', 12).field("LENGTH", 'N', 9, 2).field("DATE", 'D', 8);
    for (int i = 0; i < 5; ++i) {
        const double x = 114.0 + 0.01 * i, y = 22.7;
        const std::vector<std::string> values{"丁山河" + std::to_string(i), std::to_string(100 + i) + ".25",
                                              "20230320"};
        if (type % 10 == 1)
            builder.add({{{x, y}}}, values);
        else if (type % 10 == 5)
            builder.add({{{x, y}, {x, y + 0.005}, {x + 0.005, y + 0.005}, {x + 0.005, y}, {x, y}}}, values);
        else
            builder.add(
                {{{x, y}, {x + 0.004, y + 0.001}}, {{x, y + 0.1}, {x + 0.001, y + 0.101}, {x + 0.002, y + 0.1}}},
                values);
    }
    return builder;
}

/// What a reader can lose of a feature.
struct Content {
    std::vector<double> x, y, z, m;
    std::vector<std::string> values;

    friend bool operator==(const Content&, const Content&) = default;
};

std::map<std::int64_t, Content> contentOf(const SourceLayer& layer)
{
    std::map<std::int64_t, Content> features;
    const ShapeTable& shapes = layer.shapes;
    for (std::size_t i = 0; i < layer.fid.size(); ++i) {
        Content content;
        const std::size_t begin = shapes.partStart[shapes.shapeStart[i]],
                          end = shapes.partStart[shapes.shapeStart[i + 1]];
        for (std::size_t v = begin; v < end; ++v) {
            content.x.push_back(shapes.x[v]);
            content.y.push_back(shapes.y[v]);
            if (!shapes.z.empty())
                content.z.push_back(shapes.z[v]);
            if (!shapes.m.empty())
                content.m.push_back(shapes.m[v]);
        }
        for (const FieldColumn& column : layer.fields)
            content.values.push_back(column.name + "=" + std::string(column.at(i)));
        features.emplace(layer.fid[i], std::move(content));
    }
    return features;
}

/// Warnings and errors, but not that a system is missing.
Issues doubts(const SourceLayer& layer)
{
    Issues found;
    for (const Issue& issue : layer.issues) {
        if (issue.severity >= Severity::Warning && issue.code != IssueCode::CrsMissing)
            found.push_back(issue);
    }
    return found;
}

} // namespace

/// Cuts every file of a shapefile at every byte (ENGINE.md F1): no crash, what is whole is read unchanged, and whatever is
/// missing or different is said at least as a warning.
class TruncationTest : public QObject {
    Q_OBJECT

private slots:
    void everyByteOfEveryMember_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("member");
        for (const Kind& kind : {Kind{"point", 1}, Kind{"line", 3}, Kind{"polygon", 5}, Kind{"line with Z and M", 13},
                                 Kind{"polygon with M", 25}}) {
            for (const char* member : {"shp", "shx", "dbf", "prj", "cpg"})
                QTest::addRow("%s .%s", kind.name, member)
                    << static_cast<int>(kind.type) << QString::fromLatin1(member);
        }
    }

    void everyByteOfEveryMember()
    {
        QFETCH(int, type);
        QFETCH(QString, member);
        const test::TestFolder folder;
        // Without a system unless it is the one to be cut: matching it takes longer than all the rest.
        const std::string path =
            builderOf(type).write(folder, "river", member == QStringLiteral("prj") ? test::kWgs84Prj : "", "UTF-8");
        const SourceLayer good = test::readLayer(path);
        QVERIFY2(doubts(good).empty(), test::listed(good.issues).c_str());
        const auto expected = contentOf(good);
        QCOMPARE(expected.size(), std::size_t{5});

        const std::string name = "river." + member.toStdString();
        const std::string whole = test::readFile(folder.path(name));
        for (std::size_t length = 0; length < whole.size(); ++length) {
            folder.write(name, whole.substr(0, length));
            const auto source = readSource(path);
            if (!source)
                continue; // refused, with an error
            const SourceLayer& layer = source->layers.front();
            const auto found = contentOf(layer);
            const bool complete = found == expected && layer.crs == good.crs;
            const bool said = !doubts(layer).empty();
            QVERIFY2(complete || said, (name + " at " + std::to_string(length)).c_str());
            if (member == QStringLiteral("shp")) {
                for (const auto& [fid, content] : found)
                    QVERIFY2(content == expected.at(fid), (name + " at " + std::to_string(length)).c_str());
                const bool counted =
                    layer.featuresDeclared == 5 && layer.featuresRead == static_cast<std::int64_t>(found.size());
                QVERIFY2(counted, (name + " at " + std::to_string(length)).c_str());
            } else {
                QCOMPARE(found.size(), expected.size()); // geometry does not depend on the other members
                for (const auto& [fid, content] : found)
                    QCOMPARE(content.x, expected.at(fid).x);
            }
        }
    }

    void withoutAnyOtherMemberATruncatedFileStillGivesItsWholeRecords()
    {
        const test::TestFolder folder;
        const test::ShapefileBuilder builder = builderOf(3);
        const std::string whole = builder.shp();
        for (std::size_t length = 100; length <= whole.size(); ++length) {
            const std::string path = folder.write("alone.shp", whole.substr(0, length));
            const SourceLayer layer = test::readLayer(path);
            const std::size_t record = (whole.size() - 100) / 5;
            QCOMPARE(layer.featuresRead, static_cast<std::int64_t>((length - 100) / record));
            QVERIFY(!doubts(layer).empty());
            const bool cut = length < whole.size();
            QVERIFY2(!cut || test::has(layer.issues, IssueCode::FileTruncated) ||
                         test::has(layer.issues, IssueCode::HeaderInconsistent),
                     test::listed(layer.issues).c_str());
        }
    }
};

RIPARIA_TEST(TruncationTest)
#include "TruncationTest.moc"
