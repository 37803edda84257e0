// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LogPanel.h"

#include "app/panels/Look.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace riparia {

LogPanel::LogPanel(MessageLog& log, QWidget* parent)
    : QWidget(parent)
    , m_log(log)
    , m_list(new QListWidget(this))
    , m_empty(look::label(this, 1.0, false, "secondary"))
    , m_copy(look::link(this, QStringLiteral("logCopy")))
{
    setObjectName(QStringLiteral("logPanel"));
    look::setSurface(this, "panel");
    m_list->setObjectName(QStringLiteral("logList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(16, 16));
    m_list->setWordWrap(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_empty->setContentsMargins(12, 8, 12, 0);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 2, 12, 4);
    foot->addStretch();
    foot->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    for (const Message& message : log.messages())
        add(message);
    connect(&log, &MessageLog::added, this, &LogPanel::add);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_log.toText()); });
    retranslate();
}

void LogPanel::add(const Message& message)
{
    auto* item =
        new QListWidgetItem(Theme::icon(MessageLog::iconName(message.kind), 16, MessageLog::colorRole(message.kind)),
                            message.time + QStringLiteral("  ") + message.text, m_list);
    item->setData(Qt::AccessibleTextRole,
                  QString(MessageLog::kindName(message.kind) + QStringLiteral(": ") + message.text));
    while (static_cast<std::size_t>(m_list->count()) > m_log.messages().size()) // the log has let go of its oldest
        delete m_list->takeItem(0);
    m_empty->setVisible(false);
    m_copy->setEnabled(true);
    if (isVisible()) {
        m_list->scrollToBottom();
        m_log.markRead();
    }
}

void LogPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_list->scrollToBottom(); // which lays out every message: not for each while nobody looks
    m_log.markRead();
}

void LogPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LogPanel::retranslate()
{
    m_list->setAccessibleName(tr("Messages"));
    m_empty->setText(tr("No messages yet."));
    m_empty->setVisible(m_log.messages().empty());
    m_copy->setText(tr("Copy all"));
    look::setName(m_copy, tr("Copy all messages"));
    m_copy->setEnabled(!m_log.messages().empty());
}

} // namespace riparia
