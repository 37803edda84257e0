// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Type codes of ISO WKB.
namespace riparia::planfile {

constexpr std::uint32_t kWkbPoint = 1;
constexpr std::uint32_t kWkbLine = 2;
constexpr std::uint32_t kWkbPolygon = 3;
constexpr std::uint32_t kWkbMultiPoint = 4;
constexpr std::uint32_t kWkbMultiLine = 5;
constexpr std::uint32_t kWkbMultiPolygon = 6;
constexpr std::uint32_t kWkbIsoZ = 1000; ///< added for Z, twice for M

} // namespace riparia::planfile
