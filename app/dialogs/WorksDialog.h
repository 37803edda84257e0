// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EntityEdits.h"
#include "app/panels/PanelContext.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace riparia {

class FieldSet;
class StatusHistory;

/// The works of the plan: a list, and the fields of the one that is chosen, written when they are left. Adding, deleting and each field are undo steps of
/// their own. What belongs to works is said by the inspector of what belongs.
class WorksDialog : public QDialog {
    Q_OBJECT

public:
    /// Begins at `works`, nil = at the first.
    WorksDialog(PanelContext context, const Uuid& works = {}, QWidget* parent = nullptr);

    FieldSet& fields() const { return *m_fields; }
    /// Nil while there are none.
    Uuid current() const { return m_current; }

    void done(int result) override;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void follow(const ChangeEvent& event);
    void fillList();
    void showCurrent();
    void add();
    void remove();
    void commit(const QString& key);
    void retranslate();

    PanelContext m_context;
    Uuid m_current;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_delete;
    QLabel* m_members;
    QLabel* m_none;
    QWidget* m_body;
    QScrollArea* m_scroll;
    FieldSet* m_fields;
    StatusHistory* m_history;
    QPushButton* m_close;
};

} // namespace riparia
