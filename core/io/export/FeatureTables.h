// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/ColumnRule.h"

namespace riparia {

/// The columns of the tables of what is counted, and the shape of a row. UX of the CSV: positions in metres and labels, always both.
const ColumnRules<Segment>& segmentColumns();
ExportShape shapeOf(const Segment& segment, const TableContext& context);
const ColumnRules<Area>& areaColumns();
ExportShape shapeOf(const Area& area, const TableContext& context);
const ColumnRules<Greenway>& greenwayColumns();
ExportShape shapeOf(const Greenway& greenway, const TableContext& context);

} // namespace riparia
