// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/MessageLog.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace riparia {

class LogDelegate;

/// The messages since the start, with time, level and source; those that are chosen, or all, are copied, all are saved.
class LogPanel : public QWidget {
    Q_OBJECT

public:
    explicit LogPanel(MessageLog& log, QWidget* parent = nullptr);

    /// Somebody looks at it: the newest is shown, and all are read.
    void showNewest();

Q_SIGNALS:
    void saveWanted(); ///< into a file that is still to be named

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void add(const Message& message);
    void copyChosen();
    void showActions();
    static QString spoken(const QListWidgetItem& item);
    void retranslate();

    MessageLog& m_log;
    QListWidget* m_list;
    LogDelegate* m_delegate;
    QLabel* m_empty;
    QPushButton* m_copy;
    QPushButton* m_copyAll;
    QPushButton* m_save;
};

} // namespace riparia
