// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/RowScan.h"

#include "core/io/planfile/UuidBytes.h"

namespace riparia::planfile {

RowScan::RowScan(Connection& connection, const TableSpec& spec, bool isRegistered)
    : m_spec(spec)
    , m_layout(connection, spec)
    , m_rows(connection.prepare(m_layout.selectSql("ORDER BY \"fid\"")))
    , m_uuid(spec.indexOf("uuid"))
{
    if (isRegistered)
        m_register.emplace(connection, spec.mark);
}

bool RowScan::next(ScannedRow& row)
{
    if (!m_rows.step())
        return false;
    row.fid = m_rows.integer(0);
    row.cells = cellsOf(m_rows, m_spec);
    const CellView& uuid = row.cells[m_uuid];
    row.id = uuid.type == CellView::Type::Text ? idOf(uuid.bytes).value_or(Uuid()) : Uuid();
    row.hasCanonicalId = !row.id.isNil() && uuid.bytes == row.id.toString();
    row.isAdded = false;
    row.changed.clear();
    row.hash = {};
    if (!m_register)
        return true;
    const RegisteredRow* registered = m_register->at(row.fid);
    row.isAdded = !registered;
    row.changed =
        m_layout.differing(registered ? registered->cells : std::string_view(), m_layout.fingerprints(row.cells));
    if (registered)
        row.hash = registered->hash;
    return true;
}

std::vector<MissingRow> RowScan::removed()
{
    return m_register ? m_register->takeMissing() : std::vector<MissingRow>();
}

} // namespace riparia::planfile
