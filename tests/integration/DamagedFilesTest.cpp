// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/InfoReport.h"
#include "tests/support/RealData.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using Json = nlohmann::json;
using test::runCli;

namespace {

constexpr double kWholeMetres = 80697.829; // of the 60 features of 00_good, oracle
constexpr std::int64_t kWholeFeatures = 60;

/// Names of mutations that harm nothing: all is read and nothing said above info (README of the real files). The rest of the
/// list are encodings that are labelled another way and right, and .prj files in other spellings.
const QStringList kHarmless{
    QStringLiteral("00_good"),        QStringLiteral("UPPER"),       QStringLiteral("Mixed"),
    QStringLiteral("ok_flat"),        QStringLiteral("ok_nested"),   QStringLiteral("two_layers"),
    QStringLiteral("河流 数据#1"),    QStringLiteral("cpg_utf8"),    QStringLiteral("cpg_65001"),
    QStringLiteral("cpg_UTF-8_crlf"), QStringLiteral("cpg_936"),     QStringLiteral("cpg_GBK"),
    QStringLiteral("cpg_BIG5"),       QStringLiteral("cpg_ANSI125"), QStringLiteral("cpg__empty"),
    QStringLiteral("missing_cpg"),    QStringLiteral("prj_bom"),     QStringLiteral("prj_utf16"),
    QStringLiteral("upper"),          QStringLiteral("gbk_names")};

QString folder()
{
    return QString::fromStdString(*test::realDataFolder()) + QStringLiteral("/derived_corrupt/");
}

} // namespace

/// The damaged files as a planner meets them: through `info` and `import`.
class DamagedFilesTest : public QObject {
    Q_OBJECT

    static void addFiles(int every)
    {
        QTest::addColumn<QString>("path");
        int number = 0;
        for (QDirIterator files(folder(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            const QString path = files.next();
            const QString suffix = files.fileInfo().suffix().toLower();
            if ((suffix == QStringLiteral("shp") || suffix == QStringLiteral("zip")) && number++ % every == 0)
                QTest::newRow(qPrintable(path.mid(folder().size()))) << path;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
    }

    void eachIsReadOrReported_data() { addFiles(1); }

    void eachIsReadOrReported()
    {
        QFETCH(QString, path);
        const QString name = QFileInfo(path).completeBaseName();
        const test::InfoReport report = test::infoOf(path.toStdString());
        QVERIFY2(report.broken.empty(), report.broken.c_str());
        if (kHarmless.contains(name)) {
            const int copies = name == QStringLiteral("two_layers") ? 2 : 1;
            QCOMPARE(report.code, 0);
            QCOMPARE(report.read, copies * kWholeFeatures);
            QVERIFY2(std::abs(report.metres - copies * kWholeMetres) < 0.001,
                     qPrintable(QString::number(report.metres)));
            QVERIFY2(report.worst <= 0, report.document.dump(1).c_str());
            return;
        }
        QVERIFY2(report.isRefused() || report.issues > 0, "damaged, and nothing is said");
        // Whatever is missing of the length or the features is at least a warning.
        const bool whole = report.read == kWholeFeatures && std::abs(report.metres - kWholeMetres) < 0.001;
        QVERIFY2(report.isRefused() || whole || report.hasWarning(), report.document.dump(1).c_str());
    }

    void halfAFileIsReadHalfAndSaidSo()
    {
        const std::string half = folder().toStdString() + "trunc_shp_50pct.shp";
        const test::InfoReport report = test::infoOf(half);
        QCOMPARE(report.declared, std::int64_t{60});
        QCOMPARE(report.read, std::int64_t{15});
        QVERIFY(std::abs(report.metres - 35714.043) < 0.001);
        const auto english = runCli({"info", half});
        for (const char* part : {"60 declared, 15 read", "Features declared: 60; read: 15.", "#15-59"})
            QVERIFY2(english.out.find(part) != std::string::npos, english.out.c_str());
        const auto chinese = runCli({"info", half, "--lang", "zh_CN"});
        QVERIFY2(chinese.out.find("15") != std::string::npos && chinese.out.find("could be read") == std::string::npos,
                 chinese.out.c_str());
    }

    void importTakesWhatIsSoundOrLeavesNothing_data() { addFiles(test::amount(4, 1)); }

    void importTakesWhatIsSoundOrLeavesNothing()
    {
        QFETCH(QString, path);
        const QTemporaryDir place;
        const std::string plan = place.filePath(QStringLiteral("plan.gpkg")).toStdString();
        const auto result = runCli({"import", path.toStdString(), "-o", plan, "--json"});
        const QStringList left = QDir(place.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        if (result.code != 0) {
            QCOMPARE(result.code, 3);
            const Json error = Json::parse(result.err, nullptr, false);
            QCOMPARE(test::misfit(error, test::schema::error(), "stderr"), std::string());
            QCOMPARE(left, QStringList());
            return;
        }
        const Json report = Json::parse(result.out, nullptr, false);
        QCOMPARE(test::misfit(report, test::schema::import()), std::string());
        QCOMPARE(left, QStringList{QStringLiteral("plan.gpkg")});
        for (const Json& layer : report.at("layers")) {
            QCOMPARE(layer.at("joined").get<std::int64_t>() + layer.at("skipped").get<std::int64_t>(),
                     layer.at("features_read").get<std::int64_t>());
            QCOMPARE(layer.at("balance").at("remainder_m").get<double>(), 0.0);
        }
        const auto examined = runCli({"doctor", plan, "--json"});
        const Json findings = Json::parse(examined.out, nullptr, false);
        QCOMPARE(test::misfit(findings, test::schema::doctor()), std::string());
        QCOMPARE(examined.code, findings.at("counts").at("error").get<int>() > 0 ? 4 : 0);
    }
};

RIPARIA_TEST(DamagedFilesTest)
#include "DamagedFilesTest.moc"
