// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanDocument.h"

#include "app/document/EditCommand.h"
#include "app/document/ObjectLocks.h"

#include "core/plan/ObjectLock.h"
#include "core/plan/ScenarioEdits.h"
#include "core/plan/ScenarioView.h"

#include <QSignalBlocker>

#include <algorithm>
#include <iterator>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kNamedLocks = 3; // in a sentence

/// The numbers given so far stay given, whatever is undone.
PlanInfo withCountersOf(PlanInfo info, const PlanInfo& also)
{
    for (const auto& [letter, number] : also.counters) {
        std::int64_t& counter = info.counters[letter];
        counter = std::max(counter, number);
    }
    return info;
}

/// Whether it may change which row stands where in a scenario.
bool isOfScenarios(const Change& change)
{
    const auto concerns = [](const Meta* meta) { return meta && (!meta->scenario.isNil() || meta->deleted); };
    return kindOf(change) == EntityKind::Scenario || concerns(metaOf(change.before)) || concerns(metaOf(change.after));
}

/// Whether a row comes that stands for nothing that was there: in a scenario a change and a removal are rows of their own.
bool isAddition(const Change& change)
{
    const Meta* after = metaOf(change.after);
    return !metaOf(change.before) && after && after->replaces.isNil() && !after->deleted;
}

std::string codeOf(const Change& change)
{
    const Meta* meta = metaOf(change.before);
    return (meta ? meta : metaOf(change.after))->code;
}

} // namespace

Authorship Authorship::byClock(const QString& author, const std::function<QDateTime()>& utc)
{
    return {author, [utc] { return utc().toString(Qt::ISODate); },
            [utc] {
                const QDate day = utc().toLocalTime().date();
                return Date{day.year(), day.month(), day.day()};
            }};
}

PlanDocument::PlanDocument(Authorship by)
    : m_by(std::move(by))
    , m_undo(this) // children, so that moveToThread() takes them along
    , m_selection(this)
{
    m_undo.setUndoLimit(kMostSteps);
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
    if (m_network && !m_isNetworkOutdated)
        return *m_network;
    std::vector<River> rivers;
    for (const auto& row : entitiesOf<PlanRiver>(m_plan, Uuid()))
        rivers.push_back(row->river);
    m_network =
        m_network ? RiverNetwork::following(*m_network, std::move(rivers)) : RiverNetwork::make(std::move(rivers));
    m_isNetworkOutdated = false;
    return *m_network;
}

std::size_t PlanDocument::riverCount() const
{
    if (m_network && !m_isNetworkOutdated)
        return m_network->rivers().size();
    return entitiesOf<PlanRiver>(m_plan, Uuid()).size();
}

Result<ChangeSet> PlanDocument::landed(const ChangeSet& changes) const
{
    return landedIn(m_plan, m_scenario, changes);
}

Result<void> PlanDocument::edit(const ChangeSet& changes, StepName name, std::optional<PlanInfo> info)
{
    return push(changes, std::move(name), std::move(info), nullptr);
}

Result<void> PlanDocument::import(const ChangeSet& changes, StepName name, const PlanInfo& info,
                                  ImportedFeatures& sources)
{
    return push(changes, std::move(name), info, &sources);
}

Result<void> PlanDocument::push(const ChangeSet& changes, StepName name, std::optional<PlanInfo> info,
                                ImportedFeatures* sources, Locks locks)
{
    auto merged = landed(changes); // one change for each entity, and none that changes nothing
    if (!merged)
        return fail(merged.error());
    if (locks == Locks::Heeded) {
        if (auto open = checkLocks(changes, *merged); !open)
            return open;
    }
    Plan next = m_plan;
    if (auto applied = next.apply(*merged); !applied)
        return applied;
    if (info)
        info = withCountersOf(std::move(*info), m_plan.info());
    const Crs& crs = info ? info->crs : m_plan.info().crs;
    if (!crs.isValid() && !next.rivers().isEmpty()) // without it the file of such a plan could not be read again
        return fail(ErrorCode::CrsMissing, m_plan.info().title);
    if (info == m_plan.info())
        info.reset();
    if (merged->isEmpty() && !info)
        return {};
    if (sources) { // before the step: the journal keeps them with the gesture that follows
        for (auto& [source, rows] : std::exchange(*sources, {}))
            attachSourceFeatures(source, std::move(rows));
    }
    pushEdit(std::move(*merged), info, std::move(name), {}, std::move(next));
    return {};
}

Result<void> PlanDocument::refuse(const RefusedLock& lock, std::string codes, const char* why)
{
    const Error refusal{ErrorCode::InvalidArgument, std::move(codes), why};
    Q_EMIT lockRefused(lock, refusal);
    return fail(refusal);
}

