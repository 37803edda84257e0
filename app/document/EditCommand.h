// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/StepName.h"

#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"

#include <QUndoCommand>

#include <cstddef>
#include <memory>
#include <optional>

namespace riparia {

class PlanDocument;

/// The one undo step there is: a change set, and the plan's info where that changes too. Undo applies the inverse.
class EditCommand : public QUndoCommand {
public:
    /// `info`: before and after; none where it stays.
    struct InfoChange {
        PlanInfo before;
        PlanInfo after;
    };
    /// The scenario that is shown before and after: undo and redo go where the step was made.
    struct Shown {
        Uuid before;
        Uuid after;
    };

    /// The changes must fit the plan as it is when the command is pushed.
    EditCommand(PlanDocument& document, ChangeSet changes, std::optional<InfoChange> info, const Shown& shown,
                StepName name);

    void redo() override;
    void undo() override;
    const StepName& name() const { return m_step->name; }
    /// About what the step keeps in memory beyond the plan itself.
    std::size_t bytes() const { return m_step->bytes; }
    /// The same step for a stack that is made anew, where pushing it does nothing: it is done already.
    std::unique_ptr<EditCommand> done() const;

private:
    /// What never changes of a step.
    struct Step {
        ChangeSet changes;
        std::optional<InfoChange> info;
        Shown shown;
        StepName name;
        std::size_t bytes;
    };
    enum class State { New, Pushed, Done };
    EditCommand(PlanDocument& document, std::shared_ptr<const Step> step, State state);

    PlanDocument& m_document;
    std::shared_ptr<const Step> m_step;
    State m_state = State::New;
};

} // namespace riparia
