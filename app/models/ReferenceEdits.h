// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EntityEdits.h"

#include "core/plan/ReferenceStyle.h"

#include <memory>
#include <vector>

namespace riparia {

using ReferencePtr = std::shared_ptr<const ReferenceLayer>;

/// Basemaps, or the layers of features, as they are listed: the topmost first.
std::vector<ReferencePtr> referencesInOrder(const Plan& plan, bool basemaps);

/// Adds a layer on top of its group: "Add basemap Town map". It gets its id, code and stamps here.
FieldEdit addingReference(PlanDocument& document, ReferenceLayer layer);
/// Errors: NotFound, for all of these.
Result<FieldEdit> removingReference(const PlanDocument& document, const Uuid& id);
Result<FieldEdit> showingReference(const PlanDocument& document, const Uuid& id, bool isVisible);
/// `opacity`: 0..1.
Result<FieldEdit> fadingReference(const PlanDocument& document, const Uuid& id, double opacity);
/// Whether the lines of a layer are banks of rivers. Errors: also InvalidArgument for a basemap.
Result<FieldEdit> bankingReference(const PlanDocument& document, const Uuid& id, bool hasBankLines);
/// Moves a layer to this place of its group, 0 = topmost, brought inside.
Result<FieldEdit> movingReference(const PlanDocument& document, const Uuid& id, int place);

} // namespace riparia
