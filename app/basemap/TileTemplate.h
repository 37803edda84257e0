// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QString>
#include <QUrl>

#include <compare>

namespace riparia {

/// One tile of the usual pyramid over Web Mercator: level, eastward and southward number.
struct TileId {
    int zoom = 0;
    int column = 0;
    int row = 0;

    friend auto operator<=>(const TileId&, const TileId&) = default;
};

/// The address of a tile server with places for what varies: {z}, {x}, {y} or {-y} (counted from the south), {s} or {switch:a,b,c} for servers that share
/// the work, and the names of WMTS {TileMatrix}, {TileCol}, {TileRow}.
class TileTemplate {
    Q_DECLARE_TR_FUNCTIONS(riparia::TileTemplate)

public:
    /// Error: InvalidArgument, subject = the text, detail = a sentence for the reader: not https (but http to this computer itself), a place that is
    /// missing or not known, a user name or password in it, a host that depends on the tile.
    static Result<TileTemplate> parse(const QString& text);

    /// `matrix`: what a WMTS calls the level; "" = its number.
    QUrl url(const TileId& tile, const QString& matrix = {}) const;
    const QString& text() const { return m_text; }
    QString host() const { return url({}).host(); }
    /// Whose tiles are drawn in GCJ-02 or BD-09 and so lie some hundred metres beside what is surveyed in WGS 84 or CGCS2000.
    bool isShifted() const;
    /// What the servers we know ask to be said on the map; "" for others.
    QString usualAttribution() const;

    /// https, or http to this computer itself.
    static bool isAllowed(const QUrl& url);
    static bool isLoopback(const QString& host);

private:
    explicit TileTemplate(QString text)
        : m_text(std::move(text))
    {}
    QString m_text;
};

} // namespace riparia
