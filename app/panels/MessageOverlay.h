// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/MessageLog.h"

#include <QWidget>

#include <vector>

namespace riparia {

/// The messages on the map: up to three below its top edge, as high as their text needs, with at most two actions. Never moves or resizes the map; notes
/// go after six seconds (not while the pointer or the keyboard is on one, or the window is inactive), warnings and errors stay until they are closed. A
/// fourth message takes the place of the mildest, the oldest of those; one that is milder than three errors is in the log only. Readers of the screen
/// are told of each.
class MessageOverlay : public QWidget {
    Q_OBJECT

public:
    /// `host` is what it lies on.
    MessageOverlay(MessageLog& log, QWidget* host);

    /// Texts on screen, top first.
    QStringList shown() const;
    void clear();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    class Card;

    void add(const Message& message);
    bool makeRoom(MessageKind kind);
    void close(Card* card);
    void arrange();

    QWidget* m_host;
    std::vector<Card*> m_cards;
};

} // namespace riparia
