// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basemap/TileProblem.h"

#include <QByteArray>
#include <QImage>

#include <variant>

namespace riparia {

/// Limits of what a server may send for one tile.
inline constexpr qint64 kMostTileBytes = 2'000'000;
inline constexpr int kMostTilePixels = 1024; ///< on a side

using TileOutcome = std::variant<QImage, TileProblem>;

/// The picture in these bytes as ARGB32_Premultiplied. Its kind is taken from the bytes, never from what the server calls them; its size is looked at
/// before anything is unpacked.
TileOutcome decodedTile(QByteArray bytes);

} // namespace riparia
