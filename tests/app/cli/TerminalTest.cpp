// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <csignal>
#include <utility>
#include <vector>

#include <sys/types.h>

using namespace riparia;

/// The program on a terminal, in a pipe, and under somebody's Ctrl+C.
class TerminalTest : public QObject {
    Q_OBJECT

    static constexpr int kPatience = 120'000; // milliseconds; only a program that hangs needs them
    const QString m_sample = QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg");
    QTemporaryDir m_folder;

    using Variables = std::vector<std::pair<QString, QString>>;

    static void surround(QProcess& process, const Variables& variables)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("NO_COLOR"));
        environment.insert(QStringLiteral("SHELL"), QStringLiteral("/bin/sh"));
        for (const auto& [name, value] : variables)
            environment.insert(name, value);
        process.setProcessEnvironment(environment);
    }

    /// What both streams put on a terminal; "failed" where there is none.
    static QByteArray onTerminal(const QStringList& words, const Variables& variables = {}, const char* after = "")
    {
        QString line = QStringLiteral("'" RIPARIA_CLI "'");
        for (const QString& word : words)
            line += QStringLiteral(" '") + word + u'\'';
        QProcess process;
        surround(process, variables);
        process.start(QStringLiteral("script"), {QStringLiteral("-q"), QStringLiteral("-c"),
                                                 line + QString::fromLatin1(after), QStringLiteral("/dev/null")});
        process.closeWriteChannel();
        return process.waitForFinished(kPatience) ? process.readAllStandardOutput() : QByteArray("failed");
    }

    static QByteArray inPipe(const QStringList& words)
    {
        QProcess process;
        surround(process, {});
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(RIPARIA_CLI), words);
        return process.waitForFinished(kPatience) ? process.readAllStandardOutput() : QByteArray("failed");
    }

    QStringList entries() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    /// Whether the program has taken charge of Ctrl+C.
    static bool isInCharge(const QProcess& process)
    {
        QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("SigBlk:"))
                return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGINT - 1) & 1) != 0;
        }
        return false;
    }

    /// Whether the program has a file open whose path begins like this; one without a name yet is said to be in its folder.
    static bool hasOpen(const QProcess& process, const QString& path)
    {
        const QDir held(QStringLiteral("/proc/%1/fd").arg(process.processId()));
        const QStringList names = held.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        return std::any_of(names.begin(), names.end(), [&](const QString& name) {
            const QString target = QFile::symLinkTarget(held.filePath(name));
            return target.startsWith(path);
        });
    }

    /// Starts the output and sends it Ctrl+C once it has `opened` open: "file" for the one it writes, "" for nothing.
    void stopOnce(const QStringList& words, const QString& opened, bool& isStopped) const
    {
        QDir place(m_folder.filePath(QStringLiteral("stopped")));
        QVERIFY(place.removeRecursively() && place.mkpath(QStringLiteral(".")));
        const QString file = place.filePath(QStringLiteral("out.") + words.back());
        const QString path = opened == QStringLiteral("file") ? place.canonicalPath() + u'/'
                             : opened.isEmpty()               ? QString()
                                                              : QFileInfo(opened).canonicalFilePath();
        const auto left = [&place] {
            return place.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
        };
        QProcess process;
        surround(process, {});
        process.start(QStringLiteral(RIPARIA_CLI), {words.front(), m_sample, QStringLiteral("-o"), file});
        QVERIFY(process.waitForStarted());
        while (process.state() == QProcess::Running &&
               !(isInCharge(process) && (path.isEmpty() || hasOpen(process, path))))
            QTest::qWait(1);
        if (const auto id = static_cast<pid_t>(process.processId()); id > 0)
            ::kill(id, SIGINT);
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(kPatience));
        // When all is written the signal ends the program as any other.
        const bool isBehind = process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGINT;
        QVERIFY(process.exitStatus() == QProcess::NormalExit || isBehind);
        if (isBehind || process.exitCode() == 0) { // complete before the signal
            QVERIFY(left().contains(QStringLiteral("out.") + words.back()));
            QVERIFY(!process.readAllStandardError().contains("cancelled"));
        } else {
            QCOMPARE(process.exitCode(), 128 + SIGINT);
            QCOMPARE(process.readAllStandardOutput(), QByteArray());
            QVERIFY(process.readAllStandardError().contains("cancelled"));
            QCOMPARE(left(), QStringList());
            isStopped = true;
        }
        QVERIFY(place.removeRecursively());
    }

    static bool hasTerminal() { return !QStandardPaths::findExecutable(QStringLiteral("script")).isEmpty(); }

