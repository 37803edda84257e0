// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Plan.h"

#include "core/base/Text.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/ChangeSubject.h"

#include <algorithm>
#include <type_traits>
#include <unordered_map>

namespace riparia {

namespace {

constexpr std::size_t kCodeDigits = 4;

/// The number of "S-0012" under its letter; 0 for a code of another form.
std::int64_t codeNumber(std::string_view code, char letter)
{
    if (code.size() < 3 || code[0] != letter || code[1] != '-')
        return 0;
    const std::string_view digits = code.substr(2);
    const bool plain =
        digits.size() <= 18 && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return plain ? parseInteger(digits).value_or(0) : 0;
}

/// True when the variant names a type but holds no entity.
bool isHollow(const AnyEntity& entity)
{
    return entity.index() != 0 && !metaOf(entity);
}

/// What a change must be before the plan is asked: about one entity that has an id.
Result<void> checkForm(const Change& change)
{
    const bool adds = change.before.index() == 0;
    const bool removes = change.after.index() == 0;
    const Meta* meta = metaOf(removes ? change.before : change.after);
    const std::string code = meta ? meta->code : std::string();
    if (isHollow(change.before) || isHollow(change.after))
        return fail(ErrorCode::InvalidArgument, code, "change without entity");
    if (meta && meta->uuid.isNil())
        return fail(ErrorCode::InvalidArgument, code, "entity without id");
    const bool sameSubject = change.before.index() == change.after.index() && idOf(change.before) == idOf(change.after);
    if (!adds && !removes && !sameSubject)
        return fail(ErrorCode::InvalidArgument, code, "change from one entity to another");
    return {};
}

} // namespace

std::shared_ptr<const PlanRiver> Plan::riverByKey(std::string_view key) const
{
    for (const auto& [id, row] : rivers()) {
        if (row->river.key == key && row->meta.scenario.isNil() && !row->meta.deleted)
            return row;
    }
    return nullptr;
}

Result<void> Plan::apply(const ChangeSet& changes)
{
    // Everything is checked before anything is done; what earlier changes of the set leave behind is remembered here.
    std::unordered_map<ChangeSubject, const AnyEntity*> left;
    left.reserve(changes.changes.size());
    for (const Change& change : changes.changes) {
        if (auto form = checkForm(change); !form)
            return form;
        const AnyEntity& named = change.after.index() != 0 ? change.after : change.before;
        if (named.index() == 0)
            continue;
        const Uuid id = idOf(named);
        const auto [at, isFirst] = left.try_emplace(ChangeSubject{named.index(), id}, nullptr);
        const AnyEntity now = isFirst ? held(named, id) : *at->second;
        if (!sameEntity(now, change.before))
            return fail(ErrorCode::ChangeConflict, metaOf(named)->code);
        at->second = &change.after;
    }
    Plan next = *this; // shares everything; even running out of memory half way leaves this plan as it was
    for (const Change& change : changes.changes)
        next.put(change);
    m_tables = next.m_tables;
    return {};
}

AnyEntity Plan::held(const AnyEntity& like, const Uuid& id) const
{
    return std::visit(
        [&](const auto& entity) -> AnyEntity {
            using Held = std::decay_t<decltype(entity)>;
            if constexpr (std::is_same_v<Held, std::monostate>) {
                return {};
            } else {
                auto found = table<std::remove_const_t<typename Held::element_type>>().find(id);
                return found ? AnyEntity(std::move(found)) : AnyEntity();
            }
        },
        like);
}

void Plan::put(const Change& change)
{
    const bool removes = change.after.index() == 0;
    std::visit(
        [&](const auto& entity) {
            using Held = std::decay_t<decltype(entity)>;
            if constexpr (!std::is_same_v<Held, std::monostate>) {
                auto& rows = std::get<EntityTable<std::remove_const_t<typename Held::element_type>>>(m_tables);
                if (removes)
                    rows.remove(entity->meta.uuid);
                else
                    rows.put(entity);
            }
        },
        removes ? change.before : change.after);
}

std::string Plan::nextCode(char letter)
{
    std::string digits = std::to_string(++m_info.counters[letter]);
    if (digits.size() < kCodeDigits)
        digits.insert(0, kCodeDigits - digits.size(), '0');
    return std::string{letter, '-'} + digits;
}

void Plan::raiseCounters()
{
    EntityTypes::forEach([&]<class T>() {
        constexpr char letter = EntityTraits<T>::letter;
        std::int64_t highest = 0;
        for (const auto& [id, row] : table<T>())
            highest = std::max(highest, codeNumber(row->meta.code, letter));
        if (highest > 0) {
            std::int64_t& counter = m_info.counters[letter];
            counter = std::max(counter, highest);
        }
    });
}

bool operator==(const Plan& a, const Plan& b)
{
    return a.m_info == b.m_info && compare(a, b).isEmpty();
}

} // namespace riparia
