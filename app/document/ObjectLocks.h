// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Uuid.h"
#include "core/plan/ChangeSet.h"

#include <QCoreApplication>

#include <vector>

namespace riparia {

class PlanDocument;

/// Locks of single objects (core/plan/ObjectLock.h) as they are set and opened: one step of the history.
class ObjectLocks {
    Q_DECLARE_TR_FUNCTIONS(riparia::ObjectLocks)

public:
    /// Locks or unlocks these, in the scenario shown; those that are so already stay as they are, and where all are there is no step. Errors: NotFound
    /// (an id); InvalidArgument for one whose custom fields cannot be read (subject = code); those of PlanDocument::edit().
    static Result<void> set(PlanDocument& document, const std::vector<Uuid>& ids, bool locked);
    /// Whether there are objects and all of them are locked. Of very many that is not looked at: no.
    static bool areAll(const PlanDocument& document, const std::vector<Uuid>& ids);
    /// Whether one of them is locked. Of very many the first ones are looked at: beyond those one may be.
    static bool mayBeAny(const PlanDocument& document, const std::vector<Uuid>& ids);
    /// An edit that was made while objects were locked, as it is after they have been unlocked; what is locked still is left as it was made.
    static ChangeSet freed(const PlanDocument& document, ChangeSet changes);
};

} // namespace riparia
