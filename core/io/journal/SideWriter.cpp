// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal/SideWriter.h"

#include "core/io/journal/SideFile.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <utility>

namespace riparia::journal {

namespace {

void syncPath(const std::string& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

/// Running out of memory on the way loses this file only.
Result<void> written(const SideWriter::Task& task, const std::stop_token& stop)
{
    try {
        return writeSideFile(task.path, task.fill, stop);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, task.path, error.what());
    }
}

} // namespace

SideWriter::SideWriter()
    : m_thread([this](const std::stop_token& end) { run(end); })
{}

SideWriter::~SideWriter() = default; // the thread is told to end, and does when nothing is left to do

void SideWriter::add(Task task)
{
    const std::scoped_lock lock(m_mutex);
    m_tasks.push_back(std::move(task));
    m_changed.notify_all();
}

void SideWriter::sync(const std::string& path)
{
    const std::scoped_lock lock(m_mutex);
    m_toSync = path;
    m_changed.notify_all();
}

void SideWriter::retry()
{
    const std::scoped_lock lock(m_mutex);
    std::move(m_failed.begin(), m_failed.end(), std::back_inserter(m_tasks));
    m_failed.clear();
    m_changed.notify_all();
}

void SideWriter::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_tasks.empty() && m_toSync.empty() && !m_isBusy; });
}

void SideWriter::abandon()
{
    std::unique_lock lock(m_mutex);
    m_failed.clear();
    m_toSync.clear();
    m_stop.request_stop();
    if (m_tasks.size() > (m_isBusy ? 1u : 0u))
        m_tasks.erase(m_tasks.begin() + (m_isBusy ? 1 : 0), m_tasks.end());
    m_changed.wait(lock, [&] { return m_tasks.empty() && !m_isBusy; });
    m_failed.clear();
    m_error.reset();
    m_stop = {};
}

std::optional<std::int64_t> SideWriter::firstMissing() const
{
    const std::scoped_lock lock(m_mutex);
    std::optional<std::int64_t> first;
    const auto look = [&](const auto& tasks) {
        for (const Task& task : tasks)
            first = std::min(task.gesture, first.value_or(task.gesture));
    };
    look(m_tasks);
    look(m_failed);
    return first;
}

std::optional<Error> SideWriter::error() const
{
    const std::scoped_lock lock(m_mutex);
    return m_failed.empty() ? std::nullopt : m_error;
}

void SideWriter::run(const std::stop_token& end)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, end, [&] { return !m_tasks.empty() || !m_toSync.empty(); });
        if (m_tasks.empty() && m_toSync.empty())
            return; // told to end
        m_isBusy = true;
        const std::string toSync = std::exchange(m_toSync, {});
        if (!m_tasks.empty()) {
            const Task task = m_tasks.front();
            const std::stop_token stop = m_stop.get_token();
            lock.unlock();
            const Result<void> done = written(task, stop);
            if (done)
                syncPath(std::filesystem::path(task.path).parent_path().string());
            lock.lock();
            m_tasks.pop_front();
            if (!done && !stop.stop_requested()) {
                m_failed.push_back(task);
                m_error = done.error();
            }
        }
        lock.unlock();
        if (!toSync.empty())
            syncPath(toSync);
        lock.lock();
        m_isBusy = false;
        m_changed.notify_all();
    }
}

} // namespace riparia::journal
