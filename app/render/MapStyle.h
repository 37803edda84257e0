// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/plan/Taxonomy.h"

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QString>
#include <QStringList>

#include <array>
#include <memory>
#include <vector>

namespace riparia {

/// Logical pixels of a millimetre of the map: paper and a screen of 96 pixels an inch.
constexpr double pixelsOfMm(double mm)
{
    return mm * 96 / 25.4;
}

/// How a status is drawn: line, dash and text.
struct StatusStyle {
    QColor line;
    QColor text; ///< of the words beside it: darker where the line has too little contrast for text
    QColor tint; ///< ground of a badge
    double mm = 0;
    std::vector<double> dashMm; ///< on, off ...; empty = solid
    bool isRound = false;       ///< caps of the dashes: dots
    double coreMm = 0;          ///< line in the casing's colour along the middle; 0 = none
};

enum class MeasurePattern { Solid, Double, Ticks, Blocks, DashDot, Wave, Triangles, Dash, Arrows };

/// What an area is filled with besides its tint.
enum class AreaPattern { None, Hatch, BackHatch, Cross, Grid, Dots, Dashes, Triangles, Chevrons };

struct MeasureStyle {
    QStringList codes;
    QColor color;
    MeasurePattern pattern = MeasurePattern::Solid;
    AreaPattern fill = AreaPattern::None;
};

/// What tells a greenway's class: the dash of the line along its middle.
struct GreenwayClassStyle {
    QStringList grades;         ///< "regional"; the first one is the usual code
    std::vector<double> dashMm; ///< on, off ...; empty = solid
};

/// How wide rivers of a rank are drawn: so many metres of ground, but never finer nor wider than these.
struct RiverRankStyle {
    double metres = 0;
    double leastMm = 0;
    double mostMm = 0;
};

/// What decides the look of works. The dashes of their lines tell the status, but for Measure, which has patterns of its own.
enum class MapTheme { Status, Measure, Cost, Year };

/// How far layers are seen through on the screen: 1 = not at all. Whatever is not painted as pixels shows them in full.
struct LayerOpacity {
    double segments = 1, areas = 1, greenways = 1, rivers = 1, boundaries = 1;

    friend bool operator==(const LayerOpacity&, const LayerOpacity&) = default;
};

/// Colours and sizes of the map (VISUAL.md section 6, UX.md section 5), read from resources/styles/map-light.json and map-dark.json. Sizes are millimetres.
struct MapStyle {
    QColor paper;
    double filteredOpacity = 0;
    MapTheme theme = MapTheme::Status;
    LayerOpacity opacity; ///< never from a file: it is chosen for a map

    struct {
        QColor color, secondary, halo;
        double haloMm, px, placePx;
    } text;
    struct {
        QColor fill, edge;
        double edgeMm, hairlineBelowMm;
        std::vector<RiverRankStyle> ranks;
    } water;
    struct {
        QColor color;
        double mm, spacingMm, spacingCjkMm, besideMm, inWaterFromMm, repeatMm, smoothMm, greatestTurn;
        bool isStraightElse = false; ///< a name that fits nowhere along its river stands straight beside it
    } riverName;
    struct {
        QColor casing;
        double casingMm, pitchMm, besideWaterMm, leastOffsetMm;
        int lanes;             ///< at most so many side by side; further ones lie on the last
        double collapseBeyond; ///< scale denominator from which works lie on the river itself
    } works;
    struct {
        double fillOpacity, hatchMm, hatchPitchMm, edgeMm;
    } area;
    struct {
        QColor casing, core;
        double casingMm, coreMm, centreMm;
        std::vector<GreenwayClassStyle> classes; ///< the last one stands for every grade that no other names
    } greenway;
    struct {
        QColor color;
        double minorMm, majorMm, kilometreMm, lineMm, kilometreLineMm, gapMm, px, apartPx, minorApartPx, averageMm;
    } chainage;
    struct {
        QColor color, unknown;
        double everyMm, dartMm, shaftMm, headMm, wideFromMm, straightMm, straightDegrees;
    } flow;
    struct {
        QColor color;
        double haloMm, hoverMm, hoverOpacity;
        double handleWidthMm, handleHeightMm;
    } selection;
    struct {
        QColor color;
        double mm;
    } site;
    struct {
        QColor color;
        double mm, lineMm, leastApartMm, mostApartMm;
    } graticule;
    struct {
        QColor color;
        double mm, casingOpacity, casingMm;
        std::vector<double> dashMm;
    } boundary;
    struct {
        QColor plate, color;
        double plateOpacity, barMm;
    } furniture;
    struct {
        std::vector<QColor> colors; ///< least first
        QColor unknown;
    } classes;                          ///< of themes of numbers
    std::vector<MeasureStyle> measures; ///< the last one stands for every code that no other names

    /// Errors: InvalidArgument, subject = the place in the file that is missing or not of its kind.
    static Result<MapStyle> parse(const QByteArray& json);
    /// Those built into the program.
    static std::shared_ptr<const MapStyle> light();
    static std::shared_ptr<const MapStyle> dark();

    const StatusStyle& status(StatusClass statusClass) const { return statuses[static_cast<std::size_t>(statusClass)]; }
    const MeasureStyle& measure(const QString& code) const;
    const GreenwayClassStyle& greenwayClass(const QString& grade) const;
    const RiverRankStyle& rank(int rank) const;
    /// Of a class of a theme that has `count` of them, the colours as far apart as they can be; `unknown` for an index that is none of them.
    const QColor& classColor(int index, int count) const;

    std::array<StatusStyle, 5> statuses; ///< by StatusClass
};

/// The map's font: Noto Sans, then Noto Sans CJK SC, by name.
QFont mapFont(double pixels, bool bold = false, bool italic = false);

} // namespace riparia
