// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/SingleInstance.h"

#include "tests/support/TestMain.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QThread>
#include <QtTest/QtTest>

using namespace riparia;

namespace {

QString name()
{
    return QStringLiteral("riparia-test-%1").arg(QCoreApplication::applicationPid());
}

} // namespace

class SingleInstanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstStartHasNobodyToHandOverTo()
    {
        SingleInstance alone(name());
        QVERIFY(!alone.handOver({QStringLiteral("/a.gpkg")}));
    }

    void secondStartHandsItsFilesToTheFirst()
    {
        SingleInstance first(name());
        QVERIFY(first.listen());
        QSignalSpy received(&first, &SingleInstance::received);
        bool handed = false;
        // Another process in life; here another thread, while this one runs its events.
        QThread* second = QThread::create([&] {
            SingleInstance instance(name());
            handed = instance.handOver({QStringLiteral("/规划/a b.gpkg"), QStringLiteral("/c.gpkg")});
        });
        second->start();
        QVERIFY(received.wait(10'000));
        QTRY_VERIFY(second->isFinished());
        delete second;
        QVERIFY(handed);
        QCOMPARE(received[0][0].toStringList(),
                 (QStringList{QStringLiteral("/规划/a b.gpkg"), QStringLiteral("/c.gpkg")}));
    }
};

RIPARIA_TEST(SingleInstanceTest)
#include "SingleInstanceTest.moc"
