// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanReader.h"

#include "core/base/Text.h"
#include "core/geometry/Parallel.h"
#include "core/io/planfile/ChildReader.h"
#include "core/io/planfile/EntityRow.h"
#include "core/io/planfile/FieldText.h"
#include "core/io/planfile/GpkgGeometry.h"
#include "core/io/planfile/MetaTable.h"
#include "core/plan/PlanHash.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <unordered_set>
#include <utility>

namespace riparia::planfile {

namespace {

/// Rivers are measured in batches, on all cores, while the next ones are still in the file.
constexpr std::size_t kRiverBatch = 2048;
constexpr std::size_t kRiversPerRange = 32;

/// A row on its way to an entity.
template <class T>
struct Incoming {
    EntityDraft<T> draft;
    std::int64_t fid = 0;
    bool isAdded = false;
    bool isForeign = false; ///< this row or one of its lists
    bool hasCanonicalId = false;
    bool isSameLine = true; ///< the geometry of a river is as it was written
    RowHashes::Digest digest{};
    std::string storedAlignmentHash;
    Calibration calibration;
    std::optional<Error> unmeasured;
};

class PlanReader {
public:
    PlanReader(Connection& connection, bool isRegistered, const Progress& progress)
        : m_connection(connection)
        , m_isRegistered(isRegistered)
        , m_progress(progress)
    {}

    Result<PlanContent> read();

private:
    template <class T>
    void readTable();
    template <class T>
    Incoming<T> incoming(ScannedRow& scanned);
    template <class T>
    bool isTaken(const Incoming<T>& row);
    template <class T>
    void identify(Incoming<T>& row);
    template <class T>
    void noteForeign(const ScannedRow& scanned, Incoming<T>& row);
    template <class T>
    void deliver(std::vector<Incoming<T>>& batch);
    void measure(std::vector<Incoming<PlanRiver>>& batch) const;
    template <class T>
    bool checkMeasured(Incoming<T>& row);
    template <class T>
    void accept(Incoming<T>& row);
    template <class T>
    void giveCodes(ChangeSet& named);
    void report(Severity severity, IssueCode code, std::string subject, std::vector<std::string> args);

