// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace riparia {

/// Says that the filter hides some of what is selected, and that it stays as it is; a link shows everything again. Not there where nothing is hidden.
class HiddenNote : public QWidget {
    Q_OBJECT

public:
    HiddenNote(PanelContext context, QWidget* parent);

    /// `hidden` of the selected objects are hidden, `shown` are not.
    void setCounts(int hidden, int shown);
    /// "" while it is not there.
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QLabel* m_text;
    QPushButton* m_showAll;
    int m_hidden = 0;
    int m_shown = 0;
};

} // namespace riparia
