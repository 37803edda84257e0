// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Text.h"
#include "core/io/source/CsvTable.h"
#include "tests/support/RealData.h"

#include <cmath>
#include <fstream>
#include <iterator>
#include <string>

namespace riparia::test {

/// A table of oracles/ in the folder of real data.
struct OracleTable {
    CsvTable table;

    static OracleTable read(const std::string& name)
    {
        IssueLog log(name);
        std::ifstream stream(*realDataFolder() + "/oracles/" + name, std::ios::binary);
        return {parseCsv(std::string(std::istreambuf_iterator<char>(stream), {}), log)};
    }
    std::string at(const std::string& column, std::size_t row) const
    {
        for (const FieldColumn& candidate : table.columns) {
            if (candidate.name == column)
                return std::string(candidate.at(row));
        }
        return "no column " + column;
    }
};

/// Within 1e-9 of the oracle, which is printed to six decimals.
inline bool agrees(double value, const std::string& oracle)
{
    const double expected = *parseDouble(oracle);
    return std::abs(value - expected) <= 1e-9 * std::abs(expected) + 0.5000001e-6;
}

} // namespace riparia::test
