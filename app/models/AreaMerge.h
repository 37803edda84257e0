// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanDocument.h"

#include "core/base/Result.h"
#include "core/plan/Entities.h"

#include <string_view>
#include <vector>

namespace riparia {

/// What lostFields() calls the attributes of a source; the others are fields of editField().
inline constexpr std::string_view kAttributesField = "attrs";

/// Two areas as one: the ground of both under the code of `kept`. What `kept` does not say is taken from `going`; quantities and costs of one measure and unit
/// are added, tags united. The link is of the ground of both: worked out anew, or, where one of the two was linked by hand, to that river. Errors: those of
/// Region.
Result<Area> mergedArea(const Area& kept, const Area& going, const PlanDocument& document);

/// The fields in which `going` says something else than `kept`, which is lost when the two become one; in the order of a form.
std::vector<std::string_view> lostFields(const Area& kept, const Area& going);

} // namespace riparia
