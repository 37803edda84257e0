// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/Theme.h"

#include "tests/app/theme/Contrast.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

namespace {

const QStringList& statuses()
{
    static const QStringList all{QStringLiteral("planned"), QStringLiteral("in_progress"), QStringLiteral("completed"),
                                 QStringLiteral("suspended"), QStringLiteral("unset")};
    return all;
}

QStringList iconNames()
{
    QStringList names;
    for (const QString& file :
         QDir(QStringLiteral(RIPARIA_SOURCE_DIR "/resources/icons")).entryList({QStringLiteral("*.svg")}))
        names += file.chopped(4);
    return names;
}

/// The scales of screens of 100, 125, 150 and 200 %.
void addScreens()
{
    QTest::addColumn<double>("ratio");
    for (const double ratio : {1.0, 1.25, 1.5, 2.0})
        QTest::addRow("%.0f %%", 100 * ratio) << ratio;
}

/// Of the pixels that are drawn those that are neither ink nor ground.
double blurredShare(const QImage& image)
{
    int drawn = 0;
    int blurred = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int alpha = qAlpha(image.pixel(x, y));
            drawn += alpha > 15 ? 1 : 0;
            blurred += alpha > 15 && alpha < 240 ? 1 : 0;
        }
    }
    return drawn > 0 ? double(blurred) / drawn : 1;
}

