// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/EntityTraits.h"

#include <set>

namespace riparia {

class PlanDocument;

/// Kinds of which PlanDocument::edit() changes nothing, adding and removing included, until they are unlocked: InvalidArgument, subject = code. Undo, redo
/// and the file are not held up. Locks belong to the window that shows the plan: they are neither part of the plan nor steps of its history.
void setLocked(PlanDocument& document, const std::set<EntityKind>& kinds);
bool isLocked(const PlanDocument& document, EntityKind kind);

} // namespace riparia
