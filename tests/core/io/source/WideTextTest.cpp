// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/WideText.h"

#include "core/io/source/LayerSummary.h"
#include "tests/core/io/source/SourceChecks.h"
#include "tests/core/io/source/TestFolder.h"
#include "tests/core/io/source/TextFiles.h"

using namespace riparia;

namespace {

enum class Order { Little, Big };

/// The text as UTF-16 with its mark.
std::string wide(const std::string& utf8, Order order = Order::Little)
{
    std::string bytes;
    const auto append = [&](char16_t unit) {
        const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
        bytes += order == Order::Little ? low : high;
        bytes += order == Order::Little ? high : low;
    };
    append(0xFEFF);
    for (const QChar unit : QString::fromStdString(utf8))
        append(unit.unicode());
    return bytes;
}

std::string lineNamed(const std::string& name)
{
    return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name +
           "\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[114,22],[115,23]]}}]}";
}

} // namespace

class WideTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void markTellsTheByteOrder()
    {
        QCOMPARE(wideCharsetOf(wide("a", Order::Little))->iconv, std::string("UTF-16LE"));
        QCOMPARE(wideCharsetOf(wide("a", Order::Big))->iconv, std::string("UTF-16BE"));
        for (const char* other : {"", "\xFF", "{}", "\xEF\xBB\xBF{}"})
            QVERIFY(!wideCharsetOf(other));
    }

    void geoJsonOfEitherOrder()
    {
        const test::TestFolder folder;
        for (const Order order : {Order::Little, Order::Big}) {
            const auto read = readSource(folder.write("rivers.geojson", wide(lineNamed("丁山河𠀀"), order)));
            QVERIFY(read);
            QVERIFY2(read->issues.empty(), test::listed(read->issues).c_str());
            const SourceLayer& layer = read->layers.front();
            QCOMPARE(test::valueOf(layer, "name", 0), std::string("丁山河𠀀"));
            QCOMPARE(layer.name, std::string("rivers")); // as its file, not as a copy of it
            QCOMPARE(layer.encoding.used, std::string(order == Order::Little ? "UTF-16" : "UTF-16BE"));
            QCOMPARE(layer.encoding.source, std::string("format"));
        }
    }

    void xmlThatDeclaresIt()
    {
        const test::TestFolder folder;
        for (const std::string declaration :
             {"<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "<?xml version=\"1.0\"?>", ""}) {
            const std::string body = declaration + "<kml><Placemark><name>丁山河</name><LineString><coordinates>114,22 "
                                                   "115,23</coordinates></LineString></Placemark></kml>";
            const SourceLayer layer = test::readLayer(folder.write("a.kml", wide(body)));
            QCOMPARE(test::valueOf(layer, "Name", 0), std::string("丁山河"));
        }
        const SourceLayer gml = test::readLayer(folder.write("a.gml", wide(test::kSmallGml)));
        QCOMPARE(gml.featuresRead, std::int64_t{1});
    }

    void charactersCutBetweenTwoReadsAreWhole()
    {
        const test::TestFolder folder;
        // Pairs of units all along, so that any place where the reading stops is within one.
        for (const std::string shift : {"", "a"}) {
            std::string name = shift;
            for (int i = 0; i < 300'000; ++i)
                name += "𠀀";
            const auto read = readSource(folder.write("long.geojson", wide(lineNamed(name))));
            QVERIFY(read);
            QVERIFY2(read->issues.empty(), test::listed(read->issues).c_str());
            QVERIFY(test::valueOf(read->layers.front(), "name", 0) == name);
        }
    }

    void halvesOfCharactersAreSaidAndTheRestIsRead()
    {
        const test::TestFolder folder;
        std::string bytes = wide(lineNamed("AB 丁山河"));
        const std::size_t place = bytes.find(std::string("A\0B", 3));
        bytes.replace(place, 2, std::string("\x00\xD8", 2)); // a first half without its second
        const auto read = readSource(folder.write("half.geojson", bytes));
        QVERIFY(read);
        QCOMPARE(test::valueOf(read->layers.front(), "name", 0), std::string("�B 丁山河"));
        QVERIFY2(test::has(read->issues, IssueCode::TextUndecodable), test::listed(read->issues).c_str());
    }

    void cutAnywhereItEnds()
    {
        const test::TestFolder folder;
        const std::string whole = wide(lineNamed("河"));
        for (std::size_t length = 2; length < whole.size(); length += 7)
            QVERIFY(!readSource(folder.write("cut.geojson", whole.substr(0, length))) || length > whole.size() - 12);
    }

    void tablesAreReadByTheirOwnReader()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write("t.csv", wide("name,lon,lat\n丁山河,114,22\n")));
        QCOMPARE(test::valueOf(layer, "name", 0), std::string("丁山河"));
    }
};

RIPARIA_TEST(WideTextTest)
#include "WideTextTest.moc"
