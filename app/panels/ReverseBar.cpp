// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ReverseBar.h"

#include "app/document/PlanDocument.h"
#include "app/models/PlanNames.h"
#include "app/panels/Look.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include <QEvent>
#include <QVBoxLayout>

namespace riparia {

ReverseBar::ReverseBar(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_begin(look::link(this, QStringLiteral("reverseBegin")))
    , m_question(new QFrame(this))
    , m_text(look::label(m_question))
    , m_place(look::link(m_question, QStringLiteral("reverseKeepPlace")))
    , m_chainage(look::link(m_question, QStringLiteral("reverseKeepChainage")))
    , m_cancel(look::link(m_question, QStringLiteral("reverseCancel")))
{
    m_question->setObjectName(QStringLiteral("reverseQuestion"));
    m_question->setProperty("callout", QStringLiteral("warning"));
    m_question->setAttribute(Qt::WA_StyledBackground);
    m_text->setWordWrap(true);
    auto* links = new QVBoxLayout; // side by side they would be cut in a narrow dock
    links->setSpacing(2);
    for (QPushButton* link : {m_place, m_chainage, m_cancel})
        links->addWidget(link, 0, Qt::AlignLeft);
    auto* inside = new QVBoxLayout(m_question);
    inside->setContentsMargins(8, 6, 8, 6);
    inside->setSpacing(4);
    inside->addWidget(m_text);
    inside->addLayout(links);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kPad, 4, look::kPad, 4);
    column->addWidget(m_begin, 0, Qt::AlignLeft);
    column->addWidget(m_question);
    connect(m_begin, &QPushButton::clicked, this, &ReverseBar::begin);
    connect(m_place, &QPushButton::clicked, this, [this] { reverse(Keep::Place); });
    connect(m_chainage, &QPushButton::clicked, this, [this] { reverse(Keep::Chainage); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { showRiver(m_river); });
    m_question->hide();
    hide();
    retranslate();
}

void ReverseBar::showRiver(const Uuid& river)
{
    m_river = river;
    m_question->hide();
    m_begin->show();
    setVisible(!river.isNil());
}

void ReverseBar::begin()
{
    const auto river = m_context.document.plan().rivers().find(m_river);
    if (!river)
        return;
    const std::size_t works = worksOn(m_context.document.plan(), river->river.key);
    if (works == 0) {
        reverse(Keep::Place);
        return;
    }
    m_text->setText(
        tr("%n object(s) lie on this river. When it flows the other way, they keep", nullptr, static_cast<int>(works)));
    m_begin->hide();
    m_question->show();
    m_place->setFocus();
}

void ReverseBar::reverse(Keep keep)
{
    const auto river = m_context.document.plan().rivers().find(m_river);
    if (!river)
        return;
    const auto name = [river] { return tr("Reverse the flow of %1").arg(PlanNames::riverName(river->river)); };
    const auto changes = reversedRiver(m_context.document.plan(), m_river, keep);
    const Result<void> done = changes ? m_context.document.edit(changes->changes, name) : fail(changes.error());
    showRiver(m_river);
    if (!done) {
        m_text->setText(ErrorText::sentence(done.error()));
        m_question->show();
    }
}

void ReverseBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReverseBar::retranslate()
{
    m_begin->setText(tr("Reverse the flow"));
    m_begin->setToolTip(tr("The river runs the other way; left and right change sides"));
    m_place->setText(tr("their place"));
    m_place->setToolTip(tr("Nothing moves on the ground; chainages are counted anew and banks change sides"));
    m_chainage->setText(tr("their chainage"));
    m_chainage->setToolTip(tr("Chainages and banks stay as they are written; works move on the ground"));
    m_cancel->setText(tr("Cancel"));
    showRiver(m_river);
}

} // namespace riparia
