// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapContent.h"
#include "app/render/MapSight.h"
#include "app/report/MapLegend.h"
#include "app/report/ReportNumbers.h"

#include "core/ledger/Ledger.h"

#include <vector>

namespace riparia {

/// Writes beside the signs of works how many of them are seen, and how long or large they are: in whole, also beyond the frame, and what lies over each
/// other once. Signs for several kinds of works, which have no unit in common, have the number only. What it says of that is a group of its own, last.
void addFigures(std::vector<LegendGroup>& groups, const SeenWorks& seen, const MapContent& content,
                const Ledger& ledger, const ReportNumbers& numbers);

} // namespace riparia
