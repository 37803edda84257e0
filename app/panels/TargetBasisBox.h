// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/PanelContext.h"

#include <QString>
#include <QWidget>

class QLabel;

namespace riparia {

class ElidedCombo;

/// By which works the targets of the summary are measured: a choice that the plan keeps.
class TargetBasisBox : public QWidget {
    Q_OBJECT

public:
    TargetBasisBox(PanelContext context, QWidget* parent);

Q_SIGNALS:
    void refused(const QString& sentence); ///< it could not be changed, and why

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void take();
    void retranslate();

    PanelContext m_context;
    QLabel* m_label;
    ElidedCombo* m_choice;
};

} // namespace riparia
