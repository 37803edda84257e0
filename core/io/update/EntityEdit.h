// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Date.h"
#include "core/io/update/OwnTable.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/CustomFields.h"
#include "core/plan/Plan.h"

#include <map>
#include <string>
#include <vector>

namespace riparia {

/// What is edited in one row: key of a column -> text of its cell.
using CellEdits = std::map<std::string, std::string>;

struct EditedEntity {
    AnyEntity before;
    AnyEntity after; ///< as before where nothing could be taken
    std::vector<std::string>
        notTaken; ///< columns and custom fields whose edits say nothing: derived ones, and text that is no such value
};

/// The entity of this table with these edits. What may be edited: names, remarks, works (by the code in the scenario of the row), measures (what is known of those that stay is
/// kept), status (an event of the day in `status_date`, else of `today`), planned years, bank and ends of a segment (by from_m and to_m, or by their
/// labels where those stay as they are), kinds, types, grades, paths, width, surface, category, order,
/// responsible, cost of works, register number; custom fields, which go where their text is empty. Error: NotFound where the plan has no such entity.
Result<EditedEntity> editedEntity(const Plan& plan, const std::string& table, const Uuid& id, const CellEdits& edits,
                                  const std::vector<CustomValue>& fields, const OwnWords& words, const Date& today);

/// Meta::attrs of an entity of this table; "" where there is none.
std::string attrsOf(const Plan& plan, const std::string& table, const Uuid& id);

/// The same entity stamped as changed at that time by that author.
AnyEntity stamped(const AnyEntity& entity, const std::string& time, const std::string& author);

} // namespace riparia
