// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <string>
#include <string_view>

namespace riparia::test {

/// A folder for the files a test makes, removed with it.
class TestFolder {
public:
    /// Writes a file, making its folders; returns its path.
    std::string write(const std::string& name, std::string_view bytes) const;
    std::string path(const std::string& name = {}) const;

private:
    QTemporaryDir m_folder;
};

std::string readFile(const std::string& path);

} // namespace riparia::test
