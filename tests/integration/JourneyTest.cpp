// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "tests/app/cli/Schemas.h"
#include "tests/app/cli/SmallPlan.h"
#include "tests/integration/CsvText.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <cmath>
#include <cstdlib>
#include <map>

using namespace riparia;
using Json = nlohmann::json;
using test::CsvText;
using test::runCli;
namespace schema = test::schema;

namespace {

const QDir kSample(QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi"));

/// The roles in the order in which `./dev run` imports them; works are a table.
const std::vector<std::pair<std::string, std::string>> kImports{
    {"rivers", "rivers.shp"},       {"works", "works.csv"}, {"segments", "segments.shp"},  {"areas", "areas.shp"},
    {"greenways", "greenways.shp"}, {"sites", "sites.shp"}, {"boundaries", "boundary.shp"}};

const std::vector<std::string> kTables{"rivers", "segments", "areas", "greenways", "works", "sites", "pieces"};

/// The columns of a summary in CSV, in order, and the figures of the JSON they belong to.
struct FigureColumn {
    const char* figure;
    const char* part;
    std::size_t decimals;
};
constexpr FigureColumn kFigureColumns[] = {
    {"river_length_m", "gross", 3},    {"river_length_m", "overlap", 3},    {"river_length_m", "net", 3},
    {"bank_length_m", "gross", 3},     {"bank_length_m", "overlap", 3},     {"bank_length_m", "net", 3},
    {"area_m2", "gross", 4},           {"area_m2", "overlap", 4},           {"area_m2", "net", 4},
    {"greenway_length_m", "gross", 3}, {"greenway_length_m", "overlap", 3}, {"greenway_length_m", "net", 3},
};

/// A JSON number in units of its last decimal.
std::int64_t scaled(const Json& number, std::size_t decimals)
{
    return std::llround(number.get<double>() * std::pow(10, static_cast<double>(decimals)));
}

} // namespace

/// The way of a planner, from files to tables, on a copy of the sample.
class JourneyTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_plan;
    std::map<std::string, Json> m_reports; ///< role -> riparia.import/1

