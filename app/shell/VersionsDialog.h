// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanSnapshots.h"

#include "core/io/planfile/History.h"

#include <QDialog>

#include <cstdint>
#include <variant>
#include <vector>

class QPushButton;
class QTreeWidget;

namespace riparia {

/// The saves of a plan that can be gone back to, and what was kept between them, newest first.
class VersionsDialog : public QDialog {
    Q_OBJECT

public:
    using Entry = std::variant<PlanVersion, PlanSnapshot>;

    /// `versions` as PlanStore::history() gives them, oldest first; `snapshots` as PlanSnapshots::list() does, newest first.
    VersionsDialog(std::vector<PlanVersion> versions, std::vector<PlanSnapshot> snapshots, QWidget* parent);

    /// After it was accepted.
    const Entry& chosen() const;

private:
    QStringList wordsOf(const Entry& entry) const;

    std::vector<Entry> m_entries; // newest first
    std::int64_t m_newest;        // version of the last save; 0 where there is none
    QTreeWidget* m_list;
    QPushButton* m_restore;
};

} // namespace riparia
