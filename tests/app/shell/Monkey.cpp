// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/shell/Monkey.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QToolBar>
#include <QWheelEvent>

#include <cstdio>
#include <numeric>

namespace riparia::test {

namespace {

constexpr int kRemembered = 60;

bool isLeftAlone(const QAction& action)
{
    return action.objectName().startsWith(QStringLiteral("file."));
}

} // namespace

Monkey::Monkey(WindowBench& bench, unsigned seed)
    : m_bench(bench)
    , m_random(seed)
{
    QObject::connect(&m_answers, &QTimer::timeout, &m_answers, [this] { answerPopup(); });
    m_answers.start(1);
}

int Monkey::below(int end)
{
    // Not uniform_int_distribution, whose results are those of one library.
    return static_cast<int>(m_random() % static_cast<unsigned>(end));
}

void Monkey::note(const QString& what)
{
    // A crash leaves no message: the way to it can be watched.
    if (qEnvironmentVariableIsSet("RIPARIA_TRAIL")) {
        std::fprintf(stderr, "monkey: %s\n", qPrintable(what));
        std::fflush(stderr);
    }
    m_trail += what;
    while (m_trail.size() > kRemembered)
        m_trail.removeFirst();
}

void Monkey::act()
{
    static const std::vector<Habit> habits{
        {26, &Monkey::click},        {8, &Monkey::drag},        {7, &Monkey::turnWheel}, {14, &Monkey::pressKey},
        {6, &Monkey::typeChainages}, {10, &Monkey::chooseTool}, {8, &Monkey::travel},    {5, &Monkey::trigger},
        {3, &Monkey::toggleDock},    {6, &Monkey::pressButton}, {4, &Monkey::fillField}, {4, &Monkey::selectSome}};
    static const int sum = std::accumulate(habits.begin(), habits.end(), 0,
                                           [](int total, const Habit& habit) { return total + habit.weight; });
    int at = below(sum);
    for (const Habit& habit : habits) {
        at -= habit.weight;
        if (at >= 0)
            continue;
        (this->*habit.act)();
        break;
    }
    QCoreApplication::processEvents();
    // What has come up is gone before the next thing is done.
    for (int i = 0; i < 100 && (QApplication::activePopupWidget() || QApplication::activeModalWidget()); ++i) {
        answerPopup();
        QCoreApplication::processEvents();
    }
}

void Monkey::rest()
{
    for (int i = 0; i < 4; ++i) {
        for (const auto& tool : m_bench.workspace().tools().tools()) {
            m_bench.workspace().tools().use(tool->id());
            QTest::keyClick(&map(), Qt::Key_Escape);
        }
    }
    map().setFocus();
    QCoreApplication::processEvents();
    m_answers.stop();
}

/// Mostly where something is.
QPoint Monkey::place()
{
    const QPoint anywhere(below(map().width()), below(map().height()));
    const auto rivers = m_bench.document().network().rivers();
    if (rivers.empty() || oneIn(3))
        return anywhere;
    const River& river = rivers[static_cast<std::size_t>(below(static_cast<int>(rivers.size())))];
    const std::int64_t length = std::max<std::int64_t>(1, river.length().value);
    const Position position{static_cast<std::int64_t>(m_random()) % length};
    const QPointF on = map().viewport().toScreen(river.alignment->pointAt(position));
    const QPoint beside(below(9) - 4, below(9) - 4);
    const QPoint near = on.toPoint() + beside;
    return map().rect().contains(near) ? near : anywhere;
}

Qt::KeyboardModifiers Monkey::modifiers()
{
    return oneIn(8)   ? Qt::KeyboardModifiers(Qt::ShiftModifier)
           : oneIn(8) ? Qt::KeyboardModifiers(Qt::ControlModifier)
                      : Qt::KeyboardModifiers(Qt::NoModifier);
}

void Monkey::click()
{
    const QPoint at = place();
    const Qt::KeyboardModifiers held = modifiers();
    const Qt::MouseButton button = oneIn(10) ? Qt::RightButton : oneIn(30) ? Qt::MiddleButton : Qt::LeftButton;
    note(QStringLiteral("click %1 at %2,%3 with %4").arg(button).arg(at.x()).arg(at.y()).arg(int(held)));
    QTest::mouseMove(&map(), at);
    if (oneIn(12))
        QTest::mouseDClick(&map(), button, held, at);
    else
        QTest::mouseClick(&map(), button, held, at);
}

void Monkey::drag()
{
    QPoint at = place();
    const Qt::MouseButton button = oneIn(4) ? Qt::MiddleButton : Qt::LeftButton;
    const Qt::KeyboardModifiers held = modifiers();
    note(QStringLiteral("drag from %1,%2").arg(at.x()).arg(at.y()));
    QTest::mouseMove(&map(), at);
    QTest::mousePress(&map(), button, held, at);
    for (int step = below(12); step >= 0; --step) {
        at += QPoint(below(81) - 40, below(81) - 40);
        QMouseEvent moved(QEvent::MouseMove, at, map().mapToGlobal(at), Qt::NoButton, button, held);
        QApplication::sendEvent(&map(), &moved);
        if (oneIn(20))
            QTest::keyClick(&map(), Qt::Key_Escape);
    }
    QMouseEvent released(QEvent::MouseButtonRelease, at, map().mapToGlobal(at), button, Qt::NoButton, held);
    QApplication::sendEvent(&map(), &released);
}

void Monkey::turnWheel()
{
    const QPoint at = place();
    const int notches = below(7) - 3;
    note(QStringLiteral("wheel %1").arg(notches));
    QWheelEvent turned(at, map().mapToGlobal(at), {}, QPoint(0, notches * 120), Qt::NoButton, modifiers(),
                       Qt::NoScrollPhase, false);
    QApplication::sendEvent(&map(), &turned);
}

void Monkey::pressKey()
{
    static const std::vector<int> keys{
        Qt::Key_Return,      Qt::Key_Enter,        Qt::Key_Escape,    Qt::Key_Backspace, Qt::Key_Tab,   Qt::Key_Space,
        Qt::Key_Delete,      Qt::Key_Left,         Qt::Key_Up,        Qt::Key_Plus,      Qt::Key_Minus, Qt::Key_1,
        Qt::Key_BracketLeft, Qt::Key_BracketRight, Qt::Key_F,         Qt::Key_K,         Qt::Key_S,     Qt::Key_V,
        Qt::Key_At,          Qt::Key_Less,         Qt::Key_Backslash, Qt::Key_A,         Qt::Key_G,     Qt::Key_X,
        Qt::Key_F6,          Qt::Key_Period};
    const int key = oneOf(keys);
    QWidget* focus = QApplication::focusWidget();
    QWidget* target = focus && m_bench.window().isAncestorOf(focus) && oneIn(2) ? focus : &map();
    note(QStringLiteral("key %1 to %2").arg(key, 0, 16).arg(target->objectName()));
    QTest::keyClick(target, static_cast<Qt::Key>(key), oneIn(10) ? Qt::ShiftModifier : Qt::NoModifier);
}

/// To whatever has the keyboard, which may change with each letter.
void Monkey::type(const QString& text)
{
    map().setFocus();
    for (const QChar letter : text) {
        QWidget* focus = QApplication::focusWidget();
        QWidget* target = focus && m_bench.window().isAncestorOf(focus) ? focus : &map();
        QTest::sendKeyEvent(QTest::Click, target, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
    QWidget* focus = QApplication::focusWidget();
    if (focus && m_bench.window().isAncestorOf(focus))
        QTest::keyClick(focus, Qt::Key_Return);
}

void Monkey::typeChainages()
{
    const auto metres = [this] { return QString::number(below(4000)); };
    const std::vector<QString> texts{
        QStringLiteral("K0+%1-K2+%2").arg(below(999), 3, 10, QChar(u'0')).arg(below(999), 3, 10, QChar(u'0')),
        metres() + QStringLiteral(" to ") + metres(),
        QStringLiteral("Ｋ０＋３５０～Ｋ１＋１２０"),
        QStringLiteral("K1+234.5"),
        metres(),
        QStringLiteral("@120<45"),
        QStringLiteral("K99+000-K98+000"),
        QStringLiteral("K0+1200,,-"),
        QStringLiteral("12.5R"),
        metres() + u',' + metres()};
    const QString text = oneOf(texts);
    note(QStringLiteral("type ") + text);
    type(text);
}

void Monkey::chooseTool()
{
    const auto& tools = m_bench.workspace().tools().tools();
    const QString id = tools[static_cast<std::size_t>(below(static_cast<int>(tools.size())))]->id();
    note(QStringLiteral("tool ") + id);
    m_bench.window().actions().action(QStringLiteral("tool.") + id).trigger();
}

void Monkey::travel()
{
    if (oneIn(25)) {
        QUndoStack& history = m_bench.document().undoStack();
        const int to = below(history.count() + 1);
        note(QStringLiteral("history to %1").arg(to));
        history.setIndex(to);
        return;
    }
    const bool back = !oneIn(3);
    note(back ? QStringLiteral("undo") : QStringLiteral("redo"));
    m_bench.action(back ? "edit.undo" : "edit.redo").trigger();
}

void Monkey::trigger()
{
    const auto& all = m_bench.window().actions().all();
    QAction& action = *all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    if (isLeftAlone(action))
        return;
    note(QStringLiteral("action ") + action.objectName());
    action.trigger();
}

void Monkey::toggleDock()
{
    const auto docks = m_bench.window().findChildren<QDockWidget*>();
    QDockWidget& dock = *docks[below(static_cast<int>(docks.size()))];
    note(QStringLiteral("dock ") + dock.objectName());
    if (!dock.isHidden() && oneIn(3))
        dock.close();
    else
        dock.show();
    dock.raise();
}

void Monkey::pressButton()
{
    std::vector<QAbstractButton*> buttons;
    for (const QDockWidget* dock : m_bench.window().findChildren<QDockWidget*>()) {
        for (QAbstractButton* button : dock->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->isEnabled())
                buttons.push_back(button);
        }
    }
    for (QAbstractButton* button : m_bench.workspace().middle()->findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->isEnabled() && button->objectName().startsWith(QStringLiteral("message")))
            buttons.push_back(button);
    }
    if (buttons.empty())
        return;
    QAbstractButton& button = *oneOf(buttons);
    note(QStringLiteral("button ") + button.objectName() + u' ' + button.text());
    QTest::mouseClick(&button, Qt::LeftButton);
}

void Monkey::fillField()
{
    std::vector<QLineEdit*> fields;
    for (QLineEdit* field : m_bench.window().findChildren<QLineEdit*>()) {
        if (field->isVisible() && field->isEnabled() && !field->isReadOnly())
            fields.push_back(field);
    }
    if (fields.empty())
        return;
    QLineEdit& field = *oneOf(fields);
    static const std::vector<QString> texts{QString(),
                                            QStringLiteral("K0+120"),
                                            QStringLiteral("2027"),
                                            QStringLiteral("kind = segment"),
                                            QStringLiteral("生态护岸 \"<b>"),
                                            QStringLiteral("1e309"),
                                            QStringLiteral("K２＋０００"),
                                            QStringLiteral("-1"),
                                            QString(5000, u'x')};
    const QString text = oneOf(texts);
    note(QStringLiteral("field %1: %2").arg(field.objectName(), text.left(30)));
    field.setFocus();
    field.selectAll();
    if (text.isEmpty())
        QTest::keyClick(&field, Qt::Key_Delete);
    else
        field.insert(text);
    QTest::keyClick(&field, Qt::Key_Return);
}

void Monkey::selectSome()
{
    const std::vector<Uuid> segments = m_bench.segments();
    std::vector<Uuid> ids;
    for (int i = below(4); i >= 0 && !segments.empty(); --i)
        ids.push_back(oneOf(segments));
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    note(QStringLiteral("select %1").arg(ids.size()));
    m_bench.document().selection().set(ids);
}

void Monkey::answerPopup()
{
    if (QWidget* popup = QApplication::activePopupWidget()) {
        auto* menu = qobject_cast<QMenu*>(popup);
        const auto actions = menu ? menu->actions() : QList<QAction*>();
        if (!actions.isEmpty() && oneIn(2)) {
            QAction* action = actions[below(static_cast<int>(actions.size()))];
            if (action->isEnabled() && !action->menu() && !isLeftAlone(*action)) {
                note(QStringLiteral("menu ") + action->text());
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
                return;
            }
        }
        popup->close();
    } else if (QWidget* dialog = QApplication::activeModalWidget()) {
        answerDialog(*dialog);
    }
}

void Monkey::answerDialog(QWidget& dialog)
{
    note(QStringLiteral("dialog ") + dialog.objectName() + u' ' + dialog.windowTitle());
    if (auto* box = qobject_cast<QMessageBox*>(&dialog); box && !box->buttons().isEmpty() && oneIn(2))
        box->buttons()[below(static_cast<int>(box->buttons().size()))]->click();
    else if (auto* asks = qobject_cast<QDialog*>(&dialog))
        asks->reject();
    else
        dialog.close();
}

} // namespace riparia::test
