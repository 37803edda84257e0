// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/FileSet.h"

#include "core/io/export/FilePlace.h"
#include "core/io/export/FileWriter.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

namespace riparia {

namespace {

struct PendingFile {
    FileWriter writer;
    std::string path;
};

Result<void> flush(PendingFile& file, const std::string& bytes)
{
    if (auto written = file.writer.write(bytes); !written)
        return written;
    return file.writer.flush();
}

bool isThere(const std::string& path)
{
    struct stat found {};
    return ::lstat(path.c_str(), &found) == 0;
}

/// The places of a set while its files get their names; unless finish() is called, they are as before in the end.
class Places {
public:
    Places() = default;
    ~Places()
    {
        for (; !m_places.empty(); m_places.pop_back())
            giveBack(m_places.back());
    }
    Places(const Places&) = delete;
    Places& operator=(const Places&) = delete;

    /// What is at the path gets a hidden name too; false with errno where it cannot. The path stays taken where the file system allows that.
    bool keep(const std::string& path)
    {
        Place place;
        place.target = linkTarget(path);
        struct stat found {};
        if (::lstat(place.target.c_str(), &found) == 0) {
            if (!S_ISREG(found.st_mode) && !S_ISLNK(found.st_mode))
                return true; // a pipe, a device: written as it comes; a folder: nothing takes its place
            place.kept = keptName(place.target);
            if (::link(place.target.c_str(), place.kept.c_str()) != 0 &&
                ::rename(place.target.c_str(), place.kept.c_str()) != 0)
                return false;
        }
        m_places.push_back(std::move(place));
        m_isLastKept = true;
        return true;
    }
    /// The last one kept has its new file.
    void taken()
    {
        if (std::exchange(m_isLastKept, false))
            m_places.back().isTaken = true;
    }
    /// keep(), and the path becomes free.
    bool clear(const std::string& path)
    {
        if (!keep(path))
            return false;
        m_isLastKept = false;
        return ::unlink(linkTarget(path).c_str()) == 0 || errno == ENOENT;
    }
    void finish()
    {
        for (const Place& place : m_places) {
            if (!place.kept.empty())
                ::unlink(place.kept.c_str());
        }
        m_places.clear();
    }

private:
    struct Place {
        std::string target;
        std::string kept; // "" where there was nothing
        bool isTaken = false;
    };

    /// Numbered, as long names are cut to the same one.
    std::string keptName(const std::string& target) const
    {
        const std::string name = std::filesystem::path(target).filename().string();
        const std::string old = folderOf(target) + "/" + std::to_string(m_places.size()) + ".old." + name;
        removeUnfinished(old);
        const std::string kept = unfinishedName(old);
        ::unlink(kept.c_str());
        return kept;
    }

    static void giveBack(const Place& place)
    {
        if (place.kept.empty()) {
            if (place.isTaken)
                ::unlink(place.target.c_str());
            return;
        }
        ::rename(place.kept.c_str(), place.target.c_str());
        ::unlink(place.kept.c_str()); // rename does nothing where both are the same file
    }

    std::vector<Place> m_places;
    bool m_isLastKept = false;
};

Result<void> putInPlace(std::vector<PendingFile>& pending, const std::vector<std::string>& stale, bool overwrite)
{
    const auto failed = [](const std::string& path) {
        return fail(ErrorCode::FileNotWritable, path, std::strerror(errno));
    };
    Places places;
    for (const std::string& path : stale) {
        if (!places.clear(path))
            return failed(path);
    }
    for (PendingFile& file : pending) {
        // What has appeared meanwhile is nobody's to replace.
        if ((overwrite || !isThere(file.path)) && !places.keep(file.path))
            return failed(file.path);
        if (auto done = file.writer.commit(); !done)
            return done;
        places.taken();
    }
    places.finish();
    return {};
}

} // namespace

Result<void> writeTogether(const std::vector<NamedBytes>& files, const std::string& stem, bool overwrite,
                           const std::vector<std::string>& stale)
{
    std::vector<std::string> leaving;
    for (const std::string& ending : stale) {
        if (!isThere(stem + ending))
            continue;
        if (!overwrite)
            return fail(ErrorCode::FileExists, stem + ending);
        leaving.push_back(stem + ending);
    }
    std::vector<PendingFile> pending;
    for (const NamedBytes& file : files) {
        const std::string path = stem + file.ending;
        auto writer = FileWriter::open(path, overwrite);
        if (!writer)
            return fail(writer.error());
        pending.push_back({std::move(*writer), path});
        if (auto written = flush(pending.back(), file.bytes); !written)
            return written;
    }
    return putInPlace(pending, leaving, overwrite);
}

} // namespace riparia
