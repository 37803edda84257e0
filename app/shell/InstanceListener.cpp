// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/InstanceListener.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>

namespace riparia {

bool InstanceListener::listen(const QString& name)
{
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &InstanceListener::take);
    if (m_server->listen(name))
        return true;
    // A name left behind by a crash: who is there would have answered.
    QLocalServer::removeServer(name);
    return m_server->listen(name);
}

void InstanceListener::take()
{
    constexpr qint64 kLongest = 1 << 20;
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > kLongest)
                socket->abort();
            if (!socket->canReadLine())
                return;
            const QJsonObject request = QJsonDocument::fromJson(socket->readLine()).object();
            QStringList paths;
            for (const QJsonValue& value : request.value(QStringLiteral("paths")).toArray())
                paths += value.toString();
            socket->write(kRequestTaken);
            socket->disconnectFromServer();
            Q_EMIT received(paths, request.value(QStringLiteral("token")).toString());
        });
    }
}

} // namespace riparia
