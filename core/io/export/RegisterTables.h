// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/ColumnRule.h"

namespace riparia {

/// The columns of the tables of what is referred to: rivers, works, sites.
const ColumnRules<PlanRiver>& riverColumns();
ExportShape shapeOf(const PlanRiver& river, const TableContext& context);
const ColumnRules<Works>& worksColumns();
ExportShape shapeOf(const Works& works, const TableContext& context); ///< none
const ColumnRules<Site>& siteColumns();
ExportShape shapeOf(const Site& site, const TableContext& context);

} // namespace riparia
