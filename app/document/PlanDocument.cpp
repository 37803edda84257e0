// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanDocument.h"

#include "app/document/EditCommand.h"

#include "core/plan/ScenarioView.h"

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

/// The numbers given so far stay given, whatever is undone.
PlanInfo withCountersOf(PlanInfo info, const PlanInfo& also)
{
    for (const auto& [letter, number] : also.counters) {
        std::int64_t& counter = info.counters[letter];
        counter = std::max(counter, number);
    }
    return info;
}

} // namespace

PlanDocument::PlanDocument(Authorship by)
    : m_by(std::move(by))
    , m_undo(this) // children, so that moveToThread() takes them along
    , m_selection(this)
{
    // A walk through the history is told once, when the stack has arrived.
    connect(&m_undo, &QUndoStack::indexChanged, this, &PlanDocument::tell);
    connect(&m_undo, &QUndoStack::cleanChanged, this, &PlanDocument::savedStateChanged);
}

PlanDocument::~PlanDocument()
{
    m_undo.disconnect(this); // it tells that it is emptied when it goes, and half of us is gone by then
    if (!m_journal)
        return;
    if (isModified() || !m_parked.isEmpty())
        m_journal->leave(now());
    else
        m_journal->restart({});
}

std::unique_ptr<PlanDocument> PlanDocument::blank(const QString& title, Authorship by, const QString& recoveryRoot)
{
    std::unique_ptr<PlanDocument> document(new PlanDocument(std::move(by)));
    PlanInfo info;
    info.id = Uuid::random();
    info.title = title.toStdString();
    document->m_plan.setInfo(std::move(info));
    document->startJournal(recoveryRoot);
    return document;
}

const RiverNetwork& PlanDocument::network() const
{
    if (!m_network) {
        std::vector<River> rivers;
        for (const auto& row : entitiesOf<PlanRiver>(m_plan, Uuid()))
            rivers.push_back(row->river);
        m_network = RiverNetwork::make(std::move(rivers));
    }
    return *m_network;
}

Result<void> PlanDocument::edit(const ChangeSet& changes, const QString& text, std::optional<PlanInfo> info)
{
    Plan next = m_plan;
    if (auto applied = next.apply(changes); !applied)
        return applied;
    auto merged = composed({}, changes); // one change for each entity, and none that changes nothing
    if (!merged)
        return fail(merged.error());
    if (info)
        info = withCountersOf(std::move(*info), m_plan.info());
    const Crs& crs = info ? info->crs : m_plan.info().crs;
    if (!crs.isValid() && !next.rivers().isEmpty()) // without it the file of such a plan could not be read again
        return fail(ErrorCode::CrsMissing, m_plan.info().title);
    if (info == m_plan.info())
        info.reset();
    if (!merged->isEmpty() || info)
        pushEdit(std::move(*merged), info, text);
    return {};
}

void PlanDocument::pushEdit(ChangeSet changes, const std::optional<PlanInfo>& info, const QString& text)
{
    if (changes.label.empty())
        changes.label = text.toStdString();
    std::optional<EditCommand::InfoChange> infoChange;
    if (info)
        infoChange = EditCommand::InfoChange{m_plan.info(), *info};
    m_undo.push(new EditCommand(*this, std::move(changes), std::move(infoChange), text));
}

void PlanDocument::take(const ChangeSet& changes, const PlanInfo* info, GestureKind kind)
{
    if (const auto applied = m_plan.apply(changes); !applied)
        qFatal("The undo history does not fit the plan: %s", applied.error().subject.c_str());
    if (!m_untold)
        m_untold.emplace();
    m_untoldKind = kind;
    if (m_journal)
        m_untoldChanges = m_untoldChanges.isEmpty() ? changes : composed(m_untoldChanges, changes).value();
    if (info) {
        m_untold->info = true;
        m_plan.setInfo(withCountersOf(*info, m_plan.info()));
    }
    for (const Change& change : changes.changes) {
        const bool isGone = change.after.index() == 0;
        const Uuid id = idOf(isGone ? change.before : change.after);
        m_untold->ids.push_back(id);
        m_untold->kinds.insert(kindOf(change));
        if (isGone)
            m_removed.insert(id);
        else
            m_removed.erase(id);
    }
    if (m_untold->kinds.contains(EntityKind::River))
        m_network.reset();
}

void PlanDocument::tell()
{
    if (!m_untold)
        return;
    ChangeEvent event = *std::exchange(m_untold, {});
    const auto removed = std::exchange(m_removed, {});
    const auto travelled = std::exchange(m_travelled, {});
    std::sort(event.ids.begin(), event.ids.end());
    event.ids.erase(std::unique(event.ids.begin(), event.ids.end()), event.ids.end());
    record(event.info);
    m_selection.remove(removed);
    Q_EMIT changed(event);
    if (travelled)
        Q_EMIT this->travelled(*travelled, event);
}

std::string PlanDocument::now() const
{
    return m_by.now ? m_by.now().toStdString() : std::string();
}

Meta PlanDocument::stamped(Meta meta) const
{
    const std::string author = m_by.author.toStdString();
    const std::string time = now();
    if (meta.created.empty()) {
        meta.created = time;
        meta.createdBy = author;
    }
    meta.updated = time;
    meta.updatedBy = author;
    return meta;
}

/// One undo step to another state of the plan; none where there is nothing between them.
void PlanDocument::goTo(const Plan& plan, const QString& text)
{
    ChangeSet changes = compare(m_plan, plan);
    std::optional<PlanInfo> info = withCountersOf(plan.info(), m_plan.info());
    if (info == m_plan.info())
        info.reset();
    if (!changes.isEmpty() || info)
        pushEdit(std::move(changes), info, text);
}

} // namespace riparia
