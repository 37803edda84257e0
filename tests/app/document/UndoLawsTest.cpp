// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanDocument.h"

#include "tests/app/document/DocumentFixture.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr int kEntities = 30;
constexpr int kChanges = 6;
constexpr int kStepsPerRound = 12;

bool sameEntities(const Plan& a, const Plan& b)
{
    return compare(a, b).isEmpty();
}

} // namespace

/// Undoing goes back to the first step at most, which brought the coordinate system that random rivers need.
/// Over random change sets of all entity types, hostile values and several changes of one entity among them.
class UndoLawsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoOfRedoIsWhereItWas()
    {
        for (int round = 0; round < amount(20, 500); ++round) {
            RandomEntities random(seed() + static_cast<unsigned>(round), true);
            const auto document = documentOf(random.plan(kEntities));
            std::vector<Plan> states{document->plan()};
            for (int step = 0; step < kStepsPerRound; ++step) {
                const int count = document->undoStack().count();
                must(document->edit(random.changes(document->plan(), kChanges), "Step"));
                if (document->undoStack().count() > count)
                    states.push_back(document->plan());
            }
            // A walk back and forth at random: at every place of the history the plan is the one that was there.
            for (int step = 0; step < 3 * kStepsPerRound; ++step) {
                const auto place = static_cast<int>(random.below(states.size()));
                document->undoStack().setIndex(place + 1);
                QVERIFY2(sameEntities(document->plan(), states[static_cast<std::size_t>(place)]),
                         qPrintable(QStringLiteral("round %1 place %2").arg(round).arg(place)));
            }
        }
    }

    void anEventNamesEverythingThatDiffers()
    {
        for (int round = 0; round < amount(20, 500); ++round) {
            RandomEntities random(seed() + 1000u + static_cast<unsigned>(round));
            const auto document = documentOf(random.plan(kEntities));
            Plan last = document->plan();
            bool allNamed = true;
            connect(document.get(), &PlanDocument::changed, [&](const ChangeEvent& event) {
                for (const Change& change : compare(last, document->plan()).changes) {
                    const Uuid id = idOf(change.after.index() != 0 ? change.after : change.before);
                    allNamed = allNamed && std::count(event.ids.begin(), event.ids.end(), id) == 1 &&
                               event.concerns(kindOf(change));
                }
                last = document->plan();
            });
            for (int step = 0; step < kStepsPerRound; ++step) {
                if (random.below(3) == 0)
                    document->undoStack().setIndex(
                        1 + static_cast<int>(random.below(static_cast<std::uint64_t>(document->undoStack().count()))));
                else
                    must(document->edit(random.changes(document->plan(), kChanges), "Step"));
                QVERIFY(allNamed);
                QVERIFY(last == document->plan());
            }
        }
    }

    void whateverIsUndoneBeforeASaveTheFileHoldsTheDocument()
    {
        const Folder folder;
        for (int round = 0; round < amount(4, 60); ++round) {
            RandomEntities random(seed() + 2000u + static_cast<unsigned>(round));
            const QString path = QString::fromStdString(folder.file(std::to_string(round) + ".gpkg"));
            const auto document = documentOf(randomPlan(seed() + static_cast<unsigned>(round), kEntities));
            must(document->saveAs(path, false));
            for (int step = 0; step < kStepsPerRound; ++step) {
                const auto steps = static_cast<std::uint64_t>(document->undoStack().count());
                switch (random.below(4)) {
                case 0: document->undoStack().setIndex(1 + static_cast<int>(random.below(steps))); break;
                case 1: must(document->save()); break;
                default: must(document->edit(randomChanges(random, document->plan(), kChanges), "Step"));
                }
                if (!document->isModified())
                    QVERIFY(compare(document->store()->plan(), document->plan()).isEmpty());
            }
            must(document->save());
            QVERIFY(!document->isModified());
            const auto reopened = must(PlanDocument::open(path, author()));
            QVERIFY2(compare(reopened->plan(), document->plan()).isEmpty(),
                     qPrintable(QStringLiteral("round %1: ").arg(round) +
                                QString::fromStdString(difference(document->plan(), reopened->plan()))));
            // Opening raises the counters to the highest code there is, and random codes are as high as they like.
            PlanInfo info = reopened->plan().info();
            info.counters = document->plan().info().counters;
            QVERIFY(info == document->plan().info());
        }
    }
};

RIPARIA_TEST(UndoLawsTest)
#include "UndoLawsTest.moc"
