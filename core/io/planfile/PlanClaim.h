// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace riparia {

/// Who has a plan open, by what their program wrote beside it. What is not known is empty, the process 0.
struct PlanHolder {
    std::string user;
    std::string program;
    std::string since; ///< ISO 8601 UTC
    std::string host{};
    std::int64_t process = 0;

    friend bool operator==(const PlanHolder&, const PlanHolder&) = default;
};

struct ClaimOutcome;

/// Says to other processes that this one has a plan open, by the file `.NAME.lock` beside it. The kernel holds the lock, so that it ends with its process, however
/// that ends: what a killed one left is taken over. It hinders nobody who does not ask; what a save meets is settled by the save.
class PlanClaim {
public:
    /// Claims the plan of that path, which need not be there yet. `self` names user, program and time; host and process are filled in.
    static ClaimOutcome take(const std::string& path, PlanHolder self);
    /// Who else has the plan open; none when nobody has, when this process has it, or where nothing can be known.
    static std::optional<PlanHolder> holderOf(const std::string& path);
    /// The file `.NAME.lock` that says so of the plan of that path, where that path is a link of the one it leads to. Looks at the folder.
    static std::string fileOf(const std::string& path);
    PlanClaim(PlanClaim&& other) noexcept;
    PlanClaim& operator=(PlanClaim&& other) noexcept;
    /// Removes the file and lets go.
    ~PlanClaim();

    /// Whether it is the plan of that path that is claimed.
    bool isOf(const std::string& path) const;

private:
    PlanClaim(std::string file, int descriptor);

    std::string m_file;
    int m_descriptor = -1;
};

/// Either the claim or who has it. Neither where no lock can be had (a folder that cannot be written), or this process has the plan claimed already.
struct ClaimOutcome {
    std::optional<PlanClaim> claim{};
    std::optional<PlanHolder> holder{};
};

} // namespace riparia
