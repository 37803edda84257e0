// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ObjectLock.h"

#include "core/plan/JsonDepth.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <type_traits>
#include <variant>

namespace riparia {

namespace {

using LockJson = nlohmann::ordered_json; // what a source said stays in its order

constexpr const char* kLockMark = "riparia:locked";

/// The same object but for the lock and the stamp of the edit.
template <class T>
bool isSameButForLock(const T& before, T after)
{
    after.meta.updated = before.meta.updated;
    after.meta.updatedBy = before.meta.updatedBy;
    if (withLock(before.meta.attrs, false) != withLock(after.meta.attrs, false))
        return false;
    after.meta.attrs = before.meta.attrs;
    return after == before;
}

} // namespace

bool isLocked(const std::string& attrs)
{
    if (attrs.find(kLockMark) == std::string::npos) // almost always: nothing is parsed
        return false;
    const LockJson json = shallowJson<LockJson>(attrs);
    if (!json.is_object())
        return false;
    const auto mark = json.find(kLockMark);
    return mark != json.end() && mark->is_boolean() && mark->get<bool>();
}

std::string withLock(const std::string& attrs, bool locked)
{
    if (isLocked(attrs) == locked)
        return attrs;
    LockJson json = attrs.empty() ? LockJson::object() : shallowJson<LockJson>(attrs);
    if (!json.is_object())
        return attrs;
    json.erase(std::string(kLockMark));
    if (locked)
        json[std::string(kLockMark)] = true;
    return json.empty() ? std::string() : json.dump();
}

bool isHeldByLock(const Change& change)
{
    const Meta* meta = metaOf(change.before);
    if (!meta || !isLocked(meta->attrs))
        return false;
    return std::visit(
        [&]<class Held>(const Held& before) {
            if constexpr (std::is_same_v<Held, std::monostate>) {
                return false;
            } else {
                const auto* after = std::get_if<Held>(&change.after);
                return !after || !*after || !isSameButForLock(*before, **after);
            }
        },
        change.before);
}

} // namespace riparia
