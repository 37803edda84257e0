// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace riparia {

/// Asks for the name of a scenario and says at once what is wrong with it.
class ScenarioNameDialog : public QDialog {
    Q_OBJECT

public:
    /// `accept`: the verb of the button. `whyNot`: why a name cannot be taken, "" when it can.
    ScenarioNameDialog(const QString& title, const QString& name, const QString& accept,
                       std::function<QString(const QString&)> whyNot, QWidget* parent);

    QString name() const;

private:
    void check();

    std::function<QString(const QString&)> m_whyNot;
    QLineEdit* m_name;
    QLabel* m_problem;
    QPushButton* m_accept;
};

} // namespace riparia
