// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ForeignEditsDialog.h"

#include "app/models/PlanNames.h"
#include "app/panels/Look.h"
#include "app/text/CaptionText.h"
#include "app/text/Fill.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace riparia {

ForeignEditsDialog::ForeignEditsDialog(const std::vector<ForeignEdit>& edits, std::vector<RedrawnLine> lines,
                                       const PlanNames& names, QWidget* parent)
    : QDialog(parent)
    , m_lines(std::move(lines))
    , m_list(new QTreeWidget(this))
    , m_take(new QPushButton(this))
{
    setObjectName(QStringLiteral("foreignEditsDialog"));
    setWindowTitle(tr("Edited in other programs"));
    auto* note = look::label(this, 1.0, false, "secondary");
    note->setWordWrap(true);
    note->setText(
        tr("What other programs wrote into columns is in the plan. The lines of segments follow their rivers: where "
           "one was drawn anew, the segment can be placed where it runs. The next save draws all other lines as "
           "they were."));
    m_list->setObjectName(QStringLiteral("foreignEditsList"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Row"), tr("What was done"), tr("Now"), tr("As drawn")});
    look::setName(m_list, tr("Rows edited in other programs"));
    addLines(names);
    addOthers(edits, names);
    look::fitColumns(m_list, m_list->columnCount());
    m_list->setColumnWidth(0, m_list->columnWidth(0) + look::scaled(16)); // the box before the code
    m_take->setObjectName(QStringLiteral("foreignEditsTake"));
    m_take->setDefault(true);
    look::setProperty(m_take, "role", QStringLiteral("primary"));
    auto* ignore = new QPushButton(tr("Close"), this);
    ignore->setObjectName(QStringLiteral("foreignEditsClose"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(ignore);
    buttons->addWidget(m_take);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    column->addWidget(note);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(ignore, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QTreeWidget::itemChanged, this, &ForeignEditsDialog::showButton);
    showButton();
    resize(look::scaled(680), look::scaled(360));
}

/// They come first, so that their rows are their places in the list.
void ForeignEditsDialog::addLines(const PlanNames& names)
{
    const auto place = [&](const Segment& segment) -> QString {
        return names.riverName(segment.river) + u' ' + names.range(segment.river, segment.span);
    };
    for (const RedrawnLine& line : m_lines) {
        auto* item =
            new QTreeWidgetItem(m_list, {fromUtf8(line.before->meta.code), tr("line drawn anew"), place(*line.before),
                                         line.placed ? place(*line.placed) : tr("along no river")});
        if (line.placed)
            item->setCheckState(0, Qt::Checked);
    }
}

void ForeignEditsDialog::addOthers(const std::vector<ForeignEdit>& edits, const PlanNames& names)
{
    for (const ForeignEdit& edit : edits) {
        const Uuid row = names.document().places().standIn(edit.uuid);
        const auto isOfEdit = [&](const RedrawnLine& line) { return line.before->meta.uuid == row; };
        if (edit.columns.size() <= 1 && std::ranges::any_of(m_lines, isOfEdit))
            continue; // its line is all there is
        QStringList columns;
        for (const std::string& name : edit.columns)
            columns += CaptionText::column(name);
        const QString done = edit.added     ? tr("added")
                             : edit.removed ? tr("removed")
                                            : tr("changed: %1", "columns").arg(columns.join(QStringLiteral(", ")));
        const QString code = fromUtf8(edit.code.empty() ? edit.uuid.toString() : edit.code);
        new QTreeWidgetItem(m_list, {code, done, tr("in the plan"), QString()});
    }
}

std::vector<RedrawnLine> ForeignEditsDialog::taken() const
{
    std::vector<RedrawnLine> taken;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QTreeWidgetItem* item = m_list->topLevelItem(static_cast<int>(i));
        if (m_lines[i].placed && item->checkState(0) == Qt::Checked)
            taken.push_back(m_lines[i]);
    }
    return taken;
}

void ForeignEditsDialog::showButton()
{
    const auto count = static_cast<int>(taken().size());
    m_take->setText(tr("Take %n line(s)", nullptr, count));
    m_take->setEnabled(count > 0);
}

} // namespace riparia
