// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/TileImage.h"

#include <QBuffer>
#include <QImageReader>

namespace riparia {

TileOutcome decodedTile(QByteArray bytes)
{
    using Kind = TileProblem::Kind;
    if (bytes.size() > kMostTileBytes)
        return TileProblem{Kind::TooLarge, QString::number(kMostTileBytes / 1'000'000)};
    const char* format = bytes.startsWith("\x89PNG\r\n\x1a\n") ? "png"
                         : bytes.startsWith("\xff\xd8\xff")    ? "jpeg"
                                                               : nullptr;
    if (!format)
        return TileProblem{Kind::NotAPicture, {}};
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(false);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return TileProblem{Kind::NotAPicture, {}};
    if (size.width() > kMostTilePixels || size.height() > kMostTilePixels)
        return TileProblem{Kind::TooManyPixels, {}};
    QImage image = reader.read();
    if (image.isNull())
        return TileProblem{Kind::NotAPicture, {}};
    image.setDevicePixelRatio(1);
    return std::move(image).convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace riparia
