// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanDocument.h"

#include "core/plan/Entities.h"

#include <string>
#include <string_view>

namespace riparia {

/// The value of field "river" for the river an area lies at by its place; a river with this key or name comes first.
inline constexpr std::string_view kRiverByPlace = "by_place";

/// Links an area to the river with this key or name, whether near or far: the link is then explicit, with the span and the bank it lies at where that is
/// within 100 m. "" = none. What it is linked to already stays as it is. Errors: those of RiverNetwork::find.
Result<void> linkToRiver(Area& area, const std::string& typed, const PlanDocument& document);
/// The same for a free greenway, as a whole. Errors besides: InvalidArgument for one that runs along a river, and for kRiverByPlace.
Result<void> linkToRiver(Greenway& greenway, const std::string& typed, const PlanDocument& document);

} // namespace riparia
