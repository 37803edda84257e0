// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanDocument.h"

#include "app/document/PlanMerge.h"
#include "app/text/Fill.h"
#include "app/text/PlanHolderText.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

/// The part of a document that deals with its file.
namespace riparia {

namespace {

TakenIn broughtBy(const ChangeSet& changes)
{
    TakenIn taken;
    for (const Change& change : changes.changes) {
        const bool isNew = change.before.index() == 0;
        const bool isGone = change.after.index() == 0;
        const Meta& meta = *metaOf(isGone ? change.before : change.after);
        auto& codes = isNew ? taken.added : isGone ? taken.removed : taken.changed;
        codes.push_back(meta.code.empty() ? meta.uuid.toString() : meta.code);
    }
    return taken;
}

} // namespace

Result<std::unique_ptr<PlanDocument>> PlanDocument::open(const QString& path, Authorship by, const Progress& progress,
                                                         const QString& recoveryRoot,
                                                         const std::optional<PlanClaims>& claims)
{
    std::unique_ptr<PlanDocument> document(new PlanDocument(std::move(by)));
    document->claimBefore(path.toStdString(), claims);
    auto store = PlanStore::open(path.toStdString(), {}, progress);
    if (!store)
        return fail(store.error());
    document->use(std::move(*store));
    document->startJournal(recoveryRoot);
    return Result<std::unique_ptr<PlanDocument>>(std::move(document));
}

void PlanDocument::use(std::unique_ptr<PlanStore> store)
{
    m_plan = store->plan();
    m_plan.raiseCounters(); // rows of other programs may have come with codes of their own
    m_store = std::move(store);
    if (m_store->isReadOnly()) { // nobody is in anybody's way
        m_claim.reset();
        m_holder.reset();
    }
}

/// Where there is no file no lock is left beside it, not for a moment.
void PlanDocument::claimBefore(const std::string& path, const std::optional<PlanClaims>& claims)
{
    m_claims = claims;
    std::error_code error;
    if (!claims || !std::filesystem::exists(path, error))
        return;
    TakenClaim taken = claims->take(path, claimant());
    m_claim = std::move(taken.claim);
    m_holder = std::move(taken.holder);
}

QString PlanDocument::path() const
{
    return m_store ? QString::fromStdString(m_store->path()) : QString();
}

QString PlanDocument::title() const
{
    if (!m_plan.info().title.empty())
        return QString::fromStdString(m_plan.info().title);
    return QFileInfo(path()).baseName();
}

bool PlanDocument::isReadOnly() const
{
    return m_store && (m_holder || m_store->isReadOnly());
}

PlanHolder PlanDocument::claimant() const
{
    return {m_by.author.toStdString(), QCoreApplication::applicationName().toStdString(), now()};
}

void PlanDocument::claimFile(const PlanClaims& claims, const FileRunner& run)
{
    m_claims = claims;
    if (!m_store || m_claim || m_store->isReadOnly())
        return;
    TakenClaim taken;
    const auto asked = run([&taken, &claims, path = m_store->path(), self = claimant()](const Progress&) {
        taken = claims.take(path, self);
        return Result<void>();
    });
    if (!asked)
        return; // it stays as it was
    m_claim = std::move(taken.claim);
    if (m_holder == taken.holder)
        return;
    m_holder = std::move(taken.holder);
    Q_EMIT savedStateChanged();
}

const Issues& PlanDocument::issues() const
{
    static const Issues kNone;
    return m_store ? m_store->issues() : kNone;
}

void PlanDocument::attachSourceFeatures(const Uuid& source, std::vector<SourceFeatureRow> rows)
{
    if (m_journal)
        m_journal->recordSource(source, rows);
    if (m_store)
        m_store->attachSourceFeatures(source, std::move(rows));
    else
        m_sources[source] = std::move(rows);
}

SaveStamp PlanDocument::stamp(const QString& label) const
{
    return {now(), m_by.author.toStdString(), label.toStdString(), m_keepsPrevious};
}

Result<void> PlanDocument::save(const QString& label, const FileRunner& run)
{
    if (!m_store)
        return fail(ErrorCode::FileNotFound, title().toStdString());
    if (m_holder)
        return fail(ErrorCode::PlanInUse, m_store->path(), toUtf8(PlanHolderText::who(*m_holder)));
    const SaveStamp by = stamp(label);
    // What the store holds is what was saved last; the rows that are still the same are not even looked at.
    auto saved = run([this, &by](const Progress& progress) {
        return m_store->save(compare(m_store->plan(), m_plan), m_plan.info(), by, progress);
    });
    if (!saved)
        return saved;
    m_savedAt = QString::fromStdString(by.time);
    settle();
    return {};
}

Result<void> PlanDocument::saveAs(const QString& path, bool overwrite, const QString& label, const FileRunner& run)
{
    const SaveStamp by = stamp(label);
    const std::string target = path.toStdString();
    TakenClaim taken;
    std::unique_ptr<PlanStore> made;
    auto saved = run([&, self = claimant()](const Progress& progress) -> Result<void> {
        if (m_claims)
            taken = m_claims->take(target, self);
        if (taken.holder)
            return fail(ErrorCode::PlanInUse, target, toUtf8(PlanHolderText::who(*taken.holder)));
        if (m_store)
            return m_store->saveAs(target, compare(m_store->plan(), m_plan), m_plan.info(), by, overwrite, progress);
        auto store = PlanStore::create(target, m_plan, by, overwrite, m_sources, progress);
        if (!store)
            return fail(store.error());
        made = std::move(*store);
        return {};
    });
    if (!saved)
        return saved;
    if (made) {
        m_store = std::move(made);
        m_sources.clear();
    }
    if (m_claims)
        m_claim = std::move(taken.claim);
    m_holder.reset();
    m_savedAt = QString::fromStdString(by.time);
    settle();
    return {};
}

Result<void> PlanDocument::revert(const FileRunner& run)
{
    if (!m_store)
        return fail(ErrorCode::FileNotFound, title().toStdString());
    if (auto read = run([this](const Progress& progress) { return m_store->reload(progress); }); !read)
        return read;
    goTo(m_store->plan(), [] { return tr("Revert to saved"); });
    settle();
    return {};
}

Result<void> PlanDocument::goBackTo(std::int64_t version, StepName name, const FileRunner& run)
{
    if (!m_store)
        return fail(ErrorCode::FileNotFound, title().toStdString());
    Plan then = m_store->plan();
    auto read = run([&](const Progress&) -> Result<void> {
        const auto changes = m_store->changesBackTo(version);
        return changes ? then.apply(*changes) : fail(changes.error());
    });
    if (!read)
        return read;
    then.setInfo(m_plan.info()); // title, coordinate system and counters are not part of a version
    goTo(then, std::move(name));
    return {};
}

Result<void> PlanDocument::goBackToSnapshot(const QString& file, StepName name, const FileRunner& run)
{
    Plan then;
    auto read = run([&](const Progress& progress) -> Result<void> {
        OpenOptions options;
        options.readOnly = true;
        const auto snapshot = PlanStore::open(file.toStdString(), options, progress);
        if (!snapshot)
            return fail(snapshot.error());
        then = (*snapshot)->plan();
        return {};
    });
    if (!read)
        return read;
    if (then.info().id != m_plan.info().id)
        return fail(ErrorCode::PlanChangedElsewhere, file.toStdString());
    goTo(then, std::move(name));
    return {};
}

Result<TakenIn> PlanDocument::takeInFile(const FileRunner& run)
{
    if (!m_store)
        return fail(ErrorCode::FileNotFound, title().toStdString());
    const Plan base = m_store->plan();
    if (auto read = run([this](const Progress& progress) { return m_store->reload(progress); }); !read)
        return fail(read.error());
    TakenIn taken = broughtBy(compare(base, m_store->plan()));
    MergedPlan both = merged(base, m_plan, m_store->plan());
    m_undo.resetClean(); // what was saved is not what the file holds
    goTo(both.plan, [] { return tr("Take in changes from the file"); });
    if (m_plan == m_store->plan())
        settle(); // we had nothing of our own
    else
        restartJournal();
    for (auto* codes : {&taken.changed, &taken.added, &taken.removed})
        std::erase_if(*codes, [&](const std::string& code) { return std::ranges::count(both.conflicts, code) > 0; });
    taken.conflicts = std::move(both.conflicts);
    return taken;
}

/// The file holds what the document holds. The sketch is not part of the plan: it stays parked.
void PlanDocument::settle()
{
    m_undo.setClean();
    restartJournal();
    Q_EMIT savedStateChanged();
}

} // namespace riparia
