// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

namespace riparia {

/// Work for a few background threads, the most wanted first. What is wanted may be replaced at any time: what waits and is not wanted any more is
/// forgotten, what runs and is not wanted any more is asked to stop. Every function may be called from any thread.
class RenderQueue {
public:
    struct Job {
        std::string key; ///< equal for equal work: it is not started twice
        std::function<void(std::stop_token)> run;
    };

    explicit RenderQueue(int threads);
    /// Stops everything and waits for it.
    ~RenderQueue();
    RenderQueue(const RenderQueue&) = delete;
    RenderQueue& operator=(const RenderQueue&) = delete;

    /// From now on exactly these are wanted, in this order. Those that run already go on.
    void setWanted(std::vector<Job> jobs);
    /// Asks those that run to stop where `isOutdated(key)`; they may be wanted anew.
    void stopWhere(const std::function<bool(const std::string& key)>& isOutdated);
    bool isIdle() const;

private:
    struct Running {
        std::string key;
        std::stop_source stop;
        bool isOutdated = false;
    };
    void work();
    void startWorkers();

    mutable std::mutex m_mutex;
    std::deque<Job> m_waiting;
    std::vector<std::shared_ptr<Running>> m_running;
    int m_threads;
    int m_workers = 0;
    bool m_isEnding = false;
    QThreadPool m_pool;
};

} // namespace riparia
