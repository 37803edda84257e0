// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace riparia {

/// By which counting scheme and as of which day everything in the window is counted; both always in sight, both to be chosen.
class CountBar : public QWidget {
    Q_OBJECT

public:
    CountBar(PanelContext context, QWidget* parent);

    /// Why what was typed is no day, else "".
    QString problem() const;

Q_SIGNALS:
    void schemesWanted(); ///< the schemes are to be edited

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fillSchemes();
    void fillDays();
    void takeScheme();
    void takeDay();
    void retranslate();

    PanelContext m_context;
    QLabel* m_schemeLabel;
    QComboBox* m_scheme;
    QLabel* m_dayLabel;
    QComboBox* m_day;
    QLabel* m_problem;
};

} // namespace riparia
