// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest/QtTest>

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
        QTest::addColumn<bool>("hasBegun"); // to write, when the signal comes
        for (const char* ending : {"report pdf", "export xlsx", "export gpkg", "export dxf", "export shp", "map pdf",
                                   "map png", "map svg"}) {
            const QStringList words = QString::fromLatin1(ending).split(u' ');
            QTest::addRow("%s at once", ending) << words << false;
            QTest::addRow("%s while writing", ending) << words << true;
        }
    }
    void stoppedOutputsLeaveNothing()
    {
        QFETCH(QStringList, words);
        QFETCH(bool, hasBegun);
        QDir place(m_folder.filePath(QStringLiteral("stopped")));
        QVERIFY(place.removeRecursively() && place.mkpath(QStringLiteral(".")));
        const QString file = place.filePath(QStringLiteral("out.") + words.back());
        const auto left = [&place] {
            return place.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
        };
        QProcess process;
        surround(process, {});
        process.start(QStringLiteral(RIPARIA_CLI), {words.front(), m_sample, QStringLiteral("-o"), file});
        QVERIFY(process.waitForStarted());
        const auto isTime = [&] { return hasBegun ? !left().isEmpty() : isInCharge(process); };
        while (process.state() == QProcess::Running && !isTime())
            QTest::qWait(1);
        if (const auto id = static_cast<pid_t>(process.processId()); id > 0)
            ::kill(id, SIGINT);
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(kPatience));
        // When all is written the signal ends the program as any other.
        const bool isBehind = process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGINT;
        QVERIFY(process.exitStatus() == QProcess::NormalExit || isBehind);
        if (isBehind || process.exitCode() == 0) { // complete before the signal
            QCOMPARE(left().contains(QStringLiteral("out.") + words.back()), true);
            QCOMPARE(process.readAllStandardError().contains("cancelled"), false);
        } else {
            QCOMPARE(process.exitCode(), 128 + SIGINT);
            QCOMPARE(process.readAllStandardOutput(), QByteArray());
            QVERIFY(process.readAllStandardError().contains("cancelled"));
            QCOMPARE(left(), QStringList());
        }
        QVERIFY(place.removeRecursively());
    }
};

RIPARIA_TEST(TerminalTest)
#include "TerminalTest.moc"
