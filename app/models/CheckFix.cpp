// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/CheckFix.h"

#include "app/models/PlanNames.h"
#include "app/text/Fill.h"

#include "core/geometry/Region.h"
#include "core/plan/SegmentPlace.h"

#include <utility>

namespace riparia {

namespace {

std::shared_ptr<const Segment> onlySegment(const CheckFinding& finding, const Plan& plan)
{
    return finding.ids.size() == 1 ? plan.segments().find(finding.ids.front()) : nullptr;
}

ChangeSet cutAtTheRiver(const std::shared_ptr<const Segment>& segment, const Plan& plan)
{
    ChangeSet changes;
    const auto river = segment ? plan.riverByKey(segment->river) : nullptr;
    if (!river)
        return changes;
    const Span within = segment->span.intersected({Position{0}, Position{river->river.length().value}});
    if (!within.isEmpty())
        changes.replace(segment, placedOn(*segment, river->river, within));
    return changes;
}

ChangeSet drawnAsCounted(const CheckFinding& finding, const Plan& plan)
{
    ChangeSet changes;
    const auto area = finding.ids.size() == 1 ? plan.areas().find(finding.ids.front()) : nullptr;
    const auto made = Region::make(area ? area->shape : MultiPolygon());
    if (!area || !made || made->reason.empty() || made->region.isEmpty())
        return changes;
    Area after = *area;
    after.shape = made->region.polygons();
    changes.replace(area, std::move(after));
    return changes;
}

} // namespace

std::optional<CheckFix> CheckFix::of(const CheckFinding& finding, const Plan& plan)
{
    CheckFix fix;
    const auto segment = onlySegment(finding, plan);
    const QString subject = fromUtf8(finding.issue.subject);
    const IssueCode code = finding.issue.code;
    if (code == IssueCode::SpanOutsideRiver) {
        fix.changes = cutAtTheRiver(segment, plan);
        fix.title = [subject] { return tr("Cut %1 at the end of the river").arg(subject); };
    } else if (code == IssueCode::SpanEmpty && segment) {
        fix.changes.remove(segment);
        fix.title = [subject] { return tr("Remove %1, which has no length").arg(subject); };
    } else if (code == IssueCode::PolygonRepaired) {
        fix.changes = drawnAsCounted(finding, plan);
        fix.title = [subject] { return tr("Draw the outline of %1 as it is counted").arg(subject); };
    } else if (code == IssueCode::DirectionUnconfirmed && finding.ids.size() == 1) {
        if (const auto river = plan.rivers().find(finding.ids.front())) {
            PlanRiver confirmed = *river;
            confirmed.river.directionConfirmed = true;
            fix.changes.replace(river, std::move(confirmed));
            fix.title = [river] { return tr("Confirm the direction of %1").arg(PlanNames::riverName(river->river)); };
        }
    }
    return fix.changes.isEmpty() ? std::nullopt : std::optional(std::move(fix));
}

} // namespace riparia
