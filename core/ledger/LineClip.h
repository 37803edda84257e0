// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Ruler.h"
#include "core/ledger/MeasuredLine.h"
#include "core/ledger/PolygonEdges.h"

#include <vector>

namespace riparia {

/// The stretches of a line that lie in polygons, as spans of its positions: ascending, disjoint, not touching. A stretch that runs on an
/// edge (within 1 cm) is inside; a line that only touches from outside is not. What is not in the answer lies outside.
std::vector<Span> spansInside(const MeasuredLine& line, const PolygonEdges& polygons, const Ruler& ruler);

/// Spans inside both lists; each ascending and disjoint.
std::vector<Span> intersected(const std::vector<Span>& a, const std::vector<Span>& b);
/// The part of `whole` that is in none of `spans` (ascending, disjoint).
std::vector<Span> without(const Span& whole, const std::vector<Span>& spans);

} // namespace riparia
