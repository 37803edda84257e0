// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/SingleInstance.h"
#include "app/shell/ActivationToken.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest/QtTest>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

using namespace riparia;

namespace {

using Outcome = SingleInstance::Outcome;
constexpr int kLong = 10'000;

QString nameOfSession()
{
    return QStringLiteral("riparia-test-%1").arg(QCoreApplication::applicationPid());
}

/// Another process in life; here another thread.
std::unique_ptr<QThread> elsewhere(std::function<void()> act)
{
    std::unique_ptr<QThread> thread(QThread::create(std::move(act)));
    thread->start();
    return thread;
}

} // namespace

class SingleInstanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secondStartHandsItsFilesToTheFirst()
    {
        SingleInstance first(nameOfSession());
        QCOMPARE(first.begin({}), Outcome::First);
        QSignalSpy received(&first, &SingleInstance::received);
        Outcome outcome = Outcome::First;
        const auto second = elsewhere([&] {
            SingleInstance instance(nameOfSession());
            outcome = instance.begin(
                {{QStringLiteral("/规划/a b.gpkg"), QStringLiteral("/c.gpkg")}, QStringLiteral("token-7")});
        });
        QVERIFY(received.wait(kLong));
        QVERIFY(second->wait(kLong));
        QCOMPARE(outcome, Outcome::HandedOver);
        QCOMPARE(received[0][0].toStringList(),
                 (QStringList{QStringLiteral("/规划/a b.gpkg"), QStringLiteral("/c.gpkg")}));
        QCOMPARE(received[0][1].toString(), QStringLiteral("token-7"));
    }

    void ofTwoProgramsTheFirstOpensTheFileOfTheSecond()
    {
        const QTemporaryDir home;
        test::placeSample(home.path());
        const QString file = home.filePath(QStringLiteral("second.riparia.gpkg"));
        QVERIFY(QFile::copy(home.filePath(QStringLiteral("data/sample/pingdi.riparia.gpkg")), file));
        const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/riparia");
        QVERIFY2(QFile::exists(program), qPrintable(program));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("RIPARIA_HOME"), home.path());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        const auto hasOpened = [&](const char* name) { // what is open stands among the recent plans
            QFile settings(home.filePath(QStringLiteral("riparia.conf")));
            return settings.open(QIODevice::ReadOnly) && settings.readAll().contains(name);
        };
        QProcess first;
        first.setProcessEnvironment(environment);
        first.start(program, {QStringLiteral("--sample")});
        QTRY_VERIFY_WITH_TIMEOUT(hasOpened("pingdi.riparia.gpkg"), 60'000);
        QProcess second;
        second.setProcessEnvironment(environment);
        second.start(program, {file});
        QVERIFY(second.waitForFinished(60'000));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(hasOpened("second.riparia.gpkg"), 60'000);
        QCOMPARE(first.state(), QProcess::Running);
        first.kill();
        QVERIFY(first.waitForFinished(kLong));
    }

    void aWindowThatIsBusyIsThereAllTheSame()
    {
        SingleInstance first(nameOfSession());
        QCOMPARE(first.begin({}), Outcome::First);
        QSignalSpy received(&first, &SingleInstance::received);
        Outcome outcome = Outcome::First;
        const auto second = elsewhere([&] {
            SingleInstance instance(nameOfSession());
            outcome = instance.begin({{QStringLiteral("/a.gpkg")}});
        });
        QVERIFY(second->wait(kLong)); // no event of this thread is seen to
        QCOMPARE(outcome, Outcome::HandedOver);
        QVERIFY(received.isEmpty());
        QVERIFY(received.wait(kLong));
        QCOMPARE(received[0][0].toStringList(), QStringList{QStringLiteral("/a.gpkg")});
    }

    void whoIsThereAndSaysNothingIsWaitedFor()
    {
        QLocalServer silent; // its events are never seen to
        QVERIFY(silent.listen(nameOfSession()));
        SingleInstance second(nameOfSession(), 1500);
        QSignalSpy waits(&second, &SingleInstance::waits);
        QCOMPARE(second.begin({{QStringLiteral("/a.gpkg")}}), Outcome::NoAnswer);
        QCOMPARE(waits.size(), qsizetype{1});
    }

    void whoEndsWithoutAnAnswerIsNobody()
    {
        QSemaphore isListening;
        const auto ending = elsewhere([&] {
            QLocalServer server;
            if (!server.listen(nameOfSession()))
                qFatal("cannot listen");
            isListening.release();
            if (server.waitForNewConnection(kLong))
                delete server.nextPendingConnection();
        });
        QVERIFY(isListening.tryAcquire(1, kLong));
        SingleInstance second(nameOfSession());
        QCOMPARE(second.begin({{QStringLiteral("/a.gpkg")}}), Outcome::First);
        QVERIFY(ending->wait(kLong));
    }

    void whoIsAboutToEndIsNobody()
    {
        SingleInstance first(nameOfSession());
        QCOMPARE(first.begin({}), Outcome::First);
        first.end();
        SingleInstance second(nameOfSession());
        QCOMPARE(second.begin({}), Outcome::First);
    }

    void ofStartsAtTheSameMomentOneIsTheFirst()
    {
        constexpr int kStarts = 4;
        std::vector<std::unique_ptr<SingleInstance>> instances(kStarts);
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic<int> firsts = 0;
        std::atomic<int> handedOver = 0;
        for (auto& instance : instances) {
            threads.push_back(elsewhere([&] {
                instance = std::make_unique<SingleInstance>(nameOfSession());
                switch (instance->begin({{QStringLiteral("/a.gpkg")}})) {
                case Outcome::First: ++firsts; break;
                case Outcome::HandedOver: ++handedOver; break;
                case Outcome::NoAnswer: break;
                }
            }));
        }
        for (const auto& thread : threads)
            QVERIFY(thread->wait(3 * kLong));
        QCOMPARE(firsts.load(), 1);
        QCOMPARE(handedOver.load(), kStarts - 1);
    }

    void theTokenOfAStartIsWhatTheDesktopGave()
    {
        qunsetenv("XDG_ACTIVATION_TOKEN");
        qunsetenv("DESKTOP_STARTUP_ID");
        QCOMPARE(ActivationToken::ofThisStart(), QString());
        qputenv("DESKTOP_STARTUP_ID", "old-1");
        QCOMPARE(ActivationToken::ofThisStart(), QStringLiteral("old-1"));
        qputenv("XDG_ACTIVATION_TOKEN", "new-2");
        QCOMPARE(ActivationToken::ofThisStart(), QStringLiteral("new-2"));
        qunsetenv("XDG_ACTIVATION_TOKEN");
        qunsetenv("DESKTOP_STARTUP_ID");
    }

    /// Qt looks for it while a window asks to be activated.
    void aTokenIsShownOnceAndNotInherited()
    {
        {
            const ActivationToken shown(QStringLiteral("token-7"));
            QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("token-7"));
        }
        QVERIFY(!qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN"));
        const ActivationToken none{QString()};
        QVERIFY(!qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN"));
    }
};

RIPARIA_TEST(SingleInstanceTest)
#include "SingleInstanceTest.moc"
