// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FilterBar.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QtTest/QtTest>

#include <map>
#include <string>

using namespace riparia;
using namespace riparia::test;

namespace {

/// So many rivers of a kilometre, R000, R001 ...; works lie at one.
Plan planOfManyRivers(int count, const QString& withWorks)
{
    Plan plan = emptyPlan();
    for (int i = 0; i < count; ++i) {
        const QString key = QStringLiteral("R%1").arg(i, 3, 10, QLatin1Char('0'));
        add(plan, straightRiver(key.toStdString(), 1000, 100.0 * i));
    }
    add(plan, segment("S-0001", withWorks.toStdString(), 100, 500));
    plan.raiseCounters();
    return plan;
}

struct ManyRivers {
    explicit ManyRivers(int count)
        : bench(planOfManyRivers(count, QStringLiteral("R070")))
        , bar(bench.context(), &stage)
    {
        bar.setGeometry(0, 0, 900, 60);
        stage.present();
    }
    /// The menu of rivers, as it is when the menu of conditions opens.
    QMenu* rivers()
    {
        QMenu* menu = bar.findChild<QToolButton*>(QStringLiteral("filterAdd"))->menu();
        Q_EMIT menu->aboutToShow();
        return menu->findChild<QMenu*>(QStringLiteral("filterRivers"));
    }

    PanelBench bench;
    Stage stage;
    FilterBar bar;
};

/// The bar of a plan of few rivers, and its menu.
struct Views {
    Views()
        : bar(bench.context(), &stage)
    {
        bar.setGeometry(0, 0, 900, 60);
        stage.present();
    }
    /// The menu of views, or one in it, as it is when the menu of conditions opens.
    QMenu* menu(const char* name = "filterViews")
    {
        QMenu* menu = bar.findChild<QToolButton*>(QStringLiteral("filterAdd"))->menu();
        Q_EMIT menu->aboutToShow();
        return menu->findChild<QMenu*>(QLatin1String(name));
    }
    /// What the next question is answered with.
    void answer(const QString& name)
    {
        QTimer::singleShot(0, &bar, [name] {
            auto* question = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            QVERIFY(question);
            question->setTextValue(name);
            question->accept();
        });
    }
    void save(const QString& name)
    {
        QMenu* views = menu();
        answer(name);
        views->findChild<QAction*>(QStringLiteral("filterSaveView"))->trigger();
    }
    const std::map<std::string, std::string>& kept() const { return bench.document->plan().info().views; }

    PanelBench bench;
    Stage stage;
    FilterBar bar;
};

using KeptViews = std::map<std::string, std::string>;

} // namespace

class FilterBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewRiversAllStandInTheMenu()
    {
        PanelBench bench;
        Stage stage;
        FilterBar bar(bench.context(), &stage);
        stage.present();
        QMenu* menu = bar.findChild<QToolButton*>(QStringLiteral("filterAdd"))->menu();
        Q_EMIT menu->aboutToShow();
        auto* rivers = menu->findChild<QMenu*>(QStringLiteral("filterRivers"));
        QCOMPARE(rivers->actions().size(), 2);
        rivers->actions().front()->trigger();
        QVERIFY(bar.expression().startsWith(QStringLiteral("river = ")));
    }

    void worksMeasuresAndBanksAreOffered()
    {
        PanelBench bench;
        Stage stage;
        FilterBar bar(bench.context(), &stage);
        stage.present();
        QMenu* menu = bar.findChild<QToolButton*>(QStringLiteral("filterAdd"))->menu();
        const auto take = [&](const char* name, int row) {
            bar.clear();
            Q_EMIT menu->aboutToShow();
            menu->findChild<QMenu*>(QLatin1String(name))->actions().at(row)->trigger();
            return bar.expression();
        };
        QCOMPARE(take("filterWorks", 0), QStringLiteral("works = W-0001"));
        QCOMPARE(take("filterMeasures", 0), QStringLiteral("measure = M07"));
        QCOMPARE(take("filterBanks", 1), QStringLiteral("bank = right"));
    }

    void aStretchIsTypedOverAndStaysOneChip()
    {
        PanelBench bench;
        Stage stage;
        FilterBar bar(bench.context(), &stage);
        bar.setGeometry(0, 0, 900, 60);
        stage.present();
        QMenu* menu = bar.findChild<QToolButton*>(QStringLiteral("filterAdd"))->menu();
        Q_EMIT menu->aboutToShow();
        menu->findChild<QAction*>(QStringLiteral("filterChainage"))->trigger();
        auto* field = bar.findChild<QLineEdit*>(QStringLiteral("filterField"));
        QTRY_VERIFY(field->hasFocus());
        QCOMPARE(field->selectedText(), QStringLiteral("K0+000"));
        QTest::keyClicks(field, QStringLiteral("K0+500"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(bar.expression(), QStringLiteral("(chainage >= K0+500 and chainage <= K1+000)"));
        auto* chip = bar.findChild<QToolButton*>(QStringLiteral("filterChip0"));
        QVERIFY(chip);
        QCOMPARE(chip->text(), QStringLiteral("Chainage K0+500–K1+000"));
        QVERIFY(!bar.findChild<QToolButton*>(QStringLiteral("filterChip1")));
    }

    void ofManyTheMenuHasThoseWithWorksFirst()
    {
        ManyRivers many(100);
        QMenu* rivers = many.rivers();
        QCOMPARE(rivers->actions().size(), 32); // with the line and what leads to the others
        QVERIFY(rivers->actions().front()->text().contains(QStringLiteral("R070")));
        QCOMPARE(rivers->actions().back()->objectName(), QStringLiteral("filterOtherRiver"));
    }

    void anyOtherRiverIsCompletedInTheField()
    {
        ManyRivers many(100);
        many.rivers()->actions().back()->trigger();
        auto* field = many.bar.findChild<QLineEdit*>(QStringLiteral("filterField"));
        QTRY_VERIFY(field->hasFocus());
        QCOMPARE(field->text(), QStringLiteral("river = "));
        QTest::keyClicks(field, QStringLiteral("R09"));
        QAbstractItemView* offered = many.bar.findChild<QCompleter*>()->popup();
        QTRY_VERIFY(offered->isVisible());
        QCOMPARE(offered->model()->rowCount(), 10);
        const QString second = QStringLiteral("river = ") + offered->model()->index(1, 0).data().toString();
        QTest::keyClick(offered, Qt::Key_Down);
        QTest::keyClick(offered, Qt::Key_Down);
        QTest::keyClick(offered, Qt::Key_Return);
        QVERIFY(many.bar.expression().isEmpty()); // it has been taken into the field, not applied
        QCOMPARE(field->text(), second);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(many.bar.expression(), second);
    }

    void whatIsTypedStaysWhenACountArrives()
    {
        PanelBench bench;
        PlanTotals totals(*bench.document, 1); // a large plan
        Stage stage;
        FilterBar bar({*bench.document, totals, bench.names, bench.figures}, &stage);
        stage.present();
        QVERIFY(totals.setFilter(QStringLiteral("river = DS")));
        QTRY_VERIFY(!totals.isCounting());
        auto* field = bar.findChild<QLineEdit*>(QStringLiteral("filterField"));
        field->setFocus();
        QTRY_VERIFY(field->hasFocus());
        field->insert(QStringLiteral("length_m > 1")); // letter by letter, a list of fields would take the keyboard
        totals.setDay(Date{2024, 6, 1});
        QVERIFY(totals.isCounting());
        QTRY_VERIFY(!totals.isCounting());
        QCOMPARE(field->text(), QStringLiteral("length_m > 1"));
        QTest::keyClicks(field, QStringLiteral("000"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(bar.expression(), QStringLiteral("river = DS and (length_m > 1000)"));
        QCOMPARE(field->text(), QString());                      // they are chips
        QVERIFY(totals.setFilter(QStringLiteral("river = HS"))); // by other hands: it is shown all the same
        QVERIFY(bar.findChild<QToolButton*>(QStringLiteral("filterChip0"))->toolTip().contains(QStringLiteral("HS")));
    }

    void aViewKeepsTheFilterInThePlanAndBringsItBack()
    {
        Views views;
        views.bar.add(QStringLiteral("river = DS"));
        views.bar.add(QStringLiteral("bank = left"));
        views.save(QStringLiteral("Left & main"));
        QVERIFY(views.kept() == (KeptViews{{"Left & main", "river = DS and bank = left"}}));
        QVERIFY(views.bench.document->isModified());
        views.bar.clear();
        QAction* view = views.menu()->actions().front();
        QCOMPARE(view->text(), QStringLiteral("Left && main"));
        QVERIFY(!view->isChecked());
        view->trigger();
        QCOMPARE(views.bar.expression(), QStringLiteral("river = DS and bank = left"));
        QVERIFY(views.bar.findChild<QToolButton*>(QStringLiteral("filterChip1")));
        QVERIFY(views.menu()->actions().front()->isChecked());
        views.bench.document->undoStack().undo();
        QVERIFY(views.bar.views().isEmpty());
        QCOMPARE(views.bar.expression(), QStringLiteral("river = DS and bank = left")); // what is shown is no step
        views.bench.document->undoStack().redo();
        QCOMPARE(views.bar.views().size(), 1);
    }

    void aNameThatIsTakenSaysThatItsViewIsReplaced()
    {
        Views views;
        views.bar.add(QStringLiteral("river = DS"));
        views.save(QStringLiteral("one"));
        views.bar.add(QStringLiteral("bank = left"));
        QMenu* menu = views.menu();
        QStringList buttons;
        QStringList labels;
        QTimer::singleShot(0, &views.bar, [&] {
            auto* question = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            QVERIFY(question);
            for (const char* typed : {"other", " one"}) {
                question->setTextValue(QString::fromLatin1(typed));
                buttons.append(question->okButtonText());
                labels.append(question->labelText());
            }
            question->reject();
        });
        menu->findChild<QAction*>(QStringLiteral("filterSaveView"))->trigger();
        QCOMPARE(buttons, (QStringList{QStringLiteral("Save"), QStringLiteral("Replace")}));
        QVERIFY(!labels[0].contains(QStringLiteral("replaced")) && labels[1].contains(QStringLiteral("replaced")));
        QVERIFY(views.kept() == (KeptViews{{"one", "river = DS"}}));
    }

    void aViewIsReplacedRenamedAndDeleted()
    {
        Views views;
        views.bar.add(QStringLiteral("river = DS"));
        views.save(QStringLiteral("one"));
        views.save(QStringLiteral("two"));
        views.bar.clear();
        views.bar.add(QStringLiteral("bank = right"));
        views.menu("filterReplaceView")->actions().front()->trigger();
        QVERIFY(views.kept() == (KeptViews{{"one", "bank = right"}, {"two", "river = DS"}}));
        QMenu* rename = views.menu("filterRenameView");
        views.answer(QStringLiteral("three"));
        rename->actions().front()->trigger();
        QVERIFY(views.kept() == (KeptViews{{"three", "bank = right"}, {"two", "river = DS"}}));
        rename = views.menu("filterRenameView");
        views.answer(QStringLiteral("two")); // which is another one's
        rename->actions().front()->trigger();
        QVERIFY(views.kept() == (KeptViews{{"three", "bank = right"}, {"two", "river = DS"}}));
        views.menu("filterDeleteView")->actions().front()->trigger();
        QVERIFY(views.kept() == (KeptViews{{"two", "river = DS"}}));
    }

    void aViewOfALaterVersionSaysWhyItCannotBeShown()
    {
        Views views;
        PlanInfo info = views.bench.document->plan().info();
        info.views = {{"later", "depth >>> 3"}};
        QVERIFY(views.bench.document->edit({}, "Views", info));
        QCOMPARE(views.bar.views().size(), 1);
        views.bar.views().front()->trigger();
        QVERIFY(views.bar.expression().isEmpty());
        bool isSaid = false;
        for (const QLabel* label : views.bar.findChildren<QLabel*>())
            isSaid = isSaid || (label->isVisible() && !label->text().isEmpty() &&
                                label->text() == views.bar.findChild<QLineEdit*>()->accessibleDescription());
        QVERIFY(isSaid);
    }

    void aRiverIsAddedToAnExpressionThatIsNoListOfChips()
    {
        ManyRivers many(40);
        QVERIFY(many.bench.totals.setFilter(QStringLiteral("class = planned or bank = left")));
        many.rivers()->actions().back()->trigger();
        auto* field = many.bar.findChild<QLineEdit*>(QStringLiteral("filterField"));
        QTest::keyClicks(field, QStringLiteral("R007"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(many.bar.expression(), QStringLiteral("(class = planned or bank = left) and river = R007"));
    }

    void valuesOfOneFieldShareAChip()
    {
        Views bars;
        FilterBar& bar = bars.bar;
        QMenu* menu = bar.findChild<QToolButton*>(QStringLiteral("filterAdd"))->menu();
        for (const int row : {0, 1, 0}) { // left, right, and left once more
            Q_EMIT menu->aboutToShow();
            menu->findChild<QMenu*>(QStringLiteral("filterBanks"))->actions().at(row)->trigger();
        }
        QCOMPARE(bar.expression(), QStringLiteral("bank in (left, right)"));
        bar.add(QStringLiteral("river = DS"));
        QCOMPARE(bar.expression(), QStringLiteral("bank in (left, right) and river = DS"));
        QVERIFY(bars.bench.totals.shownCount() > 0);
        auto* chip = bar.findChild<QToolButton*>(QStringLiteral("filterChip0"));
        QVERIFY(chip);
        QCOMPARE(chip->text(), QStringLiteral("Bank = left bank, right bank"));
        QVERIFY(chip->menu());
        QCOMPARE(chip->menu()->actions().size(), 4); // two values, a line, all of it
        QCOMPARE(chip->menu()->actions().front()->text(), QStringLiteral("Remove Bank = left bank"));
        chip->menu()->actions().front()->trigger();
        QCOMPARE(bar.expression(), QStringLiteral("bank = right and river = DS"));
        chip = bar.findChild<QToolButton*>(QStringLiteral("filterChip0"));
        QVERIFY(!chip->menu());
        chip->click();
        QCOMPARE(bar.expression(), QStringLiteral("river = DS"));
    }

    void whatIsTypedBesideAnOrGroupHoldsForAllOfIt()
    {
        Views bars;
        QVERIFY(bars.bench.totals.setFilter(QStringLiteral("river = DS or river = HS")));
        auto* chip = bars.bar.findChild<QToolButton*>(QStringLiteral("filterChip0"));
        QVERIFY(chip && chip->menu());
        auto* field = bars.bar.findChild<QLineEdit*>(QStringLiteral("filterField"));
        QCOMPARE(field->text(), QString());
        field->setFocus();
        QTRY_VERIFY(field->hasFocus());
        field->insert(QStringLiteral("length_m > 1"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(bars.bar.expression(), QStringLiteral("river in (DS, HS) and (length_m > 1)"));
        chip = bars.bar.findChild<QToolButton*>(QStringLiteral("filterChip0"));
        chip->menu()->actions().back()->trigger();
        QCOMPARE(bars.bar.expression(), QStringLiteral("(length_m > 1)"));
    }
};

RIPARIA_TEST(FilterBarTest)
#include "FilterBarTest.moc"
