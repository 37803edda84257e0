// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Ledger.h"
#include "core/ledger/Pivot.h"
#include "core/plan/PlanHash.h"
#include "core/plan/ScenarioView.h"
#include "core/plan/Validation.h"
#include "sample-data/generator/Sample.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>
#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace riparia;
namespace fs = std::filesystem;

namespace {

const fs::path kCommitted = fs::path(RIPARIA_SOURCE_DIR) / "sample-data" / "pingdi";

std::string bytesOf(const fs::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

CountRequest publishedScheme(const Plan& plan)
{
    CountRequest request;
    const auto scheme = findScheme(plan, "");
    if (scheme)
        request.scheme = *scheme;
    return request;
}

std::string sentence(const Error& error)
{
    return std::string(toString(error.code)) + ": " + error.subject + " " + error.detail;
}

} // namespace

/// The committed sample is what the generator makes, and counts what the published text says (expected.json).
class PingdiTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Plan m_plan;
    nlohmann::json m_expected;

private Q_SLOTS:
    void initTestCase()
    {
        const std::string folder = m_folder.path().toStdString();
        const Result<void> written = sample::writeSample(folder, true);
        QVERIFY2(written.has_value(), written ? "" : sentence(written.error()).c_str());
        const auto store = PlanStore::open(folder + "/pingdi.riparia.gpkg", {.readOnly = true});
        QVERIFY2(store.has_value(), store ? "" : sentence(store.error()).c_str());
        QCOMPARE((*store)->issues().size(), std::size_t(0));
        m_plan = (*store)->plan();
        m_expected = nlohmann::json::parse(bytesOf(kCommitted / "expected.json"));
    }

    void committedSourceFilesAreTheGenerators_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& entry : fs::directory_iterator(m_folder.path().toStdString())) {
            const QString name = QString::fromStdString(entry.path().filename().string());
            if (!name.endsWith(QLatin1String(".gpkg")))
                QTest::newRow(qPrintable(name)) << name;
        }
    }

    void committedSourceFilesAreTheGenerators()
    {
        QFETCH(QString, name);
        const std::string made = bytesOf(fs::path(m_folder.path().toStdString()) / name.toStdString());
        QVERIFY(!made.empty());
        QVERIFY2(made == bytesOf(kCommitted / name.toStdString()),
                 "run: riparia-cli sample -o sample-data/pingdi --overwrite");
    }

    void committedPlanIsTheGenerators()
    {
        // A copy: opening a plan may not touch the committed file.
        const QString copy = m_folder.filePath(QStringLiteral("committed.riparia.gpkg"));
        QVERIFY(QFile::copy(QString::fromStdString((kCommitted / "pingdi.riparia.gpkg").string()), copy));
        const auto store = PlanStore::open(copy.toStdString(), {.readOnly = true});
        QVERIFY2(store.has_value(), store ? "" : sentence(store.error()).c_str());
        QCOMPARE(planHash((*store)->plan()), planHash(m_plan));
    }

    void holdsTheFeaturesItSays()
    {
        const nlohmann::json& features = m_expected["features"];
        QCOMPARE(m_plan.rivers().size(), features["rivers"].get<std::size_t>());
        QCOMPARE(m_plan.works().size(), features["works"].get<std::size_t>());
        QCOMPARE(entitiesOf<Segment>(m_plan, {}).size(), features["segments"].get<std::size_t>());
        QCOMPARE(m_plan.areas().size(), features["areas"].get<std::size_t>());
        QCOMPARE(m_plan.greenways().size(), features["greenways"].get<std::size_t>());
        QCOMPARE(m_plan.table<Site>().size(), features["sites"].get<std::size_t>());
        QCOMPARE(m_plan.table<Boundary>().size(), features["boundaries"].get<std::size_t>());
    }

    void publishedSchemeGivesThePublishedTotals()
    {
        const auto ledger = buildLedger(m_plan, publishedScheme(m_plan));
        QVERIFY2(ledger.has_value(), ledger ? "" : sentence(ledger.error()).c_str());
        const Figures& totals = (*ledger)->totals;
        QCOMPARE(totals.river.net.value, m_expected["totals"]["river_length_m"].get<std::int64_t>() * 1000);
        const double area = totals.area.net.squareMetres();
        QVERIFY2(std::abs(area - m_expected["totals"]["area_m2"].get<double>()) <= 0.5,
                 qPrintable(QString::number(area, 'f', 4)));
        QVERIFY(totals.river.gross > totals.river.net);
        QVERIFY(totals.area.gross > totals.area.net);
    }

    void eachWaterHasItsRow()
    {
        const auto ledger = buildLedger(m_plan, publishedScheme(m_plan));
        QVERIFY(ledger.has_value());
        const auto table = pivot(**ledger, {"water"});
        QVERIFY(table.has_value());
        QVERIFY(table->reconciled);
        std::map<std::string, const SummaryRow*> rows;
        for (const SummaryRow& row : table->rows)
            rows[row.key[0].value_or("")] = &row;
        for (const nlohmann::json& expected : m_expected["rows"]) {
            const auto at = rows.find(expected["river"].get<std::string>());
            QVERIFY2(at != rows.end(), expected["river"].get<std::string>().c_str());
            QCOMPARE(at->second->label[0], expected["name"].get<std::string>());
            QCOMPARE(at->second->figures.river.net.value, expected["river_length_m"].get<std::int64_t>() * 1000);
            QVERIFY(std::abs(at->second->figures.area.net.squareMetres() - expected["area_m2"].get<double>()) <= 0.05);
        }
        QCOMPARE(rows.size(), m_expected["rows"].size());
    }

    void everyStatusClassIsThere()
    {
        CountRequest all;
        all.scheme = builtInSchemes().front();
        const auto ledger = buildLedger(m_plan, all);
        QVERIFY(ledger.has_value());
        const auto table = pivot(**ledger, {"class"});
        QVERIFY(table.has_value());
        std::set<std::string> classes;
        for (const SummaryRow& row : table->rows)
            classes.insert(row.key[0].value_or("unassigned"));
        for (const char* wanted : {"planned", "in_progress", "completed", "suspended"})
            QVERIFY2(classes.contains(wanted), wanted);
    }

    void scenarioDiffersFromTheBase()
    {
        CountRequest base;
        base.scheme = builtInSchemes().front();
        CountRequest frugal = base;
        const auto id = findScenario(m_plan, "Frugal");
        QVERIFY(id.has_value());
        frugal.scenario = *id;
        const auto a = buildLedger(m_plan, base);
        const auto b = buildLedger(m_plan, frugal);
        QVERIFY(a.has_value() && b.has_value());
        QVERIFY((*b)->totals.river.net < (*a)->totals.river.net);
    }

    void planIsValid()
    {
        for (const Issue& issue : validate(m_plan))
            QVERIFY2(issue.severity != Severity::Error,
                     (std::string(toString(issue.code)) + " " + issue.subject).c_str());
    }
};

RIPARIA_TEST(PingdiTest)
#include "PingdiTest.moc"