/// Layers by what an edit comes to, objects by what it was made to: in a scenario that is another row.
Result<void> PlanDocument::checkLocks(const ChangeSet& changes, const ChangeSet& merged)
{
    for (const Change& change : merged.changes) {
        if (isRefused(change))
            return refuse({kindOf(change), {}}, codeOf(change), "its layer is locked");
    }
    return checkObjectLocks(changes);
}

Result<void> PlanDocument::checkObjectLocks(const ChangeSet& changes)
{
    const auto isOfLocked = [](const Change& change) {
        const Meta* meta = metaOf(change.before);
        return meta && riparia::isLocked(meta->attrs);
    };
    if (std::ranges::none_of(changes.changes, isOfLocked))
        return {};
    // One change for each: unlocking and editing are two steps.
    const auto whole = composed({}, changes);
    if (!whole)
        return fail(whole.error());
    RefusedLock lock;
    std::string codes;
    for (const Change& change : whole->changes) {
        if (!isHeldByLock(change))
            continue;
        lock.kind = kindOf(change);
        lock.objects.push_back(idOf(change.before));
        if (lock.objects.size() <= kNamedLocks)
            codes += (codes.empty() ? "" : ", ") + codeOf(change);
    }
    if (lock.objects.empty())
        return {};
    if (lock.objects.size() > kNamedLocks)
        codes += ", ...";
    return refuse(lock, std::move(codes), "it is locked");
}

bool PlanDocument::isRefused(const Change& change) const
{
    const EntityKind kind = kindOf(change);
    return isLocked(kind) && !(isReferenceKind(kind) && isAddition(change));
}

void PlanDocument::setLocked(std::set<EntityKind> kinds)
{
    if (kinds == m_locked)
        return;
    m_locked = std::move(kinds);
    Q_EMIT locksChanged();
}

void PlanDocument::unlock(EntityKind kind)
{
    std::set<EntityKind> kinds = m_locked;
    kinds.erase(kind);
    setLocked(std::move(kinds));
}

Result<void> PlanDocument::unlock(const RefusedLock& lock)
{
    if (!lock.objects.empty())
        return ObjectLocks::set(*this, lock.objects, false);
    unlock(lock.kind);
    return {};
}

Result<void> PlanDocument::editScenarios(const ChangeSet& changes, StepName name, const Uuid& shown)
{
    auto merged = composed({}, changes);
    if (!merged)
        return fail(merged.error());
    ChangeSet ofBase; // rows of a scenario go with it
    std::ranges::copy_if(merged->changes, std::back_inserter(ofBase.changes), [](const Change& change) {
        const Meta* meta = metaOf(change.before);
        return meta && meta->scenario.isNil();
    });
    if (auto open = checkObjectLocks(ofBase); !open)
        return open;
    Plan next = m_plan;
    if (auto applied = next.apply(*merged); !applied)
        return applied;
    if (!merged->isEmpty())
        pushEdit(std::move(*merged), {}, std::move(name), shown, std::move(next));
    return {};
}

void PlanDocument::pushEdit(ChangeSet changes, const std::optional<PlanInfo>& info, StepName name,
                            std::optional<Uuid> shown, std::optional<Plan> next)
{
    if (changes.label.empty())
        changes.label = name.words().toStdString();
    std::optional<EditCommand::InfoChange> infoChange;
    if (info)
        infoChange = EditCommand::InfoChange{m_plan.info(), *info};
    auto step =
        std::make_unique<EditCommand>(*this, std::move(changes), std::move(infoChange),
                                      EditCommand::Shown{m_scenario, shown.value_or(m_scenario)}, std::move(name));
    makeRoom(step->bytes());
    // Known before the stack tells of the new step: what was undone goes first, and of the rest the oldest where they are as many as there may be.
    if (m_undo.undoLimit() > 0 && m_undo.index() >= m_undo.undoLimit())
        ++m_droppedSteps;
    m_next = std::move(next);
    m_undo.push(step.release());
}

/// Lets go of the oldest steps where those that lead here and one of so many bytes are too much together. What was undone goes with that one anyway.
void PlanDocument::makeRoom(std::size_t bytes)
{
    int oldest = m_undo.index();
    while (oldest > 0) {
        const std::size_t more = static_cast<const EditCommand*>(m_undo.command(oldest - 1))->bytes();
        if (bytes + more > m_mostStepBytes)
            break;
        bytes += more;
        --oldest;
    }
    if (oldest > 0)
        dropSteps(oldest);
}

