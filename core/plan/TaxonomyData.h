// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// The text of resources/taxonomy/*.json, built into the program when it is configured (CMakeLists.txt of this room).
namespace riparia::taxonomy_data {

extern const std::string_view kMeasures;
extern const std::string_view kStatus;
extern const std::string_view kWaterQuality;

} // namespace riparia::taxonomy_data
