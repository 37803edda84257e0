// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/CompareWindow.h"
#include "app/canvas/MapCanvas.h"
#include "app/models/PlanScenarios.h"
#include "app/shell/CompareMaps.h"
#include "app/shell/MainWindow.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QWidgetAction>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// The window that compares, over the sample, counted.
class ComparedWindow {
public:
    ComparedWindow()
    {
        bench.action("scenario.compare").trigger();
        window = bench.window().compareWindow();
        QVERIFY(window);
        QTRY_VERIFY_WITH_TIMEOUT(window->comparison().has_value(), 20'000);
    }
    void waitForCount() { QTRY_VERIFY_WITH_TIMEOUT(window->comparison().has_value(), 20'000); }
    template <class T>
    T* child(const char* name) const
    {
        return window->findChild<T*>(QLatin1String(name));
    }
    /// Chooses an entry as a hand would, and waits for what it makes of the figures.
    void choose(const char* name, int index)
    {
        QSignalSpy counted(window, &CompareWindow::counted);
        auto* combo = child<QComboBox>(name);
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
        QVERIFY(!counted.isEmpty() || counted.wait(20'000));
    }

    WindowBench bench;
    CompareWindow* window = nullptr;
};

} // namespace

class CompareWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tablesThatAreNotCountedYetSayWhyTheyAreNotExported()
    {
        WindowBench bench;
        bench.action("scenario.compare").trigger();
        CompareWindow* window = bench.window().compareWindow();
        QVERIFY(window && !window->comparison()); // it comes with the next events
        const auto* csv = window->findChild<QAction*>(QStringLiteral("compareExportCsv"));
        const QString reason = QStringLiteral("There are no figures until both sides are counted");
        QVERIFY(!csv->isEnabled());
        QCOMPARE(csv->toolTip(), reason);
        QTRY_VERIFY_WITH_TIMEOUT(window->comparison().has_value(), 20'000);
        QVERIFY(csv->isEnabled());
        QVERIFY(!csv->toolTip().contains(reason));
        for (const QAction* action : window->findChildren<QAction*>()) {
            if (!action->isSeparator() && !qobject_cast<const QWidgetAction*>(action))
                QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
        }
    }

    void oneMapIsSwipedByHandAndByKeys()
    {
        ComparedWindow compared;
        CompareMaps& maps = compared.window->maps();
        const QWidget& a = compared.window->canvasA();
        const QWidget& b = compared.window->canvasB();
        QVERIFY(a.geometry().right() < b.geometry().left());
        QVERIFY(!maps.handle().isVisible());
        compared.child<QPushButton>("compareSwipe")->click();
        QVERIFY(maps.isSwiping());
        QCOMPARE(a.geometry(), b.geometry());
        QCOMPARE(a.width(), maps.width());
        QVERIFY(maps.handle().isVisible());
        QVERIFY(a.mask().contains(QPoint(maps.width() / 2 - 20, 50)));
        QVERIFY(!a.mask().contains(QPoint(maps.width() / 2 + 20, 50)));
        SwipeHandle& handle = maps.handle();
        const QPoint middle = handle.rect().center();
        QTest::mousePress(&handle, Qt::LeftButton, {}, middle);
        QMouseEvent move(QEvent::MouseMove, middle - QPoint(100, 0), handle.mapToGlobal(middle - QPoint(100, 0)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&handle, &move);
        QTest::mouseRelease(&handle, Qt::LeftButton, {}, middle);
        QVERIFY(maps.share() < 0.5);
        QVERIFY(!a.mask().contains(QPoint(maps.width() / 2 - 20, 50)));
        QTest::keyClick(&handle, Qt::Key_End);
        const double most = maps.share();
        QVERIFY(most > 0.9 && most < 1);
        QTest::keyClick(&handle, Qt::Key_Left);
        QVERIFY(maps.share() < most);
        QTest::keyClick(&handle, Qt::Key_Home);
        QVERIFY(maps.share() > 0 && maps.share() < 0.1);
        compared.child<QPushButton>("compareSwipe")->click();
        QVERIFY(a.mask().isEmpty());
        QVERIFY(a.geometry().right() < b.geometry().left());
    }

    void theMapsLeaveAsAPictureAndOnPaper()
    {
        ComparedWindow compared;
        const QString path = compared.bench.home.filePath(QStringLiteral("comparison.png"));
        const auto showsAll = [&] { // the legend is below
            const QImage picture(compared.window->writePicture(path) ? path : QString());
            return picture.width() >= compared.window->maps().width() &&
                   picture.height() > compared.window->maps().height();
        };
        QTRY_VERIFY(showsAll());                                                   // once the window is laid out
        QVERIFY(!compared.window->writePicture(compared.bench.document().path())); // never over the plan
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        const QString pdf = compared.bench.home.filePath(QStringLiteral("comparison.pdf"));
        printer.setOutputFileName(pdf);
        QVERIFY(compared.window->printOn(printer));
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
    }

    void schemesAndDaysAreCompared()
    {
        ComparedWindow compared;
        compared.choose("compareA", 0);
        compared.choose("compareB", 0);
        auto* message = compared.child<QLabel>("compareMessage");
        QCOMPARE(message->text(), QStringLiteral("Choose two different scenarios, schemes or days."));
        auto* scheme = compared.child<QComboBox>("compareSchemeB");
        compared.choose("compareSchemeB", scheme->findData(QStringLiteral("all")));
        const LedgerComparison& schemes = compared.window->comparison()->counted;
        QCOMPARE(schemes.b->request.scheme.code, std::string("all"));
        QVERIFY(schemes.totalsB.net().river > schemes.totalsA.net().river);
        QVERIFY(compared.window->featureList().topLevelItemCount() > 0);
        compared.choose("compareSchemeB", 0);

        auto* day = compared.child<QComboBox>("compareDayA");
        QSignalSpy counted(compared.window, &CompareWindow::counted);
        day->lineEdit()->setText(QStringLiteral("2015-1-1"));
        QTest::keyClick(day->lineEdit(), Qt::Key_Return);
        QVERIFY(!counted.isEmpty() || counted.wait(20'000));
        QCOMPARE(dayOf(compared.window->comparison()->counted.a->request), std::optional(Date{2015, 1, 1}));
        QCOMPARE(day->currentText(), QStringLiteral("2015-01-01"));
        day->lineEdit()->setText(QStringLiteral("soon"));
        QTest::keyClick(day->lineEdit(), Qt::Key_Return);
        QVERIFY(day->lineEdit()->property("invalid").toBool());
        QCOMPARE(dayOf(compared.window->comparison()->counted.a->request), std::optional(Date{2015, 1, 1}));
    }

    void aPlanOfOneScenarioIsOfferedAnother()
    {
        WindowBench bench;
        const auto choices = PlanScenarios(bench.document()).all();
        QVERIFY(PlanScenarios(bench.document()).remove(choices.back().id));
        QVERIFY(bench.action("scenario.compare").isEnabled());
        bench.action("scenario.compare").trigger();
        CompareWindow* window = bench.window().compareWindow();
        QTRY_VERIFY_WITH_TIMEOUT(window->comparison().has_value(), 20'000);
        auto* message = window->findChild<QLabel*>(QStringLiteral("compareMessage"));
        QVERIFY(message->text().contains(QStringLiteral("<a href=\"duplicate\">Duplicate Base</a>")));
        QVERIFY(message->focusPolicy() & Qt::TabFocus); // for its link
        const QSignalSpy wanted(window, &CompareWindow::duplicateWanted);
        QTimer::singleShot(0, window, [] {
            if (QWidget* dialog = QApplication::activeModalWidget())
                dialog->findChild<QPushButton*>(QStringLiteral("scenarioNameAccept"))->click();
        });
        Q_EMIT message->linkActivated(QStringLiteral("duplicate"));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(PlanScenarios(bench.document()).all().size(), std::size_t(2));
        QTRY_COMPARE_WITH_TIMEOUT(window->comparison()->b, bench.document().scenario(), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(message->text(), QStringLiteral("No work differs."), 20'000);
        QCOMPARE(message->focusPolicy(), Qt::NoFocus);
    }
};

RIPARIA_TEST(CompareWindowTest)
#include "CompareWindowTest.moc"
