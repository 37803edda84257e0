// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/FileWriter.h"

#include "core/io/export/FilePlace.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace riparia {

namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 20;
constexpr mode_t kNewFileMode = 0666; // the umask takes away what people do not want

tl::unexpected<Error> failed(const std::string& path, int number)
{
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, path, std::strerror(number));
}

} // namespace

struct FileWriter::State {
    std::string shown;  // as given, for messages
    std::string target; // links resolved
    std::string folder;
    std::string hidden; // name of the unfinished file, "" where it has none
    std::string buffer;
    int file = -1;
    int error = 0; // errno of the first failure
    bool direct = false;
    bool overwrite = false;

    ~State()
    {
        if (file >= 0)
            ::close(file);
        if (!hidden.empty())
            ::unlink(hidden.c_str());
    }

    void openBeside()
    {
        file = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kNewFileMode);
        if (file >= 0)
            return;
        const std::string name = unfinishedName(target);
        file = ::open(name.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, kNewFileMode);
        if (file >= 0)
            hidden = name;
    }

    bool flush()
    {
        for (std::size_t done = 0; error == 0 && done < buffer.size();) {
            const ssize_t written = ::write(file, buffer.data() + done, buffer.size() - done);
            if (written < 0 && errno != EINTR)
                error = errno;
            else if (written > 0)
                done += static_cast<std::size_t>(written);
        }
        buffer.clear();
        return error == 0;
    }

    /// Gives the nameless file the given name; false with errno where that is taken.
    bool nameIt(const std::string& name) const
    {
        const std::string handle = "/proc/self/fd/" + std::to_string(file);
        return ::linkat(AT_FDCWD, handle.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
    }

    bool putInPlace()
    {
        if (hidden.empty()) {
            if (nameIt(target))
                return true;
            if (errno != EEXIST || !overwrite)
                return false;
            const std::string name = unfinishedName(target);
            ::unlink(name.c_str());
            if (!nameIt(name))
                return false;
            hidden = name;
        }
        if (!moveInPlace(hidden, target, overwrite))
            return false;
        hidden.clear();
        return true;
    }
};

FileWriter::FileWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{}

FileWriter::~FileWriter() = default;
FileWriter::FileWriter(FileWriter&&) noexcept = default;
FileWriter& FileWriter::operator=(FileWriter&&) noexcept = default;

Result<FileWriter> FileWriter::open(const std::string& path, bool overwrite)
{
    auto state = std::make_unique<State>();
    state->shown = path;
    state->target = linkTarget(path);
    state->folder = folderOf(state->target);
    state->overwrite = overwrite;

    struct stat found {};
    const bool exists = ::stat(state->target.c_str(), &found) == 0;
    if (exists && S_ISDIR(found.st_mode))
        return failed(path, EISDIR);
    if (exists && !S_ISREG(found.st_mode)) {
        state->direct = true;
        state->file = ::open(state->target.c_str(), O_WRONLY | O_CLOEXEC);
    } else if (exists && !overwrite) {
        return fail(ErrorCode::FileExists, path);
    } else {
        removeUnfinished(state->target);
        state->openBeside();
        if (state->file >= 0 && exists)
            static_cast<void>(
                ::fchmod(state->file, found.st_mode & 07777)); // keeps who may read it, where we may say so
    }
    if (state->file < 0)
        return failed(path, errno);
    return FileWriter(std::move(state));
}

Result<void> FileWriter::write(std::string_view bytes)
{
    m_state->buffer += bytes;
    if (m_state->buffer.size() >= kBufferBytes)
        m_state->flush();
    if (m_state->error != 0)
        return failed(m_state->shown, m_state->error);
    return {};
}

Result<void> FileWriter::flush()
{
    State& state = *m_state;
    if (!state.flush())
        return failed(state.shown, state.error);
    if (!state.direct && ::fsync(state.file) != 0)
        return failed(state.shown, errno);
    return {};
}

Result<void> FileWriter::commit()
{
    State& state = *m_state;
    if (auto flushed = flush(); !flushed)
        return flushed;
    if (state.direct)
        return {};
    if (!state.putInPlace()) {
        if (errno == EEXIST)
            return fail(ErrorCode::FileExists, state.shown);
        return failed(state.shown, errno);
    }
    syncFolder(state.folder);
    return {};
}

} // namespace riparia
