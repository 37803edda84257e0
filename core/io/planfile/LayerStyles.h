// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/Sqlite.h"
#include "core/io/planfile/StyleXml.h"

#include <string>
#include <vector>

namespace riparia::planfile {

/// How QGIS draws the layers of a plan: rivers, segments, areas, greenways, by their `status_class`.
std::vector<LayerStyle> layerStyles();

/// Makes the table `layer_styles`, where QGIS looks for the symbols of a layer, with ours, unless the file has one. Errors stay in
/// the connection.
void createLayerStyles(Connection& connection, const std::string& time);

} // namespace riparia::planfile
