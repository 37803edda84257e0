// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// For the files of MapCanvas only.
#pragma once

#include "app/canvas/KineticPan.h"
#include "app/canvas/MapCanvas.h"
#include "app/jobs/LatestJob.h"

#include <QBasicTimer>
#include <QElapsedTimer>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace riparia {

struct MapCanvas::Impl {
    MapRenderer renderer;
    std::shared_ptr<const MapContent> content = std::make_shared<const MapContent>();
    std::shared_ptr<const MapStyle> style = MapStyle::light();
    MapLayers layers;
    const Theme* theme = &Theme::of(ThemeKind::Light);
    Snapper snapper;
    LatestJob<Snapper::Index> indexing;
    std::size_t indexAsideFrom = kIndexAsideFrom;
    MapInput* input = nullptr;
    Qt::KeyboardModifiers modifiers; // when the pointer was last looked at
    Viewport view;
    struct Counts {
        int rivers = 0;
        int segments = 0;
        int areas = 0;
        int greenways = 0;
    } counts; // of what the filter shows, for readers of the screen
    std::vector<Uuid> selected;
    std::optional<MapMark> mark;
    bool snapping = true;
    SnapKinds snapKinds;
    bool spaceHeld = false;
    KineticPan pan;
    bool glides = true;
    QBasicTimer glideTimer;
    QElapsedTimer clock;
    std::vector<Snap> snaps;              // under the pointer, best first
    std::size_t snap = 0;                 // the one chosen with Tab
    std::optional<std::size_t> snapRiver; // to which they were held
    QPointF pointer;                      // of the mouse, or the keyboard's
    QPointF mouse;                        // where it was seen last
    bool hasPointer = false;
    std::optional<Snap> tracked; // the river near the pointer
    bool isTrackStale = false;   // the map is another one than when that was looked for
    bool hasKeyCursor = false;   // the pointer is moved by keys
    bool edgePan = true;
    QBasicTimer edgeTimer;        // while the pointer pulls the map at its edge
    bool focusByKeyboard = false; // shows the ring
};

} // namespace riparia
