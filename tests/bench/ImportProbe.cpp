// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ImportProbe.h"

#include "app/dialogs/ImportPanel.h"
#include "app/jobs/JobLink.h"
#include "app/settings/Settings.h"
#include "app/shell/Application.h"
#include "app/shell/ImportDock.h"
#include "tests/bench/ProbeWait.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <utility>

namespace riparia::bench {

namespace {

constexpr int kRivers = 10'000;
constexpr int kSettleMs = 500;

/// Two reaches a river, drawn towards one another, so that nothing tells which way it flows: each has a finding of its own.
QString linesFile(const QTemporaryDir& folder)
{
    QFile file(folder.filePath(QStringLiteral("lines.geojson")));
    if (!file.open(QIODevice::WriteOnly))
        std::_Exit(EXIT_FAILURE);
    file.write(R"({"type":"FeatureCollection",
        "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4547"}},"features":[)");
    const auto reach = [&](int number, int from, int to, const char* end) {
        const int y = 2'500'000 + 20 * number;
        file.write(QStringLiteral(R"({"type":"Feature","properties":{"key":"R%1"},"geometry":{"type":"LineString",)"
                                  R"("coordinates":[[%2,%3],[%4,%3]]}}%5)")
                       .arg(QString::number(number), QString::number(from), QString::number(y), QString::number(to),
                            QLatin1String(end))
                       .toUtf8());
    };
    for (int i = 0; i < kRivers; ++i) {
        reach(i, 500'000, 500'250, ",\n");
        reach(i, 500'500, 500'250, i + 1 == kRivers ? "\n" : ",\n");
    }
    file.write("]}");
    return file.fileName();
}

/// For how long the thread of the window answers nothing.
class GapClock {
public:
    GapClock()
    {
        m_tick.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { note(); });
        m_tick.start(5);
        m_since.start();
    }

    /// Milliseconds, since this was asked last.
    double longest()
    {
        note();
        return std::exchange(m_longest, 0);
    }

private:
    void note()
    {
        m_longest = std::max(m_longest, static_cast<double>(m_since.nsecsElapsed()) / 1e6);
        m_since.start();
    }

    QTimer m_tick;
    QElapsedTimer m_since;
    double m_longest = 0;
};

class ImportRun {
public:
    ImportRun(Application& riparia, QString file)
        : m_riparia(riparia)
        , m_file(std::move(file))
    {}

    void all()
    {
        rest(kSettleMs);
        GapClock clock;
        QElapsedTimer time;
        time.start();
        open();
        waitUntil([this] { return session().canImport() && isDrawn(m_riparia); });
        const double untilShown = clock.longest();
        press("importTake");
        waitUntil([this] { return isAtRest() && isDrawn(m_riparia); });
        const double seconds = static_cast<double>(time.nsecsElapsed()) / 1e9;
        rest(kSettleMs); // what comes late is felt too
        const double whileTaken = clock.longest();
        if (document().plan().rivers().size() != kRivers)
            std::_Exit(EXIT_FAILURE);
        const double cancel = std::max(cancelled([] { return true; }),
                                       cancelled([this] { return session().source() && session().isBusy(); }));
        std::printf("%.6g %.6g %.6g %.6g\n", seconds, untilShown, whileTaken, cancel);
    }

private:
    PlanDocument& document() { return m_riparia.window().workspace()->document(); }
    ImportSession& session() { return m_riparia.window().importDock()->panel().session(); }
    bool isAtRest() const { return !m_riparia.window().importDock() && jobPool().activeThreadCount() == 0; }
    void open()
    {
        m_riparia.importFiles({m_file}, ImportRole::Rivers);
        if (!m_riparia.window().importDock())
            std::_Exit(EXIT_FAILURE);
    }
    void press(const char* button)
    {
        m_riparia.window().importDock()->findChild<QPushButton*>(QLatin1String(button))->click();
    }

    /// Milliseconds from the cancel, soon after this is so, until nothing is at work for it.
    double cancelled(const std::function<bool()>& isTime)
    {
        constexpr int kSoonMs = 20;
        if (!document().plan().rivers().isEmpty())
            document().undoStack().undo();
        rest(kSettleMs);
        waitUntil([this] { return isAtRest(); });
        open();
        waitUntil([this, &isTime] { return isTime() || session().canImport(); });
        rest(kSoonMs);
        QElapsedTimer time;
        time.start();
        press("importCancel");
        waitUntil([this] { return isAtRest(); });
        if (!document().plan().rivers().isEmpty())
            std::_Exit(EXIT_FAILURE);
        return static_cast<double>(time.nsecsElapsed()) / 1e6;
    }

    Application& m_riparia;
    QString m_file;
};

} // namespace

int importProbe(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const QTemporaryDir home;
    Application riparia(Folders::inside(home.path()));
    riparia.start({});
    riparia.newPlan();
    ImportRun run(riparia, linesFile(home));
    return runProbe([&run] { run.all(); });
}

} // namespace riparia::bench
