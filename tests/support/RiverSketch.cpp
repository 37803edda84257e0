// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RiverSketch.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace riparia::test {

namespace {

constexpr double kLeft = 530'000;
constexpr double kTop = 2'520'000;

/// The four ways a reach can leave a node to the right or down; the others are found from its other end.
struct Way {
    int column;
    int row;
    char stroke;
};
constexpr std::array<Way, 4> kWays{{{1, 0, '-'}, {0, 1, '|'}, {1, 1, '\\'}, {-1, 1, '/'}}};

bool isNode(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

[[noreturn]] void stop(const std::string& message)
{
    std::fprintf(stderr, "sketch: %s\n", message.c_str());
    std::abort();
}

/// Rows without the margin that the source code's indentation made.
std::vector<std::string> rowsOf(std::string_view picture)
{
    std::vector<std::string> rows = split(picture, '\n');
    const auto blank = [](const std::string& row) { return trim(row).empty(); };
    rows.erase(rows.begin(), std::find_if_not(rows.begin(), rows.end(), blank));
    while (!rows.empty() && blank(rows.back()))
        rows.pop_back();
    std::size_t margin = std::string::npos;
    for (const std::string& row : rows)
        margin = std::min(margin, row.find_first_not_of(' '));
    for (std::string& row : rows)
        row.erase(0, std::min(margin, row.size()));
    return rows;
}

char charAt(const std::vector<std::string>& rows, int column, int row)
{
    if (row < 0 || column < 0 || row >= static_cast<int>(rows.size()))
        return ' ';
    const std::string& text = rows[static_cast<std::size_t>(row)];
    return column < static_cast<int>(text.size()) ? text[static_cast<std::size_t>(column)] : ' ';
}

/// The node at the other end of the strokes that leave (column, row) this way, or 0.
char follow(const std::vector<std::string>& rows, int column, int row, const Way& way)
{
    int steps = 0;
    do {
        column += way.column;
        row += way.row;
        ++steps;
    } while (charAt(rows, column, row) == way.stroke);
    const char end = charAt(rows, column, row);
    return steps > 1 && isNode(end) ? end : '\0';
}

} // namespace

RiverSketch::RiverSketch(std::string_view picture, double gridMetres)
{
    const std::vector<std::string> rows = rowsOf(picture);
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        for (int column = 0; column < static_cast<int>(rows[static_cast<std::size_t>(row)].size()); ++column) {
            const char node = charAt(rows, column, row);
            if (!isNode(node)) {
                if (std::string_view(" -|/\\").find(node) == std::string_view::npos)
                    stop(std::string("not a sketch character: ") + node);
                continue;
            }
            const Point place{kLeft + column * gridMetres, kTop - row * gridMetres};
            if (!m_nodes.emplace(node, place).second)
                stop(std::string("node drawn twice: ") + node);
            for (const Way& way : kWays) {
                if (const char end = follow(rows, column, row, way))
                    m_words.push_back({std::min(node, end), std::max(node, end)});
            }
        }
    }
    std::sort(m_words.begin(), m_words.end());
}

Point RiverSketch::at(char node) const
{
    const auto found = m_nodes.find(node);
    if (found == m_nodes.end())
        stop(std::string("no such node: ") + node);
    return found->second;
}

Line RiverSketch::line(std::string_view nodes) const
{
    Line line;
    for (const char node : nodes)
        line.push_back(at(node));
    return line;
}

std::vector<Line> RiverSketch::lines(const std::vector<std::string>& words) const
{
    std::vector<Line> result;
    for (const std::string& word : words)
        result.push_back(line(word));
    return result;
}

} // namespace riparia::test
