// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/ChildReader.h"

#include "core/base/Text.h"
#include "core/io/planfile/FieldText.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace riparia::planfile {

namespace {

/// Columns every child table begins with.
constexpr std::size_t kFeature = 1;
constexpr std::size_t kSeq = 3;

/// Rows without a number come last, in the order they were added.
std::int64_t seqOf(const CellView& cell)
{
    std::int64_t seq = std::numeric_limits<std::int64_t>::max();
    fromCell(cell, seq);
    return seq;
}

std::string codeOf(const Plan& plan, const Uuid& id)
{
    std::string code;
    EntityTypes::forEach([&]<class T>() {
        if (const auto entity = plan.table<T>().find(id))
            code = entity->meta.code;
    });
    return code;
}

std::string contentText(std::span<const CellView> cells)
{
    std::vector<std::string> parts;
    for (const CellView& cell : cells.subspan(kChildKeys))
        parts.push_back(cellText(cell));
    return join(parts, " ");
}

} // namespace

ChildReader::ChildReader(Connection& connection, bool isRegistered, PlanContent& content)
    : m_content(content)
{
    read(connection, measuresSpec(), isRegistered, measureFrom, m_measures);
    read(connection, eventsSpec(), isRegistered, eventFrom, m_events);
    read(connection, calibrationSpec(), isRegistered, calibrationFrom, m_calibration);
}

template <class Value, class Parse>
void ChildReader::read(Connection& connection, const TableSpec& spec, bool isRegistered, Parse parse,
                       Lists<Value>& lists)
{
    RowScan scan(connection, spec, isRegistered);
    ScannedRow row;
    while (scan.next(row)) {
        Uuid owner;
        fromCell(row.cells[kFeature], owner);
        if (row.isForeign())
            noteForeign(spec, row, owner);
        if (!owner.isNil() && row.cells[kFeature].bytes != owner.toString())
            m_content.found.oddChildren[spec.name][owner].insert(row.fid);
        std::optional<Value> value = parse(row.cells);
        if (value) {
            lists[owner].push_back({seqOf(row.cells[kSeq]), row.fid, std::move(*value)});
            continue;
        }
        m_content.found.unread[spec.name].insert(row.fid);
        m_content.issues.push_back({Severity::Warning,
                                    IssueCode::RowUnreadable,
                                    featureSubject(spec.name, row.fid),
                                    {spec.name, "*", contentText(row.cells)},
                                    {}});
    }
    for (const MissingRow& missing : scan.removed()) {
        m_foreignOwners.insert(missing.owner);
        m_content.found.thinned.insert(spec.name);
        m_edits.emplace_back(m_content.edits.size(), missing.owner);
        m_content.edits.push_back({spec.name, missing.id, {}, {}, false, false, true, {}});
    }
    for (auto& [owner, list] : lists)
        std::sort(list.begin(), list.end(),
                  [](const auto& a, const auto& b) { return std::tie(a.seq, a.fid) < std::tie(b.seq, b.fid); });
}

void ChildReader::noteForeign(const TableSpec& spec, const ScannedRow& row, const Uuid& owner)
{
    m_foreignOwners.insert(owner);
    m_edits.emplace_back(m_content.edits.size(), owner);
    m_content.edits.push_back({spec.name, row.id, {}, row.changed, false, row.isAdded, false, {}});
}

template <class Value>
std::vector<Value> ChildReader::taken(Lists<Value>& lists, const Uuid& owner)
{
    std::vector<Value> values;
    const auto at = lists.find(owner);
    if (at == lists.end())
        return values;
    for (Child<Value>& child : at->second)
        values.push_back(std::move(child.value));
    lists.erase(at);
    return values;
}

void ChildReader::fill(const Uuid& owner, std::vector<MeasureEntry>& measures)
{
    measures = taken(m_measures, owner);
}

void ChildReader::fill(const Uuid& owner, std::vector<StatusEvent>& events)
{
    events = taken(m_events, owner);
}

Calibration ChildReader::calibrationOf(const Uuid& owner)
{
    Calibration all;
    for (Calibration& part : taken(m_calibration, owner)) {
        all.points.insert(all.points.end(), part.points.begin(), part.points.end());
        all.equations.insert(all.equations.end(), part.equations.begin(), part.equations.end());
    }
    return all;
}

template <class Value>
void ChildReader::reportLeft(const TableSpec& spec, const Lists<Value>& lists)
{
    std::vector<std::int64_t> fids;
    for (const auto& [owner, list] : lists) {
        for (const Child<Value>& child : list)
            fids.push_back(child.fid);
    }
    std::sort(fids.begin(), fids.end());
    for (const std::int64_t fid : fids)
        m_content.issues.push_back(
            {Severity::Warning, IssueCode::RowWithoutOwner, featureSubject(spec.name, fid), {spec.name}, {}});
}

void ChildReader::finish()
{
    for (const auto& [index, owner] : m_edits)
        m_content.edits[index].code = codeOf(m_content.plan, owner);
    reportLeft(measuresSpec(), m_measures);
    reportLeft(eventsSpec(), m_events);
    reportLeft(calibrationSpec(), m_calibration);
}

} // namespace riparia::planfile
