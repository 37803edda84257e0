// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/SingleInstance.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>

namespace riparia {

namespace {

constexpr int kPatience = 1000; // milliseconds
constexpr qint64 kLongest = 1 << 20;

} // namespace

SingleInstance::SingleInstance(QString name, QObject* parent)
    : QObject(parent)
    , m_name(std::move(name))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::read);
}

bool SingleInstance::handOver(const QStringList& paths)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kPatience))
        return false;
    socket.write(QJsonDocument(QJsonArray::fromStringList(paths)).toJson(QJsonDocument::Compact) + '\n');
    return socket.waitForBytesWritten(kPatience) && socket.waitForDisconnected(kPatience);
}

bool SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return true;
    // A name left behind by a crash: nobody answered there, or handOver() had succeeded.
    QLocalServer::removeServer(m_name);
    return m_server.listen(m_name);
}

void SingleInstance::read()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > kLongest)
                socket->abort();
            if (!socket->canReadLine())
                return;
            QStringList paths;
            for (const QJsonValue& value : QJsonDocument::fromJson(socket->readLine()).array())
                paths += value.toString();
            socket->disconnectFromServer();
            Q_EMIT received(paths);
        });
    }
}

} // namespace riparia
