// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/PlanPropertiesDialog.h"

#include "app/panels/Look.h"
#include "app/text/Fill.h"
#include "app/text/IssueText.h"
#include "app/text/NameText.h"

#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace riparia {

PlanPropertiesDialog::PlanPropertiesDialog(const Plan& plan, const QString& path, QWidget* parent)
    : QDialog(parent)
    , m_title(new QLineEdit(fromUtf8(plan.info().title), this))
    , m_accept(new QPushButton(tr("OK"), this))
{
    setObjectName(QStringLiteral("planProperties"));
    setWindowTitle(tr("Plan properties"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](const QString& name, QWidget* field) {
        QLabel* caption = look::label(this, 1.0, false, "secondary");
        caption->setText(name);
        caption->setBuddy(field);
        look::setName(field, name);
        form->addRow(caption, field);
    };
    const auto say = [&](const QString& name, const QString& text) {
        QLabel* field = look::label(this);
        field->setText(text);
        field->setWordWrap(true);
        field->setAlignment(Qt::AlignLeft | Qt::AlignTop); // beside its name
        field->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        add(name, field);
    };
    m_title->setObjectName(QStringLiteral("planTitle"));
    m_title->setMaxLength(200);
    m_title->setPlaceholderText(tr("as it is to stand on the report"));
    add(tr("Title"), m_title);
    say(tr("File"), path.isEmpty() ? tr("not saved yet") : QDir::toNativeSeparators(path));
    const PlanInfo& info = plan.info();
    say(tr("Coordinate system"), info.crs.isValid() ? fromUtf8(info.crs.name() + " (" + info.crs.authorityText() + ")")
                                                    : tr("none yet: it comes with the first rivers"));
    say(tr("Lengths"), NameText::lengthMethod(info.method));
    say(tr("Contents"), fill(tr("Rivers: %1. Segments: %2. Areas: %3. Greenways: %4. Works: %5."),
                             {std::to_string(plan.rivers().size()), std::to_string(plan.table<Segment>().size()),
                              std::to_string(plan.table<Area>().size()), std::to_string(plan.table<Greenway>().size()),
                              std::to_string(plan.works().size())}));
    QStringList notes;
    for (const Issue& note : info.notes)
        notes += IssueText::sentence(note);
    if (!notes.isEmpty())
        say(tr("Notes"), notes.join(u'\n'));
    m_accept->setObjectName(QStringLiteral("planPropertiesAccept"));
    m_accept->setDefault(true);
    look::setProperty(m_accept, "role", QStringLiteral("primary"));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("planPropertiesCancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(20);
    column->addLayout(form);
    column->addLayout(buttons);
    look::fitHeight(this, look::scaled(520));
    m_title->selectAll();
    connect(m_title, &QLineEdit::textChanged, this, &PlanPropertiesDialog::check);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    check();
}

QString PlanPropertiesDialog::title() const
{
    return m_title->text().trimmed();
}

void PlanPropertiesDialog::check()
{
    m_accept->setEnabled(!title().isEmpty());
    m_accept->setToolTip(title().isEmpty() ? tr("A plan needs a title") : QString());
}

} // namespace riparia
