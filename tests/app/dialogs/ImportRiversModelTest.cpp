// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportRiversModel.h"
#include "app/dialogs/ImportPanel.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest/QtTest>

#include <cstdlib>

using namespace riparia;
using namespace riparia::test;

namespace {

/// Rivers of two reaches each that are drawn towards one another, so that nothing tells which way they flow: twice as many lines as rivers.
QString undecidedRivers(const QTemporaryDir& folder, int rivers)
{
    QFile file(folder.filePath(QStringLiteral("rivers.geojson")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no room for a test file");
    file.write(R"({"type":"FeatureCollection",
        "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4547"}},"features":[)");
    const auto reach = [&](int number, int from, int to, bool isLast) {
        const int y = 2'500'000 + 20 * number;
        file.write(QStringLiteral(R"({"type":"Feature","properties":{"key":"R%1"},"geometry":{"type":"LineString",)"
                                  R"("coordinates":[[%2,%3],[%4,%3]]}}%5)")
                       .arg(QString::number(number), QString::number(from), QString::number(y), QString::number(to),
                            isLast ? QString() : QStringLiteral(",\n"))
                       .toUtf8());
    };
    for (int i = 0; i < rivers; ++i) {
        reach(i, 500'000, 500'250, false);
        reach(i, 500'500, 500'250, i + 1 == rivers);
    }
    file.write("]}");
    return file.fileName();
}

/// The panel over an empty plan, in a window without a layout.
struct RiversBench {
    QTemporaryDir folder;
    std::unique_ptr<PlanDocument> document = PlanDocument::blank(
        QStringLiteral("test"), {QStringLiteral("tester"), [] { return QStringLiteral("2026-05-01T10:00:00Z"); }});
    QWidget window;
    ImportPanel panel{*document, &window};
    QTableView* table = panel.findChild<QTableView*>(QStringLiteral("importRivers"));

    RiversBench()
    {
        window.resize(420, 800);
        panel.resize(window.size());
        window.show();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!panel.session().isBusy(), 120'000); }
    void press(const char* button) { panel.findChild<QPushButton*>(QLatin1String(button))->click(); }
    bool isSure(int row) const { return table->model()->index(row, 3).data().toString() == QLatin1String("Confirmed"); }
};

ImportRiversModel::RiverPtr modelRiver(const std::string& key, double metres)
{
    return std::make_shared<const PlanRiver>(straightRiver(key, metres));
}

} // namespace

class ImportRiversModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itTellsOfTheRowsThatChangeAndOfNoOthers()
    {
        ImportRiversModel model;
        std::vector<ImportRiversModel::RiverPtr> rivers{modelRiver("A", 1000), modelRiver("B", 2000),
                                                        modelRiver("C", 3000)};
        model.setRivers(rivers);
        QCOMPARE(model.rowCount(), 3);
        QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
        model.setRivers(rivers);
        QVERIFY(told.isEmpty());
        auto sure = std::make_shared<PlanRiver>(*rivers[1]);
        sure->river.directionConfirmed = !sure->river.directionConfirmed;
        const int before = model.unconfirmed();
        rivers[1] = sure;
        model.setRivers(rivers);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toModelIndex().row(), 1);
        QCOMPARE(told[0][1].toModelIndex().row(), 1);
        QCOMPARE(std::abs(model.unconfirmed() - before), 1);
        rivers.resize(1);
        model.setRivers(rivers);
        QCOMPARE(model.rowCount(), 1);
        model.setRivers({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.data(model.index(0, 0)).isValid());
    }

    void whatTheFileTellsIsNotCalledConfirmed()
    {
        ImportRiversModel model;
        const std::vector<ImportRiversModel::RiverPtr> rivers{modelRiver("A", 1000), modelRiver("B", 2000)};
        model.setRivers(rivers, {"B"});
        const auto words = [&model](int row, int role) {
            return model.index(row, ImportRiversModel::DirectionColumn).data(role).toString();
        };
        QCOMPARE(words(0, Qt::DisplayRole), QStringLiteral("As in the file"));
        QVERIFY(words(0, Qt::ToolTipRole).contains(QStringLiteral("M values")));
        QCOMPARE(words(1, Qt::DisplayRole), QStringLiteral("Confirmed"));
        QVERIFY(words(1, Qt::ToolTipRole).isEmpty());
        QCOMPARE(model.unconfirmed(), 0);
        QCOMPARE(model.undecided(), 1);
    }

    void allDirectionsAreConfirmedAtOnce()
    {
        RiversBench bench;
        bench.panel.open({QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/rivers.shp")});
        bench.settle();
        auto* all = bench.panel.findChild<QPushButton*>(QStringLiteral("importConfirmAll"));
        QVERIFY(all->isEnabled() && !bench.isSure(0));
        all->click();
        QVERIFY(!all->isEnabled());
        for (int row = 0; row < bench.table->model()->rowCount(); ++row)
            QVERIFY(bench.isSure(row));
    }

    void directionsAreConfirmedByKeys()
    {
        RiversBench bench;
        bench.panel.open({undecidedRivers(bench.folder, 4)});
        bench.settle();
        QCOMPARE(bench.table->model()->rowCount(), 4);
        for (int row = 0; row < 4; ++row)
            QVERIFY(!bench.isSure(row));
        QSignalSpy places(&bench.panel, &ImportPanel::placeWanted);
        bench.table->setFocus();
        bench.table->setCurrentIndex(bench.table->model()->index(0, 3));
        QTest::keyClick(bench.table, Qt::Key_Return);
        QVERIFY(bench.isSure(0));
        QVERIFY(places.isEmpty());
        bench.table->setCurrentIndex(bench.table->model()->index(1, 0));
        QTest::keyClick(bench.table, Qt::Key_Return); // on its name: shows where it is
        QCOMPARE(places.size(), 1);
        QVERIFY(!bench.isSure(1));
        QTest::keyClick(bench.table, Qt::Key_Space);
        QVERIFY(bench.isSure(1));
        QVERIFY(!bench.isSure(2));
        bench.table->selectAll();
        QTest::keyClick(bench.table, Qt::Key_Space);
        QVERIFY(bench.isSure(2) && bench.isSure(3));
        QVERIFY(!bench.panel.findChild<QPushButton*>(QStringLiteral("importConfirmAll"))->isEnabled());
    }

    /// A-71
    void twentyThousandLinesComeWhileTheWindowLives()
    {
        RiversBench bench;
        qint64 ticks = 0;
        QTimer clock;
        connect(&clock, &QTimer::timeout, this, [&] { ticks += bench.panel.session().isBusy() ? 1 : 0; });
        const QString file = undecidedRivers(bench.folder, 10'000);
        clock.start(5);
        QElapsedTimer busy;
        busy.start();
        bench.panel.open({file});
        QVERIFY(bench.panel.session().isBusy()); // it has come back before the file is read
        bench.settle();
        // No time is promised here: of the whole there were ticks all along, as there are none where the work is done in the window's thread.
        constexpr qint64 kOneTickInMs = 200;
        const qint64 lasted = busy.elapsed();
        QVERIFY2(ticks > lasted / kOneTickInMs, qPrintable(QStringLiteral("%1 in %2 ms").arg(ticks).arg(lasted)));
        QCOMPARE(bench.panel.session().source()->layers.front().featuresRead, std::int64_t(20'000));
        QCOMPARE(bench.table->model()->rowCount(), 10'000);
        QVERIFY(bench.document->plan().rivers().isEmpty());
        bench.table->selectAll();
        QCOMPARE(bench.panel.findChild<QLineEdit*>(QStringLiteral("importStart"))->text(), QStringLiteral("K0+000"));
        bench.press("importConfirmAll");
        QVERIFY(bench.isSure(0) && bench.isSure(9'999));
    }

    /// A-71
    void cancellingTwentyThousandLinesLeavesThePlanAsItWas()
    {
        RiversBench bench;
        const Plan before = bench.document->plan();
        const QString file = undecidedRivers(bench.folder, 10'000);
        QSignalSpy closed(&bench.panel, &ImportPanel::closed);
        QSignalSpy progressed(&bench.panel.session(), &ImportSession::progressed);
        bench.panel.open({file});
        QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty() || !bench.panel.session().isBusy(), 120'000);
        bench.press("importCancel");
        QCOMPARE(closed.size(), 1);
        bench.settle();
        QCoreApplication::processEvents();
        QVERIFY(bench.document->plan() == before);
        QCOMPARE(bench.document->undoStack().count(), 0);
    }
};

RIPARIA_TEST(ImportRiversModelTest)
#include "ImportRiversModelTest.moc"
