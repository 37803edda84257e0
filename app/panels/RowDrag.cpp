// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/RowDrag.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QItemSelectionModel>
#include <QMouseEvent>

namespace riparia {

RowDrag::RowDrag(QAbstractItemView& table)
    : QObject(&table)
{
    watch(table);
}

void RowDrag::watch(QAbstractItemView& view)
{
    view.viewport()->installEventFilter(this);
}

bool RowDrag::eventFilter(QObject* watched, QEvent* event)
{
    const bool isMouse = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove ||
                         event->type() == QEvent::MouseButtonRelease;
    if (!isMouse)
        return QObject::eventFilter(watched, event);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QPoint at = mouse->position().toPoint();
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* view = qobject_cast<QAbstractItemView*>(watched->parent());
        // With Ctrl and Shift rows are chosen.
        m_isPressed = view && mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier &&
                      view->selectionModel()->isSelected(view->indexAt(at));
        m_pressed = at;
    } else if (event->type() == QEvent::MouseButtonRelease || !(mouse->buttons() & Qt::LeftButton)) {
        m_isPressed = false;
    } else if (m_isPressed) {
        if ((at - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
            m_isPressed = false; // the drag takes the release
            Q_EMIT began();
        }
        return true; // else it would select
    }
    return QObject::eventFilter(watched, event);
}

} // namespace riparia
