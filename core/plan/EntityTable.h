// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"

#include <cstddef>
#include <map>
#include <memory>

namespace riparia {

/// Entities of one type in order of their id. Copies share everything until one of them is changed, so that a snapshot of a plan
/// for background work costs nothing.
template <class T>
class EntityTable {
public:
    using Pointer = std::shared_ptr<const T>;
    using Map = std::map<Uuid, Pointer>;

    std::size_t size() const { return m_rows->size(); }
    bool isEmpty() const { return m_rows->empty(); }
    typename Map::const_iterator begin() const { return m_rows->begin(); }
    typename Map::const_iterator end() const { return m_rows->end(); }

    /// Null when there is none.
    Pointer find(const Uuid& id) const
    {
        const auto at = m_rows->find(id);
        return at == m_rows->end() ? nullptr : at->second;
    }

    /// Inserts or replaces.
    void put(Pointer entity)
    {
        const Uuid id = entity->meta.uuid;
        own()[id] = std::move(entity);
    }
    void remove(const Uuid& id) { own().erase(id); }

private:
    Map& own()
    {
        if (m_rows.use_count() > 1)
            m_rows = std::make_shared<Map>(*m_rows);
        return *m_rows;
    }

    std::shared_ptr<Map> m_rows = std::make_shared<Map>();
};

} // namespace riparia
