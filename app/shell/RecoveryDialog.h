// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/journal/LeftJournal.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace riparia {

/// What was edited and not saved, plan by plan, and what is to become of it. Nothing is removed but by "Discard".
class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    enum class Choice { Later, OpenRecovered, OpenSaved };

    /// `left` is not empty.
    RecoveryDialog(std::vector<LeftJournal> left, QWidget* parent);

    /// Of exec(); of a rejected dialog Later.
    Choice choice() const { return m_choice; }
    /// What was chosen; once, after exec() with another choice than Later.
    LeftJournal take();
    /// "12 changes until 3 May 10:41, 3 minutes".
    static QString changes(const LeftSummary& summary);

private:
    void fill();
    void choose(Choice choice);
    void discard();
    void showButtons();
    int row() const; ///< -1 for none

    std::vector<LeftJournal> m_left;
    Choice m_choice = Choice::Later;
    int m_taken = -1;
    QTreeWidget* m_list;
    QPushButton* m_recovered;
    QPushButton* m_saved;
    QPushButton* m_discard;
};

} // namespace riparia
