// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/ExportFormat.h"
#include "app/jobs/JobLink.h"
#include "app/models/EntityEdits.h"
#include "app/text/Fill.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/FullDisk.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>
#include <QtTest/QtTest>

#include <algorithm>
#include <memory>

using namespace riparia;
using namespace riparia::test;

namespace {

/// While it lives, what is to be done in the background has to wait.
class BusyPool {
public:
    BusyPool()
    {
        for (int thread = 0; thread < jobPool().maxThreadCount(); ++thread)
            jobPool().start([end = m_end] { end->acquire(); });
    }
    ~BusyPool() { m_end->release(jobPool().maxThreadCount()); }
    BusyPool(const BusyPool&) = delete;
    BusyPool& operator=(const BusyPool&) = delete;

private:
    std::shared_ptr<QSemaphore> m_end = std::make_shared<QSemaphore>();
};

QByteArray bytesOfFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class PlanFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unsavedChangesAreAskedAboutBeforeAPlanIsClosed()
    {
        WindowBench bench;
        const auto edit = editField(bench.document(), {bench.segments().front()}, "remarks", QStringLiteral("kept"));
        QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
        const QString path = bench.document().path();
        {
            const Answer stay(QStringLiteral("Cancel"));
            QVERIFY(!bench.application.closePlan());
            QVERIFY(stay.wasAsked());
            QVERIFY(bench.window().workspace());
        }
        {
            const Answer save(QStringLiteral("Save"));
            QVERIFY(bench.application.closePlan());
            QVERIFY(save.wasAsked());
            QVERIFY(!bench.window().workspace());
        }
        QSignalSpy opened(&bench.application, &Application::opened);
        bench.application.open(path);
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QCOMPARE(bench.document().plan().segments().find(bench.segments().front())->meta.remarks, std::string("kept"));
        const auto again =
            editField(bench.document(), {bench.segments().front()}, "remarks", QStringLiteral("dropped"));
        QVERIFY(again && bench.document().edit(again->changes, again->text));
        const Answer drop(QStringLiteral("Don"));
        QVERIFY(bench.application.closePlan());
        QVERIFY(drop.wasAsked());
    }

    void newPlanIsSavedToAFileAndOpensAgain()
    {
        WindowBench bench(false);
        bench.application.newPlan();
        QVERIFY(bench.window().workspace());
        QVERIFY(bench.document().path().isEmpty());
        const QString path = bench.home.filePath(QStringLiteral("新规划.riparia.gpkg"));
        QVERIFY(bench.application.saveTo(path));
        QVERIFY(QFile::exists(path));
        QVERIFY(bench.application.closePlan());
        QSignalSpy opened(&bench.application, &Application::opened);
        bench.application.open(path);
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QCOMPARE(bench.document().path(), QFileInfo(path).absoluteFilePath());
    }

    void planNobodyHasNamedIsCalledAsItsFirstFile()
    {
        WindowBench bench(false);
        bench.application.newPlan();
        QCOMPARE(bench.document().title(), QStringLiteral("New plan"));
        QVERIFY(bench.application.saveTo(bench.home.filePath(QStringLiteral("长河 2023.riparia.gpkg"))));
        QCOMPARE(bench.document().title(), QStringLiteral("长河 2023"));
        QVERIFY(!bench.document().isModified());
        QVERIFY(bench.window().windowTitle().startsWith(QStringLiteral("长河 2023")));
        QVERIFY(bench.application.saveTo(bench.home.filePath(QStringLiteral("copy.riparia.gpkg"))));
        QCOMPARE(bench.document().title(), QStringLiteral("长河 2023"));
    }

