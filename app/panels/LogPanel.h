// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/MessageLog.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace riparia {

/// The messages since the start, with time and kind; to be copied.
class LogPanel : public QWidget {
    Q_OBJECT

public:
    explicit LogPanel(MessageLog& log, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void add(const Message& message);
    void retranslate();

    MessageLog& m_log;
    QListWidget* m_list;
    QLabel* m_empty;
    QPushButton* m_copy;
};

} // namespace riparia
