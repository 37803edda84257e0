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
#include <string>
#include <utility>

namespace riparia {

namespace {

constexpr int kByColumn = 1;

/// The latest first, snapshots before the save they are later than. Saves stay in their order, whatever the clock said then.
std::vector<VersionsDialog::Entry> allByTime(const std::vector<PlanVersion>& versions,
                                             const std::vector<PlanSnapshot>& snapshots)
{
    std::vector<VersionsDialog::Entry> all;
    auto snapshot = snapshots.begin();
    for (auto save = versions.rbegin(); save != versions.rend(); ++save) {
        for (; snapshot != snapshots.end() && toUtf8(snapshot->time) > save->time; ++snapshot)
            all.emplace_back(*snapshot);
        all.emplace_back(*save);
    }
    all.insert(all.end(), snapshot, snapshots.end());
    return all;
}

} // namespace

VersionsDialog::VersionsDialog(std::vector<PlanVersion> versions, std::vector<PlanSnapshot> snapshots, QWidget* parent)
    : QDialog(parent)
    , m_entries(allByTime(versions, snapshots))
    , m_newest(versions.empty() ? 0 : versions.back().version)
    , m_list(new QTreeWidget(this))
    , m_restore(new QPushButton(tr("Restore"), this))
{
    setObjectName(QStringLiteral("versionsDialog"));
    setWindowTitle(tr("Restore version"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    auto* note = look::label(this, 1.0, false, "secondary");
    note->setWordWrap(true);
    note->setText(m_entries.empty()
                      ? tr("There is no earlier version yet: every save makes one.")
                      : tr("The plan becomes what it was then, as one step that can be undone. The file changes only "
                           "when you save."));
    m_list->setObjectName(QStringLiteral("versionsList"));
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setHeaderLabels({tr("Time"), tr("By"), tr("Changed"), tr("Label")});
    look::setName(m_list, tr("Earlier versions of the plan"));
    for (const Entry& entry : m_entries)
        new QTreeWidgetItem(m_list, wordsOf(entry));
    // Who saves is known where a name was entered in the preferences only.
    m_list->setColumnHidden(
        kByColumn, std::ranges::none_of(versions, [](const PlanVersion& version) { return !version.author.empty(); }));
    look::fitColumns(m_list, m_list->columnCount());
    m_list->setVisible(!m_entries.empty());
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
    if (!m_entries.empty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    resize(look::scaled(560), m_entries.empty() ? sizeHint().height() : look::scaled(340));
}

QStringList VersionsDialog::wordsOf(const Entry& entry) const
{
    const auto* saved = std::get_if<PlanVersion>(&entry);
    const QString time = localDateAndTime(saved ? saved->time : toUtf8(std::get<PlanSnapshot>(entry).time));
    const auto changes = saved ? saved->changes : std::get<PlanSnapshot>(entry).changes;
    const QString changed = tr("%n objects", nullptr, static_cast<int>(changes));
    if (!saved)
        return {time, {}, changed, tr("not saved, automatic")};
    QStringList labels;
    if (!saved->label.empty())
        labels += fromUtf8(saved->label);
    if (saved->version == m_newest)
        labels += tr("the file as it is now");
    // Files of earlier programs do not say how much was in the first save.
    const bool isUnknown = saved->version == 1 && changes == 0;
    return {time, fromUtf8(saved->author), isUnknown ? QString() : changed, labels.join(QStringLiteral(" · "))};
}

const VersionsDialog::Entry& VersionsDialog::chosen() const
{
    return m_entries[static_cast<std::size_t>(m_list->indexOfTopLevelItem(m_list->currentItem()))];
}

} // namespace riparia
