// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Plans among the files that come to the window.
namespace riparia::PlanFile {

/// Not only called so.
bool isGeoPackage(const QString& path);
/// Ends in .gpkg and is not a GeoPackage of another program, which is told by its first pages. A damaged or missing file counts as a plan: opening it says
/// what is wrong.
bool isPlan(const QString& path);
/// "haiti" for haiti.riparia.gpkg; "" for "".
QString name(const QString& path);

} // namespace riparia::PlanFile
