// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/DrawingTemplate.h"
#include "app/document/PlanDocument.h"

#include "core/plan/ChangeSet.h"
#include "core/river/RiverPath.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace riparia {

struct ToolContext;

/// Gestures on segments as change sets. None of them touches the document: tools show what they would do, then hand them to PlanDocument::edit().
namespace edits {

/// One new segment for each stretch with the values of the template; several share a group. Their codes are the next ones of the plan, which are
/// only given out when `takeCodes`.
ChangeSet newSegments(PlanDocument& document, const DrawingTemplate::Values& values,
                      const std::vector<PathStretch>& path, bool takeCodes);
/// The segment with this span. Empty when nothing changes.
ChangeSet resized(const PlanDocument& document, const std::shared_ptr<const Segment>& segment, Span span);
/// The segment cut at these positions: the first part keeps code and identity, the others are new. Quantities and costs of its measures are divided by
/// length, which is marked (DividedFields.h), and names get letters: "Levee a", "Levee b". Positions outside the segment and at its ends are passed over; empty when none is left.
ChangeSet split(PlanDocument& document, const std::shared_ptr<const Segment>& segment, std::vector<Position> at,
                bool takeCodes);

/// A copy of each of these segments, that many millimetres of chainage further along its river, with all of its fields but where it was imported from.
/// Errors: RiverUnknown; those of Stationing::positionOf where a copy would lie beyond an end; InvalidArgument where it would be without length.
Result<ChangeSet> duplicated(PlanDocument& document, const std::vector<std::shared_ptr<const Segment>>& segments,
                             std::int64_t offset, bool takeCodes);

/// The river with this key; null when the plan has none.
const River* riverOf(const PlanDocument& document, const std::string& key);
/// The segment that stands for this id in the scenario shown; null when it is something else.
std::shared_ptr<const Segment> segmentOf(const PlanDocument& document, const Uuid& id);
/// The same where the filter shows it: what it hides is left as it is.
std::shared_ptr<const Segment> shownSegment(const ToolContext& context, const Uuid& id);
/// The segments that are selected and that the filter shows.
std::vector<std::shared_ptr<const Segment>> selectedSegments(const ToolContext& context);
/// The one object that is selected, if it is a segment that the filter shows.
std::shared_ptr<const Segment> selectedSegment(const ToolContext& context);
/// The river that is selected alone, or that the one selected segment is on; an index into PlanDocument::network().rivers().
std::optional<std::size_t> selectedRiver(PlanDocument& document);

} // namespace edits

} // namespace riparia
