// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ToolStrip.h"

#include "app/panels/BankChoice.h"
#include "app/panels/InspectorPanel.h"
#include "app/panels/MessageLog.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using namespace riparia::test;

class ToolStripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overlapsAreAvoidedUntilThatIsSwitchedOff() // UX.md 4.6
    {
        WindowBench bench;
        auto* avoid = bench.child<QCheckBox>("stripAvoidOverlaps");
        auto* bank = bench.child<QWidget>("stripBank");
        QVERIFY(avoid && bank);
        QVERIFY(avoid->isHidden() && !bank->isHidden());
        for (const auto& tool : {QStringLiteral("area"), QStringLiteral("strip")}) {
            bench.workspace().tools().use(tool);
            QVERIFY(!avoid->isHidden() && bank->isHidden());
        }
        bench.workspace().tools().use(QStringLiteral("greenway"));
        QVERIFY(avoid->isHidden() && bank->isHidden());
        QVERIFY(avoid->isChecked());
        avoid->click();
        QVERIFY(!bench.workspace().drawing().values().avoidsOverlaps);
        // It is kept for the next plan.
        QVERIFY(bench.application.closePlan());
        bench.openSample();
        QVERIFY(!bench.workspace().drawing().values().avoidsOverlaps);
    }

    /// What the strip names is what is drawn then.
    void everyKindHasAMeasureOfItsOwn()
    {
        WindowBench bench;
        auto* measure = bench.child<QComboBox>("stripMeasure");
        QVERIFY(measure);
        const auto choose = [measure](const char* code) {
            const int row = measure->findData(QString::fromLatin1(code));
            QVERIFY(row >= 0);
            measure->setCurrentIndex(row);
            Q_EMIT measure->activated(row);
        };
        const auto use = [&](const char* tool) { bench.workspace().tools().use(QString::fromLatin1(tool)); };
        const auto shown = [measure] { return measure->currentData().toString(); };
        use("segment");
        QCOMPARE(shown(), QStringLiteral("M07"));
        use("area");
        QCOMPARE(shown(), QString());
        choose("M13");
        use("greenway");
        QCOMPARE(shown(), QString());
        choose("M19");
        use("strip");
        QCOMPARE(shown(), QStringLiteral("M13"));
        QCOMPARE(measure->accessibleName(), QStringLiteral("Measure of new areas"));
        use("greenway");
        QCOMPARE(shown(), QStringLiteral("M19"));
        use("select");
        QCOMPARE(shown(), QStringLiteral("M07"));
        QCOMPARE(bench.workspace().drawing().values().measure, std::string("M07"));
        QCOMPARE(bench.workspace().drawing().measureOf(EntityKind::Area), std::string("M13"));
    }

    /// UX.md 4.6
    void aStripSaysWhatItsWidthsAreMeasuredFrom()
    {
        WindowBench bench;
        auto* base = bench.child<QComboBox>("stripBase");
        QVERIFY(base && base->isHidden());
        bench.workspace().tools().use(QStringLiteral("area"));
        QVERIFY(base->isHidden());
        bench.workspace().tools().use(QStringLiteral("strip"));
        QVERIFY(!base->isHidden() && !base->accessibleName().isEmpty());
        QCOMPARE(base->currentText(), QStringLiteral("From centreline"));
        base->setFocus();
        QTest::keyClick(base, Qt::Key_Down);
        QVERIFY(bench.workspace().drawing().values().stripBase == StripBase::BankLine);
        bench.workspace().drawing().setStripBase(StripBase::Waterline);
        QCOMPARE(base->currentText(), QStringLiteral("From waterline"));
    }

    void theBankFromTheCursorIsOffAtFirstAndKept()
    {
        WindowBench bench;
        auto* toggle = bench.child<QToolButton>("stripBankFromCursor");
        QVERIFY(toggle && toggle->isHidden() && !toggle->isChecked());
        bench.workspace().tools().use(QStringLiteral("segment"));
        QVERIFY(!toggle->isHidden());
        toggle->click();
        QVERIFY(bench.workspace().drawing().values().bankFromCursor);
        QVERIFY(bench.application.closePlan());
        bench.openSample();
        QVERIFY(bench.workspace().drawing().values().bankFromCursor);
        QVERIFY(bench.child<QToolButton>("stripBankFromCursor")->isChecked());
    }

    void theFirstThreeSegmentsComeWithAHint()
    {
        WindowBench bench;
        const auto hints = [&bench] {
            return std::ranges::count_if(bench.application.log().messages(), [](const Message& message) {
                return message.text.contains(QStringLiteral("edit points")) &&
                       message.text.contains(QStringLiteral("Ctrl+B"));
            });
        };
        for (int i = 0; i < 5; ++i)
            Q_EMIT bench.workspace().tools().objectMade(QStringLiteral("segment"), false);
        Q_EMIT bench.workspace().tools().objectMade(QStringLiteral("strip"), false);
        QCOMPARE(int(hints()), 3);
    }

    /// UX.md 4.1
    void whatIsDrawnTicksTheStepsOfGettingStartedAndTheyAreKept()
    {
        WindowBench bench;
        auto* inspector = bench.window().findChild<InspectorPanel*>();
        QVERIFY(inspector && inspector->stepsDone().isEmpty()); // whatever the plan has already
        Q_EMIT bench.workspace().tools().objectMade(QStringLiteral("segment"), true);
        QCOMPARE(inspector->stepsDone(), QStringList{QStringLiteral("chainage")});
        Q_EMIT bench.workspace().tools().objectMade(QStringLiteral("segment"), false);
        Q_EMIT bench.workspace().tools().objectMade(QStringLiteral("strip"), false);
        QVERIFY(bench.application.closePlan());
        bench.openSample();
        QCOMPARE(int(bench.window().findChild<InspectorPanel*>()->stepsDone().size()), 3);
    }

    /// UX.md 2.1
    void theFieldsOfTheSketchDrawASegment()
    {
        WindowBench bench;
        auto* from = bench.child<QLineEdit>("strip_from");
        auto* to = bench.child<QLineEdit>("strip_to");
        QVERIFY(from && to && from->isHidden());
        bench.workspace().tools().use(QStringLiteral("segment"));
        QVERIFY(!from->isHidden() && bench.child<QLineEdit>("strip_left")->isHidden());
        const std::size_t before = bench.segments().size();
        from->setFocus();
        QTest::keyClicks(from, QStringLiteral("DS K0+350"));
        QTest::keyClick(from, Qt::Key_Return);
        QVERIFY(bench.workspace().tools().current().hasSketch());
        QCOMPARE(from->text(), QStringLiteral("K0+350"));
        QTest::keyClicks(to, QStringLiteral("K99+000"));
        QTest::keyClick(to, Qt::Key_Return);
        QCOMPARE(bench.segments().size(), before); // said, and left to be mended
        QVERIFY(to->text().contains(QStringLiteral("K99+000")));
        to->selectAll();
        QTest::keyClicks(to, QStringLiteral("K1+120"));
        QTest::keyClick(to, Qt::Key_Return);
        QCOMPARE(bench.segments().size(), before + 1);
    }

    void theWidthsOfAStripSayWhichTheyAre()
    {
        WindowBench bench;
        bench.workspace().tools().use(QStringLiteral("strip"));
        for (const auto& [name, words] : {std::pair("strip_left", "Left, m"), {"strip_right", "Right, m"}}) {
            const auto* edit = bench.child<QLineEdit>(name);
            const auto labels = edit->parentWidget()->findChildren<QLabel*>();
            const auto label = std::ranges::find(labels, edit, [](const QLabel* one) { return one->buddy(); });
            QVERIFY(label != labels.end() && !(*label)->isHidden());
            QCOMPARE((*label)->text(), QLatin1String(words));
        }
        bench.workspace().tools().use(QStringLiteral("segment"));
        for (const QLabel* label : bench.child<QLineEdit>("strip_left")->parentWidget()->findChildren<QLabel*>())
            QVERIFY(label->isHidden());
    }

    void whatAToolOffersIsDoneFromItsMessage()
    {
        WindowBench bench;
        int done = 0;
        Q_EMIT bench.workspace().tools().offered(
            {QStringLiteral("Overlaps S-0007 by 120 m"), QStringLiteral("Trim"), [&done] { ++done; }});
        const Message said = bench.application.log().messages().back();
        QCOMPARE(said.actions.size(), std::size_t(2));
        QCOMPARE(said.actions.back().text, QStringLiteral("Keep"));
        said.actions.back().act();
        QCOMPARE(done, 0);
        said.actions.front().act();
        QCOMPARE(done, 1);
    }

    void whatAToolHasMadeIsUndoneFromItsMessage()
    {
        WindowBench bench;
        bench.document().selection().set({bench.segment("S-0001")});
        bench.action("edit.delete").trigger();
        QVERIFY(bench.document().isModified());
        Q_EMIT bench.workspace().tools().undoable(QStringLiteral("Cut"), QStringLiteral("area"));
        const Message said = bench.application.log().messages().back();
        QCOMPARE(said.text, QStringLiteral("Cut"));
        QCOMPARE(said.actions.size(), std::size_t(1));
        said.actions.front().act();
        QVERIFY(!bench.document().isModified());
        bench.document().undoStack().redo();
        bench.document().selection().set({bench.segment("S-0002")});
        bench.action("edit.delete").trigger();
        said.actions.front().act(); // another step has followed
        QCOMPARE(bench.document().undoStack().index(), 2);
    }
};

RIPARIA_TEST(ToolStripTest)
#include "ToolStripTest.moc"
