// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/geodesy/Ruler.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

/// Parts of a plan's info as JSON text, as plan file and journal keep them. What cannot be read is left out.
namespace riparia::planfile {

std::string notesText(const Issues& notes);
Issues notesOf(const std::string& text);
/// What was set aside, and views.
std::string pairsText(const std::map<std::string, std::string>& pairs);
std::map<std::string, std::string> pairsOf(const std::string& text);

std::string countersText(const std::map<char, std::int64_t>& counters);
std::map<char, std::int64_t> countersOf(const std::string& text);

std::optional<LengthMethod> methodOf(const std::string& text);

} // namespace riparia::planfile
