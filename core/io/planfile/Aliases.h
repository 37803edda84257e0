// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace riparia::planfile {

/// What a table or a column is called in other programs.
struct Alias {
    std::string_view name;
    std::string_view english;
    std::string_view chinese;
};

/// Null when there is none.
const Alias* tableAlias(std::string_view table);
const Alias* columnAlias(std::string_view column);

/// The values a column may have, offered as a list by other programs.
struct ValueList {
    std::string_view name; ///< of the constraint
    std::string_view column;
    std::vector<Alias> values;
};

const std::vector<ValueList>& valueLists();
/// Name of the list of a column, "" for none.
std::string_view valueListOf(std::string_view column);

} // namespace riparia::planfile
