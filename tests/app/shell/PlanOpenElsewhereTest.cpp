// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/EntityEdits.h"
#include "app/shell/PlanFile.h"
#include "app/text/Fill.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/OtherHolder.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest/QtTest>

#include <algorithm>
#include <optional>

using namespace riparia;
using namespace riparia::test;

namespace {

bool wasSaid(WindowBench& bench, const QString& part)
{
    const auto& messages = bench.application.log().messages();
    return std::ranges::any_of(messages, [&](const Message& message) { return message.text.contains(part); });
}

void noteDown(WindowBench& bench, const QString& remarks)
{
    const auto edit = editField(bench.document(), {bench.segments().front()}, "remarks", remarks);
    QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
}

} // namespace

/// What the window says of plans that others have open, and of versions kept without a save.
class PlanOpenElsewhereTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoHasThePlanOpenIsSaidAndItCanOnlyBeRead()
    {
        WindowBench bench(false);
        placeSample(bench.home.path());
        const std::string plan = bench.home.filePath(QStringLiteral("data/sample/pingdi.riparia.gpkg")).toStdString();
        std::optional<OtherHolder> other(std::in_place, plan);
        bench.openSample();
        QVERIFY(bench.document().isReadOnly());
        QVERIFY(wasSaid(bench, QStringLiteral("Li Na on ws-7, riparia (process 812), since 2026-05-01")));
        noteDown(bench, QStringLiteral("ours"));
        other.reset(); // closed there: then it is saved as any other
        QVERIFY(bench.application.save());
        QVERIFY(!bench.document().isReadOnly() && !bench.document().isModified());
    }

    void thePlanOfTheWindowIsClaimedUntilItIsClosed()
    {
        WindowBench bench;
        const QString lock = QString::fromStdString(OtherHolder::fileOf(bench.document().path().toStdString()));
        QVERIFY(QFileInfo::exists(lock));
        QSignalSpy opened(&bench.application, &Application::opened);
        bench.application.open(bench.document().path()); // once more: it is our own
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QVERIFY(!bench.document().isReadOnly());
        QVERIFY(QFileInfo::exists(lock));
        QVERIFY(bench.application.closePlan());
        QTRY_VERIFY(!QFileInfo::exists(lock)); // in the background
    }

    void aCopyLiesBesideItsPlan()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("haiti.riparia.gpkg"));
        const auto besides = [&](const QString& plan) {
            return PlanFile::besides(plan, QStringLiteral("%1 copy"), QStringLiteral("/elsewhere"));
        };
        QCOMPARE(besides(path), folder.filePath(QStringLiteral("haiti copy.riparia.gpkg")));
        QFile taken(besides(path));
        QVERIFY(taken.open(QIODevice::WriteOnly));
        QCOMPARE(besides(path), folder.filePath(QStringLiteral("haiti copy 2.riparia.gpkg")));
        QCOMPARE(besides(folder.filePath(QStringLiteral("none/haiti.gpkg"))),
                 QStringLiteral("/elsewhere/haiti copy.riparia.gpkg"));
    }

    void aVersionThatWasNeverSavedComesBackFromTheList()
    {
        WindowBench bench;
        const Uuid segment = bench.segments().front();
        const auto remarks = [&] { return bench.document().plan().segments().find(segment)->meta.remarks; };
        bench.application.snapshots()->setInterval(0);
        QSignalSpy taken(bench.application.snapshots(), &PlanSnapshots::taken);
        noteDown(bench, QStringLiteral("one"));
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 20'000);
        bench.application.snapshots()->setInterval(PlanSnapshots::kUsualInterval);
        noteDown(bench, QStringLiteral("two"));
        QTimer::singleShot(0, &bench.window(), [] {
            auto* dialog = QApplication::activeModalWidget();
            QVERIFY(dialog);
            auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("versionsList"));
            const auto rows = list->findItems(QStringLiteral("not saved, automatic"), Qt::MatchExactly, 3);
            QCOMPARE(rows.size(), 1);
            list->setCurrentItem(rows.front());
            QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("versionsRestore")), Qt::LeftButton);
        });
        bench.action("file.versions").trigger();
        QCOMPARE(remarks(), std::string("one"));
        QVERIFY(bench.document().isModified());
        bench.action("edit.undo").trigger();
        QCOMPARE(remarks(), std::string("two"));
        const Answer drop(QStringLiteral("Don"));
        QVERIFY(bench.application.closePlan());
    }
};

RIPARIA_TEST(PlanOpenElsewhereTest)
#include "PlanOpenElsewhereTest.moc"
