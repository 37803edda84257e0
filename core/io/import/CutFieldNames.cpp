// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/CutFieldNames.h"

#include <array>
#include <utility>

namespace riparia {

namespace {

/// What a name says about the unit of its values: 万, 亿 or nothing.
std::string_view multipleIn(std::string_view name)
{
    static constexpr std::array<std::string_view, 2> kMultiples{"万", "亿"};
    for (const std::string_view multiple : kMultiples) {
        if (name.find(multiple) != std::string_view::npos)
            return multiple;
    }
    return {};
}

} // namespace

CutFieldName endingsOf(std::string_view cut, std::span<const FieldNames> known)
{
    CutFieldName found;
    std::string_view multiple;
    bool isOne = true;
    for (const FieldNames& field : known) {
        for (const std::string_view name : field.names) {
            if (cut.empty() || name.size() <= cut.size() || !name.starts_with(cut))
                continue;
            if (found.names.empty()) {
                found.field = field.field;
                multiple = multipleIn(name);
            }
            isOne = isOne && field.field == found.field && multipleIn(name) == multiple;
            found.names.push_back(name);
        }
    }
    if (!isOne)
        found.field = {};
    return found;
}

} // namespace riparia
