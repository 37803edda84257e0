// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;
class QLineEdit;
class QListWidget;

namespace riparia {

class ActionCatalog;

/// Finds any action by a part of its name, in the language of the window or by its id; Enter does it. Disabled ones are listed with their reason.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    CommandPalette(const ActionCatalog& catalog, QWidget* parent);

    QLineEdit& field() const { return *m_field; }
    QListWidget& list() const { return *m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter();
    void run();

    const ActionCatalog& m_catalog;
    QLineEdit* m_field;
    QListWidget* m_list;
};

} // namespace riparia
