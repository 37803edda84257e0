// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/PasteCellsDialog.h"

#include "app/document/ObjectLocks.h"
#include "app/document/PlanDocument.h"
#include "app/panels/Look.h"
#include "app/panels/RefusalLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace riparia {

PasteCellsDialog::PasteCellsDialog(PanelContext context, PastedCells cells, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_cells(std::move(cells))
    , m_note(look::label(this, 1.0, false, "secondary"))
    , m_preview(new PastePreview(this))
    , m_outcome(look::label(this, 1.0, false, "secondary"))
    , m_apply(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("pasteCellsDialog"));
    m_preview->setObjectName(QStringLiteral("pasteCellsPreview"));
    m_outcome->setObjectName(QStringLiteral("pasteCellsOutcome"));
    m_apply->setObjectName(QStringLiteral("pasteCellsApply"));
    m_cancel->setObjectName(QStringLiteral("pasteCellsCancel"));
    look::setProperty(m_apply, "role", QStringLiteral("primary"));
    m_note->setWordWrap(true);
    m_outcome->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_outcome, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_apply);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(8);
    column->addWidget(m_note);
    column->addWidget(m_preview, 1);
    column->addLayout(buttons);
    resize(look::scaled(720), look::scaled(420));
    connect(m_apply, &QPushButton::clicked, this, &PasteCellsDialog::apply);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
}

void PasteCellsDialog::showRows()
{
    const int listed = m_preview->begin(QStringList{tr("Row"), tr("Outcome")} + m_cells.titles, m_cells.rows.size());
    for (int i = 0; i < listed; ++i) {
        const PastedCells::Row& row = m_cells.rows[static_cast<std::size_t>(i)];
        const QString outcome = !row.problem.isEmpty() ? QStringLiteral("⚠ ") + row.problem
                                : row.isSame           ? tr("has this already")
                                                       : tr("✓ will change");
        m_preview->setRow(i, QStringList{row.name, outcome} + row.values);
    }
    m_preview->fit(look::scaled(360));

    const int usable = m_cells.usable();
    const auto refused =
        static_cast<int>(std::ranges::count_if(m_cells.rows, [](const auto& row) { return !row.problem.isEmpty(); }));
    QStringList outcome;
    if (m_cells.rows.empty())
        outcome += tr("There is nothing to paste.");
    else if (refused > 0)
        outcome += tr("%n rows are left out: see the list.", nullptr, refused);
    else if (usable == 0)
        outcome += tr("The rows have all of this already.");
    if (m_cells.beyond > 0)
        outcome += tr("%n lines go beyond the last row.", nullptr, m_cells.beyond);
    m_outcome->setText(outcome.join(u' '));
    m_apply->setEnabled(usable > 0);
    m_apply->setText(usable > 0 ? tr("Change %n rows", nullptr, usable) : tr("Change rows"));
}

void PasteCellsDialog::apply()
{
    const int usable = m_cells.usable();
    const auto name = [usable] { return tr("Paste into %n rows", nullptr, usable); };
    const auto write = [&] { return m_context.document.edit(m_cells.changes, name); };
    if (!RefusalLabel::edit(m_context.document, *m_outcome, write, [this] {
            m_cells.changes = ObjectLocks::freed(m_context.document, std::move(m_cells.changes));
            apply();
        }))
        return;
    m_changed = usable;
    accept();
}

void PasteCellsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PasteCellsDialog::retranslate()
{
    setWindowTitle(tr("Paste into cells"));
    m_note->setText(tr("From the chosen cell to the right, one line a row; a single line goes into every selected row. "
                       "One step that can be undone."));
    look::setName(m_preview, tr("What would change"));
    m_cancel->setText(tr("Cancel"));
    showRows();
}

} // namespace riparia
