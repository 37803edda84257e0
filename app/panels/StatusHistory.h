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

/// The statuses of an object by their days: a list, and below it what adds one. Each is one undo step.
class StatusHistory : public QWidget {
    Q_OBJECT

public:
    /// Names of its parts begin with `name`.
    StatusHistory(PanelContext context, const QString& name, QWidget* parent);

    /// Nil, and what has no statuses: nothing can be added.
    void showEntity(const Uuid& id);
    /// What is only looked at cannot be changed.
    void setEditable(bool on);
    void retranslate();

private:
    void add();
    void remove();
    void write(const Result<FieldEdit>& edit);
    void fill();

    PanelContext m_context;
    Uuid m_id;
    bool m_isEditable = true;
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
