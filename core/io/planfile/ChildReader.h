// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/ChildRows.h"
#include "core/io/planfile/PlanReader.h"
#include "core/io/planfile/RowScan.h"

#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace riparia::planfile {

/// The lists that belong to entities, read before them.
class ChildReader {
public:
    /// Adds what is foreign or unreadable to `content`.
    ChildReader(Connection& connection, bool isRegistered, PlanContent& content);

    /// Fills the lists of an entity and remembers that it was asked for.
    void fill(const Uuid& owner, std::vector<MeasureEntry>& measures);
    void fill(const Uuid& owner, std::vector<StatusEvent>& events);
    Calibration calibrationOf(const Uuid& owner);
    /// Another program changed, added or removed rows of this entity.
    bool hasForeign(const Uuid& owner) const { return m_foreignOwners.contains(owner); }

    /// After all entities: names the owners in the edits, and reports rows of owners nobody asked for.
    void finish();

private:
    template <class Value>
    struct Child {
        std::int64_t seq = 0;
        std::int64_t fid = 0;
        Value value;
    };
    template <class Value>
    using Lists = std::unordered_map<Uuid, std::vector<Child<Value>>>;

    template <class Value, class Parse>
    void read(Connection& connection, const TableSpec& spec, bool isRegistered, Parse parse, Lists<Value>& lists);
    template <class Value>
    static std::vector<Value> taken(Lists<Value>& lists, const Uuid& owner);
    template <class Value>
    void reportLeft(const TableSpec& spec, const Lists<Value>& lists);
    void noteForeign(const TableSpec& spec, const ScannedRow& row, const Uuid& owner);

    PlanContent& m_content;
    Lists<MeasureEntry> m_measures;
    Lists<StatusEvent> m_events;
    Lists<Calibration> m_calibration;
    std::unordered_set<Uuid> m_foreignOwners;
    std::vector<std::pair<std::size_t, Uuid>> m_edits; // index into the edits, owner
};

} // namespace riparia::planfile
