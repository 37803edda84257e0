// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "core/ledger/CountingScheme.h"
#include "tests/app/cli/Schemas.h"
#include "tests/app/cli/SmallPlan.h"
#include "tests/core/io/planfile/OtherProgram.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <functional>
#include <sstream>
#include <stop_token>
#include <streambuf>

using namespace riparia;
using Json = nlohmann::json;
using test::OtherProgram;
using test::runCli;
using test::SmallPlan;

namespace {

using Damage = std::function<void(const SmallPlan&)>;

/// Makes a change of the plan's entities, as a window would save it.
void save(const SmallPlan& small, const std::function<void(PlanStore&, ChangeSet&)>& change)
{
    auto store = PlanStore::open(small.plan(), {});
    if (!store)
        qFatal("the plan does not open");
    ChangeSet changes;
    change(**store, changes);
    if (!(*store)->save(changes, (*store)->plan().info(), {"2026-01-01T00:00:00Z", "", "test"}))
        qFatal("the plan cannot be saved");
}

/// Statements of another program, which knows nothing of what a plan may hold.
Damage statements(const std::string& text)
{
    return [text](const SmallPlan& small) { OtherProgram(small.plan()).run(text); };
}

void addScheme(const SmallPlan& small, const std::string& definition)
{
    save(small, [&](PlanStore&, ChangeSet& changes) {
        SchemeRecord record;
        record.meta.uuid = Uuid::named("C-1");
        record.meta.code = "C-0001";
        record.definition = definition;
        record.isDefault = true;
        changes.add(record);
    });
}

void loseBoundary(const SmallPlan& small)
{
    CountingScheme scheme;
    scheme.code = "lost";
    scheme.boundary = Uuid::named("a boundary the plan does not have");
    addScheme(small, toJson(scheme));
}

/// One more source of rivers, whose only feature is a line that ends before its points.
void addBrokenSource(const SmallPlan& small)
{
    save(small, [](PlanStore& store, ChangeSet& changes) {
        SourceRecord source;
        for (const auto& [id, held] : store.plan().table<SourceRecord>())
            source = *held; // as the import wrote it
        source.meta.uuid = Uuid::named("broken source");
        source.meta.code = "D-0099";
        source.file = "broken.geojson";
        changes.add(source);
        store.attachSourceFeatures(source.meta.uuid, {{1, std::string("\x01\x02\0\0\0\x05\0\0\0", 9), "{}"}});
    });
}

void forgetSystemOfSource(const SmallPlan& small)
{
    save(small, [](PlanStore& store, ChangeSet& changes) {
        for (const auto& [id, held] : store.plan().table<SourceRecord>()) {
            SourceRecord source = *held;
            source.crs = "a system nobody knows";
            changes.replace(held, source);
        }
    });
}

/// A standard output that takes nothing.
class FullBuffer : public std::streambuf {};

std::string lastLine(const std::string& text)
{
    std::istringstream lines(text);
    std::string last;
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty())
            last = line;
    }
    return last;
}

} // namespace

/// What the doctor says of a plan it cannot examine, or not all of it: in a sentence, with its exit code, and with nothing but JSON on
/// the standard output where that is asked for.
class DoctorRefusalTest : public QObject {
    Q_OBJECT

    static void isRefused(const std::vector<std::string>& words, int code, const char* name)
    {
        const test::CliResult printed = runCli(words);
        QVERIFY2(printed.code == code, printed.err.c_str());
        QCOMPARE(printed.out, std::string());
        QVERIFY2(printed.err.starts_with("riparia-cli: "), printed.err.c_str());
        std::vector<std::string> asJson = words;
        asJson.emplace_back("--json");
        const test::CliResult told = runCli(asJson);
        QCOMPARE(told.code, code);
        QCOMPARE(told.out, std::string());
        const Json error = Json::parse(lastLine(told.err), nullptr, false);
        QVERIFY2(error.is_object(), told.err.c_str());
        QCOMPARE(error.at("error").at("code").get<std::string>(), std::string(name));
    }

private Q_SLOTS:
    void aWrongCommandLineIsCode2()
    {
        const SmallPlan small;
        isRefused({"doctor"}, 2, "usage");
        isRefused({"doctor", small.plan(), small.plan()}, 2, "usage");
        isRefused({"doctor", small.plan(), "--scheme", "all"}, 2, "usage"); // it counts as the plan does
    }

