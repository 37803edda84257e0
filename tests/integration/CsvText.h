// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace riparia::test {

/// A CSV file as a spreadsheet sees it; not the reader of the program, which would read its own mistakes.
struct CsvText {
    std::vector<std::string> titles;
    std::vector<std::vector<std::string>> rows;

    explicit CsvText(std::string_view text)
    {
        if (text.starts_with("\xEF\xBB\xBF"))
            text.remove_prefix(3);
        std::vector<std::string> row(1);
        bool quoted = false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
                row.back() += text[++i];
            else if (c == '"')
                quoted = !quoted;
            else if (quoted || (c != ',' && c != '\n' && c != '\r'))
                row.back() += c;
            else if (c == ',')
                row.emplace_back();
            else if (c == '\n')
                add(std::move(row)), row.assign(1, {});
        }
        if (row != std::vector<std::string>{{}})
            throw std::runtime_error("the last line does not end");
    }

    std::size_t column(const std::string& title) const
    {
        for (std::size_t i = 0; i < titles.size(); ++i) {
            if (titles[i] == title)
                return i;
        }
        throw std::runtime_error("no column " + title);
    }

    /// The sum of a column of decimal texts in units of their last place, `decimals` behind the point.
    std::int64_t sum(std::size_t column, std::size_t decimals) const
    {
        std::int64_t sum = 0;
        for (const auto& row : rows) {
            std::string cell = row.at(column);
            if (cell.empty())
                continue;
            const std::size_t point = cell.find('.');
            if (point == std::string::npos || cell.size() - point - 1 != decimals)
                throw std::runtime_error("not of " + std::to_string(decimals) + " decimals: " + cell);
            cell.erase(point, 1);
            sum += std::strtoll(cell.c_str(), nullptr, 10);
        }
        return sum;
    }

private:
    void add(std::vector<std::string> row)
    {
        if (titles.empty())
            titles = std::move(row);
        else if (row.size() == titles.size())
            rows.push_back(std::move(row));
        else
            throw std::runtime_error("a row of " + std::to_string(row.size()) + " cells");
    }
};

} // namespace riparia::test
