// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/Selection.h"

#include <utility>

namespace riparia {

void Selection::set(std::vector<Uuid> ids)
{
    std::unordered_set<Uuid> known;
    std::erase_if(ids, [&](const Uuid& id) { return !known.insert(id).second; });
    if (ids == m_ids)
        return;
    m_ids = std::move(ids);
    m_known = std::move(known);
    Q_EMIT changed();
}

void Selection::add(const Uuid& id)
{
    if (!m_known.insert(id).second)
        return;
    m_ids.push_back(id);
    Q_EMIT changed();
}

void Selection::toggle(const Uuid& id)
{
    if (contains(id))
        remove({id});
    else
        add(id);
}

void Selection::remove(const std::unordered_set<Uuid>& ids)
{
    const auto removed = std::erase_if(m_ids, [&](const Uuid& id) { return ids.contains(id); });
    if (removed == 0)
        return;
    m_known = {m_ids.begin(), m_ids.end()};
    Q_EMIT changed();
}

} // namespace riparia
