// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/Derivation.h"
#include "core/io/planfile/RowHashes.h"
#include "core/io/planfile/SaveJob.h"
#include "core/io/planfile/TableWriter.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace riparia::planfile {

/// Writes the rows of one save into an open transaction: entities, their child rows, source features. Errors stay in the connection.
class PlanWriter {
public:
    PlanWriter(Connection& connection, const SaveJob& job);

    void write();
    /// Lets go of the connection, which may be closed then. Only verify() may follow.
    void release();
    /// Brings the hashes up to what write() wrote.
    void update(RowHashes& hashes) const;
    /// Reads back what was written. Error: PlanDamaged (detail = table and row).
    Result<void> verify(Connection& other) const;

private:
    struct Hashed {
        Uuid id;
        std::string_view table;
        bool removed = false;
        RowHashes::Digest digest{};
    };

    /// An entity on its way into the file.
    template <class T>
    struct Outgoing {
        Uuid id;
        std::shared_ptr<const T> entity; ///< none where it was removed
        RowHashes::Digest digest{};
    };

    template <class T>
    void writeEntities();
    template <class T>
    void writeBatch(std::vector<Outgoing<T>>& batch);
    template <class T>
    void writeEntity(const T& entity, const RowHashes::Digest& digest, std::int64_t fid);
    template <class T>
    void keepUnread(Row& row, const T& entity, std::int64_t fid);
    template <class T>
    void removeEntity(const Uuid& id, std::int64_t fid);
    template <class T>
    void writeChildren(const T& entity, bool isNew);
    void writeChildTable(const TableSpec& spec, const Uuid& owner, std::string_view table, const std::vector<Row>& rows,
                         bool isNew);
    void report(std::size_t written);
    std::string orOdd(const TableSpec& spec, const Uuid& owner) const;
    void writeSources();
    TableWriter& table(const TableSpec& spec);

    Connection& m_connection;
    const SaveJob& m_job;
    Derivation m_derive;
    std::size_t m_rows = 0; // entities and source features to be written
    std::size_t m_done = 0; // of them
    std::map<const TableSpec*, std::unique_ptr<TableWriter>> m_tables;
    std::vector<Hashed> m_hashed;
};

} // namespace riparia::planfile
