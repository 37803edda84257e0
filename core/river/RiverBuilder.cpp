// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/RiverBuilder.h"

#include "core/geometry/CompensatedSum.h"
#include "core/geometry/PackedIndex.h"
#include "core/geometry/Parallel.h"
#include "core/river/GroupRivers.h"
#include "core/river/ReachTouches.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <tuple>
#include <unordered_set>

namespace riparia {

using namespace detail;

namespace {

constexpr std::size_t kGroupsPerRange = 256;

/// How far the rivers of a group lie apart that were not joined.
class GroupGaps {
public:
    GroupGaps(const GroupRivers& group, const Ruler& ruler)
        : m_ruler(ruler)
    {
        std::vector<Box> boxes;
        for (const GroupRiver& river : group.rivers) {
            if (!river.alignment)
                continue;
            for (const Point end : {river.alignment->points().front(), river.alignment->points().back()}) {
                m_ends.push_back({end, river.component});
                boxes.push_back({end.x, end.y, end.x, end.y});
            }
        }
        m_index = PackedIndex(boxes);
    }

    /// Metres from an end of this river to the nearest end of one of an earlier component, which there is.
    double before(const GroupRiver& river) const
    {
        double least = std::numeric_limits<double>::infinity();
        for (const Point end : {river.alignment->points().front(), river.alignment->points().back()}) {
            const Ruler::LocalScale scale = m_ruler.localScale(end);
            m_index.nearest(end, scale.x, scale.y, [&](std::uint32_t item, double) {
                if (m_ends[item].component < river.component)
                    least = std::min(least, m_ruler.distance(end, m_ends[item].at));
                return least;
            });
        }
        return least;
    }

private:
    struct End {
        Point at;
        std::uint32_t component;
    };

    const Ruler& m_ruler;
    std::vector<End> m_ends;
    PackedIndex m_index;
};

/// Gives the groups' rivers their keys and tells what happened.
class Assembler {
public:
    Assembler(const ReachTable& table, const ReachGroups& groups)
        : m_table(table)
        , m_groups(groups)
    {
        for (std::size_t group = 0; group < groups.count(); ++group) {
            if (!groups.key(group).empty())
                m_keys.emplace(groups.key(group));
        }
    }

    Assembly assemble(std::vector<GroupRivers> built);

private:
    void reportUnusable();
    void reportKeys();
    void addGroup(std::size_t number, GroupRivers& group);
    void addRiver(const GroupRiver& river, const std::string& key, const std::string& mainKey);
    void reportRiver(const GroupRiver& river, const std::string& key, const std::string& mainKey);
    void reportKeyless(std::size_t group);
    bool goesOn(const GroupRivers::Dropped& one, const GroupRivers::Dropped& next) const;
    void reportDuplicate(std::span<const GroupRivers::Dropped> pieces);
    void reportLeftOut(const GroupRivers& group);
    void balance(const std::vector<GroupRivers>& built);
    std::string mainKey(std::size_t number, const GroupRivers& group, const GroupRiver& river);
    std::string newKey(const std::string& base, char mark, int& number);
    void issue(Severity severity, IssueCode code, std::string subject, std::vector<std::string> args = {},
               std::optional<Point> at = std::nullopt);

