// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PlanTableModel.h"
#include "app/models/WaterEdits.h"
#include "app/panels/FieldSet.h"
#include "app/panels/GreenwayRouteFacts.h"
#include "app/text/Fill.h"
#include "app/text/Language.h"
#include "app/text/UnitText.h"
#include "core/plan/DividedFields.h"
#include "tests/app/panels/InspectorBench.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

/// Fields that edit more than one value: the day of a status and its history, the river of an area.
class InspectorFieldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDayAStatusBeginsIsWritten()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.select({"S-0002"});
        QCOMPARE(shown.line("status_date").text(), QStringLiteral("2023-06-01"));
        const int steps = bench.document->undoStack().count();
        shown.type("status_date", QStringLiteral("2022"));
        QTest::keyClick(&shown.line("status_date"), Qt::Key_Return);
        QCOMPARE(bench.segmentOf("S-0002")->events.front().date, (Date{2022, 12, 31}));
        QCOMPARE(shown.line("status_date").text(), QStringLiteral("2022-12-31"));
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        shown.type("status_date", QStringLiteral("2022-13"));
        QTest::keyClick(&shown.line("status_date"), Qt::Key_Return);
        QVERIFY(shown.panel.fields().problem("status_date").contains(QStringLiteral("2022-13")));
        QCOMPARE(bench.segmentOf("S-0002")->events.front().date, (Date{2022, 12, 31}));
        // Of several: the status and its day in one step.
        bench.select({"S-0002", "S-0003"});
        shown.choose("status", QStringLiteral("completion"));
        shown.type("status_date", QStringLiteral("2024-03"));
        QTest::keyClick(&shown.line("status_date"), Qt::Key_Return);
        QVERIFY(shown.panel.fields().problem("status_date").isEmpty());
        QTest::mouseClick(&shown.panel.applyButton(), Qt::LeftButton);
        for (const char* code : {"S-0002", "S-0003"})
            QCOMPARE(bench.segmentOf(code)->events.back().date, (Date{2024, 3, 31}));
        QCOMPARE(bench.document->undoStack().count(), steps + 2);
    }

    void aDayTheWorksTellStandsInGrey()
    {
        PanelBench bench;
        const Uuid works = bench.document->plan().works().begin()->first;
        const auto begun = editField(*bench.document, {works}, "status", QStringLiteral("construction"));
        QVERIFY(begun && bench.document->edit(begun->changes, begun->text));
        QVERIFY(bench.edit("S-0003", "works", fromUtf8(works.toString())));
        ShownInspector shown(bench);
        bench.select({"S-0003"});
        QVERIFY(shown.line("status_date").text().isEmpty());
        QCOMPARE(shown.line("status_date").placeholderText(), QStringLiteral("2026-11-28"));
        // Its own status has a day of its own.
        QVERIFY(bench.edit("S-0003", "status", QStringLiteral("completion")));
        QCOMPARE(shown.line("status_date").text(), QStringLiteral("2026-11-28"));
        QVERIFY(shown.line("status_date").placeholderText().isEmpty());
        // Several may belong to different works.
        bench.select({"S-0002", "S-0003"});
        QVERIFY(!shown.line("status_date").placeholderText().startsWith(QStringLiteral("2026")));
    }

    void whatIsWorkedOutIsInTheUnitsChosen()
    {
        PanelBench bench;
        ShownUnits units;
        units.length = LengthUnit::Kilometre;
        units.money = MoneyUnit::TenThousandYuan;
        bench.names.setUnits(units);
        ShownInspector shown(bench);
        bench.select({"S-0001"});
        const QString cost = shown.panel.findChild<QLabel*>(QStringLiteral("computedUnitCost"))->text();
        QVERIFY2(cost.contains(QStringLiteral("0.28 10k yuan/km")), qPrintable(cost)); // 5,000 yuan for 1.77 km
        units.length.reset();
        bench.names.setUnits(units);
        bench.select({"S-0002"});
        bench.select({"S-0001"});
        const QString fine = shown.panel.findChild<QLabel*>(QStringLiteral("computedUnitCost"))->text();
        QVERIFY2(fine.contains(QStringLiteral("0.00028 10k yuan/m")), qPrintable(fine)); // little, but not nothing
    }

    /// UX.md 2.5
    void whatIsWorkedOutSaysHow()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        const auto row = [&](const char* name) { return shown.panel.findChild<QLabel*>(QLatin1String(name)); };
        bench.select({"S-0001"});
        QVERIFY(row("computedSpan")->isVisible());
        QVERIFY(row("computedSpan")->text().contains(QStringLiteral("K0+350")));
        QVERIFY(row("computedRiverLength")->text().contains(grouped("1770.0")));
        QVERIFY(row("computedBankLength")->text().contains(grouped("1770.0")));    // the left one only
        QVERIFY(row("computedUnitCost")->text().contains(QStringLiteral("2.82"))); // 5,000 yuan for 1,770 m
        for (const char* name : {"computedSpan", "computedRiverLength", "computedBankLength", "computedUnitCost"}) {
            QVERIFY(!row(name)->toolTip().isEmpty());
            QCOMPARE(row(name)->accessibleDescription(), row(name)->toolTip());
        }
        QVERIFY(bench.edit("S-0001", "cost", QString()));
        QVERIFY(!row("computedUnitCost"));
        bench.document->selection().set({bench.document->plan().areas().begin()->first});
        QVERIFY(row("computedArea")->isVisible());
        QVERIFY(!row("computedRiverLength"));
        bench.document->selection().set({bench.document->plan().greenways().begin()->first});
        QVERIFY(row("computedLength")->text().contains(QStringLiteral("500")));
        bench.select({"S-0001", "S-0002"});
        QVERIFY(!shown.panel.findChild<QWidget*>(QStringLiteral("computedFacts"))->isVisible());
    }

    /// UX.md 4.5
    void aValueThatASplitDividedIsMarkedUntilItIsEntered()
    {
        PanelBench bench;
        const auto before = bench.segmentOf("S-0001");
        Segment after = *before;
        after.meta.attrs = withDivided({}, {"cost"});
        ChangeSet changes;
        changes.replace(before, after);
        QVERIFY(bench.document->edit(changes, "divide"));
        ShownInspector shown(bench);
        bench.select({"S-0001"});
        const auto& cost = *shown.panel.findChild<QLabel*>(QStringLiteral("field_costMark"));
        QVERIFY(cost.isVisible());
        QVERIFY(!shown.panel.findChild<QLabel*>(QStringLiteral("field_quantityMark"))->isVisible());
        QVERIFY(shown.line("cost").accessibleDescription().contains(QStringLiteral("split")));
        QVERIFY(!shown.panel.findChild<QWidget*>(QStringLiteral("customFields"))->isVisible()); // our mark is none
        bench.select({"S-0002"});
        QVERIFY(!cost.isVisible());
        bench.select({"S-0001"});
        shown.type("cost", shown.line("cost").text()); // the same again confirms it
        QTest::keyClick(&shown.line("cost"), Qt::Key_Return);
        QVERIFY(!cost.isVisible());
        QVERIFY(shown.line("cost").accessibleDescription().isEmpty());
        QVERIFY(dividedFields(bench.segmentOf("S-0001")->meta.attrs).empty());
        bench.document->undoStack().undo();
        QVERIFY(cost.isVisible());
    }

    void aSegmentHasTheHistoryOfItsStatus()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        auto* head = shown.panel.findChild<QToolButton*>(QStringLiteral("inspectorHistoryHead"));
        auto* list = shown.panel.findChild<QTreeWidget*>(QStringLiteral("inspectorEvents"));
        QVERIFY(!head->isVisible() && !list->isVisible());
        bench.document->selection().set({bench.names.river("DS")->meta.uuid});
        QVERIFY(!head->isVisible()); // a river has none
        bench.select({"S-0001"});
        QVERIFY(head->isVisible() && !list->isVisible());
        QTest::mouseClick(head, Qt::LeftButton);
        QVERIFY(list->isVisible());
        expectNames(shown.panel);
        QCOMPARE(list->topLevelItemCount(), 1);
        auto* status = shown.panel.findChild<QComboBox*>(QStringLiteral("inspectorEventStatus"));
        status->setCurrentIndex(status->findData(QStringLiteral("completion")));
        auto* day = shown.panel.findChild<QLineEdit*>(QStringLiteral("inspectorEventDate"));
        day->setFocus();
        QTest::keyClicks(day, QStringLiteral("2025-06"));
        QTest::keyClick(day, Qt::Key_Return);
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(bench.segmentOf("S-0001")->events.back().date, (Date{2025, 6, 30}));
        QCOMPARE(shown.line("status_date").text(), QStringLiteral("2025-06-30"));
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Add status to S-0001"));
        list->setCurrentItem(list->topLevelItem(0));
        auto* remove = shown.panel.findChild<QPushButton*>(QStringLiteral("inspectorEventRemove"));
        QTRY_VERIFY(remove->height() > 10); // laid out
        QTest::mouseClick(remove, Qt::LeftButton);
        QCOMPARE(bench.segmentOf("S-0001")->events.size(), std::size_t{1});
        {
            const TranslationScope words(Language::Chinese);
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&shown.panel, &change);
            QCOMPARE(head->text(), QStringLiteral("状态历史"));
            QCOMPARE(shown.line("status_date").accessibleName(), QStringLiteral("起始日期"));
        }
        bench.select({"S-0001", "S-0002"});
        QVERIFY(!head->isVisible() && !list->isVisible());
    }

    void aGreenwayTellsItsGapsAndTheRiversItCrosses() // UX.md 4.7
    {
        Plan plan = benchPlan();
        const Greenway broken = freeGreenway("G-0002", {{{-50, 1000}, {50, 1000}}, {{80, 1000}, {150, 1000}}});
        const Greenway whole = freeGreenway("G-0003", {{{300, 1000}, {300, 1100}}});
        add(plan, broken, whole);
        PanelBench bench(plan);
        ShownInspector shown(bench);
        auto* gaps = shown.panel.findChild<QLabel*>(QStringLiteral("greenwayGaps"));
        auto* crossings = shown.panel.findChild<QLabel*>(QStringLiteral("greenwayCrossings"));
        QVERIFY(!gaps->isVisible() && !crossings->isVisible());
        bench.document->selection().set({broken.meta.uuid});
        QTRY_VERIFY(gaps->isVisible() && crossings->isVisible());
        QVERIFY2(gaps->text().contains(QStringLiteral("30.0 m to its next part")), qPrintable(gaps->text()));
        QVERIFY2(crossings->text().contains(QStringLiteral("1 (Dingshan River K")), qPrintable(crossings->text()));
        QVERIFY(!gaps->toolTip().isEmpty() && !crossings->toolTip().isEmpty());
        bench.document->selection().set({whole.meta.uuid});
        QTRY_VERIFY(gaps->text().contains(QStringLiteral("none")) &&
                    crossings->text().contains(QStringLiteral("none")));
        bench.select({"S-0001"});
        QVERIFY(!gaps->isVisible() && !crossings->isVisible());
    }

    void theRouteOfAGreenwayIsWorkedOutOnceForAPlan()
    {
        Plan plan = benchPlan();
        const Greenway broken = freeGreenway("G-0002", {{{-50, 1000}, {50, 1000}}, {{80, 1000}, {150, 1000}}});
        add(plan, broken);
        PanelBench bench(plan);
        ShownInspector shown(bench);
        auto* gaps = shown.panel.findChild<QLabel*>(QStringLiteral("greenwayGaps"));
        QSignalSpy worked(shown.panel.findChild<GreenwayRouteFacts*>(), &GreenwayRouteFacts::workedOut);
        bench.document->selection().set({broken.meta.uuid});
        QTRY_COMPARE(worked.size(), 1);
        ShownUnits units;
        units.length = LengthUnit::Kilometre;
        bench.names.setUnits(units);
        QVERIFY(bench.edit("S-0001", "name", QStringLiteral("Another"))); // the inspector looks again
        QTRY_VERIFY(gaps->text().contains(QStringLiteral("0.030 km to its next part")));
        jobPool().waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(worked.size(), 1);
        const auto held = bench.document->plan().greenways().find(broken.meta.uuid);
        Greenway joined = *held;
        joined.lines.pop_back();
        ChangeSet changes;
        changes.replace(held, joined);
        QVERIFY(bench.document->edit(changes, "Edit"));
        QTRY_VERIFY(gaps->text().contains(QStringLiteral("none")));
        QCOMPARE(worked.size(), 2);
    }

    void anAreaIsGivenItsRiver() // DESIGN.md 4
    {
        Plan plan = benchPlan();
        Area area = square("A-0002", 20, 1000, 50); // 20 m east of the river DS, which runs north
        add(plan, area);
        PanelBench bench(plan);
        ShownInspector shown(bench);
        const Uuid id = area.meta.uuid;
        const auto link = [&] { return bench.document->plan().areas().find(id)->link; };
        auto* facts = shown.panel.findChild<QLabel*>(QStringLiteral("inspectorFacts"));
        bench.document->selection().set({id});
        QVERIFY(shown.combo("river").isVisible());
        QVERIFY(facts->isVisible() && facts->text().contains(QStringLiteral("mu")));
        QVERIFY(facts->text().contains(QStringLiteral("Perimeter 200.0 m")));
        const int steps = bench.document->undoStack().count();
        shown.choose("river", QString::fromUtf8(kRiverByPlace.data()));
        QCOMPARE(link().water, std::string("DS"));
        QVERIFY(link().origin == LinkOrigin::Derived && link().bank == Bank::Right);
        QVERIFY(std::abs(link().span.from.metres() - 1000) < 1 && std::abs(link().span.to.metres() - 1050) < 1);
        QCOMPARE(shown.combo("river").currentText(), QStringLiteral("Dingshan River"));
        QVERIFY(facts->text().contains(QStringLiteral("(by its place)")));
        shown.choose("river", QStringLiteral("HS")); // two kilometres away: it is said, not guessed
        QCOMPARE(link().water, std::string("HS"));
        QVERIFY(link().origin == LinkOrigin::Explicit && link().span.isEmpty());
        shown.choose("river", QString());
        QVERIFY(link() == WaterLink{});
        QCOMPARE(bench.document->undoStack().count(), steps + 3);
        bench.document->undoStack().undo();
        QCOMPARE(link().water, std::string("HS"));
        {
            const TranslationScope words(Language::Chinese);
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&shown.panel, &change);
            QCOMPARE(shown.combo("river").itemText(0), QStringLiteral("无河流"));
            QVERIFY(facts->text().contains(QStringLiteral("亩")) &&
                    facts->text().contains(QStringLiteral("位于 黄沙河")));
        }
    }

    void aGreenwayAlongItsRiverStaysThereAndAFreeOneIsGivenOne()
    {
        Plan plan = benchPlan();
        Greenway apart = freeGreenway("G-0002", {{{300, 0}, {300, 500}}, {{300, 600}, {300, 700}}});
        apart.crossings = {kOrigin, kOrigin};
        add(plan, apart);
        PanelBench bench(plan);
        ShownInspector shown(bench);
        const auto& greenways = bench.document->plan().greenways();
        for (const auto& [id, greenway] : greenways) {
            if (greenway->isAlongRiver())
                bench.document->selection().set({id});
        }
        shown.choose("river", QStringLiteral("HS"));
        QVERIFY(shown.panel.fields().problem("river").contains(QStringLiteral("drawn anew")));
        bench.document->selection().set({apart.meta.uuid});
        const auto* facts = shown.panel.findChild<QLabel*>(QStringLiteral("inspectorFacts"));
        QCOMPARE(facts->text(), QStringLiteral("2 parts\n2 marked crossings"));
        shown.choose("river", QStringLiteral("HS"));
        const WaterLink link = greenways.find(apart.meta.uuid)->link;
        QVERIFY(link.water == "HS" && link.span.isEmpty() && link.origin == LinkOrigin::Explicit);
        QVERIFY(facts->text().endsWith(QStringLiteral("At 黄沙河")));
    }

    void theTableOfAreasGivesThemTheirRiver()
    {
        PanelBench bench;
        PlanTableModel model(TableType::Areas, *bench.document, bench.totals, bench.facts());
        const QModelIndex cell = model.index(0, model.columnOf("river"));
        QVERIFY(model.flags(cell) & Qt::ItemIsEditable);
        QVERIFY(model.setData(cell, QStringLiteral("黄沙河"))); // as it is pasted
        QCOMPARE(bench.document->plan().areas().find(model.idAt(0))->link.water, std::string("HS"));
        QCOMPARE(model.index(0, model.columnOf("river")).data(Qt::EditRole).toString(), QStringLiteral("HS"));
        QVERIFY(!model.setData(model.index(0, model.columnOf("river")), QStringLiteral("Nowhere")));
    }
};

RIPARIA_TEST(InspectorFieldsTest)
#include "InspectorFieldsTest.moc"
