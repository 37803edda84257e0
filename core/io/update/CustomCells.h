// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/ExportTable.h"
#include "core/io/source/SourceTable.h"
#include "core/io/update/OwnTable.h"
#include "core/plan/CustomFields.h"

#include <cstddef>
#include <string>
#include <vector>

namespace riparia {

/// A column of a table of ours that holds a custom field.
struct CustomCells {
    std::size_t column = 0; ///< of the layer
    std::string name;       ///< of the field
    CustomKind kind = CustomKind::Text;
    bool holdsMore = false; ///< several fields, as a JSON object
};

/// What a row says of a custom field, as it stands in its cell.
struct GivenField : CustomValue {
    bool mayBeDefused = false; ///< an apostrophe before it may be that of a spreadsheet
};

/// The columns of a layer beyond those of the table, each as the custom field it is of. `written` are the columns of custom fields the plan would write
/// today: by them a name is found again that the format changed, and the kind of its values. Any other column is a field of its title: somebody added
/// it. Titles of our own marks, and columns without a title, are none; of several of one field the first counts.
std::vector<CustomCells> customCellsOf(const SourceLayer& layer, const OwnTable& table,
                                       const std::vector<ExportColumn>& written);

/// What a row says of custom fields, "" where a cell is empty. Of a column with several fields those it names that say something; `damaged` gets its
/// title and its cell where that is no JSON object.
std::vector<GivenField> customFieldsOf(const SourceLayer& layer, const std::vector<CustomCells>& columns,
                                       std::size_t row, std::vector<CustomValue>& damaged);

/// What a plan keeps of it: text as it was before it was made safe for a spreadsheet.
CustomValue keptValue(const GivenField& given);

/// Those of the fields that no longer say what `attrs` says, made safe for a spreadsheet or not, as keptValue() with the kind of what stands there.
std::vector<CustomValue> editedFields(const std::vector<GivenField>& given, const std::string& attrs);

} // namespace riparia
