// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/journal/RandomGestures.h"

#include <cstdio>

namespace riparia::test {

namespace {

constexpr int kChangesInOne = 4;

}

RandomGestures::RandomGestures(unsigned seed, int entities)
    : m_random(seed, true)
    , m_base(m_random.plan(entities))
    , m_plan(m_base)
{}

Gesture RandomGestures::next()
{
    const auto choice = m_random.below(6);
    if (choice == 0 && !m_done.empty()) {
        m_undone.push_back(m_done.back());
        m_done.pop_back();
        return gesture(GestureKind::Undo, inverted(m_undone.back()));
    }
    if (choice == 1 && !m_undone.empty()) {
        m_done.push_back(m_undone.back());
        m_undone.pop_back();
        return gesture(GestureKind::Redo, m_done.back());
    }
    m_undone.clear();
    m_done.push_back(m_random.changes(m_plan, kChangesInOne));
    return gesture(GestureKind::Edit, m_done.back());
}

Gesture RandomGestures::gesture(GestureKind kind, ChangeSet changes)
{
    mustApply(m_plan, changes);
    Gesture gesture;
    gesture.kind = kind;
    gesture.changes = std::move(changes);
    m_plan.nextCode('S');
    if (m_random.below(5) == 0) {
        PlanInfo info = m_plan.info();
        info.title = "Title " + std::to_string(m_number);
        info.setAside["finding " + std::to_string(m_number)] = "why \"quoted\" 水";
        info.views["view " + std::to_string(m_number)] = "name ~ \"水\"";
        info.targetBasis = m_number % 2 == 0 ? "all" : "";
        info.reportSettings = "{\"revision\":\"" + std::to_string(m_number) + "\"}";
        info.notes.push_back({Severity::Info, IssueCode::PlanBallpark, "\"quoted\" 水", {"a", "b"}, {{0.1, 2}}});
        m_plan.setInfo(info);
        gesture.info = info;
    }
    gesture.counters = m_plan.info().counters;
    gesture.time = timeOf(++m_number);
    return gesture;
}

std::vector<Plan> statesOf(unsigned seed, int gestures)
{
    RandomGestures editing(seed);
    std::vector<Plan> states{editing.plan()};
    for (int i = 0; i < gestures; ++i) {
        editing.next();
        states.push_back(editing.plan());
    }
    return states;
}

std::string timeOf(std::int64_t gesture)
{
    char text[32];
    std::snprintf(text, sizeof text, "2026-11-28T08:%02d:%02dZ", static_cast<int>(gesture / 60 % 60),
                  static_cast<int>(gesture % 60));
    return text;
}

Plan applied(Plan saved, const Recovered& recovered)
{
    mustApply(saved, recovered.changes);
    saved.setInfo(recovered.info);
    return saved;
}

bool sameEntities(const Plan& a, const Plan& b)
{
    return compare(a, b).isEmpty();
}

} // namespace riparia::test
