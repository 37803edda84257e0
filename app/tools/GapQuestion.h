// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace riparia {

/// The bar on the map that asks what becomes of the gap between segments to be merged. Not modal: the map works on beside it.
class GapQuestion : public QFrame {
    Q_OBJECT

public:
    explicit GapQuestion(QWidget* map);

    /// Shows the bar below this place of the map and gives it the keyboard.
    void ask(QPointF below, const QString& question, const QString& include, const QString& keep);
    void close();

Q_SIGNALS:
    void included();
    void kept();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_question;
    QPushButton* m_include;
    QPushButton* m_keep;
};

} // namespace riparia
