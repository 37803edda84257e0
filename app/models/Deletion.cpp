// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/Deletion.h"

#include "app/models/WorksEdits.h"
#include "app/text/Fill.h"
#include "app/text/Language.h"
#include "app/text/NameText.h"

#include "core/plan/EntityLookup.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace riparia {

namespace {

class DeletionTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::EntityEdits)

public:
    static QString deleteOne(const QString& code) { return tr("Delete %1").arg(code); }
    static QString deleteSeveral(int count) { return tr("Delete %n objects", nullptr, count); }
    static QString usedRiver() { return tr("works lie on this river; delete or move them first"); }
};

/// Which river a row is on; "" = none. A detached segment only remembers the name.
std::string riverOf(const Segment& segment)
{
    return segment.state == SegmentState::Detached ? std::string() : segment.river;
}
std::string riverOf(const Area& area)
{
    return area.link.water;
}
std::string riverOf(const Greenway& greenway)
{
    return greenway.link.water;
}

/// Rows that go, and rivers among them.
class Going {
public:
    Going(const PlanDocument& document, const std::vector<Uuid>& ids)
        : m_document(document)
    {
        const Plan& plan = document.plan();
        std::unordered_set<Uuid> rivers;
        for (const Uuid& id : ids) {
            m_places.insert(document.places().placeOf(id));
            if (plan.rivers().find(id))
                rivers.insert(id);
        }
        for (const auto& [id, row] : plan.rivers()) {
            if (rivers.contains(id))
                m_rivers.emplace(row->river.key, row);
        }
        for (const auto& [id, row] : plan.rivers()) { // two of one key: the other one stays under it
            if (!rivers.contains(id))
                m_rivers.erase(row->river.key);
        }
    }

    /// Null when the row is on none of them.
    template <class T>
    const PlanRiver* river(const T& row) const
    {
        return river(riverOf(row));
    }
    const PlanRiver* river(const std::string& key) const
    {
        const auto found = m_rivers.find(key);
        return found == m_rivers.end() ? nullptr : found->second.get();
    }
    Uuid placeOf(const Meta& meta) const { return meta.replaces.isNil() ? meta.uuid : meta.replaces; }
    bool isChosen(const Meta& meta) const { return m_places.contains(placeOf(meta)); }

private:
    const PlanDocument& m_document;
    std::unordered_set<Uuid> m_places;
    std::unordered_map<std::string, std::shared_ptr<const PlanRiver>> m_rivers; // by key
};

/// The changes of what lies on rivers that go, in every scenario.
class RiverClearing {
public:
    RiverClearing(const PlanDocument& document, const Going& going, WorksOfRiver works)
        : m_document(document)
        , m_plan(document.plan())
        , m_going(going)
        , m_works(works)
    {}

    ChangeSet changes()
    {
        clear<Segment>();
        clear<Area>();
        clear<Greenway>();
        for (const auto& [id, row] : m_plan.table<Site>()) {
            if (!m_going.river(row->link.water))
                continue;
            Site after = *row;
            after.link = {};
            replace(row, std::move(after));
        }
        for (const auto& [id, row] : m_plan.waterBodies()) {
            WaterBody after = *row;
            if (std::erase_if(after.spans, [&](const RiverSpan& span) { return m_going.river(span.river); }) > 0)
                replace(row, std::move(after));
        }
        return std::move(m_changes);
    }

private:
    template <class T>
    void clear()
    {
        for (const auto& [id, row] : m_plan.table<T>()) {
            const PlanRiver* river = m_going.river(*row);
            if (!river)
                continue;
            const bool goes = m_works == WorksOfRiver::Delete || m_going.isChosen(row->meta);
            if (goes && !showsAnother(*row))
                m_changes.remove(row);
            else
                replace(row, loosened(*row, river->river, goes));
        }
    }

    /// Whether what it stands for would be seen instead if it went: a row that lies on another river.
    template <class T>
    bool showsAnother(const T& row) const
    {
        const auto below = m_plan.table<T>().find(row.meta.replaces);
        return below && !m_going.river(*below) && !m_going.isChosen(below->meta);
    }

    template <class T>
    void replace(const std::shared_ptr<const T>& before, T after)
    {
        after.meta = m_document.stamped(std::move(after.meta));
        m_changes.replace(before, std::move(after));
    }

    static Line lineOn(const River& river, const Span& span)
    {
        return river.alignment ? river.alignment->slice(span) : Line();
    }

