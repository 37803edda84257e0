// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of the plan has no place on the map: works, counting schemes, targets, and where numbers come from.
#include "app/dialogs/PiecesDialog.h"
#include "app/dialogs/SchemeDialog.h"
#include "app/dialogs/TargetDialog.h"
#include "app/dialogs/WorksDialog.h"
#include "app/models/TargetEdits.h"
#include "app/panels/SummaryPanel.h"
#include "app/shell/MainWindow.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

namespace riparia {

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
