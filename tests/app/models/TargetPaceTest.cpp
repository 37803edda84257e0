// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/TargetPace.h"

#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

namespace {

TargetProgress tenKilometres()
{
    Target target;
    target.metric = "river_length_m";
    target.value = 10'000;
    target.due = Date{2027, 12, 31};
    TargetProgress progress;
    progress.target = std::make_shared<const Target>(target);
    progress.quantity = Quantity::RiverLength;
    progress.wanted = 10'000'000;
    progress.measured = 4'000'000;
    progress.day = Date{2025, 12, 31};
    return progress;
}

} // namespace

class TargetPaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNeededAndWhatIsAddedStandBesideEachOther()
    {
        TargetProgress progress = tenKilometres();
        progress.neededPerYear = 3'000'000;
        progress.pacePerYear = 1'234'567.8;
        progress.forecast = Date{2030, 11, 9};
        QCOMPARE(paceWords(progress), QStringLiteral("Needed until 2027-12-31: 3.00 km a year\nSo far: 1.23 km a year\n"
                                                     "At this pace reached on 2030-11-09"));
        progress.forecast.reset();
        QVERIFY(paceWords(progress).contains(QStringLiteral("not reached")));
        progress.pacePerYear.reset();
        QVERIFY(paceWords(progress).contains(QStringLiteral("No pace is known")));
    }

    void areasAreInHectares()
    {
        TargetProgress progress = tenKilometres();
        progress.quantity = Quantity::Area;
        progress.neededPerYear = 250'000'000; // square centimetres
        QVERIFY(paceWords(progress).startsWith(QStringLiteral("Needed until 2027-12-31: 2.50 hm²")));
    }

    void whatIsReachedOrOverdueSaysSo()
    {
        TargetProgress progress = tenKilometres();
        progress.day = Date{2028, 1, 1};
        QVERIFY(paceWords(progress).startsWith(QStringLiteral("It was due on 2027-12-31")));
        progress.day = Date{2027, 12, 31}; // there is time until tonight
        QVERIFY(!paceWords(progress).contains(QStringLiteral("It was due")));
        progress.isEnough = true;
        progress.reached = Date{2027, 5, 1};
        QCOMPARE(paceWords(progress), QStringLiteral("Reached since 2027-05-01"));
        progress.quantity.reset(); // cannot be measured
        QCOMPARE(paceWords(progress), QString());
    }
};

RIPARIA_TEST(TargetPaceTest)
#include "TargetPaceTest.moc"
