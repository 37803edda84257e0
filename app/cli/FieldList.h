// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <utility>
#include <vector>

namespace riparia::cli {

/// Names and values below each other, the values in one column; safe for a terminal.
class FieldList {
public:
    void add(const QString& name, const std::string& value);
    void add(const QString& name, const QString& value);
    std::string toString(std::size_t indent = 2) const;

private:
    std::vector<std::pair<std::string, std::string>> m_fields;
};

} // namespace riparia::cli
