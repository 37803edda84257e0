// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/MapFile.h"

#include "app/mapsheet/MapPlace.h"
#include "app/mapsheet/SvgDevice.h"
#include "app/report/SheetPdf.h"
#include "app/text/Fill.h"

#include "core/io/export/FileSet.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QImageWriter>

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr const char* kCrsEnding = ".aux.xml";

class MapFileWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::MapFile)

public:
    static QString pixels(QSize size) { return QStringLiteral("%1 × %2").arg(size.width()).arg(size.height()); }
    static QString tooMany()
    {
        return tr("a picture has at most 200 million pixels and 32 000 a side; take fewer dots an inch, or PDF");
    }
};

Result<QByteArray> pngOf(const MapSheet& sheet, const Progress& progress)
{
    constexpr qint64 kMostPixels = 200000000;
    constexpr int kMostASide = 32000; // QPainter's limit
    const QSize size = sheet.pixels;
    const auto tooLarge = [&] {
        return fail(ErrorCode::InvalidArgument, toUtf8(MapFileWords::pixels(size)), toUtf8(MapFileWords::tooMany()));
    };
    if (size.isEmpty() || std::max(size.width(), size.height()) > kMostASide ||
        qint64(size.width()) * size.height() > kMostPixels)
        return tooLarge();
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return tooLarge();
    image.fill(Qt::white);
    if (sheet.ground) {
        // Tiles that suit these pixels. Those that suit the preview are there, and stand in for what cannot be had.
        const double dotsPerInch = size.width() / sheet.sheet.size.width() * 25.4;
        if (auto fetched = awaitGround(*sheet.ground, sheet.view, dotsPerInch, progress); !fetched)
            return fail(fetched.error());
    }
    {
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(size.width() / (sheet.sheet.size.width() * kUnitsPerMm),
                      size.height() / (sheet.sheet.size.height() * kUnitsPerMm));
        paintSheet(painter, sheet.sheet, *sheet.style);
    }
    image.setDotsPerMeterX(static_cast<int>(std::lround(size.width() / sheet.sheet.size.width() * 1000)));
    image.setDotsPerMeterY(static_cast<int>(std::lround(size.height() / sheet.sheet.size.height() * 1000)));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setText(QStringLiteral("Title"), sheet.info.title);
    if (!sheet.info.author.isEmpty())
        writer.setText(QStringLiteral("Author"), sheet.info.author);
    writer.setText(QStringLiteral("Software"), sheet.info.creator);
    if (!writer.write(image))
        return fail(ErrorCode::Internal, writer.errorString().toStdString(), "PNG");
    return bytes;
}

Result<QByteArray> svgOf(const MapSheet& sheet)
{
    SvgDevice device(sheet.sheet.size);
    {
        QPainter painter(&device);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        paintSheet(painter, sheet.sheet, *sheet.style);
    }
    return device.svg(sheet.info.title, sheet.info.language);
}

} // namespace

Result<QByteArray> mapFileOf(const MapSheet& sheet, MapFileFormat format, const Progress& progress)
{
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);
    Result<QByteArray> bytes = QByteArray();
    switch (format) {
    case MapFileFormat::Png: bytes = pngOf(sheet, progress); break;
    case MapFileFormat::Svg: bytes = svgOf(sheet); break;
    case MapFileFormat::Pdf: {
        std::vector<PdfPlace> places;
        if (const auto place = pdfPlaceOf(sheet))
            places.push_back(*place);
        bytes = pdfOfSheets({sheet.sheet}, *sheet.style, sheet.info, {}, places, progress);
        break;
    }
    }
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);
    progress.at(1);
    return bytes;
}

std::vector<std::string> mapFiles(MapFileFormat format, const std::string& path, bool hasCrs)
{
    std::vector<std::string> files{path};
    if (format != MapFileFormat::Png || mapFileFormatOf(path) != MapFileFormat::Png)
        return files;
    files.push_back(path.substr(0, path.size() - codeOf(format).size()) + "pgw");
    if (hasCrs)
        files.push_back(path + kCrsEnding);
    return files;
}

Result<std::vector<std::string>> writeMapFile(const MapSheet& sheet, MapFileFormat format, const std::string& path,
                                              bool overwrite, const Progress& progress)
{
    const auto bytes = mapFileOf(sheet, format, progress);
    if (!bytes)
        return fail(bytes.error());
    const std::vector<std::string> names = mapFiles(format, path, sheet.crs.isValid());
    const bool hasPlace = names.size() > 1;
    const std::string stem = hasPlace ? path.substr(0, path.size() - codeOf(format).size()) : path;
    const std::string ending = path.substr(stem.size());
    std::vector<NamedBytes> files;
    std::vector<std::string> stale;
    if (hasPlace) {
        files.push_back({"pgw", worldFileOf(sheet)});
        if (sheet.crs.isValid())
            files.push_back({ending + kCrsEnding, crsFileOf(sheet.crs)});
        else
            stale.push_back(ending + kCrsEnding); // of an older picture
    }
    files.push_back({ending, bytes->toStdString()});
    if (auto written = writeTogether(files, stem, overwrite, stale); !written)
        return fail(written.error());
    return names;
}

} // namespace riparia
