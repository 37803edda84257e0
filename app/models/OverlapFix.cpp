// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/OverlapFix.h"

#include "app/models/AreaMerge.h"
#include "app/models/EditableFields.h"
#include "app/text/Fill.h"

#include "core/geodesy/Ruler.h"
#include "core/geometry/Region.h"
#include "core/plan/SegmentParts.h"
#include "core/plan/SegmentPlace.h"
#include "core/plan/UncoveredGround.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace riparia {

namespace {

/// The two a finding is about, as the plan has them; null where one is gone.
template <class T>
struct Rivals {
    std::shared_ptr<const T> later;
    std::shared_ptr<const T> earlier;

    bool areBoth() const { return later && earlier; }
    const std::shared_ptr<const T>& loser(OverlapRepair repair) const
    {
        return repair == OverlapRepair::Give ? earlier : later;
    }
    const std::shared_ptr<const T>& keeper(OverlapRepair repair) const
    {
        return repair == OverlapRepair::Give ? later : earlier;
    }
};

template <class T>
Rivals<T> rivalsOf(const CheckFinding& finding, const Plan& plan)
{
    if (finding.ids.size() != 2)
        return {};
    return {plan.table<T>().find(finding.ids[0]), plan.table<T>().find(finding.ids[1])};
}

/// What is left of a segment without what it shares with another one, downstream.
std::vector<SegmentPart> remaindersOf(const Segment& loser, const Segment& keeper)
{
    const Span shared = loser.span.intersected(keeper.span);
    if (shared.isEmpty())
        return {{loser.span, loser.bank}}; // one of them was moved since
    std::vector<SegmentPart> left;
    const auto add = [&](Span span, Bank bank) {
        if (!span.isEmpty())
            left.push_back({span, bank});
    };
    add({loser.span.from, shared.from}, loser.bank);
    if (loser.bank == Bank::Both && keeper.bank == Bank::Left)
        add(shared, Bank::Right);
    if (loser.bank == Bank::Both && keeper.bank == Bank::Right)
        add(shared, Bank::Left);
    add({shared.to, loser.span.to}, loser.bank);
    return left;
}

Result<ChangeSet> cutSegment(OverlapRepair repair, const Rivals<Segment>& rivals, PlanDocument& document)
{
    if (repair == OverlapRepair::Merge)
        return ChangeSet();
    const auto& loser = rivals.loser(repair);
    const auto river = document.plan().riverByKey(loser->river);
    if (!river)
        return fail(ErrorCode::RiverUnknown, loser->river);
    return dividedInto(remaindersOf(*loser, *rivals.keeper(repair)), loser, river->river,
                       {[&document] { return document.nextCode('S'); },
                        [&document](Meta meta) { return document.stamped(std::move(meta)); }});
}

Result<ChangeSet> mergeAreas(const Rivals<Area>& rivals, const PlanDocument& document)
{
    auto joined = mergedArea(*rivals.earlier, *rivals.later, document);
    if (!joined)
        return fail(joined.error());
    joined->meta = document.stamped(std::move(joined->meta));
    ChangeSet changes;
    changes.replace(rivals.earlier, std::move(*joined));
    changes.remove(rivals.later);
    return changes;
}

Result<ChangeSet> cutArea(OverlapRepair repair, const Rivals<Area>& rivals, const PlanDocument& document)
{
    const auto& loser = rivals.loser(repair);
    const PlanInfo& info = document.plan().info();
    const auto ruler = Ruler::make(info.crs, info.method);
    if (!ruler)
        return fail(ruler.error());
    auto ground = uncoveredGround(loser->shape, {&rivals.keeper(repair)->shape}, *ruler);
    if (!ground)
        return fail(ground.error());
    ChangeSet changes;
    if (ground->left.empty()) {
        changes.remove(loser);
        return changes;
    }
    Area after = *loser;
    after.shape = std::move(ground->left);
    after.meta = document.stamped(std::move(after.meta));
    changes.replace(loser, std::move(after));
    return changes;
}

} // namespace

bool OverlapFix::isOverlap(const CheckFinding& finding)
{
    const IssueCode code = finding.issue.code;
    return code == IssueCode::SegmentsOverlap || code == IssueCode::AreasOverlap || code == IssueCode::GreenwaysOverlap;
}

QString OverlapFix::whyNot(OverlapRepair repair, const CheckFinding& finding, const Plan& plan)
{
    if (finding.issue.code == IssueCode::GreenwaysOverlap)
        return tr("Greenways are changed on the map: by their points");
    if (finding.issue.code == IssueCode::AreasOverlap)
        return rivalsOf<Area>(finding, plan).areBoth() ? QString() : tr("One of the two is gone");
    const auto rivals = rivalsOf<Segment>(finding, plan);
    if (!rivals.areBoth())
        return tr("One of the two is gone");
    return repair == OverlapRepair::Merge && rivals.later->bank != rivals.earlier->bank
               ? tr("They are of different banks")
               : QString();
}

/// What the later one says and the earlier one does not take, in the language of the window.
QString OverlapFix::fieldList(const std::vector<std::string_view>& fields)
{
    QString words;
    for (const std::string_view field : fields)
        words += (words.isEmpty() ? QString() : tr(", ", "between fields")) +
                 (field == kAttributesField ? tr("custom fields") : fieldName(field));
    return words;
}

StepName OverlapFix::mergeTitle(const std::string& earlier, const std::string& later,
                                std::vector<std::string_view> lost)
{
    return [earlier, later, lost = std::move(lost)] {
        const QString words = fill(tr("Make one of %1 and %2"), {earlier, later});
        return lost.empty() ? words
                            : tr("%1; not kept of %2: %3", "a step, an area, its fields")
                                  .arg(words, fromUtf8(later), fieldList(lost));
    };
}

StepName OverlapFix::title(OverlapRepair repair, const CheckFinding& finding, const Plan& plan)
{
    const std::string later = finding.issue.subject;
    const std::string earlier = finding.issue.args.empty() ? std::string() : finding.issue.args.front();
    switch (repair) {
    case OverlapRepair::Trim: return [later] { return fill(tr("Take what they share from %1"), {later}); };
    case OverlapRepair::Give:
        return [later, earlier] { return fill(tr("Give what they share to %1, from %2"), {later, earlier}); };
    case OverlapRepair::Merge: {
        const auto areas = rivalsOf<Area>(finding, plan);
        return mergeTitle(earlier, later,
                          areas.areBoth() ? lostFields(*areas.earlier, *areas.later) : std::vector<std::string_view>());
    }
    }
    return {};
}

Result<ChangeSet> OverlapFix::changes(OverlapRepair repair, const CheckFinding& finding, PlanDocument& document)
{
    if (finding.issue.code == IssueCode::AreasOverlap) {
        const auto areas = rivalsOf<Area>(finding, document.plan());
        if (!areas.areBoth())
            return fail(ErrorCode::NotFound, finding.issue.subject);
        return repair == OverlapRepair::Merge ? mergeAreas(areas, document) : cutArea(repair, areas, document);
    }
    const auto segments = rivalsOf<Segment>(finding, document.plan());
    if (!segments.areBoth())
        return fail(ErrorCode::NotFound, finding.issue.subject);
    return cutSegment(repair, segments, document);
}

} // namespace riparia
