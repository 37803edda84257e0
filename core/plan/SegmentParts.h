// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ChangeSet.h"
#include "core/river/River.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace riparia {

/// A part of a segment that is divided.
struct SegmentPart {
    Span span;
    Bank bank = Bank::Channel;
};

/// What a new part needs of the plan it comes into.
struct PartIdentity {
    std::function<std::string()> nextCode; ///< of a segment
    std::function<Meta(Meta)> stamped;     ///< with who changed it and when
};

/// The segment, which lies on `river`, as these parts, downstream: the first one keeps code and identity, the others are new. Quantities and costs of its
/// measures are divided among them by length, which is marked (DividedFields.h), and names get letters: "Levee a", "Levee b". A single part keeps all of it,
/// unmarked; without parts the segment goes.
ChangeSet dividedInto(const std::vector<SegmentPart>& parts, const std::shared_ptr<const Segment>& segment,
                      const River& river, const PartIdentity& identity);

} // namespace riparia
