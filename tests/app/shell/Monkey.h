// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/shell/WindowBench.h"

#include <QString>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <random>
#include <utility>
#include <vector>

namespace riparia::test {

/// A random user of the window with a plan open, the same one for the same seed. Leaves files and quitting alone. Menus and dialogs that come up are
/// answered at random or closed.
class Monkey {
public:
    Monkey(WindowBench& bench, unsigned seed);

    /// One more thing it does, with all that follows from it at once.
    void act();
    /// Lets go of everything: sketches, menus, fields.
    void rest();
    /// The last things it did.
    QString trail() const { return m_trail.join(QStringLiteral("; ")); }

private:
    struct Habit {
        int weight;
        void (Monkey::*act)();
    };

    int below(int end);
    bool oneIn(int cases) { return below(cases) == 0; }
    template <class T>
    const T& oneOf(const std::vector<T>& choices)
    {
        return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
    }
    void note(const QString& what);
    MapCanvas& map() { return m_bench.workspace().canvas(); }
    QPoint place();
    Qt::KeyboardModifiers modifiers();
    void type(const QString& text);

    void click();
    void drag();
    void turnWheel();
    void pressKey();
    void typeChainages();
    void chooseTool();
    void travel();
    void trigger();
    void toggleDock();
    void pressButton();
    void fillField();
    void selectSome();
    void answerPopup();
    void answerDialog(QWidget& dialog);

    WindowBench& m_bench;
    std::mt19937 m_random;
    QTimer m_answers;
    QStringList m_trail;
};

} // namespace riparia::test
