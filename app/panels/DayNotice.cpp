// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/DayNotice.h"

#include "app/document/PlanTotals.h"
#include "app/models/FeatureFigures.h"
#include "app/panels/Look.h"
#include "app/text/Fill.h"

#include <QBoxLayout>
#include <QEvent>

namespace riparia {

DayNotice::DayNotice(PanelContext context, Qt::Orientation orientation, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_isTall(orientation == Qt::Vertical)
    , m_text(look::label(this, kSmallText))
    , m_today(look::link(this, QStringLiteral("dayNoticeToday")))
{
    setObjectName(QStringLiteral("dayNotice"));
    setProperty("callout", QStringLiteral("warning"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setWordWrap(true);
    auto* box = new QBoxLayout(m_isTall ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    box->setContentsMargins(m_isTall ? 8 : look::kPad, 3, 8, 3);
    box->setSpacing(m_isTall ? 1 : 12);
    box->addWidget(m_text, m_isTall ? 0 : 1);
    box->addWidget(m_today, 0, m_isTall ? Qt::AlignLeft : Qt::AlignVCenter);
    connect(&context.totals, &PlanTotals::changed, this, &DayNotice::refresh);
    connect(m_today, &QPushButton::clicked, this, [this] { countAsOfToday(m_context); });
    refresh();
}

QString DayNotice::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void DayNotice::countAsOfToday(const PanelContext& context)
{
    context.totals.setDay(context.document.today());
}

void DayNotice::refresh()
{
    const auto day = m_context.totals.day();
    const auto later = static_cast<int>(m_context.figures.laterCount());
    setVisible(day && later > 0);
    if (!day)
        return;
    const QString date = fromUtf8(day->toString());
    const QString whole =
        tr("%n works have a later status, which does not show: what counts is the status on %1.", nullptr, later)
            .arg(date);
    m_text->setText(m_isTall ? tr("%n works changed after %1, which does not count.", nullptr, later).arg(date)
                             : whole);
    m_text->setToolTip(whole);
    m_today->setText(tr("Count as of today"));
    m_today->setAccessibleName(m_today->text());
    m_today->setToolTip(tr("Map, tables and totals show the statuses of today; the plan is not changed"));
}

void DayNotice::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace riparia
