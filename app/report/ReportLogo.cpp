// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportLogo.h"

#include "app/text/Fill.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <algorithm>

namespace riparia {

namespace {

constexpr qint64 kMostLogoBytes = 10'000'000;
constexpr qint64 kMostLogoPixels = 50'000'000;
constexpr double kLogoDotsPerMm = 300 / 25.4;

class LogoWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::ReportLogo)

public:
    static QString noPicture() { return tr("it is no PNG, JPEG or SVG picture that can be read"); }
    static QString noFile() { return tr("it is no file"); }
    static QString tooManyBytes() { return tr("a logo has at most 10 MB"); }
    static QString tooManyPixels() { return tr("a logo has at most 50 million pixels"); }
    static QString partsElsewhere()
    {
        return tr("it takes pictures from other files; a logo has to be whole by itself");
    }
};

tl::unexpected<Error> refusedLogo(const QString& path, const QString& why)
{
    return fail(ErrorCode::InvalidArgument, toUtf8(path), toUtf8(why));
}

Result<QByteArray> logoBytes(const QString& path)
{
    const QFileInfo about(path);
    if (!about.exists())
        return fail(ErrorCode::FileNotFound, toUtf8(path));
    if (!about.isFile()) // a folder, or a device that never ends
        return refusedLogo(path, LogoWords::noFile());
    if (about.size() > kMostLogoBytes)
        return refusedLogo(path, LogoWords::tooManyBytes());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, toUtf8(path), toUtf8(file.errorString()));
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, toUtf8(path), toUtf8(file.errorString()));
    return bytes;
}

enum class SvgKind { None, Whole, InParts };

/// The renderer would take images and style sheets of any path that is written into a drawing.
SvgKind svgKindOf(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    bool isSvg = false;
    bool isInParts = false;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::ProcessingInstruction)
            isInParts = isInParts || xml.processingInstructionTarget() == QLatin1String("xml-stylesheet");
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (!isSvg && xml.name() != QLatin1String("svg"))
            return SvgKind::None;
        isSvg = true;
        if (xml.name() != QLatin1String("image"))
            continue;
        for (const QXmlStreamAttribute& attribute : xml.attributes()) {
            if (attribute.name() == QLatin1String("href") && !attribute.value().startsWith(QLatin1String("data:")))
                isInParts = true;
        }
    }
    if (xml.hasError() || !isSvg)
        return SvgKind::None;
    return isInParts ? SvgKind::InParts : SvgKind::Whole;
}

bool loadDrawing(QSvgRenderer& renderer, const QByteArray& bytes)
{
    renderer.setFramesPerSecond(0); // paper does not move
    return renderer.load(bytes) && renderer.viewBoxF().width() > 0 && renderer.viewBoxF().height() > 0;
}

Result<std::shared_ptr<const ReportLogo>> drawingOf(const QString& path, const QByteArray& bytes)
{
    QSvgRenderer renderer;
    if (!loadDrawing(renderer, bytes))
        return refusedLogo(path, LogoWords::noPicture());
    auto logo = std::make_shared<ReportLogo>();
    logo->drawing = bytes;
    logo->shape = renderer.viewBoxF().size();
    return logo;
}

Result<std::shared_ptr<const ReportLogo>> pixelsOf(const QString& path, QByteArray& bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true); // as the camera was held
    const QByteArray format = reader.format();
    if (format != "png" && format != "jpeg")
        return refusedLogo(path, LogoWords::noPicture());
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > kMostLogoPixels)
        return refusedLogo(path, LogoWords::tooManyPixels());
    QImage image = reader.read();
    if (image.isNull())
        return refusedLogo(path, LogoWords::noPicture());
    auto logo = std::make_shared<ReportLogo>();
    logo->isPhoto = format == "jpeg";
    logo->shape = QSizeF(image.size());
    // More dots than are printed would only make the report larger.
    const QSize printed = (logo->sizeIn(kLogoRoom) * kLogoDotsPerMm).toSize().expandedTo(QSize(1, 1));
    image.setDevicePixelRatio(1);
    if (printed.width() < image.width() && printed.height() <= image.height())
        image = image.scaled(printed, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    logo->pixels = image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    return logo;
}

} // namespace

QSizeF ReportLogo::sizeIn(QSizeF box) const
{
    const double scale = std::min(box.width() / shape.width(), box.height() / shape.height());
    return shape * scale;
}

void ReportLogo::paint(QPainter& painter, const QRectF& rect) const
{
    if (drawing.isEmpty()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setRenderHint(QPainter::LosslessImageRendering, !isPhoto); // letters keep their edges
        painter.drawImage(rect, pixels);
        return;
    }
    QSvgRenderer renderer;
    if (loadDrawing(renderer, drawing))
        renderer.render(&painter, rect);
}

Result<std::shared_ptr<const ReportLogo>> readLogo(const QString& path)
{
    auto bytes = logoBytes(path);
    if (!bytes)
        return fail(bytes.error());
    switch (svgKindOf(*bytes)) {
    case SvgKind::Whole: return drawingOf(path, *bytes);
    case SvgKind::InParts: return refusedLogo(path, LogoWords::partsElsewhere());
    case SvgKind::None: break;
    }
    return pixelsOf(path, *bytes);
}

} // namespace riparia
