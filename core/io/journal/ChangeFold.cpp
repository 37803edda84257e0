// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal/ChangeFold.h"

#include "core/plan/PlanHash.h"

#include <algorithm>
#include <memory>

namespace riparia::journal {

bool ChangeFold::add(const std::vector<std::string_view>& lines)
{
    if (!std::all_of(lines.begin(), lines.end(), [](std::string_view line) { return readChange(line).has_value(); }))
        return false;
    return std::all_of(lines.begin(), lines.end(), [&](std::string_view line) { return addLine(line); });
}

bool ChangeFold::addLine(std::string_view line)
{
    const auto read = readChange(line);
    if (!read)
        return false;
    const auto [at, isNew] = m_fates.try_emplace({read->type, read->id});
    if (isNew)
        at->second.before = read->before;
    at->second.after = read->after;
    return true;
}

template <class T>
Result<void> ChangeFold::settle(const Uuid& id, const Fate& fate, const Plan& saved, const PlanInfo& info, bool isKnown,
                                Outcome& outcome) const
{
    const std::shared_ptr<const T> now = saved.table<T>().find(id);
    const std::string row = now ? canonicalRow(*now) : std::string();
    if (row == fate.after)
        return {};
    if (!isKnown && (now ? rowHash(*now) : std::string()) != fate.before)
        outcome.conflicts.push_back(now ? now->meta.code : id.toString());
    if (fate.after.empty()) {
        outcome.changes.remove(now);
        return {};
    }
    Result<T> after = fromCanonicalRow<T>(fate.after, info.crs, info.method);
    if (!after)
        return fail(after.error());
    if (after->meta.uuid != id)
        return fail(ErrorCode::PlanDamaged, std::string(EntityTraits<T>::table), "uuid");
    if (now)
        outcome.changes.replace(now, std::move(*after));
    else
        outcome.changes.add(std::move(*after));
    return {};
}

Result<ChangeFold::Outcome> ChangeFold::onto(const Plan& saved, const PlanInfo& info, bool isKnown) const
{
    Outcome outcome;
    for (const auto& [subject, fate] : m_fates) {
        std::size_t index = 0;
        Result<void> settled;
        EntityTypes::forEach([&, &subject = subject, &fate = fate]<class T>() {
            if (index++ == subject.first)
                settled = settle<T>(subject.second, fate, saved, info, isKnown, outcome);
        });
        if (!settled)
            return fail(settled.error());
    }
    return outcome;
}

} // namespace riparia::journal
