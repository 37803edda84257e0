// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/RecoveryDialog.h"

#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/LocalTime.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace riparia {

RecoveryDialog::RecoveryDialog(std::vector<LeftJournal> left, QWidget* parent)
    : QDialog(parent)
    , m_left(std::move(left))
    , m_list(new QTreeWidget(this))
    , m_recovered(new QPushButton(tr("Open recovered"), this))
    , m_saved(new QPushButton(tr("Open as saved"), this))
    , m_discard(new QPushButton(tr("Discard…"), this))
{
    setObjectName(QStringLiteral("recoveryDialog"));
    setWindowTitle(tr("Unsaved changes"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    auto* head = look::label(this, 1.17, true);
    head->setText(tr("Changes that were not saved are still here"));
    auto* note = look::label(this, 1.0, false, "secondary");
    note->setText(tr("“Open recovered” brings them back as one step: undo shows the plan as it was saved, redo the "
                     "changes. The plan file is as it "
                     "was saved until you save it."));
    note->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("recoveryList"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Plan"), tr("Changes"), tr("How it ended")});
    m_list->setAlternatingRowColors(true);
    look::setName(m_list, tr("Plans with unsaved changes"));
    auto* buttons = new QHBoxLayout;
    auto* later = new QPushButton(tr("Later"), this);
    later->setObjectName(QStringLiteral("recoveryLater"));
    m_recovered->setObjectName(QStringLiteral("recoveryOpen"));
    m_saved->setObjectName(QStringLiteral("recoverySaved"));
    m_discard->setObjectName(QStringLiteral("recoveryDiscard"));
    look::setProperty(m_recovered, "role", QStringLiteral("primary"));
    m_recovered->setDefault(true);
    buttons->addWidget(m_discard);
    buttons->addStretch(1);
    for (QPushButton* button : {later, m_saved, m_recovered})
        buttons->addWidget(button);
    column->addWidget(head);
    column->addWidget(note);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_recovered, &QPushButton::clicked, this, [this] { choose(Choice::OpenRecovered); });
    connect(m_saved, &QPushButton::clicked, this, [this] { choose(Choice::OpenSaved); });
    connect(m_discard, &QPushButton::clicked, this, &RecoveryDialog::discard);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, [this] {
        if (m_recovered->isEnabled())
            choose(Choice::OpenRecovered);
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RecoveryDialog::showButtons);
    fill();
    resize(look::scaled(660), look::scaled(320));
}

QString RecoveryDialog::changes(const LeftSummary& summary)
{
    if (summary.isDamaged)
        return tr("cannot be read");
    if (summary.edits == 0)
        return tr("a sketch");
    const QString count = tr("%n changes", nullptr, static_cast<int>(summary.edits));
    const QString last = localDateAndTime(summary.lastEdit);
    return last.isEmpty() ? count : tr("%1, the last at %2", "changes, time").arg(count, last);
}

void RecoveryDialog::fill()
{
    m_list->clear();
    for (const LeftJournal& left : m_left) {
        const LeftSummary& summary = left.summary();
        const QString title = !summary.title.empty()      ? fromUtf8(summary.title)
                              : !summary.planPath.empty() ? QFileInfo(fromUtf8(summary.planPath)).fileName()
                                                          : tr("New plan");
        const QString end = summary.closedAt.empty()
                                ? tr("The program ended unexpectedly")
                                : tr("Closed without saving at %1").arg(localDateAndTime(summary.closedAt));
        auto* item = new QTreeWidgetItem(m_list, {title, changes(summary), end});
        item->setToolTip(0, summary.planPath.empty() ? tr("It was never saved to a file") : fromUtf8(summary.planPath));
    }
    look::fitColumns(m_list, m_list->columnCount());
    if (!m_left.empty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showButtons();
}

int RecoveryDialog::row() const
{
    return m_list->indexOfTopLevelItem(m_list->currentItem());
}

void RecoveryDialog::showButtons()
{
    const LeftSummary* summary = row() < 0 ? nullptr : &m_left[static_cast<std::size_t>(row())].summary();
    m_recovered->setEnabled(summary && !summary->isDamaged);
    m_saved->setEnabled(summary && !summary->planPath.empty());
    m_discard->setEnabled(summary);
}

void RecoveryDialog::choose(Choice choice)
{
    m_choice = choice;
    m_taken = row();
    accept();
}

LeftJournal RecoveryDialog::take()
{
    return std::move(m_left[static_cast<std::size_t>(m_taken)]);
}

void RecoveryDialog::discard()
{
    QMessageBox box(QMessageBox::Warning, tr("Discard changes"), tr("Discard these changes for good?"),
                    QMessageBox::NoButton, this);
    box.setObjectName(QStringLiteral("discardQuestion"));
    box.setInformativeText(tr("%1. This cannot be undone. The plan file stays as it was saved.")
                               .arg(changes(m_left[static_cast<std::size_t>(row())].summary())));
    const QPushButton* go = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton* stay = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    if (box.clickedButton() != go)
        return;
    const auto at = m_left.begin() + row();
    if (const auto gone = at->discard(); !gone) {
        QMessageBox::warning(this, tr("Discard changes"), ErrorText::sentence(gone.error()));
        return;
    }
    m_left.erase(at);
    fill();
    if (m_left.empty())
        reject();
}

} // namespace riparia
