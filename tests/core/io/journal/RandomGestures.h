// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/journal/Journal.h"
#include "core/io/journal/LeftJournal.h"
#include "tests/core/plan/RandomEntities.h"

#include <string>
#include <vector>

namespace riparia::test {

/// Somebody who edits, undoes and redoes at random; the same seed does the same. Entities have every field set, hostile text and numbers among them.
class RandomGestures {
public:
    explicit RandomGestures(unsigned seed, int entities = 12);

    const Plan& plan() const { return m_plan; }
    JournalBase base(const std::string& path = {}) const { return {path, {}, m_base.info()}; }
    /// The plan before the first gesture.
    const Plan& basePlan() const { return m_base; }
    /// Done to plan().
    Gesture next();

private:
    Gesture gesture(GestureKind kind, ChangeSet changes);

    RandomEntities m_random;
    Plan m_base;
    Plan m_plan;
    std::vector<ChangeSet> m_done;
    std::vector<ChangeSet> m_undone;
    int m_number = 0;
};

/// The plan after each of the first gestures of a seed; the first is the one before them.
std::vector<Plan> statesOf(unsigned seed, int gestures);

/// Time of a gesture, counted from 1.
std::string timeOf(std::int64_t gesture);

/// `saved` with what was recovered; its info too.
Plan applied(Plan saved, const Recovered& recovered);

/// Same entities by value, NaN included.
bool sameEntities(const Plan& a, const Plan& b);

} // namespace riparia::test
