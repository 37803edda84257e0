// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"
#include "core/io/export/ExportTable.h"

#include <optional>
#include <string>
#include <string_view>

namespace riparia {

/// Where a label stands and how it lies: degrees counter-clockwise from east, never upside down.
struct DxfLabelPlace {
    Point at;
    double angle = 0;
};

/// The cell of a column; "" where the table has none of that key.
std::string dxfCell(const ExportTable& table, const ExportRow& row, std::string_view key);

/// What is written beside an object: its name, else its id; with the chainages of its ends for a segment. Of a chainage tick its label. "" = nothing.
std::string dxfLabelText(const ExportTable& table, const ExportRow& row);

/// At a place itself, across the flow that `angle` tells for ticks; in the middle of the longest line, along it; inside the largest polygon. None for a
/// shape without extent.
std::optional<DxfLabelPlace> dxfLabelPlace(const ExportTable& table, const ExportRow& row);

} // namespace riparia
