// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/ChangeSet.h"
#include "core/plan/Fields.h"
#include "core/plan/Plan.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace riparia::test {

/// EPSG:4547, in which all plans of these tests are.
const Crs& planCrs();
const Ruler& planRuler();

/// Applies what has to be applicable; stops the test program otherwise.
void mustApply(Plan& plan, const ChangeSet& changes);

/// A river along `line` (plan coordinates), labelled from its source.
PlanRiver makeRiver(const std::string& key, Line line);

/// Entities with every field of Fields.h set at random: hostile text, extreme numbers, empty and long lists. Numbers are finite
/// unless `alsoNaN` is set.
class RandomEntities {
public:
    explicit RandomEntities(unsigned seed, bool alsoNaN = false)
        : m_random(seed)
        , m_alsoNaN(alsoNaN)
    {}

    template <class T>
    T make()
    {
        T entity;
        fill(entity);
        return entity;
    }
    /// Everything but the id.
    template <class T>
    void fill(T& entity)
    {
        const Uuid id = entity.meta.uuid;
        visitFields(entity, *this);
        entity.meta.uuid = id.isNil() ? newId() : id;
    }

    Plan plan(int entities);
    /// Additions, replacements and removals, several of one entity among them, that `plan` accepts.
    ChangeSet changes(const Plan& plan, int amount);

    std::uint64_t below(std::uint64_t limit) { return m_random() % limit; }
    Uuid newId();

    template <class V>
    void operator()(std::string_view, V& member)
    {
        set(member);
    }

private:
    void set(bool& flag) { flag = below(2) == 1; }
    void set(int& number) { number = static_cast<int>(below(4000)); }
    void set(std::int64_t& number) { number = static_cast<std::int64_t>(m_random()); }
    void set(double& number);
    void set(std::string& text);
    void set(Uuid& id) { id = below(2) == 1 ? newId() : Uuid(); }
    void set(Date& day) { day = {2000 + int(below(40)), 1 + int(below(12)), 1 + int(below(28))}; }
    void set(Position& at) { at.mm = static_cast<std::int64_t>(below(20'000'000)); }
    void set(Bank& bank) { bank = static_cast<Bank>(below(4)); }
    void set(SegmentState& state) { state = static_cast<SegmentState>(below(3)); }
    void set(LinkOrigin& origin) { origin = static_cast<LinkOrigin>(below(3)); }
    void set(Point& p)
    {
        set(p.x);
        set(p.y);
    }
    void set(Polygon& polygon)
    {
        set(polygon.outer);
        set(polygon.holes);
    }
    void set(MeasureEntry& measure);
    void set(StatusEvent& event);
    void set(RiverSpan& span);
    void set(River& river);
    template <class V>
    void set(std::optional<V>& member)
    {
        member.reset();
        if (below(3) > 0)
            set(member.emplace());
    }
    template <class V>
    void set(std::vector<V>& members)
    {
        members.resize(below(4));
        for (V& member : members)
            set(member);
    }
    template <class T>
    void change(Plan& plan, ChangeSet& changes);

    std::mt19937_64 m_random;
    bool m_alsoNaN;
};

} // namespace riparia::test
