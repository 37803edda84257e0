// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/RedrawnLines.h"

#include <QDialog>

#include <vector>

class QPushButton;
class QTreeWidget;

namespace riparia {

class PlanNames;

/// What other programs did to rows of the plan file: what of it is in the plan already, and lines drawn anew, each of which may be taken or not.
class ForeignEditsDialog : public QDialog {
    Q_OBJECT

public:
    /// `edits` as PlanStore::foreignEdits() gives them, `lines` as redrawnLines().
    ForeignEditsDialog(const std::vector<ForeignEdit>& edits, std::vector<RedrawnLine> lines, const PlanNames& names,
                       QWidget* parent);

    /// After it was accepted: the lines that shall be taken.
    std::vector<RedrawnLine> taken() const;

private:
    void addLines(const PlanNames& names);
    void addOthers(const std::vector<ForeignEdit>& edits, const PlanNames& names);
    void showButton();

    std::vector<RedrawnLine> m_lines;
    QTreeWidget* m_list;
    QPushButton* m_take;
};

} // namespace riparia
