// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/linref/Alignment.h"
#include "core/linref/Stationing.h"

#include <memory>
#include <string>

namespace riparia {

/// One alignment with its own key, an origin and a direction of chainage. The name is only a label: two rivers
/// may share one. A side channel is a river of its own.
struct River {
    std::string key;
    std::string name;
    std::string nameEn;
    std::shared_ptr<const Alignment> alignment;
    Stationing stationing;
    bool directionConfirmed = false; ///< by M values, by a majority of drawn directions, or by a person

    Millimetres length() const { return alignment ? alignment->length() : Millimetres{}; }
};

} // namespace riparia
