// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/LayerLocks.h"

#include "app/document/PlanDocument.h"

#include <QVariant>

namespace riparia {

namespace {

constexpr const char* kProperty = "lockedKinds"; // a bit a kind

} // namespace

void setLocked(PlanDocument& document, const std::set<EntityKind>& kinds)
{
    quint32 bits = 0;
    for (const EntityKind kind : kinds)
        bits |= quint32{1} << static_cast<unsigned>(kind);
    document.setProperty(kProperty, bits);
}

bool isLocked(const PlanDocument& document, EntityKind kind)
{
    return (document.property(kProperty).toUInt() >> static_cast<unsigned>(kind)) & 1u;
}

} // namespace riparia