    std::string path(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    static Json json(std::vector<std::string> words)
    {
        words.emplace_back("--json");
        const auto result = runCli(words);
        if (result.code != 0)
            qWarning("%s", result.err.c_str());
        return Json::parse(result.out, nullptr, false);
    }
    Json summary(const std::vector<std::string>& more) const
    {
        std::vector<std::string> words{"summary", m_plan};
        words.insert(words.end(), more.begin(), more.end());
        return json(words);
    }

private Q_SLOTS:
    /// What `./dev run` does, role by role.
    void initTestCase()
    {
        for (const QString& file : kSample.entryList(QDir::Files)) {
            if (!file.endsWith(QStringLiteral(".gpkg")))
                QVERIFY(QFile::copy(kSample.filePath(file), m_folder.filePath(file)));
        }
        m_plan = path("plan.riparia.gpkg");
        for (const auto& [role, file] : kImports) {
            const bool isFirst = role == "rivers";
            const Json report = json({"import", path(file), isFirst ? "-o" : "--into", m_plan, "--role", role});
            QVERIFY2(test::misfit(report, schema::import()).empty(), test::misfit(report, schema::import()).c_str());
            QVERIFY(report.at("saved").get<bool>());
            m_reports[role] = report;
        }
    }

    void everyFeatureOfEveryFileIsAccountedFor()
    {
        const Json expected = Json::parse(contents(kSample.filePath(QStringLiteral("expected.json")))).at("features");
        for (const auto& [role, report] : m_reports) {
            std::int64_t made = 0;
            for (const Json& layer : report.at("layers")) {
                made += layer.at("made").get<std::int64_t>();
                QCOMPARE(layer.at("features_read"), layer.at("features_declared"));
                QCOMPARE(layer.at("joined").get<std::int64_t>() + layer.at("skipped").get<std::int64_t>(),
                         layer.at("features_read").get<std::int64_t>());
                if (role == "rivers")
                    QCOMPARE(layer.at("balance").at("remainder_m").get<double>(), 0.0);
            }
            QVERIFY2(made == expected.at(role).get<std::int64_t>(), (role + ": " + std::to_string(made)).c_str());
            for (const Json& issue : report.at("issues"))
                QVERIFY2(issue.at("severity") != "error", issue.dump().c_str());
        }
    }

    void theDoctorFindsNoError()
    {
        const Json report = json({"doctor", m_plan});
        QCOMPARE(test::misfit(report, schema::doctor()), std::string());
        QCOMPARE(report.at("counts").at("error").get<int>(), 0);
    }

    /// A point of a slice lies on that river, between the ends of the slice.
    void whatIsSlicedIsLocatedAgain()
    {
        for (const Json& river : m_reports.at("rivers").at("rivers")) {
            const std::string key = river.at("key").get<std::string>();
            const double length = river.at("length_m").get<double>();
            const std::string from = std::to_string(length / 3), to = std::to_string(length / 2);
            const Json piece = json({"slice", m_plan, "--river", key, "--from", from, "--to", to});
            QCOMPARE(test::misfit(piece, schema::slice()), std::string());
            const std::string wkt = piece.at("wkt").get<std::string>();
            QVERIFY(wkt.starts_with("LINESTRING ("));
            std::string point = wkt.substr(12, wkt.find(',') - 12);
            std::replace(point.begin(), point.end(), ' ', ',');
            const Json place = json({"locate", m_plan, "--point", point, "--river", key});
            QCOMPARE(test::misfit(place, schema::locate()), std::string());
            QCOMPARE(place.at("river").get<std::string>(), key);
            QVERIFY2(std::abs(place.at("position_m").get<double>() - piece.at("from_m").get<double>()) <= 0.001,
                     (piece.dump() + place.dump()).c_str());
            QVERIFY(std::abs(place.at("offset_m").get<double>()) < 0.001);
            QCOMPARE(place.at("bank").get<std::string>(), std::string("channel"));
        }
    }

    void whatIsAddedIsCounted()
    {
        const std::string plan = path("added.gpkg");
        QVERIFY(QFile::copy(QString::fromStdString(m_plan), QString::fromStdString(plan)));
        const Json before = json({"summary", plan, "--by", "works"});
        const std::string table = "河流,起点桩号,终点桩号,岸别,工程名称\n"
                                  "丁山河,K0+100,K0+300,两岸,旅程工程\n"
                                  "丁山河,Ｋ０＋２００,Ｋ０＋４００,左岸,旅程工程\n";
        const auto added = runCli({"add", plan, "--json"}, table);
        QCOMPARE(added.code, 0);
        QCOMPARE(test::misfit(Json::parse(added.out), schema::add()), std::string());
        const Json after = json({"summary", plan, "--by", "works"});
        const auto gross = [](const Json& document, const char* figure) {
            return document.at("totals").at(figure).at("gross").get<double>();
        };
        QCOMPARE(gross(after, "river_length_m") - gross(before, "river_length_m"), 400.0);
        QCOMPARE(gross(after, "bank_length_m") - gross(before, "bank_length_m"), 600.0);
        QVERIFY(after.at("reconciled").get<bool>());
    }

    void columnsOfEverySummaryAddUpToItsTotals_data()
    {
        QTest::addColumn<QString>("by");
        for (const char* by : {"none", "water", "works", "category", "kind", "status", "class", "year", "bank",
                               "measure_set", "area_kind", "measure", "tag", "water,works", "year,water,bank"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }

    void columnsOfEverySummaryAddUpToItsTotals()
    {
        QFETCH(QString, by);
        const Json document = summary({"--by", by.toStdString()});
        QCOMPARE(test::misfit(document, schema::summary()), std::string());
        QVERIFY(document.at("reconciled").get<bool>());
        const std::size_t dimensions = document.at("dimensions").size();
        for (const char* preset : {"data", "excel"}) {
            for (const char* language : {"en", "zh_CN"}) {
                const CsvText csv(
                    runCli({"summary", m_plan, "--by", by.toStdString(), "--csv", preset, "--lang", language}).out);
                QCOMPARE(csv.rows.size(), document.at("groups").size());
                std::size_t column = std::string(preset) == "data" ? 2 * dimensions : dimensions;
                for (const FigureColumn& figure : kFigureColumns) {
                    std::int64_t expected =
                        scaled(document.at("totals").at(figure.figure).at(figure.part), figure.decimals);
                    if (!document.at("additive").get<bool>())
                        expected -=
                            scaled(document.at("several_rows").at(figure.figure).at(figure.part), figure.decimals);
                    QCOMPARE(csv.sum(column++, figure.decimals), expected);
                }
            }
        }
    }

    void unassignedIsTheLastRow()
    {
        for (const char* by : {"water", "works", "year", "measure_set"}) {
            const Json groups = summary({"--by", by}).at("groups");
            for (std::size_t i = 0; i < groups.size(); ++i)
                QVERIFY2(!groups[i].at("key").at(by).is_null() || i + 1 == groups.size(), by);
        }
    }

    /// Pieces are disjoint: the sums of their columns are the net figures.
    void piecesAddUpToNet()
    {
        for (const char* scheme : {"all", "completed"}) {
            const Json totals = summary({"--scheme", scheme}).at("totals");
            const CsvText pieces(
                runCli({"export", m_plan, "-o", "-", "--format", "csv", "--table", "pieces", "--scheme", scheme}).out);
            for (const char* figure : {"river_length_m", "bank_length_m", "greenway_length_m"})
                QCOMPARE(pieces.sum(pieces.column(figure), 3), scaled(totals.at(figure).at("net"), 3));
            QCOMPARE(pieces.sum(pieces.column("area_m2"), 4), scaled(totals.at("area_m2").at("net"), 4));
        }
    }

    void everyTableIsExportedInBothPresetsAndLanguages()
    {
        for (const std::string& table : kTables) {
            std::size_t rows = 0;
            for (const std::string preset : {"data", "excel"}) {
                for (const std::string language : {"en", "zh_CN"}) {
                    const std::string file = path(table + "-" + preset + "-" + language + ".csv");
                    const auto result = runCli(
                        {"export", m_plan, "-o", file, "--table", table, "--preset", preset, "--lang", language});
                    QVERIFY2(result.code == 0, result.err.c_str());
                    const std::string bytes = contents(QString::fromStdString(file));
                    QCOMPARE(bytes.starts_with("\xEF\xBB\xBF"), preset == "excel");
                    QCOMPARE(bytes.find("\r\n") != std::string::npos, preset == "excel");
                    const CsvText csv(bytes);
                    QVERIFY2(!csv.rows.empty(), table.c_str());
                    QVERIFY(rows == 0 || rows == csv.rows.size());
                    rows = csv.rows.size();
                }
            }
            const auto made = m_reports.find(table);
            if (made != m_reports.end())
                QCOMPARE(static_cast<std::int64_t>(rows), made->second.at("layers")[0].at("made").get<std::int64_t>());
        }
    }

    void thePlanIsExportedAsJsonAndGeoJson()
    {
        QCOMPARE(runCli({"export", m_plan, "-o", path("plan.json")}).code, 0);
        const Json plan = Json::parse(contents(QString::fromStdString(path("plan.json"))));
        QCOMPARE(test::misfit(plan, schema::plan()), std::string());
        QCOMPARE(runCli({"export", m_plan, "-o", path("plan.geojson"), "-q"}).code, 0);
        const Json map = Json::parse(contents(QString::fromStdString(path("plan.geojson"))));
        QCOMPARE(test::misfit(map, schema::geoJson()), std::string());
        std::map<std::string, std::int64_t> features;
        for (const Json& feature : map.at("features"))
            ++features[feature.at("properties").at("layer").get<std::string>()];
        for (const std::string role : {"rivers", "segments", "areas", "greenways", "sites"})
            QCOMPARE(features[role], m_reports.at(role).at("layers")[0].at("made").get<std::int64_t>());
    }

    /// The finished sample: `summary` without options gives the published figures.
    void theSampleGivesThePublishedFigures()
    {
        QCOMPARE(runCli({"sample", "-o", path("sample")}).code, 0);
        const std::string plan = path("sample/pingdi.riparia.gpkg");
        const Json document = json({"summary", plan});
        QCOMPARE(document.at("totals").at("river_length_m").at("net").get<double>(), 22420.0);
        QVERIFY(std::abs(document.at("totals").at("area_m2").at("net").get<double>() - 451000) <= 0.5);
        QCOMPARE(document.at("scheme").get<std::string>(), std::string("published-2023"));
        const std::string text = runCli({"summary", plan, "--lang", "zh_CN"}).out;
        for (const char* part : {"22.42", "45.1", "整治河长", "岸线长度", "丁山河"})
            QVERIFY2(text.find(part) != std::string::npos, text.c_str());
    }

    /// UX.md A-40: 8,895 m on both banks and 3,981 m on one are 12,876 m of river and 21,771 m of bank, however they are typed.
    void bothLengthsOfTheLongRiver()
    {
        for (const char* table : {"DS,K0+000,K8+895,both\nDS,K8+895,K12+876,left\n",
                                  "丁山河\tＫ０＋０００\tＫ８＋８９５\t两岸\n丁山河\tK8+895～K12+876\t右岸\n",
                                  "river;from;to;bank\nDS;0;8895m;both\nDS;8.895km;12.876km;left\n"}) {
            const test::SmallPlan small;
            QVERIFY2(small.add(table, {"--strict"}).code == 0, table);
            const Json totals = json({"summary", small.plan()}).at("totals");
            QCOMPARE(totals.at("river_length_m").at("net").get<double>(), 12876.0);
            QCOMPARE(totals.at("bank_length_m").at("net").get<double>(), 21771.0);
        }
    }

private:
    static std::string contents(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
};

RIPARIA_TEST(JourneyTest)
#include "JourneyTest.moc"
