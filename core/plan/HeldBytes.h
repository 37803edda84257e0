// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ChangeSet.h"

#include <cstddef>

namespace riparia {

/// How much memory a change set keeps that the plan after it does without: about the bytes of its rows as they were, of which geometry is most.
/// Rows that are added cost nothing, for the plan has them; the line of a river that stays the same is shared and costs nothing either.
/// An estimate, for the bound of an undo history: what a plan was before each of its steps adds up, and no row counts twice.
std::size_t heldBytes(const ChangeSet& changes);

} // namespace riparia
