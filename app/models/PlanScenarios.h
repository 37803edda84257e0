// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanDocument.h"

#include "core/plan/ScenarioEdits.h"

#include <QString>

#include <vector>

namespace riparia {

/// One of the alternatives a plan has.
struct ScenarioChoice {
    Uuid id; ///< nil = the base
    QString name;
};

/// The alternatives of an open plan and what is done with them as a whole; each act is one undo step.
class PlanScenarios {
public:
    explicit PlanScenarios(PlanDocument& document)
        : m_document(document)
    {}

    /// The base, then the others in the order of their codes.
    std::vector<ScenarioChoice> all() const;
    /// In the language of the window; "Base" for the base and for what is not there.
    QString name(const Uuid& scenario) const;
    /// "2 added, 1 changed, 1 removed"; "" for the base.
    QString sizeText(const Uuid& scenario) const;
    /// A name nobody has yet: "Base 2", "Frugal 3".
    QString freeName(const Uuid& like) const;
    /// Why it cannot be called that, "" when it can. `besides`: the scenario that may have the name already.
    QString whyNot(const QString& name, const Uuid& besides) const;
    /// Why it cannot be removed or merged, "" when it can.
    QString whyNotRemove(const Uuid& scenario) const;
    /// What its changes can be brought into, in the order of all().
    std::vector<ScenarioChoice> mergeTargets(const Uuid& scenario) const;

    /// Each shows what it has made afterwards. Errors: those of PlanDocument::edit and of core/plan/ScenarioEdits.h; then nothing has changed.
    Result<void> duplicate(const Uuid& scenario, const QString& name);
    Result<void> rename(const Uuid& scenario, const QString& name);
    Result<void> remove(const Uuid& scenario);
    /// What it stands over becomes what it shows.
    Result<void> merge(const Uuid& scenario);
    /// Another one takes over its changes.
    Result<void> merge(const Uuid& scenario, const Uuid& into);

private:
    PlanDocument& m_document;
};

} // namespace riparia
