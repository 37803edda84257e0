// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/GreenwayLine.h"

#include "core/plan/ChangeSet.h"

#include <memory>
#include <optional>

namespace riparia {

struct ToolContext;

/// The end of a shown greenway that the pointer has snapped to; none elsewhere, and none on a line that is closed.
std::optional<GreenwayEnd> greenwayEndAt(const ToolContext& context, const Snap& snap);

/// What stands for the greenway of this end in the scenario shown; null where it, or that line of it, is gone.
std::shared_ptr<const Greenway> greenwayOf(const PlanDocument& document, const GreenwayEnd& end);

/// Where the end is, and where the line has its other one. `greenway` is what greenwayOf() gave for it.
Point placeOf(const Greenway& greenway, const GreenwayEnd& end);
Point otherEndOf(const Greenway& greenway, const GreenwayEnd& end);

/// Where the end lies on the river that the greenway follows; none of a free one.
std::optional<NetworkPlace> riverPlaceOf(const PlanDocument& document, const GreenwayEnd& end);

/// The greenway with what was drawn from this end on: the same object, one line longer by `added`, which begins there. One that follows its river goes on
/// doing so where `added` runs on along that river and bank; else its line is what counts from then on. Empty where it is gone.
ChangeSet continuedGreenway(const PlanDocument& document, const GreenwayEnd& end, const GreenwayLine& added);

} // namespace riparia
