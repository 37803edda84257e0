// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include "core/plan/PlanHash.h"
#include "core/plan/Validation.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QRandomGenerator>
#include <QWheelEvent>
#include <QtTest/QtTest>

#include <array>

using namespace riparia;
using namespace riparia::test;

namespace {

/// Somebody who clicks, drags and types anywhere in the window, and closes whatever opens over it.
class Monkey {
public:
    Monkey(WindowBench& bench, unsigned seed)
        : m_bench(bench)
        , m_random(seed)
    {
        // Dialogs have an event loop of their own: they are answered from inside it.
        m_closer.setInterval(5);
        QObject::connect(&m_closer, &QTimer::timeout, [] {
            if (auto* popup = qobject_cast<QWidget*>(QApplication::activePopupWidget()))
                popup->close();
            else if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
                dialog->reject();
        });
        m_closer.start();
    }

    void act()
    {
        switch (m_random.bounded(12)) {
        case 0:
        case 1:
        case 2:
        case 3: click(); break;
        case 4: drag(); break;
        case 5:
        case 6: key(); break;
        case 7: wheel(); break;
        case 8: useTool(); break;
        case 9: command(); break;
        case 10: press(); break;
        default: type(); break;
        }
        QCoreApplication::processEvents();
    }

private:
    MapCanvas& canvas() { return m_bench.workspace().canvas(); }
    QPoint place()
    {
        // Mostly on a river, for that is where things happen.
        if (m_random.bounded(3) > 0) {
            const auto& rivers = canvas().content()->rivers;
            const MapRiver& river = rivers[m_random.bounded(static_cast<quint32>(rivers.size()))];
            const Position at{static_cast<std::int64_t>(m_random.generateDouble() *
                                                        static_cast<double>(river.alignment->length().value))};
            const QPoint pixel = canvas().viewport().toScreen(river.alignment->pointAt(at)).toPoint();
            if (canvas().rect().contains(pixel))
                return pixel;
        }
        return {m_random.bounded(canvas().width()), m_random.bounded(canvas().height())};
    }
    Qt::KeyboardModifiers modifiers()
    {
        constexpr std::array kModifiers{Qt::NoModifier, Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier,
                                        Qt::ControlModifier};
        return kModifiers[m_random.bounded(static_cast<quint32>(kModifiers.size()))];
    }
    void click()
    {
        const QPoint at = place();
        const Qt::KeyboardModifiers held = modifiers();
        QTest::mouseMove(&canvas(), at);
        if (m_random.bounded(8) == 0)
            QTest::mouseDClick(&canvas(), Qt::LeftButton, held, at);
        else
            QTest::mouseClick(&canvas(), m_random.bounded(8) == 0 ? Qt::RightButton : Qt::LeftButton, held, at);
    }
    void drag()
    {
        const Qt::MouseButton button = m_random.bounded(3) == 0 ? Qt::MiddleButton : Qt::LeftButton;
        QTest::mousePress(&canvas(), button, Qt::NoModifier, place());
        for (int i = m_random.bounded(5); i > 0; --i) {
            QMouseEvent move(QEvent::MouseMove, place(), canvas().mapToGlobal(place()), Qt::NoButton, button,
                             Qt::NoModifier);
            QApplication::sendEvent(&canvas(), &move);
        }
        QTest::mouseRelease(&canvas(), button, Qt::NoModifier, place());
    }
    void wheel()
    {
        const QPointF at = place();
        QWheelEvent event(at, canvas().mapToGlobal(at), {}, {0, m_random.bounded(2) == 0 ? 120 : -120}, Qt::NoButton,
                          modifiers(), Qt::NoScrollPhase, false);
        QApplication::sendEvent(&canvas(), &event);
        if (m_random.bounded(6) == 0)
            canvas().zoomToAll();
    }
    void key()
    {
        constexpr std::array kKeys{Qt::Key_Escape, Qt::Key_Return,      Qt::Key_Backspace, Qt::Key_Delete,
                                   Qt::Key_Tab,    Qt::Key_Left,        Qt::Key_Up,        Qt::Key_F6,
                                   Qt::Key_Plus,   Qt::Key_BracketLeft, Qt::Key_K,         Qt::Key_Space};
        QTest::keyClick(&canvas(), kKeys[m_random.bounded(static_cast<quint32>(kKeys.size()))], modifiers());
    }
    void type()
    {
        constexpr std::array kTexts{"K0+350-K1+200", "abc", "１２３", "-1", "1e9", "=1+1", "丁山河", ""};
        if (auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget())) {
            field->setText(QString::fromUtf8(kTexts[m_random.bounded(static_cast<quint32>(kTexts.size()))]));
            QTest::keyClick(field, m_random.bounded(2) == 0 ? Qt::Key_Return : Qt::Key_Escape);
        }
    }
    void useTool()
    {
        const auto& tools = m_bench.workspace().tools().tools();
        m_bench
            .action(
                qPrintable(QStringLiteral("tool.") + tools[m_random.bounded(static_cast<quint32>(tools.size()))]->id()))
            .trigger();
    }
    /// Any command, but those that leave the plan.
    void command()
    {
        const auto& actions = m_bench.window().actions().all();
        QAction* action = actions[m_random.bounded(static_cast<quint32>(actions.size()))];
        const QString id = action->objectName();
        if (action->isEnabled() && (!id.startsWith(QStringLiteral("file.")) || id == QStringLiteral("file.save")))
            action->trigger();
        if (m_random.bounded(2) == 0)
            m_bench.action(m_random.bounded(2) == 0 ? "edit.undo" : "edit.redo").trigger();
    }
    void press()
    {
        const auto buttons = m_bench.window().findChildren<QAbstractButton*>();
        QAbstractButton* button = buttons[m_random.bounded(static_cast<quint32>(buttons.size()))];
        auto* tool = qobject_cast<QToolButton*>(button);
        const QAction* action = tool ? tool->defaultAction() : nullptr;
        const bool leaves = action && action->objectName().startsWith(QStringLiteral("file."));
        if (button->isVisible() && button->isEnabled() && !leaves)
            QTest::mouseClick(button, Qt::LeftButton);
    }