    static Segment loosened(Segment segment, const River& river, bool isGone)
    {
        if (Line line = lineOn(river, segment.span); !line.empty())
            segment.snapshot = std::move(line);
        segment.state = SegmentState::Detached;
        segment.meta.deleted = segment.meta.deleted || isGone;
        return segment;
    }
    static Area loosened(Area area, const River&, bool isGone)
    {
        area.link = {};
        area.meta.deleted = area.meta.deleted || isGone;
        return area;
    }
    static Greenway loosened(Greenway greenway, const River& river, bool isGone)
    {
        if (Line line = lineOn(river, greenway.link.span); greenway.isAlongRiver() && !line.empty())
            greenway.lines = {std::move(line)};
        greenway.link = {};
        greenway.meta.deleted = greenway.meta.deleted || isGone;
        return greenway;
    }

    const PlanDocument& m_document;
    const Plan& m_plan;
    const Going& m_going;
    WorksOfRiver m_works;
    ChangeSet m_changes;
};

/// Whether clearing the rivers sees to this row.
bool isOnRiver(const Going& going, const AnyEntity& entity)
{
    return std::visit(
        [&]<class Held>(const Held& held) {
            if constexpr (requires { riverOf(*held); })
                return going.river(*held) != nullptr;
            else
                return false;
        },
        entity);
}

} // namespace

LeftOnRivers leftOnRivers(const PlanDocument& document, const std::vector<Uuid>& ids)
{
    const Going going(document, ids);
    LeftOnRivers left;
    std::unordered_set<Uuid> named;
    const auto count = [&]<class T>(const EntityTable<T>& table, int& number) {
        std::unordered_set<Uuid> places;
        for (const auto& [id, row] : table) {
            const PlanRiver* river = going.river(*row);
            if (!river || row->meta.deleted || going.isChosen(row->meta) ||
                !places.insert(going.placeOf(row->meta)).second)
                continue;
            ++number;
            if (named.insert(river->meta.uuid).second)
                left.rivers += NameText::river(river->river, installedLanguage());
        }
    };
    count(document.plan().segments(), left.segments);
    count(document.plan().areas(), left.areas);
    count(document.plan().greenways(), left.greenways);
    return left;
}

namespace {

/// What belonged to works stays and belongs to none; what goes itself, or with its river, is not changed before.
void freeMembers(const PlanDocument& document, const Uuid& works, const std::vector<Uuid>& ids, const Going& going,
                 ChangeSet& changes)
{
    const auto freed = removingWorks(document, works);
    if (!freed)
        return; // not of the scenario that is shown: nothing there belongs to it
    for (const Change& change : freed->changes.changes) {
        if (std::ranges::find(ids, idOf(change.before)) == ids.end() && !isOnRiver(going, change.before))
            changes.changes.push_back(change);
    }
}

} // namespace

Result<FieldEdit> deletion(const PlanDocument& document, const std::vector<Uuid>& ids, WorksOfRiver works)
{
    FieldEdit edit;
    std::string code;
    const Going going(document, ids);
    ChangeSet others; // than the rivers and what lies on them: they go where the plan is shown
    for (const Uuid& id : ids) {
        const AnyEntity entity = findEntity<ShownTypes>(document.plan(), id);
        const Meta* meta = metaOf(entity);
        if (!meta)
            return fail(ErrorCode::NotFound, id.toString());
        code = meta->code;
        if (std::holds_alternative<std::shared_ptr<const PlanRiver>>(entity))
            edit.changes.changes.push_back({entity, {}});
        else if (!isOnRiver(going, entity))
            others.changes.push_back({entity, {}});
        if (std::holds_alternative<std::shared_ptr<const Works>>(entity))
            freeMembers(document, id, ids, going, others);
    }
    if (edit.changes.isEmpty()) {
        edit.changes = std::move(others);
    } else {
        if (works == WorksOfRiver::Refuse && leftOnRivers(document, ids).all() > 0)
            return fail(ErrorCode::InvalidArgument, code, toUtf8(DeletionTexts::usedRiver()));
        const auto landed = document.landed(others);
        if (!landed)
            return fail(landed.error());
        const ChangeSet cleared = RiverClearing(document, going, works).changes();
        for (const ChangeSet* part : {&cleared, &*landed})
            edit.changes.changes.insert(edit.changes.changes.end(), part->changes.begin(), part->changes.end());
    }
    edit.text = [count = static_cast<int>(ids.size()), code = fromUtf8(code)] {
        return count == 1 ? DeletionTexts::deleteOne(code) : DeletionTexts::deleteSeveral(count);
    };
    return edit;
}

} // namespace riparia
