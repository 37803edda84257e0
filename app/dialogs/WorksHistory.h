// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EntityEdits.h"
#include "app/panels/PanelContext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace riparia {

/// The statuses of works by their days: a list, and below it what adds one. Each is one undo step.
class WorksHistory : public QWidget {
    Q_OBJECT

public:
    WorksHistory(PanelContext context, QWidget* parent);

    /// Nil: of none, nothing can be added.
    void showWorks(const Uuid& works);
    void retranslate();

private:
    void add();
    void remove();
    void write(const Result<FieldEdit>& edit);
    void fill();

    PanelContext m_context;
    Uuid m_works;
    QLabel* m_head;
    QTreeWidget* m_list;
    QLineEdit* m_date;
    QComboBox* m_status;
    QComboBox* m_condition;
    QLineEdit* m_note;
    QPushButton* m_add;
    QPushButton* m_remove;
    QLabel* m_problem;
};

} // namespace riparia
