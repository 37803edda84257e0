// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cmath>

namespace riparia::test {

/// A set of matrices that halve: `corner` as it is to be written, `coarsest` = scale denominator of the first.
inline QString matrixSet(const QByteArray& id, const QByteArray& crs, const QByteArray& corner, double coarsest,
                         int from, int count, int columns, int rows)
{
    QString text = QStringLiteral("<TileMatrixSet><ows:Identifier>%1</ows:Identifier>"
                                  "<ows:SupportedCRS>%2</ows:SupportedCRS>")
                       .arg(QString::fromUtf8(id), QString::fromUtf8(crs));
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("<TileMatrix><ows:Identifier>%1</ows:Identifier>"
                               "<ScaleDenominator>%2</ScaleDenominator><TopLeftCorner>%3</TopLeftCorner>"
                               "<TileWidth>256</TileWidth><TileHeight>256</TileHeight>"
                               "<MatrixWidth>%4</MatrixWidth><MatrixHeight>%5</MatrixHeight></TileMatrix>")
                    .arg(from + i)
                    .arg(std::ldexp(coarsest, -i), 0, 'g', 17)
                    .arg(QString::fromUtf8(corner))
                    .arg(qint64{columns} << i)
                    .arg(qint64{rows} << i);
    return text + QStringLiteral("</TileMatrixSet>");
}

/// `extra`: templates of its own, dimensions.
inline QString wmtsLayer(const QByteArray& id, const QByteArray& title, const QByteArray& sets,
                         const QByteArray& format, const QString& extra = {})
{
    QString text = QStringLiteral("<Layer><ows:Title>%1</ows:Title><ows:Identifier>%2</ows:Identifier>"
                                  "<Style isDefault=\"true\"><ows:Identifier>default</ows:Identifier></Style>"
                                  "<Format>%3</Format>%4")
                       .arg(QString::fromUtf8(title), QString::fromUtf8(id), QString::fromUtf8(format), extra);
    for (const QByteArray& set : sets.split(' '))
        text += QStringLiteral("<TileMatrixSetLink><TileMatrixSet>%1</TileMatrixSet></TileMatrixSetLink>")
                    .arg(QString::fromUtf8(set));
    return text + QStringLiteral("</Layer>");
}

/// `address`: what it says it is asked under with parameters, "" = nothing.
inline QByteArray wmts(const QString& contents, const QByteArray& address = {})
{
    const QString operation =
        address.isEmpty()
            ? QString()
            : QStringLiteral("<ows:OperationsMetadata><ows:Operation name=\"GetCapabilities\"><ows:DCP><ows:HTTP>"
                             "<ows:Get xlink:href=\"https://elsewhere.example.org/\"/></ows:HTTP></ows:DCP>"
                             "</ows:Operation><ows:Operation name=\"GetTile\"><ows:DCP><ows:HTTP>"
                             "<ows:Get xlink:href=\"%1\"><ows:Constraint name=\"GetEncoding\"><ows:AllowedValues>"
                             "<ows:Value>KVP</ows:Value></ows:AllowedValues></ows:Constraint></ows:Get>"
                             "</ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>")
                  .arg(QString::fromUtf8(address));
    return (QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Capabilities "
                           "xmlns=\"http://www.opengis.net/wmts/1.0\" xmlns:ows=\"http://www.opengis.net/ows/1.1\" "
                           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.0.0\">"
                           "<ows:ServiceIdentification><ows:Title>在线地图服务</ows:Title>"
                           "</ows:ServiceIdentification><ows:ServiceProvider>"
                           "<ows:ProviderName>Survey office</ows:ProviderName></ows:ServiceProvider>") +
            operation + QStringLiteral("<Contents>") + contents + QStringLiteral("</Contents></Capabilities>"))
        .toUtf8();
}

constexpr double kWorldDenominator = 559082264.0287178; ///< of one tile of 256 pixels for the world

/// Web Mercator as Tianditu describes it: an old number, the corner with its axes and its sign turned, levels from 1.
inline QString mercatorLikeTianditu()
{
    return matrixSet("w", "urn:ogc:def:crs:EPSG::900913", "20037508.3427892 -20037508.3427892", kWorldDenominator / 2,
                     1, 18, 2, 2);
}

/// Degrees of CGCS2000, north first.
inline QString degreesLikeTianditu()
{
    return matrixSet("c", "urn:ogc:def:crs:EPSG::4490", "90.0 -180.0", kWorldDenominator / 2, 1, 18, 2, 1);
}

} // namespace riparia::test
