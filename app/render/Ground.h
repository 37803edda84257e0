// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Viewport.h"

#include <QImage>
#include <QPainter>
#include <QString>

#include <memory>
#include <stop_token>
#include <vector>

namespace riparia {

/// What lies under the map as a picture: tiles of a server, a picture file. It is asked by several threads at once and never keeps them waiting for
/// what is not there yet.
class GroundLayer {
public:
    virtual ~GroundLayer() = default;
    /// Paints into a transparent picture (ARGB32_Premultiplied) of the view's size in device pixels what there is of it now. False: nothing at all.
    virtual bool paint(QImage& into, const Viewport& view, std::stop_token stop) const = 0;
};

struct GroundSheet {
    std::shared_ptr<const GroundLayer> layer; ///< never null
    double opacity = 1;                       ///< 0..1
};

/// What lies under the map, the lowest first. Immutable, for several threads.
struct MapGround {
    std::vector<GroundSheet> sheets;
    QString attribution; ///< where it comes from, to be said on the map; "" for nothing to say
};

/// Lays the ground on paper of this colour. On a picture in its own pixels; on a page of a PDF in pictures of 200 dots an inch.
void paintGround(QPainter& painter, const MapGround& ground, const QColor& paper, const Viewport& view,
                 std::stop_token stop = {});

} // namespace riparia
