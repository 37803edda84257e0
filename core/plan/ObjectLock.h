// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ChangeSet.h"

#include <string>

namespace riparia {

/// A lock of one object. Kept in Meta::attrs under a name of our own, beside what a source said: so it is saved, journaled, undone and copied into
/// scenarios like any value of the object, and older programs keep it without knowing it.

/// Whether `attrs` has the mark.
bool isLocked(const std::string& attrs);
/// `attrs` with the mark or without it, what else stands there in its order; "" where nothing is left. Text that is no JSON object or nested too
/// deeply (JsonDepth.h), and text that says so already, is returned as it is.
std::string withLock(const std::string& attrs, bool locked);
/// Whether a lock forbids the change: what is locked is removed, or becomes anything but the same object, unlocked or not. When an object was
/// changed, and by whom, is not looked at.
bool isHeldByLock(const Change& change);

} // namespace riparia
