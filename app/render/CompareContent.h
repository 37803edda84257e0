// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapContent.h"

#include "core/ledger/ScenarioComparison.h"

#include <memory>

namespace riparia {

/// Two maps of one plan that show where its counts differ: what is alike is faint, what differs is marked (MapDelta) and has its sign before its code.
struct CompareContent {
    std::shared_ptr<const MapContent> a; ///< what it has that changes or goes
    std::shared_ptr<const MapContent> b; ///< what it has that is new or changed, and what is gone from it
};

/// Names in `language`, captions in `units`; statuses as in mapContentOf(), of the day that each side counts on.
CompareContent compareContentOf(const Plan& plan, const ScenarioComparison& comparison, Language language,
                                const ShownUnits& units = {});

/// "＋", "－", "≠": what stands before the code of what was added, removed, changed; "" for none.
QString deltaSign(MapDelta delta);

} // namespace riparia
