// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace riparia::test {

/// One operation of a JTS test case with the text of what is expected (WKT, "true", a number).
struct JtsOperation {
    std::string name; ///< lower case
    std::string arg1, arg2, arg3;
    std::string expected;
};

/// One case of a JTS test file; geometries are WKT or hexadecimal WKB, as written.
struct JtsCase {
    std::string description;
    std::string a, b;
    std::vector<JtsOperation> operations;
};

struct JtsFile {
    std::string name;
    bool isFloating = true; ///< precision model; a fixed one rounds every coordinate
    std::vector<JtsCase> cases;
    std::string error; ///< not empty when the XML could not be read to the end
};

JtsFile readJtsFile(const std::string& path);

/// Paths of the XML files under a folder, sorted.
std::vector<std::string> jtsFiles(const std::string& folder);

} // namespace riparia::test
