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

/// A field that segments which become one may not agree in.
enum class MergeField { Name, EnglishName, Measure, Quantity, Status, StartYear, EndYear, Works, Remarks, Attributes };

/// A field in which they differ, and those that have a value for it: the longest first, whose value is taken unless another is chosen.
struct MergeConflict {
    MergeField field;
    std::vector<SegmentPtr> parts;
};

/// The part whose value is taken for a field.
struct MergeChoice {
    MergeField field;
    Uuid part;
};

/// Segments made into one.
struct SegmentMerge {
    ChangeSet changes;
    std::vector<Uuid> results; ///< what is there afterwards, downstream
    std::string code;          ///< of the longest, which stays
    std::vector<MergeConflict>
        conflicts; ///< in the order of MergeField, of one run after the other; whatever was chosen
};

/// One segment of the compatible `segments` (mergeObstacle() is None): the longest one grows and keeps its code, the others go. A field takes its value from
/// the part chosen for it, else from the longest that has one. Costs are summed whatever the measure; quantities of one measure where their unit is the
/// same, and the unit is that of the part chosen for Quantity. Tags are united.
/// `includeGaps` false: a run of segments without a gap becomes one segment each, and all of them get one group.
SegmentMerge merged(const PlanDocument& document, const std::vector<SegmentPtr>& segments, bool includeGaps,
                    const std::vector<MergeChoice>& choices = {});

} // namespace riparia::edits
