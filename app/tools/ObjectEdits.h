// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/DrawingTemplate.h"
#include "app/document/PlanDocument.h"

#include "core/plan/ChangeSet.h"
#include "core/plan/SegmentParts.h"

#include <string>
#include <vector>

namespace riparia::edits {

/// Gives out codes: of the plan, or of a copy of it that is thrown away.
class Codes {
public:
    Codes(PlanDocument& document, bool take)
        : m_document(document)
        , m_copy(document.plan())
        , m_take(take)
    {}
    std::string next(char letter) { return m_take ? m_document.nextCode(letter) : m_copy.nextCode(letter); }

private:
    PlanDocument& m_document;
    Plan m_copy;
    bool m_take;
};

/// Of parts of segments: codes from there, which has to outlive it, stamped as edits of this document.
PartIdentity partIdentity(const PlanDocument& document, Codes& codes);

/// An area to be: what is known of it besides the template.
struct AreaDraft {
    MultiPolygon shape;
    WaterLink link;
    std::string kind{}; ///< Area::kind
};

/// New areas with the values of the template. Their codes are only given out when `takeCodes`.
ChangeSet newAreas(PlanDocument& document, const DrawingTemplate::Values& values, std::vector<AreaDraft> drafts,
                   bool takeCodes);
/// One new greenway, in the same way.
ChangeSet newGreenway(PlanDocument& document, const DrawingTemplate::Values& values, std::vector<Line> lines,
                      WaterLink link, bool takeCodes);

/// "A-0001", "A-0001, A-0002": the codes of what the change set adds or changes.
QString codesOf(const ChangeSet& changes);
std::vector<Uuid> idsOf(const ChangeSet& changes);

} // namespace riparia::edits