    const ReachTable& m_table;
    const ReachGroups& m_groups;
    std::unordered_set<std::string> m_keys;
    Assembly m_result;
    CompensatedSum m_notAssembled;
};

void Assembler::issue(Severity severity, IssueCode code, std::string subject, std::vector<std::string> args,
                      std::optional<Point> at)
{
    Issue issue{severity, code, std::move(subject), std::move(args), std::nullopt};
    if (at)
        issue.at = {at->x, at->y};
    m_result.issues.push_back(std::move(issue));
}

/// `base` with the next number that is not taken: "KEY#2", "KEY/1".
std::string Assembler::newKey(const std::string& base, char mark, int& number)
{
    std::string key;
    do {
        key = base + mark + std::to_string(number++);
    } while (!m_keys.insert(key).second);
    return key;
}

void Assembler::reportUnusable()
{
    for (const UnusableReach& reach : m_table.unusable()) {
        m_notAssembled.add(reach.metres);
        Issue issue{Severity::Warning, reach.code, m_table.subject(reach.shape), reach.args, reach.at};
        m_result.issues.push_back(std::move(issue));
    }
}

void Assembler::reportKeys()
{
    std::vector<std::string_view> keys;
    for (std::size_t group = 0; group < m_groups.count(); ++group) {
        if (!m_groups.key(group).empty())
            keys.push_back(m_groups.key(group));
    }
    for (const auto& [one, other] : strayDecimals(keys))
        issue(Severity::Warning, IssueCode::KeyStrayDecimals, m_table.soup().source,
              {std::string(one), std::string(other)});
}

/// Every reach without a key, once.
void Assembler::reportKeyless(std::size_t group)
{
    std::map<std::pair<std::int64_t, std::uint32_t>, Point> reaches;
    for (const std::uint32_t index : m_groups.parts(group)) {
        const ReachPart& part = m_table.parts()[index];
        reaches.try_emplace({m_table.fid(part.shape), part.shape}, part.isFlipped ? part.back : part.front);
    }
    for (const auto& [reach, begin] : reaches)
        issue(Severity::Warning, IssueCode::KeyMissing, m_table.subject(reach.second), {}, begin);
}

/// Two pieces of one line that follow each other and lie on the same reach.
bool Assembler::goesOn(const GroupRivers::Dropped& one, const GroupRivers::Dropped& next) const
{
    const std::vector<ReachPart>& parts = m_table.parts();
    return next.part == one.part + 1 && parts[next.part].before > 0 && parts[next.of].shape == parts[one.of].shape;
}

/// A reach, or pieces of one that follow each other.
void Assembler::reportDuplicate(std::span<const GroupRivers::Dropped> pieces)
{
    const std::vector<ReachPart>& parts = m_table.parts();
    const ReachPart& first = parts[pieces.front().part];
    const ReachPart& last = parts[pieces.back().part];
    const double until = last.before + last.metres;
    const bool isWhole = first.before == 0 && metresText(until) == metresText(last.whole);
    std::vector<std::string> args{m_table.subject(parts[pieces.front().of].shape), metresText(until - first.before)};
    if (!isWhole)
        args.insert(args.end(), {metresText(first.before), metresText(until)});
    issue(Severity::Warning, isWhole ? IssueCode::ReachDuplicate : IssueCode::ReachPartDuplicate,
          m_table.subject(first.shape), std::move(args), m_table.middle(parts[pieces[pieces.size() / 2].part]));
}

void Assembler::reportLeftOut(const GroupRivers& group)
{
    std::vector<GroupRivers::Dropped> dropped = group.duplicates;
    std::sort(dropped.begin(), dropped.end(), [](const auto& a, const auto& b) { return a.part < b.part; });
    for (std::size_t first = 0, next = 0; first < dropped.size(); first = next) {
        for (next = first + 1; next < dropped.size() && goesOn(dropped[next - 1], dropped[next]);)
            ++next;
        reportDuplicate(std::span(dropped).subspan(first, next - first));
    }
    for (const std::uint32_t index : group.absorbed) {
        const ReachPart& part = m_table.parts()[index];
        issue(Severity::Warning, IssueCode::ReachNotAssembled, m_table.subject(part.shape),
              {metresText(part.metres), "shorter than snapping distance"}, m_table.middle(part));
    }
}

std::string Assembler::mainKey(std::size_t number, const GroupRivers& group, const GroupRiver& river)
{
    const std::string_view groupKey = m_groups.key(number);
    if (groupKey.empty()) {
        std::int64_t fid = std::numeric_limits<std::int64_t>::max();
        for (const GroupRiver& other : group.rivers) {
            for (const std::uint32_t shape : other.shapes)
                fid = other.component == river.component ? std::min(fid, m_table.fid(shape)) : fid;
        }
        const std::string key = "R" + std::to_string(fid);
        int next = 2;
        return m_keys.insert(key).second ? key : newKey(key, '#', next);
    }
    int next = static_cast<int>(river.component) + 1;
    return river.component == 0 ? std::string(groupKey) : newKey(std::string(groupKey), '#', next);
}

void Assembler::addGroup(std::size_t number, GroupRivers& group)
{
    std::vector<std::string> keys;
    std::string main;
    int nextSide = 1;
    std::optional<GroupGaps> gaps; // only of groups that have one
    if (m_groups.isKeyed() && m_groups.key(number).empty())
        reportKeyless(number);
    for (const GroupRiver& river : group.rivers) {
        const bool isMain = river.parent == RiverPath::kNoParent;
        if (isMain) {
            main = mainKey(number, group, river);
            nextSide = 1;
        }
        keys.push_back(isMain ? main : newKey(main, '/', nextSide));
        if (isMain && river.component > 0 && !m_groups.key(number).empty() && river.alignment) {
            if (!gaps)
                gaps.emplace(group, m_table.ruler());
            issue(Severity::Warning, IssueCode::RiverSplit, std::string(m_groups.key(number)),
                  {keys.back(), metresText(gaps->before(river))}, river.alignment->points().front());
        }
        addRiver(river, keys.back(), isMain ? std::string() : keys[river.parent]);
        if (isMain) {
            const auto isBraid = [&](const GroupRiver& other) {
                return other.component == river.component && other.rejoins;
            };
            const auto braids = std::count_if(group.rivers.begin(), group.rivers.end(), isBraid);
            if (braids > 0)
                issue(Severity::Info, IssueCode::RiverBraid, keys.back(), {std::to_string(braids)});
        }
    }
    reportLeftOut(group);
}

void Assembler::addRiver(const GroupRiver& river, const std::string& key, const std::string& mainKey)
{
    if (!river.alignment) {
        for (const std::uint32_t shape : river.shapes)
            issue(Severity::Warning, IssueCode::ReachNotAssembled, m_table.subject(shape),
                  {"0", "shorter than snapping distance"});
        return;
    }
    BuiltRiver built;
    built.river = {key,
                   river.name,
                   river.nameEn,
                   river.alignment,
                   Stationing(river.alignment->length(), river.origin),
                   isConfirmed(river.flow)};
    built.sideChannel = !mainKey.empty();
    built.mainKey = mainKey;
    built.shapes.assign(river.shapes.begin(), river.shapes.end());
    (built.sideChannel ? m_result.balance.sideChannels : m_result.balance.rivers) += river.alignment->length();
    m_result.rivers.push_back(std::move(built));
    for (const GroupRiver::Gap& gap : river.bridges)
        m_result.bridges.push_back({key, gap.span});
    reportRiver(river, key, mainKey);
}

void Assembler::reportRiver(const GroupRiver& river, const std::string& key, const std::string& mainKey)
{
    const Line& line = river.alignment->points();
    const std::string length = metresText(river.alignment->length().metres());
    for (const GroupRiver::Gap& gap : river.bridges)
        issue(Severity::Warning, IssueCode::RiverGapBridged, key, {metresText(gap.span.length().metres())}, gap.middle);
    if (!mainKey.empty())
        issue(Severity::Info, IssueCode::RiverSideChannel, mainKey, {key, length}, line.front());
    if (line.front() == line.back())
        issue(Severity::Info, IssueCode::RiverLoop, key, {length}, line.front());
    if (!isConfirmed(river.flow))
        issue(Severity::Warning, IssueCode::DirectionUnconfirmed, key, {std::string(unconfirmedReason(river.flow))},
              line.front());
    if (river.divided > 0)
        issue(Severity::Info, IssueCode::EdgesDensified, key, {std::to_string(river.divided)});
}

void Assembler::balance(const std::vector<GroupRivers>& built)
{
    CompensatedSum source;
    CompensatedSum duplicates;
    CompensatedSum bridges;
    CompensatedSum snapping;
    for (const ReachPart& part : m_table.parts())
        source.add(part.metres);
    for (const UnusableReach& reach : m_table.unusable())
        source.add(reach.metres);
    for (const GroupRivers& group : built) {
        duplicates.add(group.duplicateMetres);
        bridges.add(group.bridgedMetres);
        snapping.add(group.snappedMetres);
        m_notAssembled.add(group.absorbedMetres);
        m_notAssembled.add(group.failedMetres);
    }
    AssemblyBalance& balance = m_result.balance;
    balance.source = Millimetres::fromMetres(source.value());
    balance.duplicates = Millimetres::fromMetres(duplicates.value());
    balance.notAssembled = Millimetres::fromMetres(m_notAssembled.value());
    balance.bridges = Millimetres::fromMetres(bridges.value());
    balance.snapping = Millimetres::fromMetres(snapping.value());
    // Rounding explains half a millimetre for each rounded figure and no more: the rest stays in the remainder.
    const auto most = static_cast<std::int64_t>(m_result.rivers.size() + 5) / 2 + 1;
    balance.rounding.value = std::clamp(-balance.remainder().value, -most, most);
}

Assembly Assembler::assemble(std::vector<GroupRivers> built)
{
    reportUnusable();
    reportKeys();
    std::vector<std::uint32_t> order(built.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&built](std::uint32_t a, std::uint32_t b) {
        return std::tie(built[a].firstFid, built[a].firstShape) < std::tie(built[b].firstFid, built[b].firstShape);
    });
    m_result.rivers.reserve(built.size());
    for (const std::uint32_t group : order)
        addGroup(group, built[group]);
    balance(built);
    return std::move(m_result);
}

/// Where reaches of one river meet between their ends they are divided, so that there is a node.
void divideAtTouches(ReachTable& table, double snap)
{
    const ReachGroups groups(table, std::nullopt);
    std::vector<std::vector<ReachTouch>> touches(groups.count());
    inParallel(groups.count(), kGroupsPerRange, [&](std::size_t begin, std::size_t end) {
        for (std::size_t group = begin; group < end; ++group)
            touches[group] = findTouches(table, groups.parts(group), snap);
    });
    std::vector<ReachTouch> all;
    for (const std::vector<ReachTouch>& ofGroup : touches)
        all.insert(all.end(), ofGroup.begin(), ofGroup.end());
    table.divide(all);
}

} // namespace

Result<Assembly> buildRivers(const ReachSoup& soup, const Ruler& ruler, const BuildOptions& options,
                             const Progress& progress)
{
    Result<ReachTable> table = ReachTable::read(soup, ruler, progress);
    if (!table)
        return fail(table.error());
    progress.at(0.3);
    divideAtTouches(*table, options.snap);
    const ReachGroups groups(*table, std::max(options.snap, options.bridge));
    progress.at(0.4);

    std::vector<GroupRivers> built(groups.count());
    inParallel(groups.count(), kGroupsPerRange, [&](std::size_t begin, std::size_t end) {
        for (std::size_t group = begin; group < end && !progress.cancelled(); ++group)
            built[group] = buildGroup(*table, groups.parts(group), options);
        progress.at(0.4 + 0.5 * static_cast<double>(end) / static_cast<double>(groups.count()));
    });
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);
    Assembly assembly = Assembler(*table, groups).assemble(std::move(built));
    progress.at(1);
    return assembly;
}

} // namespace riparia
