// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/EntityEdits.h"
#include "app/shell/RecoveryDialog.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSemaphore>
#include <QThreadPool>
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
        QObject::connect(&m_look, &QTimer::timeout, &m_look, [this, button] {
            auto* dialog = qobject_cast<RecoveryDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            m_look.stop();
            m_wasAsked = true;
            m_rows = dialog->findChild<QTreeWidget*>(QStringLiteral("recoveryList"))->topLevelItemCount();
            QTest::mouseClick(dialog->findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton);
        });
        m_look.start(1);
    }
    bool wasAsked() const { return m_wasAsked; }
    int rows() const { return m_rows; }

private:
    QTimer m_look;
    bool m_wasAsked = false;
    int m_rows = 0;
};

/// Whether a plan is being opened for what was left.
bool offered(Application& application, bool onlyCrashed)
{
    QSignalSpy answered(&application, &Application::recoveryOffered);
    application.offerRecovery(onlyCrashed);
    if (answered.isEmpty() && !answered.wait(20'000))
        qFatal("nobody looks for unsaved changes");
    return answered.back().front().toBool();
}

/// While it lives, the folder with what was left does not answer.
class SlowFolder {
public:
    explicit SlowFolder(Application& application)
    {
        application.findChild<QThreadPool*>(QStringLiteral("lookingPool"))->start([this] { m_answer.acquire(); });
    }
    ~SlowFolder() { m_answer.release(); }

private:
    QSemaphore m_answer;
};

/// What is drawn with the tool in use, as one line.
QByteArray sketchIn(Workspace& workspace)
{
    return QJsonDocument(workspace.tools().current().sketch()).toJson(QJsonDocument::Compact);
}

struct Killed {
    QString failure;
    QByteArray sketch; ///< that was open
    int finished = 0;  ///< edits
};

/// A journal as a process that is gone has left it: made by a document here, with its owner gone and no word that it was closed.
Killed killedSession(const QString& home, int milliseconds)
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
        return {QStringLiteral("the session did not begin: ") + QString::fromUtf8(said), {}, 0};
    time.restart();
    while (time.elapsed() < milliseconds)
        listen(5);
    child.kill();
    child.waitForFinished();
    said += child.readAllStandardOutput();
    Killed killed;
    for (const QByteArray& line : said.split('\n')) {
        if (line.startsWith("done "))
            killed.finished = line.mid(5).toInt();
        else if (line.startsWith("sketch "))
            killed.sketch = line.mid(7);
    }
    return killed;
}

/// What a session in `home` leaves that ends in the middle of an edited sample: its journal as it is while the plan is open, which nobody holds.
void crash(const QString& home)
{
    placeSample(home);
    const QTemporaryDir elsewhere;
    const Authorship by{QStringLiteral("tester"), [] { return QStringLiteral("2026-05-01T10:00:00Z"); }};
    const auto document =
        PlanDocument::open(home + QStringLiteral("/data/sample/pingdi.riparia.gpkg"), by, {}, elsewhere.path());
    if (!document)
        qFatal("the sample does not open");
    remark(**document, (*document)->plan().segments().begin()->first, QStringLiteral("not saved"));
    const QString recovery = Folders::inside(home).recovery + QStringLiteral("/crashed");
    QDir().mkpath(recovery);
    for (QDirIterator files(elsewhere.path(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        files.next();
        if (!QFile::copy(files.filePath(), recovery + u'/' + files.fileName()))
            qFatal("the journal cannot be copied");
    }
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
        MapCanvas& canvas = workspace.canvas();
        application.window().actions().action(QStringLiteral("tool.area")).trigger();
        const QPoint middle = canvas.rect().center();
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, middle);
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, middle + QPoint(60, 0));
        say(QStringLiteral("sketch ") + QString::fromUtf8(sketchIn(workspace)));
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
            const Killed killed = killedSession(home.path(), random.bounded(20, 400));
            QVERIFY2(killed.failure.isEmpty(), qPrintable(killed.failure));
            QVERIFY2(killed.sketch.contains("corners"), killed.sketch.constData());
            mostFinished = std::max(mostFinished, killed.finished);
            if (killed.finished == 0)
                continue;

            const RecoveryAnswer open("recoveryOpen");
            Application application(Folders::inside(home.path()));
            QSignalSpy opened(&application, &Application::opened);
            application.start({});
            QVERIFY(!opened.isEmpty() || opened.wait(60'000));
            QVERIFY(open.wasAsked());
            QCOMPARE(open.rows(), 1);
            Workspace& workspace = *application.window().workspace();
            QCOMPARE(workspace.tools().current().id(), QStringLiteral("area"));
            QCOMPARE(sketchIn(workspace), killed.sketch);
            PlanDocument& document = workspace.document();
            const std::string remarks = document.plan().segments().begin()->second->meta.remarks;
            QVERIFY2(remarks.starts_with("gesture "), remarks.c_str());
            QVERIFY2(std::stoi(remarks.substr(8)) >= killed.finished, remarks.c_str());
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
        QVERIFY(!offered(application, true));
        opened.clear();
        const RecoveryAnswer open("recoveryOpen");
        QVERIFY(offered(application, false));
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
        QTimer question;
        connect(&question, &QTimer::timeout, this, [&question] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box || box->objectName() != QStringLiteral("discardQuestion"))
                return;
            question.stop();
            for (QAbstractButton* button : box->buttons()) {
                if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                    button->click();
            }
        });
        question.start(1);
        const RecoveryAnswer discard("recoveryDiscard");
        QVERIFY(!offered(bench.application, false));
        QVERIFY(discard.wasAsked());
        QVERIFY(!offered(bench.application, false));
        QVERIFY(bench.application.log().messages().back().text.contains(QStringLiteral("no unsaved changes")));
        QSignalSpy opened(&bench.application, &Application::opened);
        bench.application.open(path);
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QCOMPARE(bench.document().plan().segments().find(segment)->meta.remarks, before);
    }

    void whatACrashLeftIsOfferedBeforeAFileIsOpened()
    {
        const QTemporaryDir home;
        crash(home.path());
        const QString file = home.path() + QStringLiteral("/data/sample/pingdi.riparia.gpkg");
        for (const bool isRecovered : {false, true}) {
            const RecoveryAnswer answer(isRecovered ? "recoveryOpen" : "recoveryLater");
            Application application(Folders::inside(home.path()));
            application.setLanguage(Language::English, false);
            QSignalSpy opened(&application, &Application::opened);
            application.start({file});
            QVERIFY(opened.isEmpty());
            QVERIFY(opened.wait(60'000));
            QVERIFY(answer.wasAsked());
            QCOMPARE(application.window().workspace()->document().isModified(), isRecovered);
            if (isRecovered)
                QVERIFY(application.window().workspace()->document().save());
            QVERIFY(application.closePlan());
        }
    }

    void aSlowFolderHoldsUpNeitherTheStartNorAPlan()
    {
        const QTemporaryDir home;
        crash(home.path());
        Application application(Folders::inside(home.path()));
        application.setLanguage(Language::English, false);
        QSignalSpy opened(&application, &Application::opened);
        QSignalSpy answered(&application, &Application::recoveryOffered);
        {
            const SlowFolder slow(application);
            application.start({home.path() + QStringLiteral("/data/sample/pingdi.riparia.gpkg")});
            QVERIFY(application.window().isVisible());
            QVERIFY(opened.wait(60'000)); // though nobody knows yet what a crash may have left
            QVERIFY(answered.isEmpty());
        }
        // Who is at work by then is told, not asked.
        QVERIFY(answered.wait(20'000));
        QVERIFY(!answered.back().front().toBool());
        const Message found = application.log().messages().back();
        QVERIFY2(found.text.contains(QStringLiteral("not saved before a crash")), qPrintable(found.text));
        const RecoveryAnswer open("recoveryOpen");
        found.actions.front().act();
        QVERIFY(opened.wait(60'000));
        QVERIFY(open.wasAsked());
        QVERIFY(application.window().workspace()->document().isModified());
        QVERIFY(application.window().workspace()->document().save());
    }

    void nobodyIsAskedInTheMiddleOfAnotherQuestion()
    {
        const QTemporaryDir home;
        crash(home.path());
        Application application(Folders::inside(home.path()));
        application.setLanguage(Language::English, false);
        application.start({});
        QSignalSpy answered(&application, &Application::recoveryOffered);
        const RecoveryAnswer later("recoveryLater");
        {
            QDialog other(&application.window());
            other.open();
            QVERIFY(QTest::qWaitForWindowExposed(&other));
            application.findChild<QThreadPool*>(QStringLiteral("lookingPool"))->waitForDone();
            QCoreApplication::processEvents(); // what was found has come
            QVERIFY(!later.wasAsked());
        }
        QVERIFY(answered.wait(20'000));
        QVERIFY(later.wasAsked());
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
        QVERIFY(offered(bench.application, false));
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QCOMPARE(bench.workspace().tools().current().id(), QStringLiteral("area"));
        QCOMPARE(bench.workspace().tools().current().sketch(), sketch);
    }

    void theRecoveryPointIsShownWhileSomethingIsNotSaved()
    {
        WindowBench bench;
        auto* cell = bench.child<QLabel>("cellKept");
        QVERIFY(cell->text().isEmpty() && cell->isHidden());
        remark(bench.document(), bench.segments().front(), QStringLiteral("kept"));
        QTRY_VERIFY(!cell->text().isEmpty() && cell->isVisible());
        QVERIFY(bench.document().save());
        QTRY_VERIFY(cell->text().isEmpty() && cell->isHidden());
    }
};

RIPARIA_TEST(KilledSession)
RIPARIA_TEST(RecoveryTest)
#include "RecoveryTest.moc"
