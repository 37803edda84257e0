// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>
#include <QList>
#include <QPointer>

#include <vector>

class QLineEdit;
class QListWidget;

namespace riparia {

class ActionCatalog;

/// Finds any action by a part of its name, in the language of the window or by its id; Enter does it. Disabled ones are listed with their reason.
/// Others than those of the catalog, such as the views of the plan, are found by their tool tips.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    CommandPalette(const ActionCatalog& catalog, QWidget* parent, const QList<QAction*>& others = {});

    QLineEdit& field() const { return *m_field; }
    QListWidget& list() const { return *m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Command {
        QPointer<QAction> action; ///< of others, which may go meanwhile
        QString text;             ///< as it is listed
    };
    void filter();
    void run();

    const ActionCatalog& m_catalog;
    std::vector<Command> m_commands;
    QLineEdit* m_field;
    QListWidget* m_list;
};

} // namespace riparia
