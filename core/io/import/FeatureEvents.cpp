// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/FeatureText.h"

#include "core/plan/Taxonomy.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace riparia {

namespace {

/// Columns of days and the status each day begins.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kDatedStatuses{{
    {"date_plan", "plan"},
    {"date_design", "design"},
    {"date_construction", "construction"},
    {"date_completion", "completion"},
    {"date_acceptance", "acceptance"},
}};

constexpr const char* kUndated = "undated";

/// The code in force on a day, for events that only set a flag.
std::string codeOn(const std::vector<StatusEvent>& events, const Date& day)
{
    std::string code = "unset";
    for (const StatusEvent& event : events) {
        if (event.date <= day)
            code = event.status;
    }
    return code;
}

void sortByDay(std::vector<StatusEvent>& events)
{
    std::stable_sort(events.begin(), events.end(),
                     [](const StatusEvent& a, const StatusEvent& b) { return a.date < b.date; });
}

} // namespace

std::optional<Date> FeatureText::date(std::string_view field)
{
    const std::string typed = text(field);
    if (typed.empty())
        return std::nullopt;
    for (const std::size_t end : {typed.size(), typed.find_first_of("T ")}) { // a time of day says nothing here
        if (const auto day = Date::parse(std::string_view(typed).substr(0, end)))
            return *day;
    }
    report(Severity::Warning, IssueCode::DateUnreadable, {typed});
    keep(field);
    return std::nullopt;
}

void FeatureText::addDatedEvents(std::vector<StatusEvent>& events)
{
    for (const auto& [field, code] : kDatedStatuses) {
        if (const auto day = date(field))
            events.push_back({*day, std::string(code)});
    }
    sortByDay(events);
    std::vector<StatusEvent> flags;
    if (const auto day = date("date_suspended"))
        flags.push_back({*day, codeOn(events, *day), false, true, false});
    if (const auto day = date("date_cancelled"))
        flags.push_back({*day, codeOn(events, *day), false, false, true});
    events.insert(events.end(), flags.begin(), flags.end());
    sortByDay(events);
}

Date FeatureText::undatedDay(const StatusEvent& event, const Date& last)
{
    std::optional<Date> today = m_run->options().today;
    if (!today) {
        const auto day = Date::parse(m_run->options().time.substr(0, 10));
        if (!day)
            return last;
        today = *day;
    }
    const StatusType* type = Taxonomy::builtIn().status(event.status);
    const auto finished = type && type->displayClass == StatusClass::Completed ? year("year_end") : std::nullopt;
    return finished ? std::min(*today, Date{*finished, 12, 31}) : *today;
}

void FeatureText::addStatus(std::vector<StatusEvent>& events)
{
    const std::string typed = text("status");
    if (typed.empty())
        return;
    const auto reading = Taxonomy::builtIn().readStatus(typed);
    if (!reading)
        report(Severity::Warning, IssueCode::StatusUnknown, {typed});
    StatusEvent event;
    event.status = reading ? reading->code : typed;
    event.delayed = reading && reading->delayed;
    event.suspended = reading && reading->suspended;
    event.cancelled = reading && reading->cancelled;
    const auto day = date("status_date");
    const bool known = std::any_of(events.begin(), events.end(), [&](const StatusEvent& other) {
        return other.status == event.status && other.delayed == event.delayed && other.suspended == event.suspended &&
               other.cancelled == event.cancelled && (!day || other.date == *day);
    });
    if (known)
        return;
    if (day) {
        event.date = *day;
    } else {
        event.date = undatedDay(event, events.empty() ? Date{} : events.back().date);
        event.note = kUndated;
        report(Severity::Info, IssueCode::StatusUndated, {typed, event.date.toString()});
    }
    events.push_back(std::move(event));
    sortByDay(events);
}

std::vector<StatusEvent> FeatureText::events()
{
    std::vector<StatusEvent> events;
    addDatedEvents(events);
    addStatus(events);
    return events;
}

} // namespace riparia
