// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/planfile/Cell.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace riparia::planfile {

class Connection;

/// SQLite takes no longer paths, the name of the journal included.
constexpr std::size_t kLongestPath = 503;

/// A prepared statement. Columns are numbered from 0, parameters from 1. Must not outlive its connection.
class Statement {
public:
    Statement() = default;
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    /// The bytes of `cell` must live until the statement has run.
    Statement& bind(int parameter, const CellView& cell);
    Statement& bind(int parameter, std::string_view text);
    Statement& bind(int parameter, std::int64_t value);
    /// Binds parameters from `first` on.
    Statement& bind(int first, const Row& row);

    /// True when there is a row to read; false at the end and after an error, which the connection keeps. Starts anew after the end.
    bool step();
    /// Steps to the end, for statements that return nothing.
    void run();
    /// Makes it ready to be run again, without what was bound.
    void reset();

    /// Valid until the next step().
    CellView cell(int column) const;
    std::int64_t integer(int column) const; ///< as SQLite converts it, 0 for NULL
    std::string text(int column) const;     ///< "" for NULL

private:
    friend class Connection;
    Statement(Connection& connection, sqlite3_stmt* statement);

    Connection* m_connection = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

/// A SQLite connection that stops at the first failing call: after an error every further call does nothing until rollback() or
/// forgetError(), so that no half of a transaction is ever written. Ask ok() or result() where it matters.
///
/// Opened for files from strangers: nothing of the file's own schema is trusted, shadow tables and the schema table cannot be written,
/// no extension can be loaded, no other file attached. The functions that GeoPackage's R-tree triggers call are registered.
class Connection {
public:
    enum class Access { ReadOnly, ReadWrite, Create };

    /// `path` must be absolute. Errors name `subject`, else the path. Reads nothing yet. Errors: FileNotFound, FileUnreadable.
    static Result<std::unique_ptr<Connection>> open(const std::string& path, Access access, std::string subject = {});
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    const std::string& subject() const { return m_subject; }
    bool ok() const { return !m_error; }
    /// ok(), and no stop is requested; a requested stop is an error from then on. For loops that do more than to run statements.
    bool goesOn();
    Result<void> result() const;
    void forgetError() { m_error.reset(); }

    /// One or several statements without results.
    void exec(const std::string& sql);
    Statement prepare(const std::string& sql);
    /// First column of the first row.
    std::int64_t integer(const std::string& sql);
    std::string text(const std::string& sql);
    bool exists(const std::string& sql); ///< there is a row

    void begin(); ///< takes the write lock at once; error PlanLocked
    void commit();
    /// Leaves the transaction, if there still is one, and forgets the error.
    void rollback();

    std::int64_t lastRowId() const;
    std::int64_t changes() const; ///< rows of the last statement, without those of triggers

    /// Lets triggers use the R-tree. Only when every trigger and view of the file has been compared with those we know.
    void trustSchema();
    /// For a file whose triggers are not trusted.
    void disableTriggers();
    /// Every statement that would write fails from now on.
    void forbidWriting() { exec("PRAGMA query_only = ON"); }

    /// In WAL mode: closing leaves the log beside the file instead of moving it in.
    void keepLog();

    /// When a stop is requested, running statements end with Cancelled and no other one begins; an empty token ends that. rollback() goes
    /// through always.
    void stopWhen(std::stop_token stop);

    /// The change counter of the file header, read through SQLite's own handle; ahead of it in WAL mode. 0 for an empty file.
    std::uint32_t changeCounter();
    /// The file is shorter than its header says. False in WAL mode, where part of it may be elsewhere.
    bool isCutShort();
    /// Copies the file as it is on disk into an open file, through SQLite's own handle: a second handle on a live database would drop
    /// its locks when closed (POSIX). Hold at least a read transaction meanwhile. What cannot be written is `target`. Heeds stopWhen().
    Result<void> copyFileTo(int descriptor, const std::string& target);
    /// Copies what the connection sees, a write-ahead log included, into the empty file `copy`. What cannot be written is `target`.
    /// Heeds stopWhen().
    Result<void> backUpTo(const std::string& copy, const std::string& target);

private:
    friend class Statement;
    Connection(std::string subject, sqlite3* handle);
    void note(int code);
    void harden();

    std::string m_subject;
    sqlite3* m_handle = nullptr;
    std::optional<Error> m_error;
    std::stop_token m_stop;
};

} // namespace riparia::planfile
