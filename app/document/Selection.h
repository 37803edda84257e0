// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"

#include <QObject>

#include <unordered_set>
#include <vector>

namespace riparia {

/// The entities that are selected, in the order they were; shared by map, table, inspector and diagram. What is removed from the plan leaves
/// the selection (PlanDocument sees to that).
class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const std::vector<Uuid>& ids() const { return m_ids; }
    bool contains(const Uuid& id) const { return m_known.contains(id); }
    bool isEmpty() const { return m_ids.empty(); }

    /// Each id once. Emits changed() only when something did.
    void set(std::vector<Uuid> ids);
    void add(const Uuid& id);
    void toggle(const Uuid& id);
    void remove(const std::unordered_set<Uuid>& ids);
    void clear() { set({}); }

Q_SIGNALS:
    void changed();

private:
    std::vector<Uuid> m_ids;
    std::unordered_set<Uuid> m_known;
};

} // namespace riparia
