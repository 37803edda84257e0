// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal/SideFile.h"

#include "core/base/Sha256.h"
#include "core/io/planfile/SqliteError.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <fstream>

namespace riparia::journal {

namespace {

constexpr std::string_view kFirstLine = "riparia journal side file 1";
constexpr std::string_view kEndWord = "end ";
constexpr std::size_t kBufferBytes = 1 << 20;

/// A file being written, gone again unless it was finished.
class Writer {
public:
    explicit Writer(std::string path)
        : m_path(std::move(path))
        , m_descriptor(::open(m_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600))
    {
        if (m_descriptor < 0)
            m_errno = errno;
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        if (!m_isFinished)
            ::unlink(m_path.c_str());
    }

    bool ok() const { return m_errno == 0; }
    int systemErrno() const { return m_errno; }
    void put(std::string_view text)
    {
        m_buffer.append(text);
        m_buffer += '\n';
        if (m_buffer.size() >= kBufferBytes)
            flush();
    }
    void finish(const std::string& path)
    {
        flush();
        if (ok() && (::fsync(m_descriptor) != 0 || ::rename(m_path.c_str(), path.c_str()) != 0))
            m_errno = errno;
        m_isFinished = ok();
    }

private:
    void flush()
    {
        std::string_view rest = m_buffer;
        while (ok() && !rest.empty()) {
            const ssize_t written = ::write(m_descriptor, rest.data(), rest.size());
            if (written >= 0)
                rest.remove_prefix(static_cast<std::size_t>(written));
            else if (errno != EINTR)
                m_errno = errno;
        }
        m_buffer.clear();
    }

    std::string m_path;
    std::string m_buffer;
    int m_descriptor;
    int m_errno = 0;
    bool m_isFinished = false;
};

std::string lastLine(std::int64_t lines, Sha256& hash)
{
    return std::string(kEndWord) + std::to_string(lines) + ' ' + hash.hex();
}

/// Calls `take` for each line between the first and the last; true when the last one says what the lines are.
bool readLines(const std::string& path, const std::function<bool(std::string_view)>& take)
{
    std::ifstream file(path, std::ios::binary);
    std::string line;
    std::string next;
    if (!std::getline(file, line) || line != kFirstLine || !std::getline(file, line))
        return false;
    Sha256 hash;
    std::int64_t lines = 0;
    // No line of content is the last one: that is known when nothing follows.
    while (std::getline(file, next)) {
        hash.add(line).add("\n");
        ++lines;
        if (!take(line))
            return false;
        line.swap(next);
    }
    return line == lastLine(lines, hash);
}

} // namespace

Result<void> writeSideFile(const std::string& path, const std::function<void(const LineSink&)>& fill,
                           const std::stop_token& stop)
{
    Writer writer(path + ".tmp");
    Sha256 hash;
    std::int64_t lines = 0;
    writer.put(kFirstLine);
    fill([&](std::string_view line) {
        if (!writer.ok() || stop.stop_requested())
            return;
        hash.add(line).add("\n");
        ++lines;
        writer.put(line);
    });
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, path);
    writer.put(lastLine(lines, hash));
    writer.finish(path);
    if (!writer.ok())
        return fail(planfile::systemError(writer.systemErrno(), path));
    return {};
}

Result<void> readSideFile(const std::string& path, const std::function<bool(std::string_view)>& take)
{
    if (::access(path.c_str(), F_OK) != 0)
        return fail(ErrorCode::FileNotFound, path);
    // Twice: what is in it is only known to be right when its end has been seen.
    if (!readLines(path, [](std::string_view) { return true; }) || !readLines(path, take))
        return fail(ErrorCode::FileDamaged, path);
    return {};
}

} // namespace riparia::journal
