// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/RecentPlans.h"

#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

namespace {

RecentPlan plan(const char* path, const char* time)
{
    return {QString::fromUtf8(path),       QString::fromUtf8(path).toUpper(), QString::fromUtf8(time), {}, false,
            QStringLiteral("/cache/1.png")};
}

QStringList paths(const RecentPlans& recent)
{
    QStringList all;
    for (const RecentPlan& entry : recent.plans())
        all += entry.path;
    return all;
}

} // namespace

class RecentPlansTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newestComesFirstAndEachOnce()
    {
        RecentPlans recent;
        recent.add(plan("/a", "2026-01-01T00:00:00Z"));
        recent.add(plan("/b", "2026-01-02T00:00:00Z"));
        recent.add(plan("/a", "2026-01-03T00:00:00Z"));
        QCOMPARE(paths(recent), (QStringList{QStringLiteral("/a"), QStringLiteral("/b")}));
    }

    void pinnedOnesStayInFrontAndStayPinned()
    {
        RecentPlans recent;
        recent.add(plan("/a", "2026-01-01T00:00:00Z"));
        recent.add(plan("/b", "2026-01-02T00:00:00Z"));
        recent.setPinned(QStringLiteral("/a"), true);
        recent.add(plan("/c", "2026-01-03T00:00:00Z"));
        QCOMPARE(paths(recent).first(), QStringLiteral("/a"));
        recent.add(plan("/a", "2026-01-04T00:00:00Z"));
        QVERIFY(recent.plans().front().pinned);
    }

    void textsReadBackAndRubbishIsLeftOut()
    {
        RecentPlans recent;
        recent.add(plan("/规划/长河 \"1\".gpkg", "2026-01-01T00:00:00Z"));
        QStringList texts = recent.toTexts();
        texts += QStringLiteral("not json");
        texts += QStringLiteral("{}");
        QCOMPARE(RecentPlans::fromTexts(texts).plans(), recent.plans());
    }

    void figuresStayUntilThereAreOthers()
    {
        RecentPlans recent;
        RecentPlan counted = plan("/a", "2026-01-01T00:00:00Z");
        counted.figures = QStringLiteral("18.64 km");
        recent.add(counted);
        recent.add(plan("/a", "2026-01-02T00:00:00Z"));
        QCOMPARE(recent.plans().front().figures, QStringLiteral("18.64 km"));
        recent.add(plan("/b", "2026-01-03T00:00:00Z"));
        QVERIFY(recent.plans().front().figures.isEmpty());
    }

    void listIsBounded()
    {
        RecentPlans recent;
        for (std::size_t i = 0; i < RecentPlans::kMost + 5; ++i)
            recent.add(plan(qPrintable(QStringLiteral("/%1").arg(i)),
                            qPrintable(QStringLiteral("2026-01-01T00:00:%1Z").arg(i, 2, 10, QLatin1Char('0')))));
        QCOMPARE(recent.plans().size(), RecentPlans::kMost);
        QCOMPARE(recent.plans().front().path, QStringLiteral("/%1").arg(RecentPlans::kMost + 4));
    }

    void fileFoundElsewhereKeepsItsEntry()
    {
        RecentPlans recent;
        recent.add(plan("/a", "2026-01-01T00:00:00Z"));
        recent.relocate(QStringLiteral("/a"), QStringLiteral("/b"));
        recent.relocate(QStringLiteral("/none"), QStringLiteral("/c"));
        QCOMPARE(paths(recent), QStringList{QStringLiteral("/b")});
        QCOMPARE(recent.plans().front().title, QStringLiteral("/A"));
        recent.remove(QStringLiteral("/b"));
        QVERIFY(recent.plans().empty());
    }
};

RIPARIA_TEST(RecentPlansTest)
#include "RecentPlansTest.moc"
