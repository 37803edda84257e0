// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/EditCommand.h"

#include "app/document/PlanDocument.h"

#include "core/plan/HeldBytes.h"

#include <utility>

namespace riparia {

namespace {

std::size_t infoBytes(const std::optional<EditCommand::InfoChange>& info)
{
    return info ? sizeof(*info) + info->before.reportSettings.capacity() + info->after.reportSettings.capacity() : 0;
}

} // namespace

EditCommand::EditCommand(PlanDocument& document, ChangeSet changes, std::optional<InfoChange> info, const Shown& shown,
                         StepName name)
    : QUndoCommand(name.words())
    , m_document(document)
{
    const std::size_t bytes = heldBytes(changes) + infoBytes(info);
    m_step = std::make_shared<const Step>(Step{std::move(changes), std::move(info), shown, std::move(name), bytes});
}

EditCommand::EditCommand(PlanDocument& document, std::shared_ptr<const Step> step, State state)
    : QUndoCommand(step->name.words())
    , m_document(document)
    , m_step(std::move(step))
    , m_state(state)
{}

std::unique_ptr<EditCommand> EditCommand::done() const
{
    return std::unique_ptr<EditCommand>(new EditCommand(m_document, m_step, State::Done));
}

void EditCommand::redo()
{
    const State was = std::exchange(m_state, State::Pushed);
    if (was == State::Done)
        return;
    const bool isAgain = was == State::Pushed;
    m_document.take(m_step->changes, m_step->info ? &m_step->info->after : nullptr,
                    isAgain ? GestureKind::Redo : GestureKind::Edit);
    m_document.m_scenario = m_step->shown.after;
    if (isAgain)
        m_document.m_travelled = m_step->name.words();
}

void EditCommand::undo()
{
    m_document.take(inverted(m_step->changes), m_step->info ? &m_step->info->before : nullptr, GestureKind::Undo);
    m_document.m_scenario = m_step->shown.before;
    m_document.m_travelled = m_step->name.words();
}

} // namespace riparia
