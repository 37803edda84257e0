// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/StepName.h"

#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"

#include <QUndoCommand>

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
    const StepName& name() const { return m_name; }

private:
    PlanDocument& m_document;
    ChangeSet m_changes;
    std::optional<InfoChange> m_info;
    Shown m_shown;
    StepName m_name;
    bool m_isNew = true;
};

} // namespace riparia
