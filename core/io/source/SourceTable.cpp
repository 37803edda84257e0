// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/SourceTable.h"

#include "core/base/Text.h"

#include <limits>

namespace riparia {

std::string_view toString(FieldType type)
{
    switch (type) {
    case FieldType::Text: return "text";
    case FieldType::Integer: return "integer";
    case FieldType::Real: return "real";
    case FieldType::Date: return "date";
    case FieldType::Boolean: return "boolean";
    }
    return "text";
}

bool FieldColumn::add(std::string_view value)
{
    if (value.size() > std::numeric_limits<std::uint32_t>::max() - arena.size())
        return false;
    arena.append(value);
    start.push_back(static_cast<std::uint32_t>(arena.size()));
    return true;
}

const FieldColumn* SourceLayer::field(std::string_view fieldName) const
{
    for (const FieldColumn& column : fields) {
        if (column.name == fieldName)
            return &column;
    }
    const std::string wanted = lowerAscii(fieldName);
    for (const FieldColumn& column : fields) {
        if (lowerAscii(column.name) == wanted)
            return &column;
    }
    return nullptr;
}

} // namespace riparia
