// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanDocument.h"

#include "core/plan/ChangeSet.h"

#include <string>
#include <vector>

namespace riparia::edits {

using SegmentPtr = std::shared_ptr<const Segment>;

/// What keeps segments from becoming one.
enum class MergeObstacle { None, TooFew, OtherRiver, OtherBank };
MergeObstacle mergeObstacle(const std::vector<SegmentPtr>& segments);

/// The stretches of the river between segments that none of them covers, in order.
std::vector<Span> gapsBetween(const std::vector<SegmentPtr>& segments);

/// A field whose values differ among segments that become one.
enum class MergeField { Name, Measure, Quantity, Status, Years, Works, Remarks, Attributes };

/// Segments made into one.
struct SegmentMerge {
    ChangeSet changes;
    std::vector<Uuid> results;        ///< what is there afterwards, downstream
    std::string code;                 ///< of the longest, whose values are taken
    std::vector<MergeField> differed; ///< fields in which others had another value, each once
};

/// One segment of the compatible `segments` (mergeObstacle() is None): the longest one grows and keeps code and values, the others go. Where it has no
/// value it takes that of the next longest that has one. Costs are summed whatever the measure; quantities where measure and unit are the same,
/// those of others are among `differed`. Tags are united.
/// `includeGaps` false: a run of segments without a gap becomes one segment each, and all of them get one group.
SegmentMerge merged(const PlanDocument& document, const std::vector<SegmentPtr>& segments, bool includeGaps);

} // namespace riparia::edits
