// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/SourceTable.h"

#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// The text a spreadsheet shows for the text a workbook stores: "_xHHHH_" stands for the UTF-16 unit HHHH (ECMA-376 part 1, 22.9.2.19,
/// ST_Xstring). Halves of pairs and zero stand for nothing and stay as they are.
std::string workbookText(std::string_view stored);

/// The same for the titles and values of all columns.
void readAsWorkbookText(std::vector<FieldColumn>& columns);

} // namespace riparia
