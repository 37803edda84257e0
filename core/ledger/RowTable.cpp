// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/RowTable.h"

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

/// Values as one text that no other combination of values has.
std::string jointCode(const RowTable::Values& values)
{
    std::string joint;
    for (const auto& value : values) {
        joint += value ? std::to_string(value->code.size()) : "-";
        joint += ':';
        if (value)
            joint += value->code;
    }
    return joint;
}

/// The value that comes first wins its place: the category of works 3 and 7 is listed where works 3 are.
void takeEarlier(RowTable::Values& into, const RowTable::Values& other)
{
    for (std::size_t i = 0; i < into.size(); ++i)
        if (into[i] && other[i]->caption < into[i]->caption)
            into[i]->caption = other[i]->caption;
}

bool comesBefore(const RowTable::Values& a, const RowTable::Values& b)
{
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].has_value() != b[i].has_value())
            return a[i].has_value();
        if (!a[i])
            continue;
        if (const auto order = a[i]->caption <=> b[i]->caption; order != 0)
            return order < 0;
        if (a[i]->code != b[i]->code)
            return a[i]->code < b[i]->code;
    }
    return false;
}

} // namespace

SummaryRow& RowTable::row(const Values& values)
{
    const auto [at, isNew] = m_byCode.try_emplace(jointCode(values), nullptr);
    if (isNew) {
        m_rows.push_back(std::make_unique<Entry>(Entry{values, {}}));
        at->second = m_rows.back().get();
    } else {
        takeEarlier(at->second->values, values);
    }
    return at->second->row;
}

std::vector<SummaryRow> RowTable::sorted()
{
    std::sort(m_rows.begin(), m_rows.end(),
              [](const auto& a, const auto& b) { return comesBefore(a->values, b->values); });
    std::vector<SummaryRow> rows;
    for (const auto& entry : m_rows) {
        SummaryRow& row = entry->row;
        for (const auto& value : entry->values) {
            row.key.push_back(value ? std::optional(value->code) : std::nullopt);
            row.label.push_back(value ? value->caption.label : std::string());
            row.labelEn.push_back(value ? value->caption.labelEn : std::string());
        }
        rows.push_back(std::move(row));
    }
    m_rows.clear();
    m_byCode.clear();
    return rows;
}

} // namespace riparia
