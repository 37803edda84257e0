// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/EditCommand.h"

#include "app/document/PlanDocument.h"

#include <utility>

namespace riparia {

EditCommand::EditCommand(PlanDocument& document, ChangeSet changes, std::optional<InfoChange> info, const Shown& shown,
                         StepName name)
    : QUndoCommand(name.words())
    , m_document(document)
    , m_changes(std::move(changes))
    , m_info(std::move(info))
    , m_shown(shown)
    , m_name(std::move(name))
{}

void EditCommand::redo()
{
    const bool isAgain = !std::exchange(m_isNew, false);
    m_document.take(m_changes, m_info ? &m_info->after : nullptr, isAgain ? GestureKind::Redo : GestureKind::Edit);
    m_document.m_scenario = m_shown.after;
    if (isAgain)
        m_document.m_travelled = m_name.words();
}

void EditCommand::undo()
{
    m_document.take(inverted(m_changes), m_info ? &m_info->before : nullptr, GestureKind::Undo);
    m_document.m_scenario = m_shown.before;
    m_document.m_travelled = m_name.words();
}

} // namespace riparia
