// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanClaims.h"

#include <QScopeGuard>

#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

namespace riparia {

/// Lives until the last release has ended. Its mutex is never held while a folder is touched.
struct PlanClaims::State {
    struct Held {
        PlanClaim claim;
        int users = 0;
    };

    std::mutex mutex;
    std::condition_variable ended;    ///< something of what is busy or being released
    std::map<std::string, Held> held; ///< by lock file
    std::set<std::string> busy;       ///< lock files that are being claimed or released
    int releases = 0;                 ///< that have not ended
};

PlanClaims::PlanClaims()
    : m_state(std::make_shared<State>())
{}

TakenClaim PlanClaims::take(const std::string& path, const PlanHolder& self) const
{
    const std::string file = PlanClaim::fileOf(path);
    const auto token = [&] {
        return HeldClaim(new std::string(file), [state = m_state](const std::string* held) {
            letGo(state, *held);
            delete held;
        });
    };
    {
        std::unique_lock lock(m_state->mutex);
        m_state->ended.wait(lock, [&] { return !m_state->busy.contains(file); });
        const auto held = m_state->held.find(file);
        if (held != m_state->held.end()) {
            ++held->second.users;
            lock.unlock(); // a token that cannot be made lets go
            return {token(), std::nullopt};
        }
        m_state->busy.insert(file);
    }
    const auto ending = qScopeGuard([&] {
        const std::lock_guard lock(m_state->mutex);
        m_state->busy.erase(file);
        m_state->ended.notify_all();
    });
    ClaimOutcome outcome = PlanClaim::take(path, self);
    if (!outcome.claim)
        return {nullptr, std::move(outcome.holder)};
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->held.emplace(file, State::Held{std::move(*outcome.claim), 1});
    }
    return {token(), std::nullopt};
}

void PlanClaims::letGo(const std::shared_ptr<State>& state, const std::string& file)
{
    std::shared_ptr<std::optional<PlanClaim>> claim;
    {
        const std::lock_guard lock(state->mutex);
        const auto held = state->held.find(file);
        if (--held->second.users > 0)
            return;
        claim = std::make_shared<std::optional<PlanClaim>>(std::move(held->second.claim));
        state->held.erase(held);
        state->busy.insert(file);
        ++state->releases;
    }
    const auto release = [state, file, claim] {
        claim->reset();
        const std::lock_guard lock(state->mutex);
        state->busy.erase(file);
        --state->releases;
        state->ended.notify_all();
    };
    // A thread of its own, that nobody waits for: one that hangs in its folder holds up no other, nor the end of the program.
    try {
        std::thread(release).detach();
    } catch (const std::system_error&) {
        release();
    }
}

bool PlanClaims::waitForReleases(std::chrono::milliseconds most) const
{
    std::unique_lock lock(m_state->mutex);
    return m_state->ended.wait_for(lock, most, [&] { return m_state->releases == 0; });
}

} // namespace riparia
