// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Entities.h"

#include <string>
#include <vector>

namespace riparia {

/// Which works at one place do the same, so that they overlap: for what is drawn, what is checked and what is repaired.

/// The bed shares with the bed only, both banks with each of the two.
bool sharesBank(Bank a, Bank b);
/// The codes of these measures, sorted, each once.
std::vector<std::string> measureCodes(const std::vector<MeasureEntry>& measures);
/// One measure at least in both, or none in either; sorted codes.
bool sharesMeasure(const std::vector<std::string>& a, const std::vector<std::string>& b);
/// Areas of one kind with a measure in common: a wetland within a park is none. Kinds as in Area::kind; sorted codes.
bool areSameAreas(const std::string& kindA, const std::vector<std::string>& measuresA, const std::string& kindB,
                  const std::vector<std::string>& measuresB);
/// Whether two areas can still turn out to be of one kind: the same, or one of them says none as yet.
bool mayBeOfOneKind(const std::string& a, const std::string& b);

} // namespace riparia
