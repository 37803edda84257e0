// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/journal/Journal.h"
#include "core/io/planfile/Sqlite.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace riparia::journal {

/// By what the file of the plan is known again, unchanged.
struct FileMark {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t size = -1;    ///< no file
    std::int64_t modified = 0; ///< nanoseconds

    static FileMark of(const std::string& path);
    std::string time() const; ///< of its last change, ISO 8601 UTC; "" for no file
    std::string toText() const;
    static FileMark fromText(const std::string& text);
    friend bool operator==(const FileMark&, const FileMark&) = default;
};

struct Header {
    JournalBase base;
    FileMark file;
};

/// A gesture as it is stored.
struct GestureRow {
    std::int64_t number = 0; ///< from 1
    std::string time;
    std::string kind; ///< "edit", "undo", "redo"
    std::string label;
    bool isModified = true;
    std::string counters; ///< JSON
    std::string info;     ///< JSON, "" for none
    std::string body;     ///< lines of its changes
    std::string side;     ///< name of the file that has the lines instead, "" for none
};

struct Sketch {
    std::string time;
    std::string content;
};

std::string infoText(const PlanInfo& info);
/// Errors: FileDamaged, CrsUnknown.
Result<PlanInfo> infoFromText(const std::string& text);

/// The database of a journal. Written in WAL mode and not synced with each commit: a killed process loses nothing, and of a torn file the frames before
/// the tear are whole.
class JournalFile {
public:
    static Result<JournalFile> create(const std::string& folder, const Header& header);
    static Result<JournalFile> open(const std::string& folder);
    /// What has to be synced to have on the disk what was written last.
    static std::string walOf(const std::string& folder);

    // Each in a transaction of its own; on an error nothing has happened.
    Result<void> append(const GestureRow& row);
    Result<void> putSource(const Uuid& source, std::int64_t gesture, const std::string& side);
    Result<void> putSketch(const Sketch& sketch); ///< empty content = none
    Result<void> setClosed(const std::string& time);
    Result<void> goOnAfter(std::int64_t gesture); ///< what came later is dropped, and it is not closed any more

    // Errors: FileDamaged.
    Result<Header> header() const;
    std::string closedAt() const; ///< "" = not on purpose
    /// In their order, as far as they can be read; `take` says whether to go on. False when some could not be read.
    bool eachGesture(const std::function<bool(const GestureRow&)>& take) const;
    std::optional<Sketch> sketch() const;
    struct SourceRow {
        Uuid source;
        std::int64_t gesture = 0;
        std::string side;
    };
    std::vector<SourceRow> sources() const;

private:
    explicit JournalFile(std::unique_ptr<planfile::Connection> connection);
    Result<void> commit();

    std::unique_ptr<planfile::Connection> m_connection;
};

} // namespace riparia::journal
