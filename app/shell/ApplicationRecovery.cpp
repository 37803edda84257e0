// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What was not saved: found at the start, offered, brought back.
#include "app/shell/Application.h"
#include "app/shell/RecoveryDialog.h"
#include "app/text/Fill.h"
#include "app/tools/ToolManager.h"

#include <QApplication>
#include <QDateTime>
#include <QThread>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

/// How long what was closed without saving is kept.
constexpr int kKeptDays = 7;

bool isOld(const LeftSummary& summary)
{
    if (summary.closedAt.empty())
        return false;
    const QDateTime closed = QDateTime::fromString(fromUtf8(summary.closedAt), Qt::ISODateWithMs);
    return closed.isValid() && closed.daysTo(QDateTime::currentDateTimeUtc()) > kKeptDays;
}

std::vector<LeftJournal> leftUnder(const QString& folder)
{
    std::vector<LeftJournal> left;
    for (LeftJournal& journal : LeftJournal::find(toUtf8(folder))) {
        // One that cannot be removed is offered as before.
        if (isOld(journal.summary()) && journal.discard())
            continue;
        left.push_back(std::move(journal));
    }
    return left;
}

} // namespace

void Application::offerRecovery(bool onlyCrashed)
{
    m_isLeftAsked = m_isLeftAsked || !onlyCrashed;
    if (m_isLeftAsked)
        showBusy(true);
    // A second look while the first one runs would miss what that one holds.
    if (m_looking.isRunning())
        return;
    m_looking.start([folder = m_folders.recovery](
                        const Progress&) -> Result<std::vector<LeftJournal>> { return leftUnder(folder); },
                    [this](Result<std::vector<LeftJournal>> left) {
                        takeLeft(left ? std::move(*left) : std::vector<LeftJournal>());
                    });
}

void Application::takeLeft(std::vector<LeftJournal> left)
{
    if (!m_window || !m_window->isVisible()) // the program is about to end: another time
        return;
    // Nobody is asked in the middle of another question, on which the plan that is open may depend.
    if (!isFree()) {
        whenFree(
            [this, held = std::make_shared<std::vector<LeftJournal>>(std::move(left))] { takeLeft(std::move(*held)); });
        return;
    }
    showBusy(m_opening.isRunning() || m_recovering.isRunning());
    const bool areWishesWaiting = m_patience.isActive();
    m_patience.stop();
    const bool isBeingOpened = offerLeft(std::move(left), std::exchange(m_isLeftAsked, false));
    if (isBeingOpened)
        m_wishes.clear();
    else if (areWishesWaiting)
        openWishes();
    Q_EMIT recoveryOffered(isBeingOpened);
}

/// True when a plan is being opened for it.
bool Application::offerLeft(std::vector<LeftJournal> left, bool isAsked)
{
    const bool hasCrashed =
        std::ranges::any_of(left, [](const LeftJournal& journal) { return journal.summary().closedAt.empty(); });
    if (!isAsked && !hasCrashed)
        return false;
    if (!isAsked && (m_window->workspace() || m_opening.isRunning())) { // found late
        m_log.from(MessageSource::Plan)
            .add(MessageKind::Warning, tr("Changes that were not saved before a crash have been found."),
                 {{tr("Recover"), [this] { offerRecovery(false); }}});
        return false;
    }
    if (left.empty()) {
        m_log.from(MessageSource::Plan).add(MessageKind::Info, tr("There are no unsaved changes to recover."));
        return false;
    }
    RecoveryDialog dialog(std::move(left), m_window.get());
    dialog.exec();
    if (dialog.choice() == RecoveryDialog::Choice::Later)
        return false;
    if (dialog.choice() == RecoveryDialog::Choice::OpenSaved) {
        open(fromUtf8(
            dialog.take().summary().planPath)); // asks about the plan that is open; the journal stays for another day
        return true;
    }
    if (!mayClose())
        return false;
    recover(dialog.take());
    return true;
}

void Application::recover(LeftJournal left)
{
    QThread* const here = QThread::currentThread();
    m_opening.stop();
    ++m_opened; // one that is open already, and waits, does not come on top of it
    showBusy(true);
    m_recovering.start(
        [held = std::make_shared<LeftJournal>(std::move(left)), by = authorship(), claims = m_claims,
         here](const Progress& progress) -> Result<RecoveredDocument> {
            auto recovered = PlanDocument::recover(*held, by, progress, claims);
            if (recovered)
                recovered->document->moveToThread(here);
            return recovered;
        },
        [this](Result<RecoveredDocument> recovered) {
            if (!m_window) // the program ends
                return;
            showBusy(false);
            whenFree([this, held = std::make_shared<Result<RecoveredDocument>>(std::move(recovered))] {
                takeRecovered(std::move(*held));
            });
        });
}

void Application::takeRecovered(Result<RecoveredDocument> recovered)
{
    if (!recovered)
        report(recovered.error());
    else
        adoptRecovered(std::move(*recovered));
}

void Application::adoptRecovered(RecoveredDocument recovered)
{
    const QByteArray sketch = recovered.document->recoveredSketch();
    adopt(std::move(recovered.document));
    m_window->workspace()->tools().restoreSketches(sketch);
    m_log.from(MessageSource::Plan)
        .add(MessageKind::Success, tr("%n changes are back.", nullptr, static_cast<int>(recovered.gestures)),
             {{tr("Show as saved"), [this] { m_window->actions().action(QStringLiteral("edit.undo")).trigger(); }},
              {tr("Show recovered"), [this] { m_window->actions().action(QStringLiteral("edit.redo")).trigger(); }}});
    if (recovered.lost > 0)
        m_log.from(MessageSource::Plan)
            .add(MessageKind::Warning, tr("%n changes could not be recovered: the last ones were not written whole.",
                                          nullptr, static_cast<int>(recovered.lost)));
    sayConflicts(recovered.conflicts);
    Q_EMIT opened();
}

} // namespace riparia
