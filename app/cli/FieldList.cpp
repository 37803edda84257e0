// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/FieldList.h"

#include "app/text/Fill.h"
#include "app/text/SafeText.h"
#include "app/text/TextTable.h"

#include "core/base/Text.h"

#include <algorithm>

namespace riparia::cli {

namespace {

constexpr std::size_t kWidestValue = 200;

} // namespace

void FieldList::add(const QString& name, const std::string& value)
{
    m_fields.emplace_back(toUtf8(name), cutToWidth(oneLine(value), kWidestValue));
}

void FieldList::add(const QString& name, const QString& value)
{
    add(name, toUtf8(value));
}

std::string FieldList::toString(std::size_t indent) const
{
    std::size_t width = 0;
    for (const auto& [name, value] : m_fields)
        width = std::max(width, displayWidth(name));
    std::string text;
    for (const auto& [name, value] : m_fields)
        text += std::string(indent, ' ') + padded(name, width, TextTable::Align::Left) + "  " + value + '\n';
    return text;
}

} // namespace riparia::cli
