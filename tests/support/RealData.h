// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace riparia::test {

/// The folder of real files that tests may read but the project does not hold: RIPARIA_REAL_DATA, else
/// ../shared/data beside the project. Empty where it is absent: QSKIP with kNoRealData then.
std::optional<std::string> realDataFolder();

inline constexpr const char* kNoRealData = "real data folder not found (RIPARIA_REAL_DATA)";

} // namespace riparia::test
