// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/source/SourceTable.h"

#include <string>

namespace riparia {

/// Reads a file as planners really have it: Shapefile, GeoPackage, GeoJSON, KML, FlatGeobuf, GML, MapInfo TAB and MIF,
/// DXF, CSV with coordinates, or a zip (or KMZ) of those. For a shapefile any of its files may be named.
///
/// `path` is an existing local file; URLs, connection strings and virtual file systems are refused. Nothing is written
/// beside it. What is damaged is left out with an Issue that names file and feature, what is sound is loaded; a layer
/// whose file opens but holds nothing sound is returned with 0 features. Memory is bounded by the size of the files,
/// whatever they declare.
///
/// Errors: FileNotFound, FileUnreadable, UnsupportedFormat (also for plan files, which core/io/planfile reads),
/// FileDamaged, NothingUsable, ArchiveUnsafe, LayerUnknown, EncodingUnknown, CrsUnknown, Cancelled.
Result<Source> readSource(const std::string& path, const ReadOptions& options = {}, const Progress& progress = {});

} // namespace riparia
