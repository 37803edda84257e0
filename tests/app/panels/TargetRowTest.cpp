// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/TargetRow.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest/QtTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace riparia;
using namespace riparia::test;

/// A target of the plan in the summary.
class TargetRowTest : public QObject {
    Q_OBJECT

    static TargetFigure figure(double reached)
    {
        TargetFigure target;
        target.name = QStringLiteral("Bank protection");
        target.metric = "length_m";
        target.goal = 12'000;
        target.reached = reached;
        target.isMet = reached >= target.goal;
        return target;
    }
    static QImage mark(TargetRow& row)
    {
        row.resize(320, row.sizeHint().height());
        return row.grab(QRect(0, 0, 36, row.height() / 2)).toImage().convertToFormat(QImage::Format_Grayscale8);
    }

    /// Pixels that stand out from the ground, which is what most of the picture is.
    static int inkOf(const QImage& picture)
    {
        std::array<int, 256> pixels{};
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                ++pixels[static_cast<std::size_t>(qGray(picture.pixel(x, y)))];
        }
        const auto ground = std::ranges::max_element(pixels) - pixels.begin();
        int ink = 0;
        for (int grey = 0; grey < 256; ++grey)
            ink += std::abs(grey - int(ground)) > 60 ? pixels[static_cast<std::size_t>(grey)] : 0;
        return ink;
    }

private Q_SLOTS:
    /// by word and shape, in a grey copy too.
    void theStateIsAWordAndAShape()
    {
        TargetRow open(figure(7'440), nullptr);
        TargetRow met(figure(12'000), nullptr);
        QVERIFY(open.accessibleDescription().contains(QStringLiteral("62 %")));
        QVERIFY(open.accessibleDescription().contains(QStringLiteral("4.56 km to go")));
        QVERIFY(met.accessibleDescription().contains(QStringLiteral("reached")));
        // What is met is decided by the ledger, not by the digits that are painted here.
        TargetRow nearly(figure(11'999), nullptr);
        QVERIFY(nearly.accessibleDescription().contains(QStringLiteral("0.00 km to go")));
    }

    /// each from each.
    void theThreeMarksAreToldApartInGrey()
    {
        TargetFigure past = figure(7'440);
        past.isOverdue = true;
        TargetRow open(figure(7'440), nullptr);
        TargetRow met(figure(12'000), nullptr);
        TargetRow late(past, nullptr);
        const std::array marks{mark(open), mark(met), mark(late)};
        for (std::size_t i = 0; i < marks.size(); ++i) {
            for (std::size_t j = i + 1; j < marks.size(); ++j) {
                QCOMPARE(marks[i].size(), marks[j].size());
                int different = 0;
                for (int y = 0; y < marks[i].height(); ++y) {
                    for (int x = 0; x < marks[i].width(); ++x)
                        different += std::abs(qGray(marks[i].pixel(x, y)) - qGray(marks[j].pixel(x, y))) > 60 ? 1 : 0;
                }
                QVERIFY2(different > 20, qPrintable(QStringLiteral("%1 %2: %3").arg(i).arg(j).arg(different)));
            }
        }
    }

    /// what the tool tip says is read without it.
    void theWordsArePainted()
    {
        TargetFigure past = figure(7'440);
        past.isOverdue = true;
        TargetFigure other = figure(7'440);
        other.name = QStringLiteral("Something else");
        TargetRow open(figure(7'440), nullptr);
        TargetRow met(figure(12'000), nullptr);
        TargetRow late(past, nullptr);
        TargetRow named(other, nullptr);
        // The share at the left of the last line, the words of the state at its right, the name at the left of the first.
        const auto part = [](TargetRow& row, bool isBelow, bool isRight) {
            row.resize(320, row.sizeHint().height());
            const int line = row.height() / 2;
            const int left = isRight ? 160 : 36;
            return row
                .grab(QRect(isBelow && !isRight ? 0 : left, isBelow ? line + 6 : 0, isRight ? 160 : 124, line - 6))
                .toImage()
                .convertToFormat(QImage::Format_Grayscale8);
        };
        for (TargetRow* row : {&open, &met, &late}) {
            for (const bool isRight : {false, true})
                QVERIFY2(inkOf(part(*row, true, isRight)) > 20, qPrintable(row->accessibleDescription()));
            QVERIFY(inkOf(part(*row, false, false)) > 20);
            QVERIFY(inkOf(part(*row, false, true)) > 20); // the amounts
        }
        QVERIFY(part(open, true, true) != part(met, true, true));
        QVERIFY(part(open, true, true) != part(late, true, true));
        QVERIFY(part(open, true, false) != part(met, true, false)); // 62 % and 100 %
        QVERIFY(part(open, false, false) != part(named, false, false));
    }

    void whatIsLateIsAWordAndAShapeOfItsOwn()
    {
        TargetFigure past = figure(7'440);
        past.due = Date{2022, 12, 31};
        past.isOverdue = true;
        TargetRow overdue(past, nullptr);
        QVERIFY(overdue.accessibleDescription().contains(QStringLiteral("4.56 km to go until 2022-12-31, late")));
        TargetRow slow(figure(7'440), nullptr);
        const QImage inTime = mark(slow);
        QVERIFY(inTime != mark(overdue));
        slow.setPace(QStringLiteral("So far: 1 m a year"), true);
        QVERIFY(slow.toolTip().contains(QStringLiteral("4.56 km to go, late\n")));
        QVERIFY(mark(slow) == mark(overdue));
        slow.setTarget(figure(8'000)); // of which no pace is known
        QVERIFY(!slow.toolTip().contains(QStringLiteral("late")));
        TargetRow met(figure(12'000), nullptr);
        met.setPace({}, true);
        QVERIFY(!met.toolTip().contains(QStringLiteral("late")));
    }

    void buttonMenuAndDoubleClickAskForIt()
    {
        Stage stage;
        TargetRow row(figure(7'440), &stage);
        row.resize(320, row.sizeHint().height());
        stage.present();
        QSignalSpy edit(&row, &TargetRow::editWanted);
        QSignalSpy remove(&row, &TargetRow::deleteWanted);
        auto* button = row.findChild<QToolButton*>(QStringLiteral("targetEdit"));
        QVERIFY(button->accessibleName().contains(QStringLiteral("Bank protection")));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(edit.count(), 1);
        QTest::mouseDClick(&row, Qt::LeftButton, Qt::NoModifier, QPoint(40, 10));
        QCOMPARE(edit.count(), 2);
        for (const auto& [action, spy] : {std::pair("targetMenuEdit", &edit), {"targetMenuDelete", &remove}}) {
            const auto before = spy->count();
            QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(40, 10), row.mapToGlobal(QPoint(40, 10)));
            QApplication::sendEvent(&row, &event);
            auto* menu = row.findChild<QMenu*>(QStringLiteral("targetMenu"));
            QVERIFY(menu && menu->isVisible());
            auto* chosen = menu->findChild<QAction*>(QLatin1String(action));
            QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(chosen).center());
            QCOMPARE(spy->count(), before + 1);
            QTRY_VERIFY(!row.findChild<QMenu*>(QStringLiteral("targetMenu")));
        }
    }
};

RIPARIA_TEST(TargetRowTest)
#include "TargetRowTest.moc"