int differentPixels(const QImage& a, const QImage& b)
{
    int different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            different += std::abs(qAlpha(a.pixel(x, y)) - qAlpha(b.pixel(x, y))) > 30 ? 1 : 0;
    }
    return different;
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastOfBlackOnWhiteIsTwentyOne() { QCOMPARE(std::round(contrast(Qt::black, Qt::white)), 21.0); }

    void everyTextIsReadableOnItsGround_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("ground");
        const auto add = [](const QString& text, const QString& ground) {
            QTest::newRow(qPrintable(text + QStringLiteral(" on ") + ground)) << text << ground;
        };
        for (const char* ground : {"window", "panel", "field", "alt", "inset", "hover", "selected"}) {
            add(QStringLiteral("text"), QString::fromLatin1(ground));
            add(QStringLiteral("secondary"), QString::fromLatin1(ground));
        }
        add(QStringLiteral("placeholder"), QStringLiteral("field"));
        for (const char* ground : {"panel", "selected", "window", "warning_tint"})
            add(QStringLiteral("accent"), QString::fromLatin1(ground));
        add(QStringLiteral("on_accent"), QStringLiteral("accent"));
        add(QStringLiteral("on_accent"), QStringLiteral("accent_pressed"));
        for (const char* kind : {"ok", "warning", "error"}) {
            add(QString::fromLatin1(kind), QString::fromLatin1(kind) + QStringLiteral("_tint"));
            add(QString::fromLatin1(kind), QStringLiteral("panel"));
            add(QString::fromLatin1(kind), QStringLiteral("window"));
        }
        for (const QString& status : statuses())
            add(status + QStringLiteral("_text"), status + QStringLiteral("_tint"));
        add(QStringLiteral("mark_text"), QStringLiteral("panel"));
        add(QStringLiteral("mark_text"), QStringLiteral("selected"));
        add(QStringLiteral("bubble_text"), QStringLiteral("bubble"));
        add(QStringLiteral("bubble_text_2"), QStringLiteral("bubble"));
    }
    void everyTextIsReadableOnItsGround()
    {
        QFETCH(QString, text);
        QFETCH(QString, ground);
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
            const Theme& theme = Theme::of(kind);
            const double ratio = contrast(theme.color(text), theme.color(ground));
            QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
        }
    }

    void graphicsStandOutFromTheirGround()
    {
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
            const Theme& theme = Theme::of(kind);
            for (const QString& status : statuses())
                QVERIFY(contrast(theme.color(status + QStringLiteral("_line")), theme.color(QStringLiteral("panel"))) >=
                        3.0);
            for (const char* graphic : {"mark", "accent", "secondary", "border_strong"})
                QVERIFY(contrast(theme.color(QString::fromLatin1(graphic)), theme.color(QStringLiteral("panel"))) >=
                        3.0);
        }
    }

    void bothThemesHaveTheSameRoles()
    {
        QFile file(QStringLiteral(RIPARIA_SOURCE_DIR "/resources/styles/light.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QRegularExpression role(QStringLiteral("\"([a-z_0-9]+)\": \"#"));
        int found = 0;
        for (auto it = role.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext(); ++found)
            QVERIFY(Theme::of(ThemeKind::Dark).has(it.next().captured(1)));
        QVERIFY(found > 40);
    }

    void themeIsToldByThePalette()
    {
        QCOMPARE(Theme::of(Theme::of(ThemeKind::Dark).palette()).kind(), ThemeKind::Dark);
        QCOMPARE(Theme::of(Theme::of(ThemeKind::Light).palette()).kind(), ThemeKind::Light);
    }

    void styleSheetHasNoOpenPlace()
    {
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
            const QString sheet = Theme::of(kind).styleSheet();
            QVERIFY(sheet.contains(QStringLiteral("QTabBar::tab")));
            QVERIFY(!sheet.contains(u'@'));
        }
    }

    void marksOfTheStyleSheetHaveTheColoursOfTheirTheme()
    {
        for (const char* theme : {"light", "dark"}) {
            const Theme& colors =
                Theme::of(QLatin1String(theme) == QLatin1String("dark") ? ThemeKind::Dark : ThemeKind::Light);
            const auto strokeOf = [&](const char* mark) {
                QFile file(QStringLiteral(":/styles/%1/%2.svg").arg(QLatin1String(theme), QLatin1String(mark)));
                if (!file.open(QIODevice::ReadOnly))
                    return QColor();
                const QString svg = QString::fromUtf8(file.readAll());
                return QColor(
                    QRegularExpression(QStringLiteral("stroke=\"(#[0-9A-Fa-f]{6})\"")).match(svg).captured(1));
            };
            QCOMPARE(strokeOf("chevron-down"), colors.color(QStringLiteral("secondary")));
            QCOMPARE(strokeOf("chevron-right"), colors.color(QStringLiteral("secondary")));
            QCOMPARE(strokeOf("chevron-up"), colors.color(QStringLiteral("secondary")));
            QCOMPARE(strokeOf("chevron-disabled"), colors.color(QStringLiteral("disabled")));
            QCOMPARE(strokeOf("check"), colors.color(QStringLiteral("on_accent")));
        }
    }

    void everyIconOfTheFolderIsDrawnInTheColourAskedFor_data() { addScreens(); }
    void everyIconOfTheFolderIsDrawnInTheColourAskedFor() // A-58
    {
        QFETCH(double, ratio);
        const QStringList names = iconNames();
        QVERIFY(names.size() >= 70);
        for (const QString& name : names) {
            for (const int size : {16, 24}) {
                const QPixmap pixmap = Theme::pixmap(name, size, QColor(200, 0, 0), ratio);
                const int side =
                    static_cast<int>(std::lround(size * ratio)); // a pixel of the picture for each of the screen
                QCOMPARE(pixmap.size(), QSize(side, side));
                QCOMPARE(pixmap.devicePixelRatio(), ratio);
                if (name == QStringLiteral("riparia"))
                    continue; // has its own colours
                const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
                int drawn = 0;
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x) {
                        const QRgb pixel = image.pixel(x, y);
                        if (qAlpha(pixel) < 20)
                            continue;
                        ++drawn;
                        QVERIFY2(qAlpha(pixel) < 200 || (qGreen(pixel) < 10 && qBlue(pixel) < 10), qPrintable(name));
                    }
                }
                QVERIFY2(drawn > 4 * ratio * ratio, qPrintable(name));
            }
        }
    }

    /// Drawn anew for the screen, not a smaller picture made larger.
    void iconsAreCrispOnEveryScreen_data() { addScreens(); }
    void iconsAreCrispOnEveryScreen() // A-58
    {
        QFETCH(double, ratio);
        double drawn = 0;
        double enlarged = 0;
        for (const QString& name : iconNames()) {
            const QIcon icon = Theme::icon(name); // as the window has it
            const int side = static_cast<int>(std::lround(24 * ratio));
            const QImage shown = icon.pixmap(QSize(24, 24), ratio).toImage().convertToFormat(QImage::Format_ARGB32);
            QCOMPARE(shown.size(), QSize(side, side));
            if (ratio == 1)
                continue;
            const QImage small = icon.pixmap(QSize(24, 24), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
            const QImage large = small.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            QVERIFY2(differentPixels(shown, large) > 0, qPrintable(name));
            drawn += blurredShare(shown);
            enlarged += blurredShare(large);
        }
        // Between whole multiples the edges of both lie between pixels.
        if (ratio == 2)
            QVERIFY2(drawn < enlarged, qPrintable(QStringLiteral("%1 %2").arg(drawn).arg(enlarged)));
    }

    void iconsFollowThePaletteOfTheApplication()
    {
        const QPalette before = QGuiApplication::palette();
        const QIcon icon = Theme::icon(QStringLiteral("save"));
        const auto darkest = [&](QIcon::Mode mode) {
            const QImage image = icon.pixmap(QSize(24, 24), 1.0, mode).toImage();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).alpha() > 250)
                        return image.pixelColor(x, y).lightness();
                }
            }
            return -1;
        };
        QGuiApplication::setPalette(Theme::of(ThemeKind::Light).palette());
        QVERIFY(darkest(QIcon::Normal) < 80);
        QVERIFY(darkest(QIcon::Disabled) > 130);
        QGuiApplication::setPalette(Theme::of(ThemeKind::Dark).palette());
        QVERIFY(darkest(QIcon::Normal) > 180);
        QGuiApplication::setPalette(before);
    }

    void unknownIconIsNull() { QVERIFY(Theme::pixmap(QStringLiteral("no such"), 24, Qt::black, 1).isNull()); }

    void fontsAreNamedLatinFirst()
    {
        const QFont font = Theme::baseFont(150);
        QCOMPARE(font.families().value(0), QStringLiteral("Noto Sans"));
        QCOMPARE(font.families().value(1), QStringLiteral("Noto Sans CJK SC"));
        QCOMPARE(font.pointSizeF(), 13.5);
        QCOMPARE(Theme::baseFont(900).pointSizeF(), 18.0);
    }
};

RIPARIA_TEST(ThemeTest)
#include "ThemeTest.moc"
