// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportPanel.h"
#include "app/text/Fill.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest/QtTest>

using namespace riparia;

namespace {

QString sample(const char* file)
{
    return QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/") + QString::fromLatin1(file);
}

std::unique_ptr<PlanDocument> blank()
{
    return PlanDocument::blank(QStringLiteral("test"),
                               {QStringLiteral("tester"), [] { return QStringLiteral("2026-05-01T10:00:00Z"); }});
}

/// In a window over an empty plan; the window has no layout, for the offscreen platform warns of windows with a least size.
struct Bench {
    std::unique_ptr<PlanDocument> document = blank();
    QWidget window;
    ImportPanel panel{*document, &window};

    Bench()
    {
        window.resize(420, 800);
        panel.resize(window.size());
        window.show();
    }
    template <class Widget>
    Widget* find(const char* name)
    {
        auto* found = panel.findChild<Widget*>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }
    void open(const QString& file)
    {
        panel.open({file});
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!panel.session().isBusy(), 30000); }
    void select(int row)
    {
        auto* rivers = find<QTableView>("importRivers");
        rivers->clearSelection();
        rivers->selectRow(row);
    }
    QString river(int row, int column)
    {
        return find<QTableView>("importRivers")->model()->index(row, column).data().toString();
    }
    void type(const char* box, double metres)
    {
        find<QDoubleSpinBox>(box)->setValue(metres);
        settle();
    }
    void choose(const char* combo, const QString& text)
    {
        auto* box = find<QComboBox>(combo);
        const int index = box->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        settle();
    }
};

/// A copy of a sample's shapefile without its .prj.
QString withoutPrj(const QTemporaryDir& folder, const QString& name)
{
    for (const char* ending : {".shp", ".shx", ".dbf"})
        QFile::copy(sample(qPrintable(name)) + QString::fromLatin1(ending),
                    folder.filePath(name) + QString::fromLatin1(ending));
    return folder.filePath(name + QStringLiteral(".shp"));
}

/// Two reaches of one river that 35 m lie between.
QString riverWithAGap(const QTemporaryDir& folder)
{
    QFile file(folder.filePath(QStringLiteral("gap.geojson")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no room for a test file");
    file.write(R"({"type":"FeatureCollection",
        "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4547"}},"features":[
        {"type":"Feature","properties":{"key":"A"},"geometry":{"type":"LineString","coordinates":[[500000,2519000],[500500,2519000]]}},
        {"type":"Feature","properties":{"key":"A"},"geometry":{"type":"LineString","coordinates":[[500535,2519000],[501000,2519000]]}}]})");
    return file.fileName();
}

} // namespace

class ImportPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void riversAreShownBeforeTheyAreTakenAndTakenInOneStep()
    {
        Bench bench;
        QSignalSpy previews(&bench.panel, &ImportPanel::previewChanged);
        bench.open(sample("rivers.shp"));
        QVERIFY(!previews.isEmpty());
        QCOMPARE(bench.find<QTableView>("importRivers")->model()->rowCount(), 13);
        QVERIFY(bench.document->plan().rivers().isEmpty());
        QVERIFY(bench.panel.session().preview());
        QCOMPARE(bench.panel.session().preview()->rivers().size(), std::size_t(13));
        QVERIFY(bench.find<QPushButton>("importTake")->isEnabled());
        QSignalSpy closed(&bench.panel, &ImportPanel::closed);
        bench.find<QPushButton>("importTake")->click();
        QCOMPARE(bench.document->plan().rivers().size(), std::size_t(13));
        QCOMPARE(bench.document->undoStack().count(), 1);
        QCOMPARE(closed.size(), 1);
        bench.document->undoStack().undo();
        QVERIFY(bench.document->plan().rivers().isEmpty());
    }

    /// A-54
    void textWithoutCpgReadsRightAndCanBeReadOtherwise()
    {
        Bench bench;
        bench.open(sample("areas.shp"));
        QVERIFY2(!bench.find<QLabel>("importSamples")->text().contains(QChar::ReplacementCharacter),
                 qPrintable(bench.find<QLabel>("importSamples")->text()));
        QCOMPARE(bench.panel.session().layer()->encoding.used, std::string("GB18030"));
        bench.choose("importEncoding", QStringLiteral("windows-1252"));
        QCOMPARE(bench.panel.session().layer()->encoding.source, std::string("override"));
    }

    void aMissingCoordinateSystemMustBeConfirmed()
    {
        QTemporaryDir folder;
        Bench bench;
        bench.open(withoutPrj(folder, QStringLiteral("rivers")));
        QVERIFY(!bench.find<QPushButton>("importTake")->isEnabled());
        QVERIFY(!bench.find<QLabel>("importWhyNot")->text().isEmpty());
        auto* guesses = bench.find<QComboBox>("importCrs");
        QVERIFY(guesses->count() > 0);
        guesses->setEditText(QStringLiteral("EPSG:4547"));
        bench.find<QPushButton>("importCrsTake")->click();
        bench.settle();
        QVERIFY(bench.find<QPushButton>("importTake")->isEnabled());
    }

    void nonsenseAsCoordinateSystemIsSaidAndChangesNothing()
    {
        QTemporaryDir folder;
        Bench bench;
        bench.open(withoutPrj(folder, QStringLiteral("rivers")));
        bench.find<QComboBox>("importCrs")->setEditText(QStringLiteral("EPSG:nonsense"));
        bench.find<QPushButton>("importCrsTake")->click();
        bench.settle();
        QVERIFY(!bench.find<QPushButton>("importTake")->isEnabled());
        QVERIFY(bench.panel.session().choices().crs.empty());
    }

    void aRiverCanBeTurnedAndItsDirectionConfirmedBefore()
    {
        Bench bench;
        bench.open(sample("rivers.shp"));
        auto* table = bench.find<QTableView>("importRivers");
        const auto before = bench.panel.session().rivers().front();
        table->selectRow(0);
        bench.find<QPushButton>("importReverse")->click();
        const auto after = bench.panel.session().rivers().front();
        QVERIFY(after->river.alignment->points().front() == before->river.alignment->points().back());
        QVERIFY(after->river.directionConfirmed);
        QCOMPARE(after->river.length().value, before->river.length().value);
    }

    void aDecisionShowsTheRowsItIsAboutAnewAndNoOthers()
    {
        Bench bench;
        bench.open(sample("rivers.shp"));
        auto* table = bench.find<QTableView>("importRivers");
        QSignalSpy shown(table->model(), &QAbstractItemModel::dataChanged);
        QSignalSpy reset(table->model(), &QAbstractItemModel::modelReset);
        table->selectRow(3);
        bench.find<QPushButton>("importReverse")->click();
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown[0][0].toModelIndex().row(), 3);
        QCOMPARE(shown[0][1].toModelIndex().row(), 3);
        QVERIFY(reset.isEmpty());
        QCOMPARE(bench.river(3, 3), QStringLiteral("Confirmed"));
        QVERIFY(bench.river(0, 3) != QStringLiteral("Confirmed"));   // for nobody has
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1); // it stays chosen
    }

    void aGapIsClosedWhereItIsFound()
    {
        QTemporaryDir folder;
        Bench bench;
        bench.open(riverWithAGap(folder));
        auto* findings = bench.find<QListWidget>("importFindings");
        auto* close = bench.find<QPushButton>("importCloseGap");
        QVERIFY(!close->isVisibleTo(&bench.panel));
        const auto gap = findings->findItems(QStringLiteral("too wide"), Qt::MatchContains);
        QCOMPARE(gap.size(), 1);
        findings->setCurrentItem(gap.front());
        QVERIFY(close->isVisibleTo(&bench.panel));
        close->click();
        bench.settle();
        QVERIFY(findings->findItems(QStringLiteral("too wide"), Qt::MatchContains).isEmpty());
        QVERIFY(!findings->findItems(QStringLiteral("was closed"), Qt::MatchContains).isEmpty());
        QVERIFY(bench.find<QDoubleSpinBox>("importBridge")->value() >= 35);
        QCOMPARE(bench.find<QTableView>("importRivers")->model()->rowCount(), 1);
    }

    void aFindingIsSetAsideWithItsReason()
    {
        QTemporaryDir folder;
        Bench bench;
        bench.open(riverWithAGap(folder));
        auto* findings = bench.find<QListWidget>("importFindings");
        auto* button = bench.find<QPushButton>("importSetAside");
        QVERIFY(!button->isVisibleTo(&bench.panel));
        findings->setCurrentItem(findings->findItems(QStringLiteral("too wide"), Qt::MatchContains).front());
        QVERIFY(button->isVisibleTo(&bench.panel));
        QTimer::singleShot(0, &bench.panel, [] {
            auto* question = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            QVERIFY(question);
            question->setTextValue(QStringLiteral("a reservoir"));
            question->accept();
        });
        button->click();
        QVERIFY(findings->currentItem()->text().contains(QStringLiteral("Set aside: a reservoir")));
        bench.find<QPushButton>("importTake")->click();
        const auto& setAside = bench.document->plan().info().setAside;
        QCOMPARE(setAside.size(), std::size_t(1));
        QCOMPARE(setAside.begin()->second, std::string("a reservoir"));
        bench.document->undoStack().undo();
        QVERIFY(bench.document->plan().info().setAside.empty());
    }

    void whatIsDecidedAboutARiverOutlivesAChangeOfTheOptions()
    {
        Bench bench;
        bench.open(sample("rivers.shp"));
        bench.select(0);
        bench.find<QPushButton>("importReverse")->click();
        bench.find<QPushButton>("importOtherEnd")->click();
        const auto decided = bench.panel.session().rivers().front();
        QCOMPARE(decided->river.stationing.origin(), Origin::Mouth);
        bench.type("importBridge", 33);
        bench.type("importSnap", 2);
        const auto kept = bench.panel.session().rivers().front();
        QVERIFY(kept->meta.uuid != decided->meta.uuid); // made anew
        QVERIFY(kept->river.alignment->points() == decided->river.alignment->points());
        QVERIFY(kept->river.directionConfirmed);
        QCOMPARE(kept->river.stationing.origin(), Origin::Mouth);
        QVERIFY(!bench.find<QLabel>("importLost")->isVisibleTo(&bench.panel));
        // Where chainage starts by default is about the others.
        auto* origin = bench.find<QComboBox>("importOrigin");
        for (const int end : {1, 0})
            bench.choose("importOrigin", origin->itemText(end));
        QCOMPARE(bench.panel.session().rivers()[0]->river.stationing.origin(), Origin::Mouth);
        QCOMPARE(bench.panel.session().rivers()[1]->river.stationing.origin(), Origin::Source);
        bench.find<QPushButton>("importTake")->click();
        const auto taken = bench.document->plan().riverByKey(decided->river.key);
        QVERIFY(taken->river.alignment->points() == decided->river.alignment->points());
    }

    void whatCannotBeKeptIsSaidAndIsBackWithTheRiver()
    {
        QTemporaryDir folder;
        Bench bench;
        bench.open(riverWithAGap(folder));
        QCOMPARE(bench.find<QTableView>("importRivers")->model()->rowCount(), 2);
        bench.select(0);
        bench.find<QPushButton>("importReverse")->click();
        bench.select(1);
        bench.find<QPushButton>("importOtherEnd")->click();
        const auto parts = bench.panel.session().rivers();
        auto* lost = bench.find<QLabel>("importLost");
        QVERIFY(!lost->isVisibleTo(&bench.panel));

        bench.type("importBridge", 40);
        QCOMPARE(bench.panel.session().rivers().size(), std::size_t(1));
        const auto whole = bench.panel.session().rivers().front();
        QCOMPARE(whole->river.key, parts[0]->river.key);
        QVERIFY(whole->river.alignment->points().front() == Point(501000, 2519000)); // turned as its first part was
        QVERIFY(lost->isVisibleTo(&bench.panel));
        QVERIFY2(lost->text().contains(fromUtf8(parts[1]->river.key)), qPrintable(lost->text()));

        bench.type("importBridge", 20);
        QVERIFY(!lost->isVisibleTo(&bench.panel));
        const auto again = bench.panel.session().rivers();
        QVERIFY(again[0]->river.alignment->points() == parts[0]->river.alignment->points());
        QCOMPARE(again[1]->river.stationing.origin(), Origin::Mouth);
    }

    void anotherFileStartsWithNothingDecided()
    {
        QTemporaryDir folder;
        Bench bench;
        bench.open(riverWithAGap(folder));
        const auto before = bench.panel.session().rivers();
        bench.select(0);
        bench.find<QPushButton>("importReverse")->click();
        bench.open(riverWithAGap(folder));
        QVERIFY(bench.panel.session().rivers()[0]->river.alignment->points() == before[0]->river.alignment->points());
    }

    void chainageStartsWhereItIsTyped() // UX.md 4.2
    {
        Bench bench;
        bench.open(sample("rivers.shp"));
        auto* start = bench.find<QLineEdit>("importStart");
        QVERIFY(!start->isEnabled());
        bench.select(1);
        QVERIFY(start->isEnabled());
        QCOMPARE(start->text(), QStringLiteral("K0+000"));
        const auto type = [&](const QString& text) {
            start->setFocus();
            start->selectAll();
            QTest::keyClicks(start, text);
            QTest::keyClick(start, Qt::Key_Return);
        };
        type(QStringLiteral("K3+1500"));
        QVERIFY(bench.find<QLabel>("importStartWhy")->isVisibleTo(&bench.panel));
        QCOMPARE(start->text(), QStringLiteral("K3+1500"));
        type(QStringLiteral("K3+500"));
        QVERIFY(!bench.find<QLabel>("importStartWhy")->isVisibleTo(&bench.panel));
        const auto startOf = [&](std::size_t row) {
            return bench.panel.session().rivers()[row]->river.stationing.start();
        };
        QCOMPARE(startOf(1), std::int64_t(3'500'000));
        QCOMPARE(startOf(0), std::int64_t(0));
        QVERIFY(bench.river(1, 2).startsWith(QStringLiteral("K3+500")));
        // It outlives other choices, and what follows it keeps it.
        bench.type("importBridge", 25);
        QCOMPARE(startOf(1), std::int64_t(3'500'000));
        bench.select(1);
        bench.find<QPushButton>("importOtherEnd")->click();
        QCOMPARE(startOf(1), std::int64_t(3'500'000));
        bench.select(0);
        QCOMPARE(start->text(), QStringLiteral("K0+000"));
        bench.find<QTableView>("importRivers")->selectAll();
        QCOMPARE(start->text(), QString());
        const Uuid id = bench.panel.session().rivers()[1]->meta.uuid;
        bench.find<QPushButton>("importTake")->click();
        QCOMPARE(bench.document->plan().rivers().find(id)->river.stationing.start(), std::int64_t(3'500'000));
    }

    void chainageFollowsFromAPlaceWhereItIsKnown() // UX.md 4.2
    {
        Bench bench;
        bench.open(sample("rivers.shp"));
        auto* pick = bench.find<QPushButton>("importPick");
        auto* known = bench.find<QLineEdit>("importKnown");
        auto* where = bench.find<QLabel>("importKnownWhere");
        QSignalSpy wanted(&bench.panel.knownPlace(), &ImportKnownPlace::pickWanted);
        QSignalSpy ended(&bench.panel.knownPlace(), &ImportKnownPlace::pickEnded);
        QVERIFY(!pick->isEnabled());
        bench.select(1);
        QVERIFY(pick->isEnabled());
        QVERIFY(!known->isVisibleTo(&bench.panel));
        pick->click();
        QCOMPARE(wanted.size(), 1);
        const auto river = [&] { return bench.panel.session().rivers()[1]->river; };
        const Position middle{river().length().value / 2};
        const Point place = river().alignment->pointAt(middle);
        const auto there = [&] { return river().stationing.chainageAt(river().alignment->locate(place).at).mm; };
        bench.panel.knownPlace().takePlace(place);
        QCOMPARE(ended.size(), 1);
        QVERIFY(!pick->isChecked());
        QVERIFY(known->isVisibleTo(&bench.panel));
        const auto type = [&](QLineEdit* field, const QString& text) {
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, text);
            QTest::keyClick(field, Qt::Key_Return);
        };
        type(known, QStringLiteral("K3+1500"));
        QCOMPARE(known->text(), QStringLiteral("K3+1500")); // it stays with its error
        QVERIFY(known->property("invalid").toBool());
        QVERIFY(!where->text().isEmpty());
        QCOMPARE(river().stationing.start(), std::int64_t(0));
        type(known, QStringLiteral("K90+000"));
        QCOMPARE(there(), std::int64_t(90'000'000));
        QVERIFY(!known->property("invalid").toBool());
        QVERIFY(river().stationing.start() > 0);
        // It holds at whichever end the chainage starts, and with other choices.
        bench.find<QPushButton>("importOtherEnd")->click();
        QCOMPARE(river().stationing.origin(), Origin::Mouth);
        QCOMPARE(there(), std::int64_t(90'000'000));
        bench.type("importBridge", 25);
        QCOMPARE(there(), std::int64_t(90'000'000));
        bench.select(1);
        QVERIFY(known->isVisibleTo(&bench.panel));
        QCOMPARE(known->text(), QStringLiteral("K90+000"));
        // A start that is typed takes its place.
        type(bench.find<QLineEdit>("importStart"), QStringLiteral("K0+000"));
        QCOMPARE(river().stationing.start(), std::int64_t(0));
        QVERIFY(!known->isVisibleTo(&bench.panel));
        // Another river is another question.
        pick->click();
        QVERIFY(pick->isChecked());
        bench.select(0);
        QVERIFY(!pick->isChecked());
        bench.find<QTableView>("importRivers")->selectAll();
        QVERIFY(!pick->isEnabled());
    }

    void otherRolesNeedTheRiversFirstAndThenFindThem()
    {
        Bench bench;
        bench.open(sample("rivers.shp"));
        bench.find<QPushButton>("importTake")->click();
        bench.open(sample("segments.shp"));
        bench.choose("importRole", QStringLiteral("Segments"));
        QVERIFY(bench.find<QPushButton>("importTake")->isEnabled());
        bench.find<QPushButton>("importTake")->click();
        QCOMPARE(bench.document->plan().segments().size(), std::size_t(34));
        QCOMPARE(bench.document->undoStack().count(), 2);
    }

    void aFileThatCannotBeReadSaysWhy()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("rivers.shp")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no shapefile");
        file.close();
        Bench bench;
        bench.open(file.fileName());
        QVERIFY(!bench.find<QPushButton>("importTake")->isEnabled());
        QVERIFY(bench.find<QLabel>("importWhyNot")->text().contains(QStringLiteral("rivers.shp")));
    }

    /// A-71
    void cancellingLeavesThePlanAsItWas()
    {
        Bench bench;
        QSignalSpy closed(&bench.panel, &ImportPanel::closed);
        bench.panel.open({sample("rivers.shp")});
        bench.find<QPushButton>("importCancel")->click();
        bench.settle();
        QCOMPARE(closed.size(), 1);
        QVERIFY(bench.document->plan().rivers().isEmpty());
        QCOMPARE(bench.document->undoStack().count(), 0);
    }

    void anyFileCanBeAReferenceLayer()
    {
        for (const char* file : {"areas.shp", "rivers.shp"}) {
            Bench bench;
            bench.open(sample(file));
            bench.choose("importRole", QStringLiteral("Reference"));
            QVERIFY2(bench.find<QPushButton>("importTake")->isEnabled(), file);
            bench.find<QPushButton>("importTake")->click();
            const auto& layers = bench.document->plan().table<ReferenceLayer>();
            QCOMPARE(layers.size(), std::size_t(1));
            QCOMPARE(layers.begin()->second->path, toUtf8(sample(file)));
            QVERIFY(bench.document->plan().rivers().isEmpty());
            QCOMPARE(bench.document->undoStack().count(), 1);
        }
    }

    void severalFilesComeOneAfterTheOther()
    {
        Bench bench;
        QSignalSpy closed(&bench.panel, &ImportPanel::closed);
        bench.panel.open({sample("rivers.shp"), sample("boundary.shp")});
        bench.settle();
        bench.find<QPushButton>("importTake")->click();
        bench.settle();
        QVERIFY(bench.panel.session().path().endsWith(QStringLiteral("boundary.shp")));
        QCOMPARE(closed.size(), 0);
        bench.find<QPushButton>("importCancel")->click();
        QCOMPARE(closed.size(), 1);
    }
};

RIPARIA_TEST(ImportPanelTest)
#include "ImportPanelTest.moc"
