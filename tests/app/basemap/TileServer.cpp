// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/basemap/TileServer.h"

#include <QBuffer>
#include <QRegularExpression>

#include <utility>

namespace riparia::test {

TileServer::TileServer(Paint paint)
    : m_paint(std::move(paint))
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port on this computer");
    m_port = m_server.serverPort();
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

QString TileServer::root() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

QString TileServer::address(const QString& path) const
{
    return root() + u'/' + path + QStringLiteral("/{z}/{x}/{y}.png");
}

void TileServer::close()
{
    m_server.close();
}

void TileServer::reopen()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("the port is taken");
}

void TileServer::hangUp()
{
    for (const QPointer<QTcpSocket>& socket : std::exchange(m_silenced, {})) {
        if (socket)
            socket->disconnectFromHost();
    }
}

QColor TileServer::colourOf(const TileId& tile)
{
    return QColor(tile.column % 2 ? 230 : 20, tile.row % 2 ? 220 : 30, (tile.zoom * 10) % 250);
}

QImage TileServer::chequered(const TileId& tile)
{
    QImage image(256, 256, QImage::Format_RGB32);
    image.fill(colourOf(tile));
    return image;
}

QByteArray TileServer::png(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

TileServer::Answer TileServer::answerTo(const QByteArray& request) const
{
    static const QRegularExpression path(QStringLiteral("^GET /\\S*?/(\\d+)/(\\d+)/(\\d+)\\.png[ ?]"));
    static const QRegularExpression parameters(
        QStringLiteral("^GET \\S*REQUEST=GetTile\\S*[?&]TILEMATRIX=\\S*?(\\d+)&TILEROW=(\\d+)&TILECOL=(\\d+)"));
    static const QRegularExpression description(QStringLiteral("^GET \\S*(REQUEST=GetCapabilities|\\.xml)"));
    const QString question = QString::fromLatin1(request);
    if (m_description && description.match(question).hasMatch())
        return *m_description;
    TileId tile;
    if (const auto match = path.match(question); match.hasMatch())
        tile = {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    else if (const auto asked = parameters.match(question); asked.hasMatch())
        tile = {asked.captured(1).toInt(), asked.captured(3).toInt(), asked.captured(2).toInt()};
    else
        return {400, "text/plain", "not a tile"};
    if (m_how)
        return m_how(tile);
    return {200, "image/png", png(m_paint(tile)), "Cache-Control: max-age=3600\r\n"};
}

void TileServer::serve(QTcpSocket& socket)
{
    const QByteArray request = socket.property("request").toByteArray() + socket.readAll();
    socket.setProperty("request", request);
    if (!request.contains("\r\n\r\n"))
        return;
    m_requests.append(request);
    const Answer answer = answerTo(request);
    if (answer.never) {
        m_silenced.append(&socket);
        return;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) +
                      " Answer\r\nConnection: close\r\nContent-Type: " + answer.type + "\r\n" + answer.headers;
    const qint64 length = answer.declared.value_or(answer.body.size());
    if (length >= 0)
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    socket.write(head + "\r\n" + (answer.breaksOff ? answer.body.left(answer.body.size() / 2) : answer.body));
    socket.disconnectFromHost();
}

} // namespace riparia::test
