// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/PlanClaim.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace riparia {

/// A file that is claimed as long as somebody has this; null for none. Let go on any thread without waiting for the folder.
using HeldClaim = std::shared_ptr<const std::string>;

/// Either the claim or who else has the file, as ClaimOutcome.
struct TakenClaim {
    HeldClaim claim{};
    std::optional<PlanHolder> holder{};
};

/// The plans that this program has claimed (PlanClaim), each once, whoever of it has them open: the document that takes the place of another one of the same
/// file goes on with its claim. A folder on a network that does not answer is waited for by who claims, never by who lets go. Copies are the same claims.
/// Safe to call from several threads.
class PlanClaims {
public:
    PlanClaims();

    /// As PlanClaim::take(); what this program has already is shared. Waits for the folder, and for what is being done to that claim: not for the GUI thread.
    TakenClaim take(const std::string& path, const PlanHolder& self) const;
    /// Until all that was let go is released; false when that takes longer than this. At the end of the program: the kernel releases what was not.
    bool waitForReleases(std::chrono::milliseconds most) const;

private:
    struct State;
    static void letGo(const std::shared_ptr<State>& state, const std::string& file);

    std::shared_ptr<State> m_state;
};

} // namespace riparia