/// A stack of Qt lets go of steps by their number only, so it is made anew from those that stay.
void PlanDocument::dropSteps(int count)
{
    std::vector<std::unique_ptr<EditCommand>> kept;
    for (int i = count; i < m_undo.index(); ++i)
        kept.push_back(static_cast<const EditCommand*>(m_undo.command(i))->done());
    const int saved = m_undo.cleanIndex() - count;
    const QSignalBlocker quiet(m_undo); // the step that follows is told of, and nothing else has changed
    m_undo.clear();
    if (saved != 0)
        m_undo.resetClean();
    for (int i = 0; i < static_cast<int>(kept.size()); ++i) {
        m_undo.push(kept[static_cast<std::size_t>(i)].release());
        if (saved == i + 1)
            m_undo.setClean();
    }
    m_droppedSteps += count;
}

void PlanDocument::take(const ChangeSet& changes, const PlanInfo* info, GestureKind kind)
{
    if (std::ranges::any_of(changes.changes, isOfScenarios)) {
        places(); // as they were
        m_arePlacesOutdated = true;
    }
    if (m_next) // of a large import, working it out twice would be felt
        m_plan = *std::exchange(m_next, {});
    else if (const auto applied = m_plan.apply(changes); !applied)
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
        const Meta& meta = *metaOf(isGone ? change.before : change.after);
        m_untold->ids.push_back(id);
        if (!meta.replaces.isNil())
            m_untold->ids.push_back(meta.replaces);
        m_untold->kinds.insert(kindOf(change));
        if (isGone)
            m_removed.insert(id);
        else
            m_removed.erase(id);
    }
    if (m_untold->kinds.contains(EntityKind::River))
        m_isNetworkOutdated = true;
}

void PlanDocument::tell()
{
    if (!m_untold)
        return;
    ChangeEvent event = *std::exchange(m_untold, {});
    followScenario(event);
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

const ScenarioPlaces& PlanDocument::places() const
{
    if (!m_places)
        m_places = std::make_shared<const ScenarioPlaces>(m_plan, m_toldScenario);
    return *m_places;
}

void PlanDocument::select(const std::vector<Uuid>& ids)
{
    std::vector<Uuid> standing;
    for (const Uuid& id : ids) {
        if (const Uuid now = places().standIn(id); !now.isNil())
            standing.push_back(now);
    }
    m_selection.set(std::move(standing));
}

void PlanDocument::setScenario(const Uuid& scenario)
{
    places(); // as they were
    m_scenario = scenario;
    ChangeEvent event;
    followScenario(event);
    if (event.everything)
        Q_EMIT changed(event);
}

/// What stands where others stood is told, and selected in their place.
void PlanDocument::followScenario(ChangeEvent& event)
{
    const auto row = m_plan.scenarios().find(m_scenario);
    if (!row || row->meta.deleted)
        m_scenario = Uuid();
    const Uuid then = std::exchange(m_toldScenario, m_scenario);
    const bool isOther = then != m_scenario;
    if (!std::exchange(m_arePlacesOutdated, false) && !isOther)
        return;
    auto before = std::exchange(m_places, nullptr);
    if (!before) // nobody asked, and the rows are the same
        before = std::make_shared<const ScenarioPlaces>(m_plan, then);
    const auto nowAt = [&](const Uuid& id) { return places().standIn(before->placeOf(id)); };
    event.everything = event.everything || isOther;
    for (const Uuid& id : event.ids) {
        const Uuid first = before->standIn(id);
        const Uuid second = nowAt(id);
        if (first != second && !first.isNil() && !second.isNil())
            event.moved.emplace_back(first, second);
    }
    std::sort(event.moved.begin(), event.moved.end());
    event.moved.erase(std::unique(event.moved.begin(), event.moved.end()), event.moved.end());
    std::vector<Uuid> selected;
    for (const Uuid& id : m_selection.ids()) {
        const Uuid now = before->stands(id) ? nowAt(id) : id;
        if (!now.isNil())
            selected.push_back(now);
    }
    m_selection.set(std::move(selected));
}

std::string PlanDocument::now() const
{
    return m_by.now ? m_by.now().toStdString() : std::string();
}

Date PlanDocument::today() const
{
    return m_by.today ? m_by.today() : Date::parse(std::string_view(now()).substr(0, 10)).value_or(Date{});
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
void PlanDocument::goTo(const Plan& plan, StepName name)
{
    ChangeSet changes = compare(m_plan, plan);
    std::optional<PlanInfo> info = withCountersOf(plan.info(), m_plan.info());
    if (info == m_plan.info())
        info.reset();
    if (!changes.isEmpty() || info)
        pushEdit(std::move(changes), info, std::move(name));
}

} // namespace riparia
