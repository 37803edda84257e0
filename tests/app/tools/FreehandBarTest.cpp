// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/FreehandBar.h"

#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QLabel>
#include <QRegularExpression>
#include <QSlider>
#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>

using namespace riparia;
using namespace riparia::test;

class FreehandBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// UX.md 4.6, A-29
    void theToleranceOfAFreehandOutlineIsChosenAfterIt()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        QTest::mousePress(&bench.canvas, Qt::LeftButton, {}, bench.pixel(400, 50));
        for (int degree = 0; degree < 340; degree += 2) {
            const double angle = degree * 3.14159265358979 / 180;
            bench.move(500 - 100 * std::cos(angle), 50 + 100 * std::sin(angle));
        }
        const QPoint end = bench.pixel(500 - 100 * std::cos(-0.3), 50 + 100 * std::sin(-0.3));
        QTest::mouseRelease(&bench.canvas, Qt::LeftButton, {}, end);
        const auto shown = bench.canvas.findChildren<FreehandBar*>();
        const auto open = std::find_if(shown.begin(), shown.end(), [](const auto* b) { return b->isVisible(); });
        QVERIFY(open != shown.end());
        const FreehandBar* bar = *open;
        auto* slider = bar->findChild<QSlider*>();
        const auto* words = bar->findChild<QLabel*>();
        const QRegularExpression numbers(QStringLiteral("^(\\d+) . (\\d+) points, max deviation ([\\d.]+)"));
        const auto points = [&] { return numbers.match(words->text()).captured(2).toInt(); };
        QVERIFY2(numbers.match(words->text()).hasMatch(), qPrintable(words->text()));
        const int drawn = numbers.match(words->text()).captured(1).toInt();
        const int usual = points();
        QVERIFY(drawn > 160 && usual * 4 <= drawn);
        QVERIFY(numbers.match(words->text()).captured(3).toDouble() <= 1.5);
        slider->setValue(slider->maximum());
        QVERIFY(points() < usual);
        slider->setValue(slider->minimum());
        QVERIFY(points() > usual);
        const int steps = bench.document->undoStack().count();
        bench.key(Qt::Key_Return);
        QVERIFY(!bar->isVisible());
        QCOMPARE(bench.document->undoStack().count(), steps + 1); // the area with the points that were chosen
        QCOMPARE(static_cast<int>(bench.areas().front()->shape.front().outer.size()), points() + 1);
    }

    void theBarOfAFreehandLineGoesWithTheNextPoint()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.drag(600, 40, 700, 90);
        const auto isOpen = [&] {
            const auto bars = bench.canvas.findChildren<FreehandBar*>();
            return std::any_of(bars.begin(), bars.end(), [](const auto* bar) { return bar->isVisible(); });
        };
        QVERIFY(isOpen());
        for (auto* bar : bench.canvas.findChildren<FreehandBar*>()) {
            auto* words = bar->findChild<QLabel*>();
            const QString said = words->text();
            words->setText(QStringLiteral("in another language"));
            QEvent change(QEvent::LanguageChange);
            QCoreApplication::sendEvent(bar, &change);
            QCOMPARE(words->text() == said, bar->isVisible());
        }
        bench.click(750, 120);
        QVERIFY(!isOpen());
        bench.drag(760, 130, 780, 200);
        QVERIFY(isOpen());
        bench.key(Qt::Key_Backspace);
        QVERIFY(!isOpen());
    }
};

RIPARIA_TEST(FreehandBarTest)
#include "FreehandBarTest.moc"
