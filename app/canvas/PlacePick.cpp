// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/PlacePick.h"

#include "app/canvas/MapCanvas.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace riparia {

PlacePick::PlacePick(MapCanvas& canvas, MapInput& before, const Uuid& river, QObject* parent)
    : QObject(parent)
    , m_canvas(canvas)
    , m_before(&before)
    , m_river(river)
{
    m_canvas.setInput(this);
}

PlacePick::~PlacePick()
{
    giveBack();
}

void PlacePick::giveBack()
{
    if (MapInput* before = std::exchange(m_before, nullptr))
        m_canvas.setInput(before);
}

void PlacePick::pointerPressed(const ToolEvent& event)
{
    m_isPressed = event.button == Qt::LeftButton;
}

/// Not with the press: its release would be the tool's.
void PlacePick::pointerReleased(const ToolEvent& event)
{
    if (std::exchange(m_isPressed, false) && event.button == Qt::LeftButton)
        Q_EMIT picked(event.place());
}

bool PlacePick::keyPressed(const QKeyEvent& key)
{
    if (key.key() != Qt::Key_Escape)
        return false;
    Q_EMIT cancelled();
    return true;
}

SnapOptions PlacePick::snapOptions() const
{
    SnapOptions options;
    const auto& rivers = m_canvas.content()->rivers;
    const auto river = std::ranges::find(rivers, m_river, &MapRiver::id);
    if (river != rivers.end())
        options.onRiver = static_cast<std::size_t>(river - rivers.begin());
    return options;
}

} // namespace riparia
