// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/StepName.h"

#include "app/document/EditCommand.h"

#include <QUndoStack>

namespace riparia {

QString stepWords(const QUndoStack& stack, int index)
{
    const auto* step = dynamic_cast<const EditCommand*>(stack.command(index));
    return step ? step->name().words() : stack.text(index);
}

} // namespace riparia
