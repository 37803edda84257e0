// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EntityEdits.h"

#include "core/ledger/CountingScheme.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace riparia {

/// A counting scheme while the schemes of a plan are edited together.
struct SchemeDraft {
    std::shared_ptr<const SchemeRecord> record; ///< as the plan holds it; null: a new one, or one that is built in
    CountingScheme scheme;
    bool isDefault = false;
    /// Why the record cannot be read: it is kept as it is, unless it is deleted.
    std::optional<Error> fault;
};

/// The name of a scheme in the language of the window, else the other one, else its code.
QString schemeName(const CountingScheme& scheme);

/// All schemes of a plan: those it holds in the order of their codes, then the built-in ones it has no own of.
std::vector<SchemeDraft> schemeDrafts(const Plan& plan);
/// One that every plan has: it cannot be deleted, only changed; the plan then holds its own.
bool isBuiltInScheme(const CountingScheme& scheme);

/// A new scheme with a code and names that none of these has yet: "New scheme", "New scheme 2".
SchemeDraft newScheme(const std::vector<SchemeDraft>& drafts);
/// The same that counts like this one: "Completed 2".
SchemeDraft likeScheme(const std::vector<SchemeDraft>& drafts, const CountingScheme& like);
/// Deletes one; a changed built-in one becomes what it is in every plan. Nothing for a built-in one the plan has no own of.
void removeScheme(std::vector<SchemeDraft>& drafts, std::size_t index);
/// Makes one of them the plan's default, or none.
void setDefaultScheme(std::vector<SchemeDraft>& drafts, std::optional<std::size_t> index);

/// Why one of these cannot be saved: it has no name, or that of another, or its filter cannot be read. "" when it can.
QString whyNotScheme(const std::vector<SchemeDraft>& drafts, std::size_t index);

/// What makes the plan's schemes these, as one step: "Change counting schemes". No change where they are so already. Error: InvalidArgument (subject = code
/// of the scheme, detail = whyNotScheme()).
Result<FieldEdit> changingSchemes(PlanDocument& document, const std::vector<SchemeDraft>& drafts);

} // namespace riparia
