// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <type_traits>
#include <utility>

class QUndoStack;

namespace riparia {

/// The name of an undo step ("Add S-0012") as what makes the words, not as the words: the history is read in the language of the window, which may be
/// another than when the step was made. A lambda that calls tr() is one; what it needs of the plan it holds by value.
class StepName {
public:
    StepName() = default;
    template <class Say>
    requires std::is_invocable_r_v<QString, const Say&>
    StepName(Say say) // implicit: a lambda is written where a step is made
        : m_say(std::move(say))
    {}
    /// A name that is the same in every language, in UTF-8.
    StepName(const char* words)
        : StepName([held = QString::fromUtf8(words)] { return held; })
    {}

    /// Now; "" for no name.
    QString words() const { return m_say ? m_say() : QString(); }

private:
    std::function<QString()> m_say;
};

/// The name of a step of a document's history in the language of the window; QUndoStack::text() is in the one it was made in. "" beyond the ends.
QString stepWords(const QUndoStack& stack, int index);

} // namespace riparia
