// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/PasteDialog.h"

#include "app/panels/EffectTable.h"
#include "app/panels/TablePanel.h"
#include "app/text/Language.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

/// The dialog with what was copied, read.
struct OpenPaste {
    OpenPaste(PanelBench& bench, const QString& text)
        : dialog(bench.context(), text, &stage)
    {
        stage.present();
        dialog.show();
        settle();
    }
    void settle() { QTRY_VERIFY(!dialog.isReading()); }
    void retype(const QString& text)
    {
        dialog.text().setPlainText(text);
        settle();
    }
    QString understood(int row) const { return dialog.preview().item(row, 1)->text(); }
    QString outcome() const { return dialog.findChild<QLabel*>(QStringLiteral("pasteOutcome"))->text(); }

    Stage stage;
    PasteDialog dialog;
};

std::size_t segmentsIn(const PanelBench& bench)
{
    return bench.document->plan().segments().size();
}

} // namespace

class PasteDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fourteenRowsBecomeFourteenSegmentsInOneStep()
    {
        PanelBench bench;
        QString text;
        for (int i = 0; i < 14; ++i)
            text += QStringLiteral("丁山河\tK%1+000～K%1+%2\t左岸\tM07\n").arg(i / 4).arg(100 + 10 * i);
        OpenPaste open(bench, text);
        QCOMPARE(open.dialog.preview().rowCount(), 14);
        for (int i = 0; i < 14; ++i)
            QVERIFY(open.understood(i).startsWith(QStringLiteral("✓")));
        QCOMPARE(open.dialog.createButton().text(), QStringLiteral("Create 14 segments"));
        const Plan before = bench.document->plan();
        const int steps = bench.document->undoStack().count();
        QTest::mouseClick(&open.dialog.createButton(), Qt::LeftButton);
        QVERIFY(!open.dialog.isVisible());
        QCOMPARE(segmentsIn(bench), before.segments().size() + 14);
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Paste 14 segments"));
        QCOMPARE(bench.document->selection().ids().size(), std::size_t{14});
        bench.document->undoStack().undo();
        QVERIFY(compare(bench.document->plan(), before).isEmpty());
    }

    void fullWidthIsReadAndTheEffectIsShownBefore()
    {
        PanelBench bench;
        OpenPaste open(bench, QStringLiteral("ＤＳ\tＫ４＋０００\tＫ４＋５００\t左\n"));
        QCOMPARE(open.understood(0), QStringLiteral("✓ Dingshan River K4+000–K4+500 · 500.0 m"));
        const auto* effect = open.dialog.findChild<EffectTable*>(QStringLiteral("effectTable"));
        QCOMPARE(effect->rows().front().cells[2], QStringLiteral("+0.50"));
        QCOMPARE(segmentsIn(bench), std::size_t{3}); // nothing is done yet
    }

    void whileALargePlanIsCountedTheEffectIsWaitedFor()
    {
        PanelBench bench;
        PlanTotals totals(*bench.document, 1); // a large plan
        Stage stage;
        PasteDialog dialog({*bench.document, totals, bench.names, bench.figures}, QStringLiteral("DS\t4000\t4500\n"),
                           &stage);
        stage.present();
        dialog.show();
        QTRY_VERIFY(!dialog.isReading() && !totals.isCounting());
        const auto* outcome = dialog.findChild<QLabel*>(QStringLiteral("pasteOutcome"));
        const auto* effect = dialog.findChild<EffectTable*>(QStringLiteral("effectTable"));
        QCOMPARE(outcome->text(), QStringLiteral("All rows are understood."));
        {
            HeldJobs held;
            QVERIFY(totals.setFilter(QStringLiteral("river = DS")));
            QCOMPARE(outcome->text(), QStringLiteral("All rows are understood. Counting…"));
            QVERIFY(dialog.createButton().isEnabled());
        }
        QTRY_COMPARE(outcome->text(), QStringLiteral("All rows are understood."));
        QCOMPARE(effect->rows().front().cells[2], QStringLiteral("+0.50"));
    }

    void rowsThatAreNotUnderstoodSayWhyAndAreLeftOut()
    {
        PanelBench bench;
        OpenPaste open(bench, QStringLiteral("DS\t100\t200\nNowhere\t100\t200\nDS\tsoon\t200\nDS\t4000\t9000\n"));
        QVERIFY(open.understood(0).startsWith(QStringLiteral("✓")));
        QVERIFY(open.understood(1).contains(QStringLiteral("⚠")));
        QVERIFY(open.understood(2).contains(QStringLiteral("⚠")));
        QVERIFY(open.understood(3).contains(QStringLiteral("⚠")));
        QVERIFY(open.outcome().contains(QStringLiteral("left out")));
        QTest::mouseClick(&open.dialog.createButton(), Qt::LeftButton);
        QVERIFY(segmentsIn(bench) > 3);
    }

    void textCanBeMendedInPlace()
    {
        const TranslationScope words(Language::English);
        PanelBench bench;
        OpenPaste open(bench, QStringLiteral("DX\t100\t200\n"));
        QVERIFY(!open.dialog.createButton().isEnabled());
        QVERIFY(!open.dialog.createButton().toolTip().isEmpty());
        open.retype(QStringLiteral("DS\t100\t200\n"));
        QVERIFY(open.dialog.createButton().isEnabled());
        QCOMPARE(open.dialog.createButton().text(), QStringLiteral("Create 1 segment"));
    }

    void titlesMayPutColumnsInAnyOrder()
    {
        PanelBench bench;
        OpenPaste open(bench, QStringLiteral("终点桩号\t起点桩号\t河流\nK0+300\tK0+100\tHS\n"));
        QTest::mouseClick(&open.dialog.createButton(), Qt::LeftButton);
        QCOMPARE(open.dialog.created().size(), std::size_t{1});
        QCOMPARE(bench.document->plan().segments().find(open.dialog.created().front())->river, std::string("HS"));
    }

    void afterACrashThePastedRowsAreBackWithTheirSource()
    {
        const QTemporaryDir folder;
        const QString root = folder.filePath(QStringLiteral("recovery"));
        const Plan plan = benchPlan();
        {
            const auto document = PlanDocument::blank(QStringLiteral("Test"), author(), root);
            PlanInfo info = plan.info();
            info.id = document->plan().info().id;
            QVERIFY(document->edit(compare(document->plan(), plan), "Fill", info));
            PlanNames names(*document);
            PlanTotals totals(*document);
            FeatureFigures figures(*document, totals);
            Stage stage;
            PasteDialog dialog({*document, totals, names, figures}, QStringLiteral("DS\t100\t200\nDS\t300\t400\n"),
                               &stage);
            stage.present();
            dialog.show();
            QTRY_VERIFY(!dialog.isReading());
            QTest::mouseClick(&dialog.createButton(), Qt::LeftButton);
            QCOMPARE(dialog.created().size(), std::size_t{2});
        }
        auto left = LeftJournal::find(root.toStdString());
        QCOMPARE(left.size(), std::size_t{1});
        auto empty = left[0].emptyPlan();
        QVERIFY(empty);
        const auto recovered = left[0].recovered(*empty);
        QVERIFY(recovered);
        QCOMPARE(recovered->gestures, std::int64_t{2});
        QCOMPARE(recovered->sources.size(), std::size_t{1});
        QCOMPARE(recovered->sources[0].second.size(), std::size_t{2});
    }

    void hostileTextDoesNoHarm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blanks") << QStringLiteral(" \n\t\n ");
        QTest::newRow("prose") << QStringLiteral("Dear all, please find attached the list.");
        QTest::newRow("quotes") << QStringLiteral("\"DS\t\"100\t\"\"\n\"");
        QTest::newRow("many tabs") << QString(5000, u'\t');
        QTest::newRow("nul") << QStringLiteral("DS\t1") + QChar(0) + QStringLiteral("0\t200");
        QTest::newRow("surrogate") << QString(QChar(0xD800)) + QStringLiteral("\t100\t200");
        QTest::newRow("numbers") << QStringLiteral("DS\t1e309\t-1e309\nDS\t99999999999999999999\t1");
        QTest::newRow("header only") << QStringLiteral("river\tfrom\tto\n");
    }
    void hostileTextDoesNoHarm()
    {
        QFETCH(QString, text);
        PanelBench bench;
        const Plan before = bench.document->plan();
        OpenPaste open(bench, text);
        QVERIFY(!open.dialog.createButton().isEnabled());
        QVERIFY(!open.outcome().isEmpty());
        QTest::mouseClick(&open.dialog.createButton(), Qt::LeftButton);
        QVERIFY(bench.document->plan() == before);
    }

    void copiedRowsCanBePastedAgain_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("English") << false;
        QTest::newRow("Chinese") << true;
    }
    void copiedRowsCanBePastedAgain()
    {
        QFETCH(bool, chinese);
        const TranslationScope words(chinese ? Language::Chinese : Language::English);
        PanelBench bench;
        Stage stage;
        const TablePanel tables(bench.context(), &stage);
        tables.view(TableType::Segments).selectAll();
        const QString copied = tables.copied();
        QCOMPARE(copied.count(u'\n'), 4); // titles and three rows
        const auto rows = readPastedRows(bench.document->plan(), copied, QStringLiteral("again"), {});
        QVERIFY(rows);
        QCOMPARE(rows->usable(), std::size_t{3});
        std::multiset<std::pair<std::string, std::int64_t>> before;
        std::multiset<std::pair<std::string, std::int64_t>> after;
        for (const auto& [id, segment] : bench.document->plan().segments())
            before.emplace(segment->river + std::string(toString(segment->bank)), segment->span.from.mm);
        for (const PastedRows::Row& row : rows->rows)
            after.emplace(row.segment->river + std::string(toString(row.segment->bank)), row.segment->span.from.mm);
        QVERIFY(before == after);
    }

    void whatASpreadsheetWouldCalculateIsCopiedAsText()
    {
        PanelBench bench;
        QVERIFY(bench.edit("S-0001", "name", QStringLiteral("=1+1")));
        Stage stage;
        const TablePanel tables(bench.context(), &stage);
        tables.view(TableType::Segments).selectAll();
        QVERIFY(tables.copied().contains(QStringLiteral("\t'=1+1\t")));
    }

    void everythingHasANameAndItFitsTheSmallestScreen()
    {
        PanelBench bench;
        OpenPaste open(bench, QStringLiteral("DS\t100\t200\n"));
        expectNames(open.dialog);
        QVERIFY(open.dialog.minimumSizeHint().width() <= 1024 && open.dialog.minimumSizeHint().height() <= 640);
        QTest::keyClick(&open.dialog, Qt::Key_Escape);
        QVERIFY(!open.dialog.isVisible());
    }
};

RIPARIA_TEST(PasteDialogTest)
#include "PasteDialogTest.moc"
