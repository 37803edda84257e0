// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/Dimensions.h"
#include "core/ledger/Pivot.h"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace riparia {

/// The rows of a table while it is filled: found by their values, put in order at the end.
class RowTable {
public:
    /// One value per dimension with its caption; none = unassigned.
    struct Value {
        std::string code;
        ValueCaption caption;
    };
    using Values = std::vector<std::optional<Value>>;

    /// The row with these values, made if need be. References stay good until sorted() is called.
    SummaryRow& row(const Values& values);
    std::size_t size() const { return m_rows.size(); }
    /// The rows in the order of their captions, unassigned last; empties the table.
    std::vector<SummaryRow> sorted();

private:
    struct Entry {
        Values values;
        SummaryRow row;
    };

    std::vector<std::unique_ptr<Entry>> m_rows;
    std::unordered_map<std::string, Entry*> m_byCode;
};

} // namespace riparia
