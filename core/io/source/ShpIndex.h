// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geometry/Point.h"
#include "core/io/source/InputFile.h"
#include "core/io/source/IssueLog.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace riparia {

/// Where the record of a feature lies in a .shp file. No content means that none was found.
struct ShpRecord {
    std::uint64_t content = 0; ///< offset of the content, behind the 8 bytes of the record's header
    std::uint32_t bytes = 0;

    bool isFound() const { return bytes > 0; }
};

struct ShpIndex {
    std::int32_t shapeType = 0;     ///< as the file's header says; may be unknown
    Box box;                        ///< as the file's header says; empty where that is no box
    std::vector<ShpRecord> records; ///< one per feature
};

/// Finds the records of a .shp file. The .shx is believed where it agrees with the .shp; where it is missing, short or
/// wrong, the records are found by walking the .shp, also past damaged ones. What the two files declare is compared with
/// what is there, and every difference is said in `log`.
///
/// `shx` may be null (missing). `dbfRows` is the number of attribute rows, which tells how many features there
/// should be when the .shx cannot. Error: FileDamaged when the file is not a .shp at all.
Result<ShpIndex> indexShapes(const InputFile& shp, const InputFile* shx, std::optional<std::int64_t> dbfRows,
                             IssueLog& log);

} // namespace riparia
