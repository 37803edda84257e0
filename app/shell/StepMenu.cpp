// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/StepMenu.h"

#include "app/document/StepName.h"

#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace riparia {

StepMenu::StepMenu(StepDirection direction, std::function<QUndoStack*()> history, QWidget* parent)
    : QMenu(parent)
    , m_direction(direction)
    , m_history(std::move(history))
{
    connect(this, &QMenu::aboutToShow, this, &StepMenu::fill);
}

void StepMenu::fill()
{
    clear();
    QUndoStack* stack = m_history();
    if (!stack)
        return;
    const bool isBack = m_direction == StepDirection::Back;
    const int steps = std::min(isBack ? stack->index() : stack->count() - stack->index(), kMostSteps);
    for (int i = 0; i < steps; ++i) {
        const int step = isBack ? stack->index() - 1 - i : stack->index() + i;
        // An ampersand in a name is no key.
        QString words = stepWords(*stack, step);
        QAction* line = addAction(words.replace(u'&', QStringLiteral("&&")), stack,
                                  [stack, place = isBack ? step : step + 1] { stack->setIndex(place); });
        line->setObjectName(objectName() + QStringLiteral("_%1").arg(i + 1));
    }
}

} // namespace riparia
