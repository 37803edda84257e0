// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/SheetDialog.h"

#include "app/panels/Look.h"
#include "app/text/ErrorText.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace riparia {

SheetDialog::SheetDialog(const QString& prefix, const QString& title, QWidget* parent)
    : QDialog(parent)
    , m_prefix(prefix)
    , m_form(new QFormLayout)
    , m_boxes(new QVBoxLayout)
    , m_buttons(new QDialogButtonBox(this))
    , m_message(look::label(this, 1.0, false, "secondary"))
    , m_progress(new QProgressBar(this))
    , m_stop(look::link(this, prefix + QStringLiteral("Stop")))
    , m_preview(new ReportPreview(this))
{
    setObjectName(prefix + QStringLiteral("Dialog"));
    setWindowTitle(title);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setVerticalSpacing(4);
    m_message->setWordWrap(true);
    m_message->setObjectName(prefix + QStringLiteral("Message"));
    m_progress->setTextVisible(false);
    m_progress->setObjectName(prefix + QStringLiteral("Progress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(m_stop->text());
    connect(m_stop, &QPushButton::clicked, this, [this] { stop(); });
    auto* working = new QHBoxLayout;
    working->addWidget(m_progress, 1);
    working->addWidget(m_stop);
    auto* side = new QVBoxLayout;
    side->addLayout(m_form);
    side->addLayout(m_boxes);
    side->addStretch();
    side->addWidget(m_message);
    side->addLayout(working);
    auto* panes = new QHBoxLayout;
    panes->setSpacing(20);
    panes->addLayout(side, 0);
    panes->addWidget(m_preview, 1);
    m_buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addLayout(panes, 1);
    column->addWidget(m_buttons);
}

void SheetDialog::addChoice(QWidget* widget, const char* name, const QString& title)
{
    widget->setObjectName(m_prefix + QString::fromLatin1(name));
    widget->setAccessibleName(title);
    m_form->addRow(title, widget);
}

void SheetDialog::addBox(QCheckBox* box, const char* name)
{
    box->setObjectName(m_prefix + QString::fromLatin1(name));
    box->setAccessibleName(box->text());
    m_boxes->addWidget(box);
}

void SheetDialog::addRemark(QLabel* remark)
{
    remark->setWordWrap(true);
    m_form->addRow(remark);
}

QPushButton* SheetDialog::addButton(const QString& words, const char* name, bool isPrimary)
{
    QPushButton* button = m_buttons->addButton(words, QDialogButtonBox::ActionRole);
    button->setObjectName(m_prefix + QString::fromLatin1(name));
    if (isPrimary)
        look::setProperty(button, "role", QStringLiteral("primary"));
    button->setDefault(isPrimary);
    return button;
}

void SheetDialog::say(const QString& sentence, bool isError)
{
    look::setTone(m_message, isError ? "error" : "secondary");
    m_message->setText(sentence);
}

void SheetDialog::setBusy(bool isBusy)
{
    enableButtons(isBusy);
    m_progress->setValue(0);
    m_progress->setVisible(isBusy);
    m_stop->setVisible(isBusy);
}

void SheetDialog::showProgress(double share)
{
    m_progress->setValue(static_cast<int>(share * 100));
}

void SheetDialog::tell(const Error& error)
{
    if (error.code == ErrorCode::Cancelled) {
        say(tr("Stopped."));
        return;
    }
    say(ErrorText::sentence(error), true);
    Q_EMIT failed(error);
}

} // namespace riparia