    Connection& m_connection;
    bool m_isRegistered;
    const Progress& m_progress;
    PlanContent m_content;
    std::optional<Ruler> m_ruler;
    std::optional<ChildReader> m_children;
    ChangeSet m_all;
    std::set<Uuid> m_withoutCode;
    std::unordered_set<Uuid> m_ids; // of the table that is read, so far
};

bool isLineDerived(const Segment&)
{
    return true;
}

bool isLineDerived(const Greenway& greenway)
{
    return greenway.isAlongRiver();
}

template <class T>
bool isLineDerived(const T&)
{
    return false;
}

/// A segment somebody drew in another program keeps its line until it is located.
template <class T>
void keepDrawn(T& entity, const std::vector<Line>& drawn)
{
    if constexpr (std::is_same_v<T, Segment>) {
        if (entity.snapshot.empty() && drawn.size() == 1)
            entity.snapshot = drawn[0];
        if (entity.span.isEmpty())
            entity.state = SegmentState::Detached;
    }
}

void measureRiver(Incoming<PlanRiver>& row, const std::optional<Ruler>& ruler)
{
    River& river = row.draft.entity.river;
    const bool isUnreadable = std::any_of(row.draft.problems.begin(), row.draft.problems.end(),
                                          [](const CellProblem& problem) { return problem.column == kGeometry; });
    if (isUnreadable || (row.draft.line.empty() && !row.isSameLine))
        row.unmeasured = Error{ErrorCode::GeometryInvalid, {}, {}};
    else if (!row.draft.line.empty() && !ruler)
        row.unmeasured = Error{ErrorCode::CrsMissing, {}, {}};
    else if (!row.draft.line.empty()) {
        Result<Alignment> made = Alignment::make(std::move(row.draft.line), std::move(row.draft.heights), *ruler);
        if (made)
            river.alignment = std::make_shared<const Alignment>(std::move(*made));
        else
            row.unmeasured = made.error();
    }
    river.stationing = Stationing(river.length(), row.draft.river.origin, row.draft.river.start,
                                  std::move(row.calibration.points), std::move(row.calibration.equations));
}

std::string subjectOf(const Meta& meta, std::string_view table, std::int64_t fid)
{
    return meta.code.empty() ? featureSubject(table, fid) : meta.code;
}

void PlanReader::report(Severity severity, IssueCode code, std::string subject, std::vector<std::string> args)
{
    m_content.issues.push_back({severity, code, std::move(subject), std::move(args), {}});
}

Result<PlanContent> PlanReader::read()
{
    Result<PlanInfo> info = readInfo(m_connection);
    if (!info)
        return fail(info.error());
    if (Result<Ruler> ruler = Ruler::make(info->crs, info->method))
        m_ruler = *ruler;
    m_content.plan.setInfo(std::move(*info));
    m_children.emplace(m_connection, m_isRegistered, m_content);
    double tables = 0;
    EntityTypes::forEach([&]<class T>() {
        readTable<T>();
        m_progress.at(++tables / EntityTypes::kSize);
    });
    if (m_progress.cancelled())
        return fail(ErrorCode::Cancelled, m_connection.subject());
    if (const Result<void> done = m_connection.result(); !done)
        return fail(done.error());
    if (const Result<void> applied = m_content.plan.apply(m_all); !applied)
        return fail(applied.error());
    m_content.plan.raiseCounters();
    ChangeSet named;
    EntityTypes::forEach([&]<class T>() { giveCodes<T>(named); });
    if (const Result<void> applied = m_content.plan.apply(named); !applied)
        return fail(applied.error());
    m_children->finish();
    return std::move(m_content);
}

template <class T>
void PlanReader::readTable()
{
    RowScan scan(m_connection, tableSpec<T>(), m_isRegistered);
    std::vector<Incoming<T>> batch;
    ScannedRow row;
    m_ids.clear();
    while (!m_progress.cancelled() && scan.next(row)) {
        batch.push_back(incoming<T>(row));
        if (batch.size() == kRiverBatch)
            deliver(batch);
    }
    deliver(batch);
    for (const MissingRow& missing : scan.removed()) {
        m_content.edits.push_back({tableSpec<T>().name, missing.id, {}, {}, false, false, true, {}});
        m_content.pending[EntityTraits<T>::kind].insert(missing.id);
        m_content.found.thinned.insert(tableSpec<T>().name);
    }
}

template <class T>
Incoming<T> PlanReader::incoming(ScannedRow& scanned)
{
    Incoming<T> row;
    row.draft = entityFromRow<T>(scanned.cells);
    row.fid = scanned.fid;
    row.isAdded = scanned.isAdded;
    row.hasCanonicalId = scanned.hasCanonicalId;
    row.digest = RowHashes::fromBytes(scanned.hash);
    T& entity = row.draft.entity;
    entity.meta.uuid = scanned.id;
    identify(row);
    if constexpr (std::is_same_v<T, PlanRiver>) {
        row.isSameLine = std::find(scanned.changed.begin(), scanned.changed.end(), kGeometry) == scanned.changed.end();
        row.storedAlignmentHash = scanned.cells[tableSpec<T>().indexOf("alignment_hash")].bytes;
        row.calibration = m_children->calibrationOf(scanned.id);
    }
    if constexpr (requires { entity.measures; })
        m_children->fill(scanned.id, entity.measures);
    if constexpr (requires { entity.events; })
        m_children->fill(scanned.id, entity.events);
    row.isForeign = scanned.isForeign() || row.isAdded || m_children->hasForeign(scanned.id) || !m_isRegistered;
    if (scanned.isForeign() || row.isAdded)
        noteForeign(scanned, row);
    for (const CellProblem& problem : row.draft.problems) {
        report(Severity::Warning, IssueCode::RowUnreadable, subjectOf(entity.meta, tableSpec<T>().name, row.fid),
               {tableSpec<T>().name, problem.column, problem.text});
        if (problem.column != "uuid") // without one the row could not be found again
            m_content.found.unreadCells[EntityTraits<T>::kind][entity.meta.uuid].push_back(problem.column);
    }
    return row;
}

/// Another row has this id: in the same table, or, as copying between layers leaves it, in another one.
template <class T>
bool PlanReader::isTaken(const Incoming<T>& row)
{
    const Uuid& id = row.draft.entity.meta.uuid;
    if (m_ids.contains(id))
        return true;
    const auto isIn = [&](const std::string& table) {
        return m_connection.exists("SELECT 1 FROM " + sqlName(table) + " WHERE \"uuid\" = '" + id.toString() + "'");
    };
    bool found = !row.hasCanonicalId && isIn(tableSpec<T>().name);
    if (row.isAdded)
        EntityTypes::forEach([&]<class Other>() {
            if constexpr (!std::is_same_v<T, Other>)
                found = found || isIn(tableSpec<Other>().name);
        });
    return found;
}

/// Gives an id to a row that has none, or one that is taken. It is the same whenever the file is opened.
template <class T>
void PlanReader::identify(Incoming<T>& row)
{
    Uuid& id = row.draft.entity.meta.uuid;
    if (id.isNil() || isTaken(row)) {
        const std::string& table = tableSpec<T>().name;
        id =
            Uuid::named("adopted " + m_content.plan.info().id.toString() + " " + table + " " + std::to_string(row.fid));
        row.hasCanonicalId = false;
        row.isAdded = true;
    }
    m_ids.insert(id);
    if (!row.hasCanonicalId)
        m_content.found.adopted[EntityTraits<T>::kind][id] = row.fid;
}

template <class T>
void PlanReader::noteForeign(const ScannedRow& scanned, Incoming<T>& row)
{
    const TableSpec& spec = tableSpec<T>();
    const Meta& meta = row.draft.entity.meta;
    ForeignEdit edit{spec.name, meta.uuid, meta.code, scanned.changed, false, row.isAdded, false, {}};
    std::vector<std::string> ignored;
    for (const std::string& name : scanned.changed) {
        const Column& column = spec.columns[spec.indexOf(name)];
        edit.geometryChanged = edit.geometryChanged || column.role == ColumnRole::Geometry;
        if (column.role == ColumnRole::Derived && !row.isAdded)
            ignored.push_back(name);
    }
    const bool derivesLine = isLineDerived(row.draft.entity);
    if (edit.geometryChanged && derivesLine && !row.isAdded)
        ignored.insert(ignored.begin(), std::string(kGeometry));
    const std::string subject = subjectOf(meta, spec.name, row.fid);
    if (row.isAdded)
        report(Severity::Info, IssueCode::RowAdopted, subject, {spec.name});
    else if (ignored.size() < scanned.changed.size())
        report(Severity::Info, IssueCode::RowChangedElsewhere, subject, {spec.name, join(scanned.changed, ", ")});
    if (!ignored.empty())
        report(Severity::Warning, IssueCode::DerivedEditIgnored, subject, {spec.name, join(ignored, ", ")});
    if (edit.geometryChanged && derivesLine) {
        if (Result<DecodedGeometry> drawn = decodeGeometry(scanned.cells[0].bytes))
            edit.drawn = std::move(drawn->lines);
    }
    if (row.isAdded)
        keepDrawn(row.draft.entity, edit.drawn);
    m_content.edits.push_back(std::move(edit));
}

template <class T>
void PlanReader::deliver(std::vector<Incoming<T>>& batch)
{
    if constexpr (std::is_same_v<T, PlanRiver>)
        measure(batch);
    for (Incoming<T>& row : batch) {
        if (checkMeasured(row))
            accept(row);
    }
    batch.clear();
}

void PlanReader::measure(std::vector<Incoming<PlanRiver>>& batch) const
{
    inParallel(batch.size(), kRiversPerRange, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            measureRiver(batch[i], m_ruler);
    });
}

/// A river without its line is left out: nothing could be counted on it. Its row stays in the file.
template <class T>
bool PlanReader::checkMeasured(Incoming<T>& row)
{
    if constexpr (std::is_same_v<T, PlanRiver>) {
        const std::string& table = tableSpec<T>().name;
        const std::string subject = subjectOf(row.draft.entity.meta, table, row.fid);
        const auto& alignment = row.draft.entity.river.alignment;
        if (alignment && row.isSameLine && row.storedAlignmentHash != alignment->hash())
            report(Severity::Warning, IssueCode::AlignmentDiffers, subject, {});
        if (row.unmeasured)
            report(Severity::Error, IssueCode::RowUnreadable, subject,
                   {table, std::string(kGeometry), std::string(toString(row.unmeasured->code))});
        return !row.unmeasured;
    }
    return true;
}

template <class T>
void PlanReader::accept(Incoming<T>& row)
{
    const Uuid id = row.draft.entity.meta.uuid;
    if (row.isForeign)
        m_content.pending[EntityTraits<T>::kind].insert(id);
    if (row.isAdded && row.draft.entity.meta.code.empty())
        m_withoutCode.insert(id);
    const bool isKnown = !row.isForeign && !row.isAdded && row.digest != RowHashes::Digest();
    m_content.hashes.put(id, EntityTraits<T>::table,
                         isKnown ? row.digest : RowHashes::digestOf(rowHash(row.draft.entity)));
    m_all.add(std::move(row.draft.entity));
}

/// Codes count on from the highest in the file, so that they are given when all rows are known.
template <class T>
void PlanReader::giveCodes(ChangeSet& named)
{
    for (const Uuid& id : m_withoutCode) {
        const auto entity = m_content.plan.table<T>().find(id);
        if (!entity)
            continue;
        T coded = *entity;
        coded.meta.code = m_content.plan.nextCode(EntityTraits<T>::letter);
        if constexpr (std::is_same_v<T, PlanRiver>) {
            if (coded.river.key.empty())
                coded.river.key = coded.meta.code;
        }
        for (ForeignEdit& edit : m_content.edits) {
            if (edit.uuid == id)
                edit.code = coded.meta.code;
        }
        m_content.hashes.put(id, EntityTraits<T>::table, RowHashes::digestOf(rowHash(coded)));
        named.replace(entity, std::move(coded));
    }
}

} // namespace

Result<PlanContent> readPlan(Connection& connection, bool isRegistered, const Progress& progress)
{
    return PlanReader(connection, isRegistered, progress).read();
}

} // namespace riparia::planfile
