// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/GuideView.h"

#include "app/theme/Theme.h"

#include <QImageReader>
#include <QTextDocument>

namespace riparia {

namespace {

constexpr int kPictureWidth = 720; // logical pixels; the width that the pages give to pictures of the window

} // namespace

GuideView::GuideView(QWidget* parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("guideView"));
    setFrameShape(QFrame::NoFrame);
    // The frame that text fields of the window have would stand around a whole page.
    setStyleSheet(QStringLiteral("QTextBrowser, QTextBrowser:focus { border: none; border-radius: 0; padding: 0; }"));
    setOpenExternalLinks(true);
    document()->setDocumentMargin(24);
}

QString GuideView::style() const
{
    const Theme& theme = Theme::current();
    const auto color = [&](const char* role) { return theme.color(QLatin1String(role)).name(); };
    return QStringLiteral("body { color: %1; } a { color: %2; } th { background: %3; } pre { background: %3; }"
                          "h1 { color: %1; } h2 { color: %1; } .note { background: %3; }"
                          ".action { font-weight: 600; } .ui { font-weight: 600; } .key { font-weight: 600; }")
        .arg(color("text"), color("accent"), color("inset"));
}

QVariant GuideView::loadResource(int type, const QUrl& name)
{
    if (type == QTextDocument::StyleSheetResource)
        return style();
    if (type != QTextDocument::ImageResource)
        return QTextBrowser::loadResource(type, name);
    QImageReader reader(source().resolved(name).toLocalFile());
    const double ratio = devicePixelRatioF();
    const bool isDrawing = reader.format() == "svg";
    if (isDrawing)
        reader.setScaledSize((QSizeF(reader.size()) * ratio).toSize());
    QImage image = reader.read();
    // A text document scales pictures coarsely, so that they are made as wide here as they will be shown.
    const int widest = qRound(kPictureWidth * ratio);
    const bool isWide = !isDrawing && image.width() > widest;
    if (isWide)
        image = image
                    .convertToFormat(QImage::Format_ARGB32_Premultiplied) // few colours cannot be mixed
                    .scaledToWidth(widest, Qt::SmoothTransformation);
    if (isDrawing || isWide)
        image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace riparia
