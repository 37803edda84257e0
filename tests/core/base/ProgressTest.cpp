// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Progress.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <vector>

using namespace riparia;

class ProgressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void needsNobodyToListen()
    {
        const Progress progress;
        progress.at(0.5);
        QVERIFY(!progress.cancelled());
    }

    void tellsItsListener()
    {
        std::vector<double> told;
        const Progress progress{{}, [&](double fraction) { told.push_back(fraction); }};
        progress.at(0.25);
        progress.at(1);
        QCOMPARE(told, (std::vector<double>{0.25, 1}));
    }

    void isCancelledFromOutside()
    {
        std::stop_source stop;
        const Progress progress{stop.get_token(), {}};
        QVERIFY(!progress.cancelled());
        stop.request_stop();
        QVERIFY(progress.cancelled());
    }
};

RIPARIA_TEST(ProgressTest)
#include "ProgressTest.moc"
