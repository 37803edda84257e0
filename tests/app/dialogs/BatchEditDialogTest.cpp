// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/BatchEditDialog.h"

#include "app/panels/EffectTable.h"
#include "app/panels/FieldSet.h"
#include "app/panels/FigureTable.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include "core/plan/PlanHash.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest/QtTest>

#include <string>
#include <utility>
#include <vector>

using namespace riparia;
using namespace riparia::test;

namespace {

/// The dialog over some segments, with the keyboard.
struct OpenBatch {
    OpenBatch(PanelBench& bench, std::initializer_list<const char*> codes)
        : OpenBatch(bench, idsOf(bench, codes))
    {}
    OpenBatch(PanelBench& bench, std::vector<Uuid> ids)
        : dialog(bench.context(), std::move(ids), &stage)
    {
        stage.present();
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
    }
    static std::vector<Uuid> idsOf(const PanelBench& bench, std::initializer_list<const char*> codes)
    {
        std::vector<Uuid> ids;
        for (const char* code : codes)
            ids.push_back(bench.idOf(code));
        return ids;
    }
    template <class T>
    T& child(const char* name)
    {
        return *dialog.findChild<T*>(QLatin1String(name));
    }
    void choose(const char* field, const QString& code)
    {
        auto& combo = child<QComboBox>(field);
        combo.setCurrentIndex(combo.findData(code));
        Q_EMIT combo.activated(combo.currentIndex());
    }
    void type(const char* field, const QString& text)
    {
        auto& line = child<QLineEdit>(field);
        line.setFocus();
        line.selectAll();
        line.insert(text); // full width has no keys
        QTest::keyClick(&line, Qt::Key_Return);
    }
    QString outcome() { return child<QLabel>("batchOutcome").text(); }
    /// "Now", "Afterwards", "Change" of a row of the preview; nothing when it is not there.
    QStringList effect(const QString& caption)
    {
        for (const FigureTable::Row& row : child<EffectTable>("effectTable").rows()) {
            if (row.caption == caption)
                return {row.cells[0], row.cells[1], row.cells[2]};
        }
        return {};
    }

    Stage stage;
    BatchEditDialog dialog;
};

} // namespace

class BatchEditDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLockIsOpenedWhereItRefuses() // UX.md 2.7
    {
        PanelBench bench;
        OpenBatch open(bench, {"S-0001", "S-0003"});
        bench.document->setLocked({EntityKind::Segment});
        open.choose("field_status", QStringLiteral("construction"));
        QTRY_VERIFY(open.dialog.applyButton().isEnabled());
        const Plan before = bench.document->plan();
        QTest::mouseClick(&open.dialog.applyButton(), Qt::LeftButton);
        QVERIFY(bench.document->plan() == before);
        QVERIFY2(open.outcome().contains(QStringLiteral("locked")), qPrintable(open.outcome()));
        QVERIFY(open.outcome().contains(QStringLiteral(">Unlock</a>")));
        Q_EMIT open.child<QLabel>("batchOutcome").linkActivated(QStringLiteral("unlock"));
        QVERIFY(!bench.document->isLocked(EntityKind::Segment));
        QVERIFY(!open.dialog.isVisible());
        QCOMPARE(bench.segmentOf("S-0003")->events.back().status, std::string("construction"));
    }

    void openingAndApplyingNothingChangesNothing()
    {
        PanelBench bench;
        OpenBatch open(bench, {"S-0001", "S-0002"});
        const Plan before = bench.document->plan();
        QVERIFY(!open.dialog.applyButton().isEnabled());
        QVERIFY(!open.dialog.applyButton().toolTip().isEmpty());
        QTest::mouseClick(&open.dialog.applyButton(), Qt::LeftButton);
        QTest::keyClick(&open.dialog, Qt::Key_Return);
        QVERIFY(open.dialog.isVisible());
        QVERIFY(bench.document->plan() == before);
        QCOMPARE(open.effect(QStringLiteral("River treated")).at(2), QStringLiteral("0"));
    }

    void differentValuesSaySo()
    {
        PanelBench bench;
        OpenBatch open(bench, {"S-0001", "S-0002"});
        QVERIFY(open.child<QComboBox>("field_status").placeholderText().contains(QStringLiteral("several values (2)")));
        QCOMPARE(open.child<QComboBox>("field_status").currentIndex(), -1);
        // Ends and river belong to each alone.
        QVERIFY(!open.child<QLineEdit>("field_from").isVisible());
    }

    void oneFieldOfAllIsOneUndoStepAndItsEffectIsShownBefore()
    {
        PanelBench bench;
        OpenBatch open(bench, {"S-0001", "S-0003"});
        const int before = bench.document->undoStack().count();
        open.choose("field_status", QStringLiteral("completion"));
        QVERIFY(bench.segmentOf("S-0003")->events.empty());
        QCOMPARE(open.outcome(), QStringLiteral("2 objects will change."));
        QCOMPARE(open.effect(QStringLiteral("completed · River treated")),
                 (QStringList{QStringLiteral("0.70"), QStringLiteral("2.55"), QStringLiteral("+1.85")}));
        QTest::mouseClick(&open.dialog.applyButton(), Qt::LeftButton);
        QVERIFY(!open.dialog.isVisible());
        QCOMPARE(bench.document->undoStack().count(), before + 1);
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Set status of 2 segments"));
        QCOMPARE(bench.segmentOf("S-0003")->events.back().status, std::string("completion"));
        // All else is as it was in each.
        QCOMPARE(bench.segmentOf("S-0001")->measures.size(), std::size_t{1});
        QVERIFY(bench.segmentOf("S-0003")->measures.empty());
        bench.document->undoStack().undo();
        QVERIFY(bench.segmentOf("S-0003")->events.empty());
    }

    void theStatusOfTwelveIsOneStepThatSaysSo()
    {
        Plan plan = benchPlan();
        for (int i = 4; i <= 12; ++i)
            add(plan, segment("S-" + std::to_string(1000 + i), "HS", 1000 + 100 * i, 1100 + 100 * i));
        PanelBench bench(plan);
        std::vector<Uuid> ids;
        for (const auto& [id, held] : bench.document->plan().segments())
            ids.push_back(id);
        QCOMPARE(ids.size(), std::size_t{12});
        const std::string before = planHash(bench.document->plan());
        const int steps = bench.document->undoStack().count();
        OpenBatch open(bench, ids);
        open.choose("field_status", QStringLiteral("acceptance"));
        QTest::mouseClick(&open.dialog.applyButton(), Qt::LeftButton);
        QVERIFY(!open.dialog.isVisible());
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Set status of 12 segments"));
        for (const auto& [id, held] : bench.document->plan().segments())
            QVERIFY2(held->events.back().status == "acceptance", held->meta.code.c_str());
        bench.document->undoStack().undo();
        QCOMPARE(planHash(bench.document->plan()), before);
    }

    void whileALargePlanIsCountedTheEffectIsWaitedFor()
    {
        PanelBench bench;
        PlanTotals totals(*bench.document, 1); // a large plan
        Stage stage;
        BatchEditDialog dialog({*bench.document, totals, bench.names, bench.figures},
                               OpenBatch::idsOf(bench, {"S-0001", "S-0003"}), &stage);
        stage.present();
        dialog.show();
        QTRY_VERIFY(!totals.isCounting());
        const auto* outcome = dialog.findChild<QLabel*>(QStringLiteral("batchOutcome"));
        {
            HeldJobs held;
            QVERIFY(totals.setFilter(QStringLiteral("river = DS")));
            auto* status = dialog.findChild<QComboBox*>(QStringLiteral("field_status"));
            status->setCurrentIndex(status->findData(QStringLiteral("completion")));
            Q_EMIT status->activated(status->currentIndex());
            QCOMPARE(outcome->text(), QStringLiteral("2 objects will change. Counting…"));
            QVERIFY(dialog.applyButton().isEnabled());
        }
        QTRY_COMPARE(outcome->text(), QStringLiteral("2 objects will change."));
    }

    void whatCannotBeReadIsMarkedAndNothingIsApplied()
    {
        PanelBench bench;
        OpenBatch open(bench, {"S-0001", "S-0002"});
        const Plan before = bench.document->plan();
        open.type("field_year_end", QStringLiteral("soon"));
        QVERIFY(!open.dialog.fields().problem("year_end").isEmpty());
        QVERIFY(!open.dialog.applyButton().isEnabled());
        QVERIFY(bench.document->plan() == before);
        open.type("field_year_end", QStringLiteral("２０２８"));
        QVERIFY(open.dialog.fields().problem("year_end").isEmpty());
        QTest::mouseClick(&open.dialog.applyButton(), Qt::LeftButton);
        QCOMPARE(bench.segmentOf("S-0002")->yearEnd, std::optional(2028));
    }

    void aNumberMayBeAFormulaWhosePreviewIsShown()
    {
        PanelBench bench;
        QVERIFY(bench.edit("S-0002", "measure", QStringLiteral("M07")));
        OpenBatch open(bench, {"S-0001", "S-0002", "S-0003"});
        auto& preview = open.child<FigureTable>("batchFormulas");
        QVERIFY(!preview.isVisible());
        const int before = bench.document->undoStack().count();
        open.type("field_cost", QStringLiteral("＝长度 × 350"));
        QVERIFY(preview.isVisible());
        QCOMPARE(preview.rows().size(), std::size_t{2});
        QCOMPARE(preview.rows()[0].caption, QStringLiteral("S-0001 · Cost, yuan"));
        QVERIFY(preview.rows()[0].cells == (std::vector<QString>{QStringLiteral("5000"), QStringLiteral("619500")}));
        // S-0003 has no measure that could cost anything.
        QVERIFY(open.child<QLabel>("batchSkipped").text().startsWith(QStringLiteral("S-0003 keeps its cost: ")));
        QCOMPARE(open.outcome(), QStringLiteral("2 objects will change."));
        QTest::mouseClick(&open.dialog.applyButton(), Qt::LeftButton);
        QVERIFY(!open.dialog.isVisible());
        QCOMPARE(bench.document->undoStack().count(), before + 1);
        QCOMPARE(bench.segmentOf("S-0002")->measures.front().cost, std::optional(245000.0));
        bench.document->undoStack().undo();
        QCOMPARE(bench.segmentOf("S-0001")->measures.front().cost, std::optional(5000.0));
    }

    void aFormulaThatCannotBeReadIsMarked()
    {
        PanelBench bench;
        OpenBatch open(bench, {"S-0001", "S-0002"});
        open.type("field_cost", QStringLiteral("= lenght * 350"));
        QVERIFY(open.dialog.fields().problem("cost").contains(QStringLiteral("perhaps length is meant")));
        QVERIFY(!open.dialog.applyButton().isEnabled());
        QVERIFY(!open.child<FigureTable>("batchFormulas").isVisible());
        // So is one that has a value in none of them.
        open.type("field_cost", QStringLiteral("= area / 0"));
        QVERIFY(!open.dialog.fields().problem("cost").isEmpty());
        QVERIFY(!open.dialog.applyButton().isEnabled());
        open.type("field_year_end", QStringLiteral("= 2020 + 8"));
        open.type("field_cost", QStringLiteral("= length"));
        QVERIFY(open.dialog.applyButton().isEnabled());
        QTest::mouseClick(&open.dialog.applyButton(), Qt::LeftButton);
        QCOMPARE(bench.segmentOf("S-0002")->yearEnd, std::optional(2028));
        QCOMPARE(bench.segmentOf("S-0001")->measures.front().cost, std::optional(1770.0));
    }

    void whatIsDoubtfulIsSaidAtItsFieldAndAtTheButton()
    {
        PanelBench bench;
        QVERIFY(bench.edit("S-0001", "year_start", QStringLiteral("2028")));
        OpenBatch open(bench, {"S-0001", "S-0002"});
        open.type("field_year_end", QStringLiteral("2027"));
        QVERIFY(!open.dialog.fields().warning("year_end").isEmpty());
        QVERIFY(open.dialog.fields().problem("year_end").isEmpty());
        QVERIFY(!open.dialog.applyButton().icon().isNull());
        QVERIFY(open.dialog.applyButton().isEnabled()); // whoever means it may
        QVERIFY(open.outcome().contains(QStringLiteral("marked")));
        open.type("field_year_end", QStringLiteral("2029"));
        QVERIFY(open.dialog.fields().warning("year_end").isEmpty());
        QVERIFY(open.dialog.applyButton().icon().isNull());
    }

    void tickTakenBackIsNotWritten()
    {
        PanelBench bench;
        OpenBatch open(bench, {"S-0001", "S-0002"});
        open.type("field_remarks", QStringLiteral("for all"));
        open.type("field_year_end", QStringLiteral("2029"));
        QTest::mouseClick(&open.child<QCheckBox>("field_remarksTick"), Qt::LeftButton);
        QTest::mouseClick(&open.dialog.applyButton(), Qt::LeftButton);
        QCOMPARE(bench.segmentOf("S-0001")->yearEnd, std::optional(2029));
        QVERIFY(bench.segmentOf("S-0001")->meta.remarks.empty());
    }

    void valuesTheyHaveAlreadyAreNoStep()
    {
        PanelBench bench;
        QVERIFY(bench.edit("S-0001", "year_end", QStringLiteral("2030")));
        QVERIFY(bench.edit("S-0002", "year_end", QStringLiteral("2030")));
        OpenBatch open(bench, {"S-0001", "S-0002"});
        QTest::mouseClick(&open.child<QCheckBox>("field_year_endTick"), Qt::LeftButton);
        QVERIFY(!open.dialog.applyButton().isEnabled());
        QVERIFY(!open.outcome().isEmpty());
    }

    void enterInAFieldDoesNotApply()
    {
        PanelBench bench;
        OpenBatch open(bench, {"S-0001", "S-0002"});
        const int before = bench.document->undoStack().count();
        open.type("field_year_end", QStringLiteral("2029"));
        QVERIFY(open.dialog.isVisible());
        QCOMPARE(bench.document->undoStack().count(), before);
        QTest::keyClick(&open.dialog, Qt::Key_Escape);
        QVERIFY(!open.dialog.isVisible());
        QVERIFY(!bench.segmentOf("S-0001")->yearEnd);
    }

    void itFitsTheSmallestScreenInBothLanguagesAndNamesEverything()
    {
        PanelBench bench;
        OpenBatch open(bench, {"S-0001", "S-0002"});
        expectNames(open.dialog);
        for (const Language language : {Language::English, Language::Chinese}) {
            const TranslationScope words(language);
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&open.dialog, &change);
            QVERIFY(open.dialog.minimumSizeHint().width() <= 1024 && open.dialog.minimumSizeHint().height() <= 640);
        }
    }
};

RIPARIA_TEST(BatchEditDialogTest)
#include "BatchEditDialogTest.moc"
