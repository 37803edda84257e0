// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/ObjectLocks.h"

#include "app/document/PlanDocument.h"

#include "core/plan/EntityLookup.h"
#include "core/plan/ObjectLock.h"

#include <QString>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kLocksLookedAt = 2000; // actions ask at every change of the selection

/// The row that stands for the object in the scenario shown: once it was unlocked there, another one than in the base. The row itself where none does.
AnyEntity shownRow(const PlanDocument& document, const Uuid& id)
{
    const Uuid row = document.places().standIn(id);
    return findEntity(document.plan(), row.isNil() ? id : row);
}

bool isLockedObject(const PlanDocument& document, const Uuid& id)
{
    const AnyEntity entity = shownRow(document, id);
    const Meta* meta = metaOf(entity);
    return meta && isLocked(meta->attrs);
}

} // namespace

Result<void> ObjectLocks::set(PlanDocument& document, const std::vector<Uuid>& ids, bool locked)
{
    ChangeSet changes;
    std::string code;
    for (const Uuid& id : ids) {
        const AnyEntity before = shownRow(document, id);
        const Meta* meta = metaOf(before);
        if (!meta)
            return fail(ErrorCode::NotFound, id.toString());
        if (isLocked(meta->attrs) == locked)
            continue;
        const std::string attrs = withLock(meta->attrs, locked);
        if (attrs == meta->attrs)
            return fail(ErrorCode::InvalidArgument, meta->code, "not a JSON object");
        code = meta->code;
        Meta after = *meta;
        after.attrs = attrs;
        changes.changes.push_back({before, withMeta(before, document.stamped(std::move(after)))});
    }
    const auto count = static_cast<int>(changes.changes.size());
    return document.edit(changes, [code = QString::fromStdString(code), count, locked] {
        if (count == 1)
            return locked ? tr("Lock %1").arg(code) : tr("Unlock %1").arg(code);
        return locked ? tr("Lock %n objects", nullptr, count) : tr("Unlock %n objects", nullptr, count);
    });
}

bool ObjectLocks::areAll(const PlanDocument& document, const std::vector<Uuid>& ids)
{
    return !ids.empty() && ids.size() <= kLocksLookedAt &&
           std::ranges::all_of(ids, [&](const Uuid& id) { return isLockedObject(document, id); });
}

bool ObjectLocks::mayBeAny(const PlanDocument& document, const std::vector<Uuid>& ids)
{
    return ids.size() > kLocksLookedAt ||
           std::ranges::any_of(ids, [&](const Uuid& id) { return isLockedObject(document, id); });
}

ChangeSet ObjectLocks::freed(const PlanDocument& document, ChangeSet changes)
{
    for (Change& change : changes.changes) {
        const Meta* before = metaOf(change.before);
        if (!before || !isLocked(before->attrs))
            continue;
        AnyEntity now = shownRow(document, before->uuid);
        const Meta* row = metaOf(now);
        if (!row || isLocked(row->attrs))
            continue;
        if (const Meta* made = metaOf(change.after)) {
            Meta after = *made;
            after.attrs = withLock(after.attrs, false);
            after.uuid = row->uuid;
            after.scenario = row->scenario;
            after.replaces = row->replaces;
            change.after = withMeta(change.after, std::move(after));
        }
        change.before = std::move(now);
    }
    return changes;
}

} // namespace riparia
