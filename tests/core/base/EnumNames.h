// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cctype>
#include <fstream>
#include <string>
#include <vector>

namespace riparia::test {

/// The enumerators of the enum that opens with the line `enum class Name {` in a header of this project, where they
/// stand one to a line, so that a test can hold a table of names to the enum itself.
inline std::vector<std::string> enumerators(const std::string& header, const std::string& opening)
{
    std::ifstream file(RIPARIA_SOURCE_DIR "/" + header);
    std::vector<std::string> names;
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        if (line == opening) {
            inside = true;
            continue;
        }
        if (inside && line.find("};") != std::string::npos)
            break;
        const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
        const std::size_t last = line.find(',', first);
        if (inside && last != std::string::npos && std::isupper(static_cast<unsigned char>(line[first])))
            names.push_back(line.substr(first, last - first));
    }
    return names;
}

/// "CrsUnknown" -> "crs_unknown".
inline std::string snakeCase(const std::string& upperCamel)
{
    std::string result;
    for (const char c : upperCamel) {
        const bool capital = c >= 'A' && c <= 'Z';
        if (capital && !result.empty())
            result += '_';
        result += capital ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

} // namespace riparia::test
