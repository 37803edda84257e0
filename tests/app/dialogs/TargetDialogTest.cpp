// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/TargetDialog.h"
#include "tests/app/dialogs/DialogBench.h"
#include "tests/support/TestMain.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QtTest/QtTest>

#include <optional>
#include <utility>

using namespace riparia;
using namespace riparia::test;

namespace {

struct OpenTarget : OpenDialog<TargetDialog> {
    using OpenDialog::OpenDialog;

    /// As a person does: down to the entry with this code.
    void choose(const char* name, const QString& code)
    {
        auto& combo = child<QComboBox>(name);
        combo.setFocus();
        QTest::keyClick(&combo, Qt::Key_Home);
        while (combo.currentData().toString() != code && combo.currentIndex() + 1 < combo.count())
            QTest::keyClick(&combo, Qt::Key_Down);
        QCOMPARE(combo.currentData().toString(), code);
    }
    void accept() { QTest::mouseClick(&child<QPushButton>("targetAccept"), Qt::LeftButton); }
};

const Target& onlyTarget(const PanelBench& bench)
{
    return *bench.document->plan().table<Target>().begin()->second;
}

} // namespace

class TargetDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newTargetIsOneUndoStepInTheUnitThatWasChosen()
    {
        PanelBench bench;
        OpenTarget open(bench);
        const int before = bench.document->undoStack().count();
        open.type("targetName", QStringLiteral("Bank protection"));
        open.choose("targetMetric", QStringLiteral("bank_length_m"));
        open.type("targetValue", QStringLiteral("12.5"));
        open.type("targetScope", QStringLiteral("river = DS"));
        QVERIFY(open.child<QLabel>("targetScopeNote").text().startsWith(u'3')); // two segments, a greenway
        open.type("targetDue", QStringLiteral("2027"));
        QTest::keyClick(&open.child<QCheckBox>("targetApproximate"), Qt::Key_Space);
        open.accept();
        QVERIFY(!open.dialog.isVisible());
        QCOMPARE(bench.document->undoStack().count(), before + 1);
        const Target& target = onlyTarget(bench);
        QCOMPARE(target.meta.name, std::string("Bank protection"));
        QCOMPARE(target.metric, std::string("bank_length_m"));
        QCOMPARE(target.value, 12'500.0);
        QCOMPARE(target.scope, std::string("river = DS"));
        QCOMPARE(target.due, std::optional(Date{2027, 12, 31}));
        QVERIFY(target.approximate);
    }

    void nothingIsSaidOfAScopeThatIsNotCountedYet()
    {
        PanelBench bench;
        std::optional<HeldJobs> held(std::in_place);
        PlanTotals totals(*bench.document, 1); // a large plan
        Stage stage;
        TargetDialog dialog({*bench.document, totals, bench.names, bench.figures}, {}, &stage);
        stage.present();
        dialog.show();
        const auto* note = dialog.findChild<QLabel*>(QStringLiteral("targetScopeNote"));
        QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("targetScope")), QStringLiteral("river = DS"));
        QCOMPARE(note->text(), QString());
        held.reset();
        QTRY_VERIFY(note->text().startsWith(u'3')); // two segments, a greenway
    }

    void whatCannotBeReadIsMarkedAndNothingIsWritten()
    {
        PanelBench bench;
        OpenTarget open(bench);
        const int before = bench.document->undoStack().count();
        open.accept(); // nothing wanted
        QVERIFY(open.dialog.isVisible());
        QVERIFY(open.child<QLineEdit>("targetValue").hasFocus());
        open.type("targetValue", QStringLiteral("12"));
        open.type("targetScope", QStringLiteral("river ="));
        open.type("targetDue", QStringLiteral("2027-02-30"));
        open.accept();
        QVERIFY(open.dialog.isVisible());
        QVERIFY(open.child<QLineEdit>("targetScope").hasFocus());
        QCOMPARE(bench.document->undoStack().count(), before);
        open.type("targetScope", QStringLiteral("river = nowhere"));
        QVERIFY(open.child<QLabel>("targetScopeNote").text().startsWith(QStringLiteral("Nothing")));
        open.type("targetDue", QStringLiteral("2027-02-28"));
        open.accept();
        QCOMPARE(bench.document->undoStack().count(), before + 1);
    }

    void targetThatIsThereIsShownAndChanged()
    {
        Plan plan = benchPlan();
        Target held;
        held.meta.uuid = Uuid::named("T-0001");
        held.meta.code = "T-0001";
        held.metric = "area_m2";
        held.value = 30'000;
        held.sourceText = "水务局";
        add(plan, held);
        PanelBench bench(plan);
        OpenTarget open(bench, held.meta.uuid);
        QCOMPARE(open.child<QComboBox>("targetMetric").currentData().toString(), QStringLiteral("area_m2"));
        QCOMPARE(open.child<QLineEdit>("targetValue").text(), QStringLiteral("3"));
        // Another unit is another way to write the same.
        open.choose("targetUnit", QStringLiteral("mu"));
        QCOMPARE(open.child<QLineEdit>("targetValue").text(), QStringLiteral("45"));
        open.type("targetValue", QStringLiteral("60"));
        open.accept();
        QCOMPARE(onlyTarget(bench).value, 40'000.0);
        QCOMPARE(onlyTarget(bench).sourceText, std::string("水务局"));
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Change target T-0001"));
        bench.document->undoStack().undo();
        QCOMPARE(onlyTarget(bench).value, 30'000.0);
    }

    void whatWasPublishedIsWrittenWithItAndHeldToItsTolerance()
    {
        PanelBench bench;
        OpenTarget open(bench);
        const int before = bench.document->undoStack().count();
        open.type("targetValue", QStringLiteral("3"));
        open.type("publishedFigure", QStringLiteral("2.56"));
        auto& note = open.child<QLabel>("publishedNote");
        QTRY_VERIFY(note.text().contains(QStringLiteral("2.55 km"))); // of all three segments
        QVERIFY(note.text().contains(QStringLiteral("more than")));   // 5 m, half of the last digit
        open.type("publishedTolerance", QStringLiteral("0.02"));
        QTRY_VERIFY(note.text().contains(QStringLiteral("within")));
        open.type("publishedDay", QStringLiteral("2023-03-20"));
        open.accept();
        QVERIFY(!open.dialog.isVisible());
        QCOMPARE(bench.document->undoStack().count(), before + 1);
        const auto& published = bench.document->plan().table<ReportedValue>();
        QCOMPARE(published.size(), std::size_t{1});
        const ReportedValue& value = *published.begin()->second;
        QCOMPARE(value.metric, std::string("river_length_m"));
        QCOMPARE(value.value, 2'560.0);
        QCOMPARE(value.tolerance, std::optional(20.0));
        QCOMPARE(value.unitText, std::string("2.56 km"));
        QCOMPARE(value.date, std::optional(Date{2023, 3, 20}));
        OpenTarget another(bench); // of the same: one published figure is enough
        QCOMPARE(another.child<QLineEdit>("publishedFigure").text(), QStringLiteral("2.56")); // seen
        another.type("targetValue", QStringLiteral("4"));
        another.type("publishedFigure", QStringLiteral("2.6"));
        QVERIFY(another.child<QLabel>("publishedNote").text().contains(QStringLiteral("replaces 2.56 km")));
        another.accept();
        QCOMPARE(published.size(), std::size_t{1});
        QCOMPARE(published.begin()->second->value, 2'600.0);
        bench.document->undoStack().undo();
        bench.document->undoStack().undo();
        QCOMPARE(published.size(), std::size_t{0});
    }

    void aFigureThatIsThereIsShownForWhatIsChosen()
    {
        Plan plan = benchPlan();
        ReportedValue published;
        published.meta.uuid = Uuid::named("V-0001");
        published.meta.code = "V-0001";
        published.metric = "bank_length_m";
        published.scope = "river = DS";
        published.value = 1'500;
        add(plan, published);
        PanelBench bench(plan);
        OpenTarget open(bench);
        auto& figure = open.child<QLineEdit>("publishedFigure");
        QVERIFY(figure.text().isEmpty());
        open.choose("targetMetric", QStringLiteral("bank_length_m"));
        QVERIFY(figure.text().isEmpty());
        open.type("targetScope", QStringLiteral("river = DS"));
        QCOMPARE(figure.text(), QStringLiteral("1.5"));
        open.type("targetScope", QStringLiteral("river = HS"));
        QVERIFY(figure.text().isEmpty());
        open.type("publishedFigure", QStringLiteral("1.7"));
        open.type("targetScope", QStringLiteral("river = DS"));
        QCOMPARE(figure.text(), QStringLiteral("1.7")); // as it was typed
        QVERIFY(open.child<QLabel>("publishedNote").text().contains(QStringLiteral("replaces 1.5 km")));
        open.type("targetValue", QStringLiteral("3"));
        open.accept();
        const auto& values = bench.document->plan().table<ReportedValue>();
        QCOMPARE(values.size(), std::size_t{1});
        QCOMPARE(values.find(published.meta.uuid)->value, 1'700.0);
    }

    void whatIsPublishedStaysAsItWasWrittenUntilItIsChanged()
    {
        Plan plan = benchPlan();
        Target held;
        held.meta.uuid = Uuid::named("T-0001");
        held.meta.code = "T-0001";
        held.metric = "river_length_m";
        held.value = 3'000;
        ReportedValue published;
        published.meta.uuid = Uuid::named("V-0001");
        published.meta.code = "V-0001";
        published.metric = held.metric;
        published.value = 2'500;
        published.unitText = "2.50 公里";
        add(plan, held, published);
        PanelBench bench(plan);
        const auto& values = bench.document->plan().table<ReportedValue>();
        {
            OpenTarget open(bench, held.meta.uuid);
            QCOMPARE(open.child<QLineEdit>("publishedFigure").text(), QStringLiteral("2.5"));
            open.choose("targetUnit", QStringLiteral("m"));
            QCOMPARE(open.child<QLineEdit>("publishedFigure").text(), QStringLiteral("2500"));
            open.type("targetScope", QStringLiteral("river = DS")); // the figure is of the same as the target
            open.accept();
            QCOMPARE(values.find(published.meta.uuid)->unitText, std::string("2.50 公里"));
            QCOMPARE(values.find(published.meta.uuid)->scope, std::string("river = DS"));
        }
        OpenTarget open(bench, held.meta.uuid);
        open.type("publishedFigure", QStringLiteral("much"));
        open.accept();
        QVERIFY(open.dialog.isVisible());
        auto& figure = open.child<QLineEdit>("publishedFigure");
        QVERIFY(figure.hasFocus());
        figure.selectAll();
        QTest::keyClick(&figure, Qt::Key_Delete);
        open.accept();
        QCOMPARE(values.size(), std::size_t{0});
    }

    void cancelChangesNothing()
    {
        PanelBench bench;
        OpenTarget open(bench);
        open.type("targetValue", QStringLiteral("12"));
        QTest::keyClick(&open.dialog, Qt::Key_Escape);
        QVERIFY(!open.dialog.isVisible());
        QCOMPARE(bench.document->plan().table<Target>().size(), std::size_t{0});
    }

    void itFitsTheSmallestScreenInBothLanguagesAndNamesEverything()
    {
        PanelBench bench;
        OpenTarget open(bench);
        expectNames(open.dialog);
        for (const Language language : {Language::English, Language::Chinese}) {
            const TranslationScope words(language);
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&open.dialog, &change);
            QVERIFY(open.dialog.minimumSizeHint().width() <= 1024 && open.dialog.minimumSizeHint().height() <= 640);
        }
    }
};

RIPARIA_TEST(TargetDialogTest)
#include "TargetDialogTest.moc"
