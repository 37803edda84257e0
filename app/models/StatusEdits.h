// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EntityEdits.h"

#include "core/plan/Entities.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// The newest of these by its day, of one day the later in the list; null where there is none.
const StatusEvent* newestEvent(const std::vector<StatusEvent>& events);

/// A day as people type it (Date::parse), or only a month or a year: "2023", "2023-03", "2023年3月". Of those a completion takes the last day, but none
/// after `today`, as the import does; any other status takes the first. Error: DateSyntax, also for years before 1900 and after 2200,
/// and for a month or year of a completion that begins after `today`.
Result<Date> typedDay(std::string_view text, std::string_view status, const Date& today);

/// The newest of a feature's own statuses begins on the day that is typed. `works`: statuses of its works, null for none.
/// Errors, subject = what was typed: those of typedDay(); InvalidArgument where it has no status of its own, for a day before the status
/// that comes before it, and for "".
Result<void> setSince(std::vector<StatusEvent>& events, const std::vector<StatusEvent>* works, const std::string& typed,
                      const Date& today);

/// The statuses of an entity of a kind that has them; null for any other.
const std::vector<StatusEvent>* eventsOf(const AnyEntity& entity);
/// A status from a day on: "Add status to W-0004". Of several of one day the last one counts. Error: NotFound.
Result<FieldEdit> addingStatus(const PlanDocument& document, const Uuid& id, StatusEvent event);
/// Errors: NotFound (no such entity, or no event of this number).
Result<FieldEdit> removingStatus(const PlanDocument& document, const Uuid& id, std::size_t event);

} // namespace riparia
