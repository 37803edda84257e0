// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Ground.h"

#include <QColor>

#include <memory>
#include <stop_token>

/// What pages need of the ground beyond what the window does.
namespace riparia {

/// The ground under a map that is turned about a place, anticlockwise by `angle` radians: what a view of the turned map shows is taken from the ground
/// with north up. State and attribution are those of the ground itself.
std::shared_ptr<const MapGround> turnedGround(const MapGround& ground, Point pivot, double angle);

/// What there is now of the ground in a view, as a picture of kPageDotsPerInch: it looks the same whenever it is painted, though its tiles may have been let
/// go of. Outside the view there is nothing; without any ground there only the attribution is left.
std::shared_ptr<const MapGround> keptGround(const MapGround& ground, const QColor& paper, const Viewport& view,
                                            std::stop_token stop = {});

} // namespace riparia
