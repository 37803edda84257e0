// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/PiecesDialog.h"
#include "app/models/PiecesModel.h"
#include "app/models/SummaryTotals.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest/QtTest>

#include <utility>

using namespace riparia;
using namespace riparia::test;

namespace {

NumberAsked whole(Quantity quantity)
{
    return {quantity, {Cell{{}, std::nullopt, quantity}}, {}};
}

/// The pieces of numbers of the bench's plan, over a window.
struct OpenPieces {
    explicit OpenPieces(PanelBench& bench, std::vector<NumberAsked> numbers)
        : summary(*bench.document, bench.totals)
        , dialog(bench.context(), summary, QStringLiteral("River treated"), std::move(numbers), &stage)
    {
        stage.present();
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QTRY_VERIFY(!dialog.isFinding() && dialog.model().pieces());
    }
    QString cell(int row, int column) const { return dialog.model().index(row, column).data().toString(); }
    QString sum() const { return dialog.findChild<QLabel*>(QStringLiteral("piecesSum"))->text(); }

    Stage stage;
    SummaryTotals summary;
    PiecesDialog dialog;
};

} // namespace

class PiecesDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void piecesAddUpToTheNumberAndSayWhoOwnsThem()
    {
        PanelBench bench;
        OpenPieces open(bench, {whole(Quantity::RiverLength)});
        const QAbstractItemModelTester tester(const_cast<PiecesModel*>(&open.dialog.model()),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const NumberPieces& pieces = *open.dialog.model().pieces();
        QCOMPARE(pieces.sum, bench.totals.ledger()->totals.river.net.value);
        QCOMPARE(open.dialog.model().rowCount(), 4); // S-0001, what it shares with S-0002, S-0002, S-0003
        std::int64_t sum = 0;
        for (int row = 0; row < 4; ++row)
            sum += open.dialog.model().piece(row).amount;
        QCOMPARE(sum, pieces.sum);
        QVERIFY(open.sum().contains(bench.names.units().text(Millimetres{sum}, LengthUnit::Metre, 3)));
        QVERIFY(open.cell(0, PiecesModel::Owner).startsWith(QStringLiteral("S-0001")));
        QVERIFY(open.cell(0, PiecesModel::Others).isEmpty());
        QCOMPARE(open.cell(0, PiecesModel::Rule), QStringLiteral("Only S-0001 covers it."));
        QVERIFY(!open.cell(1, PiecesModel::Others).isEmpty());
        QVERIFY(open.cell(1, PiecesModel::Rule).contains(QStringLiteral("S-0002")));
        expectNames(open.dialog);
    }

    void aClickAndEnterAskForTheMap()
    {
        PanelBench bench;
        OpenPieces open(bench, {whole(Quantity::RiverLength)});
        QSignalSpy asked(&open.dialog, &PiecesDialog::placeWanted);
        QTableView& table = open.dialog.table();
        const QRect cell = table.visualRect(open.dialog.model().index(3, PiecesModel::River));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
        QCOMPARE(asked.count(), 1);
        const Box place = asked.front().front().value<Box>();
        QCOMPARE(place.maxY - place.minY, 300.0); // S-0003, on a river to the north
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Up);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(asked.count(), 2);
        QVERIFY(open.dialog.isVisible());
    }

    void rowsAreSortedAndCopied()
    {
        PanelBench bench;
        OpenPieces open(bench, {whole(Quantity::RiverLength)});
        open.dialog.table().sortByColumn(PiecesModel::Amount, Qt::DescendingOrder);
        QCOMPARE(open.dialog.model().piece(0).amount, std::int64_t{1'550'000});
        QCOMPARE(open.dialog.model().piece(3).amount, std::int64_t{220'000});
        QTest::mouseClick(open.dialog.findChild<QPushButton*>(QStringLiteral("piecesCopy")), Qt::LeftButton);
        const QStringList lines = QApplication::clipboard()->text().trimmed().split(u'\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.front().count(u'\t'), static_cast<int>(PiecesModel::ColumnCount) - 1);
        QCOMPARE(lines[1].split(u'\t')[PiecesModel::Amount], QStringLiteral("1550.000"));
    }

    void theyFollowThePlan()
    {
        PanelBench bench;
        OpenPieces open(bench, {whole(Quantity::RiverLength)});
        ChangeSet changes;
        changes.remove(bench.segmentOf("S-0003"));
        QVERIFY(bench.document->edit(changes, "Remove"));
        QTRY_COMPARE(open.dialog.model().rowCount(), 3);
        QCOMPARE(open.dialog.model().pieces()->sum, bench.totals.ledger()->totals.river.net.value);
    }

    void anotherNumberOfTheRowIsChosen()
    {
        PanelBench bench;
        OpenPieces open(bench, {whole(Quantity::RiverLength), whole(Quantity::Area)});
        auto* number = open.dialog.findChild<QComboBox*>(QStringLiteral("piecesNumber"));
        QVERIFY(number->isVisible());
        number->setFocus();
        QTest::keyClick(number, Qt::Key_Down);
        QTRY_COMPARE(open.dialog.model().rowCount(), 1);
        QCOMPARE(open.dialog.model().pieces()->sum, bench.totals.ledger()->totals.area.net.value);
        QVERIFY(open.cell(0, PiecesModel::Owner).contains(QStringLiteral("Wetland")));
    }

    void theTitleFollowsTheNameOfTheRow()
    {
        PanelBench bench;
        OpenPieces open(bench, {whole(Quantity::RiverLength)});
        QVERIFY(open.dialog.windowTitle().endsWith(QStringLiteral("River treated")));
        QString name = QStringLiteral("整治河长");
        open.dialog.setRowName([&name] { return name; });
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(&open.dialog, &change);
        QVERIFY(open.dialog.windowTitle().endsWith(name));
        const QString held = std::exchange(name, QString()); // its row is gone
        QApplication::sendEvent(&open.dialog, &change);
        QVERIFY(open.dialog.windowTitle().endsWith(held));
    }

    void oneBankIsExplainedByItsOwnPieces()
    {
        PanelBench bench;
        NumberAsked left = whole(Quantity::BankLength);
        left.lane = Bank::Left;
        OpenPieces open(bench, {left});
        QCOMPARE(open.dialog.model().pieces()->sum, open.summary.banks().left().value);
        for (int row = 0; row < open.dialog.model().rowCount(); ++row)
            QCOMPARE(open.cell(row, PiecesModel::Side), QStringLiteral("left bank"));
    }
};

RIPARIA_TEST(PiecesDialogTest)
#include "PiecesDialogTest.moc"
