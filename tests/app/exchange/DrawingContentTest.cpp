// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/PlanExport.h"
#include "core/io/export/PlanTables.h"
#include "tests/app/exchange/WholePlan.h"
#include "tests/support/TestMain.h"

#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

using namespace riparia;

namespace {

constexpr std::size_t kDrawnText = 255; // bytes of a string

/// One object of a drawing.
struct DrawnEntity {
    std::string kind;
    std::string layer;
    std::string text;
    std::vector<std::string> data; ///< of the application RIPARIA
    Line points;
    bool isClosed = false;

    double length() const
    {
        double sum = 0;
        for (std::size_t i = 1; i < points.size(); ++i)
            sum += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
        if (isClosed && points.size() > 1)
            sum += std::hypot(points.front().x - points.back().x, points.front().y - points.back().y);
        return sum;
    }
    std::string said(const std::string& key) const
    {
        for (const std::string& entry : data) {
            if (entry.starts_with(key + "="))
                return entry.substr(key.size() + 1);
        }
        return {};
    }
};

std::string fromGbk(const std::string& text)
{
    char* recoded = CPLRecode(text.c_str(), "GBK", CPL_ENC_UTF8);
    std::string utf8(recoded);
    CPLFree(recoded);
    return utf8;
}

void takeIn(DrawnEntity& entity, int code, const std::string& value)
{
    switch (code) {
    case 8: entity.layer = value; break;
    case 1: entity.text = value; break;
    case 70: entity.isClosed = value == "1"; break;
    case 10: entity.points.push_back({std::stod(value), 0}); break;
    case 20: entity.points.back().y = std::stod(value); break;
    case 1000: entity.data.push_back(value); break;
    default: break;
    }
}

/// The pairs of group code and value, read by nothing but the rule of the format: two lines each.
std::vector<DrawnEntity> drawnEntities(const std::string& drawing, DxfVersion version)
{
    std::vector<DrawnEntity> all;
    std::istringstream lines(drawing);
    std::string code;
    std::string value;
    bool isInside = false;
    while (std::getline(lines, code) && std::getline(lines, value)) {
        const int group = std::stoi(code);
        if (version != DxfVersion::R2007)
            value = fromGbk(value);
        if (group == 2 && value == "ENTITIES") {
            isInside = true;
        } else if (isInside && group == 0) {
            if (value == "ENDSEC")
                break;
            all.emplace_back().kind = value;
        } else if (isInside && !all.empty()) {
            takeIn(all.back(), group, value);
        }
    }
    return all;
}

/// As a line of the format has it: no line breaks.
std::string onOneLine(std::string text)
{
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

double ringLength(const Ring& ring)
{
    return DrawnEntity{{}, {}, {}, {}, ring, false}.length();
}

/// How many objects a shape is drawn as, and how long they are together.
std::pair<std::size_t, double> drawnSize(const ExportShape& shape)
{
    if (const auto* line = std::get_if<Line>(&shape))
        return {1, ringLength(*line)};
    std::pair<std::size_t, double> size{std::holds_alternative<Point>(shape) ? 1 : 0, 0};
    if (const auto* lines = std::get_if<std::vector<Line>>(&shape)) {
        for (const Line& part : *lines)
            size = {size.first + 1, size.second + ringLength(part)};
    }
    if (const auto* polygons = std::get_if<MultiPolygon>(&shape)) {
        for (const Polygon& polygon : *polygons) {
            size = {size.first + 1 + polygon.holes.size(), size.second + ringLength(polygon.outer)};
            for (const Ring& hole : polygon.holes)
                size.second += ringLength(hole);
        }
    }
    return size;
}

} // namespace

/// A plan with something of every kind as a drawing, read pair by pair and by GDAL: layers, lengths, words and what each object says of itself.
class DrawingContentTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static std::string drawn(const Plan& plan, DxfVersion version, bool hasLabels,
                             Language language = Language::English)
    {
        ExportOrder order;
        order.format = ExportFormat::Dxf;
        order.language = language;
        order.dxf = version;
        order.drawing.labels = hasLabels;
        order.drawing.ticks = false;
        std::string bytes;
        test::must(exportPlan(plan, order, [&](std::string_view more) {
            bytes += more;
            return Result<void>();
        }));
        return bytes;
    }

