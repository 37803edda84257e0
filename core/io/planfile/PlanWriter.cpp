// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanWriter.h"

#include "core/geometry/Parallel.h"
#include "core/io/planfile/ChildRows.h"
#include "core/io/planfile/EntityRow.h"
#include "core/io/planfile/UuidBytes.h"
#include "core/plan/PlanHash.h"

#include <set>

namespace riparia::planfile {

namespace {

/// Rows are hashed in batches, on all cores: the canonical text of a long river takes longer than writing it.
constexpr std::size_t kRowBatch = 512;
constexpr std::size_t kRowsPerRange = 16;
/// What writing the rows is of the work; the rest is to read them back.
constexpr double kWritingShare = 0.8;

struct ExistingRow {
    std::int64_t fid = 0;
    Uuid id;
};

/// An id for the n-th row of a list that no other row of the list has. The same every time.
Uuid childId(const std::string& mark, const Uuid& owner, std::size_t number, const std::set<Uuid>& taken)
{
    for (std::size_t attempt = 0;; ++attempt) {
        std::string name = mark + " " + owner.toString() + " " + std::to_string(number);
        if (attempt > 0)
            name += " " + std::to_string(attempt);
        const Uuid id = Uuid::named(name);
        if (!taken.contains(id))
            return id;
    }
}

} // namespace

PlanWriter::PlanWriter(Connection& connection, const SaveJob& job)
    : m_connection(connection)
    , m_job(job)
    , m_derive(job.after)
{
    for (const auto& [kind, ids] : job.touched)
        m_rows += ids.size();
    for (const auto& [source, features] : job.sources)
        m_rows += job.after.table<SourceRecord>().find(source) ? features.size() : 0;
}

void PlanWriter::report(std::size_t written)
{
    m_done += written;
    m_job.progress.at(kWritingShare * static_cast<double>(m_done) / static_cast<double>(m_rows));
}

TableWriter& PlanWriter::table(const TableSpec& spec)
{
    std::unique_ptr<TableWriter>& writer = m_tables[&spec];
    if (!writer)
        writer = std::make_unique<TableWriter>(m_connection, spec);
    return *writer;
}

void PlanWriter::write()
{
    for (const TableSpec* spec : watchedTables()) {
        if (m_job.found.thinned.contains(spec->name))
            m_connection.exec("DELETE FROM riparia_rows WHERE tbl = '" + spec->mark +
                              "' AND fid NOT IN (SELECT fid FROM " + sqlName(spec->name) + ")");
    }
    EntityTypes::forEach([&]<class T>() {
        writeEntities<T>();
        if (geometryTypeOf<T>() != "" && m_job.found.thinned.contains(tableSpec<T>().name))
            table(tableSpec<T>()).measureExtent();
    });
    writeSources();
    for (const auto& [spec, writer] : m_tables)
        writer->finish(m_job.stamp.time);
}

template <class T>
void PlanWriter::writeEntities()
{
    const auto ids = m_job.touched.find(EntityTraits<T>::kind);
    if (ids == m_job.touched.end())
        return;
    std::vector<Outgoing<T>> batch;
    for (const Uuid& id : ids->second) {
        batch.push_back({id, m_job.after.table<T>().find(id), {}});
        if (batch.size() == kRowBatch)
            writeBatch(batch);
        if (!m_connection.goesOn())
            return;
    }
    writeBatch(batch);
}

template <class T>
void PlanWriter::writeBatch(std::vector<Outgoing<T>>& batch)
{
    if (batch.empty())
        return;
    inParallel(batch.size(), kRowsPerRange, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end && !m_job.progress.cancelled(); ++i) {
            if (batch[i].entity)
                batch[i].digest = RowHashes::digestOf(rowHash(*batch[i].entity));
        }
    });
    const auto kind = m_job.found.adopted.find(EntityTraits<T>::kind);
    TableWriter& rows = table(tableSpec<T>());
    for (const Outgoing<T>& each : batch) {
        if (!m_connection.goesOn())
            return;
        std::int64_t fid = m_job.isNew ? 0 : rows.find(each.id);
        if (fid == 0 && kind != m_job.found.adopted.end() && kind->second.contains(each.id))
            fid = kind->second.at(each.id);
        if (each.entity)
            writeEntity(*each.entity, each.digest, fid);
        else
            removeEntity<T>(each.id, fid);
    }
    report(batch.size());
    batch.clear();
}

template <class T>
void PlanWriter::writeEntity(const T& entity, const RowHashes::Digest& digest, std::int64_t fid)
{
    TableWriter& rows = table(tableSpec<T>());
    Row row = entityRow(entity, m_derive);
    if (fid != 0)
        keepUnread(row, entity, fid);
    if (fid == 0)
        rows.insert(row, entity.meta.uuid, RowHashes::bytesOf(digest));
    else
        rows.update(fid, row, entity.meta.uuid, RowHashes::bytesOf(digest));
    writeChildren(entity, fid == 0);
    m_hashed.push_back({entity.meta.uuid, EntityTraits<T>::table, false, digest});
}

