// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/Sqlite.h"

#include "core/io/planfile/GpkgFunctions.h"
#include "core/io/planfile/SqliteError.h"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <utility>
#include <vector>

namespace riparia::planfile {

namespace {

constexpr int kBusyMilliseconds = 1500;
constexpr int kStepsBetweenStopChecks = 20000;
constexpr int kCopyBytes = 1 << 20;
constexpr int kPagesBetweenStopChecks = 256;
constexpr int kHeaderBytes = 100;
constexpr int kChangeCounterAt = 24;
constexpr const char* kPathTooLong = "path too long for SQLite";

/// SQLite's own handle on the main file.
sqlite3_file* fileOf(sqlite3* handle)
{
    sqlite3_file* file = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file && file->pMethods ? file : nullptr;
}

bool writeAll(int descriptor, const char* bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(descriptor, bytes, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

} // namespace

Statement::Statement(Connection& connection, sqlite3_stmt* statement)
    : m_connection(&connection)
    , m_statement(statement)
{}

Statement::Statement(Statement&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_statement(std::exchange(other.m_statement, nullptr))
{}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int parameter, const CellView& cell)
{
    if (!m_statement || !m_connection->ok())
        return *this;
    int code = SQLITE_OK;
    switch (cell.type) {
    case CellView::Type::Null: code = sqlite3_bind_null(m_statement, parameter); break;
    case CellView::Type::Integer: code = sqlite3_bind_int64(m_statement, parameter, cell.integer); break;
    case CellView::Type::Real: code = sqlite3_bind_double(m_statement, parameter, cell.real); break;
    case CellView::Type::Text:
        code = sqlite3_bind_text64(m_statement, parameter, cell.bytes.data(), cell.bytes.size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
        break;
    case CellView::Type::Blob:
        code = sqlite3_bind_blob64(m_statement, parameter, cell.bytes.empty() ? "" : cell.bytes.data(),
                                   cell.bytes.size(), SQLITE_STATIC);
        break;
    }
    m_connection->note(code);
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text)
{
    return bind(parameter, CellView{CellView::Type::Text, 0, 0, text});
}

Statement& Statement::bind(int parameter, std::int64_t value)
{
    return bind(parameter, CellView{CellView::Type::Integer, value, 0, {}});
}

Statement& Statement::bind(int first, const Row& row)
{
    for (const Cell& cell : row)
        bind(first++, cell.view());
    return *this;
}

bool Statement::step()
{
    if (!m_statement || !m_connection->goesOn())
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    m_connection->note(code);
    sqlite3_reset(m_statement);
    return false;
}

void Statement::run()
{
    while (step()) {
    }
}

void Statement::reset()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

CellView Statement::cell(int column) const
{
    CellView cell;
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        cell.type = CellView::Type::Integer;
        cell.integer = sqlite3_column_int64(m_statement, column);
        return cell;
    case SQLITE_FLOAT:
        cell.type = CellView::Type::Real;
        cell.real = sqlite3_column_double(m_statement, column);
        return cell;
    case SQLITE_TEXT: cell.type = CellView::Type::Text; break;
    case SQLITE_BLOB: cell.type = CellView::Type::Blob; break;
    default: return cell;
    }
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    if (bytes)
        cell.bytes = {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
    return cell;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string Statement::text(int column) const
{
    const unsigned char* text = sqlite3_column_text(m_statement, column);
    if (!text)
        return {};
    return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

Connection::Connection(std::string subject, sqlite3* handle)
    : m_subject(std::move(subject))
    , m_handle(handle)
{}

Connection::~Connection()
{
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<Connection>> Connection::open(const std::string& path, Access access, std::string subject)
{
    if (path.size() > kLongestPath)
        return fail(ErrorCode::FileUnreadable, subject.empty() ? path : subject, kPathTooLong);
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (access) {
    case Access::ReadOnly: flags |= SQLITE_OPEN_READONLY; break;
    case Access::ReadWrite: flags |= SQLITE_OPEN_READWRITE; break;
    case Access::Create: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE; break;
    }
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    std::unique_ptr<Connection> connection(new Connection(subject.empty() ? path : std::move(subject), handle));
    connection->note(code);
    if (connection->ok())
        connection->harden();
    if (!connection->ok())
        return fail(*connection->m_error);
    return connection;
}

void Connection::harden()
{
    constexpr std::array<std::pair<int, int>, 4> kSwitches{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                            {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                            {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                                            {SQLITE_DBCONFIG_ENABLE_VIEW, 0}}};
    for (const auto& [name, value] : kSwitches)
        note(sqlite3_db_config(m_handle, name, value, nullptr));
    constexpr std::array<std::pair<int, int>, 7> kLimits{{{SQLITE_LIMIT_ATTACHED, 0},
                                                          {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                                          {SQLITE_LIMIT_COMPOUND_SELECT, 10},
                                                          {SQLITE_LIMIT_SQL_LENGTH, 1'000'000},
                                                          {SQLITE_LIMIT_TRIGGER_DEPTH, 4},
                                                          {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
                                                          {SQLITE_LIMIT_WORKER_THREADS, 0}}};
    for (const auto& [name, value] : kLimits)
        sqlite3_limit(m_handle, name, value);
    note(sqlite3_busy_timeout(m_handle, kBusyMilliseconds));
    note(registerGpkgFunctions(m_handle));
}

void Connection::trustSchema()
{
    note(sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, nullptr));
}

void Connection::disableTriggers()
{
    note(sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr));
}

void Connection::keepLog()
{
    note(sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr));
}

void Connection::note(int code)
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE || m_error)
        return;
    m_error = sqliteError(m_handle, code, m_subject);
}

Result<void> Connection::result() const
{
    if (m_error)
        return fail(*m_error);
    return {};
}

bool Connection::goesOn()
{
    if (ok() && m_stop.stop_requested())
        m_error = Error{ErrorCode::Cancelled, m_subject, {}};
    return ok();
}

void Connection::exec(const std::string& sql)
{
    if (goesOn())
        note(sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr));
}

Statement Connection::prepare(const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    if (ok())
        note(sqlite3_prepare_v2(m_handle, sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr));
    return {*this, statement};
}

std::int64_t Connection::integer(const std::string& sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string Connection::text(const std::string& sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.text(0) : std::string();
}

bool Connection::exists(const std::string& sql)
{
    return prepare(sql).step();
}

void Connection::begin()
{
    exec("BEGIN IMMEDIATE");
}

void Connection::commit()
{
    exec("COMMIT");
}

void Connection::rollback()
{
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    if (!sqlite3_get_autocommit(m_handle))
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    stopWhen(m_stop);
    m_error.reset();
}

std::int64_t Connection::lastRowId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

std::int64_t Connection::changes() const
{
    return sqlite3_changes64(m_handle);
}

void Connection::stopWhen(std::stop_token stop)
{
    m_stop = std::move(stop);
    const auto asked = [](void* connection) {
        return static_cast<const Connection*>(connection)->m_stop.stop_requested() ? 1 : 0;
    };
    sqlite3_progress_handler(m_handle, m_stop.stop_possible() ? kStepsBetweenStopChecks : 0, asked, this);
}

std::uint32_t Connection::changeCounter()
{
    sqlite3_file* file = fileOf(m_handle);
    std::array<unsigned char, kHeaderBytes> header{};
    if (!file || file->pMethods->xRead(file, header.data(), kHeaderBytes, 0) != SQLITE_OK)
        return 0;
    std::uint32_t counter = 0;
    for (int i = 0; i < 4; ++i)
        counter = counter << 8 | header[static_cast<std::size_t>(kChangeCounterAt + i)];
    return counter;
}

bool Connection::isCutShort()
{
    // SQLite finds that whole pages are missing, and takes the missing end of the last one for zeros.
    sqlite3_file* file = fileOf(m_handle);
    sqlite3_int64 size = 0;
    if (!file || file->pMethods->xFileSize(file, &size) != SQLITE_OK || text("PRAGMA journal_mode") == "wal")
        return false;
    return integer("PRAGMA page_count") * integer("PRAGMA page_size") > size;
}

Result<void> Connection::copyFileTo(int descriptor, const std::string& target)
{
    sqlite3_file* file = fileOf(m_handle);
    sqlite3_int64 size = 0;
    if (!file || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return fail(ErrorCode::FileUnreadable, m_subject);
    std::vector<char> buffer(kCopyBytes);
    for (sqlite3_int64 at = 0; at < size;) {
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, m_subject);
        const auto bytes = static_cast<int>(std::min<sqlite3_int64>(kCopyBytes, size - at));
        const int code = file->pMethods->xRead(file, buffer.data(), bytes, at);
        if (code != SQLITE_OK)
            return fail(sqliteError(m_handle, code, m_subject));
        if (!writeAll(descriptor, buffer.data(), static_cast<std::size_t>(bytes)))
            return fail(systemError(errno, target));
        at += bytes;
    }
    return {};
}

Result<void> Connection::backUpTo(const std::string& copy, const std::string& target)
{
    Result<std::unique_ptr<Connection>> to = open(copy, Access::ReadWrite, target);
    if (!to)
        return fail(to.error());
    (*to)->exec("PRAGMA synchronous = OFF");
    sqlite3_backup* const backup = sqlite3_backup_init((*to)->m_handle, "main", m_handle, "main");
    if (!backup)
        return fail(sqliteError((*to)->m_handle, sqlite3_errcode((*to)->m_handle), target));
    int step = SQLITE_OK;
    while (step == SQLITE_OK && !m_stop.stop_requested())
        step = sqlite3_backup_step(backup, kPagesBetweenStopChecks);
    if (const int code = sqlite3_backup_finish(backup); code != SQLITE_OK)
        return fail(sqliteError((*to)->m_handle, code, target));
    if (step == SQLITE_OK)
        return fail(ErrorCode::Cancelled, m_subject);
    if (step != SQLITE_DONE) // busy or locked, which finishing does not say
        return fail(sqliteError((*to)->m_handle, step, target));
    return {};
}

} // namespace riparia::planfile
