// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/SmallPlan.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QtTest/QtTest>

#include <csignal>

using namespace riparia;
using test::SmallPlan;

/// The real program, as a process: exit codes, streams, signals.
class ProgramTest : public QObject {
    Q_OBJECT

    static QStringList words(const std::vector<std::string>& list)
    {
        QStringList result;
        for (const std::string& word : list)
            result << QString::fromStdString(word);
        return result;
    }

    static void run(QProcess& process, const std::vector<std::string>& list, const char* lcAll = "C.UTF-8")
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QString::fromLatin1(lcAll));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(RIPARIA_CLI), words(list));
        QVERIFY(process.waitForStarted());
    }

    /// Rivers enough that an import is not over before a signal arrives.
    static std::string manyRivers(int count)
    {
        std::string text = R"({"type":"FeatureCollection","features":[)";
        for (int i = 0; i < count; ++i) {
            const std::string y = std::to_string(2400000 + i);
            text += (i ? "," : "") + std::string(R"({"type":"Feature","properties":{"key":"R)") + std::to_string(i) +
                    R"("},"geometry":{"type":"LineString","coordinates":[)";
            for (int v = 0; v < 10; ++v)
                text += (v ? ",[" : "[") + std::to_string(490000 + 100 * v) + "," + y + "]";
            text += "]}}";
        }
        return text + "]}";
    }

private Q_SLOTS:
    void exitCodesReachTheShell()
    {
        const SmallPlan small;
        for (const auto& [list, code] : {std::pair(std::vector<std::string>{"--version"}, 0),
                                         {{"nothing"}, 2},
                                         {{"info", "/none.shp"}, 3},
                                         {{"export", small.plan(), "-o", "/dev/full", "--format", "csv"}, 5}}) {
            QProcess process;
            run(process, list);
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.exitCode(), code);
        }
    }

    void theLocaleOfTheSurroundingsChangesNoNumberAndPrintsNoComplaint()
    {
        const SmallPlan small;
        QByteArray first;
        for (const char* locale : {"C.UTF-8", "C", "POSIX", "de_DE.UTF-8"}) {
            QProcess process;
            run(process, {"slice", small.plan(), "--river", "DS", "--json", "-q"}, locale);
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.readAllStandardError(), QByteArray());
            const QByteArray out = process.readAllStandardOutput();
            QVERIFY(first.isEmpty() || out == first);
            first = out;
        }
    }

    void aFullStandardOutputIsCode5()
    {
        const SmallPlan small;
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        run(process, {"summary", small.plan(), "--json"});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 5);
        QVERIFY(process.readAllStandardError().contains("\"error\""));
    }

    void signalsLeaveNothingHalfWritten_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("afterMs");
        for (const int afterMs : {0, 30, 100, 300, 700}) {
            QTest::addRow("SIGINT after %d ms", afterMs) << SIGINT << afterMs;
            QTest::addRow("SIGTERM after %d ms", afterMs) << SIGTERM << afterMs;
        }
    }

    void signalsLeaveNothingHalfWritten()
    {
        QFETCH(int, signal);
        QFETCH(int, afterMs);
        const SmallPlan small;
        const std::string file = small.put("many.geojson", manyRivers(test::amount(20000, 100000)));
        const QStringList before = small.entries();
        QProcess process;
        run(process, {"import", file, "-o", small.path("new.gpkg"), "--crs", "EPSG:4547"});
        QTest::qWait(afterMs);
        ::kill(static_cast<pid_t>(process.processId()), signal);
        QVERIFY(process.waitForFinished(120000));
        if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0) {
            // It was done before the signal: then all of it is there.
            QVERIFY(small.entries().contains(QStringLiteral("new.gpkg")));
            return;
        }
        // Before the program has taken charge of its signals, the signal itself ends it.
        const bool ended = process.exitStatus() == QProcess::CrashExit ? process.exitCode() == signal
                                                                       : process.exitCode() == 128 + signal;
        QVERIFY2(ended, qPrintable(QString::number(process.exitCode())));
        QCOMPARE(small.entries(), before);
    }
};

RIPARIA_TEST(ProgramTest)
#include "ProgramTest.moc"
