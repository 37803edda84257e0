// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LogPanel.h"

#include "app/panels/LogDelegate.h"
#include "app/panels/Look.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace riparia {

namespace {

/// As it is listed. One that is added while another is being told of comes before that here and after it in the log.
Message messageOf(const QListWidgetItem& item)
{
    return {static_cast<MessageKind>(item.data(LogDelegate::KindRole).toInt()),
            item.data(LogDelegate::TextRole).toString(),
            item.data(LogDelegate::TimeRole).toString(),
            {},
            static_cast<MessageSource>(item.data(LogDelegate::SourceRole).toInt())};
}

} // namespace

LogPanel::LogPanel(MessageLog& log, QWidget* parent)
    : QWidget(parent)
    , m_log(log)
    , m_list(new QListWidget(this))
    , m_delegate(new LogDelegate(m_list))
    , m_empty(look::label(this, 1.0, false, "secondary"))
    , m_copy(look::link(this, QStringLiteral("logCopyChosen")))
    , m_copyAll(look::link(this, QStringLiteral("logCopy")))
    , m_save(look::link(this, QStringLiteral("logSave")))
{
    setObjectName(QStringLiteral("logPanel"));
    look::setSurface(this, "panel");
    m_list->setObjectName(QStringLiteral("logList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(m_delegate);
    m_list->setResizeMode(QListView::Adjust); // other widths, other lines
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_empty->setContentsMargins(12, 8, 12, 0);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 2, 12, 4);
    foot->setSpacing(look::scaled(16)); // Chinese words side by side read as one
    foot->addStretch();
    for (QPushButton* button : {m_copy, m_copyAll, m_save})
        foot->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    for (const Message& message : log.messages())
        add(message);
    connect(&log, &MessageLog::added, this, &LogPanel::add);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &LogPanel::showActions);
    connect(m_copy, &QPushButton::clicked, this, &LogPanel::copyChosen);
    connect(m_copyAll, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_log.toText()); });
    connect(m_save, &QPushButton::clicked, this, &LogPanel::saveWanted);
    retranslate();
}

void LogPanel::add(const Message& message)
{
    auto* item = new QListWidgetItem(message.time + QStringLiteral("  ") + message.text);
    item->setData(LogDelegate::TimeRole, message.time);
    item->setData(LogDelegate::KindRole, static_cast<int>(message.kind));
    item->setData(LogDelegate::SourceRole, static_cast<int>(message.source));
    item->setData(LogDelegate::TextRole, message.text);
    item->setData(Qt::AccessibleTextRole, spoken(*item));
    m_list->addItem(item);
    while (static_cast<std::size_t>(m_list->count()) > m_log.messages().size()) // the log has let go of its oldest
        delete m_list->takeItem(0);
    m_empty->setVisible(false);
    showActions();
    if (!visibleRegion().isEmpty()) // a dock behind another tab counts as visible
        showNewest();
}

QString LogPanel::spoken(const QListWidgetItem& item)
{
    const Message message = messageOf(item);
    return tr("%1, %2: %3", "level, source, text")
        .arg(MessageLog::kindName(message.kind), MessageLog::sourceName(message.source), message.text);
}

void LogPanel::copyChosen()
{
    QString text;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->isSelected())
            text += MessageLog::lineOf(messageOf(*m_list->item(row)));
    }
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void LogPanel::showActions()
{
    const bool isEmpty = m_log.messages().empty();
    m_copy->setEnabled(!m_list->selectedItems().isEmpty());
    m_copyAll->setEnabled(!isEmpty);
    m_save->setEnabled(!isEmpty);
}

/// The list itself would copy one row only.
bool LogPanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress;
    if (watched != m_list || !isKey || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        return QWidget::eventFilter(watched, event);
    copyChosen();
    return true;
}

/// Not read by that: a dock that comes behind another tab is shown, too.
void LogPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_list->scrollToBottom();
}

void LogPanel::showNewest()
{
    m_list->scrollToBottom(); // which lays out every message: not for each while nobody looks
    m_log.markRead();
}

void LogPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_delegate->fitColumns();
}

void LogPanel::retranslate()
{
    m_list->setAccessibleName(tr("Messages"));
    m_empty->setText(tr("No messages yet."));
    m_empty->setVisible(m_log.messages().empty());
    m_copy->setText(tr("Copy"));
    look::setName(m_copy, tr("Copy the messages that are chosen"));
    m_copyAll->setText(tr("Copy all"));
    look::setName(m_copyAll, tr("Copy all messages"));
    m_save->setText(tr("Save…"));
    look::setName(m_save, tr("Save all messages in a file"));
    m_delegate->fitColumns();
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setData(Qt::AccessibleTextRole, spoken(*m_list->item(row)));
    showActions();
}

} // namespace riparia
