// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/SmallPlan.h"
#include "tests/support/TestMain.h"

#include <QProcess>
#include <QtTest/QtTest>

#include <array>
#include <csignal>

#include <unistd.h>

using namespace riparia;
using test::SmallPlan;

namespace {

constexpr int kPatience = 120000; // milliseconds; only a program that hangs needs them

/// One river of ten vertices, as GeoJSON.
std::string riverFeature(int number)
{
    const std::string y = std::to_string(2400000 + number);
    std::string text = "{\"type\":\"Feature\",\"properties\":{\"key\":\"N" + std::to_string(number) +
                       "\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[";
    for (int vertex = 0; vertex < 10; ++vertex)
        text += (vertex ? ",[" : "[") + std::to_string(490000 + 100 * vertex) + "," + y + "]";
    return text + "]}}";
}

/// So many that an import takes a while.
std::string manyRivers(int count)
{
    std::string text = "{\"type\":\"FeatureCollection\",\"features\":[";
    for (int i = 0; i < count; ++i)
        text += (i ? "," : "") + riverFeature(i);
    return text + "]}";
}

/// The real program, started as a shell does.
class Program {
public:
    explicit Program(const std::vector<std::string>& words, const char* locale = "C.UTF-8")
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QString::fromLatin1(locale));
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(RIPARIA_CLI));
        QStringList arguments;
        for (const std::string& word : words)
            arguments << QString::fromStdString(word);
        process.setArguments(arguments);
    }

    bool start()
    {
        process.start();
        return process.waitForStarted();
    }
    /// The exit code, 128 + signal as a shell has it where a signal ended the program; -1 where it does not end.
    int finish()
    {
        if (!process.waitForFinished(kPatience))
            return -1;
        const bool byItself = process.exitStatus() == QProcess::NormalExit;
        return byItself ? process.exitCode() : 128 + process.exitCode();
    }
    bool hasEnded() const { return process.state() == QProcess::NotRunning; }
    /// Nothing where it has ended: process 0 would be all of this group.
    void send(int signal) const
    {
        if (const auto id = static_cast<pid_t>(process.processId()); id > 0)
            ::kill(id, signal);
    }

    /// Bytes the program has read from files so far.
    qint64 bytesRead() const
    {
        QFile counters(QStringLiteral("/proc/%1/io").arg(process.processId()));
        if (!counters.open(QIODevice::ReadOnly))
            return -1;
        const QByteArray line = counters.readLine();
        return line.startsWith("rchar: ") ? line.mid(7).trimmed().toLongLong() : -1;
    }
    /// Whether it has taken charge of the signal.
    bool blocks(int signal) const
    {
        QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("SigBlk:"))
                return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1) & 1) != 0;
        }
        return false;
    }

    QProcess process;
};

} // namespace

/// Exit codes, streams and signals of the real program.
class ProgramTest : public QObject {
    Q_OBJECT

    /// A signal may come too late for a small import on a fast computer; then one of twice the size is stopped.
    static constexpr int kTries = 4;

    static void stopAnImport(int signal, int megabytes, int rivers, bool& isStopped)
    {
        const SmallPlan small;
        const std::string file = small.put("many.geojson", manyRivers(rivers));
        const QStringList before = small.entries();
        Program program({"import", file, "-o", small.path("new.gpkg"), "--crs", "EPSG:4547", "-q"});
        QVERIFY(program.start());
        const auto isTime = [&] { return program.blocks(signal) && program.bytesRead() > qint64{megabytes} << 20; };
        QVERIFY(QTest::qWaitFor([&] { return program.hasEnded() || isTime(); }, kPatience));
        program.send(signal);
        const int code = program.finish();
        if (code == 0) {
            // The plan was complete before the signal: then all of it is there.
            QCOMPARE(small.entries().size(), before.size() + 1);
            QCOMPARE(small.json({"doctor", small.path("new.gpkg"), "--json"}).at("counts").at("error").get<int>(), 0);
            return;
        }
        QCOMPARE(code, 128 + signal);
        QCOMPARE(small.entries(), before);
        isStopped = true;
    }

