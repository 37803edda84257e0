// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/TableWriter.h"

#include "core/io/planfile/GpkgGeometry.h"
#include "core/io/planfile/GpkgTables.h"
#include "core/io/planfile/UuidBytes.h"

#include <optional>
#include <utility>

namespace riparia::planfile {

namespace {

CellView blobView(std::string_view bytes)
{
    return bytes.empty() ? CellView() : CellView{CellView::Type::Blob, 0, 0, bytes};
}

Box boxOf(const CellView& geometry)
{
    return geometry.type == CellView::Type::Blob ? envelopeOf(geometry.bytes).value_or(Box()) : Box();
}

/// True when taking `part` away may make `whole` smaller.
bool reachesEdge(const Box& part, const Box& whole)
{
    return part.minX <= whole.minX || part.minY <= whole.minY || part.maxX >= whole.maxX || part.maxY >= whole.maxY;
}

} // namespace

TableWriter::TableWriter(Connection& connection, const TableSpec& spec)
    : m_connection(connection)
    , m_layout(connection, spec)
    , m_insert(connection.prepare(m_layout.insertSql()))
    , m_update(connection.prepare(m_layout.updateSql()))
    , m_remove(connection.prepare("DELETE FROM " + sqlName(spec.name) + " WHERE \"fid\" = ?"))
    , m_find(connection.prepare("SELECT \"fid\" FROM " + sqlName(spec.name) + " WHERE \"uuid\" = ?"))
    , m_register(connection.prepare(
          "INSERT OR REPLACE INTO riparia_rows (tbl, fid, uuid, cells, hash) VALUES (?, ?, ?, ?, ?)"))
    , m_unregister(connection.prepare("DELETE FROM riparia_rows WHERE tbl = ? AND fid = ?"))
{
    if (spec.hasGeometry())
        m_geometry = connection.prepare("SELECT \"geom\" FROM " + sqlName(spec.name) + " WHERE \"fid\" = ?");
}

std::int64_t TableWriter::insert(const Row& row, const Uuid& id, const std::string& digest)
{
    m_insert.bind(1, row);
    m_insert.run();
    const std::int64_t fid = m_connection.lastRowId();
    enroll(fid, row, id, digest);
    return fid;
}

void TableWriter::update(std::int64_t fid, const Row& row, const Uuid& id, const std::string& digest)
{
    leave(fid);
    m_update.bind(1, row).bind(static_cast<int>(row.size()) + 1, fid);
    m_update.run();
    enroll(fid, row, id, digest);
}

void TableWriter::remove(std::int64_t fid)
{
    leave(fid);
    m_remove.bind(1, fid);
    m_remove.run();
    m_unregister.bind(1, spec().mark).bind(2, fid);
    m_unregister.run();
    m_written[fid].clear();
}

std::int64_t TableWriter::find(const Uuid& id)
{
    const std::string text = id.toString();
    m_find.bind(1, text);
    const std::int64_t fid = m_find.step() ? m_find.integer(0) : 0;
    m_find.reset();
    return fid;
}

void TableWriter::enroll(std::int64_t fid, const Row& row, const Uuid& id, const std::string& digest)
{
    m_touched = true;
    if (spec().hasGeometry())
        m_added.add(boxOf(row[0]));
    std::string& cells = m_written[fid] = m_layout.fingerprints(row);
    const std::string uuid = bytesOf(id);
    m_register.bind(1, spec().mark)
        .bind(2, fid)
        .bind(3, blobView(uuid))
        .bind(4, blobView(cells))
        .bind(5, blobView(digest));
    m_register.run();
}

void TableWriter::leave(std::int64_t fid)
{
    m_touched = true;
    if (!spec().hasGeometry())
        return;
    m_geometry.bind(1, fid);
    if (m_geometry.step())
        m_gone.add(boxOf(m_geometry.cell(0)));
    m_geometry.reset();
}

void TableWriter::finish(const std::string& time)
{
    if (!m_touched)
        return;
    Statement touch = m_connection.prepare("UPDATE gpkg_contents SET last_change = ? WHERE table_name = ?");
    const std::string changed = contentsTime(time);
    touch.bind(1, changed).bind(2, spec().name);
    touch.run();
    if (spec().hasGeometry())
        saveExtent();
}

void TableWriter::release()
{
    for (Statement* statement : {&m_insert, &m_update, &m_remove, &m_find, &m_geometry, &m_register, &m_unregister})
        Statement(std::move(*statement));
}

void TableWriter::saveExtent()
{
    Statement read = m_connection.prepare(
        "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ? AND min_x IS NOT NULL");
    read.bind(1, spec().name);
    Box extent;
    if (read.step())
        extent = {read.cell(0).real, read.cell(1).real, read.cell(2).real, read.cell(3).real};
    read.reset();
    if (m_isThinned || (!m_gone.isEmpty() && reachesEdge(m_gone, extent))) {
        extent = Box();
        Statement rows = m_connection.prepare("SELECT \"geom\" FROM " + sqlName(spec().name));
        while (rows.step())
            extent.add(boxOf(rows.cell(0)));
    }
    extent.add(m_added);
    Statement save = m_connection.prepare(
        "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?");
    int parameter = 1;
    for (const double edge : {extent.minX, extent.minY, extent.maxX, extent.maxY})
        save.bind(parameter++, extent.isEmpty() ? CellView() : CellView{CellView::Type::Real, 0, edge, {}});
    save.bind(parameter, spec().name);
    save.run();
}

Result<void> TableWriter::verify(Connection& other) const
{
    const TableLayout layout(other, spec());
    Statement read = other.prepare(layout.selectSql("WHERE \"fid\" = ?"));
    for (const auto& [fid, expected] : m_written) {
        read.bind(1, fid);
        const std::string found = read.step() ? layout.fingerprints(cellsOf(read, spec())) : std::string();
        read.reset();
        if (other.ok() && found != expected)
            return fail(ErrorCode::PlanDamaged, other.subject(), spec().name + " #" + std::to_string(fid));
    }
    return other.result();
}

} // namespace riparia::planfile
