// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Plan.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace riparia {

/// What a plan is called, and what it lies on: its file, its coordinate system, how its lengths are measured.
class PlanPropertiesDialog : public QDialog {
    Q_OBJECT

public:
    /// `path` = "" where it has no file yet.
    PlanPropertiesDialog(const Plan& plan, const QString& path, QWidget* parent);

    QString title() const;

private:
    void check();

    QLineEdit* m_title;
    QPushButton* m_accept;
};

} // namespace riparia