    void titleOfThePlanIsChangedInItsPropertiesAndUndone()
    {
        WindowBench bench;
        const QString before = bench.document().title();
        const auto answer = [&](const QString& title, const char* button) {
            QTimer::singleShot(0, &bench.window(), [&, title, button] {
                QWidget* dialog = QApplication::activeModalWidget();
                QVERIFY(dialog);
                auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("planTitle"));
                QCOMPARE(field->text(), bench.document().title());
                field->setText(QStringLiteral("  "));
                QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("planPropertiesAccept"))->isEnabled());
                field->setText(title);
                QTest::mouseClick(dialog->findChild<QPushButton*>(QString::fromLatin1(button)), Qt::LeftButton);
            });
            bench.action("file.properties").trigger();
        };
        answer(QStringLiteral("坪地 2024"), "planPropertiesCancel");
        QCOMPARE(bench.document().title(), before);
        answer(QStringLiteral(" 坪地 2024 "), "planPropertiesAccept");
        QCOMPARE(bench.document().title(), QStringLiteral("坪地 2024"));
        QVERIFY(bench.window().windowTitle().startsWith(QStringLiteral("坪地 2024")));
        QVERIFY(bench.document().isModified());
        bench.action("edit.undo").trigger();
        QCOMPARE(bench.document().title(), before);
        QVERIFY(bench.window().windowTitle().startsWith(before));
    }

    void editsMadeWhileAPlanIsOpeningAreAskedAbout_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("isSameFile");
        QTest::newRow("stay") << "unsavedCancel" << false;
        QTest::newRow("save") << "unsavedSave" << false;
        QTest::newRow("save what is being opened") << "unsavedSave" << true;
    }
    void editsMadeWhileAPlanIsOpeningAreAskedAbout()
    {
        QFETCH(const QString, button);
        QFETCH(const bool, isSameFile);
        WindowBench bench;
        const Uuid segment = bench.segments().front();
        const QString first = bench.document().path();
        const QString other = bench.home.filePath(QStringLiteral("other.riparia.gpkg"));
        QVERIFY(QFile::copy(first, other));
        const auto remarks = [&] { return bench.document().plan().segments().find(segment)->meta.remarks; };
        QSignalSpy opened(&bench.application, &Application::opened);
        bench.application.open(isSameFile ? first : other);
        const auto edit = editField(bench.document(), {segment}, "remarks", QStringLiteral("ours"));
        QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
        bool wasAsked = false;
        QTimer answer;
        connect(&answer, &QTimer::timeout, this, [&] {
            QWidget* box = QApplication::activeModalWidget();
            if (!box || box->objectName() != QStringLiteral("unsavedQuestion"))
                return;
            wasAsked = true;
            answer.stop();
            QTest::mouseClick(box->findChild<QPushButton*>(button), Qt::LeftButton);
        });
        answer.start(1);
        QTRY_VERIFY_WITH_TIMEOUT(wasAsked, 20'000);
        if (button == QStringLiteral("unsavedCancel")) {
            QCOMPARE(bench.document().path(), first);
            QCOMPARE(remarks(), std::string("ours"));
            QVERIFY(bench.document().isModified());
            QVERIFY(opened.isEmpty());
            return;
        }
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20'000);
        if (!isSameFile) {
            QCOMPARE(bench.document().path(), QFileInfo(other).absoluteFilePath());
            QVERIFY(remarks() != "ours");
            bench.application.open(first);
            QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 2, 20'000);
        }
        QCOMPARE(remarks(), std::string("ours"));
        QVERIFY(!bench.document().isModified());
    }

    void whatIsBeingOpenedIsShownAndCanBeCancelled()
    {
        WindowBench bench;
        QSignalSpy opened(&bench.application, &Application::opened);
        const Workspace* workspace = &bench.workspace();
        auto* cell = bench.child<QWidget>("cellOpening");
        QVERIFY(!cell->isVisible());
        {
            const BusyPool busy;
            bench.application.open(bench.document().path());
            QTRY_VERIFY(cell->isVisible());
            QVERIFY(cell->accessibleName().contains(QStringLiteral("pingdi.riparia.gpkg")));
            QTest::mouseClick(bench.child<QToolButton>("cellOpeningCancel"), Qt::LeftButton);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!cell->isVisible(), 20'000);
        QCOMPARE(bench.window().workspace(), workspace);
        QVERIFY(opened.isEmpty());
    }

    void oneTableIsWrittenAtATimeAndCanBeCancelled()
    {
        WindowBench bench;
        const QString path = bench.home.filePath(QStringLiteral("table.csv"));
        auto* cell = bench.child<QWidget>("cellExporting");
        const auto exportTo = [&](const QString& file) {
            QTimer answer;
            connect(&answer, &QTimer::timeout, &answer, [&] {
                QWidget* dialog = QApplication::activeModalWidget();
                auto* format = dialog ? dialog->findChild<QComboBox*>(QStringLiteral("exportFormat")) : nullptr;
                if (format)
                    format->setCurrentIndex(format->findData(static_cast<int>(ExportFormat::Csv)));
                if (auto* files = qobject_cast<QFileDialog*>(dialog))
                    nameFile(*files, file);
                if (auto* asked = qobject_cast<QDialog*>(dialog))
                    asked->accept();
            });
            answer.start(1);
            bench.action("file.exportCsv").trigger();
        };
        {
            const BusyPool busy;
            exportTo(path);
            QTRY_VERIFY(cell->isVisible());
            QVERIFY(!bench.action("file.exportCsv").isEnabled());
            QTest::mouseClick(bench.child<QToolButton>("cellExportingCancel"), Qt::LeftButton);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!cell->isVisible(), 20'000);
        QVERIFY(bench.action("file.exportCsv").isEnabled());
        QVERIFY(!QFile::exists(path));
        exportTo(path);
        QTRY_VERIFY_WITH_TIMEOUT(bench.action("file.exportCsv").isEnabled(), 20'000);
        QVERIFY(QFile::exists(path));
    }

    /// Slowly opened, or handed over by a second start, in the middle of Save as.
    void aPlanThatArrivesWaitsForTheDialogToBeDone_data()
    {
        QTest::addColumn<bool>("isHandedOver");
        QTest::newRow("opened before") << false;
        QTest::newRow("handed over") << true;
    }
    void aPlanThatArrivesWaitsForTheDialogToBeDone()
    {
        QFETCH(const bool, isHandedOver);
        WindowBench bench;
        const Uuid segment = bench.segments().front();
        const QString other = bench.home.filePath(QStringLiteral("other.riparia.gpkg"));
        const QString target = bench.home.filePath(QStringLiteral("target.riparia.gpkg"));
        QVERIFY(QFile::copy(bench.document().path(), other));
        const Workspace* workspace = &bench.workspace();
        QSignalSpy opened(&bench.application, &Application::opened);
        if (!isHandedOver)
            bench.application.open(other);
        const auto edit = editField(bench.document(), {segment}, "remarks", QStringLiteral("ours"));
        QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
        bool wasAsked = false;
        QTimer::singleShot(0, &bench.window(), [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            wasAsked = true;
            if (isHandedOver)
                bench.application.takeFiles({other});
            for (int round = 0; round < 10; ++round) {
                jobPool().waitForDone();
                QCoreApplication::processEvents();
            }
            QCOMPARE(bench.window().workspace(), workspace);
            QVERIFY(opened.isEmpty());
            nameFile(*dialog, target);
            static_cast<QDialog*>(dialog)->accept();
        });
        QVERIFY(bench.application.saveAs());
        QVERIFY(wasAsked);
        QTRY_COMPARE_WITH_TIMEOUT(bench.document().path(), QFileInfo(other).absoluteFilePath(), 20'000);
        QVERIFY(bench.document().plan().segments().find(segment)->meta.remarks != "ours");
        bench.application.open(target);
        QTRY_COMPARE_WITH_TIMEOUT(bench.document().path(), QFileInfo(target).absoluteFilePath(), 20'000);
        QCOMPARE(bench.document().plan().segments().find(segment)->meta.remarks, std::string("ours"));
    }

    void aStartMayAskForANewPlanOrTheSample()
    {
        WindowBench bench(false);
        bench.application.takeFiles({kNewPlanWord});
        QVERIFY(bench.window().workspace());
        QVERIFY(bench.document().path().isEmpty());
        placeSample(bench.home.path());
        QSignalSpy opened(&bench.application, &Application::opened);
        bench.application.takeFiles({kSampleWord});
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QVERIFY(!bench.segments().empty());
    }

    void anotherStartBringsTheWindowForward()
    {
        WindowBench bench(false);
        bench.window().showMinimized();
        QVERIFY(bench.window().isMinimized());
        bench.application.comeForward(QStringLiteral("token-7"));
        QVERIFY(!bench.window().isMinimized());
        QTRY_VERIFY(bench.window().isActiveWindow());
        QVERIFY(!qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN"));
    }

    void earlierVersionComesBackAsOneStep()
    {
        WindowBench bench;
        const Uuid segment = bench.segments().front();
        const auto remark = [&](const char* text) {
            const auto edit = editField(bench.document(), {segment}, "remarks", QString::fromLatin1(text));
            QVERIFY(edit && bench.document().edit(edit->changes, edit->text) && bench.document().save());
        };
        const auto remarks = [&] { return bench.document().plan().segments().find(segment)->meta.remarks; };
        remark("one");
        remark("two");
        QTimer::singleShot(0, &bench.window(), [] {
            auto* dialog = QApplication::activeModalWidget();
            QVERIFY(dialog);
            auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("versionsList"));
            QVERIFY(list->topLevelItemCount() >= 2);
            QVERIFY(list->topLevelItem(0)->text(3).contains(QStringLiteral("as it is now")));
            QVERIFY(!list->topLevelItem(1)->text(3).contains(QStringLiteral("as it is now")));
            list->setCurrentItem(list->topLevelItem(1)); // the save before the last one
            QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("versionsRestore")), Qt::LeftButton);
        });
        bench.action("file.versions").trigger();
        QCOMPARE(remarks(), std::string("one"));
        QVERIFY(bench.document().isModified());
        bench.action("edit.undo").trigger();
        QCOMPARE(remarks(), std::string("two"));
        QVERIFY(!bench.document().isModified());
    }

    void whatAnotherProgramWroteIsTakenInFromTheMessage()
    {
        WindowBench bench;
        const std::vector<Uuid> segments = bench.segments();
        const Uuid ours = segments[0];
        const Uuid theirs = segments[1];
        const std::string code = bench.document().plan().segments().find(theirs)->meta.code;
        const auto remark = [](PlanDocument& document, const Uuid& id, const char* text) {
            const auto edit = editField(document, {id}, "remarks", QString::fromLatin1(text));
            QVERIFY(edit && document.edit(edit->changes, edit->text));
        };
        const auto remarks = [&](const Uuid& id) { return bench.document().plan().segments().find(id)->meta.remarks; };
        {
            const Authorship by{QStringLiteral("elsewhere"), [] { return QStringLiteral("2026-05-01T10:00:00Z"); }};
            const auto other = PlanDocument::open(bench.document().path(), by);
            QVERIFY(other);
            remark(**other, theirs, "theirs");
            QVERIFY((*other)->save());
        }
        remark(bench.document(), ours, "ours");
        bench.action("file.save").trigger();
        QVERIFY(bench.document().isModified());
        const QString path = bench.document().path();
        auto* overlay = bench.child<QWidget>("messageOverlay");
        QStringList offers;
        for (const auto* link : overlay->findChildren<QPushButton*>())
            offers += link->text();
        QVERIFY(offers.contains(QStringLiteral("Save as…")));
        QPushButton* takeIn = nullptr;
        for (auto* link : overlay->findChildren<QPushButton*>()) {
            if (link->text() == QStringLiteral("Take in"))
                takeIn = link;
        }
        QVERIFY(takeIn);
        QTest::mouseClick(takeIn, Qt::LeftButton);
        QCOMPARE(remarks(theirs), std::string("theirs"));
        QCOMPARE(remarks(ours), std::string("ours"));
        QVERIFY(std::ranges::any_of(bench.window().log().messages(), [&](const Message& message) {
            return message.text == QStringLiteral("Taken in from the file: %1 changed.").arg(fromUtf8(code));
        }));
        bench.action("file.save").trigger();
        QVERIFY(!bench.document().isModified());
        QVERIFY(bench.application.closePlan());
        QSignalSpy opened(&bench.application, &Application::opened);
        bench.application.open(path);
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QCOMPARE(remarks(theirs), std::string("theirs"));
        QCOMPARE(remarks(ours), std::string("ours"));
    }

    void whatASaveReplacesIsKeptBesideThePlan()
    {
        WindowBench bench;
        const QString path = bench.document().path();
        const auto saveAs = [&](const QString& remarks) {
            const auto edit = editField(bench.document(), {bench.segments().front()}, "remarks", remarks);
            QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
            bench.action("file.save").trigger();
            QVERIFY(!bench.document().isModified());
        };
        const QByteArray before = bytesOfFile(path);
        saveAs(QStringLiteral("one"));
        QVERIFY(bytesOfFile(path + u'~') == before);
        const QByteArray one = bytesOfFile(path);
        saveAs(QStringLiteral("two"));
        QVERIFY(bytesOfFile(path + u'~') == one);
        QTimer::singleShot(0, &bench.window(), [] {
            if (QWidget* dialog = QApplication::activeModalWidget()) {
                dialog->findChild<QCheckBox*>(QStringLiteral("prefKeepPrevious"))->click();
                dialog->close();
            }
        });
        bench.action("edit.preferences").trigger();
        saveAs(QStringLiteral("three"));
        QVERIFY(bytesOfFile(path + u'~') == one);
    }

    void saveThatFailsLeavesTheFileAndIsSaid()
    {
        WindowBench bench;
        const QString path = bench.document().path();
        const QByteArray before = bytesOfFile(path);
        const auto edit = editField(bench.document(), {bench.segments().front()}, "remarks", QStringLiteral("kept"));
        QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
        const QSignalSpy said(&bench.window().log(), &MessageLog::added);
        {
            const FullDisk full(1024);
            bench.action("file.save").trigger();
        }
        QVERIFY(bench.document().isModified());
        QVERIFY(bytesOfFile(path) == before);
        QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files).size(), 1); // nothing half written beside it
        QVERIFY(std::ranges::any_of(bench.window().log().messages(),
                                    [](const Message& message) { return message.kind == MessageKind::Error; }));
        bench.action("file.save").trigger();
        QVERIFY(!bench.document().isModified());
        QVERIFY(bytesOfFile(path) != before);
    }

    void fileThatIsNoPlanIsSaidAndNothingChanges()
    {
        WindowBench bench(false);
        const QString path = bench.home.filePath(QStringLiteral("broken.gpkg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a plan") > 0);
        file.close();
        bench.application.open(path);
        QTRY_VERIFY(bench.child<QLabel>("welcomeMessage")->isVisible());
        QVERIFY(bench.child<QLabel>("welcomeMessage")->text().contains(QStringLiteral("broken.gpkg")));
        QVERIFY(!bench.window().workspace());
        QVERIFY(!bench.window().importDock());
    }

    void whatIsOpenedIsAmongTheRecentFilesOfTheDesktop() // UX.md 9.1
    {
        const QTemporaryDir home;
        placeSample(home.path());
        Folders folders = Folders::inside(home.path());
        QVERIFY(folders.recent.isEmpty()); // a folder of one's own leaves no traces elsewhere
        folders.recent = home.filePath(QStringLiteral("recently-used.xbel"));
        const QString plan = home.filePath(QStringLiteral("长河.riparia.gpkg"));
        Application application(folders);
        application.setLanguage(Language::English, false);
        application.start({});
        QSignalSpy opened(&application, &Application::opened);
        application.openSample();
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QVERIFY(!QFile::exists(folders.recent));
        QVERIFY(application.saveTo(plan));
        QTRY_VERIFY(bytesOfFile(folders.recent).contains(QUrl::fromLocalFile(plan).toEncoded()));
    }
};

RIPARIA_TEST(PlanFilesTest)
#include "PlanFilesTest.moc"
