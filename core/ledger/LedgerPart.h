// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/Figures.h"
#include "core/ledger/Filter.h"
#include "core/ledger/Ledger.h"

namespace riparia {

/// Those features of a ledger that a filter lets through, counted without the others, as countAlone() counts them; kept so that it follows the ledger
/// from edit to edit and from sketch to sketch for the price of what changed. Immutable and cheap to copy.
class LedgerPart {
public:
    /// Errors: Cancelled.
    static Result<LedgerPart> of(const LedgerPtr& whole, const Filter& scope, const Progress& progress = {});
    /// Equal to of(whole, scope()). Counts anew where `whole` was counted with another context: other rivers, another scheme, another day.
    /// Errors: Cancelled.
    Result<LedgerPart> following(const LedgerPtr& whole, const Progress& progress = {}) const;

    const Filter& scope() const { return m_scope; }
    const Figures& figures() const { return m_part->totals; }

private:
    LedgerPart(LedgerPtr whole, Filter scope, LedgerPtr part);

    LedgerPtr m_whole;
    Filter m_scope;
    LedgerPtr m_part;
};

} // namespace riparia
