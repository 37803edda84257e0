// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"
#include "core/plan/EntityTraits.h"

#include <vector>

namespace riparia {

/// What has refused an edit.
struct RefusedLock {
    EntityKind kind = EntityKind::Segment;
    std::vector<Uuid>
        objects{}; ///< that are locked one by one (core/plan/ObjectLock.h); none where the layer of the kind is
};

} // namespace riparia
