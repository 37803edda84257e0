// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EntityEdits.h"

#include <QStringList>

#include <vector>

namespace riparia {

/// What lies on rivers that are to go and is not itself to go: segments, along-river greenways and linked areas, of all scenarios; what a scenario has in
/// place of another row is the same one.
struct LeftOnRivers {
    QStringList rivers; ///< names of those on which something lies
    int segments = 0;
    int areas = 0;
    int greenways = 0;

    int all() const { return segments + areas + greenways; }
};
LeftOnRivers leftOnRivers(const PlanDocument& document, const std::vector<Uuid>& ids);

/// What becomes of what lies on a river that goes.
enum class WorksOfRiver {
    Refuse, ///< then it is an error
    Delete,
    Keep, ///< as plain geometry: segments are detached with the line they had, greenways become free ones, areas belong to no river
};

/// Removes entities of the base; in a scenario they get tombstones or go. Rivers go for all scenarios, and with them whatever refers to them.
/// `text` names it: "Delete S-0012", "Delete 12 objects". Errors: NotFound (an id), InvalidArgument (Refuse).
Result<FieldEdit> deletion(const PlanDocument& document, const std::vector<Uuid>& ids,
                           WorksOfRiver works = WorksOfRiver::Refuse);

} // namespace riparia
