// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include <functional>

class QUndoStack;

namespace riparia {

/// Which steps of a history: those that can be undone, or those that were and can be done again.
enum class StepDirection { Back, Forward };

/// The next steps of a history by their names, the nearest first, ten at most: choosing one undoes or does again all up to it. Filled when it opens.
class StepMenu : public QMenu {
    Q_OBJECT

public:
    static constexpr int kMostSteps = 10;

    /// `history`: the one that counts when the menu opens; null for none.
    StepMenu(StepDirection direction, std::function<QUndoStack*()> history, QWidget* parent);

private:
    void fill();

    StepDirection m_direction;
    std::function<QUndoStack*()> m_history;
};

} // namespace riparia
