// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanDocument.h"
#include "app/tools/SegmentMerge.h"

#include <QCoreApplication>
#include <QString>

namespace riparia {

/// Fields of segments that are merged, and what the parts say in them, in words.
class MergeText {
    Q_DECLARE_TR_FUNCTIONS(riparia::MergeText)

public:
    static QString title(edits::MergeField field);
    /// On one line; "" where the segment has no value.
    static QString value(const PlanDocument& document, const Segment& segment, edits::MergeField field);
    /// The parts say different things, so that there is something to choose.
    static bool differs(const PlanDocument& document, const edits::MergeConflict& conflict);

private:
    static QString measures(const Segment& segment);
    static QString quantities(const Segment& segment);
    static QString status(const Segment& segment);
    static QString works(const PlanDocument& document, const Segment& segment);
};

} // namespace riparia
