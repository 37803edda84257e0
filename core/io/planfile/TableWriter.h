// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"
#include "core/geometry/Point.h"
#include "core/io/planfile/TableLayout.h"

#include <cstdint>
#include <map>
#include <string>

namespace riparia::planfile {

/// Writes rows of one table within a transaction, registers what was written, and keeps the extent in gpkg_contents right.
/// Errors stay in the connection.
class TableWriter {
public:
    TableWriter(Connection& connection, const TableSpec& spec);

    const TableSpec& spec() const { return m_layout.spec(); }
    /// Returns the fid. `digest` is the hash of the entity; of a child row the bytes of its owner's id.
    std::int64_t insert(const Row& row, const Uuid& id, const std::string& digest);
    void update(std::int64_t fid, const Row& row, const Uuid& id, const std::string& digest);
    void remove(std::int64_t fid);
    /// The fid of the row with this uuid; 0 for none.
    std::int64_t find(const Uuid& id);

    /// The extent is taken from the rows there are: some went without our doing.
    void measureExtent() { m_isThinned = m_touched = true; }
    /// Writes extent and time of change; call once, after the last row.
    void finish(const std::string& time);

    /// Ends the statements, so that the connection can be closed. Only verify() may follow.
    void release();
    /// Reads the written rows back through `other`, which sees the same file: error PlanDamaged when one is not as it was written.
    Result<void> verify(Connection& other) const;

private:
    void enroll(std::int64_t fid, const Row& row, const Uuid& id, const std::string& digest);
    void leave(std::int64_t fid);
    void saveExtent();

    Connection& m_connection;
    TableLayout m_layout;
    Statement m_insert;
    Statement m_update;
    Statement m_remove;
    Statement m_find;
    Statement m_geometry;
    Statement m_register;
    Statement m_unregister;
    std::map<std::int64_t, std::string> m_written; // fid -> fingerprints; empty for a row that was removed
    Box m_added;                                   // of geometries written now
    Box m_gone;                                    // of geometries that were there before
    bool m_touched = false;
    bool m_isThinned = false;
};

} // namespace riparia::planfile
