// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"

#include <QObject>
#include <QString>

#include <array>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace riparia {

enum class MessageKind { Info, Success, Warning, Error };
inline constexpr std::array kMessageKinds{MessageKind::Info, MessageKind::Success, MessageKind::Warning,
                                          MessageKind::Error};

/// What a message is about.
enum class MessageSource {
    Program, ///< settings, log, language: anything else
    Plan,    ///< its file: opening, saving, recovery, versions
    Editing, ///< what was changed
    Map,     ///< tools, places, what is shown
    Import,
    Export,
};
inline constexpr std::array kMessageSources{MessageSource::Program, MessageSource::Plan,   MessageSource::Editing,
                                            MessageSource::Map,     MessageSource::Import, MessageSource::Export};

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
    MessageSource source = MessageSource::Program;
};

/// Everything that was said to the user since the start, in order. The overlay on the map and the log panel listen.
class MessageLog : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Of the program; who speaks of something else says so by from().
    void add(MessageKind kind, const QString& text, std::vector<MessageAction> actions = {});
    /// The log for who speaks of one thing: log.from(MessageSource::Plan).add(...).
    class Voice {
    public:
        Voice(MessageLog& log, MessageSource source)
            : m_log(log)
            , m_source(source)
        {}
        void add(MessageKind kind, const QString& text, std::vector<MessageAction> actions = {}) const;

    private:
        MessageLog& m_log;
        MessageSource m_source;
    };
    Voice from(MessageSource source) { return {*this, source}; }
    /// What can be done about it, for whoever says this text next and knows of no action.
    void offer(const QString& text, MessageAction action);
    const std::vector<Message>& messages() const { return m_messages; }
    int unread() const { return m_unread; } ///< warnings and errors nobody has looked at
    void markRead();
    static MessageKind kindOf(Severity severity);
    static QString kindName(MessageKind kind);
    static QString sourceName(MessageSource source);
    static QString iconName(MessageKind kind);
    static QString colorRole(MessageKind kind); ///< of the Theme
    QString toText() const;                     ///< one line a message: time, level, source, text, with tabs between
    static QString lineOf(const Message& message);

Q_SIGNALS:
    void added(const riparia::Message& message);
    void unreadChanged();

private:
    void put(MessageSource source, MessageKind kind, const QString& text, std::vector<MessageAction> actions);

    std::vector<Message> m_messages;
    std::optional<std::pair<QString, MessageAction>> m_offer;
    int m_unread = 0;
};

} // namespace riparia
