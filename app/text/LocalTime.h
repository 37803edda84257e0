// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace riparia {

/// A UTC stamp of a plan ("2026-05-01T10:00:00Z", with or without milliseconds) on the clock of this machine:
/// "2026-05-01 18:00"; "" for what is no time.
QString localDateAndTime(std::string_view utc);
/// "18:00" of the same.
QString localClock(std::string_view utc);

} // namespace riparia
