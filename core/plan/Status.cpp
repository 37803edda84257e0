// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Status.h"

namespace riparia {

namespace {

/// Null when no event lies on or before the day.
const StatusEvent* lastEvent(const std::vector<StatusEvent>& events, const std::optional<Date>& asOf)
{
    const StatusEvent* last = nullptr;
    for (const StatusEvent& event : events) {
        const bool counts = !asOf || event.date <= *asOf;
        if (counts && (!last || event.date >= last->date))
            last = &event;
    }
    return last;
}

} // namespace

StatusOn statusOn(const std::vector<StatusEvent>& own, const std::vector<StatusEvent>* works,
                  const std::optional<Date>& asOf, const Taxonomy& taxonomy)
{
    StatusOn status;
    const StatusEvent* event = lastEvent(own, asOf);
    if (!event && works) {
        event = lastEvent(*works, asOf);
        status.fromWorks = event != nullptr;
    }
    if (!event)
        return status;
    status.code = event->status;
    status.delayed = event->delayed;
    status.suspended = event->suspended;
    status.cancelled = event->cancelled;
    status.since = event->date;
    const StatusType* type = taxonomy.status(event->status);
    if (event->suspended)
        status.displayClass = StatusClass::Suspended;
    else if (type)
        status.displayClass = type->displayClass;
    return status;
}

} // namespace riparia
