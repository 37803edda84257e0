// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace riparia {

/// One save of a plan, as PlanStore::history() lists it.
struct PlanVersion {
    std::int64_t version = 0; ///< counts up with every save, never given twice
    std::string time;         ///< of the SaveStamp
    std::string author;
    std::string label;
    std::int64_t changes = 0; ///< entities that were added, replaced or removed
    std::int64_t bytes = 0;   ///< what keeping it costs

    friend bool operator==(const PlanVersion&, const PlanVersion&) = default;
};

} // namespace riparia
