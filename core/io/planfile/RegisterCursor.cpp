// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/RegisterCursor.h"

#include "core/io/planfile/UuidBytes.h"

#include <utility>

namespace riparia::planfile {

RegisterCursor::RegisterCursor(Connection& connection, const std::string& mark)
    : m_rows(
          connection.prepare("SELECT fid, uuid, cells, hash FROM riparia_rows WHERE tbl = '" + mark + "' ORDER BY fid"))
{
    next();
}

void RegisterCursor::next()
{
    if (!m_wasAsked)
        m_missing.push_back({uuidOf(m_rows.cell(1).bytes), uuidOf(m_rows.cell(3).bytes)});
    m_hasRow = m_rows.step();
    m_wasAsked = !m_hasRow;
    if (m_hasRow)
        m_row = {m_rows.integer(0), m_rows.cell(2).bytes, m_rows.cell(3).bytes};
}

const RegisteredRow* RegisterCursor::at(std::int64_t fid)
{
    while (m_hasRow && m_row.fid < fid)
        next();
    if (!m_hasRow || m_row.fid != fid)
        return nullptr;
    m_wasAsked = true;
    return &m_row;
}

std::vector<MissingRow> RegisterCursor::takeMissing()
{
    while (m_hasRow)
        next();
    return std::move(m_missing);
}

} // namespace riparia::planfile
