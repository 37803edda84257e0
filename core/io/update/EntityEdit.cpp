// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/update/EntityEdit.h"

#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/io/update/CellMatch.h"
#include "core/plan/SegmentPlace.h"
#include "core/plan/Taxonomy.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace riparia {

namespace {

/// What the setters of one row know of its surroundings.
struct EditContext {
    const Plan& plan;
    const OwnWords& words;
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

bool setWorks(Uuid& works, const std::string& value, const EditContext& context)
{
    if (value.empty()) {
        works = {};
        return true;
    }
    for (const auto& [id, row] : context.plan.works()) {
        if (row->meta.code == value) {
            works = id;
            return true;
        }
    }
    return false;
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
    all.emplace("works", [](T& e, V v, E c) { return setWorks(e.works, v, c); });
    all.emplace("measure", [](T& e, V v, E) { return setMeasures(e.measures, v); });
    all.emplace("year_start", [](T& e, V v, E) { return setYear(e.yearStart, v); });
    all.emplace("year_end", [](T& e, V v, E) { return setYear(e.yearEnd, v); });
    return all;
}

/// The places of a segment's ends, in metres from the first vertex of its river.
bool setEnd(Segment& segment, bool first, const std::string& value, const EditContext& context)
{
    const auto metres = parseDouble(value);
    const auto river = context.plan.riverByKey(segment.river);
    if (!metres || !std::isfinite(*metres) || *metres < 0 || !river || !river->river.alignment)
        return false;
    const Position place{toInteger(*metres, 1000)};
    Span span = segment.span;
    (first ? span.from : span.to) = place;
    if (place.mm > river->river.length().value || span.to.mm <= span.from.mm)
        return false;
    segment = placedOn(std::move(segment), river->river, span);
    return true;
}

Setters<Segment> settersOf(const Segment&)
{
    Setters<Segment> all = workSetters<Segment>();
    all.emplace("bank", [](Segment& s, V v, E) {
        const auto bank = parseBank(v);
        s.bank = bank.value_or(s.bank);
        return bank.has_value();
    });
    all.emplace("from_m", [](Segment& s, V v, E c) { return setEnd(s, true, v, c); });
    all.emplace("to_m", [](Segment& s, V v, E c) { return setEnd(s, false, v, c); });
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
    all.emplace("register_number", [](Site& p, V v, E) { return setText(p.registerNumber, v); });
    all.emplace("works", [](Site& p, V v, E c) { return setWorks(p.works, v, c); });
    return all;
}

Setters<PlanRiver> settersOf(const PlanRiver&)
{
    return {{"name", [](PlanRiver& r, V v, E) { return setText(r.river.name, v); }},
            {"name_en", [](PlanRiver& r, V v, E) { return setText(r.river.nameEn, v); }},
            {"remarks", [](PlanRiver& r, V v, E) { return setText(r.meta.remarks, v); }}};
}

template <class T>
Result<EditedEntity> editedIn(const EditContext& context, const Uuid& id, const CellEdits& edits)
{
    const auto before = context.plan.table<T>().find(id);
    if (!before)
        return fail(ErrorCode::NotFound, id.toString());
    T after = *before;
    EditedEntity result;
    const Setters<T> setters = settersOf(after);
    for (const auto& [key, value] : edits) {
        const auto setter = setters.find(key);
        if (setter == setters.end() || !setter->second(after, std::string(trim(value)), context))
            result.notTaken.push_back(key);
    }
    result.before = before;
    result.after = std::make_shared<const T>(std::move(after));
    return result;
}

} // namespace

Result<EditedEntity> editedEntity(const Plan& plan, const std::string& table, const Uuid& id, const CellEdits& edits,
                                  const OwnWords& words)
{
    const EditContext context{plan, words};
    if (table == "segments")
        return editedIn<Segment>(context, id, edits);
    if (table == "areas")
        return editedIn<Area>(context, id, edits);
    if (table == "greenways")
        return editedIn<Greenway>(context, id, edits);
    if (table == "works")
        return editedIn<Works>(context, id, edits);
    if (table == "sites")
        return editedIn<Site>(context, id, edits);
    if (table == "rivers")
        return editedIn<PlanRiver>(context, id, edits);
    return fail(ErrorCode::NotFound, table);
}

AnyEntity stamped(const AnyEntity& entity, const std::string& time, const std::string& author)
{
    return std::visit(
        [&]<class P>(const P& held) -> AnyEntity {
            if constexpr (std::is_same_v<P, std::monostate>) {
                return held;
            } else {
                auto copy = *held;
                copy.meta.updated = time;
                copy.meta.updatedBy = author;
                return std::make_shared<const std::remove_cvref_t<decltype(*held)>>(std::move(copy));
            }
        },
        entity);
}

} // namespace riparia
