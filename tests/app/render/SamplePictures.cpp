// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Furniture.h"
#include "app/render/MapThemeName.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QtTest/QtTest>

using namespace riparia;

/// Pictures of the sample for the eye: RIPARIA_PICTURES names the folder they are written to.
class SamplePictures : public QObject {
    Q_OBJECT

    static void furnish(QPainter& painter, const Viewport& view, const MapStyle& style)
    {
        paintScaleBar(painter, {14, view.size().height() - 14}, view, style);
        paintNorthArrow(painter, QRectF(view.size().width() - 48, 14, 34, 52), style);
    }

    static void writeSwatches(const QString& file, const MapStyle& style)
    {
        QImage image(260, 420, QImage::Format_ARGB32_Premultiplied);
        image.fill(style.paper);
        QPainter painter(&image);
        double y = 10;
        const auto next = [&] {
            const QRectF rect(20, y, 32, 16);
            y += 22;
            return rect;
        };
        for (const StatusClass status : {StatusClass::Completed, StatusClass::InProgress, StatusClass::Planned,
                                         StatusClass::Suspended, StatusClass::Unset}) {
            const QRectF rect = next();
            paintSwatch(painter, rect, status, style);
            paintAreaSwatch(painter, rect.translated(60, 0), status, style);
            paintGreenwaySwatch(painter, rect.translated(120, 0), status, style);
        }
        paintRiverSwatch(painter, next(), style);
        paintChainageSwatch(painter, next(), style);
        paintBoundarySwatch(painter, next(), style);
        for (const char* kind : {"outfall", "control_section", "park", "venue", "construction", "node"})
            paintSiteSwatch(painter, QRectF(20 + 30 * (kind[0] % 7), y, 20, 20), QString::fromLatin1(kind), style);
        y += 26;
        for (const char* code : {"M05", "M07", "M08", "M01", "M13", "M09", "M12", "M15", "M99"})
            paintMeasureSwatch(painter, next().adjusted(0, 0, 60, 0), QString::fromLatin1(code), style);
        paintBankKey(painter, QRectF(160, 150, 80, 40), style);
        painter.end();
        QVERIFY(image.save(file));
    }

private Q_SLOTS:
    void write()
    {
        const QString folder = qEnvironmentVariable("RIPARIA_PICTURES");
        if (folder.isEmpty())
            QSKIP("RIPARIA_PICTURES names no folder");
        QVERIFY(QDir().mkpath(folder));
        for (const Language language : {Language::English, Language::Chinese}) {
            const auto content = test::sampleContent(language);
            const Point middle{(content->bounds.minX + content->bounds.maxX) / 2,
                               (content->bounds.minY + content->bounds.maxY) / 2};
            for (const bool isDark : {false, true}) {
                const auto style = isDark ? MapStyle::dark() : MapStyle::light();
                writeSwatches(
                    folder + (isDark ? QStringLiteral("/swatches-dark.png") : QStringLiteral("/swatches-light.png")),
                    *style);
                for (const double denominator : {5'000.0, 15'000.0, 60'000.0}) {
                    for (const double ratio : {1.0, 2.0}) {
                        const Viewport view(middle, Viewport::metresPerPixelAt(denominator), QSizeF(1000, 640), ratio);
                        QImage image = test::pictureOf(*content, *style, MapLayers(), view);
                        QPainter painter(&image);
                        furnish(painter, view, *style);
                        painter.end();
                        QVERIFY(image.save(
                            QStringLiteral("%1/%2-%3-%4-%5.png")
                                .arg(folder)
                                .arg(denominator)
                                .arg(isDark ? QStringLiteral("dark") : QStringLiteral("light"),
                                     language == Language::English ? QStringLiteral("en") : QStringLiteral("zh"))
                                .arg(ratio * 100)));
                    }
                }
            }
            const Viewport view(middle, Viewport::metresPerPixelAt(15'000), QSizeF(1000, 640), 1);
            for (const MapTheme theme : kMapThemes) {
                MapStyle themed = *MapStyle::light();
                themed.theme = theme;
                const QImage picture = test::pictureOf(*content, themed, MapLayers(), view);
                QVERIFY(picture.save(folder + QStringLiteral("/theme-%1.png").arg(nameOf(theme))));
            }
        }
    }
};

RIPARIA_TEST(SamplePictures)
#include "SamplePictures.moc"
