// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/SingleInstance.h"
#include "app/shell/ActivationToken.h"
#include "tests/support/TestMain.h"

#include <QCoreApplication>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSemaphore>
#include <QSignalSpy>
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
