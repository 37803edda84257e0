// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace riparia {

/// Says so where statuses are later than the day that counts, and so show nowhere: with one click they do. Hidden while there are none.
class DayNotice : public QWidget {
    Q_OBJECT

public:
    /// `orientation`: the link below the sentence, or behind it where there is more width than height.
    DayNotice(PanelContext context, Qt::Orientation orientation, QWidget* parent);

    QString text() const;
    /// Counts as of the day of the document's clock from now on.
    static void countAsOfToday(const PanelContext& context);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    PanelContext m_context;
    bool m_isTall;
    QLabel* m_text;
    QPushButton* m_today;
};

} // namespace riparia
