// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basemap/TileGrid.h"
#include "app/basemap/WmtsDocument.h"

#include <optional>

namespace riparia {

/// The grid a WMTS means by a set of matrices; none for what cannot be shown: a system that is not known, tiles that are not square or of several sizes,
/// numbers that cannot be. Corners are written in the order of the axes of the system, or the other way round: the order that lies where the system is
/// used is taken.
std::optional<TileGrid> gridOf(const WmtsDocument::MatrixSet& set);

/// "urn:ogc:def:crs:EPSG::4490", "EPSG:4490", ".../crs/EPSG/0/4490"; also the older numbers of Web Mercator. None for one that is not known.
std::optional<Crs> wmtsCrs(const QString& text);

} // namespace riparia
