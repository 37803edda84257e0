// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/RenderQueue.h"

#include <algorithm>

namespace riparia {

RenderQueue::RenderQueue(int threads)
    : m_threads(threads)
{
    m_pool.setMaxThreadCount(threads);
}

RenderQueue::~RenderQueue()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_waiting.clear();
        for (const auto& running : m_running)
            running->stop.request_stop();
    }
    m_pool.waitForDone();
}

void RenderQueue::setWanted(std::vector<Job> jobs)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& running : m_running) {
        const bool isWanted =
            std::any_of(jobs.begin(), jobs.end(), [&](const Job& job) { return job.key == running->key; });
        if (!isWanted || running->isOutdated)
            running->stop.request_stop();
    }
    m_waiting.clear();
    for (Job& job : jobs) {
        const bool runs = std::any_of(m_running.begin(), m_running.end(), [&](const auto& running) {
            return running->key == job.key && !running->stop.stop_requested();
        });
        if (!runs)
            m_waiting.push_back(std::move(job));
    }
    startWorkers();
}

void RenderQueue::stopWhere(const std::function<bool(const std::string&)>& isOutdated)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& running : m_running) {
        if (isOutdated(running->key)) {
            running->isOutdated = true;
            running->stop.request_stop();
        }
    }
    std::erase_if(m_waiting, [&](const Job& job) { return isOutdated(job.key); });
}

bool RenderQueue::isIdle() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.empty() && m_running.empty();
}

/// With m_mutex locked.
void RenderQueue::startWorkers()
{
    const int needed = std::min(m_threads, static_cast<int>(m_waiting.size()) + static_cast<int>(m_running.size()));
    for (; m_workers < needed && !m_isEnding; ++m_workers)
        m_pool.start([this] { work(); });
}

void RenderQueue::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_waiting.empty() && !m_isEnding) {
        Job job = std::move(m_waiting.front());
        m_waiting.pop_front();
        const auto running = std::make_shared<Running>();
        running->key = job.key;
        m_running.push_back(running);
        lock.unlock();
        job.run(running->stop.get_token());
        job.run = nullptr; // lets go of what it held outside the lock
        lock.lock();
        std::erase(m_running, running);
    }
    --m_workers;
}

} // namespace riparia
