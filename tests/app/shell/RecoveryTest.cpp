// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/EntityEdits.h"
#include "app/shell/RecoveryDialog.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTreeWidget>
#include <QtTest/QtTest>

#include <cstdio>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr const char* kHome = "RIPARIA_TEST_KILLED_HOME";

void remark(PlanDocument& document, const Uuid& segment, const QString& text)
{
    const auto edit = editField(document, {segment}, "remarks", text);
    QVERIFY(edit && document.edit(edit->changes, edit->text));
}

/// Presses a button of the recovery dialog that will be shown next.
class RecoveryAnswer {
public:
    explicit RecoveryAnswer(const char* button)
    {
        QTimer::singleShot(0, &m_context, [this, button] {
            auto* dialog = qobject_cast<RecoveryDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            m_wasAsked = true;
            m_rows = dialog->findChild<QTreeWidget*>(QStringLiteral("recoveryList"))->topLevelItemCount();
            QTest::mouseClick(dialog->findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton);
        });
    }
    bool wasAsked() const { return m_wasAsked; }
    int rows() const { return m_rows; }

private:
    QObject m_context;
    bool m_wasAsked = false;
    int m_rows = 0;
};

/// A journal as a process that is gone has left it: made by a document here, with its owner gone and no word that it was closed.
QString killedSession(const QString& home, int milliseconds, int& finished)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kHome), home);
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("KilledSession"), QStringLiteral("edits")});
    QByteArray said;
    const auto listen = [&](int most) {
        child.waitForReadyRead(most);
        said += child.readAllStandardOutput();
    };
    QElapsedTimer time;
    time.start();
    while (!said.contains("editing\n") && child.state() != QProcess::NotRunning && time.elapsed() < 60'000)
        listen(1000);
    if (!said.contains("editing\n"))
        return QStringLiteral("the session did not begin: ") + QString::fromUtf8(said);
    time.restart();
    while (time.elapsed() < milliseconds)
        listen(5);
    child.kill();
    child.waitForFinished();
    said += child.readAllStandardOutput();
    finished = 0;
    for (const QByteArray& line : said.split('\n')) {
        if (line.startsWith("done "))
            finished = line.mid(5).toInt();
    }
    return {};
}

} // namespace

