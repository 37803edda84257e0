// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of the plan has no place on the map: works, counting schemes, targets, where numbers come from, locks of objects.
#include "app/dialogs/PiecesDialog.h"
#include "app/dialogs/SchemeDialog.h"
#include "app/dialogs/TargetDialog.h"
#include "app/dialogs/WorksDialog.h"
#include "app/document/ObjectLocks.h"
#include "app/models/TargetEdits.h"
#include "app/panels/SummaryPanel.h"
#include "app/shell/MainWindow.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

namespace riparia {

/// Or unlocks it.
void MainWindow::lockSelection(bool locked)
{
    if (!m_workspace)
        return;
    if (const auto done = ObjectLocks::set(m_workspace->document(), m_workspace->deletable(), locked); !done)
        m_log.from(MessageSource::Editing).add(MessageKind::Warning, ErrorText::sentence(done.error()));
}

void MainWindow::showLockStates(const std::vector<Uuid>& ids)
{
    QString lock;
    QString unlock;
    if (!m_workspace || ids.empty()) {
        lock = unlock = m_workspace ? tr("Select something first") : tr("Open a plan first");
    } else {
        if (ObjectLocks::areAll(m_workspace->document(), ids))
            lock = tr("It is locked already");
        if (!ObjectLocks::mayBeAny(m_workspace->document(), ids))
            unlock = tr("Nothing selected is locked");
    }
    m_actions.setWhyDisabled(QStringLiteral("edit.lock"), lock);
    m_actions.setWhyDisabled(QStringLiteral("edit.unlock"), unlock);
}

void MainWindow::editWorks()
{
    if (!m_workspace)
        return;
    // At those that are selected, or that what is selected belongs to.
    PlanDocument& document = m_workspace->document();
    Uuid begin;
    for (const Uuid& id : document.selection().ids()) {
        if (document.plan().works().find(id))
            begin = id;
        else if (const auto segment = document.plan().segments().find(id); segment && !segment->works.isNil())
            begin = document.places().standIn(segment->works);
        if (!begin.isNil())
            break;
    }
    WorksDialog dialog(m_workspace->panels(), begin, this);
    dialog.exec();
}

void MainWindow::editSchemes()
{
    if (!m_workspace)
        return;
    SchemeDialog dialog(m_workspace->panels(), this);
    dialog.exec();
}

/// It stays open beside the map, and goes with the summary.
void MainWindow::showPieces(SummaryPanel& summary, const QString& row, const std::vector<NumberAsked>& numbers,
                            const std::function<QString()>& name)
{
    auto* dialog = new PiecesDialog(m_workspace->panels(), summary.summary(), row, numbers, &summary);
    dialog->setRowName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PiecesDialog::placeWanted, m_workspace.get(),
            [workspace = m_workspace.get()](const Box& place) { workspace->zoomTo(place); });
    dialog->show();
}

void MainWindow::editTarget(const Uuid& id)
{
    if (!m_workspace)
        return;
    TargetDialog dialog(m_workspace->panels(), id, this);
    dialog.exec();
}

void MainWindow::deleteTarget(const Uuid& id)
{
    if (!m_workspace)
        return;
    const auto edit = removingTarget(m_workspace->document(), id);
    Result<void> done;
    if (edit)
        done = m_workspace->document().edit(edit->changes, edit->text);
    if (!edit || !done) {
        m_log.from(MessageSource::Editing)
            .add(MessageKind::Warning, ErrorText::sentence(edit ? done.error() : edit.error()));
        return;
    }
    m_log.from(MessageSource::Editing).add(MessageKind::Success, tr("The target was deleted."), {{tr("Undo"), [this] {
                                                                                                      undo();
                                                                                                  }}});
}

} // namespace riparia
