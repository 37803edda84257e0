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
/// Where a copy of a plan goes: `pattern` ("%1 copy") says its name, which gets a number where a file is called so already. In the folder of the plan; where
/// nothing can be written there, in `otherwise`.
QString besides(const QString& path, const QString& pattern, const QString& otherwise);

} // namespace riparia::PlanFile
