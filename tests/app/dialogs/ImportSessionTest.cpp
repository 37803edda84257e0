// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportSession.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

/// A plan with one river, and a file with two works along it that have no codes of their own.
struct SessionBench {
    QTemporaryDir folder;
    std::unique_ptr<PlanDocument> document = PlanDocument::blank(
        QStringLiteral("test"), {QStringLiteral("tester"), [] { return QStringLiteral("2026-05-01T10:00:00Z"); }});
    ImportSession session{*document};

    SessionBench()
    {
        ChangeSet changes;
        changes.add(straightRiver("A", 1000));
        PlanInfo info = document->plan().info();
        info.crs = emptyPlan().info().crs;
        if (!document->edit(
                changes, [] { return QStringLiteral("river"); }, info))
            qFatal("no river");
    }
    void open(const QByteArray& features, ImportRole role)
    {
        QFile file(folder.filePath(QStringLiteral("works.geojson")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no room for a test file");
        file.write(R"({"type":"FeatureCollection",
            "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4547"}},"features":[)" +
                   features + "]}");
        file.close();
        session.open(file.fileName());
        ImportChoices choices = session.choices();
        for (const ImportRole chosen : {ImportRole::Works, role}) { // chosen by hand, not guessed
            choices.role = chosen;
            session.setChoices(choices);
        }
        settle();
    }
    void openWorks()
    {
        open(
            R"({"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[500000,2520100],[500000,2520200]]}},
            {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[500000,2520500],[500000,2520600]]}})",
            ImportRole::Segments);
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 30'000); }
    Uuid draw()
    {
        Segment drawn = segment(document->nextCode('S'), "A", 700, 800);
        ChangeSet changes;
        changes.add(drawn);
        if (!document->edit(changes, [] { return QStringLiteral("draw"); }))
            qFatal("not drawn");
        return drawn.meta.uuid;
    }
    std::vector<std::string> codes() const
    {
        std::vector<std::string> codes;
        for (const auto& [id, held] : document->plan().segments())
            codes.push_back(held->meta.code);
        std::ranges::sort(codes);
        return codes;
    }
};

} // namespace

class ImportSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsDrawnMeanwhileIsInThePreviewAtOnce()
    {
        SessionBench bench;
        bench.openWorks();
        QCOMPARE(bench.session.preview()->segments().size(), std::size_t(2));
        QSignalSpy changed(&bench.session, &ImportSession::changed);
        const Uuid drawn = bench.draw();
        QVERIFY(!changed.isEmpty());
        QVERIFY(bench.session.preview()->segments().find(drawn));
        QCOMPARE(bench.session.preview()->segments().size(), std::size_t(3));
        QVERIFY(!bench.session.canImport()); // its codes are those of another plan
        bench.settle();
        QVERIFY(bench.session.canImport());
        QVERIFY(bench.session.preview()->segments().find(drawn));
    }

    /// The preview that comes of the background is of the plan as it was when that began.
    void whatIsDrawnWhileItIsAssembledIsInTheFirstPreviewThatFollows()
    {
        SessionBench bench;
        bench.openWorks();
        ImportChoices choices = bench.session.choices();
        choices.tolerance += 1;
        bench.session.setChoices(choices);
        QVERIFY(bench.session.isBusy() && !bench.session.preview());
        const Uuid drawn = bench.draw();
        int previews = 0;
        int without = 0;
        connect(&bench.session, &ImportSession::changed, this, [&] {
            if (const auto preview = bench.session.preview()) {
                ++previews;
                without += preview->segments().find(drawn) ? 0 : 1;
            }
        });
        bench.settle();
        QVERIFY(previews > 0);
        QCOMPARE(without, 0);
        QCOMPARE(bench.session.preview()->segments().size(), std::size_t(3));
    }

    void codesAreThoseThatAreFreeWhenItIsTaken()
    {
        SessionBench bench;
        bench.openWorks();
        bench.draw();
        bench.settle();
        QVERIFY(bench.session.import([] { return QStringLiteral("import"); }));
        QCOMPARE(bench.codes(), (std::vector<std::string>{"S-0001", "S-0002", "S-0003"}));
        bench.document->undoStack().undo();
        QCOMPARE(bench.codes(), std::vector<std::string>{"S-0001"}); // the drawn one
        bench.document->undoStack().redo();
        QCOMPARE(bench.codes(), (std::vector<std::string>{"S-0001", "S-0002", "S-0003"}));
    }

    void whatThePlanSaysOfItselfIsNotTurnedBack()
    {
        SessionBench bench;
        bench.openWorks();
        PlanInfo info = bench.document->plan().info();
        info.setAside["gap A"] = "wanted";
        info.title = "another";
        QVERIFY(bench.document->edit(
            {}, [] { return QStringLiteral("set aside"); }, info));
        bench.settle();
        QVERIFY(bench.session.import([] { return QStringLiteral("import"); }));
        QCOMPARE(bench.document->plan().info().setAside, info.setAside);
        QCOMPARE(bench.document->plan().info().title, info.title);
    }

    void undoOfWhatTheFileLiesAlongIsFollowed()
    {
        SessionBench bench;
        bench.openWorks();
        bench.document->undoStack().undo(); // the river
        bench.settle();
        QVERIFY(!bench.session.canImport());
        QVERIFY(bench.session.error());
        bench.document->undoStack().redo();
        bench.settle();
        QVERIFY(bench.session.canImport());
        QVERIFY(!bench.session.error());
    }

    /// Where a river is turned while it is assembled anew, the older work does not come back over it.
    void decisionsMadeWhileItIsAssembledAnewHold()
    {
        SessionBench bench;
        bench.open(
            R"({"type":"Feature","properties":{"key":"B"},"geometry":{"type":"LineString","coordinates":[[510000,2520100],[510000,2520900]]}})",
            ImportRole::Rivers);
        const Line before = bench.session.rivers().front()->river.alignment->points();
        bench.draw();
        QTRY_VERIFY(bench.session.isBusy());
        bench.session.reverse({bench.session.rivers().front()->meta.uuid});
        bench.settle();
        const River& river = bench.session.rivers().front()->river;
        QVERIFY(river.directionConfirmed);
        QCOMPARE(river.alignment->points().front(), before.back());
    }

    /// The verbatim features are lost neither by the refusal nor by a save after the second try.
    void aLockedLayerRefusesAndTheNextTryBringsTheSourceRowsToo()
    {
        SessionBench bench;
        bench.openWorks();
        bench.document->setLocked({EntityKind::Segment});
        QVERIFY(!bench.session.import([] { return QStringLiteral("import"); }));
        QVERIFY(bench.session.canImport());
        bench.document->unlock(EntityKind::Segment);
        QVERIFY(bench.session.import([] { return QStringLiteral("import"); }));
        QVERIFY(bench.document->saveAs(bench.folder.filePath(QStringLiteral("plan.gpkg")), false));
        const auto& records = bench.document->plan().table<SourceRecord>();
        QCOMPARE(records.size(), std::size_t(1));
        for (const auto& [id, record] : records) {
            const auto rows = bench.document->store()->sourceFeatures(id);
            QVERIFY(rows);
            QCOMPARE(rows->size(), std::size_t(2));
        }
    }

    void whenItIsTakenTheSessionLooksAfterThePlanNoMore()
    {
        SessionBench bench;
        bench.openWorks();
        QVERIFY(bench.session.import([] { return QStringLiteral("import"); }));
        QVERIFY(!bench.session.isBusy());
        bench.document->undoStack().undo();
        QVERIFY(!bench.session.isBusy());
        QVERIFY(!bench.session.preview());
    }
};

RIPARIA_TEST(ImportSessionTest)
#include "ImportSessionTest.moc"
