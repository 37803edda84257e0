// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QObject>
#include <QString>
#include <QStringList>

namespace riparia {

/// What an instance says to a start that has handed over its request.
inline const QByteArray kRequestTaken = QByteArrayLiteral("taken\n");

/// Takes requests of later starts and answers at once. For the thread it was moved to.
class InstanceListener : public QObject {
    Q_OBJECT

public:
    /// False when the name cannot be listened to.
    bool listen(const QString& name);

Q_SIGNALS:
    void received(const QStringList& paths, const QString& token);

private:
    void take();

    QLocalServer* m_server = nullptr;
};

} // namespace riparia
