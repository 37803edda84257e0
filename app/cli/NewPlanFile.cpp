// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/NewPlanFile.h"

#include "core/base/SqliteFiles.h"
#include "core/io/export/FilePlace.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace riparia::cli {

namespace {

bool exists(const std::string& path)
{
    std::error_code error;
    return std::filesystem::exists(path, error);
}

void removeWithSidecars(const std::string& path)
{
    std::error_code error;
    std::filesystem::remove(path, error);
    for (const char* sidecar : kSqliteSidecars)
        std::filesystem::remove(path + sidecar, error);
}

/// What an interrupted save left beside a plan belongs to that plan alone: opening it settles that. The plan that takes its place must not find it.
Result<void> settle(const std::string& path)
{
    const auto left = [&] {
        return std::ranges::any_of(kSqliteLogs, [&](const char* log) { return exists(path + log); });
    };
    if (left()) {
        const auto opened = PlanStore::open(path);
        if (!opened)
            return fail(opened.error());
    }
    if (left())
        return fail(ErrorCode::PlanLocked, path);
    return {};
}

} // namespace

Result<void> NewPlanFile::check(const std::string& path, bool overwrite)
{
    const std::string target = linkTarget(path);
    std::error_code error;
    const auto folder = std::filesystem::status(folderOf(target), error);
    if (!std::filesystem::is_directory(folder))
        return fail(ErrorCode::FileNotWritable, path, std::strerror(error ? error.value() : ENOTDIR));
    if (std::filesystem::is_directory(target, error))
        return fail(ErrorCode::FileNotWritable, path, std::strerror(EISDIR));
    if (!overwrite && exists(target))
        return fail(ErrorCode::PlanExists, path);
    return {};
}

Result<NewPlanFile> NewPlanFile::make(const std::string& path, const Plan& empty, const SaveStamp& stamp,
                                      bool overwrite)
{
    NewPlanFile file;
    file.m_path = linkTarget(path);
    file.m_overwrite = overwrite;
    if (auto checked = check(path, overwrite); !checked)
        return fail(checked.error());
    if (exists(file.m_path)) {
        if (auto settled = settle(file.m_path); !settled)
            return fail(settled.error());
    }
    removeUnfinished(file.m_path);
    file.m_hidden = unfinishedName(file.m_path);
    removeWithSidecars(file.m_hidden);
    auto store = PlanStore::create(file.m_hidden, empty, stamp);
    if (!store)
        return fail(store.error().code, path, store.error().detail);
    file.m_store = std::move(*store);
    return file;
}

NewPlanFile::~NewPlanFile()
{
    m_store.reset();
    if (!m_hidden.empty())
        removeWithSidecars(m_hidden);
}

NewPlanFile::NewPlanFile(NewPlanFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_hidden(std::exchange(other.m_hidden, {}))
    , m_overwrite(other.m_overwrite)
    , m_store(std::move(other.m_store))
{}

Result<void> NewPlanFile::finish()
{
    m_store.reset();
    if (!moveInPlace(m_hidden, m_path, m_overwrite)) {
        const int number = errno;
        return fail(number == EEXIST ? ErrorCode::PlanExists : ErrorCode::FileNotWritable, m_path,
                    std::strerror(number));
    }
    m_hidden.clear();
    syncFolder(folderOf(m_path));
    return {};
}

} // namespace riparia::cli
