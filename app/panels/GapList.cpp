// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/GapList.h"

#include "app/document/PlanDocument.h"
#include "app/document/PlanTotals.h"
#include "app/models/PlanNames.h"
#include "app/panels/Choices.h"
#include "app/panels/ElidedCombo.h"
#include "app/panels/Look.h"
#include "app/panels/ReadTable.h"
#include "app/text/ErrorText.h"
#include "app/text/NameText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

namespace riparia {

GapList::GapList(PanelContext context, QWidget* parent, QThreadPool* pool)
    : QWidget(parent)
    , m_context(context)
    , m_model(new GapsModel(context.names, this))
    , m_rank(new ElidedCombo(this))
    , m_lane(new ElidedCombo(this))
    , m_table(new QTableView(this))
    , m_state(look::label(this, kSmallText, false, "secondary"))
    , m_draw(look::link(this, QStringLiteral("gapDraw")))
    , m_job(pool)
{
    setObjectName(QStringLiteral("gapList"));
    look::setSurface(this, "panel");
    m_table->setObjectName(QStringLiteral("gapTable"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    makeReadTable(*m_table, 22);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_table, 1);
    // The totals follow every change of the document.
    connect(&context.totals, &PlanTotals::changed, this, &GapList::outdate);
    connect(m_table, &QTableView::clicked, this, &GapList::open);
    connect(m_table, &QTableView::activated, this, &GapList::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &GapList::showState);
    connect(m_draw, &QPushButton::clicked, this, &GapList::draw);
    for (QComboBox* combo : {m_rank, m_lane})
        connect(combo, &QComboBox::activated, this, &GapList::outdate);
    retranslate();
}

QWidget* GapList::makeHead()
{
    auto* head = new QWidget(this);
    look::setEdge(head, "bottom");
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(8, 2, 8, 2);
    row->setSpacing(8);
    m_rank->setObjectName(QStringLiteral("gapRank"));
    m_lane->setObjectName(QStringLiteral("gapLane"));
    for (QComboBox* combo : {m_rank, m_lane}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(5);
        row->addWidget(combo, 1);
    }
    m_state->setObjectName(QStringLiteral("gapState"));
    row->addWidget(m_state);
    row->addWidget(m_draw);
    return head;
}

void GapList::outdate()
{
    m_isStale = true;
    if (isVisible())
        run();
}

void GapList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        run();
}

void GapList::run()
{
    if (m_context.totals.isCounting()) {
        showState();
        return; // still stale: the ledger is not that of the plan until the totals change
    }
    m_isStale = false;
    m_job.start(
        [plan = m_context.document.plan(), ledger = m_context.totals.ledger(),
         rank = static_cast<GapRank>(m_rank->currentData().toInt()),
         lane = static_cast<Bank>(m_lane->currentData().toInt())](const Progress&) -> Result<FoundGapsPtr> {
            return std::make_shared<const FoundGaps>(FoundGaps{gapsOf(*ledger, plan, lane, rank), ledger});
        },
        [this](Result<FoundGapsPtr> found) { take(std::move(found)); });
    showState();
}

void GapList::take(Result<FoundGapsPtr> found)
{
    m_model->setGaps(found ? std::move(*found) : nullptr);
    showState();
    if (!found)
        m_state->setText(ErrorText::sentence(found.error()));
}

void GapList::open(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const Gap& gap = m_model->gap(index.row());
    if (!gap.river->river.alignment)
        return;
    Box box;
    for (const Point& point : gap.river->river.alignment->slice(gap.span))
        box.add(point);
    Q_EMIT placeWanted(box);
}

void GapList::draw()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const Gap gap = m_model->gap(index.row()); // the list may be made anew meanwhile
    open(index);
    Q_EMIT drawWanted(gap.river->river.key, gap.span, static_cast<Bank>(m_lane->currentData().toInt()));
}

void GapList::showState()
{
    m_draw->setEnabled(m_table->currentIndex().isValid());
    m_state->setText(isUpToDate() ? tr("%n gap(s)", nullptr, m_model->rowCount()) : tr("Searching…"));
}

void GapList::fillChoices()
{
    const auto fill = [](QComboBox& combo, std::initializer_list<std::pair<QString, int>> entries) {
        const QSignalBlocker quiet(combo);
        const int current = std::max(0, combo.currentIndex());
        combo.clear();
        for (const auto& [words, code] : entries)
            combo.addItem(words, code);
        combo.setCurrentIndex(current);
    };
    fill(*m_rank, {{tr("Longest first"), static_cast<int>(GapRank::Longest)},
                   {tr("Joining two first"), static_cast<int>(GapRank::Joining)}});
    fill(*m_lane, {{tr("River"), static_cast<int>(Bank::Channel)},
                   {Choices::capital(NameText::bank(Bank::Left)), static_cast<int>(Bank::Left)},
                   {Choices::capital(NameText::bank(Bank::Right)), static_cast<int>(Bank::Right)}});
}

void GapList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GapList::retranslate()
{
    fillChoices();
    look::setName(m_rank, tr("Order of the gaps"));
    look::setName(m_lane, tr("What is untreated: the river, or one of its banks"));
    m_table->setAccessibleName(tr("Untreated stretches of rivers"));
    m_draw->setText(tr("Draw here"));
    look::setName(m_draw, tr("Fill the chosen gap with a segment: Enter draws it"));
    m_model->retranslate();
    showState();
}

} // namespace riparia
