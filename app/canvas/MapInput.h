// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/ToolEvent.h"
#include "app/render/Viewport.h"

#include <QCursor>

#include <cstddef>
#include <optional>

class QKeyEvent;
class QPainter;

namespace riparia {

/// Who gets what happens on the map: the tool in use. The canvas keeps for itself what works in every tool: wheel zoom, middle and space drag, arrow keys.
class MapInput {
public:
    virtual ~MapInput() = default;

    virtual void pointerMoved(const ToolEvent& event) = 0;
    virtual void pointerPressed(const ToolEvent& event) = 0;
    virtual void pointerReleased(const ToolEvent& event) = 0;
    virtual void pointerLeft() = 0;
    /// True when the key was used.
    virtual bool keyPressed(const QKeyEvent& key) = 0;
    /// True for a key that comes here now although it is a shortcut (Delete) or moves the keyboard elsewhere (Tab).
    virtual bool takesKey(const QKeyEvent& key) const;
    /// Something is drawn or dragged that is not finished: the map follows the pointer at its edge, Esc is about it.
    virtual bool isBusy() const { return false; }
    /// Over the map, each time it is shown; logical pixels.
    virtual void paintOverlay(QPainter& painter, const Viewport& view) const = 0;
    virtual QCursor cursor() const = 0;
    /// What the pointer snaps to while this is in use.
    virtual SnapOptions snapOptions() const { return {}; }
    /// Whether only places on rivers are of use to it now: with snapping suspended it gets the very place on the river there, and nothing round.
    virtual bool needsRiver() const { return false; }
    /// The river it has begun on, an index of MapContent::rivers: the pointer is on that one, at any distance, wherever no other river is there.
    virtual std::optional<std::size_t> heldRiver() const { return std::nullopt; }
    /// Whether the mark of the snap is shown at the pointer.
    virtual bool showsSnap() const { return true; }
    /// Whether the river the pointer is near gets the tracker: a line across it at the chainage, with chainage and offset.
    virtual bool showsTracker() const { return true; }
    /// Whether a river that the next click would take is outlined.
    virtual bool highlightsRiver() const { return false; }
};

inline bool MapInput::takesKey(const QKeyEvent&) const
{
    return false;
}

} // namespace riparia
