// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/SingleInstance.h"

#include "app/shell/InstanceListener.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QLockFile>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

constexpr int kOneSecond = 1000; // milliseconds

QByteArray textOf(const StartRequest& request)
{
    const QJsonObject object{{QStringLiteral("paths"), QJsonArray::fromStringList(request.paths)},
                             {QStringLiteral("token"), request.token}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

SingleInstance::SingleInstance(QString name, int patience, QObject* parent)
    : QObject(parent)
    , m_name(std::move(name))
    , m_patience(patience)
{}

SingleInstance::~SingleInstance()
{
    end();
}

void SingleInstance::end()
{
    m_thread.quit();
    m_thread.wait();
}

SingleInstance::Outcome SingleInstance::begin(const StartRequest& request)
{
    // Between looking for another and being there oneself. Where no lock can be had, all is as if nobody else started now.
    QLockFile door(QDir::temp().filePath(m_name + QStringLiteral(".lock")));
    door.tryLock(m_patience);
    switch (handOver(request)) {
    case Answer::Taken: return Outcome::HandedOver;
    case Answer::None: return Outcome::NoAnswer;
    case Answer::Nobody: break;
    }
    listen(); // where that is not possible, every start is on its own
    return Outcome::First;
}

SingleInstance::Answer SingleInstance::handOver(const StartRequest& request)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    // The system connects, whatever the other instance is doing: without a connection there is none.
    if (!socket.waitForConnected(kOneSecond))
        return Answer::Nobody;
    socket.write(textOf(request));
    QElapsedTimer waited;
    waited.start();
    bool hasTold = false;
    while (!socket.canReadLine()) {
        const auto left = static_cast<int>(m_patience - waited.elapsed());
        if (left <= 0)
            return Answer::None;
        if (socket.waitForReadyRead(std::min(kOneSecond, left)) || socket.canReadLine())
            continue;
        if (socket.state() != QLocalSocket::ConnectedState)
            return Answer::Nobody; // it has ended meanwhile
        if (!std::exchange(hasTold, true))
            Q_EMIT waits();
    }
    return socket.readLine() == kRequestTaken ? Answer::Taken : Answer::Nobody;
}

bool SingleInstance::listen()
{
    auto* listener = new InstanceListener;
    listener->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, listener, &QObject::deleteLater);
    connect(listener, &InstanceListener::received, this, &SingleInstance::received);
    m_thread.start();
    bool isListening = false;
    QMetaObject::invokeMethod(
        listener, [&] { isListening = listener->listen(m_name); }, Qt::BlockingQueuedConnection);
    return isListening;
}

} // namespace riparia
