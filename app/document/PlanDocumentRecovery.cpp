// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanDocument.h"

#include <QFileInfo>

#include <utility>

/// The part of a document that deals with its recovery journal.
namespace riparia {

Result<RecoveredDocument> PlanDocument::recover(LeftJournal& left, Authorship by, const Progress& progress,
                                                const std::optional<PlanClaims>& claims)
{
    std::unique_ptr<PlanDocument> document(new PlanDocument(std::move(by)));
    const LeftSummary summary = left.summary();
    document->claimBefore(summary.planPath, claims);
    if (summary.planPath.empty()) {
        auto empty = left.emptyPlan();
        if (!empty)
            return fail(empty.error());
        document->m_plan = std::move(*empty);
    } else {
        auto store = PlanStore::open(summary.planPath, {}, progress);
        if (!store)
            return fail(store.error());
        document->use(std::move(*store));
    }
    auto recovered = left.recovered(document->m_plan);
    if (!recovered)
        return fail(recovered.error());
    for (const auto& [source, rows] : recovered->sources)
        document->attachSourceFeatures(source, rows);
    if (auto edited = document->push(
            recovered->changes, [] { return tr("Recover unsaved changes"); }, recovered->info, nullptr, Locks::Passed);
        !edited)
        return fail(edited.error());
    document->m_recoveredSketch = document->m_parked = QByteArray::fromStdString(recovered->sketch);
    if (auto journal = Journal::takeOver(left, *recovered)) {
        document->m_journal = std::move(*journal);
    } else { // it cannot be written, as on a full disk: a new one waits for room, with all that is back
        document->startJournal(QFileInfo(QString::fromStdString(summary.folder)).path());
        document->restartJournal();
    }
    return RecoveredDocument{std::move(document), recovered->gestures, recovered->lost,
                             std::move(recovered->conflicts)};
}

void PlanDocument::startJournal(const QString& recoveryRoot)
{
    if (!recoveryRoot.isEmpty())
        m_journal = std::make_unique<Journal>(recoveryRoot.toStdString(), journalBase());
}

JournalBase PlanDocument::journalBase() const
{
    if (!m_store)
        return {{}, {}, m_plan.info()};
    return {m_store->path(), m_savedAt.value_or(QString()).toStdString(), m_store->plan().info()};
}

/// Before anybody is told: what is seen to be done is kept.
void PlanDocument::record(bool isInfoChanged)
{
    Gesture gesture;
    gesture.changes = std::exchange(m_untoldChanges, {});
    if (!m_journal)
        return;
    gesture.kind = m_untoldKind;
    if (isInfoChanged)
        gesture.info = m_plan.info();
    gesture.counters = m_plan.info().counters;
    gesture.time = now();
    gesture.isModified = isModified();
    if (gesture.kind != GestureKind::Edit) // a save since the import has emptied the journal
        recordSources(gesture.changes);
    m_journal->record(std::move(gesture));
}

std::optional<RecoveryPoint> PlanDocument::recoveryPoint() const
{
    return m_journal ? std::optional(m_journal->point()) : std::nullopt;
}

void PlanDocument::retryJournal()
{
    if (m_journal)
        m_journal->retry();
}

void PlanDocument::parkSketch(const QByteArray& sketch)
{
    m_parked = sketch;
    if (m_journal)
        m_journal->park(sketch.toStdString(), now());
}

/// From what the file holds now, with what we have beyond it.
void PlanDocument::restartJournal()
{
    if (!m_journal)
        return;
    m_journal->restart(journalBase());
    m_journal->park(m_parked.toStdString(), now());
    if (!isModified())
        return;
    ChangeSet changes = compare(m_store ? m_store->plan() : Plan(), m_plan);
    recordSources(changes);
    m_journal->record({GestureKind::Edit, std::move(changes), m_plan.info(), m_plan.info().counters, now(), true});
}

/// Of the sources whose record is there afterwards.
void PlanDocument::recordSources(const ChangeSet& changes)
{
    for (const Change& change : changes.changes) {
        if (kindOf(change) == EntityKind::Source && change.after.index() != 0)
            recordSource(idOf(change.after));
    }
}

void PlanDocument::recordSource(const Uuid& source)
{
    if (const auto waiting = m_sources.find(source); waiting != m_sources.end()) {
        m_journal->recordSource(source, waiting->second);
    } else if (m_store) {
        if (auto rows = m_store->sourceFeatures(source); rows && !rows->empty())
            m_journal->recordSource(source, std::move(*rows));
    }
}

} // namespace riparia