private Q_SLOTS:
    void coloursAreForTerminalsThatWantThem()
    {
        if (!hasTerminal())
            QSKIP("no script(1)");
        for (const QStringList& words :
             {QStringList{QStringLiteral("doctor"), m_sample}, QStringList{QStringLiteral("summary"), m_sample}}) {
            const QByteArray usual = onTerminal(words);
            QVERIFY2(usual.size() > 100, usual.constData());
            QVERIFY2(words.front() != QStringLiteral("doctor") || usual.contains("\x1b["), usual.constData());
            const QByteArray asked = onTerminal(words, {{QStringLiteral("NO_COLOR"), QStringLiteral("1")}});
            QVERIFY2(asked.size() > 100 && !asked.contains('\x1b'), asked.constData());
            const QByteArray told = onTerminal(words + QStringList{QStringLiteral("--no-color")});
            QVERIFY2(told.size() > 100 && !told.contains('\x1b'), told.constData());
            // What is on its way to a file is not for the eyes, whichever stream it is.
            for (const char* after : {" | cat", " 2>&1 | cat", " 2>/dev/null"}) {
                const QByteArray piped = onTerminal(words, {}, after);
                QVERIFY2(!piped.contains("\x1b["), piped.constData());
            }
        }
    }

    void pipesGetNoEscapes_data()
    {
        QTest::addColumn<QStringList>("words");
        const auto row = [this](const char* command, const QStringList& more = {}) {
            QTest::newRow(command) << QStringList{QString::fromLatin1(command), m_sample} + more;
        };
        const QString out = m_folder.filePath(QStringLiteral("piped."));
        row("info");
        row("doctor");
        row("summary", {QStringLiteral("--by"), QStringLiteral("water")});
        row("slice", {QStringLiteral("--river"), QStringLiteral("DS")});
        row("export", {QStringLiteral("-o"), out + QStringLiteral("xlsx")});
        row("report",
            {QStringLiteral("-o"), out + QStringLiteral("pdf"), QStringLiteral("--sections"), QStringLiteral("cover")});
        row("map", {QStringLiteral("-o"), out + QStringLiteral("svg")});
        row("no-such-command");
    }
    void pipesGetNoEscapes()
    {
        QFETCH(QStringList, words);
        const QByteArray text = inPipe(words);
        QVERIFY(text != QByteArray("failed"));
        QVERIFY2(!text.contains('\x1b') && !text.contains('\r'), text.constData());
    }

    void stoppedOutputsLeaveNothing_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("opened"); // what the program has to have open when the signal comes
        // Maps and shapefiles are made before there is a file: they are met while the plan is open.
        for (const auto& [ending, isMadeInFile] : {std::pair("report pdf", true),
                                                   {"export xlsx", true},
                                                   {"export gpkg", true},
                                                   {"export dxf", true},
                                                   {"export shp", false},
                                                   {"map pdf", false},
                                                   {"map png", false},
                                                   {"map svg", false}}) {
            const QStringList words = QString::fromLatin1(ending).split(u' ');
            QTest::addRow("%s at once", ending) << words << QString();
            QTest::addRow("%s at work", ending) << words << (isMadeInFile ? QStringLiteral("file") : m_sample);
        }
    }
    void stoppedOutputsLeaveNothing()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, opened);
        // One that was ready before the signal came has to be whole, and then says nothing about signals.
        constexpr int kTries = 20;
        bool isStopped = false;
        for (int i = 0; i < kTries && !isStopped; ++i) {
            stopOnce(words, opened, isStopped);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(isStopped, "it was always ready before the signal");
    }
};

RIPARIA_TEST(TerminalTest)
#include "TerminalTest.moc"
