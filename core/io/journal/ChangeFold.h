// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/journal/ChangeText.h"
#include "core/plan/Plan.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace riparia::journal {

/// What many changes come to, one after the other: of each entity what it was first and what it is last.
class ChangeFold {
public:
    /// A body of several lines, all or nothing. False when one of them cannot be read.
    bool add(const std::vector<std::string_view>& lines);
    /// False when the line cannot be read; nothing has happened then.
    bool addLine(std::string_view line);

    struct Outcome {
        ChangeSet changes;
        std::vector<std::string> conflicts; ///< codes
    };
    /// The changes that make of `saved` what it was when the last line was written; `info` is the plan's info then. What an entity is not what it was
    /// first, nor what it was last, somebody else changed it: it is taken as it was here, and named. `isKnown`: nobody did, so that it is
    /// not asked. Error: PlanDamaged when a row cannot be read.
    Result<Outcome> onto(const Plan& saved, const PlanInfo& info, bool isKnown) const;

private:
    struct Fate {
        std::string before; ///< hash; "" for none
        std::string after;  ///< row; "" for none
    };
    template <class T>
    Result<void> settle(const Uuid& id, const Fate& fate, const Plan& saved, const PlanInfo& info, bool isKnown,
                        Outcome& outcome) const;

    std::map<std::pair<std::size_t, Uuid>, Fate> m_fates; // by type, then id
};

} // namespace riparia::journal