    static void addVersions()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("isHostile");
        QTest::newRow("R2007") << static_cast<int>(DxfVersion::R2007) << false;
        QTest::newRow("R2004") << static_cast<int>(DxfVersion::R2004) << false;
        QTest::newRow("R2000") << static_cast<int>(DxfVersion::R2000) << false;
        QTest::newRow("R2007, hostile") << static_cast<int>(DxfVersion::R2007) << true;
    }

    static test::WholePlan planNamed(bool isHostile)
    {
        return test::wholePlan(isHostile ? test::hostileNames() : test::chineseNames());
    }

    /// Every value of the row but the empty ones, cut where the format ends.
    static std::vector<std::string> wantedData(const ExportTable& table, const ExportRow& row)
    {
        std::vector<std::string> data{"table=" + table.name};
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (!row.cells[i].empty())
                data.push_back(onOneLine((table.columns[i].key + "=" + row.cells[i]).substr(0, kDrawnText)));
        }
        return data;
    }

    static void compareRow(const std::vector<DrawnEntity>& all, const ExportTable& table, const ExportRow& row)
    {
        const auto [count, length] = drawnSize(row.shape);
        const std::vector<std::string> wanted = wantedData(table, row);
        std::size_t found = 0;
        double metres = 0;
        for (const DrawnEntity& entity : all) {
            if (entity.said("table") != table.name || entity.said("id") != row.cells.front())
                continue;
            ++found;
            metres += entity.length();
            QCOMPARE(entity.data, wanted);
            QCOMPARE(entity.isClosed, std::holds_alternative<MultiPolygon>(row.shape));
        }
        QCOMPARE(found, count);
        QVERIFY2(std::abs(metres - length) < 1e-6, row.cells.front().c_str());
    }

    static const std::set<std::string>& drawnTables()
    {
        static const std::set<std::string> kTables{"rivers", "segments", "areas", "greenways", "sites"};
        return kTables;
    }

