// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/export/ExportTable.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace riparia {

enum class OgrValue { Text, Whole, Real, Day, Time, Truth };

/// A column as a layer of GDAL has it.
struct OgrColumn {
    std::string name;
    std::size_t cell = 0;    ///< index into the cells of a row
    bool isIdentity = false; ///< the uuid of the row instead of a cell
    bool isClass = false;    ///< the display class of the status in the cell
    OgrValue value = OgrValue::Text;
    int width = 0;
    int decimals = 0;
    std::size_t mostBytes = 0; ///< of text; 0 = no limit
};

/// The columns of a table under their own keys: whole numbers for years and counts, days for dates, text for what is text;
/// of custom fields whole numbers where all are.
std::vector<OgrColumn> ogrColumns(const ExportTable& table);

/// Points, or lines, or areas: not several of them.
bool hasOneKindOfShape(const ExportTable& table);

/// A file, or the files of a shapefile, that GDAL writes in memory: gone with the object. GDAL's messages are kept off stderr meanwhile.
/// One object at a time on a thread.
class OgrFile {
public:
    /// `time` is what GDAL takes for the present; "" = the present.
    OgrFile(std::string driver, std::string name, const std::string& time = {});
    ~OgrFile();
    OgrFile(const OgrFile&) = delete;
    OgrFile& operator=(const OgrFile&) = delete;

    /// Writes the rows into a layer in one transaction, where there are such, and stops at the first call that fails: what comes after would
    /// be half a table. `options` are GDAL's: "ENCODING=UTF-8". Errors: Cancelled; FileNotWritable (subject = layer, detail = what GDAL says).
    Result<void> addLayer(const ExportTable& table, const std::vector<OgrColumn>& columns,
                          const std::vector<std::string>& options, const Progress& progress);
    /// Error: FileNotWritable.
    Result<void> runSql(const std::string& command);
    /// Closes the file, opens it anew and compares its counts with those of the tables. Error: FileNotWritable.
    Result<void> finish();
    /// What is in the file, or in that of its companions with this name; "" where there is none.
    std::string bytes(const std::string& name) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace riparia
