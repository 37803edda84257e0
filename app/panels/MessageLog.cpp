// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/MessageLog.h"

#include <QTime>

namespace riparia {

namespace {

constexpr std::size_t kMost = 2000;

} // namespace

void MessageLog::Voice::add(MessageKind kind, const QString& text, std::vector<MessageAction> actions) const
{
    m_log.put(m_source, kind, text, std::move(actions));
}

void MessageLog::add(MessageKind kind, const QString& text, std::vector<MessageAction> actions)
{
    put(MessageSource::Program, kind, text, std::move(actions));
}

void MessageLog::put(MessageSource source, MessageKind kind, const QString& text, std::vector<MessageAction> actions)
{
    if (actions.empty() && m_offer && m_offer->first == text)
        actions.push_back(std::exchange(m_offer, std::nullopt)->second);
    if (m_messages.size() >= kMost)
        m_messages.erase(m_messages.begin());
    // Who is told may add another message, which moves the ones that are kept.
    const Message message{kind, text, QTime::currentTime().toString(QStringLiteral("HH:mm:ss")), std::move(actions),
                          source};
    m_messages.push_back(message);
    if (kind == MessageKind::Warning || kind == MessageKind::Error) {
        ++m_unread;
        Q_EMIT unreadChanged();
    }
    Q_EMIT added(message);
}

void MessageLog::offer(const QString& text, MessageAction action)
{
    m_offer.emplace(text, std::move(action));
}

void MessageLog::markRead()
{
    if (m_unread == 0)
        return;
    m_unread = 0;
    Q_EMIT unreadChanged();
}

MessageKind MessageLog::kindOf(Severity severity)
{
    switch (severity) {
    case Severity::Info: return MessageKind::Info;
    case Severity::Warning: return MessageKind::Warning;
    case Severity::Error: return MessageKind::Error;
    }
    return MessageKind::Error;
}

QString MessageLog::kindName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info: return tr("Note");
    case MessageKind::Success: return tr("Done");
    case MessageKind::Warning: return tr("Warning");
    case MessageKind::Error: return tr("Error");
    }
    return {};
}

QString MessageLog::sourceName(MessageSource source)
{
    switch (source) {
    case MessageSource::Program: return tr("Program");
    case MessageSource::Plan: return tr("Plan");
    case MessageSource::Editing: return tr("Editing");
    case MessageSource::Map: return tr("Map");
    case MessageSource::Import: return tr("Import");
    case MessageSource::Export: return tr("Export");
    }
    return {};
}

QString MessageLog::iconName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info: return QStringLiteral("info");
    case MessageKind::Success: return QStringLiteral("ok");
    case MessageKind::Warning: return QStringLiteral("warning");
    case MessageKind::Error: return QStringLiteral("error");
    }
    return {};
}

QString MessageLog::colorRole(MessageKind kind)
{
    return kind == MessageKind::Info ? QStringLiteral("accent") : iconName(kind);
}

QString MessageLog::lineOf(const Message& message)
{
    return message.time + u'\t' + kindName(message.kind) + u'\t' + sourceName(message.source) + u'\t' + message.text +
           u'\n';
}

QString MessageLog::toText() const
{
    QString text;
    for (const Message& message : m_messages)
        text += lineOf(message);
    return text;
}

} // namespace riparia
