// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/InputFile.h"

#include <cstdint>
#include <vector>

namespace riparia::detail {

inline constexpr std::size_t kShpHeader = 100;
inline constexpr std::size_t kRecordHeader = 8;

struct ShpGap {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

struct WalkedRecord {
    std::uint64_t header = 0; ///< offset of the record's header
    std::uint32_t bytes = 0;  ///< of its content
    std::uint32_t number = 0; ///< from 1
};

struct Walk {
    std::vector<WalkedRecord> records;
    std::uint64_t leftOver = 0; ///< bytes of the gaps that belong to no record
};

/// Finds records in stretches of a .shp file from the file alone. Each record whose header and counts are sound leads to
/// the next; behind a damaged one the search goes on, two bytes at a time, for a record whose length is exactly what its
/// counts ask for. Linear in the bytes of the gaps.
Walk walkRecords(const InputFile& shp, const std::vector<ShpGap>& gaps, std::int32_t shapeType);

} // namespace riparia::detail
