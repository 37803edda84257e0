// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/TargetEdits.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

Target banks()
{
    Target target;
    target.meta.name = "护岸";
    target.metric = "bank_length_m";
    target.value = 12'000;
    target.due = Date{2027, 12, 31};
    return target;
}

} // namespace

class TargetEditsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void targetIsAddedChangedAndDeletedInOneStepEach()
    {
        ModelBench bench;
        PlanDocument& document = *bench.document;
        const auto& targets = document.plan().table<Target>();
        const auto added = addingTarget(document, banks());
        QVERIFY(added && document.edit(added->changes, added->text));
        QCOMPARE(targets.size(), std::size_t{1});
        Target held = *targets.begin()->second;
        QCOMPARE(held.meta.code, std::string("T-0001"));
        QVERIFY(!held.meta.created.empty());
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("Add target T-0001"));

        held.value = 9'000;
        held.scope = "river = DS";
        const auto changed = changingTarget(document, held);
        QVERIFY(changed && document.edit(changed->changes, changed->text));
        QCOMPARE(targets.find(held.meta.uuid)->value, 9'000.0);
        const auto same = changingTarget(document, *targets.find(held.meta.uuid));
        QVERIFY(same && same->changes.isEmpty());

        const auto removed = removingTarget(document, held.meta.uuid);
        QVERIFY(removed && document.edit(removed->changes, removed->text));
        QCOMPARE(targets.size(), std::size_t{0});
        document.undoStack().undo();
        QCOMPARE(targets.find(held.meta.uuid)->scope, std::string("river = DS"));
    }

    void whatIsNoTargetIsRefused()
    {
        ModelBench bench;
        Target target = banks();
        for (const double value : {0.0, -1.0, std::numeric_limits<double>::infinity()}) {
            target.value = value;
            QCOMPARE(addingTarget(*bench.document, target).error().code, ErrorCode::InvalidArgument);
        }
        target = banks();
        target.metric = "beauty";
        QCOMPARE(addingTarget(*bench.document, target).error().code, ErrorCode::InvalidArgument);
        target = banks();
        target.scope = "river =";
        QCOMPARE(addingTarget(*bench.document, target).error().code, ErrorCode::FilterSyntax);
        QCOMPARE(changingTarget(*bench.document, banks()).error().code, ErrorCode::NotFound);
        QCOMPARE(removingTarget(*bench.document, Uuid()).error().code, ErrorCode::NotFound);
    }

    void dueDateMayBeAYear()
    {
        QCOMPARE(*typedDueDate(QStringLiteral(" ２０２７ ")), std::optional(Date{2027, 12, 31}));
        QCOMPARE(*typedDueDate(QStringLiteral("2027-06-30")), std::optional(Date{2027, 6, 30}));
        QCOMPARE(*typedDueDate(QString()), std::optional<Date>());
        QCOMPARE(typedDueDate(QStringLiteral("soon")).error().code, ErrorCode::DateSyntax);
    }

    void unitsOfAreasAreThoseOfAreas()
    {
        QCOMPARE(targetUnits(Quantity::BankLength).front().factor, 1000.0);
        double mu = 0;
        for (const TargetUnit& unit : targetUnits(Quantity::Area)) {
            if (unit.code == "mu")
                mu = unit.factor;
        }
        QVERIFY(std::abs(15 * mu - 10'000) < 1e-6); // 15 mu are a hectare
    }
};

RIPARIA_TEST(TargetEditsTest)
#include "TargetEditsTest.moc"
