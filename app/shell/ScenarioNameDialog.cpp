// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ScenarioNameDialog.h"

#include "app/panels/Look.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace riparia {

ScenarioNameDialog::ScenarioNameDialog(const QString& title, const QString& name, const QString& accept,
                                       std::function<QString(const QString&)> whyNot, QWidget* parent)
    : QDialog(parent)
    , m_whyNot(std::move(whyNot))
    , m_name(new QLineEdit(name, this))
    , m_problem(look::label(this, kSmallText, false, "error"))
    , m_accept(new QPushButton(accept, this))
{
    setObjectName(QStringLiteral("scenarioNameDialog"));
    setWindowTitle(title);
    QLabel* caption = look::label(this);
    caption->setText(tr("Name of the scenario"));
    caption->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("scenarioName"));
    m_name->setAccessibleName(caption->text());
    m_name->selectAll();
    m_accept->setObjectName(QStringLiteral("scenarioNameAccept"));
    m_accept->setDefault(true);
    look::setProperty(m_accept, "role", QStringLiteral("primary"));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("scenarioNameCancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(6);
    column->addWidget(caption);
    column->addWidget(m_name);
    column->addWidget(m_problem);
    column->addSpacing(6);
    column->addLayout(buttons);
    setMinimumWidth(look::scaled(340));
    connect(m_name, &QLineEdit::textChanged, this, &ScenarioNameDialog::check);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    check();
}

QString ScenarioNameDialog::name() const
{
    return m_name->text().trimmed();
}

void ScenarioNameDialog::check()
{
    const QString problem = m_whyNot(name());
    m_problem->setText(problem);
    m_accept->setEnabled(problem.isEmpty());
}

} // namespace riparia
