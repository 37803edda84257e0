// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/EntityLookup.h"

namespace riparia {

template <class Types>
AnyEntity findEntity(const Plan& plan, const Uuid& id)
{
    AnyEntity any;
    withEntity<Types>(plan, id, [&](const auto& entity) { any = entity; });
    return any;
}

template AnyEntity findEntity<EntityTypes>(const Plan&, const Uuid&);
template AnyEntity findEntity<ShownTypes>(const Plan&, const Uuid&);

} // namespace riparia