    void whatCannotBeReadIsCode3_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const char* file, const char* statement, const char* error,
                            const char* sentence) {
            QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(statement)
                                << QString::fromLatin1(error) << QString::fromLatin1(sentence);
        };
        row("absent", "none.gpkg", "", "file_not_found", "There is no file ");
        row("a folder", ".", "", "not_a_plan", "is not a Riparia plan (it is a folder)");
        row("other data", "rivers.geojson", "", "not_a_plan", "rivers.geojson is not a Riparia plan");
        row("system", "plan.gpkg", "UPDATE riparia_meta SET value = 'NOSYSTEM' WHERE key IN ('crs', 'crs_code')",
            "crs_unknown", "The coordinate system NOSYSTEM is not known");
        row("lengths", "plan.gpkg", "UPDATE riparia_meta SET value = 'by eye' WHERE key = 'length_method'",
            "plan_damaged", "plan.gpkg is damaged");
    }
    void whatCannotBeReadIsCode3()
    {
        QFETCH(QString, file);
        QFETCH(QString, statement);
        QFETCH(QString, error);
        QFETCH(QString, sentence);
        const SmallPlan small;
        if (!statement.isEmpty())
            statements(statement.toStdString())(small);
        const std::string path = small.path(file.toStdString());
        isRefused({"doctor", path}, 3, error.toUtf8().constData());
        const std::string said = runCli({"doctor", path}).err;
        QVERIFY2(said.find(sentence.toStdString()) != std::string::npos, said.c_str());
    }

    void whatIsFoundIsListedAllTheSame_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a scheme without its boundary") << Damage(loseBoundary) << 2 << "not_found"
                                                       << "boundary";
        QTest::newRow("a scheme that is none")
            << Damage([](const SmallPlan& small) { addScheme(small, "[]"); }) << 2 << "invalid_argument"
            << "C-0001 cannot be used here: not a JSON object.";
        QTest::newRow("a scheme with a filter that is none")
            << Damage([](const SmallPlan& small) { addScheme(small, R"({"filter": "year <"})"); }) << 2
            << "invalid_argument"
            << "C-0001 cannot be used here: ";
        QTest::newRow("no system") << Damage(statements(
                                          "UPDATE riparia_meta SET value = '' WHERE key IN ('crs', 'crs_code')"))
                                   << 3 << "crs_missing"
                                   << "plan.gpkg is not known; name it";
        QTest::newRow("a system that cannot be measured in")
            << Damage(statements("UPDATE riparia_meta SET value = 'EPSG:3857' WHERE key = 'crs_code'; "
                                 "UPDATE riparia_meta SET value = 'grid' WHERE key = 'length_method'"))
            << 3 << "crs_unsuitable"
            << "The coordinate system EPSG:3857 is not suitable for measuring";
        QTest::newRow("a source that is damaged") << Damage(addBrokenSource) << 3 << "geometry_invalid"
                                                  << "The geometry of broken.geojson";
    }
    void whatIsFoundIsListedAllTheSame()
    {
        QFETCH(Damage, damage);
        QFETCH(int, code);
        QFETCH(QString, error);
        QFETCH(QString, sentence);
        const SmallPlan small;
        damage(small);
        const test::CliResult printed = runCli({"doctor", small.plan()});
        QVERIFY2(printed.code == code, printed.err.c_str());
        QVERIFY2(lastLine(printed.err).starts_with("riparia-cli: "), printed.err.c_str());
        QVERIFY2(lastLine(printed.err).find(sentence.toStdString()) != std::string::npos, printed.err.c_str());
        QVERIFY(!printed.out.empty());
        // --strict is about what was found; that something could not be looked for weighs more.
        QCOMPARE(runCli({"doctor", small.plan(), "--strict"}).code, code);

        const test::CliResult told = runCli({"doctor", small.plan(), "--json"});
        QCOMPARE(told.code, code);
        const Json json = Json::parse(told.out, nullptr, false);
        QVERIFY2(json.is_object(), told.out.c_str());
        QCOMPARE(test::misfit(json, test::schema::doctor()), std::string());
        QCOMPARE(json.at("plan").get<std::string>(), small.plan());
        const Json said = Json::parse(lastLine(told.err), nullptr, false);
        QVERIFY2(said.is_object(), told.err.c_str());
        QCOMPARE(said.at("error").at("code").get<std::string>(), error.toStdString());
        QCOMPARE(said.at("error").at("file").get<std::string>(), small.plan());
    }

    /// Without a system no river can be measured: each is a finding.
    void riversThatCannotBeMeasuredAreFindings()
    {
        const SmallPlan small;
        statements("UPDATE rivers SET geom = NULL WHERE code = (SELECT max(code) FROM rivers)")(small);
        const Json json = Json::parse(runCli({"doctor", small.plan(), "--json"}).out, nullptr, false);
        QVERIFY(json.is_object());
        const auto& findings = json.at("findings");
        QVERIFY2(std::any_of(findings.begin(), findings.end(),
                             [](const Json& found) {
                                 return found.at("origin") == "file" && found.at("code") == "row_unreadable";
                             }),
                 json.dump(1).c_str());
        for (const char* name : {"doctor", "validate"}) {
            QCOMPARE(runCli({name, small.plan()}).code, 4); // an error, whether strict or not
            QCOMPARE(runCli({name, small.plan(), "--strict"}).code, 4);
            const test::CliResult told = runCli({name, small.plan(), "--json"});
            QCOMPARE(told.code, 4);
            QVERIFY(Json::parse(told.out, nullptr, false) == json);
        }
    }

    /// How a source was to be read was settled at import; the plan itself is sound.
    void aSourceOfAnUnknownSystemIsOnlyMentioned()
    {
        const SmallPlan small;
        forgetSystemOfSource(small);
        const test::CliResult printed = runCli({"doctor", small.plan()});
        QCOMPARE(printed.code, 0);
        QVERIFY2(printed.err.find("The source features of rivers.geojson cannot be examined.") != std::string::npos,
                 printed.err.c_str());
        const Json json = Json::parse(runCli({"doctor", small.plan(), "--json"}).out, nullptr, false);
        QCOMPARE(test::misfit(json, test::schema::doctor()), std::string());
    }

    void stoppingIsCode130AndLeavesNoHalfOfAnAnswer()
    {
        const SmallPlan small;
        std::stop_source stop;
        stop.request_stop();
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        const auto code = cli::run({"doctor", small.plan(), "--json"}, {in, out, err}, {}, stop.get_token());
        QCOMPARE(static_cast<int>(code), 130);
        QCOMPARE(out.str(), std::string());
        const Json error = Json::parse(lastLine(err.str()), nullptr, false);
        QCOMPARE(error.at("error").at("code").get<std::string>(), std::string("cancelled"));
    }

    void anOutputThatTakesNothingIsCode5()
    {
        const SmallPlan small;
        for (const std::vector<std::string>& words :
             {std::vector<std::string>{"doctor", small.plan()}, {"doctor", small.plan(), "--json"}}) {
            FullBuffer full;
            std::istringstream in;
            std::ostream out(&full);
            std::ostringstream err;
            QCOMPARE(static_cast<int>(cli::run(words, {in, out, err}, {})), 5);
            QVERIFY2(err.str().find("The standard output cannot be written.") != std::string::npos, err.str().c_str());
        }
    }
};

RIPARIA_TEST(DoctorRefusalTest)
#include "DoctorRefusalTest.moc"