/// What could not be read stays in the file, unless the field has been set since.
template <class T>
void PlanWriter::keepUnread(Row& row, const T& entity, std::int64_t fid)
{
    const auto kind = m_job.found.unreadCells.find(EntityTraits<T>::kind);
    const auto before = m_job.before.table<T>().find(entity.meta.uuid);
    if (kind == m_job.found.unreadCells.end() || !before || !kind->second.contains(entity.meta.uuid))
        return;
    const TableSpec& spec = tableSpec<T>();
    const Row old = entityRow(*before, m_derive);
    for (const std::string& column : kind->second.at(entity.meta.uuid)) {
        const std::size_t index = spec.indexOf(column);
        if (!(old[index].view() == row[index].view()))
            continue;
        Statement read =
            m_connection.prepare("SELECT " + sqlName(column) + " FROM " + sqlName(spec.name) + " WHERE \"fid\" = ?");
        read.bind(1, fid);
        if (read.step())
            row[index] = Cell::copyOf(read.cell(0));
    }
}

template <class T>
void PlanWriter::removeEntity(const Uuid& id, std::int64_t fid)
{
    if (fid != 0)
        table(tableSpec<T>()).remove(fid);
    T none;
    none.meta.uuid = id;
    writeChildren(none, fid == 0);
    m_hashed.push_back({id, EntityTraits<T>::table, true, {}});
}

template <class T>
void PlanWriter::writeChildren(const T& entity, bool isNew)
{
    for (const ChildRows& child : childRows(entity))
        writeChildTable(*child.spec, entity.meta.uuid, EntityTraits<T>::table, child.rows, isNew);
}

/// The rows of this owner that name it in another spelling.
std::string PlanWriter::orOdd(const TableSpec& spec, const Uuid& owner) const
{
    const auto odd = m_job.found.oddChildren.find(spec.name);
    if (odd == m_job.found.oddChildren.end() || !odd->second.contains(owner))
        return {};
    std::string fids;
    for (const std::int64_t fid : odd->second.at(owner))
        fids += (fids.empty() ? "" : ", ") + std::to_string(fid);
    return " OR \"fid\" IN (" + fids + ")";
}

/// Existing rows are kept and filled anew in their order, so that columns other programs added stay with them.
void PlanWriter::writeChildTable(const TableSpec& spec, const Uuid& owner, std::string_view ownerTable,
                                 const std::vector<Row>& rows, bool isNew)
{
    if (isNew && rows.empty())
        return;
    TableWriter& writer = table(spec);
    std::vector<ExistingRow> existing;
    std::set<Uuid> taken;
    const std::string ownerText = owner.toString();
    if (!isNew) {
        Statement find =
            m_connection.prepare("SELECT \"fid\", \"uuid\" FROM " + sqlName(spec.name) + " WHERE \"feature\" = ?" +
                                 orOdd(spec, owner) + " ORDER BY \"seq\" IS NULL, \"seq\", \"fid\"");
        find.bind(1, ownerText);
        const UnreadRows& all = m_job.found.unread;
        const auto unread = all.find(spec.name);
        while (find.step()) {
            if (unread == all.end() || !unread->second.contains(find.integer(0)))
                existing.push_back({find.integer(0), Uuid::parse(find.text(1)).value_or(Uuid())});
        }
    }
    for (const ExistingRow& row : existing)
        taken.insert(row.id);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool isThere = i < existing.size();
        const bool hasId = isThere && !existing[i].id.isNil();
        const Uuid id = hasId ? existing[i].id : childId(spec.mark, owner, i, taken);
        taken.insert(id);
        Row row{Cell::text(id.toString()), Cell::text(ownerText), Cell::text(std::string(ownerTable)),
                Cell::integer(static_cast<std::int64_t>(i))};
        row.insert(row.end(), rows[i].begin(), rows[i].end());
        if (isThere)
            writer.update(existing[i].fid, row, id, bytesOf(owner));
        else
            writer.insert(row, id, bytesOf(owner));
    }
    for (std::size_t i = rows.size(); i < existing.size(); ++i)
        writer.remove(existing[i].fid);
}

void PlanWriter::writeSources()
{
    const TableSpec& spec = sourceFeaturesSpec();
    for (const auto& [source, features] : m_job.sources) {
        if (!m_job.after.table<SourceRecord>().find(source))
            continue;
        const std::string id = source.toString();
        Statement clear = m_connection.prepare("DELETE FROM source_features WHERE source = ?");
        clear.bind(1, id);
        clear.run();
        Statement insert = m_connection.prepare(TableLayout(m_connection, spec).insertSql());
        for (const SourceFeatureRow& feature : features) {
            const Row row{Cell::text(id), Cell::integer(feature.fid),
                          feature.geometry.empty() ? Cell() : Cell::blob(feature.geometry),
                          Cell::textOrNull(feature.attrs)};
            insert.bind(1, row);
            insert.run();
        }
        if (m_connection.ok() && !features.empty())
            report(features.size());
    }
}

void PlanWriter::release()
{
    for (const auto& [spec, writer] : m_tables)
        writer->release();
}

void PlanWriter::update(RowHashes& hashes) const
{
    for (const Hashed& each : m_hashed) {
        if (each.removed)
            hashes.remove(each.id, each.table);
        else
            hashes.put(each.id, each.table, each.digest);
    }
}

Result<void> PlanWriter::verify(Connection& other) const
{
    double tables = 0;
    for (const auto& [spec, writer] : m_tables) {
        if (const Result<void> same = writer->verify(other); !same)
            return same;
        m_job.progress.at(kWritingShare + (1 - kWritingShare) * ++tables / static_cast<double>(m_tables.size()));
    }
    return {};
}

} // namespace riparia::planfile
