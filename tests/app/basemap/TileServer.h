// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basemap/TileTemplate.h"

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QList>
#include <QPointer>
#include <QString>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <optional>

namespace riparia::test {

/// A tile server on this computer, started and ended by a test. Answers GET /anything/z/x/y.png, and what a WMTS is asked with parameters, with computed
/// tiles, or as it is told to.
class TileServer : public QObject {
public:
    struct Answer {
        int status = 200;
        QByteArray type = "image/png";
        QByteArray body{};
        QByteArray headers{};             ///< more of them, each ended by \r\n
        std::optional<qint64> declared{}; ///< Content-Length where it is not that of the body; negative: none at all
        bool never = false;               ///< takes the question and is silent
        bool breaksOff = false;           ///< closes after half of the body
    };
    using Paint = std::function<QImage(const TileId&)>;

    explicit TileServer(Paint paint = chequered);

    QString address(const QString& path = QStringLiteral("map")) const; ///< with its places
    void answer(std::function<Answer(const TileId&)> how) { m_how = std::move(how); }
    /// What it says of itself when it is asked for its capabilities; also as a file that ends in .xml.
    void describe(Answer answer) { m_description = std::move(answer); }
    QString root() const; ///< without path
    void close();         ///< nobody listens any more
    void reopen();        ///< at the same port
    void hangUp();        ///< on all who got silence for an answer
    int asked() const { return static_cast<int>(m_requests.size()); }
    const QList<QByteArray>& requests() const { return m_requests; } ///< with their headers

    /// A plain colour a tile, different from those of its neighbours.
    static QImage chequered(const TileId& tile);
    static QColor colourOf(const TileId& tile);
    static QByteArray png(const QImage& image);

private:
    void serve(QTcpSocket& socket);
    Answer answerTo(const QByteArray& request) const;

    QTcpServer m_server;
    quint16 m_port = 0;
    Paint m_paint;
    std::function<Answer(const TileId&)> m_how;
    std::optional<Answer> m_description;
    QList<QByteArray> m_requests;
    QList<QPointer<QTcpSocket>> m_silenced;
};

} // namespace riparia::test