    static void stopASave(bool isNewPlan, int rivers, bool& isStopped)
    {
        const SmallPlan small;
        const std::string file = small.put("many.geojson", manyRivers(rivers));
        const QStringList before = small.entries();
        const std::string bytes = small.contents("plan.gpkg");
        const std::vector<std::string> where = isNewPlan ? std::vector<std::string>{"-o", small.path("new.gpkg")}
                                                         : std::vector<std::string>{"--into", small.plan()};
        Program program({"import", file, where[0], where[1], "--crs", "EPSG:4547", "-q"});
        QVERIFY(program.start());
        const auto isSaving = [&] { return small.entries() != before; }; // it writes beside the plan
        while (!program.hasEnded() && !isSaving())
            QTest::qWait(1);
        program.send(SIGINT);
        const int code = program.finish();
        if (code == 0) // complete before the signal
            return;
        QCOMPARE(code, 128 + SIGINT);
        QCOMPARE(program.process.readAllStandardOutput(), QByteArray());
        QVERIFY(program.process.readAllStandardError().contains("cancelled"));
        QCOMPARE(small.entries(), before);
        QVERIFY(small.contents("plan.gpkg") == bytes);
        isStopped = true;
    }

private Q_SLOTS:
    void exitCodesReachTheShell()
    {
        const SmallPlan small;
        const std::vector<std::pair<std::vector<std::string>, int>> expected{
            {{"--version"}, 0},
            {{"nothing"}, 2},
            {{"info", "/none.shp"}, 3},
            {{"validate", "/none.gpkg"}, 3},
            {{"doctor", small.plan(), "--strict"}, 0},
            {{"import",
              small.put("twice.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + riverFeature(1) + "," +
                                             riverFeature(1) + "]}"),
              "-o", small.path("twice.gpkg"), "--crs", "EPSG:4547", "--strict"},
             4},
            {{"export", small.plan(), "-o", small.path("rivers.geojson")}, 5},
            {{"locate", small.plan(), "--point", "492500,2519100", "--within", "50"}, 6},
            {{"summary", small.plan(), "--filter", "river = XX", "--fail-empty"}, 6},
            {{"export", small.plan(), "-o", "/dev/full", "--format", "csv"}, 5}};
        for (const auto& [words, code] : expected) {
            Program program(words);
            QVERIFY(program.start());
            QCOMPARE(program.finish(), code);
        }
    }

    void theLocaleOfTheSurroundingsChangesNoNumberAndPrintsNoComplaint()
    {
        const SmallPlan small;
        QByteArray first;
        for (const char* locale : {"C.UTF-8", "C", "POSIX", "de_DE.UTF-8"}) {
            Program program({"slice", small.plan(), "--river", "DS", "--json", "-q"}, locale);
            QVERIFY(program.start());
            QCOMPARE(program.finish(), 0);
            QCOMPARE(program.process.readAllStandardError(), QByteArray());
            const QByteArray out = program.process.readAllStandardOutput();
            QVERIFY(first.isEmpty() || out == first);
            first = out;
        }
    }

    void aFullStandardOutputIsCode5()
    {
        const SmallPlan small;
        Program program({"summary", small.plan(), "--json"});
        program.process.setStandardOutputFile(QStringLiteral("/dev/full"));
        QVERIFY(program.start());
        QCOMPARE(program.finish(), 5);
        QVERIFY(program.process.readAllStandardError().contains("\"error\""));
    }

    /// Somebody who forgot the file presses Ctrl+C while the program waits for the keyboard.
    void aSignalEndsTheWaitForInput()
    {
        const SmallPlan small;
        const std::string before = small.contents("plan.gpkg");
        for (const int signal : {SIGINT, SIGTERM}) {
            Program program({"add", small.plan()});
            QVERIFY(program.start());
            program.process.write("DS,K0+000,K1+000\n");
            QVERIFY(QTest::qWaitFor([&] { return program.blocks(signal); }, kPatience));
            program.send(signal);
            QCOMPARE(program.finish(), 128 + signal);
            QCOMPARE(small.contents("plan.gpkg"), before);
            QCOMPARE(small.entries().size(), 2);
        }
    }

    void signalsLeaveNothingHalfWritten_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("megabytes"); // read of the file when the signal comes
        for (const int megabytes : {0, 1, 3}) {
            QTest::addRow("SIGINT at %d", megabytes) << SIGINT << megabytes;
            QTest::addRow("SIGTERM at %d", megabytes) << SIGTERM << megabytes;
        }
    }

    void signalsLeaveNothingHalfWritten()
    {
        QFETCH(int, signal);
        QFETCH(int, megabytes);
        int rivers = test::amount(20000, 100000);
        bool isStopped = false;
        for (int i = 0; i < kTries && !isStopped; ++i, rivers *= 2) {
            stopAnImport(signal, megabytes, rivers, isStopped);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(isStopped, "it was always ready before the signal");
    }

    /// The save is the long half of a large import: then the plan of before is there, and nothing beside it.
    void aSignalTakesBackASave_data()
    {
        QTest::addColumn<bool>("isNewPlan");
        QTest::newRow("of a new plan") << true;
        QTest::newRow("into a plan") << false;
    }
    void aSignalTakesBackASave()
    {
        QFETCH(bool, isNewPlan);
        int rivers = test::amount(4000, 20000);
        bool isStopped = false;
        for (int i = 0; i < kTries && !isStopped; ++i, rivers *= 2) {
            stopASave(isNewPlan, rivers, isStopped);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(isStopped, "it was always ready before the signal");
    }

    /// `riparia-cli ... | head -1`: that nobody reads on is no error to be told about.
    void aClosedPipeEndsQuietly()
    {
        const SmallPlan small;
        std::array<int, 2> ends{};
        QCOMPARE(::pipe(ends.data()), 0);
        ::close(ends[0]);
        Program program({"export", small.plan(), "-o", "-", "--format", "json"});
        program.process.setChildProcessModifier([into = ends[1]] { ::dup2(into, STDOUT_FILENO); });
        QVERIFY(program.start());
        QCOMPARE(program.finish(), 128 + SIGPIPE);
        QCOMPARE(program.process.readAllStandardError(), QByteArray());
        ::close(ends[1]);
    }
};

RIPARIA_TEST(ProgramTest)
#include "ProgramTest.moc"