    WindowBench& m_bench;
    QRandomGenerator m_random;
    QTimer m_closer;
};

} // namespace

/// Whatever is done in the window, in whatever order: no crash, no warning (which ends a test), and a plan that is sound and comes back from its file.
class MonkeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomHandsLeaveASoundPlan()
    {
        WindowBench bench;
        const Plan first = bench.document().plan();
        const auto errorsOf = [](const Plan& plan) {
            std::size_t errors = 0;
            for (const Issue& issue : validate(plan))
                errors += issue.severity == Severity::Error ? 1 : 0;
            return errors;
        };
        {
            Monkey monkey(bench, seed());
            for (int i = amount(2'000, 20'000); i > 0; --i) {
                monkey.act();
                QVERIFY(bench.window().workspace());
            }
        }
        const Plan last = bench.document().plan();
        QCOMPARE(errorsOf(last), errorsOf(first));
        // All the way back and forth again.
        QUndoStack& stack = bench.document().undoStack();
        const int index = stack.index();
        while (stack.canUndo())
            stack.undo();
        QVERIFY(planHash(bench.document().plan()) == planHash(first));
        while (stack.index() < index)
            stack.redo();
        QVERIFY(planHash(bench.document().plan()) == planHash(last));
        const QString path = bench.home.filePath(QStringLiteral("monkey.riparia.gpkg"));
        QVERIFY(bench.application.saveTo(path));
        const auto stored = PlanStore::open(path.toStdString());
        QVERIFY(stored.has_value());
        QVERIFY((*stored)->issues().empty());
        QVERIFY(planHash((*stored)->plan()) == planHash(last));
    }
};

RIPARIA_TEST(MonkeyTest)
#include "MonkeyTest.moc"
