// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/StatusEdits.h"

#include "app/text/Fill.h"

#include "core/base/Text.h"
#include "core/plan/EntityLookup.h"
#include "core/plan/Taxonomy.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace riparia {

namespace {

class StatusTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::StatusEdits)

public:
    static QString adding(const QString& code) { return tr("Add status to %1").arg(code); }
    static QString removing(const QString& code) { return tr("Remove status of %1").arg(code); }
    static QString noStatus() { return tr("choose a status first: the day belongs to it"); }
    static QString ofWorks() { return tr("its status is that of its works; choose one of its own first"); }
    static QString notYet() { return tr("it begins after today; write the whole day if that is meant"); }
    static QString noDay() { return tr("say the day, month or year the status begins"); }
    static QString tooEarly(const Date& day)
    {
        return tr("the status before it begins on %1; the history of the status has them all")
            .arg(fromUtf8(day.toString()));
    }
};

/// What makes a day of the beginning of one.
struct DayEnding {
    std::string_view text;
    bool isYear = false;
};

constexpr std::array<DayEnding, 6> kDayEndings{
    {{"-01-01", true}, {"01月01日", true}, {"-01", false}, {"/01", false}, {".01", false}, {"01日", false}}};

Date lastDayOf(const Date& first, bool isYear)
{
    if (isYear)
        return {first.year, 12, 31};
    const std::chrono::year_month_day_last last(
        std::chrono::year(first.year),
        std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(first.month))));
    return {first.year, first.month, static_cast<int>(static_cast<unsigned>(last.day()))};
}

bool isCompletion(std::string_view status)
{
    const StatusType* type = Taxonomy::builtIn().status(status);
    return type && type->displayClass == StatusClass::Completed;
}

/// Calls `change` with the statuses of a copy of the entity; none when it has none to change.
template <class Change>
std::optional<ChangeSet> changedEvents(const PlanDocument& document, const AnyEntity& entity, Change&& change)
{
    return std::visit(
        [&](const auto& held) -> std::optional<ChangeSet> {
            if constexpr (requires { held->events; }) {
                auto after = *held;
                if (!change(after.events))
                    return std::nullopt;
                after.meta = document.stamped(std::move(after.meta));
                ChangeSet changes;
                changes.replace(held, std::move(after));
                return changes;
            } else {
                return std::nullopt;
            }
        },
        entity);
}

} // namespace

const StatusEvent* newestEvent(const std::vector<StatusEvent>& events)
{
    const StatusEvent* newest = nullptr;
    for (const StatusEvent& event : events) {
        if (!newest || event.date >= newest->date)
            newest = &event;
    }
    return newest;
}

Result<Date> typedDay(std::string_view text, std::string_view status, const Date& today)
{
    const auto isUsual = [](const Date& day) { return day.year >= 1900 && day.year <= 2200; };
    if (const auto day = Date::parse(text); day && isUsual(*day))
        return *day;
    const std::string begun(trim(narrow(text)));
    for (const DayEnding& ending : kDayEndings) {
        const auto first = Date::parse(begun + std::string(ending.text));
        if (!first || !isUsual(*first))
            continue;
        if (!isCompletion(status))
            return *first;
        if (*first > today)
            return fail(ErrorCode::DateSyntax, std::string(text), toUtf8(StatusTexts::notYet()));
        return std::min(lastDayOf(*first, ending.isYear), today);
    }
    return fail(ErrorCode::DateSyntax, std::string(text));
}

Result<void> setSince(std::vector<StatusEvent>& events, const std::vector<StatusEvent>* works, const std::string& typed,
                      const Date& today)
{
    const StatusEvent* newest = newestEvent(events);
    const StatusEvent* inherited = newest || !works ? nullptr : newestEvent(*works);
    if (typed.empty() && !newest)
        return {}; // there is none
    if (typed.empty())
        return fail(ErrorCode::InvalidArgument, typed, toUtf8(StatusTexts::noDay()));
    const StatusEvent* shown = newest ? newest : inherited;
    const auto day = typedDay(typed, shown ? shown->status : std::string(), today);
    if (!day)
        return fail(day.error());
    if (shown && shown->date == *day)
        return {};
    if (!newest)
        return fail(ErrorCode::InvalidArgument, typed,
                    toUtf8(inherited ? StatusTexts::ofWorks() : StatusTexts::noStatus()));
    std::vector<StatusEvent> others = events;
    others.erase(others.begin() + (newest - events.data()));
    const StatusEvent* before = newestEvent(others);
    if (before && *day < before->date)
        return fail(ErrorCode::InvalidArgument, typed, toUtf8(StatusTexts::tooEarly(before->date)));
    StatusEvent moved = *newest;
    moved.date = *day;
    if (moved.note == "undated") // what the import says of a day that it had to make up
        moved.note.clear();
    others.push_back(std::move(moved));
    std::ranges::stable_sort(others, {}, &StatusEvent::date);
    events = std::move(others);
    return {};
}

const std::vector<StatusEvent>* eventsOf(const AnyEntity& entity)
{
    return std::visit(
        [](const auto& held) -> const std::vector<StatusEvent>* {
            if constexpr (requires { held->events; })
                return &held->events;
            else
                return nullptr;
        },
        entity);
}

Result<FieldEdit> addingStatus(const PlanDocument& document, const Uuid& id, StatusEvent event)
{
    const AnyEntity entity = findEntity<ShownTypes>(document.plan(), id);
    auto changes = changedEvents(document, entity, [&](std::vector<StatusEvent>& events) {
        events.push_back(std::move(event));
        std::ranges::stable_sort(events, {}, &StatusEvent::date);
        return true;
    });
    if (!changes)
        return fail(ErrorCode::NotFound, id.toString());
    FieldEdit edit;
    edit.changes = std::move(*changes);
    edit.text = [code = fromUtf8(metaOf(entity)->code)] { return StatusTexts::adding(code); };
    return edit;
}

Result<FieldEdit> removingStatus(const PlanDocument& document, const Uuid& id, std::size_t event)
{
    const AnyEntity entity = findEntity<ShownTypes>(document.plan(), id);
    auto changes = changedEvents(document, entity, [event](std::vector<StatusEvent>& events) {
        if (event >= events.size())
            return false;
        events.erase(events.begin() + static_cast<std::ptrdiff_t>(event));
        return true;
    });
    if (!changes)
        return fail(ErrorCode::NotFound, id.toString());
    FieldEdit edit;
    edit.changes = std::move(*changes);
    edit.text = [code = fromUtf8(metaOf(entity)->code)] { return StatusTexts::removing(code); };
    return edit;
}

} // namespace riparia
