// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/SchemeDialog.h"
#include "app/dialogs/SchemeFigures.h"
#include "app/dialogs/SchemeForm.h"
#include "app/panels/FigureTable.h"
#include "app/text/Language.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

struct OpenSchemes {
    explicit OpenSchemes(PanelBench& bench)
        : dialog(bench.context(), &stage)
    {
        stage.present();
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QCoreApplication::processEvents(); // the stage is made active late
        QApplication::setActiveWindow(&dialog);
        QVERIFY(dialog.isActiveWindow());
    }
    template <class T>
    T& child(const char* name)
    {
        return *dialog.findChild<T*>(QLatin1String(name));
    }
    void press(const char* name) { QTest::mouseClick(&child<QPushButton>(name), Qt::LeftButton); }
    void toggle(const char* name)
    {
        auto& box = child<QCheckBox>(name);
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Space);
    }
    void type(const char* name, const QString& text)
    {
        auto& line = child<QLineEdit>(name);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
    }
    /// Down or up to this row of the schemes.
    void goTo(int row)
    {
        auto& list = child<QListWidget>("schemeList");
        list.setFocus();
        while (list.currentRow() != row)
            QTest::keyClick(&list, list.currentRow() < row ? Qt::Key_Down : Qt::Key_Up);
    }
    /// Ticks or unticks a status or class by its code, with the space bar.
    void tickStatus(const QString& code)
    {
        auto& tree = child<QTreeWidget>("schemeStatuses");
        for (QTreeWidgetItemIterator at(&tree); *at; ++at) {
            if ((*at)->data(0, Qt::UserRole).toString() != code)
                continue;
            tree.setFocus();
            tree.setCurrentItem(*at);
            QTest::keyClick(&tree, Qt::Key_Space);
            return;
        }
        QFAIL(qPrintable(code));
    }
    QString figure(std::size_t row, std::size_t cell) { return dialog.figures().table().rows()[row].cells[cell]; }

    Stage stage;
    SchemeDialog dialog;
};

const SchemeRecord& onlyRecord(const PanelBench& bench)
{
    return *bench.document->plan().table<SchemeRecord>().begin()->second;
}

} // namespace

class SchemeDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itBeginsAtTheSchemeInUseAndSaysWhatItComesTo()
    {
        PanelBench bench;
        QVERIFY(bench.totals.setScheme(QStringLiteral("completed")));
        OpenSchemes open(bench);
        auto& list = open.child<QListWidget>("schemeList");
        QCOMPARE(list.count(), 2);
        QCOMPARE(list.currentRow(), 1);
        QVERIFY(list.currentItem()->text().contains(QStringLiteral("in use")));
        QVERIFY(!open.child<QPushButton>("schemeDelete").isEnabled()); // every plan has it
        QTRY_COMPARE(open.figure(0, 0), QStringLiteral("0.70"));       // S-0002
        open.goTo(0);
        QTRY_COMPARE(open.figure(0, 0), QStringLiteral("2.55"));
        QVERIFY(!open.dialog.figures().isCounting());
    }

    void aNewSchemeIsOneUndoStep()
    {
        PanelBench bench;
        OpenSchemes open(bench);
        const int before = bench.document->undoStack().count();
        open.press("schemeAdd");
        QVERIFY(open.child<QLineEdit>("schemeName").hasFocus());
        open.type("schemeName", QStringLiteral("Banks done"));
        QCOMPARE(open.child<QListWidget>("schemeList").currentItem()->text(), QStringLiteral("Banks done"));
        open.tickStatus(QStringLiteral("completed"));
        QTRY_COMPARE(open.figure(0, 0), QStringLiteral("0.70"));
        open.tickStatus(QStringLiteral("completed"));
        open.tickStatus(QStringLiteral("plan")); // one of its class
        QTRY_COMPARE(open.figure(0, 0), QStringLiteral("1.77"));
        open.toggle("schemeSuspended");
        open.toggle("schemeSegments");
        open.toggle("schemeDefault");
        open.child<QSpinBox>("schemeKilometreDecimals").setFocus();
        QTest::keyClick(&open.child<QSpinBox>("schemeKilometreDecimals"), Qt::Key_Up);
        QTRY_COMPARE(open.figure(0, 0), QStringLiteral("1.770"));
        open.press("schemeAccept");
        QVERIFY(!open.dialog.isVisible());
        QCOMPARE(bench.document->undoStack().count(), before + 1);
        QVERIFY(onlyRecord(bench).isDefault);
        const CountingScheme saved = must(readScheme(onlyRecord(bench)));
        QCOMPARE(saved.name, std::string("Banks done"));
        QCOMPARE(saved.statuses, std::vector<std::string>{"plan"});
        QCOMPARE(saved.kinds, std::vector<std::string>{"segment"});
        QVERIFY(!saved.suspended);
        QCOMPARE(saved.kilometreDecimals, 3);
        QVERIFY(bench.totals.setScheme(QStringLiteral("Banks done")));
        QCOMPARE(bench.totals.ledger()->totals.river.net.value, 1'770'000);
    }

    void whereNothingIsTickedItSaysThatAllCounts()
    {
        PanelBench bench;
        OpenSchemes open(bench);
        open.press("schemeAdd");
        const auto says = [&](const char* name) { return !open.child<QLabel>(name).isHidden(); };
        QVERIFY(says("schemeStatusesAll") && says("schemeKindsAll") && says("schemeAreaKindsAll"));
        QVERIFY(!open.child<QLabel>("schemeStatusesAll").text().isEmpty());
        open.tickStatus(QStringLiteral("completed"));
        QVERIFY(!says("schemeStatusesAll") && says("schemeKindsAll"));
        open.toggle("schemeSegments");
        QVERIFY(!says("schemeKindsAll"));
        open.tickStatus(QStringLiteral("completed"));
        QVERIFY(says("schemeStatusesAll"));
    }

    void ownersAreOrderedByTheKeyboard()
    {
        PanelBench bench;
        OpenSchemes open(bench);
        auto& owners = open.child<QListWidget>("schemeOwners");
        owners.setFocus();
        owners.setCurrentRow(3); // the longer one, which decides nothing yet
        QTest::keyClick(&owners, Qt::Key_Space);
        for (int step = 0; step < 3; ++step)
            QTest::mouseClick(&open.child<QToolButton>("schemeOwnerUp"), Qt::LeftButton);
        QCOMPARE(open.dialog.form().scheme().owner,
                 (std::vector{OwnerCriterion::LongestFirst, OwnerCriterion::FirstCounted, OwnerCriterion::WorksOrder,
                              OwnerCriterion::Code}));
    }

    void boundaryAndDayAreTaken()
    {
        Plan plan = benchPlan();
        const Boundary town = boundary("Z-0001", rectangle(-50, 0, 50, 1000));
        add(plan, town);
        PanelBench bench(plan);
        OpenSchemes open(bench);
        auto& choice = open.child<QComboBox>("schemeBoundary");
        choice.setFocus();
        QTest::keyClick(&choice, Qt::Key_Down);
        QCOMPARE(open.dialog.form().scheme().boundary, town.meta.uuid);
        QTRY_COMPARE(open.figure(0, 0), QStringLiteral("0.65")); // 350 to 1000 m of DS
        open.toggle("schemeHasDay");
        QCOMPARE(open.dialog.form().scheme().asOf, std::optional(bench.document->today()));
    }

    void twoSchemesStandSideBySide()
    {
        PanelBench bench;
        OpenSchemes open(bench);
        open.goTo(0);
        auto& beside = open.child<QComboBox>("schemeBeside");
        beside.setFocus();
        QTest::keyClick(&beside, Qt::Key_Down);
        QTRY_COMPARE(open.dialog.figures().table().rows().front().cells.size(), std::size_t{5});
        QCOMPARE(open.figure(0, 0), QStringLiteral("2.55"));
        QCOMPARE(open.figure(0, 1), QStringLiteral("0.70"));
        QCOMPARE(open.figure(0, 2), QStringLiteral("\u22121.85"));
        QCOMPARE(open.figure(0, 3), QStringLiteral("\u221272.5 %"));
    }

    void whatCannotBeSavedIsSaidAndNothingIsWritten()
    {
        PanelBench bench;
        OpenSchemes open(bench);
        const int before = bench.document->undoStack().count();
        open.press("schemeDuplicate");
        open.type("schemeNameEn", QStringLiteral("Completed"));
        QVERIFY(!open.child<QLabel>("schemeProblem").text().isEmpty());
        open.goTo(0);
        open.press("schemeAccept");
        QVERIFY(open.dialog.isVisible());
        QCOMPARE(open.child<QListWidget>("schemeList").currentRow(), 2); // where the problem is
        open.type("schemeNameEn", QStringLiteral("Mine"));
        open.type("schemeFilter", QStringLiteral("river ="));
        QTRY_COMPARE(open.child<QLabel>("schemeFiguresNote").text(), open.child<QLabel>("schemeProblem").text());
        open.press("schemeAccept");
        QVERIFY(open.dialog.isVisible());
        QCOMPARE(bench.document->undoStack().count(), before);
        open.press("schemeDelete");
        open.press("schemeAccept");
        QVERIFY(!open.dialog.isVisible());
        QCOMPARE(bench.document->undoStack().count(), before);
    }

    void cancelChangesNothing()
    {
        PanelBench bench;
        OpenSchemes open(bench);
        open.press("schemeAdd");
        QTest::keyClick(&open.dialog, Qt::Key_Escape);
        QVERIFY(!open.dialog.isVisible());
        QCOMPARE(bench.document->plan().table<SchemeRecord>().size(), std::size_t{0});
    }

    void itFitsTheSmallestScreenInBothLanguagesAndNamesEverything()
    {
        PanelBench bench;
        OpenSchemes open(bench);
        expectNames(open.dialog);
        for (const Language language : {Language::English, Language::Chinese}) {
            const TranslationScope words(language);
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&open.dialog, &change);
            QVERIFY(open.dialog.minimumSizeHint().width() <= 1024 && open.dialog.minimumSizeHint().height() <= 640);
        }
    }
};

RIPARIA_TEST(SchemeDialogTest)
#include "SchemeDialogTest.moc"
