// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/update/EntityEdit.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/io/export/TableContext.h"
#include "core/io/update/CellMatch.h"
#include "core/linref/ChainageText.h"
#include "core/plan/ScenarioView.h"
#include "core/plan/SegmentPlace.h"
#include "core/plan/Taxonomy.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <type_traits>
#include <utility>

namespace riparia {

namespace {

/// What the setters of one row know of its surroundings.
struct EditContext {
    const Plan& plan;
    const OwnWords& words;
    const CellEdits& edits; ///< of the whole row
    Date today;
};

/// Takes a value; false where it is none of the column.
template <class T>
using Setter = bool (*)(T& entity, const std::string& value, const EditContext& context);

template <class T>
using Setters = std::map<std::string, Setter<T>, std::less<>>;

using E = const EditContext&;
using V = const std::string&;

bool setYear(std::optional<int>& year, const std::string& value)
{
    constexpr double kFirst = 1800;
    constexpr double kLast = 2300;
    const auto number = parseDouble(value);
    const bool valid = number && *number >= kFirst && *number <= kLast && std::floor(*number) == *number;
    if (!value.empty() && !valid)
        return false;
    year = valid ? std::optional(static_cast<int>(*number)) : std::nullopt;
    return true;
}

bool setNumber(std::optional<double>& held, const std::string& value)
{
    const auto number = parseDouble(value);
    if (!value.empty() && (!number || !std::isfinite(*number)))
        return false;
    held = number;
    return true;
}

/// By the code a works has in the scenario of the row: others may use the same one. References name the works of the base, whatever stands for it.
bool setWorks(Uuid& works, const std::string& value, const Uuid& scenario, const EditContext& context)
{
    if (value.empty()) {
        works = {};
        return true;
    }
    for (const auto& row : entitiesOf<Works>(context.plan, scenario)) {
        if (row->meta.code != value)
            continue;
        const Uuid& id = row->meta.uuid;
        const Uuid place = row->meta.replaces.isNil() ? id : ScenarioPlaces(context.plan, scenario).placeOf(id);
        works = context.plan.works().find(place) ? place : id;
        return true;
    }
    return false;
}

/// What is known of the day: the row's own column of days, else today, which the caller reports.
bool setStatus(std::vector<StatusEvent>& events, const std::string& value, const EditContext& context)
{
    const auto reading = Taxonomy::builtIn().readStatus(value);
    if (!reading)
        return false;
    StatusEvent event{context.today, reading->code, reading->delayed, reading->suspended, reading->cancelled};
    const auto day = context.edits.find("status_date");
    if (day != context.edits.end()) {
        const auto stated = Date::parse(day->second);
        if (!stated)
            return false;
        event.date = *stated;
    } else {
        event.note = "undated";
    }
    std::erase_if(events, [&](const StatusEvent& other) { return other.date == event.date; });
    const auto after = std::ranges::upper_bound(events, event.date, {}, &StatusEvent::date);
    events.insert(after, std::move(event));
    return true;
}

/// A day without a status is no edit that could be understood.
bool hasStatusBesides(const EditContext& context)
{
    return context.edits.contains("status");
}

bool setText(std::string& field, const std::string& value)
{
    field = undefused(value);
    return true;
}

/// Codes or words, separated as people do; what is known of a measure that stays is kept.
bool setMeasures(std::vector<MeasureEntry>& measures, const std::string& value)
{
    std::vector<std::string> unknown;
    std::vector<MeasureEntry> wanted;
    for (const std::string& code : Taxonomy::builtIn().findMeasures(value, unknown)) {
        const auto known = std::ranges::find(measures, code, &MeasureEntry::type);
        wanted.push_back(known == measures.end() ? MeasureEntry{code} : *known);
    }
    if (!unknown.empty())
        return false;
    measures = std::move(wanted);
    return true;
}

std::string codeOrSelf(const char* key, const std::string& held, const std::string& value, const EditContext& context)
{
    return codeBehind(key, value, {held}, context.words);
}

template <class T>
Setters<T> namedSetters()
{
    return {{"name", [](T& e, V v, E) { return setText(e.meta.name, v); }},
            {"remarks", [](T& e, V v, E) { return setText(e.meta.remarks, v); }}};
}

template <class T>
Setters<T> workSetters()
{
    Setters<T> all = namedSetters<T>();
    all.emplace("works", [](T& e, V v, E c) { return setWorks(e.works, v, e.meta.scenario, c); });
    all.emplace("measure", [](T& e, V v, E) { return setMeasures(e.measures, v); });
    all.emplace("status", [](T& e, V v, E c) { return setStatus(e.events, v, c); });
    all.emplace("year_start", [](T& e, V v, E) { return setYear(e.yearStart, v); });
    all.emplace("year_end", [](T& e, V v, E) { return setYear(e.yearEnd, v); });
    return all;
}

/// The columns of an end: metres from the first vertex of its river, and the label as people write it, K0+350. Metres are exact: where both were
/// edited they count.
struct EndColumns {
    const char* metres;
    const char* label;
};
constexpr EndColumns kFrom{"from_m", "from_label"};
constexpr EndColumns kTo{"to_m", "to_label"};

/// Those of the upstream end and of the downstream one: metres grow with the river, labels are written in their own order.
std::pair<EndColumns, EndColumns> endColumns(const River& river, Span span)
{
    if (!labelsFall(river.stationing, span))
        return {kFrom, kTo};
    return {{kFrom.metres, kTo.label}, {kTo.metres, kFrom.label}};
}

/// Where an edited end is to lie; `held` where nobody edited it. None for what is no place.
std::optional<Position> editedEnd(const EndColumns& columns, Position held, const River& river, const CellEdits& edits)
{
    if (const auto metres = edits.find(columns.metres); metres != edits.end()) {
        const auto value = parseDouble(std::string(trim(metres->second)));
        return value && std::isfinite(*value) ? std::optional(Position{toInteger(*value, 1000)}) : std::nullopt;
    }
    const auto label = edits.find(columns.label);
    if (label == edits.end())
        return held;
    const auto typed = parseChainage(label->second);
    const auto place = typed ? river.stationing.positionOf(typed->chainage) : fail(typed.error());
    return place ? std::optional(*place) : std::nullopt;
}

/// Both ends at once: a segment that moves past its old place has no span in between.
void takeEnds(Segment& segment, const EditContext& context, std::vector<std::string>& notTaken)
{
    std::vector<std::string> edited;
    for (const char* key : {kFrom.metres, kFrom.label, kTo.metres, kTo.label}) {
        if (context.edits.contains(key))
            edited.emplace_back(key);
    }
    if (edited.empty())
        return;
    const auto river = context.plan.riverByKey(segment.river);
    if (river && river->river.alignment) {
        const auto [upper, lower] = endColumns(river->river, segment.span);
        const auto from = editedEnd(upper, segment.span.from, river->river, context.edits);
        const auto to = editedEnd(lower, segment.span.to, river->river, context.edits);
        if (from && to && from->mm >= 0 && to->mm <= river->river.length().value && *from < *to) {
            segment = placedOn(std::move(segment), river->river, {*from, *to});
            return;
        }
    }
    notTaken.insert(notTaken.end(), edited.begin(), edited.end());
}

Setters<Segment> settersOf(const Segment&)
{
    Setters<Segment> all = workSetters<Segment>();
    all.emplace("bank", [](Segment& s, V v, E) {
        const auto bank = parseBank(v);
        s.bank = bank.value_or(s.bank);
        return bank.has_value();
    });
    return all;
}

Setters<Area> settersOf(const Area&)
{
    Setters<Area> all = workSetters<Area>();
    all.emplace("kind", [](Area& a, V v, E c) {
        a.kind = codeOrSelf("kind", a.kind, v, c);
        return true;
    });
    return all;
}

Setters<Greenway> settersOf(const Greenway&)
{
    Setters<Greenway> all = workSetters<Greenway>();
    all.emplace("type", [](Greenway& g, V v, E c) {
        g.type = codeOrSelf("type", g.type, v, c);
        return true;
    });
    all.emplace("grade", [](Greenway& g, V v, E c) {
        g.grade = codeOrSelf("grade", g.grade, v, c);
        return true;
    });
    all.emplace("width_m", [](Greenway& g, V v, E) { return setNumber(g.width, v); });
    all.emplace("surface", [](Greenway& g, V v, E) { return setText(g.surface, v); });
    return all;
}

Setters<Works> settersOf(const Works&)
{
    Setters<Works> all = namedSetters<Works>();
    all.emplace("category", [](Works& w, V v, E c) {
        w.category = codeOrSelf("category", w.category, v, c);
        return true;
    });
    all.emplace("responsible", [](Works& w, V v, E) { return setText(w.responsible, v); });
    all.emplace("order", [](Works& w, V v, E) {
        const auto number = parseDouble(v);
        if (!number || std::floor(*number) != *number || std::abs(*number) > 1e15)
            return false;
        w.order = static_cast<std::int64_t>(*number);
        return true;
    });
    all.emplace("cost", [](Works& w, V v, E) { return setNumber(w.cost, v); });
    all.emplace("status", [](Works& w, V v, E c) { return setStatus(w.events, v, c); });
    all.emplace("status_date", [](Works&, V, E c) { return hasStatusBesides(c); });
    all.emplace("year_start", [](Works& w, V v, E) { return setYear(w.yearStart, v); });
    all.emplace("year_end", [](Works& w, V v, E) { return setYear(w.yearEnd, v); });
    return all;
}

Setters<Site> settersOf(const Site&)
{
    Setters<Site> all = namedSetters<Site>();
    all.emplace("kind", [](Site& p, V v, E c) {
        p.kind = codeOrSelf("kind", p.kind, v, c);
        return true;
    });
    all.emplace("status", [](Site& p, V v, E c) { return setStatus(p.events, v, c); });
    all.emplace("register_number", [](Site& p, V v, E) { return setText(p.registerNumber, v); });
    all.emplace("works", [](Site& p, V v, E c) { return setWorks(p.works, v, p.meta.scenario, c); });
    return all;
}

Setters<PlanRiver> settersOf(const PlanRiver&)
{
    return {{"name", [](PlanRiver& r, V v, E) { return setText(r.river.name, v); }},
            {"name_en", [](PlanRiver& r, V v, E) { return setText(r.river.nameEn, v); }},
            {"remarks", [](PlanRiver& r, V v, E) { return setText(r.meta.remarks, v); }}};
}

template <class T>
bool isEnd(const std::string& key)
{
    return std::is_same_v<T, Segment> &&
           (key == kFrom.metres || key == kFrom.label || key == kTo.metres || key == kTo.label);
}

template <class T>
Result<EditedEntity> editedIn(const EditContext& context, const Uuid& id, const std::vector<CustomValue>& fields)
{
    const auto before = context.plan.table<T>().find(id);
    if (!before)
        return fail(ErrorCode::NotFound, id.toString());
    T after = *before;
    EditedEntity result;
    const Setters<T> setters = settersOf(after);
    if constexpr (std::is_same_v<T, Segment>)
        takeEnds(after, context, result.notTaken);
    for (const CustomValue& field : fields) {
        auto attrs = withCustomField(after.meta.attrs, field);
        if (attrs)
            after.meta.attrs = std::move(*attrs);
        else
            result.notTaken.push_back(field.name);
    }
    for (const auto& [key, value] : context.edits) {
        if (isEnd<T>(key))
            continue;
        const auto setter = setters.find(key);
        if (setter == setters.end() || !setter->second(after, std::string(trim(value)), context))
            result.notTaken.push_back(key);
    }
    result.before = before;
    result.after = std::make_shared<const T>(std::move(after));
    return result;
}

/// What `make` gives of the type whose entities a table holds; `otherwise` for a table there is not.
template <class Made, class Make>
Made ofTable(const std::string& table, Make make, Made otherwise)
{
    if (table == "segments")
        return make(std::type_identity<Segment>());
    if (table == "areas")
        return make(std::type_identity<Area>());
    if (table == "greenways")
        return make(std::type_identity<Greenway>());
    if (table == "works")
        return make(std::type_identity<Works>());
    if (table == "sites")
        return make(std::type_identity<Site>());
    if (table == "rivers")
        return make(std::type_identity<PlanRiver>());
    return otherwise;
}

} // namespace

Result<EditedEntity> editedEntity(const Plan& plan, const std::string& table, const Uuid& id, const CellEdits& edits,
                                  const std::vector<CustomValue>& fields, const OwnWords& words, const Date& today)
{
    const EditContext context{plan, words, edits, today};
    return ofTable<Result<EditedEntity>>(
        table, [&]<class T>(std::type_identity<T>) { return editedIn<T>(context, id, fields); },
        fail(ErrorCode::NotFound, table));
}

std::string attrsOf(const Plan& plan, const std::string& table, const Uuid& id)
{
    return ofTable<std::string>(table,
                                [&]<class T>(std::type_identity<T>) {
                                    const auto entity = plan.table<T>().find(id);
                                    return entity ? entity->meta.attrs : std::string();
                                },
                                {});
}

AnyEntity stamped(const AnyEntity& entity, const std::string& time, const std::string& author)
{
    const Meta* meta = metaOf(entity);
    if (!meta)
        return entity;
    Meta after = *meta;
    after.updated = time;
    after.updatedBy = author;
    return withMeta(entity, std::move(after));
}

} // namespace riparia
