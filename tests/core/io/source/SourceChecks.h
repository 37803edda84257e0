// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/SourceReader.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <string>

namespace riparia::test {

inline bool has(const Issues& issues, IssueCode code)
{
    return std::any_of(issues.begin(), issues.end(), [code](const Issue& issue) { return issue.code == code; });
}

inline const Issue* find(const Issues& issues, IssueCode code)
{
    const auto found =
        std::find_if(issues.begin(), issues.end(), [code](const Issue& issue) { return issue.code == code; });
    return found == issues.end() ? nullptr : &*found;
}

/// "warning crs_missing rivers.shp; ...", for failure messages.
inline std::string listed(const Issues& issues)
{
    std::string text;
    for (const Issue& issue : issues) {
        text += std::string(toString(issue.severity)) + " " + std::string(toString(issue.code)) + " " + issue.subject;
        for (const std::string& arg : issue.args)
            text += " | " + arg;
        text += "\n";
    }
    return text;
}

inline std::string valueOf(const SourceLayer& layer, const std::string& field, std::size_t row)
{
    const FieldColumn* column = layer.field(field);
    return column ? std::string(column->at(row)) : "(no field " + field + ")";
}

/// Reads a source of one layer; an empty layer named "(error ...)" where it cannot be read.
inline SourceLayer readLayer(const std::string& path, const ReadOptions& options = {})
{
    auto source = readSource(path, options);
    if (source && source->layers.size() == 1)
        return std::move(source->layers.front());
    SourceLayer failed;
    failed.name = source ? "(" + std::to_string(source->layers.size()) + " layers)"
                         : "(error " + std::string(toString(source.error().code)) + " " + source.error().detail + ")";
    return failed;
}

} // namespace riparia::test
