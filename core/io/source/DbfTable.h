// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/source/InputFile.h"
#include "core/io/source/IssueLog.h"
#include "core/io/source/SourceTable.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// One field of a .dbf, its name still in the bytes of the file.
struct DbfField {
    std::string rawName;
    char type = 'C';
    std::uint32_t offset = 0; ///< within a row
    std::uint32_t width = 0;
    std::uint32_t decimals = 0;

    FieldType fieldType() const;
};

/// The layout of a .dbf, made consistent with the length of the file.
struct DbfLayout {
    std::int64_t rows = 0; ///< whole rows that the file really holds and that count
    std::uint32_t firstRow = 0;
    std::uint32_t rowBytes = 0;
    std::uint8_t language = 0; ///< the language driver byte, 0 for none
    std::vector<DbfField> fields;
};

/// Reads and repairs the header: a row count, header length or row length that contradicts the length of the file or the
/// fields is replaced by what fits, and said. `shapes` tells how many rows to expect. None where the file is no table
/// any more (said too).
std::optional<DbfLayout> readDbfLayout(const InputFile& dbf, std::optional<std::int64_t> shapes, IssueLog& log);

/// The rows of a .dbf as columns, in the bytes of the file.
struct DbfRows {
    std::vector<FieldColumn> columns; ///< names and text not yet decoded
    std::vector<bool> deleted;        ///< one per row, or empty when none is
};

/// Reads rows [0, count) on all cores. `keepBlanks`: values are not trimmed, for encodings of two-byte units.
/// Without `attributes` only the deletion marks. Errors: Cancelled, FileDamaged for more than 4 GiB in one column.
Result<DbfRows> readDbfRows(const InputFile& dbf, const DbfLayout& layout, std::int64_t count, bool attributes,
                            bool keepBlanks, const Progress& progress);

} // namespace riparia
