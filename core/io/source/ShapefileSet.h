// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace riparia {

/// The files of one shapefile, found by name beside each other. Letter case of names and extensions does not matter
/// ("Rivers.shp" goes with "RIVERS.DBF"); an exact match wins.
struct ShapefileSet {
    std::optional<std::string> shp, shx, dbf, prj, cpg;

    /// From the path of any member.
    static ShapefileSet beside(const std::string& path);
};

} // namespace riparia
