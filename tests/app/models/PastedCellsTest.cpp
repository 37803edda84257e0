// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PastedCells.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

struct Bench : ModelBench {
    PlanTableModel model{TableType::Segments, *document, totals, facts()};

    /// From a column on, as they stand in the table.
    PastedCells read(const char* text, const char* from, std::vector<int> rows)
    {
        PastedCells::Target target{std::move(rows), {}};
        for (int column = model.columnOf(from); column < model.columnCount(); ++column)
            target.columns.push_back(column);
        return PastedCells::read(QString::fromUtf8(text), model, *document, target);
    }
    void apply(const PastedCells& cells)
    {
        QVERIFY(document->edit(cells.changes, [] { return QStringLiteral("paste"); }));
    }
};

} // namespace

class PastedCellsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesGoIntoTheRowsBelow()
    {
        Bench bench;
        const PastedCells cells = bench.read("left\tM05\r\n右岸\t生态护岸\r\n", "bank", {0});
        QCOMPARE(cells.rows.size(), std::size_t(2));
        QCOMPARE(cells.usable(), 2);
        QCOMPARE(cells.titles, (QStringList{QStringLiteral("Bank"), QStringLiteral("Measure")}));
        bench.apply(cells);
        QCOMPARE(bench.segmentOf("S-0001")->measures.front().type, std::string("M05"));
        QCOMPARE(bench.segmentOf("S-0002")->bank, Bank::Right);
        QVERIFY(!bench.segmentOf("S-0002")->measures.empty());
        bench.document->undoStack().undo();
        QVERIFY(bench.segmentOf("S-0002")->measures.empty());
    }

    void oneLineGoesIntoEverySelectedRow()
    {
        Bench bench;
        const PastedCells cells = bench.read("both", "bank", {0, 2});
        QCOMPARE(cells.usable(), 2);
        bench.apply(cells);
        QCOMPARE(bench.segmentOf("S-0001")->bank, Bank::Both);
        QCOMPARE(bench.segmentOf("S-0002")->bank, Bank::Right);
        QCOMPARE(bench.segmentOf("S-0003")->bank, Bank::Both);
    }

    void rowsThatAreNotUnderstoodAreLeftOutAndSayWhy()
    {
        Bench bench;
        const PastedCells cells = bench.read("left\nnowhere\nboth\nright\nright", "bank", {0});
        QCOMPARE(cells.rows.size(), std::size_t(3));
        QCOMPARE(cells.beyond, 2);
        QVERIFY(cells.rows[0].isSame);
        QVERIFY(cells.rows[1].problem.contains(QStringLiteral("nowhere")));
        QCOMPARE(cells.usable(), 1);
        bench.apply(cells);
        QCOMPARE(bench.segmentOf("S-0002")->bank, Bank::Right);
        QCOMPARE(bench.segmentOf("S-0003")->bank, Bank::Both);
    }

    void worksAreFoundByNameAndCode()
    {
        Bench bench;
        const PastedCells cells = bench.read("丁山河综合整治\nW-0001\nW-0099", "works", {0});
        QVERIFY(cells.rows[0].isSame);
        QVERIFY(cells.rows[1].problem.isEmpty() && !cells.rows[1].isSame);
        QVERIFY(!cells.rows[2].problem.isEmpty());
        bench.apply(cells);
        QCOMPARE(bench.segmentOf("S-0002")->works, bench.segmentOf("S-0001")->works);
    }

    /// A table that was copied with its titles, changed in a spreadsheet and brought back.
    void aWholeTableComesBack()
    {
        Bench bench;
        const PastedCells cells = bench.read("ID\tRiver\tFrom\tTo\tLength m\tBank\n"
                                             "S-0001\tDingshan River\tK0+350\tK2+120\t1770\tboth\n"
                                             "S-0002\t丁山河之外\tK1+900\tK2+600\t700\tboth",
                                             "code", {0});
        QCOMPARE(cells.rows.size(), std::size_t(2));
        QCOMPARE(cells.rows[0].problem, QString());
        QVERIFY(cells.rows[1].problem.contains(QStringLiteral("River")));
        QCOMPARE(cells.usable(), 1);
    }

    void hostileTextChangesNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("empty lines") << QStringLiteral("\n\n\n");
        QTest::newRow("many columns") << QStringLiteral("\t").repeated(500);
        QTest::newRow("no table") << QStringLiteral("\"unclosed\t\u0000\uFFFF");
    }
    void hostileTextChangesNothing()
    {
        QFETCH(QString, text);
        Bench bench;
        QVERIFY(PastedCells::read(text, bench.model, *bench.document, {}).rows.empty());
        const PastedCells cells = bench.read(text.toUtf8().constData(), "bank", {0});
        QVERIFY(cells.usable() == 0);
        QVERIFY(cells.changes.isEmpty());
    }
};

RIPARIA_TEST(PastedCellsTest)
#include "PastedCellsTest.moc"
