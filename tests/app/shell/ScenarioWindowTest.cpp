// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/EntityEdits.h"
#include "app/models/PlanScenarios.h"
#include "app/panels/FigureTable.h"
#include "app/panels/SummaryPanel.h"
#include "app/panels/TablePanel.h"
#include "app/shell/CompareWindow.h"
#include "app/shell/MainWindow.h"
#include "app/shell/ScenarioNameDialog.h"
#include "app/text/ErrorText.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/FullDisk.h"
#include "tests/support/TestMain.h"

#include "core/plan/ScenarioEdits.h"
#include "core/plan/ScenarioView.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>

using namespace riparia;
using namespace riparia::test;

namespace {

/// Types a name into the dialog that will be shown next, and accepts it; "" cancels.
class Naming {
public:
    explicit Naming(QString name)
    {
        QTimer::singleShot(0, &m_context, [this, name = std::move(name)] {
            auto* dialog = qobject_cast<ScenarioNameDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            m_wasAsked = true;
            dialog->findChild<QLineEdit*>(QStringLiteral("scenarioName"))->setText(name);
            auto* accept = dialog->findChild<QPushButton*>(QStringLiteral("scenarioNameAccept"));
            m_couldAccept = accept->isEnabled();
            if (m_couldAccept)
                accept->click();
            else
                dialog->reject();
        });
    }
    bool wasAsked() const { return m_wasAsked; }
    bool couldAccept() const { return m_couldAccept; }

private:
    QObject m_context;
    bool m_wasAsked = false;
    bool m_couldAccept = false;
};

std::size_t segmentsSeen(WindowBench& bench)
{
    return entitiesOf<Segment>(bench.document().plan(), bench.document().scenario()).size();
}

void chooseEntry(QComboBox& combo, const QString& text)
{
    const int index = combo.findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    combo.setCurrentIndex(index);
    Q_EMIT combo.activated(index);
}

int rowsOfSegments(WindowBench& bench)
{
    return bench.child<QTableView>("segmentTable")->model()->rowCount();
}

} // namespace

