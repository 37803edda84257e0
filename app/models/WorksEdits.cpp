// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/WorksEdits.h"

#include "app/text/Fill.h"

#include "core/ledger/OwnerOrder.h"
#include "core/plan/ScenarioView.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

using MemberTypes = TypeList<Segment, Area, Greenway, Site>;

class WorksTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::WorksEdits)

public:
    static QString adding(const QString& code) { return tr("Add %1").arg(code); }
    static QString removing(const QString& code) { return tr("Delete %1").arg(code); }
};

/// Calls `use` for all that belongs to the works, as the scenario shows it. References name the works of the base.
template <class F>
void forEachMember(const PlanDocument& document, const Uuid& works, F&& use)
{
    const Uuid place = document.places().placeOf(works);
    MemberTypes::forEach([&]<class T>() {
        for (const auto& entity : entitiesOf<T>(document.plan(), document.scenario())) {
            if (!entity->works.isNil() && document.places().placeOf(entity->works) == place)
                use(entity);
        }
    });
}

} // namespace

std::vector<WorksPtr> worksInOrder(const PlanDocument& document)
{
    auto sorted = entitiesOf<Works>(document.plan(), document.scenario());
    std::ranges::sort(sorted, [](const auto& a, const auto& b) {
        return a->order != b->order ? a->order < b->order : compareCodes(a->meta.code, b->meta.code) < 0;
    });
    return {sorted.begin(), sorted.end()};
}

std::size_t membersOf(const PlanDocument& document, const Uuid& works)
{
    std::size_t count = 0;
    forEachMember(document, works, [&](const auto&) { ++count; });
    return count;
}

FieldEdit addingWorks(PlanDocument& document, Works works)
{
    const std::vector<WorksPtr> others = worksInOrder(document);
    works.order = others.empty() ? 1 : others.back()->order + 1;
    works.meta.uuid = Uuid::random();
    works.meta.code = document.nextCode(EntityTraits<Works>::letter);
    works.meta = document.stamped(works.meta);
    FieldEdit edit;
    edit.text = [code = fromUtf8(works.meta.code)] { return WorksTexts::adding(code); };
    edit.changes.add(std::move(works));
    return edit;
}

Result<FieldEdit> removingWorks(const PlanDocument& document, const Uuid& works)
{
    const WorksPtr held = document.plan().works().find(works);
    if (!held)
        return fail(ErrorCode::NotFound, works.toString());
    FieldEdit edit;
    edit.text = [code = fromUtf8(held->meta.code)] { return WorksTexts::removing(code); };
    forEachMember(document, works, [&]<class T>(const std::shared_ptr<const T>& member) {
        T after = *member;
        after.works = Uuid();
        after.meta = document.stamped(std::move(after.meta));
        edit.changes.replace(member, std::move(after));
    });
    edit.changes.remove(held);
    return edit;
}

} // namespace riparia
