// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace riparia {

/// What lies on the map of a plan without rivers: what to do next, and the way there. Stays in the middle of its host.
class EmptyMap : public QWidget {
    Q_OBJECT

public:
    explicit EmptyMap(QWidget* host);

Q_SIGNALS:
    void importWanted();
    void sampleWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void centre();

    QLabel* m_title;
    QLabel* m_note;
    QPushButton* m_import;
    QPushButton* m_sample;
};

} // namespace riparia
