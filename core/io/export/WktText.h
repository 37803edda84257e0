// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/ExportTable.h"

#include <string>

namespace riparia {

/// Well-known text, x before y, shortest numbers that read back the same: "LINESTRING (0 0, 10 5.5)". "" for no shape;
/// "... EMPTY" for one without vertices.
std::string wktOf(const ExportShape& shape);
/// The same, after what a text holds already.
void appendWkt(std::string& text, const ExportShape& shape);

} // namespace riparia
