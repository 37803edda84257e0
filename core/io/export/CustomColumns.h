// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/export/ExportTable.h"
#include "core/plan/CustomFields.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// As many columns of custom fields as every format has room for: a .dbf holds records of 64 KiB.
inline constexpr std::size_t kMostCustomColumns = 200;

/// The column that holds the fields beyond, as a JSON object.
inline constexpr const char* kMoreFields = "more_fields";

/// Adds a column for each custom field that a row says something in, in the order of their first appearance. `fields` are those of the rows, one list each
/// (customFields() of their attributes).
/// A column holds numbers or truths where all its values are such, else text. Its key is the name of the field, made sound (CellText.h);
/// before names that would be taken for something else stands "custom:", or "custom2:", "custom3:" ... where that is taken too. Those are: names of
/// columns there are already and of those that writers add, in any ASCII case, as databases compare them; numbers and names of coordinates,
/// which a table without them is read otherwise; names that begin so. Fields beyond kMostCustomColumns stand in kMoreFields together.
/// Error: Cancelled, with a table of which nothing is to be used.
Result<void> addCustomColumns(ExportTable& table, std::vector<std::vector<CustomValue>> fields,
                              const Progress& progress = {});

/// The name of the field behind the key or the title of such a column.
std::string customFieldOf(std::string_view title);

/// Whether this is a column that a format adds to those of the table: identity, geometry, its system.
bool isWritersColumn(std::string_view title);
/// Whether readers of tables call a column so that has no title: "Field7".
bool isUntitled(std::string_view title);

/// The titles of the columns for readers; an empty function gives the keys. Those of custom fields are their keys, none like another's title.
std::vector<std::string> columnTitles(const ExportTable& table,
                                      const std::function<std::string(const std::string& key)>& caption);

} // namespace riparia
