// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace riparia {

/// Fields ("quantity", "cost") whose value came from dividing that of a longer object by length when it was split, and that nobody has looked at since.
/// Kept in Meta::attrs beside what a source said, under a name of our own.

/// In the order they were marked; none where `attrs` has no mark or is no JSON object.
std::vector<std::string> dividedFields(const std::string& attrs);
/// `attrs` with exactly these fields marked; what else stands there stays in its order. "" where nothing is left. Text that is no JSON object or nested
/// too deeply (JsonDepth.h), and text that says so already, is returned as it is.
std::string withDivided(const std::string& attrs, const std::vector<std::string>& fields);
/// `attrs` without the mark of this field: its value was entered by hand.
std::string withoutDivided(const std::string& attrs, const std::string& field);

} // namespace riparia
