// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal/JournalFile.h"

#include "core/base/Sha256.h"
#include "core/base/Text.h"
#include "core/io/planfile/InfoText.h"

#include <nlohmann/json.hpp>

#include <sys/stat.h>

#include <array>
#include <ctime>

namespace riparia::journal {

namespace {

using Json = nlohmann::json;
using planfile::Cell;
using planfile::Connection;
using planfile::Statement;

constexpr const char* kName = "/journal.sqlite";
constexpr const char* kFormat = "1";
/// Pages after which what stands in the WAL file is moved into the main file, which syncs: seldom.
constexpr const char* kCheckpoint = "PRAGMA wal_autocheckpoint = 16384";

constexpr const char* kTables = R"(
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE gestures (number INTEGER PRIMARY KEY, time TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, modified INTEGER NOT NULL,
  counters TEXT NOT NULL, info TEXT NOT NULL, body BLOB NOT NULL, side TEXT NOT NULL, sum TEXT NOT NULL);
CREATE TABLE sources (source TEXT PRIMARY KEY, gesture INTEGER NOT NULL, side TEXT NOT NULL);
CREATE TABLE sketch (id INTEGER PRIMARY KEY CHECK (id = 1), time TEXT NOT NULL, content BLOB NOT NULL);
)";

std::string textOf(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string member(const Json& json, const char* key)
{
    const auto at = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
}

std::string sumOf(const GestureRow& row)
{
    Sha256 hash;
    for (const std::string* part : {&row.time, &row.kind, &row.label, &row.counters, &row.info, &row.body, &row.side})
        hash.add(std::to_string(part->size())).add(" ").add(*part);
    return hash.hex();
}

void put(Connection& connection, const std::string& key, const std::string& value)
{
    Statement insert = connection.prepare("INSERT OR REPLACE INTO about (key, value) VALUES (?, ?)");
    insert.bind(1, key).bind(2, value);
    insert.run();
}

std::string about(Connection& connection, const std::string& key)
{
    Statement find = connection.prepare("SELECT value FROM about WHERE key = ?");
    find.bind(1, key);
    return find.step() ? find.text(0) : std::string();
}

std::string bytesOf(const Statement& statement, int column)
{
    return std::string(statement.cell(column).bytes);
}

/// Whatever SQLite says of a file that is not what it must be: it is damaged.
Error damaged(const Error& error)
{
    const bool isOfSchema = error.code == ErrorCode::PlanDamaged || error.code == ErrorCode::NotAPlan;
    return {isOfSchema ? ErrorCode::FileDamaged : error.code, error.subject, error.detail};
}

Result<std::unique_ptr<Connection>> connect(const std::string& folder, Connection::Access access)
{
    auto connection = Connection::open(folder + kName, access);
    if (!connection)
        return fail(damaged(connection.error()));
    Connection& file = **connection;
    file.exec("PRAGMA locking_mode = EXCLUSIVE"); // no file of shared memory is needed
    file.exec("PRAGMA synchronous = OFF");        // while it is made
    const bool isWal = file.text("PRAGMA journal_mode = WAL") == "wal";
    file.exec("PRAGMA synchronous = NORMAL");
    file.exec(kCheckpoint);
    file.keepLog(); // what is closed is either thrown away or read by another process
    if (const Result<void> done = file.result(); !done)
        return fail(damaged(done.error()));
    if (!isWal)
        return fail(ErrorCode::FileNotWritable, folder + kName, "WAL");
    return connection;
}

} // namespace

FileMark FileMark::of(const std::string& path)
{
    struct stat found {};
    if (path.empty() || ::stat(path.c_str(), &found) != 0)
        return {};
    return {found.st_dev, found.st_ino, found.st_size,
            std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec};
}

std::string FileMark::time() const
{
    const std::time_t seconds = modified / 1'000'000'000;
    std::tm utc{};
    std::array<char, 32> text{};
    if (size < 0 || !::gmtime_r(&seconds, &utc))
        return {};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

std::string FileMark::toText() const
{
    return textOf(Json::array({device, inode, size, modified}));
}

FileMark FileMark::fromText(const std::string& text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_array() || json.size() != 4)
        return {};
    for (const Json& part : json) {
        if (!part.is_number_integer())
            return {};
    }
    return {json[0].get<std::uint64_t>(), json[1].get<std::uint64_t>(), json[2].get<std::int64_t>(),
            json[3].get<std::int64_t>()};
}

std::string infoText(const PlanInfo& info)
{
    return textOf({{"id", info.id.toString()},
                   {"title", info.title},
                   {"crs", info.crs.isValid() ? info.crs.wkt() : std::string()},
                   {"crs_code", info.crs.epsg() ? info.crs.authorityText() : std::string()},
                   {"method", toString(info.method)},
                   {"counters", planfile::countersText(info.counters)},
                   {"notes", planfile::notesText(info.notes)},
                   {"set_aside", planfile::pairsText(info.setAside)},
                   {"views", planfile::pairsText(info.views)},
                   {"target_basis", info.targetBasis},
                   {"report", info.reportSettings}});
}

Result<PlanInfo> infoFromText(const std::string& text)
{
    const Json json = Json::parse(text, nullptr, false);
    const auto id = Uuid::parse(member(json, "id"));
    const auto method = planfile::methodOf(member(json, "method"));
    if (!id || !method)
        return fail(ErrorCode::FileDamaged, {}, "info");
    PlanInfo info;
    info.id = *id;
    info.title = member(json, "title");
    info.method = *method;
    info.counters = planfile::countersOf(member(json, "counters"));
    info.notes = planfile::notesOf(member(json, "notes"));
    info.setAside = planfile::pairsOf(member(json, "set_aside"));
    info.views = planfile::pairsOf(member(json, "views"));
    info.targetBasis = member(json, "target_basis");
    info.reportSettings = member(json, "report");
    if (const std::string wkt = member(json, "crs"); !wkt.empty()) {
        const std::string code = member(json, "crs_code");
        Result<Crs> crs = code.empty() ? Crs::parse(wkt) : Crs::parse(code);
        if (!crs)
            crs = Crs::parse(wkt);
        if (!crs)
            return fail(crs.error());
        info.crs = *crs;
    }
    return info;
}

JournalFile::JournalFile(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{}

std::string JournalFile::walOf(const std::string& folder)
{
    return folder + kName + "-wal";
}

Result<JournalFile> JournalFile::create(const std::string& folder, const Header& header)
{
    auto connection = connect(folder, Connection::Access::Create);
    if (!connection)
        return fail(connection.error());
    JournalFile file(std::move(*connection));
    Connection& made = *file.m_connection;
    made.begin();
    made.exec(kTables);
    put(made, "format", kFormat);
    put(made, "plan_path", header.base.planPath);
    put(made, "saved_at", header.base.savedAt);
    put(made, "info", infoText(header.base.info));
    put(made, "file", header.file.toText());
    if (const Result<void> done = file.commit(); !done)
        return fail(done.error());
    return file;
}

Result<JournalFile> JournalFile::open(const std::string& folder)
{
    auto connection = connect(folder, Connection::Access::ReadWrite);
    if (!connection)
        return fail(connection.error());
    JournalFile file(std::move(*connection));
    const std::string format = about(*file.m_connection, "format");
    if (const Result<void> read = file.m_connection->result(); !read)
        return fail(damaged(read.error()));
    if (format != kFormat)
        return fail(ErrorCode::FileDamaged, folder + kName, "format " + format);
    return file;
}

Result<void> JournalFile::commit()
{
    m_connection->commit();
    const Result<void> done = m_connection->result();
    m_connection->rollback(); // where it failed; else there is nothing to leave
    return done;
}

Result<void> JournalFile::append(const GestureRow& row)
{
    const planfile::Row cells{Cell::integer(row.number),
                              Cell::text(row.time),
                              Cell::text(row.kind),
                              Cell::text(row.label),
                              Cell::integer(row.isModified ? 1 : 0),
                              Cell::text(row.counters),
                              Cell::text(row.info),
                              Cell::blob(row.body),
                              Cell::text(row.side),
                              Cell::text(sumOf(row))};
    m_connection->begin();
    Statement insert = m_connection->prepare("INSERT INTO gestures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, cells);
    insert.run();
    return commit();
}

Result<void> JournalFile::putSource(const Uuid& source, std::int64_t gesture, const std::string& side)
{
    m_connection->begin();
    Statement insert = m_connection->prepare("INSERT OR REPLACE INTO sources VALUES (?, ?, ?)");
    const std::string id = source.toString();
    insert.bind(1, id).bind(2, gesture).bind(3, side);
    insert.run();
    return commit();
}

Result<void> JournalFile::putSketch(const Sketch& sketch)
{
    m_connection->begin();
    m_connection->exec("DELETE FROM sketch");
    if (!sketch.content.empty()) {
        Statement insert = m_connection->prepare("INSERT INTO sketch VALUES (1, ?, ?)");
        insert.bind(1, sketch.time).bind(2, planfile::CellView{planfile::CellView::Type::Blob, 0, 0, sketch.content});
        insert.run();
    }
    return commit();
}

Result<void> JournalFile::setClosed(const std::string& time)
{
    m_connection->begin();
    put(*m_connection, "closed_at", time);
    return commit();
}

Result<void> JournalFile::goOnAfter(std::int64_t gesture)
{
    m_connection->begin();
    for (const char* sql : {"DELETE FROM gestures WHERE number > ?", "DELETE FROM sources WHERE gesture > ?"}) {
        Statement remove = m_connection->prepare(sql);
        remove.bind(1, gesture);
        remove.run();
    }
    m_connection->exec("DELETE FROM about WHERE key = 'closed_at'");
    return commit();
}

Result<Header> JournalFile::header() const
{
    Header header;
    header.base.planPath = about(*m_connection, "plan_path");
    header.base.savedAt = about(*m_connection, "saved_at");
    header.file = FileMark::fromText(about(*m_connection, "file"));
    const std::string info = about(*m_connection, "info");
    if (const Result<void> read = m_connection->result(); !read) {
        m_connection->forgetError();
        return fail(damaged(read.error()));
    }
    auto parsed = infoFromText(info);
    if (!parsed)
        return fail(parsed.error().code, m_connection->subject(), parsed.error().detail);
    header.base.info = std::move(*parsed);
    return header;
}

std::string JournalFile::closedAt() const
{
    std::string time = about(*m_connection, "closed_at");
    m_connection->forgetError();
    return time;
}

bool JournalFile::eachGesture(const std::function<bool(const GestureRow&)>& take) const
{
    std::int64_t expected = 0;
    bool isWhole = true;
    {
        Statement read =
            m_connection->prepare("SELECT number, time, kind, label, modified, counters, info, body, side, sum "
                                  "FROM gestures ORDER BY number");
        while (read.step()) {
            const GestureRow row{read.integer(0), read.text(1), read.text(2),     read.text(3), read.integer(4) != 0,
                                 read.text(5),    read.text(6), bytesOf(read, 7), read.text(8)};
            isWhole = row.number == ++expected && read.text(9) == sumOf(row);
            if (!isWhole || !take(row))
                break;
        }
    }
    isWhole = isWhole && m_connection->ok();
    m_connection->forgetError();
    return isWhole;
}

std::optional<Sketch> JournalFile::sketch() const
{
    std::optional<Sketch> sketch;
    Statement read = m_connection->prepare("SELECT time, content FROM sketch");
    if (read.step())
        sketch = Sketch{read.text(0), bytesOf(read, 1)};
    m_connection->forgetError();
    return sketch;
}

std::vector<JournalFile::SourceRow> JournalFile::sources() const
{
    std::vector<SourceRow> sources;
    Statement read = m_connection->prepare("SELECT source, gesture, side FROM sources ORDER BY gesture");
    while (read.step()) {
        if (const auto source = Uuid::parse(read.text(0)))
            sources.push_back({*source, read.integer(1), read.text(2)});
    }
    m_connection->forgetError();
    return sources;
}

} // namespace riparia::journal
