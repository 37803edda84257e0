// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/HiddenNote.h"

#include "app/document/PlanTotals.h"
#include "app/panels/Look.h"

#include <QEvent>
#include <QVBoxLayout>

namespace riparia {

HiddenNote::HiddenNote(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_text(look::label(this, kSmallText))
    , m_showAll(look::link(this, QStringLiteral("hiddenNoteShowAll")))
{
    setObjectName(QStringLiteral("hiddenNote"));
    setProperty("callout", QStringLiteral("warning"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kPad, 4, look::kPad, 4);
    column->setSpacing(1);
    column->addWidget(m_text);
    column->addWidget(m_showAll, 0, Qt::AlignLeft);
    // No filter is always understood.
    connect(m_showAll, &QPushButton::clicked, this, [&totals = context.totals] { (void)totals.setFilter({}); });
    refresh();
}

void HiddenNote::setCounts(int hidden, int shown)
{
    m_hidden = hidden;
    m_shown = shown;
    refresh();
}

QString HiddenNote::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void HiddenNote::refresh()
{
    setVisible(m_hidden > 0);
    m_text->setText(
        m_shown > 0
            ? tr("%n of the selected objects are hidden by the filter: they stay as they are.", nullptr, m_hidden)
            : tr("The filter hides what is selected: it cannot be changed until it is shown again."));
    m_showAll->setText(tr("Clear the filter"));
    m_showAll->setAccessibleName(m_showAll->text());
    m_showAll->setToolTip(tr("Map, tables and totals show everything again"));
}

void HiddenNote::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace riparia
