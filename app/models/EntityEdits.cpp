// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/EntityEdits.h"

#include "app/models/DetailFields.h"
#include "app/models/EditableFields.h"
#include "app/models/PlanNames.h"
#include "app/models/StatusEdits.h"
#include "app/models/WaterEdits.h"
#include "app/models/WorksEdits.h"
#include "app/text/Fill.h"

#include "core/base/Text.h"
#include "core/linref/ChainageText.h"
#include "core/plan/DividedFields.h"
#include "core/plan/EntityLookup.h"
#include "core/plan/ScenarioView.h"
#include "core/plan/SegmentPlace.h"
#include "core/plan/Status.h"
#include "core/plan/Taxonomy.h"

#include <QCoreApplication>

#include <algorithm>
#include <concepts>
#include <memory>
#include <optional>
#include <utility>

namespace riparia {

namespace {

class EditTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::EntityEdits)

public:
    static QString setOne(std::string_view field, const QString& code)
    {
        return tr("Set %1 of %2").arg(fieldName(field), code);
    }
    static QString setSeveral(std::string_view field, int count)
    {
        return tr("Set %1 of %n objects", nullptr, count).arg(fieldName(field));
    }
    static QString setSegments(std::string_view field, int count)
    {
        return tr("Set %1 of %n segments", nullptr, count).arg(fieldName(field));
    }
    static QString setFields(int fields, int count)
    {
        return tr("Change %1 fields of %n objects", nullptr, count).arg(fields);
    }
    static QString moveEnd(const QString& code, const QString& place)
    {
        return tr("Move end of %1 to %2").arg(code, place);
    }
    static QString noLength() { return tr("start and end are the same place"); }
    static QString noBank() { return tr("choose left, right, both or channel"); }
    static QString notHere() { return tr("this object has no such field"); }
};

template <class T>
concept HasEvents = requires(T entity)
{
    entity.events;
};
template <class T>
concept HasMeasures = requires(T entity)
{
    entity.measures;
};
template <class T>
concept HasWorks = requires(T entity)
{
    entity.works;
};
template <class T>
concept HasYears = requires(T entity)
{
    entity.yearStart;
};

Result<void> setStatus(std::vector<StatusEvent>& events, const TypedValue& typed, const PlanDocument& document)
{
    const auto reading = Taxonomy::builtIn().readStatus(typed.value);
    if (!reading)
        return fail(ErrorCode::StatusUnknown, typed.raw);
    const StatusOn now = statusOn(events, nullptr, std::nullopt, Taxonomy::builtIn());
    if (!events.empty() && now.code == reading->code && now.suspended == reading->suspended &&
        now.cancelled == reading->cancelled && now.delayed == reading->delayed)
        return {};
    StatusEvent event{document.today(), reading->code, reading->delayed, reading->suspended, reading->cancelled};
    // Choosing twice on one day is a correction, not history.
    if (!events.empty() && events.back().date == event.date && events.back().note.empty())
        events.back() = std::move(event);
    else
        events.push_back(std::move(event));
    return {};
}

Result<void> setMeasure(std::vector<MeasureEntry>& measures, const TypedValue& typed)
{
    if (typed.value.empty()) {
        measures.clear();
        return {};
    }
    std::vector<std::string> unknown;
    const std::vector<std::string> codes = Taxonomy::builtIn().findMeasures(typed.value, unknown);
    if (!unknown.empty() || codes.empty())
        return fail(ErrorCode::MeasureUnknown, unknown.empty() ? typed.raw : unknown.front());
    std::vector<MeasureEntry> entries;
    for (const std::string& code : codes) {
        // Quantity and cost of a measure that stays are kept.
        MeasureEntry entry{code};
        for (const MeasureEntry& known : measures) {
            if (known.type == code)
                entry = known;
        }
        entries.push_back(std::move(entry));
    }
    measures = std::move(entries);
    return {};
}

Result<void> setYear(std::optional<int>& year, const TypedValue& typed)
{
    if (typed.value.empty()) {
        year.reset();
        return {};
    }
    const auto number = parseInteger(typed.value);
    if (!number || *number < 1900 || *number > 2200)
        return fail(ErrorCode::NumberSyntax, typed.raw);
    year = static_cast<int>(*number);
    return {};
}

