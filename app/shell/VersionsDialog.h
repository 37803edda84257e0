// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/History.h"

#include <QDialog>

#include <vector>

class QPushButton;
class QTreeWidget;

namespace riparia {

/// The saves of a plan that can be gone back to, newest first.
class VersionsDialog : public QDialog {
    Q_OBJECT

public:
    /// `versions` as PlanStore::history() gives them, oldest first.
    VersionsDialog(std::vector<PlanVersion> versions, QWidget* parent);

    /// After it was accepted.
    const PlanVersion& chosen() const;

private:
    std::vector<PlanVersion> m_versions; // newest first
    QTreeWidget* m_list;
    QPushButton* m_restore;
};

} // namespace riparia
