// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mapsheet/MapFileFormat.h"
#include "app/mapsheet/MapSheet.h"

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace riparia {

/// A sheet as the bytes of a file; the same sheet gives the same bytes. Errors: Cancelled, Internal; InvalidArgument (subject = the size) for more
/// pixels than there may be.
Result<QByteArray> mapFileOf(const MapSheet& sheet, MapFileFormat format, const Progress& progress = {});

/// The files writeMapFile() writes under this name, the one asked for first.
std::vector<std::string> mapFiles(MapFileFormat format, const std::string& path, bool hasCrs);

/// Writes it, and for pixels beside it a world file (.pgw) and the coordinate system (.png.aux.xml): whole or not at all. Returns the files that were
/// written, the one asked for first. Errors: those of mapFileOf and of FileWriter.
Result<std::vector<std::string>> writeMapFile(const MapSheet& sheet, MapFileFormat format, const std::string& path,
                                              bool overwrite, const Progress& progress = {});

} // namespace riparia