/// The one that is killed: run by RecoveryTest in a process of its own.
class KilledSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void edits()
    {
        const QString home = qEnvironmentVariable(kHome);
        if (home.isEmpty())
            QSKIP("only as a process that RecoveryTest kills");
        Application application(Folders::inside(home));
        application.setLanguage(Language::English, false);
        application.start({});
        QSignalSpy opened(&application, &Application::opened);
        application.openSample();
        QVERIFY(!opened.isEmpty() || opened.wait(60'000));
        Workspace& workspace = *application.window().workspace();
        PlanDocument& document = workspace.document();
        const Uuid segment = document.plan().segments().begin()->first;
        const auto say = [](const QString& text) {
            std::printf("%s\n", qPrintable(text));
            std::fflush(stdout);
        };
        say(QStringLiteral("editing"));
        for (int i = 1;; ++i) {
            remark(document, segment, QStringLiteral("gesture %1").arg(i));
            say(QStringLiteral("done %1").arg(i));
            QCoreApplication::processEvents();
        }
    }
};

class RecoveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedWhileEditingEverythingFinishedIsBack()
    {
        QRandomGenerator random(seed());
        const int kills = amount(4, 100);
        int mostFinished = 0;
        for (int i = 0; i < kills; ++i) {
            const QTemporaryDir home;
            placeSample(home.path());
            int finished = 0;
            const QString failure = killedSession(home.path(), random.bounded(20, 400), finished);
            QVERIFY2(failure.isEmpty(), qPrintable(failure));
            mostFinished = std::max(mostFinished, finished);
            if (finished == 0)
                continue;

            const RecoveryAnswer open("recoveryOpen");
            Application application(Folders::inside(home.path()));
            QSignalSpy opened(&application, &Application::opened);
            application.start({});
            QVERIFY(open.wasAsked());
            QCOMPARE(open.rows(), 1);
            QVERIFY(!opened.isEmpty() || opened.wait(60'000));
            PlanDocument& document = application.window().workspace()->document();
            const std::string remarks = document.plan().segments().begin()->second->meta.remarks;
            QVERIFY2(remarks.starts_with("gesture "), remarks.c_str());
            QVERIFY2(std::stoi(remarks.substr(8)) >= finished, remarks.c_str());
            QVERIFY(document.isModified());
            document.undoStack().undo(); // the plan as it was saved
            QVERIFY(!document.isModified());
            document.undoStack().redo();
            QVERIFY(document.save());
            QVERIFY(application.closePlan());
        }
        QVERIFY(mostFinished > 0);
    }

    void closedWithoutSavingCanBeBroughtBackLater()
    {
        QTemporaryDir home;
        placeSample(home.path());
        Application application(Folders::inside(home.path()));
        application.start({});
        QSignalSpy opened(&application, &Application::opened);
        application.openSample();
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        const Uuid segment = application.window().workspace()->document().plan().segments().begin()->first;
        remark(application.window().workspace()->document(), segment, QStringLiteral("not saved"));
        {
            const Answer drop(QStringLiteral("Don"));
            QVERIFY(application.closePlan());
            QVERIFY(drop.wasAsked());
        }
        // It was closed on purpose: nobody is asked at the start, but it can be had.
        QVERIFY(!application.offerRecovery(true));
        opened.clear();
        const RecoveryAnswer open("recoveryOpen");
        QVERIFY(application.offerRecovery(false));
        QVERIFY(open.wasAsked());
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QCOMPARE(application.window().workspace()->document().plan().segments().find(segment)->meta.remarks,
                 std::string("not saved"));
        const Answer drop(QStringLiteral("Don"));
        QVERIFY(application.closePlan());
    }

    void whatIsDiscardedIsGoneAndTheFileStays()
    {
        WindowBench bench;
        const std::string before = bench.document().plan().segments().begin()->second->meta.remarks;
        const Uuid segment = bench.document().plan().segments().begin()->first;
        remark(bench.document(), segment, QStringLiteral("dropped"));
        const QString path = bench.document().path();
        {
            const Answer drop(QStringLiteral("Don"));
            QVERIFY(bench.application.closePlan());
        }
        QTimer::singleShot(50, &bench.window(), [] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box && box->objectName() == QStringLiteral("discardQuestion"));
            for (QAbstractButton* button : box->buttons()) {
                if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                    button->click();
            }
        });
        const RecoveryAnswer discard("recoveryDiscard");
        QVERIFY(!bench.application.offerRecovery(false));
        QVERIFY(discard.wasAsked());
        QVERIFY(!bench.application.offerRecovery(false));
        QVERIFY(bench.application.log().messages().back().text.contains(QStringLiteral("no unsaved changes")));
        QSignalSpy opened(&bench.application, &Application::opened);
        bench.application.open(path);
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QCOMPARE(bench.document().plan().segments().find(segment)->meta.remarks, before);
    }

    void openSketchIsBackToo()
    {
        WindowBench bench;
        MapCanvas& canvas = bench.workspace().canvas();
        bench.action("tool.area").trigger();
        const QPoint middle = canvas.rect().center();
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, middle);
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, middle + QPoint(60, 0));
        QVERIFY(bench.workspace().tools().current().hasSketch());
        const QJsonObject sketch = bench.workspace().tools().current().sketch();
        QVERIFY(bench.application.closePlan()); // nothing was changed in the plan
        const RecoveryAnswer open("recoveryOpen");
        QSignalSpy opened(&bench.application, &Application::opened);
        QVERIFY(bench.application.offerRecovery(false));
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QCOMPARE(bench.workspace().tools().current().id(), QStringLiteral("area"));
        QCOMPARE(bench.workspace().tools().current().sketch(), sketch);
    }

    void theRecoveryPointIsShownWhileSomethingIsNotSaved()
    {
        WindowBench bench;
        auto* cell = bench.child<QLabel>("cellKept");
        QVERIFY(cell->text().isEmpty());
        remark(bench.document(), bench.segments().front(), QStringLiteral("kept"));
        QTRY_VERIFY(!cell->text().isEmpty());
        QVERIFY(bench.document().save());
        QTRY_VERIFY(cell->text().isEmpty());
    }
};

RIPARIA_TEST(KilledSession)
RIPARIA_TEST(RecoveryTest)
#include "RecoveryTest.moc"
