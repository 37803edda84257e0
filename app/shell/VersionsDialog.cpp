// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/VersionsDialog.h"

#include "app/panels/Look.h"
#include "app/text/Fill.h"
#include "app/text/LocalTime.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riparia {

VersionsDialog::VersionsDialog(std::vector<PlanVersion> versions, QWidget* parent)
    : QDialog(parent)
    , m_versions(std::move(versions))
    , m_list(new QTreeWidget(this))
    , m_restore(new QPushButton(tr("Restore"), this))
{
    setObjectName(QStringLiteral("versionsDialog"));
    setWindowTitle(tr("Restore version"));
    std::ranges::reverse(m_versions);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    auto* note = look::label(this, 1.0, false, "secondary");
    note->setWordWrap(true);
    note->setText(m_versions.empty()
                      ? tr("There is no earlier version yet: every save makes one.")
                      : tr("The plan becomes what it was right after that save, as one step that can be undone. The "
                           "file changes only when you save."));
    m_list->setObjectName(QStringLiteral("versionsList"));
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setHeaderLabels({tr("Saved"), tr("By"), tr("Changed"), tr("Label")});
    look::setName(m_list, tr("Earlier versions of the plan"));
    for (const PlanVersion& version : m_versions)
        new QTreeWidgetItem(m_list,
                            {localDateAndTime(version.time), fromUtf8(version.author),
                             tr("%n objects", nullptr, static_cast<int>(version.changes)), fromUtf8(version.label)});
    look::fitColumns(m_list, m_list->columnCount());
    m_list->setVisible(!m_versions.empty());
    auto* buttons = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("versionsCancel"));
    m_restore->setObjectName(QStringLiteral("versionsRestore"));
    m_restore->setDefault(true);
    m_restore->setEnabled(false);
    look::setProperty(m_restore, "role", QStringLiteral("primary"));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_restore);
    column->addWidget(note);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem* item) { m_restore->setEnabled(item); });
    if (!m_versions.empty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    resize(look::scaled(560), m_versions.empty() ? sizeHint().height() : look::scaled(340));
}

const PlanVersion& VersionsDialog::chosen() const
{
    return m_versions[static_cast<std::size_t>(m_list->indexOfTopLevelItem(m_list->currentItem()))];
}

} // namespace riparia