private Q_SLOTS:
    void everyRowIsDrawnWithAllItSays_data() { addVersions(); }
    void everyRowIsDrawnWithAllItSays()
    {
        QFETCH(int, version);
        QFETCH(bool, isHostile);
        const auto kind = static_cast<DxfVersion>(version);
        const test::WholePlan whole = planNamed(isHostile);
        const std::vector<DrawnEntity> all = drawnEntities(drawn(whole.plan, kind, false), kind);
        std::size_t objects = 0;
        for (const std::string& name : drawnTables()) {
            const ExportTable table = test::must(planTable(whole.plan, name, {}));
            for (const ExportRow& row : table.rows) {
                compareRow(all, table, row);
                objects += drawnSize(row.shape).first;
            }
        }
        QCOMPARE(all.size(), objects);
    }

    void labelsAreTheNamesAndChainages_data() { addVersions(); }
    void labelsAreTheNamesAndChainages()
    {
        QFETCH(int, version);
        QFETCH(bool, isHostile);
        const auto kind = static_cast<DxfVersion>(version);
        const test::WholePlan whole = planNamed(isHostile);
        std::multiset<std::string> shown;
        for (const DrawnEntity& entity : drawnEntities(drawn(whole.plan, kind, true), kind)) {
            if (entity.kind == "TEXT")
                shown.insert(entity.text);
        }
        std::multiset<std::string> wanted;
        for (const std::string& name : drawnTables()) {
            const ExportTable table = test::must(planTable(whole.plan, name, {}));
            const auto cell = [&](const ExportRow& row, std::string_view key) {
                const auto column = std::ranges::find(table.columns, key, &ExportColumn::key);
                return row.cells.at(static_cast<std::size_t>(column - table.columns.begin()));
            };
            for (const ExportRow& row : table.rows) {
                if (std::holds_alternative<std::monostate>(row.shape))
                    continue;
                std::string label = cell(row, "name");
                if (name == "segments")
                    label += " " + cell(row, "from_label") + "–" + cell(row, "to_label");
                wanted.insert(onOneLine(label.substr(0, kDrawnText)));
            }
        }
        QVERIFY2(shown == wanted, shown.empty() ? "none" : shown.begin()->c_str());
    }

    /// what `iconv -t GBK` makes of 整治段-已完成-左岸 stands in the table of the layers and on what is drawn on it.
    void chineseLayersOfAnOldDrawingAreGbk()
    {
        const TranslationScope words(Language::Chinese);
        const std::string layer = "\xD5\xFB\xD6\xCE\xB6\xCE-\xD2\xD1\xCD\xEA\xB3\xC9-\xD7\xF3\xB0\xB6";
        const test::WholePlan whole = planNamed(false);
        const std::string bytes = drawn(whole.plan, DxfVersion::R2004, true, Language::Chinese);
        QVERIFY(bytes.find("$DWGCODEPAGE\n3\nANSI_936\n") != std::string::npos);
        const auto entities = bytes.find("\nENTITIES\n");
        QVERIFY(entities != std::string::npos);
        const auto defined = bytes.find("\nAcDbLayerTableRecord\n2\n" + layer + "\n");
        QVERIFY(defined != std::string::npos && defined < entities);
        QVERIFY(bytes.find("\n8\n" + layer + "\n", entities) != std::string::npos);
        QVERIFY(bytes.find("整治段") == std::string::npos); // nothing in UTF-8
        std::set<std::string> used;
        for (const DrawnEntity& entity : drawnEntities(bytes, DxfVersion::R2004)) {
            used.insert(entity.layer);
            const std::string table = entity.kind == "TEXT" ? std::string() : entity.said("table");
            QVERIFY2(table != "segments" || entity.layer.starts_with("整治段-"), entity.layer.c_str());
        }
        QVERIFY(used.contains("整治段-已完成-左岸"));
        // Each is defined under the very bytes it is used by.
        std::set<std::string> all;
        const std::string mark = "\nAcDbLayerTableRecord\n2\n";
        for (auto at = bytes.find(mark); at != std::string::npos; at = bytes.find(mark, at + 1)) {
            const auto begin = at + mark.size();
            all.insert(fromGbk(bytes.substr(begin, bytes.find('\n', begin) - begin)));
        }
        for (const std::string& name : used)
            QVERIFY2(all.contains(name), name.c_str());
    }

    void gdalFindsEachLayerWithItsObjects_data() { addVersions(); }
    void gdalFindsEachLayerWithItsObjects()
    {
        QFETCH(int, version);
        QFETCH(bool, isHostile);
        GDALAllRegister();
        const test::WholePlan whole = planNamed(isHostile);
        const QString file = m_folder.filePath(QStringLiteral("plan.dxf"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(drawn(whole.plan, static_cast<DxfVersion>(version), false)));
        out.close();
        const GDALDatasetUniquePtr data(
            GDALDataset::Open(file.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
        QVERIFY(data != nullptr);
        std::map<std::string, int> counts;
        for (const auto& feature : *data->GetLayer(0))
            ++counts[feature->GetFieldAsString("Layer")];
        // Of areas the rings: one with a hole, one of two parts; of greenways the lines.
        const std::map<std::string, int> wanted{{"RIVERS", 2},
                                                {"SEGMENTS-COMPLETED-LEFT", 1},
                                                {"SEGMENTS-IN_PROGRESS-BOTH", 1},
                                                {"SEGMENTS-COMPLETED-RIGHT", 1},
                                                {"SEGMENTS-UNSET-CHANNEL", 1},
                                                {"AREAS-COMPLETED-LEFT", 2},
                                                {"AREAS-UNSET", 2},
                                                {"GREENWAYS-COMPLETED-RIGHT", 1},
                                                {"GREENWAYS-UNSET", 2},
                                                {"SITES-COMPLETED", 1}};
        QVERIFY2(counts == wanted, counts.empty() ? "none" : counts.begin()->first.c_str());
    }
};

RIPARIA_TEST(DrawingContentTest)
#include "DrawingContentTest.moc"
