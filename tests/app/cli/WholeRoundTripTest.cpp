// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/PlanTables.h"
#include "core/io/planfile/PlanStore.h"
#include "tests/app/cli/CliRun.h"
#include "tests/app/exchange/WholePlan.h"
#include "tests/integration/CsvText.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace riparia;
using Json = nlohmann::json;
using test::runCli;

/// All tables of a plan that has something of every kind, under plain and under hostile names, leave it and come back: nothing changes.
class WholeRoundTripTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string path(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    std::string bytesOf(const std::string& name) const
    {
        QFile file(QString::fromStdString(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

    /// Custom fields as sources and people leave them; the names are names of fields too.
    static std::string fieldsOf(const std::vector<std::string>& names, double depth)
    {
        nlohmann::ordered_json json;
        json["ID"] = "007";
        json["桩深"] = depth;
        json["X"] = 1;
        json["Y"] = "no number";
        json["Depth"] = 3;
        json["depth"] = "7";
        json["2023"] = true;
        json["备注"] = "001";
        json["日期"] = "2023/3/5";
        json["撇号"] = "'-5"; // its own, no spreadsheet's
        json["mixed"] = depth > 1 ? Json(depth) : Json("deep");
        for (const std::string& name : names)
            json[name] = name;
        return json.dump();
    }

    template <class T>
    static void addFieldsTo(ChangeSet& changes, const Plan& plan, const std::vector<std::string>& names)
    {
        double depth = 0.5;
        for (const auto& [id, entity] : plan.table<T>()) {
            T with = *entity;
            with.meta.attrs = fieldsOf(names, depth++);
            changes.changes.push_back({entity, std::make_shared<const T>(std::move(with))});
        }
    }

    static void addFields(Plan& plan, const std::vector<std::string>& names)
    {
        ChangeSet changes;
        addFieldsTo<PlanRiver>(changes, plan, names);
        addFieldsTo<Works>(changes, plan, names);
        addFieldsTo<Segment>(changes, plan, names);
        addFieldsTo<Area>(changes, plan, names);
        addFieldsTo<Greenway>(changes, plan, names);
        addFieldsTo<Site>(changes, plan, names);
        if (!plan.apply(changes))
            qFatal("the fields do not apply");
    }

    std::string planOf(const std::string& name, const std::vector<std::string>& names) const
    {
        const std::string file = path(name + ".riparia.gpkg");
        test::WholePlan whole = test::wholePlan(names);
        addFields(whole.plan, names);
        if (const auto made = PlanStore::create(file, whole.plan, {"2023-03-20T08:00:00Z", "test", "Whole"}); !made)
            qFatal("%s: %s", made.error().subject.c_str(), made.error().detail.c_str());
        return file;
    }

    static std::string hashOf(const std::string& plan)
    {
        const auto whole = runCli({"export", plan, "-o", "-", "--format", "json"});
        return Json::parse(whole.out).at("plan").at("hash").get<std::string>();
    }

private Q_SLOTS:
    void initTestCase()
    {
        planOf("plain", test::chineseNames());
        planOf("hostile", test::hostileNames());
    }

    void everyTableComesBackWithoutAChange_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("tables");
        const auto words = [](const char* text) { return QString::fromLatin1(text).split(u' '); };
        for (const char* name : {"plain", "hostile"}) {
            const QString plan = QString::fromLatin1(name);
            for (const std::string_view table : planTableNames()) {
                const QByteArray key = QByteArray::fromStdString(std::string(table));
                const QStringList of{QStringLiteral("--table"), QString::fromLatin1(key)};
                const QString csv = QString::fromLatin1(key) + QStringLiteral(".csv");
                QTest::addRow("%s %s for programs", name, key.constData()) << plan << csv << of << 1;
                QTest::addRow("%s %s for spreadsheets", name, key.constData())
                    << plan << csv << of + words("--preset excel") << 1;
                QTest::addRow("%s %s for spreadsheets in Chinese", name, key.constData())
                    << plan << csv << of + words("--preset excel --lang zh_CN") << 1;
            }
            QTest::addRow("%s workbook", name) << plan << QStringLiteral("all.xlsx") << QStringList() << 6;
            QTest::addRow("%s workbook in Chinese", name)
                << plan << QStringLiteral("all.xlsx") << words("--lang zh_CN") << 6;
            QTest::addRow("%s GeoPackage", name) << plan << QStringLiteral("all.gpkg") << QStringList() << 6;
        }
    }

    void everyTableComesBackWithoutAChange()
    {
        QFETCH(QString, plan);
        QFETCH(QString, file);
        QFETCH(QStringList, options);
        QFETCH(int, tables);
        const std::string where = path(plan.toStdString() + ".riparia.gpkg");
        const std::string target = path(file.toStdString());
        std::vector<std::string> words{"export", where, "-o", target, "--overwrite"};
        for (const QString& option : options)
            words.push_back(option.toStdString());
        const auto written = runCli(words);
        QVERIFY2(written.code == 0, written.err.c_str());
        const std::string before = hashOf(where);
        const auto taken = runCli({"import", target, "--into", where, "--json"});
        QVERIFY2(taken.code == 0, taken.err.c_str());
        const Json report = Json::parse(taken.out);
        QCOMPARE(report.at("updated").size(), static_cast<std::size_t>(tables));
        for (const Json& table : report.at("updated")) {
            QVERIFY2(table.at("unchanged").get<int>() >= 2, table.dump().c_str());
            QVERIFY2(table.at("changed") == 0 && table.at("new") == 0, table.dump().c_str());
        }
        QCOMPARE(hashOf(where), before);
    }

    /// Whatever a spreadsheet takes for the beginning of a formula.
    void spreadsheetsGetNoFormula()
    {
        const std::vector<std::string> names{"=1+1", "+1", "-1", "@SUM(A1)", "\tafter a tab", "\rafter a return"};
        const std::string plan = planOf("formulas", names);
        for (const std::string_view table : planTableNames()) {
            for (const char* language : {"en", "zh_CN"}) {
                const std::string target = path("formulas.csv");
                QCOMPARE(runCli({"export", plan, "-o", target, "--overwrite", "--preset", "excel", "--lang", language,
                                 "--table", std::string(table)})
                             .code,
                         0);
                const std::string bytes = bytesOf("formulas.csv");
                QVERIFY(bytes.starts_with("\xEF\xBB\xBF"));
                const test::CsvText csv(bytes.substr(3));
                std::size_t defusedNames = 0;
                for (const auto& row : csv.rows) {
                    for (const std::string& cell : row) {
                        const bool isName =
                            std::ranges::any_of(names, [&](const std::string& name) { return cell == "'" + name; });
                        defusedNames += isName ? 1 : 0;
                        const bool isPlainNumber = !cell.empty() && cell.front() == '-' && cell != "-1";
                        QVERIFY2(cell.empty() || isPlainNumber ||
                                     std::string_view("=+-@\t\r").find(cell.front()) == std::string_view::npos,
                                 cell.c_str());
                    }
                }
                QVERIFY2(defusedNames >= 2 * csv.rows.size(), std::string(table).c_str()); // names and remarks
            }
        }
    }
};

RIPARIA_TEST(WholeRoundTripTest)
#include "WholeRoundTripTest.moc"
