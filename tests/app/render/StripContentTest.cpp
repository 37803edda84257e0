// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/StripContent.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// S-1 100-300 left, S-2 250-500 both banks (earlier), S-3 700-800 planned only.
Plan oneRiver()
{
    Plan plan = emptyPlan();
    Segment s1 = segment("S-1", "DS", 100, 300, Bank::Left);
    s1.events = {on("2024-01-01", "completion")};
    Segment s2 = segment("S-2", "DS", 250, 500, Bank::Both);
    s2.events = {on("2023-01-01", "completion")};
    Segment s3 = segment("S-3", "DS", 700, 800);
    s3.events = {on("2023-01-01", "plan")};
    add(plan, straightRiver("DS", 999), straightRiver("HS", 99, 50), s1, s2, s3,
        greenwayAlong("G-1", "DS", 0, 400, Bank::Left), segment("S-9", "HS", 10, 20));
    return plan;
}

std::shared_ptr<const StripContent> contentOf(const Plan& plan, const CountRequest& request = {})
{
    return stripContentOf(plan, *test::count(plan, request), "DS", nullptr, Language::English);
}

CountRequest completedOnly()
{
    for (const CountingScheme& scheme : builtInSchemes()) {
        if (scheme.code == "completed")
            return test::request(scheme);
    }
    qFatal("there is no such scheme");
}

} // namespace

class StripContentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatLiesAlongTheRiverAndNothingElse()
    {
        const auto content = contentOf(oneRiver());
        QStringList codes;
        for (const StripBar& bar : content->bars)
            codes << bar.code;
        QCOMPARE(codes, (QStringList{QStringLiteral("G-1"), QStringLiteral("S-1"), QStringLiteral("S-2"),
                                     QStringLiteral("S-3")}));
        QCOMPARE(content->key, std::string("DS"));
    }

    void riverThatIsNotThereHasNoContent()
    {
        const Plan plan = oneRiver();
        QVERIFY(!stripContentOf(plan, *test::count(plan), "XX", nullptr, Language::English));
    }

    void piecesAndGapsAddUpToTheRiver()
    {
        const Plan plan = oneRiver();
        for (const CountRequest& request : {CountRequest(), completedOnly()}) {
            const auto content = contentOf(plan, request);
            QCOMPARE((content->treated() + content->planned() + content->inGaps()).value, content->length.value);
        }
    }

    void overlapHasOneOwnerAndIsShared()
    {
        const auto content = contentOf(oneRiver());
        QCOMPARE(content->pieces.size(), std::size_t{4});
        QVERIFY(content->pieces[0] == (StripPiece{span(100, 250), content->bars[1].id, QStringLiteral("S-1"), false}));
        QVERIFY(content->pieces[1] == (StripPiece{span(250, 300), content->bars[2].id, QStringLiteral("S-2"), true}));
        QCOMPARE(content->bars[1].elsewhere, (std::vector<StripShare>{{span(250, 300), QStringLiteral("S-2")}}));
        QVERIFY(content->bars[2].elsewhere.empty());
    }

    void worksThatAreNotCountedAreNoGapAndNoPiece()
    {
        const auto content = contentOf(oneRiver(), completedOnly());
        const StripBar& planned = content->bars[3];
        QVERIFY(!planned.counted);
        QCOMPARE(content->uncounted, std::vector<Span>{span(700, 800)});
        for (const Span& gap : content->gaps)
            QVERIFY(!gap.overlaps(planned.span));
    }

    void whatTheFilterHidesIsThereButNotShown()
    {
        const Plan plan = oneRiver();
        const auto content = stripContentOf(
            plan, *test::count(plan), "DS", [](const Uuid&) { return false; }, Language::English);
        for (const StripBar& bar : content->bars)
            QVERIFY(!bar.shown);
    }
};

RIPARIA_TEST(StripContentTest)
#include "StripContentTest.moc"
