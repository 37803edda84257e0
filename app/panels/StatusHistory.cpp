// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/StatusHistory.h"

#include "app/document/ObjectLocks.h"
#include "app/models/StatusEdits.h"
#include "app/panels/Choices.h"
#include "app/panels/Look.h"
#include "app/panels/RefusalLabel.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"

#include "core/plan/EntityLookup.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

enum class Condition { Plain, Delayed, Suspended, Cancelled };

} // namespace

StatusHistory::StatusHistory(PanelContext context, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(look::label(this, kSmallText, true, "secondary"))
    , m_list(new QTreeWidget(this))
    , m_date(new QLineEdit(this))
    , m_status(new QComboBox(this))
    , m_condition(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_problem(look::label(this, kSmallText, false, "error"))
{
    m_list->setObjectName(name + QStringLiteral("Events"));
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFixedHeight(look::scaled(110));
    m_date->setObjectName(name + QStringLiteral("EventDate"));
    m_date->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText);
    m_status->setObjectName(name + QStringLiteral("EventStatus"));
    m_condition->setObjectName(name + QStringLiteral("EventCondition"));
    m_note->setObjectName(name + QStringLiteral("EventNote"));
    m_add->setObjectName(name + QStringLiteral("EventAdd"));
    m_remove->setObjectName(name + QStringLiteral("EventRemove"));
    for (QPushButton* button : {m_add, m_remove})
        button->setAutoDefault(false);
    for (QComboBox* combo : {m_status, m_condition}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(6);
    }
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* choice = new QHBoxLayout;
    choice->setSpacing(6);
    choice->addWidget(m_date, 2);
    choice->addWidget(m_status, 3);
    choice->addWidget(m_condition, 2);
    auto* more = new QHBoxLayout;
    more->setSpacing(6);
    more->addWidget(m_note, 1);
    more->addWidget(m_add);
    more->addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kPad, 8, look::kPad, 4);
    column->setSpacing(6);
    column->addWidget(m_head);
    column->addWidget(m_list);
    column->addLayout(choice);
    column->addLayout(more);
    column->addWidget(m_problem);
    connect(m_add, &QPushButton::clicked, this, &StatusHistory::add);
    connect(m_date, &QLineEdit::returnPressed, this, &StatusHistory::add);
    connect(m_note, &QLineEdit::returnPressed, this, &StatusHistory::add);
    connect(m_remove, &QPushButton::clicked, this, &StatusHistory::remove);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(m_isEditable && !m_list->selectedItems().isEmpty()); });
    retranslate();
}

void StatusHistory::showEntity(const Uuid& id)
{
    if (id != m_id) {
        m_date->clear();
        m_note->clear();
        m_problem->hide();
    }
    m_id = id;
    fill();
}

void StatusHistory::fill()
{
    m_list->clear();
    const AnyEntity entity = findEntity<ShownTypes>(m_context.document.plan(), m_id); // holds what is walked
    const std::vector<StatusEvent>* events = eventsOf(entity);
    if (events) {
        for (const StatusEvent& event : *events) {
            QString status = NameText::status(event.status, installedLanguage());
            const Condition condition = event.cancelled   ? Condition::Cancelled
                                        : event.suspended ? Condition::Suspended
                                        : event.delayed   ? Condition::Delayed
                                                          : Condition::Plain;
            if (condition != Condition::Plain)
                status =
                    tr("%1, %2", "status, condition").arg(status, m_condition->itemText(static_cast<int>(condition)));
            new QTreeWidgetItem(m_list, {fromUtf8(event.date.toString()), status, fromUtf8(event.note)});
        }
    }
    look::fitColumns(m_list, 2);
    m_add->setEnabled(events && m_isEditable);
    m_remove->setEnabled(false);
}

void StatusHistory::setEditable(bool on)
{
    if (std::exchange(m_isEditable, on) != on)
        fill();
}

void StatusHistory::add()
{
    if (!m_add->isEnabled()) // by Enter
        return;
    StatusEvent event;
    event.status = toUtf8(m_status->currentData().toString());
    event.date = m_context.document.today();
    if (!m_date->text().trimmed().isEmpty()) {
        const auto day = typedDay(toUtf8(m_date->text()), event.status, event.date);
        if (!day) {
            write(fail(day.error()));
            m_date->setFocus();
            return;
        }
        event.date = *day;
    }
    const auto condition = static_cast<Condition>(std::max(0, m_condition->currentIndex()));
    event.delayed = condition == Condition::Delayed;
    event.suspended = condition == Condition::Suspended;
    event.cancelled = condition == Condition::Cancelled;
    event.note = toUtf8(m_note->text().trimmed());
    write(addingStatus(m_context.document, m_id, std::move(event)));
}

void StatusHistory::remove()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row >= 0)
        write(removingStatus(m_context.document, m_id, static_cast<std::size_t>(row)));
}

void StatusHistory::write(const Result<FieldEdit>& edit)
{
    const auto act = [&]() -> Result<void> {
        return edit ? m_context.document.edit(edit->changes, edit->text) : Result<void>(fail(edit.error()));
    };
    const bool isDone = RefusalLabel::edit(m_context.document, *m_problem, act, [this, edit] {
        Result<FieldEdit> again = edit;
        if (again)
            again->changes = ObjectLocks::freed(m_context.document, std::move(again->changes));
        write(again);
    });
    if (isDone)
        m_problem->clear();
    m_problem->setVisible(!isDone);
    look::setProperty(m_date, "invalid", !isDone);
    if (isDone) {
        m_date->clear();
        m_note->clear();
    }
}

void StatusHistory::retranslate()
{
    m_head->setText(tr("Status by date"));
    m_list->setAccessibleName(m_head->text());
    m_list->setHeaderLabels({tr("From"), tr("Status"), tr("Note")});
    m_date->setPlaceholderText(fromUtf8(m_context.document.today().toString()));
    look::setName(m_date, tr("The day the status begins; empty for today"));
    Choices::statuses(*m_status);
    look::setName(m_status, tr("Status from that day on"));
    const int condition = std::max(0, m_condition->currentIndex());
    m_condition->clear();
    m_condition->addItems({tr("as planned"), tr("delayed"), tr("suspended"), tr("cancelled")});
    m_condition->setCurrentIndex(condition);
    look::setName(m_condition, tr("How it goes on"));
    m_note->setPlaceholderText(tr("Note"));
    look::setName(m_note, tr("A note on this status"));
    m_add->setText(tr("Add status"));
    m_add->setToolTip(tr("Add this status"));
    m_remove->setText(tr("Remove"));
    look::setName(m_remove, tr("Remove the chosen status"));
    fill();
}

} // namespace riparia
