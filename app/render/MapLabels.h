// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapPaint.h"

#include <QColor>
#include <QLineF>
#include <QPainter>
#include <QRectF>
#include <QString>

#include <optional>
#include <stop_token>
#include <vector>

namespace riparia {

/// A text on the map and where it stands.
struct MapLabel {
    enum class Kind { River, Segment, Area, Chainage, Site, Surface, More };
    /// A run of text on a straight line. River names are one of these per letter.
    struct Text {
        QString text;
        double px = 11;
        bool bold = false;
        bool italic = false;
        QColor color;
        QPointF at;       ///< left end of the base line
        double angle = 0; ///< degrees clockwise about `at`
    };

    Kind kind = Kind::Chainage;
    Uuid id; ///< of the feature
    std::vector<Text> texts;
    std::vector<QRectF> boxes;    ///< together they hold all of the text; those of different labels never meet
    std::optional<QLineF> leader; ///< to what it names
    QColor leaderColor;

    void moveBy(QPointF by);
};

/// Places labels over a whole view: greedily by priority, none over another, over works or over a sign. Where they stand follows from the map and
/// not from what part of it is in view, as far as there is room.
/// Each stands wholly inside the view or is left out. `taken`: pixels of the view on which something else stands, such as a scale bar. `margin`: pixels
/// along each edge that a pan will bring into view: labels are placed there too, and none lies across the border of what is seen now.
std::vector<MapLabel> placeLabels(const MapScene& scene, const MapStyle& style, const MapLayers& layers,
                                  const Viewport& view, std::stop_token stop = {},
                                  const std::vector<QRectF>& taken = {}, double margin = 0);

/// With halos: by drawing the text several times around its place on pixels, by its outline elsewhere, so that a PDF holds each word once; names along rivers too.
void paintLabels(QPainter& painter, const std::vector<MapLabel>& labels, const MapStyle& style, const Viewport& view);

} // namespace riparia
