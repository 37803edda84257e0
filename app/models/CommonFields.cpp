// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/CommonFields.h"

#include "app/models/DetailFields.h"
#include "app/models/EditableFields.h"
#include "app/models/StatusEdits.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/plan/ChangeSet.h"
#include "core/plan/EntityLookup.h"
#include "core/plan/Status.h"
#include "core/plan/Taxonomy.h"

#include <bitset>
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <variant>

namespace riparia {

namespace {

constexpr std::size_t kObjectsBetweenLooks = 1024; // at whether to stop

std::optional<TableType> tableOf(const AnyEntity& entity)
{
    if (std::holds_alternative<std::shared_ptr<const Segment>>(entity))
        return TableType::Segments;
    if (std::holds_alternative<std::shared_ptr<const Area>>(entity))
        return TableType::Areas;
    if (std::holds_alternative<std::shared_ptr<const Greenway>>(entity))
        return TableType::Greenways;
    if (std::holds_alternative<std::shared_ptr<const PlanRiver>>(entity))
        return TableType::Rivers;
    if (std::holds_alternative<std::shared_ptr<const Works>>(entity))
        return TableType::Works;
    return std::nullopt;
}

/// The status that holds from its day on without end: what is chosen here follows it, whatever day the figures are counted at.
std::optional<StatusOn> newestStatus(const AnyEntity& entity, const Plan& plan, const ScenarioPlaces& places)
{
    return std::visit(
        [&](const auto& held) -> std::optional<StatusOn> {
            if constexpr (requires { held->events; }) {
                std::shared_ptr<const Works> owner;
                if constexpr (requires { held->works; })
                    owner = plan.works().find(places.standIn(held->works));
                return statusOn(held->events, owner ? &owner->events : nullptr, std::nullopt, Taxonomy::builtIn());
            }
            return std::nullopt;
        },
        entity);
}

/// Of its own newest status; "" where it has none.
std::string sinceText(const AnyEntity& entity)
{
    const std::vector<StatusEvent>* events = eventsOf(entity);
    const StatusEvent* newest = events ? newestEvent(*events) : nullptr;
    return newest ? newest->date.toString() : std::string();
}

std::string yearText(const std::optional<int>& year)
{
    return year ? std::to_string(*year) : std::string();
}

/// Place, work, years and names: what is no status and no detail. Its codes, or its text.
template <class T>
std::string ownCode(const T& entity, std::string_view key)
{
    if (key == "remarks")
        return entity.meta.remarks;
    if constexpr (std::is_same_v<T, PlanRiver>) {
        return key == "name" ? entity.river.name : entity.river.nameEn;
    } else {
        if (key == "name")
            return entity.meta.name;
        if (key == "name_en")
            return entity.meta.nameEn;
    }
    if constexpr (std::is_same_v<T, Segment>) {
        if (key == "bank")
            return std::string(toString(entity.bank));
    }
    if constexpr (requires { entity.measures; }) {
        if (key == "measure")
            return entity.measures.empty() ? std::string() : entity.measures.front().type;
        if (key == "works")
            return entity.works.toString();
    }
    if constexpr (requires { entity.yearStart; }) {
        if (key == "year_start")
            return yearText(entity.yearStart);
        if (key == "year_end")
            return yearText(entity.yearEnd);
    }
    return {};
}

/// What tells one value of a field from another: no word of any language is made for it.
std::string plainCode(const AnyEntity& entity, std::string_view key, const Plan& plan, const ScenarioPlaces& places)
{
    if (key == "status") {
        const auto newest = newestStatus(entity, plan, places);
        return newest ? newest->code : std::string();
    }
    if (key == "status_date")
        return sinceText(entity);
    if (auto detail = detailOf(entity, key))
        return std::move(*detail);
    return std::visit(
        [&]<class Held>(const Held& held) -> std::string {
            if constexpr (std::is_same_v<Held, std::monostate>)
                return {};
            else
                return ownCode(*held, key);
        },
        entity);
}

/// The different values of one field.
struct FieldTally {
    std::string_view key;
    std::unordered_set<std::string> values{};
    std::string last{}; ///< neighbours often have the same: no look-up

    void count(std::string value)
    {
        if (!values.empty() && value == last)
            return;
        values.insert(value);
        last = std::move(value);
    }
};

std::vector<FieldTally> talliesFor(std::size_t objects)
{
    std::vector<FieldTally> tallies;
    for (const EditableField& field : editableFields()) {
        if (!field.isAlone || objects == 1)
            tallies.push_back({field.key});
    }
    return tallies;
}

} // namespace

Result<std::vector<CommonField>> commonFields(const Plan& plan, const ScenarioPlaces& places,
                                              const std::vector<Uuid>& ids, const Progress& progress)
{
    std::vector<FieldTally> tallies = ids.empty() ? std::vector<FieldTally>() : talliesFor(ids.size());
    // Kinds that were met: which fields there are depends on nothing else.
    std::bitset<std::variant_size_v<AnyEntity>> known;
    for (std::size_t i = 0; i < ids.size() && !tallies.empty(); ++i) {
        if (i % kObjectsBetweenLooks == 0 && progress.cancelled())
            return fail(ErrorCode::Cancelled);
        const AnyEntity entity = findEntity<ShownTypes>(plan, ids[i]);
        if (!known.test(entity.index())) {
            known.set(entity.index());
            std::erase_if(tallies, [&](const FieldTally& tally) { return !hasField(entity, tally.key); });
        }
        for (FieldTally& tally : tallies)
            tally.count(plainCode(entity, tally.key, plan, places));
    }
    std::vector<CommonField> common;
    for (const FieldTally& tally : tallies)
        common.push_back({tally.key, tally.values.size()});
    return common;
}

FieldContent fieldContent(const AnyEntity& entity, std::string_view key, const Facts& facts)
{
    if (key == "status" || key == "status_date") {
        const PlanDocument& document = facts.names.document();
        const auto newest = newestStatus(entity, document.plan(), document.places());
        if (newest && key == "status")
            return {fromUtf8(newest->code), NameText::status(newest->code, installedLanguage())};
        if (newest && newest->fromWorks && newest->since)
            return {{}, {}, fromUtf8(newest->since->toString())};
        if (key == "status_date")
            return {fromUtf8(sinceText(entity)), fromUtf8(sinceText(entity))};
    }
    if (const auto detail = detailOf(entity, key)) {
        const QString words = detailWords(entity, key);
        // What is offered by its name is shown by it.
        return {codesOfDetail(key).empty() ? fromUtf8(*detail) : words, words};
    }
    const auto type = tableOf(entity);
    if (!type) {
        const Meta* meta = metaOf(entity);
        const std::string& text = key == "name" ? meta->name : key == "name_en" ? meta->nameEn : meta->remarks;
        return {fromUtf8(text), fromUtf8(text)};
    }
    const QString words = cellOf(*type, key, entity, facts).text;
    if (const auto* river = std::get_if<std::shared_ptr<const PlanRiver>>(&entity)) {
        if (key == "name_en")
            return {fromUtf8((*river)->river.nameEn), fromUtf8((*river)->river.nameEn)};
        return {words, words};
    }
    return {codeOf(entity, key, facts, words), words};
}

} // namespace riparia
