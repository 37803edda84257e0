// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is dropped on the window, and rows of segments that come as text.
#include "app/dialogs/PasteDialog.h"
#include "app/shell/DroppedData.h"
#include "app/shell/MainWindow.h"
#include "app/shell/Workspace.h"

#include <QAction>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>

namespace riparia {

namespace {

bool mayCopy(const QDropEvent& event)
{
    return event.possibleActions().testFlag(Qt::CopyAction);
}

/// A spreadsheet whose cells were moved would delete them.
void takeCopy(QDropEvent& event)
{
    if (mayCopy(event))
        event.setDropAction(Qt::CopyAction);
    event.accept();
}

} // namespace

DroppedData MainWindow::usableOf(const QDropEvent& event) const
{
    DroppedData dropped = droppedData(*event.mimeData());
    // Rows of our own tables are in the plan already.
    const bool takesRows =
        m_workspace && m_actions.action(QStringLiteral("edit.paste")).isEnabled() && mayCopy(event) && !event.source();
    if (!takesRows)
        dropped.rows.clear();
    return dropped;
}

/// Who drops a file among the layers wants to look at it, not to take it into the plan.
bool MainWindow::isOnLayers(const QPoint& place) const
{
    const QDockWidget* layers = dock(QStringLiteral("dockLayers"));
    return m_workspace && !layers->visibleRegion().isEmpty() && layers->rect().contains(layers->mapFrom(this, place));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (usableOf(*event).isEmpty())
        event->ignore();
    else
        takeCopy(*event);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const DroppedData dropped = usableOf(*event);
    if (dropped.isEmpty()) {
        event->ignore();
        return;
    }
    takeCopy(*event);
    if (!dropped.paths.isEmpty()) {
        if (isOnLayers(event->position().toPoint()))
            Q_EMIT referencesDropped(dropped.paths);
        else
            Q_EMIT filesDropped(dropped.paths);
        return;
    }
    // The program they come from waits for the end of this event, which is not that of the dialog.
    QMetaObject::invokeMethod(
        this, [this, rows = dropped.rows] { pasteRows(rows); }, Qt::QueuedConnection);
}

void MainWindow::pasteRows(const QString& text)
{
    if (!m_workspace)
        return;
    PasteDialog dialog(m_workspace->panels(), text, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const std::vector<Uuid>& made = dialog.created();
    m_log.from(MessageSource::Editing)
        .add(MessageKind::Success, tr("%n segments created.", nullptr, static_cast<int>(made.size())),
             {{tr("Undo"), [this] { undo(); }}, {tr("Show"), [this, made] {
                                                     if (m_workspace)
                                                         m_workspace->zoomTo(made);
                                                 }}});
}

} // namespace riparia
