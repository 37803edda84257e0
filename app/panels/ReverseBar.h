// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"

#include "core/plan/RiverReversal.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace riparia {

/// Turns the flow of the river that is selected. Where works lie on it, a bar asks first what of them stays: their place or their chainage.
class ReverseBar : public QWidget {
    Q_OBJECT

public:
    explicit ReverseBar(PanelContext context, QWidget* parent = nullptr);

    /// The river that is meant; nil hides the bar.
    void showRiver(const Uuid& river);
    /// What the link does: turns the river, or asks.
    void begin();

protected:
    void changeEvent(QEvent* event) override;

private:
    void reverse(Keep keep);
    void retranslate();

    PanelContext m_context;
    Uuid m_river;
    QPushButton* m_begin;
    QFrame* m_question;
    QLabel* m_text;
    QPushButton* m_place;
    QPushButton* m_chainage;
    QPushButton* m_cancel;
};

} // namespace riparia
