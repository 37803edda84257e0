// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/WorksDialog.h"

#include "app/models/PlanNames.h"
#include "app/models/WorksEdits.h"
#include "app/panels/FieldSet.h"
#include "app/panels/Look.h"
#include "app/panels/RefusalLabel.h"
#include "app/panels/StatusHistory.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace riparia {

WorksDialog::WorksDialog(PanelContext context, const Uuid& works, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_current(works)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(this))
    , m_delete(new QPushButton(this))
    , m_members(look::label(this, kSmallText, false, "secondary"))
    , m_none(look::label(this, 1.0, false, "secondary"))
    , m_body(new QWidget)
    , m_scroll(new QScrollArea(this))
    , m_fields(new FieldSet(context, m_body))
    , m_history(new StatusHistory(context, QStringLiteral("works"), m_body))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("worksDialog"));
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_current = Uuid::parse(toUtf8(m_list->item(row)->data(Qt::UserRole).toString())).value_or(Uuid());
        showCurrent();
    });
    connect(m_add, &QPushButton::clicked, this, &WorksDialog::add);
    connect(m_delete, &QPushButton::clicked, this, &WorksDialog::remove);
    connect(m_fields, &FieldSet::edited, this, &WorksDialog::commit);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&context.document, &PlanDocument::changed, this, &WorksDialog::follow);
    fillList();
    retranslate();
}

void WorksDialog::build()
{
    m_list->setObjectName(QStringLiteral("worksList"));
    m_list->setMinimumWidth(look::scaled(180));
    m_add->setObjectName(QStringLiteral("worksAdd"));
    m_add->setIcon(Theme::icon(QStringLiteral("plus"), 16));
    m_delete->setObjectName(QStringLiteral("worksDelete"));
    m_delete->setIcon(Theme::icon(QStringLiteral("trash"), 16));
    m_close->setObjectName(QStringLiteral("worksClose"));
    for (QPushButton* button : {m_add, m_delete, m_close})
        button->setAutoDefault(false); // Enter ends what is typed in a field
    m_members->setObjectName(QStringLiteral("worksMembers"));
    m_members->setWordWrap(true);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    look::setSurface(m_body, "panel");
    auto* rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(0, 4, 0, 8);
    rows->setSpacing(0);
    m_fields->addTo(*rows);
    rows->addWidget(m_history);
    rows->addStretch();
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setMinimumWidth(look::scaled(320));

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_delete);
    buttons->addStretch();
    auto* left = new QVBoxLayout;
    left->setSpacing(6);
    left->addWidget(m_list, 1);
    left->addLayout(buttons);
    left->addWidget(m_members);
    auto* right = new QVBoxLayout;
    right->addWidget(m_scroll, 1);
    right->addWidget(m_none, 1);
    auto* both = new QHBoxLayout;
    both->setSpacing(12);
    both->addLayout(left, 2);
    both->addLayout(right, 3);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(10);
    column->addLayout(both, 1);
    column->addLayout(foot);
    resize(look::scaled(720), look::scaled(560));
}

/// In a scenario an edit may put another row in the place of the one that is shown.
void WorksDialog::follow(const ChangeEvent& event)
{
    for (const auto& [from, to] : event.moved) {
        if (m_current == from)
            m_current = to;
    }
    fillList();
}

void WorksDialog::fillList()
{
    const QSignalBlocker quiet(m_list);
    const int before = m_list->currentRow();
    m_list->clear();
    int row = -1;
    for (const WorksPtr& works : worksInOrder(m_context.document)) {
        const QString code = fromUtf8(works->meta.code);
        const QString name = PlanNames::nameOf(works->meta);
        auto* item = new QListWidgetItem(name == code ? code : code + u' ' + name, m_list);
        item->setData(Qt::UserRole, fromUtf8(works->meta.uuid.toString()));
        item->setToolTip(item->text());
        if (works->meta.uuid == m_current)
            row = m_list->count() - 1;
    }
    if (row < 0)
        row = std::min(std::max(before, 0), m_list->count() - 1); // the neighbour of what has gone
    m_list->setCurrentRow(row);
    m_current =
        row < 0 ? Uuid() : Uuid::parse(toUtf8(m_list->item(row)->data(Qt::UserRole).toString())).value_or(Uuid());
    showCurrent();
}

void WorksDialog::showCurrent()
{
    const bool any = !m_current.isNil();
    m_fields->show(any ? std::vector<Uuid>{m_current} : std::vector<Uuid>());
    m_history->showEntity(m_current);
    m_scroll->setVisible(any);
    m_none->setVisible(!any);
    m_delete->setEnabled(any);
    const std::size_t members = any ? membersOf(m_context.document, m_current) : 0;
    m_members->setText(!any ? QString()
                       : members == 0
                           ? tr("Nothing belongs to it yet: choose it as Works of segments, areas and greenways.")
                           : tr("%n objects belong to it; if it is deleted they stay and belong to none.", nullptr,
                                static_cast<int>(members)));
}

void WorksDialog::add()
{
    const FieldEdit edit = addingWorks(m_context.document, Works{});
    const Uuid made = idOf(edit.changes.changes.front().after);
    if (const auto done = m_context.document.edit(edit.changes, edit.text); !done) {
        m_members->setText(ErrorText::sentence(done.error()));
        return;
    }
    m_current = made;
    fillList();
    if (auto* name = m_body->findChild<QLineEdit*>(QStringLiteral("field_name")))
        name->setFocus();
}

void WorksDialog::remove()
{
    const auto edit = removingWorks(m_context.document, m_current);
    if (!edit) {
        m_members->setText(ErrorText::sentence(edit.error()));
        return;
    }
    const auto write = [&] { return m_context.document.edit(edit->changes, edit->text); };
    RefusalLabel::edit(m_context.document, *m_members, write, [this] { remove(); });
}

void WorksDialog::commit(const QString& key)
{
    const std::string field = toUtf8(key);
    const auto edit = editField(m_context.document, {m_current}, field, m_fields->value(field));
    if (!edit) {
        m_fields->setProblem(field, ErrorText::sentence(edit.error()));
        return;
    }
    m_fields->setProblem(field, {});
    if (edit->changes.isEmpty()) {
        m_fields->restore(field);
        return;
    }
    if (const auto done = m_context.document.edit(edit->changes, edit->text); !done)
        m_fields->setProblem(field, ErrorText::sentence(done.error()));
}

/// What is being typed is not lost when the window is closed.
void WorksDialog::done(int result)
{
    if (QWidget* focus = focusWidget())
        focus->clearFocus();
    QDialog::done(result);
}

/// Enter ends what is typed in a field; it does not close the dialog.
void WorksDialog::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !m_close->hasFocus())
        return;
    QDialog::keyPressEvent(event);
}

void WorksDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WorksDialog::retranslate()
{
    setWindowTitle(tr("Works"));
    m_list->setAccessibleName(tr("Works of the plan"));
    m_add->setText(tr("Add works"));
    m_add->setToolTip(tr("Add works; their name is typed on the right"));
    m_delete->setText(tr("Delete"));
    m_delete->setToolTip(tr("Delete the chosen works"));
    m_delete->setAccessibleName(m_delete->toolTip());
    m_close->setText(tr("Close"));
    m_none->setText(tr("No works yet. Works are the engineering projects that segments, areas and greenways belong to, "
                       "with their own status, years, cost and responsible body."));
    m_fields->retranslate();
    m_history->retranslate();
    showCurrent();
}

} // namespace riparia
