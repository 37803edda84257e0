// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Viewport.h"

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <QImage>
#include <QPainter>
#include <QString>

#include <chrono>
#include <memory>
#include <stop_token>
#include <vector>

namespace riparia {

/// Whether what was asked for by painting has come. Missing: some of it cannot be had now.
enum class GroundState { Complete, OnItsWay, Missing };

/// From a vertex of a line that lies under the map to the next; a place alone goes from itself to itself.
struct GroundEdge {
    Point from;
    Point to;
};

/// Lines that lie under the map.
struct GroundLines {
    std::vector<Line> lines;
    bool isCut = false; ///< there are more of them than are looked through
    bool isRead = true; ///< false: what is there is not known yet
};

/// What lies under the map as a picture: tiles of a server, a picture file. It is asked by several threads at once and never keeps them waiting for
/// what is not there yet.
class GroundLayer {
public:
    virtual ~GroundLayer() = default;
    /// Paints into a transparent picture (ARGB32_Premultiplied) of the view's size in device pixels what there is of it now. False: nothing at all.
    virtual bool paint(QImage& into, const Viewport& view, std::stop_token stop) const = 0;
    virtual GroundState state() const { return GroundState::Complete; }
    /// What is drawn in a box and can be drawn along; `box` and edges in coordinates of the map. Nothing of a picture, and of what is not there yet.
    virtual std::vector<GroundEdge> edgesIn(const Box&) const { return {}; }
    /// The same as lines, whole from where they enter the box to where they leave it; rings end where they begin. No points.
    virtual GroundLines linesIn(const Box&) const { return {}; }
};

struct GroundSheet {
    std::shared_ptr<const GroundLayer> layer; ///< never null
    double opacity = 1;                       ///< 0..1
    QString name{};                           ///< as the user calls it
    bool hasBankLines = false;                ///< its lines are banks of rivers
};

/// What lies under the map, the lowest first. Immutable, for several threads.
struct MapGround {
    std::vector<GroundSheet> sheets;
    QString attribution; ///< where it comes from, to be said on the map; "" for nothing to say
};

/// Lays the ground on paper of this colour. On a picture in its own pixels; on a page of a PDF in pictures of 200 dots an inch. False: there is none of it.
bool paintGround(QPainter& painter, const MapGround& ground, const QColor& paper, const Viewport& view,
                 std::stop_token stop = {});

inline constexpr double kPageDotsPerInch = 200; ///< of the pictures on a page

/// Has everything fetched that a sheet needs to be painted at a resolution, and waits for it; what has not come within the limit is Missing, and what there
/// is of it is painted nonetheless. For workers. Error: Cancelled.
Result<GroundState> awaitGround(const MapGround& ground, const Viewport& view, double dotsPerInch,
                                const Progress& progress, std::chrono::milliseconds limit = std::chrono::seconds(30));

} // namespace riparia
