// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/ActionCatalog.h"

#include <QDialog>

class QDialogButtonBox;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace riparia {

/// The keys of all commands: search one, press other keys for it, take them from another command, or restore what was usual. Nothing holds before OK.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const ActionCatalog& catalog, QWidget* parent = nullptr);
    ~ShortcutsDialog() override;

    /// What was chosen, without what is as usual.
    const ActionCatalog::Keys& keys() const { return m_keys; }

private:
    void fill();
    void filter();
    void showCurrent();
    void showTyped();
    void assign();
    void clearKeys();
    void restore();
    QString currentId() const;
    QList<QKeySequence> keysOf(const QString& id) const;
    /// Of another command that these keys would stop from working; "" for none.
    QString takenBy(const QKeySequence& key) const;
    /// Why these keys cannot be given to the current command; "" when they can.
    QString whyNot(const QKeySequence& key) const;
    void choose(const QString& id, const QKeySequence& key);

    const ActionCatalog& m_catalog;
    ActionCatalog::Keys m_keys;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QKeySequenceEdit* m_edit;
    QLabel* m_note;
    QPushButton* m_assign;
    QPushButton* m_clear;
    QPushButton* m_restore;
    QPushButton* m_restoreAll;
    QDialogButtonBox* m_buttons;
};

} // namespace riparia
