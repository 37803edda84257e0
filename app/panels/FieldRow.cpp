// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FieldRow.h"

#include "app/panels/Look.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace riparia {

FieldRow::FieldRow(const QString& name, QWidget* control, QWidget* parent)
    : QWidget(parent)
    , m_tick(new QCheckBox(this))
    , m_label(look::label(this, 1.0, false, "secondary"))
    , m_control(control)
    , m_mark(look::label(this, 1.0, true, "warning"))
    , m_problem(look::label(this, kSmallText, false, "error"))
    , m_warning(look::label(this, kSmallText, false, "warning"))
    , m_remedy(look::link(this, name + QStringLiteral("Remedy")))
{
    setObjectName(name + QStringLiteral("Row"));
    control->setObjectName(name);
    m_tick->setObjectName(name + QStringLiteral("Tick"));
    m_tick->hide();
    m_label->setFixedWidth(look::scaled(82));
    m_label->setBuddy(control);
    control->setMinimumWidth(0);
    control->setSizePolicy(QSizePolicy::Ignored, control->sizePolicy().verticalPolicy());
    m_mark->setObjectName(name + QStringLiteral("Mark"));
    m_mark->setText(QStringLiteral("\u21af"));
    m_mark->hide();
    for (QLabel* below : {m_problem, m_warning}) {
        below->setWordWrap(true);
        below->setContentsMargins(look::scaled(82) + 6, 0, 0, 2);
        below->hide();
    }
    look::setText(m_remedy, kSmallText);
    m_remedy->hide();
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 1, 0, 1);
    line->setSpacing(6);
    // Beside the first line of what has several.
    const bool isTall = qobject_cast<QAbstractItemView*>(control) || control->findChild<QAbstractItemView*>();
    line->addWidget(m_tick, 0, isTall ? Qt::AlignTop : Qt::Alignment());
    line->addWidget(m_label, 0, isTall ? Qt::AlignTop : Qt::Alignment());
    line->addWidget(control, 1);
    line->addWidget(m_mark);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 12, 0);
    column->setSpacing(0);
    column->addLayout(line);
    auto* trouble = new QHBoxLayout;
    trouble->setContentsMargins(0, 0, 0, 0);
    trouble->setSpacing(6);
    trouble->addWidget(m_problem, 1);
    trouble->addWidget(m_remedy, 0, Qt::AlignTop);
    column->addLayout(trouble);
    column->addWidget(m_warning);
    connect(m_tick, &QCheckBox::toggled, this, &FieldRow::ticked);
    connect(m_remedy, &QPushButton::clicked, this, [this] {
        const std::function<void()> act = m_remedyAct; // which may set another problem
        m_control->setFocus();                         // the link goes
        act();
    });
}

void FieldRow::setTitle(const QString& title)
{
    m_label->setText(title);
    m_control->setAccessibleName(title);
    m_tick->setAccessibleName(tr("Change %1", "a field of several objects").arg(title));
    m_tick->setToolTip(m_tick->accessibleName());
}

QString FieldRow::title() const
{
    return m_label->text();
}

void FieldRow::setProblem(const QString& problem, std::optional<MessageAction> remedy)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_remedy->setVisible(remedy.has_value());
    m_remedy->setText(remedy ? remedy->text : QString());
    m_remedyAct = remedy ? std::move(remedy->act) : std::function<void()>();
    showWarning();
    look::setProperty(m_control, "invalid", !problem.isEmpty());
    for (QLineEdit* line : m_control->findChildren<QLineEdit*>())
        look::setProperty(line, "invalid", !problem.isEmpty());
}

QString FieldRow::problem() const
{
    return m_problem->text();
}

void FieldRow::setWarning(const QString& warning)
{
    m_warning->setText(warning);
    showWarning();
}

QString FieldRow::warning() const
{
    return m_warning->text();
}

void FieldRow::showWarning()
{
    const bool isWrong = !m_problem->text().isEmpty();
    m_warning->setVisible(!isWrong && !m_warning->text().isEmpty());
    describe();
}

void FieldRow::describe()
{
    const QString below = m_problem->text().isEmpty() ? m_warning->text() : m_problem->text();
    m_control->setAccessibleDescription(below.isEmpty() ? mark() : below);
}

void FieldRow::setMark(const QString& why)
{
    m_mark->setToolTip(why);
    m_mark->setAccessibleName(why);
    m_mark->setVisible(!why.isEmpty());
    describe();
}

QString FieldRow::mark() const
{
    return m_mark->toolTip();
}

void FieldRow::setBatch(bool on)
{
    m_tick->setVisible(on);
    if (!on)
        setTicked(false);
}

bool FieldRow::isTicked() const
{
    return m_tick->isChecked();
}

void FieldRow::setTicked(bool on)
{
    m_tick->setChecked(on);
}

} // namespace riparia
