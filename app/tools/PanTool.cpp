// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/PanTool.h"

#include "app/canvas/MapCanvas.h"

#include <QKeyEvent>
#include <QPainter>

namespace riparia {

namespace {

constexpr double kLeastBox = 6; // pixels: smaller is a click

} // namespace

QString PanTool::prompt() const
{
    return tr("Drag the map; Shift+drag a box to zoom to");
}

void PanTool::pointerPressed(const ToolEvent& event)
{
    if (event.button != Qt::LeftButton)
        return;
    m_pointer = event.screen;
    if (event.modifiers & Qt::ShiftModifier)
        m_corner = event.screen;
    else
        m_context.canvas.beginPan(event.screen);
}

void PanTool::pointerMoved(const ToolEvent& event)
{
    m_pointer = event.screen;
}

void PanTool::pointerReleased(const ToolEvent& event)
{
    if (!m_corner)
        return;
    const QRectF box = QRectF(*m_corner, event.screen).normalized();
    m_corner.reset();
    if (box.width() < kLeastBox || box.height() < kLeastBox)
        return;
    Box extent;
    extent.add(m_context.canvas.viewport().toMap(box.topLeft()));
    extent.add(m_context.canvas.viewport().toMap(box.bottomRight()));
    m_context.canvas.zoomTo(extent);
}

bool PanTool::keyPressed(const QKeyEvent& key)
{
    if (key.key() != Qt::Key_Escape)
        return false;
    if (m_corner)
        m_corner.reset();
    else
        Q_EMIT finished();
    return true;
}

void PanTool::paintOverlay(QPainter& painter, const Viewport&) const
{
    if (!m_corner)
        return;
    painter.setPen(QPen(m_context.canvas.theme().color(QStringLiteral("accent")), 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(*m_corner, m_pointer).normalized());
}

QCursor PanTool::cursor() const
{
    return Qt::OpenHandCursor;
}

} // namespace riparia
