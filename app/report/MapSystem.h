// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Viewport.h"

#include "core/geodesy/Crs.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace riparia {

/// Degrees from grid north to true north at a place, positive when true north lies to the east (right) of it; none where it cannot be told.
std::optional<double> trueNorthFrom(const Crs& crs, Point place);

/// Whether a view has no one scale: a degree of longitude is not as long at its upper edge as at its lower one.
bool scaleVaries(const Crs& crs, const Viewport& view);

/// What a map says of its coordinate system, in the language of the thread.
class MapSystemWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::MapSystem)

public:
    /// In place of a scale bar.
    static QString scaleVaries();
    /// Coordinate system, grid, and where true north lies when that is worth saying.
    static QString system(const Crs& crs, const std::optional<double>& north);
    /// The same of a map that is turned, with its grid.
    static QString turnedSystem(const Crs& crs, const std::optional<double>& north);

private:
    static QString withTrueNorth(const QString& grid, const std::optional<double>& north);
};

} // namespace riparia
