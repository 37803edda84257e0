// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/WmtsAddress.h"

#include "app/basemap/TileTemplate.h"
#include "app/text/Fill.h"

#include <QStringList>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace riparia {

namespace {

constexpr qsizetype kMostTyped = 2000;

/// Parameters a WMTS has questions of its own with.
bool isOwnOfWmts(const QString& name)
{
    static constexpr std::array kNames{"service",       "request",    "version", "acceptversions", "layer", "style",
                                       "tilematrixset", "tilematrix", "tilerow", "tilecol",        "format"};
    const QString lower = name.toLower();
    return std::ranges::any_of(kNames, [&](const char* known) { return lower == QLatin1String(known); });
}

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, ":/"));
}

QString withoutQuery(const QUrl& url)
{
    return url.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace

bool WmtsAddress::isMeant(const QString& text)
{
    static const QStringList kBeginnings{QStringLiteral("https://"), QStringLiteral("http://")};
    const QString typed = text.trimmed();
    return !typed.contains(u'{') && std::ranges::any_of(kBeginnings, [&](const QString& beginning) {
        return typed.startsWith(beginning, Qt::CaseInsensitive) && typed.size() > beginning.size();
    });
}

Result<WmtsAddress> WmtsAddress::parse(const QString& text)
{
    const QString typed = text.trimmed();
    const auto refuse = [&](const QString& why) {
        return fail(ErrorCode::InvalidArgument, toUtf8(typed.left(200)), toUtf8(why));
    };
    QUrl url(typed);
    if (typed.size() > kMostTyped || !url.isValid() || url.host().isEmpty())
        return refuse(tr("it is not an address"));
    if (!TileTemplate::isAllowed(url))
        return refuse(tr("only addresses that begin with https:// are contacted"));
    if (!url.userInfo().isEmpty())
        return refuse(tr("a user name or password must not stand in it"));
    return WmtsAddress(std::move(url));
}

QUrl WmtsAddress::capabilities() const
{
    if (m_url.path().endsWith(QLatin1String(".xml"), Qt::CaseInsensitive))
        return m_url;
    const QString own = ownParameters(m_url);
    return QUrl(withoutQuery(m_url) + QStringLiteral("?SERVICE=WMTS&REQUEST=GetCapabilities") +
                (own.isEmpty() ? QString() : u'&' + own));
}

QString WmtsAddress::tiles(const WmtsDocument& document, const WmtsDocument::Layer& layer, const QString& set,
                           const QString& format) const
{
    const auto own = std::ranges::find_if(layer.templates, [&](const auto& one) { return one.first == format; });
    // Who asks with parameters, such as a key, is answered in the same way.
    const bool isAskedWithParameters = m_url.hasQuery() && !document.address.isEmpty();
    return own == layer.templates.end() || isAskedWithParameters ? withParameters(document, layer, set, format)
                                                                 : fromTemplate(own->second, layer, set);
}

QString WmtsAddress::withParameters(const WmtsDocument& document, const WmtsDocument::Layer& layer, const QString& set,
                                    const QString& format) const
{
    const QUrl base = reachable(QUrl(document.address));
    QString text = withoutQuery(base) + QStringLiteral("?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0");
    const auto add = [&](const QString& name, const QString& value) { text += u'&' + name + u'=' + value; };
    add(QStringLiteral("LAYER"), encoded(layer.id));
    add(QStringLiteral("STYLE"), encoded(layer.style));
    add(QStringLiteral("FORMAT"), encoded(format));
    add(QStringLiteral("TILEMATRIXSET"), encoded(set));
    add(QStringLiteral("TILEMATRIX"), QStringLiteral("{TileMatrix}"));
    add(QStringLiteral("TILEROW"), QStringLiteral("{TileRow}"));
    add(QStringLiteral("TILECOL"), QStringLiteral("{TileCol}"));
    for (const auto& [name, value] : layer.dimensions)
        add(encoded(name), encoded(value));
    const QString own = ownParameters(base);
    return own.isEmpty() ? text : text + u'&' + own;
}

QString WmtsAddress::fromTemplate(const QString& said, const WmtsDocument::Layer& layer, const QString& set) const
{
    QString text = said;
    const auto fill = [&](const QString& place, const QString& value) {
        text.replace(QString(u'{' + place + u'}'), encoded(value), Qt::CaseInsensitive);
    };
    fill(QStringLiteral("TileMatrixSet"), set);
    fill(QStringLiteral("Style"), layer.style);
    fill(QStringLiteral("Layer"), layer.id);
    for (const auto& [name, value] : layer.dimensions)
        fill(name, value);
    // Its places stay as they are: only what stands before the path is looked at as an address.
    const qsizetype path = text.indexOf(u'/', text.indexOf(QStringLiteral("://")) + 3);
    if (path > 0) {
        const QUrl server = reachable(QUrl(text.left(path)));
        text = server.toString(QUrl::RemovePath | QUrl::RemoveQuery) + text.mid(path);
    }
    const QString own = ownParameters(QUrl());
    if (own.isEmpty() || text.contains(own))
        return text;
    return text + (text.contains(u'?') ? u'&' : u'?') + own;
}

QString WmtsAddress::ownParameters(const QUrl& first) const
{
    QStringList texts;
    QStringList names;
    for (const QUrl& url : {first, m_url}) {
        for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyEncoded)) {
            if (name.isEmpty() || isOwnOfWmts(name) || names.contains(name, Qt::CaseInsensitive))
                continue;
            names.append(name);
            texts.append(QString(name + u'=' + value));
        }
    }
    return texts.join(u'&');
}

/// Servers behind a proxy often say http, or a name only they know: then they are asked where they answered.
QUrl WmtsAddress::reachable(const QUrl& said) const
{
    if (!said.isValid() || said.host().isEmpty())
        return m_url;
    if (said.host().compare(m_url.host(), Qt::CaseInsensitive) == 0 && said.scheme() != m_url.scheme()) {
        QUrl same = said;
        same.setScheme(m_url.scheme());
        same.setPort(m_url.port());
        return same;
    }
    return TileTemplate::isAllowed(said) ? said : m_url;
}

} // namespace riparia
