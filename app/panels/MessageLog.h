// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace riparia {

enum class MessageKind { Info, Success, Warning, Error };

/// Something that can be done about a message: a word and an act.
struct MessageAction {
    QString text;
    std::function<void()> act;
};

struct Message {
    MessageKind kind = MessageKind::Info;
    QString text;
    QString time;                         ///< local, "16:40:05"
    std::vector<MessageAction> actions{}; ///< at most two are shown
};

/// Everything that was said to the user since the start, in order. The overlay on the map and the log panel listen.
class MessageLog : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void add(MessageKind kind, const QString& text, std::vector<MessageAction> actions = {});
    /// What can be done about it, for whoever says this text next and knows of no action.
    void offer(const QString& text, MessageAction action);
    const std::vector<Message>& messages() const { return m_messages; }
    int unread() const { return m_unread; } ///< warnings and errors nobody has looked at
    void markRead();
    static MessageKind kindOf(Severity severity);
    static QString kindName(MessageKind kind);
    static QString iconName(MessageKind kind);
    static QString colorRole(MessageKind kind); ///< of the Theme
    QString toText() const;                     ///< one line a message

Q_SIGNALS:
    void added(const riparia::Message& message);
    void unreadChanged();

private:
    std::vector<Message> m_messages;
    std::optional<std::pair<QString, MessageAction>> m_offer;
    int m_unread = 0;
};

} // namespace riparia
