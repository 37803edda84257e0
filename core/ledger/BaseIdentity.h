// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"
#include "core/plan/EntityTable.h"
#include "core/plan/EntityTraits.h"

#include <cstddef>

namespace riparia {

/// The entity of the base that an entity of a scenario stands for, through parent scenarios; itself where it stands for none.
template <class T>
Uuid baseIdOf(const EntityTable<T>& table, const T& entity)
{
    Uuid id = entity.meta.uuid;
    const Meta* meta = &entity.meta;
    // A chain longer than the table comes back on itself.
    for (std::size_t step = 0; meta && !meta->replaces.isNil() && step <= table.size(); ++step) {
        id = meta->replaces;
        const auto named = table.find(id);
        meta = named ? &named->meta : nullptr;
    }
    return id;
}

} // namespace riparia
