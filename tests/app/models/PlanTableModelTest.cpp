// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PlanTableModel.h"

#include "app/document/ObjectLocks.h"
#include "app/models/EntityEdits.h"
#include "tests/app/models/ModelBench.h"
#include "tests/core/ledger/RandomPlan.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QPixmap>
#include <QSignalSpy>
#include <QtTest/QtTest>

#include <random>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr TableType kAll[] = {TableType::Segments, TableType::Areas, TableType::Greenways, TableType::Rivers,
                              TableType::Works};

QString text(const PlanTableModel& model, const Uuid& id, const char* column)
{
    return model.index(model.rowOf(id), model.columnOf(column)).data().toString();
}

QStringList columnTexts(const PlanTableModel& model, const char* column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, model.columnOf(column)).data().toString();
    return texts;
}

QModelIndex cell(const PlanTableModel& model, const Uuid& id, const char* column)
{
    return model.index(model.rowOf(id), model.columnOf(column));
}

} // namespace

class PlanTableModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTableKeepsTheRulesOfModelsWhileThePlanIsEdited()
    {
        // A random plan in a document: edits, undo, redo, filter, sorting, under the eyes of the tester.
        RandomPlan random(seed());
        ModelBench bench(random.plan());
        std::vector<std::unique_ptr<PlanTableModel>> models;
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (const TableType type : kAll) {
            models.push_back(std::make_unique<PlanTableModel>(type, *bench.document, bench.totals, bench.facts()));
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                models.back().get(), QAbstractItemModelTester::FailureReportingMode::QtTest));
        }
        const QStringList filters{QString(), QStringLiteral("class = completed"), QStringLiteral("kind = area")};
        for (int step = 0; step < amount(30, 300); ++step) {
            switch (random.below(5)) {
            case 0: bench.document->undoStack().undo(); break;
            case 1: bench.document->undoStack().redo(); break;
            case 2: QVERIFY(bench.totals.setFilter(filters[random.below(3)])); break;
            case 3: {
                PlanTableModel& model = *models[static_cast<std::size_t>(random.below(5))];
                model.sort(random.below(model.columnCount()),
                           random.below(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
                break;
            }
            default: {
                RandomPlan other(static_cast<unsigned>(step));
                const ChangeSet changes = compare(bench.document->plan(), other.plan());
                QVERIFY(bench.document->edit(changes, "Step"));
            }
            }
            for (const auto& model : models) {
                std::size_t expected = 0;
                for (const Uuid& id : rowsOf(model->type(), bench.document->plan(), Uuid())) {
                    const bool always = model->type() == TableType::Rivers || model->type() == TableType::Works;
                    if (always || bench.totals.isShown(id)) {
                        ++expected;
                        QVERIFY(model->rowOf(id) >= 0);
                        QCOMPARE(model->idAt(model->rowOf(id)), id);
                    }
                }
                QCOMPARE(static_cast<std::size_t>(model->rowCount()), expected);
            }
        }
    }

    void quantitiesAreShownAndTypedInTheUnitsChosen()
    {
        ModelBench bench;
        PlanTableModel model(TableType::Segments, *bench.document, bench.totals, bench.facts());
        ShownUnits units;
        units.length = LengthUnit::Kilometre;
        units.money = MoneyUnit::TenThousandYuan;
        bench.names.setUnits(units);
        const Uuid id = bench.idOf("S-0001");
        QCOMPARE(text(model, id, "length_m"), QStringLiteral("1.770"));
        QCOMPARE(cell(model, id, "length_m").data(PlanTableModel::NumberRole).toDouble(), 1.77);
        QCOMPARE(model.headerData(model.columnOf("length_m"), Qt::Horizontal).toString(), QStringLiteral("Length km"));
        QVERIFY(model.setData(cell(model, id, "cost"), QStringLiteral("1.2")));
        QVERIFY(bench.segmentOf("S-0001")->measures.front().cost == 12'000.0);
        QCOMPARE(text(model, id, "cost"), QStringLiteral("1.20"));
        QCOMPARE(cell(model, id, "cost").data(Qt::EditRole).toString(), QStringLiteral("1.2"));
        bench.names.setUnits({});
        QCOMPARE(text(model, id, "cost"), QStringLiteral("12\u2009000"));
        QCOMPARE(cell(model, id, "cost").data(Qt::EditRole).toString(), QStringLiteral("12000"));
    }

    void chainagesWithoutKAreShownAndTyped()
    {
        ModelBench bench;
        PlanTableModel model(TableType::Segments, *bench.document, bench.totals, bench.facts());
        ShownUnits units;
        units.chainageHasK = false;
        bench.names.setUnits(units);
        const Uuid id = bench.idOf("S-0001");
        QCOMPARE(text(model, id, "from"), QStringLiteral("0+350"));
        QVERIFY(model.setData(cell(model, id, "from"), QStringLiteral("0+400")));
        QCOMPARE(text(model, id, "from"), QStringLiteral("0+400"));
        bench.names.setUnits({});
        QCOMPARE(text(model, id, "from"), QStringLiteral("K0+400"));
    }

    void cellsAreWordsAndNumbersForReaders()
    {
        ModelBench bench;
        const PlanTableModel model(TableType::Segments, *bench.document, bench.totals, bench.facts());
        const Uuid id = bench.idOf("S-0001");
        QCOMPARE(text(model, id, "river"), QStringLiteral("Dingshan River"));
        QCOMPARE(text(model, id, "from"), QStringLiteral("K0+350"));
        QCOMPARE(text(model, id, "to"), QStringLiteral("K2+120"));
        QCOMPARE(text(model, id, "length_m"), QStringLiteral("1\u2009770.0"));
        QCOMPARE(text(model, id, "bank"), QStringLiteral("left bank"));
        QCOMPARE(text(model, id, "measure"), QStringLiteral("Ecological bank protection"));
        QCOMPARE(text(model, id, "status"), QStringLiteral("Planning"));
        QCOMPARE(text(model, id, "works"), QStringLiteral("丁山河综合整治"));
        QCOMPARE(cell(model, id, "length_m").data(PlanTableModel::NumberRole).toDouble(), 1770.0);
        QCOMPARE(cell(model, id, "status").data(PlanTableModel::StatusRole).toInt(),
                 static_cast<int>(StatusClass::Planned));
    }

    void endsAreOrderedByChainageAlsoWhereItGrowsUpstream()
    {
        ModelBench bench;
        const PlanTableModel model(TableType::Segments, *bench.document, bench.totals, bench.facts());
        const Uuid id = bench.idOf("S-0003");
        QVERIFY(text(model, id, "from") < text(model, id, "to"));
        QVERIFY(text(model, id, "from").startsWith(QStringLiteral("K2+60")));
    }

    void sortingIsByValueAndEmptyCellsComeLast()
    {
        ModelBench bench;
        PlanTableModel model(TableType::Segments, *bench.document, bench.totals, bench.facts());
        model.sort(model.columnOf("length_m"), Qt::DescendingOrder);
        QCOMPARE(columnTexts(model, "code"),
                 (QStringList{QStringLiteral("S-0001"), QStringLiteral("S-0002"), QStringLiteral("S-0003")}));
        model.sort(model.columnOf("length_m"), Qt::AscendingOrder);
        QCOMPARE(columnTexts(model, "code"),
                 (QStringList{QStringLiteral("S-0003"), QStringLiteral("S-0002"), QStringLiteral("S-0001")}));
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(model.columnOf("works"), order);
            QCOMPARE(columnTexts(model, "code").first(), QStringLiteral("S-0001"));
        }
    }

    void whatAColumnDoesNotTellApartStaysInTheOrderOfTheCodes()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("R", 5000));
        for (const int number : {7, 10000, 2, 10, 9999, 1}) // ids are random
            add(plan, segment("S-" + std::to_string(number), "R", 100, 500));
        plan.raiseCounters();
        ModelBench bench(plan);
        PlanTableModel model(TableType::Segments, *bench.document, bench.totals, bench.facts());
        const QStringList expected{QStringLiteral("S-1"),  QStringLiteral("S-2"),    QStringLiteral("S-7"),
                                   QStringLiteral("S-10"), QStringLiteral("S-9999"), QStringLiteral("S-10000")};
        for (const char* column : {"bank", "length_m", "works"}) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                model.sort(model.columnOf(column), order);
                QCOMPARE(columnTexts(model, "code"), expected);
            }
        }
    }

    void selectedRowsStaySelectedWhenSorted()
    {
        ModelBench bench;
        PlanTableModel model(TableType::Segments, *bench.document, bench.totals, bench.facts());
        const Uuid id = bench.idOf("S-0003");
        const QPersistentModelIndex held = cell(model, id, "name");
        model.sort(model.columnOf("length_m"), Qt::AscendingOrder);
        QCOMPARE(model.idAt(held.row()), id);
        QCOMPARE(held.column(), model.columnOf("name"));
    }

    void filterDecidesWhichRowsThereAre()
    {
        ModelBench bench;
        PlanTableModel model(TableType::Segments, *bench.document, bench.totals, bench.facts());
        QVERIFY(bench.totals.setFilter(QStringLiteral("river = DS")));
        QCOMPARE(columnTexts(model, "code"), (QStringList{QStringLiteral("S-0001"), QStringLiteral("S-0002")}));
        QCOMPARE(model.total(), std::size_t{3});
        // An edit that makes a row fit or not fit takes part in it.
        const auto edit = editField(*bench.document, {bench.idOf("S-0003")}, "name", QStringLiteral("x"));
        QVERIFY(edit && bench.document->edit(edit->changes, edit->text));
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(bench.totals.setFilter(QStringLiteral("name = x")));
        QCOMPARE(columnTexts(model, "code"), QStringList{QStringLiteral("S-0003")});
        bench.document->undoStack().undo();
        QCOMPARE(model.rowCount(), 0);
    }

    void cellEditIsOneUndoStep()
    {
        ModelBench bench;
        PlanTableModel model(TableType::Segments, *bench.document, bench.totals, bench.facts());
        const Uuid id = bench.idOf("S-0001");
        const int before = bench.document->undoStack().count();
        QVERIFY(model.setData(cell(model, id, "to"), QStringLiteral("Ｋ２＋２００")));
        QCOMPARE(bench.document->undoStack().count(), before + 1);
        QCOMPARE(text(model, id, "to"), QStringLiteral("K2+200"));
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Set end of S-0001"));
        bench.document->undoStack().undo();
        QCOMPARE(text(model, id, "to"), QStringLiteral("K2+120"));
    }

    void editThatCannotBeReadChangesNothingAndSaysWhy()
    {
        ModelBench bench;
        PlanTableModel model(TableType::Segments, *bench.document, bench.totals, bench.facts());
        const QSignalSpy refused(&model, &PlanTableModel::editRefused);
        const Uuid id = bench.idOf("S-0001");
        const int before = bench.document->undoStack().count();
        for (const char* wrong : {"K9+000", "nowhere", "K0+1350", "K0+350"}) {
            QVERIFY(!model.setData(cell(model, id, "to"), QString::fromLatin1(wrong)));
            QCOMPARE(text(model, id, "to"), QStringLiteral("K2+120"));
        }
        QCOMPARE(refused.count(), 4);
        QVERIFY(refused[0][1].toString().contains(QStringLiteral("K5+")));
        QCOMPARE(bench.document->undoStack().count(), before);
    }

    void cellsThatAreComputedCannotBeEdited()
    {
        ModelBench bench;
        PlanTableModel model(TableType::Segments, *bench.document, bench.totals, bench.facts());
        QVERIFY(!(model.flags(model.index(0, model.columnOf("length_m"))) & Qt::ItemIsEditable));
        QVERIFY(!model.setData(model.index(0, model.columnOf("code")), QStringLiteral("S-9999")));
    }

    void costsAreSummedAndEditedWhereThereIsAMeasure()
    {
        ModelBench bench;
        PlanTableModel model(TableType::Segments, *bench.document, bench.totals, bench.facts());
        const Uuid id = bench.idOf("S-0001");
        QCOMPARE(text(model, id, "cost"), QStringLiteral("5\u2009000"));
        QVERIFY(model.flags(cell(model, id, "cost")) & Qt::ItemIsEditable);
        QCOMPARE(cell(model, id, "cost").data(Qt::EditRole).toString(), QStringLiteral("5000"));
        QVERIFY(model.setData(cell(model, id, "cost"), QStringLiteral("7500")));
        QCOMPARE(bench.segmentOf("S-0001")->measures.front().cost, std::optional(7500.0));
        QVERIFY(model.setData(cell(model, id, "measure"), QStringLiteral("M07、M05")));
        QVERIFY(model.setData(cell(model, id, "cost"), QStringLiteral("7500; 500")));
        QCOMPARE(text(model, id, "cost"), QStringLiteral("8\u2009000"));
        // Nothing to give it to: the cell says so instead of taking it.
        const QModelIndex bare = cell(model, bench.idOf("S-0003"), "cost");
        QVERIFY(!(model.flags(bare) & Qt::ItemIsEditable));
        QVERIFY(bare.data(Qt::ToolTipRole).toString().contains(QStringLiteral("measure")));
    }

    void propertiesOfWorksAreEditedInTheirTable()
    {
        ModelBench bench;
        PlanTableModel model(TableType::Works, *bench.document, bench.totals, bench.facts());
        const Uuid id = model.idAt(0);
        QVERIFY(model.setData(cell(model, id, "cost"), QStringLiteral("860000")));
        QVERIFY(model.setData(cell(model, id, "responsible"), QStringLiteral("区水务局")));
        QVERIFY(model.setData(cell(model, id, "category"), QStringLiteral("black-odorous water")));
        const auto works = bench.document->plan().works().find(id);
        QCOMPARE(works->cost, std::optional(860000.0));
        QCOMPARE(works->category, std::string("black_odour"));
        QCOMPARE(text(model, id, "category"), QStringLiteral("black-odorous water"));
    }

    void riverRowsFollowTheTotals()
    {
        ModelBench bench;
        PlanTableModel model(TableType::Rivers, *bench.document, bench.totals, bench.facts());
        const Uuid id = bench.names.river("DS")->meta.uuid;
        QCOMPARE(text(model, id, "treated_m"), QStringLiteral("2\u2009250.0"));
        QVERIFY(bench.totals.setFilter(QStringLiteral("bank = right")));
        QCOMPARE(text(model, id, "treated_m"), QStringLiteral("700.0"));
    }

    void aLockedRowIsMarkedAndNotEditable()
    {
        ModelBench bench;
        PlanTableModel model(TableType::Segments, *bench.document, bench.totals, bench.facts());
        QPixmap mark(8, 8);
        mark.fill(Qt::black);
        model.setLockMark(QIcon(mark));
        const Uuid id = bench.segmentOf("S-0001")->meta.uuid;
        const auto isMarked = [&] { return !cell(model, id, "code").data(Qt::DecorationRole).value<QIcon>().isNull(); };
        QVERIFY(!isMarked() && cell(model, id, "remarks").flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(ObjectLocks::set(*bench.document, {id}, true));
        QVERIFY(isMarked());
        QVERIFY(!cell(model, id, "remarks").data(Qt::DecorationRole).isValid());
        QVERIFY(!cell(model, id, "remarks").flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!model.setData(cell(model, id, "remarks"), QStringLiteral("x")));
        QVERIFY(cell(model, id, "remarks").data(Qt::ToolTipRole).toString().contains(QStringLiteral("padlock")));
        const Uuid other = bench.segmentOf("S-0002")->meta.uuid;
        QVERIFY(cell(model, other, "remarks").flags().testFlag(Qt::ItemIsEditable));
    }
};

RIPARIA_TEST(PlanTableModelTest)
#include "PlanTableModelTest.moc"
