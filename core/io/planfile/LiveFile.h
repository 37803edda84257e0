// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Result.h"
#include "core/io/planfile/Sqlite.h"

#include <cstdint>
#include <memory>
#include <string>

namespace riparia::planfile {

/// By what a file is recognised as the one we know, unchanged.
struct FileState {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t size = 0;
    std::int64_t modified = 0; ///< nanoseconds
    std::uint32_t changeCounter = 0;

    friend bool operator==(const FileState&, const FileState&) = default;
};

/// A folder that is removed with everything in it.
class ScratchFolder {
public:
    ScratchFolder() = default;
    /// Error: FileNotWritable, DiskFull.
    static Result<ScratchFolder> make();
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&& other) noexcept;
    ~ScratchFolder();

    const std::string& path() const { return m_path; } ///< "" for none

private:
    std::string m_path;
};

/// The file of a plan with the one connection that stays open on it.
///
/// Where the file, its folder or a journal beside it cannot be written, it is opened read-only, and a copy in a scratch folder where reading alone needs
/// writing (a hot journal, WAL mode). A WAL file is switched back when no other program has it open.
class LiveFile {
public:
    /// Errors: FileNotFound, FileUnreadable, NotAPlan (not a database), PlanLocked. `issues` gets what makes it read-only.
    static Result<LiveFile> open(const std::string& path, bool readOnly, Issues& issues);

    Connection& connection() const { return *m_connection; }
    const std::string& path() const { return m_path; } ///< absolute, links resolved
    bool isReadOnly() const { return m_isReadOnly; }
    /// SQLite may write, be it only to read: not a read-only medium.
    bool canWrite() const { return m_canWrite; }
    /// Works on a copy from now on. For a read-only file whose schema must be completed to be read.
    Result<void> moveToScratch();

    /// Removes a journal of a killed save that had not come to write anything into it: it is not rolled back, and stays. For a file that may be written.
    void removeStaleJournal();

    /// As path and connection show it now; the inode 0 when there is no file of that name.
    FileState state() const;

private:
    LiveFile() = default;
    Result<void> connect(Connection::Access access);
    void leaveWal(Issues& issues);

    std::string m_path;
    ScratchFolder m_scratch; // outlives the connection
    std::unique_ptr<Connection> m_connection;
    bool m_isReadOnly = false;
    bool m_canWrite = false;
};

/// Absolute, with links resolved as far as the path exists.
std::string resolvedPath(const std::string& path);

/// Rolls back or checkpoints what a crashed program left beside a database that is about to be replaced, so that it
/// cannot be applied to the new one. Error: PlanLocked when another program is writing it.
Result<void> settle(const std::string& path);

} // namespace riparia::planfile
