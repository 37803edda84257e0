// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportPanel.h"
#include "app/dialogs/ImportSession.h"
#include "app/exchange/PlanExport.h"
#include "app/models/EntityEdits.h"
#include "app/shell/ImportDock.h"
#include "app/text/Fill.h"
#include "tests/app/shell/Drops.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QSignalSpy>
#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using namespace riparia::test;

namespace {

void remarkOn(PlanDocument& document, const Uuid& segment, const char* text)
{
    const auto edit = editField(document, {segment}, "remarks", QString::fromLatin1(text));
    QVERIFY(edit && document.edit(edit->changes, edit->text));
}

} // namespace

/// Files of every kind dropped on the window, with and without a plan in it.
class DropFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fileOfAnotherKindIsNamedAndNothingHappens()
    {
        WindowBench bench(false);
        const QString path = bench.home.filePath(QStringLiteral("notes.docx"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("notes") > 0);
        file.close();
        drop(bench.window(), {path});
        QVERIFY(!bench.window().workspace());
        QVERIFY(bench.child<QLabel>("welcomeMessage")->text().contains(QStringLiteral("notes.docx")));
    }

    void planDroppedIsOpenedAndAnotherGeoPackageImported()
    {
        WindowBench bench(false);
        placeSample(bench.home.path());
        QSignalSpy opened(&bench.application, &Application::opened);
        drop(bench.window(), {bench.home.filePath(QStringLiteral("data/sample/pingdi.riparia.gpkg"))});
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QVERIFY(!bench.window().importDock());
        QVERIFY(!bench.document().plan().rivers().isEmpty());
    }

    void planDroppedOnUnsavedChangesAsksAndCancelKeepsThem()
    {
        WindowBench bench;
        const QString other = bench.home.filePath(QStringLiteral("other.riparia.gpkg"));
        QVERIFY(QFile::copy(bench.document().path(), other));
        const Uuid segment = bench.segments().front();
        remarkOn(bench.document(), segment, "ours");
        const Plan before = bench.document().plan();
        const Workspace* workspace = &bench.workspace();
        QSignalSpy opened(&bench.application, &Application::opened);
        const Answer question(QStringLiteral("Cancel"));
        drop(bench.window(), {other});
        QVERIFY(question.wasAsked());
        QVERIFY2(question.text().contains(bench.document().title()), qPrintable(question.text()));
        QCoreApplication::processEvents();
        QCOMPARE(bench.window().workspace(), workspace);
        QVERIFY(bench.document().isModified());
        QVERIFY(bench.document().plan() == before);
        QVERIFY(bench.document().path() != other && opened.isEmpty());
        QVERIFY(!bench.window().importDock());

        // Whoever lets them go gets the other plan.
        const Answer second(QStringLiteral("Don't save"));
        drop(bench.window(), {other});
        QVERIFY(second.wasAsked());
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QCOMPARE(bench.document().path(), other);
        QVERIFY(!bench.document().isModified());
        QVERIFY(bench.document().plan().segments().find(segment)->meta.remarks != "ours");
    }

    void fileOfAnotherKindDroppedOnAPlanIsNamedAndChangesNothing()
    {
        WindowBench bench;
        remarkOn(bench.document(), bench.segments().front(), "ours");
        const Plan before = bench.document().plan();
        const int steps = bench.document().undoStack().count();
        const Workspace* workspace = &bench.workspace();
        const QString path = bench.home.filePath(QStringLiteral("notes.docx"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("notes") > 0);
        file.close();
        const Answer question(QStringLiteral("Cancel"));
        drop(bench.window(), {path});
        QCoreApplication::processEvents();
        QVERIFY(!question.wasAsked());
        const Message said = bench.application.log().messages().back();
        QCOMPARE(said.kind, MessageKind::Warning);
        QVERIFY2(said.text.startsWith(QStringLiteral("notes.docx cannot be imported.")), qPrintable(said.text));
        QCOMPARE(bench.window().workspace(), workspace);
        QVERIFY(!bench.window().importDock());
        QVERIFY(bench.document().isModified());
        QVERIFY(bench.document().plan() == before);
        QCOMPARE(bench.document().undoStack().count(), steps);
    }

    void geoPackageOfAnotherProgramIsImportedBesideUnsavedChanges()
    {
        WindowBench bench;
        const QString foreign = bench.home.filePath(QStringLiteral("外来.gpkg"));
        ExportOrder order;
        order.format = ExportFormat::GeoPackage;
        QVERIFY(exportPlanTo(bench.document().plan(), order, toUtf8(foreign), true, {}));
        remarkOn(bench.document(), bench.segments().front(), "ours");
        const Workspace* workspace = &bench.workspace();
        const Answer question(QStringLiteral("Cancel"));
        drop(bench.window(), {sampleFile("rivers.shp"), foreign});
        QCoreApplication::processEvents();
        QVERIFY(!question.wasAsked());
        QVERIFY(bench.window().importDock());
        QTRY_VERIFY_WITH_TIMEOUT(bench.window().importDock()->panel().session().canImport(), 30'000);
        QVERIFY(bench.child<QLabel>("importWaiting")->text().contains(u'1'));
        QCOMPARE(bench.window().workspace(), workspace);
        QVERIFY(bench.document().isModified());
    }

    void filesDroppedWithAPlanAreImportedIntoIt()
    {
        WindowBench bench(false);
        placeSample(bench.home.path());
        const QString plan = bench.home.filePath(QStringLiteral("data/sample/pingdi.riparia.gpkg"));
        const QString second = bench.home.filePath(QStringLiteral("second.gpkg"));
        QVERIFY(QFile::copy(plan, second));
        drop(bench.window(), {sampleFile("rivers.shp"), plan, second});
        QTRY_VERIFY_WITH_TIMEOUT(bench.window().importDock(), 30'000);
        QCOMPARE(bench.document().path(), QFileInfo(plan).absoluteFilePath());
        QCOMPARE(bench.window().importDock()->panel().session().path(), sampleFile("rivers.shp"));
        QVERIFY(std::ranges::any_of(bench.window().log().messages(), [](const Message& message) {
            return message.text.contains(QStringLiteral("second.gpkg"));
        }));
    }
};

RIPARIA_TEST(DropFilesTest)
#include "DropFilesTest.moc"