/// Scenarios, scheme and day in the window, over the sample: its alternative shortens one segment and drops another.
class ScenarioWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSampleOpensAsItWasPublished()
    {
        WindowBench bench;
        QCOMPARE(bench.child<QComboBox>("countScheme")->currentText(), QStringLiteral("Published 2023"));
        QVERIFY(bench.child<QComboBox>("countDay")->currentText().startsWith(QStringLiteral("2023-03-20")));
        QCOMPARE(bench.child<QComboBox>("scenarioChoice")->currentText(), QStringLiteral("Base"));
        QCOMPARE(bench.child<QComboBox>("scenarioChoice")->count(), 2);
    }

    void theScenarioChosenIsWhatMapTablesAndTitleShow()
    {
        WindowBench bench;
        const std::size_t inBase = segmentsSeen(bench);
        QCOMPARE(rowsOfSegments(bench), static_cast<int>(inBase));
        chooseEntry(*bench.child<QComboBox>("scenarioChoice"), QStringLiteral("Frugal"));
        QCOMPARE(segmentsSeen(bench), inBase - 1);
        QCOMPARE(rowsOfSegments(bench), static_cast<int>(inBase) - 1);
        QCOMPARE(bench.workspace().canvas().content()->segments.size(), inBase - 1);
        QVERIFY(bench.window().windowTitle().contains(QStringLiteral("Frugal")));
        QVERIFY(!bench.document().isModified());
        bench.action("scenario.next").trigger(); // round to the base
        QCOMPARE(rowsOfSegments(bench), static_cast<int>(inBase));
        QVERIFY(!bench.window().windowTitle().contains(QStringLiteral("Frugal")));
    }

    void anEditInADuplicateLeavesTheBaseAlone()
    {
        WindowBench bench;
        QVERIFY(!bench.action("scenario.delete").isEnabled());
        const int steps = bench.document().undoStack().count();
        Naming naming(QStringLiteral("Plan B"));
        bench.action("scenario.duplicate").trigger();
        QVERIFY(naming.wasAsked() && naming.couldAccept());
        QCOMPARE(bench.document().undoStack().count(), steps + 1);
        QCOMPARE(bench.child<QComboBox>("scenarioChoice")->currentText(), QStringLiteral("Plan B"));
        QVERIFY(bench.action("scenario.delete").isEnabled());

        // In the table, where the row stays selected although another one stands for it.
        auto* table = bench.child<QTableView>("segmentTable");
        table->selectRow(0);
        const Uuid before = bench.document().selection().ids().front();
        const auto name = static_cast<PlanTableModel*>(table->model())->columnOf("name");
        QVERIFY(table->model()->setData(table->model()->index(0, name), QStringLiteral("only here")));
        const Uuid own = bench.document().selection().ids().front();
        QVERIFY(own != before);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table->selectionModel()->selectedRows().front().row(), 0);
        QCOMPARE(bench.document().plan().segments().find(own)->meta.name, std::string("only here"));
        QVERIFY(bench.document().plan().segments().find(before)->meta.name != "only here");

        bench.action("scenario.merge").trigger();
        QVERIFY(bench.document().scenario().isNil());
        QCOMPARE(bench.document().plan().segments().find(before)->meta.name, std::string("only here"));
        bench.action("edit.undo").trigger();
        QCOMPARE(bench.child<QComboBox>("scenarioChoice")->currentText(), QStringLiteral("Plan B"));
        bench.action("scenario.delete").trigger();
        QVERIFY(bench.document().scenario().isNil());
        QCOMPARE(bench.child<QComboBox>("scenarioChoice")->count(), 2);
        bench.action("edit.undo").trigger();
        QCOMPARE(bench.child<QComboBox>("scenarioChoice")->count(), 3);
    }

    void changesAreMergedIntoTheScenarioThatIsChosen()
    {
        WindowBench bench;
        QVERIFY(!bench.action("scenario.merge-into").isEnabled()); // the base is no scenario
        Naming naming(QStringLiteral("Plan B"));
        bench.action("scenario.duplicate").trigger();
        QVERIFY(naming.wasAsked() && naming.couldAccept());
        auto* table = bench.child<QTableView>("segmentTable");
        const auto name = static_cast<PlanTableModel*>(table->model())->columnOf("name");
        QVERIFY(table->model()->setData(table->model()->index(0, name), QStringLiteral("only here")));
        QStringList offered;
        QTimer::singleShot(0, &bench.window(), [&offered] {
            auto* question = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            if (!question)
                return;
            offered = question->comboBoxItems();
            question->setTextValue(QStringLiteral("Frugal"));
            question->accept();
        });
        bench.action("scenario.merge-into").trigger();
        QCOMPARE(offered, (QStringList{QStringLiteral("Base"), QStringLiteral("Frugal")}));
        auto* choice = bench.child<QComboBox>("scenarioChoice");
        QCOMPARE(choice->currentText(), QStringLiteral("Frugal"));
        QCOMPARE(choice->count(), 2);
        const auto isNamed = [](const auto& row) { return row->meta.name == "only here"; };
        const Plan& plan = bench.document().plan();
        QVERIFY(std::ranges::any_of(entitiesOf<Segment>(plan, bench.document().scenario()), isNamed));
        QVERIFY(std::ranges::none_of(entitiesOf<Segment>(plan, Uuid()), isNamed));
        bench.action("edit.undo").trigger();
        QCOMPARE(choice->currentText(), QStringLiteral("Plan B"));
    }

    void ofScenariosOfOneNameTheOneChosenIsMergedInto()
    {
        WindowBench bench;
        PlanScenarios scenarios(bench.document());
        QVERIFY(scenarios.duplicate(Uuid(), QStringLiteral("Frugal"))); // there is one of that name
        QVERIFY(scenarios.duplicate(Uuid(), QStringLiteral("Plan B")));
        auto* table = bench.child<QTableView>("segmentTable");
        const auto name = static_cast<PlanTableModel*>(table->model())->columnOf("name");
        QVERIFY(table->model()->setData(table->model()->index(0, name), QStringLiteral("only here")));
        const auto targets = scenarios.mergeTargets(bench.document().scenario());
        QCOMPARE(targets.size(), std::size_t{3});
        QCOMPARE(targets[1].name, targets[2].name);
        QTimer::singleShot(0, &bench.window(), [] {
            auto* question = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            QVERIFY(question);
            question->findChild<QComboBox*>()->setCurrentIndex(2);
            question->accept();
        });
        bench.action("scenario.merge-into").trigger();
        QCOMPARE(bench.document().scenario(), targets[2].id);
    }

    void deletedInAScenarioItIsGoneOnlyThere()
    {
        WindowBench bench;
        chooseEntry(*bench.child<QComboBox>("scenarioChoice"), QStringLiteral("Frugal"));
        const std::size_t before = segmentsSeen(bench);
        const auto rows = entitiesOf<Segment>(bench.document().plan(), bench.document().scenario());
        bench.document().selection().set({rows.front()->meta.uuid});
        bench.workspace().zoomTo({rows.front()->meta.uuid});
        bench.action("edit.delete").trigger();
        QCOMPARE(segmentsSeen(bench), before - 1);
        QCOMPARE(rowsOfSegments(bench), static_cast<int>(before) - 1);
        bench.action("scenario.next").trigger();
        QCOMPARE(segmentsSeen(bench), before + 1);
        QVERIFY(bench.document().plan().segments().find(rows.front()->meta.uuid));
    }

    void aNameIsTakenOnceAndNotEmpty()
    {
        WindowBench bench;
        for (const QString& name :
             {QStringLiteral("frugal"), QStringLiteral("节约方案"), QStringLiteral("  "), QStringLiteral("base")}) {
            Naming naming(name);
            bench.action("scenario.duplicate").trigger();
            QVERIFY(naming.wasAsked());
            QVERIFY2(!naming.couldAccept(), qPrintable(name));
        }
        QCOMPARE(bench.child<QComboBox>("scenarioChoice")->count(), 2);
        chooseEntry(*bench.child<QComboBox>("scenarioChoice"), QStringLiteral("Frugal"));
        Naming naming(QStringLiteral("Thrifty"));
        bench.action("scenario.rename").trigger();
        QVERIFY(naming.couldAccept());
        QCOMPARE(bench.child<QComboBox>("scenarioChoice")->currentText(), QStringLiteral("Thrifty"));
    }

    void theSchemeChosenCountsInTablesAndTargets()
    {
        WindowBench bench;
        auto* summary = bench.window().findChild<SummaryPanel*>();
        const auto published = summary->summary().ledger()->totals.river.net;
        chooseEntry(*bench.child<QComboBox>("countScheme"), QStringLiteral("All works, today"));
        QVERIFY(summary->summary().ledger()->totals.river.net > published);
        QCOMPARE(bench.workspace().totals().day(), std::optional(bench.document().today()));
        const Uuid id = bench.segments().front();
        const auto edit = editField(bench.document(), {id}, "status", QStringLiteral("suspended"));
        QVERIFY(!edit || bench.document().edit(edit->changes, edit->text));
    }

    void comparedScenariosAgreeWithTheirTable()
    {
        WindowBench bench;
        bench.action("scenario.compare").trigger();
        CompareWindow* window = bench.window().compareWindow();
        QVERIFY(window);
        QSignalSpy counted(window, &CompareWindow::counted);
        QVERIFY(window->comparison() || counted.wait(20'000));
        const ScenarioComparison& comparison = *window->comparison();
        QCOMPARE(comparison.count(ScenarioDelta::Removed), std::size_t(1));
        QCOMPARE(comparison.count(ScenarioDelta::Changed), std::size_t(1));
        QCOMPARE(comparison.count(ScenarioDelta::Added), std::size_t(0));
        QCOMPARE(window->featureList().topLevelItemCount(), 2);
        const auto* legend = window->findChild<QWidget*>(QStringLiteral("deltaLegend"));
        QVERIFY(legend && legend->isVisible());
        QCOMPARE(legend->accessibleName(), QStringLiteral("%1 added · %2 removed · %3 changed · %4 alike")
                                               .arg(comparison.count(ScenarioDelta::Added))
                                               .arg(comparison.count(ScenarioDelta::Removed))
                                               .arg(comparison.count(ScenarioDelta::Changed))
                                               .arg(comparison.same));
        QCOMPARE(window->totals().rows().size(), std::size_t(4));
        // What is marked on the maps is what the list says.
        const auto marked = [](const MapCanvas& canvas, MapDelta delta) {
            return std::ranges::count(canvas.content()->segments, delta, &MapSegment::delta);
        };
        QCOMPARE(marked(window->canvasA(), MapDelta::Removed), 1);
        QCOMPARE(marked(window->canvasB(), MapDelta::Removed), 1);
        QCOMPARE(marked(window->canvasB(), MapDelta::Changed), 1);
        // Both maps look at the same place.
        window->canvasB().setScaleDenominator(12'000);
        QCOMPARE(window->canvasA().viewport().metresPerPixel(), window->canvasB().viewport().metresPerPixel());
        window->featureList().setCurrentItem(window->featureList().topLevelItem(0));
        Q_EMIT window->featureList().itemActivated(window->featureList().topLevelItem(0), 0);
        QCOMPARE(window->canvasA().viewport().centre(), window->canvasB().viewport().centre());

        const QString path = bench.home.filePath(QStringLiteral("comparison.csv"));
        QVERIFY(window->exportTo(path, CsvPreset::Data));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.startsWith(QStringLiteral("level,id,name,delta")));
        QCOMPARE(text.count(QStringLiteral("feature,")), 2);
        QCOMPARE(text.count(QStringLiteral("\ntotal,")), 1);
        // Where there is no room or no folder it says so, and leaves nothing.
        const QString hopeless = bench.home.filePath(QStringLiteral("hopeless.csv"));
        for (const CsvPreset preset : {CsvPreset::Data, CsvPreset::Excel}) {
            const test::FullDisk full(100);
            for (const QString& place : {hopeless, path}) {
                const auto done = window->exportTo(place, preset);
                QVERIFY(!done);
                QVERIFY(done.error().code == ErrorCode::DiskFull || done.error().code == ErrorCode::FileNotWritable);
                QVERIFY(ErrorText::sentence(done.error()).contains(QFileInfo(place).fileName()));
            }
        }
        QVERIFY(!window->exportTo(bench.home.filePath(QStringLiteral("absent/a.csv")), CsvPreset::Data));
        QVERIFY(!QFile::exists(hopeless));
        QFile kept(path);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(kept.readAll()), text);
        // It follows the plan.
        counted.clear();
        bench.document().setScenario(Uuid());
        const auto edit = editField(bench.document(), {bench.segments().front()}, "name", QStringLiteral("x"));
        QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
        QVERIFY(counted.wait(20'000));
        window->close();
        QTRY_VERIFY(!bench.window().compareWindow());
    }

    void theComparisonGoesWithItsPlan()
    {
        WindowBench bench;
        bench.action("scenario.compare").trigger();
        QVERIFY(bench.window().compareWindow());
        bench.application.closePlan();
        QTRY_VERIFY(!bench.window().compareWindow());
    }
};

RIPARIA_TEST(ScenarioWindowTest)
#include "ScenarioWindowTest.moc"