Result<void> setWorks(Uuid& works, const TypedValue& typed, const PlanDocument& document)
{
    if (typed.value.empty()) {
        works = Uuid();
        return {};
    }
    const Plan& plan = document.plan();
    // References name the works of the base, whatever stands for them in a scenario.
    const auto refer = [&](const Uuid& id) {
        const Uuid place = document.places().placeOf(id);
        works = plan.works().find(place) ? place : id;
    };
    const auto id = Uuid::parse(typed.value);
    if (id && plan.works().find(*id)) {
        refer(*id);
        return {};
    }
    for (const auto& entity : entitiesOf<Works>(plan, document.scenario())) {
        if (entity->meta.name == typed.raw || entity->meta.nameEn == typed.raw || entity->meta.code == typed.value) {
            refer(entity->meta.uuid);
            return {};
        }
    }
    return fail(ErrorCode::NotFound, typed.raw);
}

Result<void> setEnd(Segment& segment, const TypedValue& typed, const Plan& plan)
{
    const auto river = plan.riverByKey(segment.river);
    if (!river)
        return fail(ErrorCode::RiverUnknown, segment.river);
    const auto input = parseChainage(typed.raw);
    if (!input)
        return fail(input.error());
    const auto place = river->river.stationing.positionOf(input->chainage);
    if (!place)
        return fail(place.error());
    const bool mouth = river->river.stationing.origin() == Origin::Mouth;
    Span span = segment.span;
    ((typed.field == "from") != mouth ? span.from : span.to) = *place;
    if (span.to < span.from)
        std::swap(span.from, span.to);
    if (span.isEmpty())
        return fail(ErrorCode::InvalidArgument, typed.raw, toUtf8(EditTexts::noLength()));
    if (span != segment.span)
        segment = placedOn(std::move(segment), river->river, span);
    return {};
}

Result<void> setRiver(Segment& segment, const TypedValue& typed, const PlanDocument& document)
{
    const auto index = document.network().find(typed.raw);
    if (!index)
        return fail(index.error());
    const River& river = document.network().rivers()[*index];
    if (river.key == segment.river)
        return {};
    const Span span = segment.span.intersected(river.alignment->whole());
    if (span.isEmpty())
        return fail(ErrorCode::ChainageOutOfRange, typed.raw,
                    chainageText(river.stationing.chainageAt(river.alignment->whole().to)));
    segment = placedOn(std::move(segment), river, span);
    return {};
}

Result<void> setOwn(Segment& segment, const TypedValue& typed, const PlanDocument& document, bool& known)
{
    if (typed.field == "from" || typed.field == "to")
        return setEnd(segment, typed, document.plan());
    if (typed.field == "river")
        return setRiver(segment, typed, document);
    if (typed.field == "bank") {
        const auto bank = parseBank(typed.value);
        if (!bank)
            return fail(ErrorCode::InvalidArgument, typed.raw, toUtf8(EditTexts::noBank()));
        segment.bank = *bank;
        return {};
    }
    known = false;
    return {};
}

template <class T>
Result<void> setField(T& entity, const TypedValue& typed, const PlanDocument& document)
{
    if (typed.field == "remarks") {
        entity.meta.remarks = typed.raw;
        return {};
    }
    if constexpr (std::same_as<T, PlanRiver>) {
        if (typed.field == "name" || typed.field == "name_en") {
            (typed.field == "name" ? entity.river.name : entity.river.nameEn) = typed.raw;
            return {};
        }
    } else {
        if (typed.field == "name" || typed.field == "name_en") {
            (typed.field == "name" ? entity.meta.name : entity.meta.nameEn) = typed.raw;
            return {};
        }
    }
    if constexpr (HasEvents<T>) {
        if (typed.field == "status")
            return setStatus(entity.events, typed, document);
        if (typed.field == "status_date") {
            std::shared_ptr<const Works> owner;
            if constexpr (HasWorks<T>)
                owner = document.plan().works().find(document.places().standIn(entity.works));
            return setSince(entity.events, owner ? &owner->events : nullptr, typed.raw, document.today());
        }
    }
    if constexpr (HasMeasures<T>) {
        if (typed.field == "measure")
            return setMeasure(entity.measures, typed);
    }
    if constexpr (HasWorks<T>) {
        if (typed.field == "works")
            return setWorks(entity.works, typed, document);
    }
    if constexpr (HasYears<T>) {
        if (typed.field == "year_start" || typed.field == "year_end")
            return setYear(typed.field == "year_start" ? entity.yearStart : entity.yearEnd, typed);
    }
    if constexpr (std::same_as<T, Segment>) {
        bool known = true;
        auto done = setOwn(entity, typed, document, known);
        if (known)
            return done;
    }
    if constexpr (std::same_as<T, Area> || std::same_as<T, Greenway>) {
        if (typed.field == "river")
            return linkToRiver(entity, typed.raw, document);
    }
    if (auto done = setDetail(entity, typed))
        return *done;
    return fail(ErrorCode::InvalidArgument, std::string(typed.field), toUtf8(EditTexts::notHere()));
}

