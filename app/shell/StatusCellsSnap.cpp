// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The cell of snapping: on, off, and to what.
#include "app/canvas/MapCanvas.h"
#include "app/panels/Look.h"
#include "app/shell/SnapMenu.h"
#include "app/shell/StatusCells.h"

#include <QToolButton>

namespace riparia {

void StatusCells::showSnapping()
{
    const bool isOn = m_snap->isChecked();
    const bool isIndexing = isOn && m_canvas && m_canvas->isIndexing();
    m_snap->setText(isIndexing ? tr("Indexing…") : isOn ? tr("Snap") : tr("No snap"));
    look::setName(m_snap, isIndexing ? tr("The rivers are being indexed; the pointer snaps to them soon")
                          : !isOn    ? tr("Snapping is off")
                          : snapKinds().areAll()
                              ? tr("Snapping is on (hold Ctrl to suspend it, right click for what to snap to)")
                              : tr("Snapping is on for some kinds of places (hold Ctrl to suspend it, right click to "
                                   "choose them)"));
}

void StatusCells::setSnapKinds(const SnapKinds& kinds)
{
    m_snapMenu->setKinds(kinds);
    if (m_canvas)
        m_canvas->setSnapKinds(m_snapMenu->kinds());
    showSnapping();
}

const SnapKinds& StatusCells::snapKinds() const
{
    return m_snapMenu->kinds();
}

} // namespace riparia
