// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/TileTemplate.h"

#include "app/text/Fill.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace riparia {

namespace {

constexpr qsizetype kLongestAddress = 2000;

const QRegularExpression& placePattern()
{
    static const QRegularExpression pattern(QStringLiteral("\\{([^{}]*)\\}"));
    return pattern;
}

/// What stands for a place; null for one that is not known.
QString valueOfPlace(const QString& name, const TileId& tile, const QString& matrix = {})
{
    const QString lower = name.toLower();
    const auto turn = static_cast<qsizetype>(tile.column + tile.row);
    if (lower == QLatin1String("z") || lower == QLatin1String("tilematrix"))
        return matrix.isEmpty() ? QString::number(tile.zoom)
                                : QString::fromLatin1(QUrl::toPercentEncoding(matrix, ":"));
    if (lower == QLatin1String("x") || lower == QLatin1String("tilecol"))
        return QString::number(tile.column);
    if (lower == QLatin1String("y") || lower == QLatin1String("tilerow"))
        return QString::number(tile.row);
    if (lower == QLatin1String("-y"))
        return QString::number((qint64{1} << tile.zoom) - 1 - tile.row);
    if (lower == QLatin1String("s"))
        return QString(QLatin1Char(static_cast<char>('a' + turn % 3)));
    if (lower.startsWith(QLatin1String("switch:"))) {
        const QStringList servers = name.mid(7).split(QLatin1Char(','));
        return servers[turn % servers.size()];
    }
    return {};
}

/// What stands between "https://" and the path.
QString serverPart(const QString& text)
{
    static const QRegularExpression ends(QStringLiteral("[/?#]"));
    const qsizetype begin = text.indexOf(QStringLiteral("://")) + 3;
    return text.mid(begin, text.indexOf(ends, begin) - begin);
}

bool dependsOnTile(const QString& server)
{
    for (auto matches = placePattern().globalMatch(server); matches.hasNext();) {
        const QString place = matches.next().captured(1).toLower();
        if (place != QLatin1String("s") && !place.startsWith(QLatin1String("switch:")))
            return true;
    }
    return false;
}

bool isAt(const QString& host, const char* domain)
{
    const QString name = QLatin1String(domain);
    return host == name || host.endsWith(QString(QLatin1Char('.') + name));
}

} // namespace

Result<TileTemplate> TileTemplate::parse(const QString& typed)
{
    const QString text = typed.trimmed();
    const auto refuse = [&](const QString& why) {
        return fail(ErrorCode::InvalidArgument, toUtf8(text.left(200)), toUtf8(why));
    };
    if (text.isEmpty() || text.size() > kLongestAddress)
        return refuse(tr("it is not an address"));
    QStringList places;
    for (auto matches = placePattern().globalMatch(text); matches.hasNext();) {
        const QString place = matches.next().captured(1);
        if (valueOfPlace(place, {}).isNull())
            return refuse(tr("{%1} in it is not known").arg(place));
        places.append(place.toLower());
    }
    const auto has = [&](std::initializer_list<const char*> names) {
        return std::any_of(names.begin(), names.end(),
                           [&](const char* name) { return places.contains(QLatin1String(name)); });
    };
    if (!has({"z", "tilematrix"}) || !has({"x", "tilecol"}) || !has({"y", "-y", "tilerow"}))
        return refuse(tr("{z}, {x} and {y} must stand in it where the number of the tile belongs"));
    const TileTemplate result(text);
    const QUrl first = result.url({});
    if (!first.isValid() || first.host().isEmpty())
        return refuse(tr("it is not an address"));
    if (!isAllowed(first))
        return refuse(tr("only addresses that begin with https:// are contacted"));
    if (!first.userInfo().isEmpty())
        return refuse(tr("a user name or password must not stand in it"));
    if (dependsOnTile(serverPart(text)))
        return refuse(tr("the name of the server must not depend on the tile"));
    return result;
}

QUrl TileTemplate::url(const TileId& tile, const QString& matrix) const
{
    QString text;
    qsizetype from = 0;
    for (auto matches = placePattern().globalMatch(m_text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        text += QStringView(m_text).mid(from, match.capturedStart() - from);
        text += valueOfPlace(match.captured(1), tile, matrix);
        from = match.capturedEnd();
    }
    text += QStringView(m_text).mid(from);
    return QUrl(text);
}

bool TileTemplate::isShifted() const
{
    static constexpr std::array kShifted{"autonavi.com", "amap.com",  "google.cn", "gtimg.com",    "map.qq.com",
                                         "baidu.com",    "bdimg.com", "geoq.cn",   "bdstatic.com", "go2map.com"};
    const QString at = host();
    const bool isGoogleInChina =
        isAt(at, "google.com") && m_text.contains(QStringLiteral("gl=cn"), Qt::CaseInsensitive);
    return isGoogleInChina ||
           std::any_of(kShifted.begin(), kShifted.end(), [&](const char* domain) { return isAt(at, domain); });
}

QString TileTemplate::usualAttribution() const
{
    const QString at = host();
    if (isAt(at, "openstreetmap.org") || isAt(at, "openstreetmap.fr") || isAt(at, "openstreetmap.de"))
        return tr("© OpenStreetMap contributors");
    if (isAt(at, "opentopomap.org"))
        return tr("© OpenStreetMap contributors, SRTM · OpenTopoMap (CC BY-SA)");
    if (isAt(at, "tianditu.gov.cn"))
        return tr("© Tianditu, National Platform for Common Geospatial Information Services");
    return {};
}

bool TileTemplate::isLoopback(const QString& host)
{
    const QHostAddress address(host);
    return host == QLatin1String("localhost") || (!address.isNull() && address.isLoopback());
}

bool TileTemplate::isAllowed(const QUrl& url)
{
    return url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopback(url.host()));
}

} // namespace riparia