template <class T>
Result<void> setFields(T& entity, const std::vector<FieldValue>& values, const PlanDocument& document,
                       std::vector<FieldEdit::Skipped>& skipped)
{
    for (const FieldValue& value : values) {
        Result<QString> made = value.own ? value.own(std::make_shared<const T>(entity)) : Result<QString>(value.value);
        if (!made) {
            skipped.push_back({entity.meta.uuid, value.field, made.error()});
            continue;
        }
        const std::string raw = std::string(trim(toUtf8(*made)));
        if (const auto done = setField(entity, TypedValue{value.field, std::string(trim(narrow(raw))), raw}, document);
            !done)
            return done;
        entity.meta.attrs = withoutDivided(entity.meta.attrs, value.field); // it is one's own value now
    }
    return {};
}

/// What keeps a field from being written in any of them.
std::optional<Error> problemOf(const Result<FieldEdit>& edit, const std::string& field, std::size_t entities)
{
    if (!edit)
        return edit.error();
    const auto isIt = [&](const FieldEdit::Skipped& skipped) { return skipped.field == field; };
    const auto first = std::ranges::find_if(edit->skipped, isIt);
    const auto count = static_cast<std::size_t>(std::ranges::count_if(edit->skipped, isIt));
    return count > 0 && count == entities ? std::optional(first->why) : std::nullopt;
}

} // namespace

Result<FieldEdit> editField(const PlanDocument& document, const std::vector<Uuid>& ids, std::string_view field,
                            const QString& value)
{
    return editFields(document, ids, {{std::string(field), value}});
}

Result<FieldEdit> editFields(const PlanDocument& document, const std::vector<Uuid>& ids,
                             const std::vector<FieldValue>& values)
{
    FieldEdit edit;
    Result<void> outcome;
    std::string code;
    for (const Uuid& id : ids) {
        const bool found =
            withEntity<ShownTypes>(document.plan(), id, [&]<class T>(const std::shared_ptr<const T>& before) {
                T after = *before;
                code = before->meta.code;
                outcome = setFields(after, values, document, edit.skipped);
                if (!outcome || after == *before)
                    return;
                after.meta = document.stamped(after.meta);
                edit.changes.replace(before, std::move(after));
            });
        if (!found)
            return fail(ErrorCode::NotFound, id.toString());
        if (!outcome)
            return fail(outcome.error());
    }
    const auto count = static_cast<int>(ids.size());
    const bool segments =
        std::ranges::all_of(ids, [&](const Uuid& id) { return document.plan().segments().find(id) != nullptr; });
    edit.text = [fields = static_cast<int>(values.size()), field = values.empty() ? std::string() : values[0].field,
                 code = fromUtf8(code), count, segments] {
        return fields != 1  ? EditTexts::setFields(fields, count)
               : count == 1 ? EditTexts::setOne(field, code)
               : segments   ? EditTexts::setSegments(field, count)
                            : EditTexts::setSeveral(field, count);
    };
    return edit;
}

std::vector<Result<void>> checkedFields(const PlanDocument& document, const std::vector<Uuid>& ids,
                                        const std::vector<FieldValue>& values)
{
    std::vector<Result<void>> outcomes;
    std::vector<FieldValue> sound;
    for (const FieldValue& value : values) {
        sound.push_back(value);
        auto problem = problemOf(editFields(document, ids, {value}), value.field, ids.size());
        if (problem && sound.size() > 1)
            problem = problemOf(editFields(document, ids, sound), value.field, ids.size());
        if (!problem) {
            outcomes.emplace_back();
            continue;
        }
        outcomes.emplace_back(fail(std::move(*problem)));
        sound.pop_back();
    }
    return outcomes;
}

Result<FieldEdit> resizing(const PlanDocument& document, const Uuid& segment, Span span)
{
    const auto before = document.plan().segments().find(segment);
    if (!before)
        return fail(ErrorCode::NotFound, segment.toString());
    const auto row = document.plan().riverByKey(before->river);
    if (!row || !row->river.alignment)
        return fail(ErrorCode::RiverUnknown, before->river);
    const River& river = row->river;
    span = span.intersected(river.alignment->whole());
    if (span.isEmpty())
        return fail(ErrorCode::InvalidArgument, before->meta.code, toUtf8(EditTexts::noLength()));
    FieldEdit edit;
    const Position moved = span.from != before->span.from ? span.from : span.to;
    edit.text = [code = fromUtf8(before->meta.code), place = PlanNames::chainage(river, moved)] {
        return EditTexts::moveEnd(code, place);
    };
    if (span == before->span)
        return edit;
    Segment after = placedOn(*before, river, span);
    after.meta = document.stamped(std::move(after.meta));
    edit.changes.replace(before, std::move(after));
    return edit;
}

} // namespace riparia
