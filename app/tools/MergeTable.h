// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanDocument.h"
#include "app/tools/SegmentMerge.h"

#include <QFrame>

#include <utility>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace riparia {

/// The table on the map that asks which values segments take that become one: only the fields in which they differ, with what each part says and what is
/// chosen. Not modal: the map works on beside it.
class MergeTable : public QFrame {
    Q_OBJECT

public:
    explicit MergeTable(QWidget* map);

    /// Shows the table in the middle of the map and gives it the keyboard. `becomeOne` false: several runs become one each, and rows say of which they are.
    /// The document is asked for names until the table is closed.
    void ask(const PlanDocument& document, const std::vector<edits::MergeConflict>& conflicts, bool becomeOne);
    void close();
    bool isOpen() const { return !isHidden(); }
    /// What is chosen in each row.
    std::vector<edits::MergeChoice> choices() const;

Q_SIGNALS:
    void accepted();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fillIn();
    void retranslate();
    void addHeads(QGridLayout& grid);
    void addRow(QGridLayout& grid, const edits::MergeConflict& conflict);

    QLabel* m_title;
    QScrollArea* m_scroll;
    QLabel* m_sums;
    QPushButton* m_accept;
    QPushButton* m_cancel;
    std::vector<std::pair<edits::MergeField, QComboBox*>> m_rows;
    const PlanDocument* m_document = nullptr; // of the question, while there is one
    std::vector<edits::MergeConflict> m_conflicts;
    bool m_becomeOne = true;
};

} // namespace riparia
