// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Furniture.h"
#include "app/render/Lane.h"
#include "app/render/MapStyle.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace riparia;
using test::mapSegment;
using test::span;

namespace {

using Matrix = std::array<double, 9>;

/// In linear light, of somebody who lacks a kind of cones altogether: Machado, Oliveira, Fernandes (2009), table 1.
constexpr Matrix kProtanopia{0.152286, 1.052583,  -0.204868, 0.114503, 0.786281,
                             0.099216, -0.003882, -0.048116, 1.051998};
constexpr Matrix kDeuteranopia{0.367322, 0.860646,  -0.227968, 0.280085, 0.672501,
                               0.047413, -0.011820, 0.042940,  0.968881};
constexpr Matrix kTritanopia{1.255528, -0.076749, -0.178779, -0.078411, 0.930809,
                             0.147602, 0.004733,  0.691367,  0.303900};
constexpr Matrix kGrey{0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722};

double linear(int part)
{
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

int coded(double light)
{
    const double share = std::clamp(light, 0.0, 1.0);
    return static_cast<int>(
        std::lround(255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * std::pow(share, 1 / 2.4) - 0.055)));
}

QRgb seen(QRgb pixel, const Matrix& by)
{
    const std::array light{linear(qRed(pixel)), linear(qGreen(pixel)), linear(qBlue(pixel))};
    const auto part = [&](std::size_t row) {
        return coded(by[3 * row] * light[0] + by[3 * row + 1] * light[1] + by[3 * row + 2] * light[2]);
    };
    return qRgb(part(0), part(1), part(2));
}

constexpr std::array kWays{kProtanopia, kDeuteranopia, kTritanopia, kGrey};
constexpr std::array kTold{StatusClass::Planned, StatusClass::InProgress, StatusClass::Completed,
                           StatusClass::Suspended};

void addWaysOfSeeing()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<std::size_t>("way");
    for (const bool isDark : {false, true}) {
        for (const auto& [name, way] : {std::pair("protanopia", 0), std::pair("deuteranopia", 1),
                                        std::pair("tritanopia", 2), std::pair("grey", 3)})
            QTest::addRow("%s, %s", name, isDark ? "dark" : "light") << isDark << static_cast<std::size_t>(way);
    }
}

/// The longest works of a status; it has to be there.
const MapSegment& longestOf(const MapContent& content, StatusClass status)
{
    const MapSegment* longest = nullptr;
    for (const MapSegment& segment : content.segments) {
        if (segment.status == status && (!longest || segment.span.length() > longest->span.length()))
            longest = &segment;
    }
    if (!longest)
        qFatal("the sample has none of this status");
    return *longest;
}

/// The line of works cut out of the map round its middle and laid straight: `kAcross` rows, half a pixel apart, of as many colours each.
constexpr int kAlong = 240;
constexpr int kAcross = 5;
std::vector<QRgb> cutFromTheMap(const MapContent& content, const MapSegment& segment, const MapStyle& style)
{
    const MapRiver& river = content.rivers[segment.river];
    const Position middle = Position::fromMetres((segment.span.from.metres() + segment.span.to.metres()) / 2);
    const Viewport view(river.alignment->pointAt(middle), Viewport::metresPerPixelAt(5'000), QSizeF(500, 500), 2);
    const QImage map = test::pictureOf(content, style, MapLayers(), view);
    const Bank bank = lanesOfBank(segment.bank).front();
    const double place = view.pixels((middle - segment.span.from).metres());
    std::vector<QRgb> colours;
    for (const LineRun& run : laneRuns(river, segment.span, bank, segment.lane, view, style, 0)) {
        if (run.at.front() > place - kAlong / 4.0 || run.at.back() < place + kAlong / 4.0)
            continue;
        for (int row = 0; row < kAcross; ++row) {
            for (int i = 0; i < kAlong; ++i) {
                const double at = place + (i - kAlong / 2) / 2.0;
                const QPointF aside =
                    leftOf(run.directionAt(at, 3).value_or(QPointF(1, 0))) * ((row - kAcross / 2) / 2.0);
                const QPointF there = (run.pointAt(at) + aside) * view.devicePixelRatio();
                const QPoint pixel(static_cast<int>(std::floor(there.x())), static_cast<int>(std::floor(there.y())));
                colours.push_back(map.rect().contains(pixel) ? map.pixel(pixel) : 0);
            }
        }
        break;
    }
    return colours;
}

} // namespace

/// That the map can be read by everybody and on every screen.
class SightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// in each way of seeing a good part of the line of one status looks different from that of every other.
    void statusesAreToldApartWithoutAllColours_data() { addWaysOfSeeing(); }
    void statusesAreToldApartWithoutAllColours()
    {
        QFETCH(bool, isDark);
        QFETCH(std::size_t, way);
        const auto style = isDark ? MapStyle::dark() : MapStyle::light();
        const auto swatch = [&](StatusClass status) {
            QImage image(120, 16, QImage::Format_RGB32);
            image.fill(style->paper);
            QPainter painter(&image);
            paintSwatch(painter, QRectF(0, 0, 120, 16), status, *style);
            painter.end();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    image.setPixel(x, y, seen(image.pixel(x, y), kWays[way]));
            }
            return image;
        };
        for (std::size_t i = 0; i < kTold.size(); ++i) {
            for (std::size_t j = i + 1; j < kTold.size(); ++j) {
                const QImage a = swatch(kTold[i]);
                const QImage b = swatch(kTold[j]);
                int different = 0;
                for (int y = 0; y < a.height(); ++y) {
                    for (int x = 0; x < a.width(); ++x)
                        different += test::difference(a.pixel(x, y), b.pixel(x, y)) > 40 ? 1 : 0;
                }
                // The line is 120 by about 5 pixels.
                QVERIFY2(different > 60, qPrintable(QStringLiteral("%1 %2: %3").arg(i).arg(j).arg(different)));
            }
        }
    }

    /// and so do the lines of the sample where they lie on its map, with water, names and chainage beside them.
    void linesOfTheMapAreToldApartWithoutAllColours_data() { addWaysOfSeeing(); }
    void linesOfTheMapAreToldApartWithoutAllColours()
    {
        QFETCH(bool, isDark);
        QFETCH(std::size_t, way);
        const auto style = isDark ? MapStyle::dark() : MapStyle::light();
        const auto content = test::sampleContent(Language::English);
        std::vector<std::vector<QRgb>> lines;
        for (const StatusClass status : kTold) {
            lines.push_back(cutFromTheMap(*content, longestOf(*content, status), *style));
            QCOMPARE(lines.back().size(), std::size_t{kAlong * kAcross});
            for (QRgb& pixel : lines.back())
                pixel = seen(pixel, kWays[way]);
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (std::size_t j = i + 1; j < lines.size(); ++j) {
                int different = 0;
                for (std::size_t k = 0; k < lines[i].size(); ++k)
                    different += test::difference(lines[i][k], lines[j][k]) > 40 ? 1 : 0;
                // A tenth of the line, as in the legend.
                QVERIFY2(different > kAlong * kAcross / 10,
                         qPrintable(QStringLiteral("%1 %2: %3").arg(i).arg(j).arg(different)));
            }
        }
    }

    /// the same millimetres of ink whatever the screen's scale.
    void linesAreAsWideOnEveryScreen()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 5000 0)"));
        content.segments.push_back(
            mapSegment(QStringLiteral("S-1"), span(500, 4500), Bank::Left, StatusClass::Completed));
        const auto made = test::finished(std::move(content));
        const auto style = MapStyle::light();
        MapLayers layers = test::noLayers();
        layers.segments = true;
        const auto width = [&](double ratio) { // logical pixels of ink across the line
            const Viewport view({2500, 0}, Viewport::metresPerPixelAt(15'000), QSizeF(400, 200), ratio);
            const QImage image = test::pictureOf(*made, *style, layers, view);
            double ink = 0;
            for (int y = 0; y < image.height(); ++y) {
                const double lightness = qGray(image.pixel(image.width() / 2, y));
                const double paper = qGray(style->paper.rgb());
                const double line = qGray(style->status(StatusClass::Completed).line.rgb());
                ink += std::clamp((paper - lightness) / (paper - line), 0.0, 1.0);
            }
            return ink / ratio;
        };
        const double expected = width(1);
        QVERIFY(expected > 1);
        for (const double ratio : {1.25, 1.5, 2.0})
            QVERIFY2(std::abs(width(ratio) / expected - 1) < 0.12,
                     qPrintable(QString::number(width(ratio) / expected)));
    }
};

RIPARIA_TEST(SightTest)
#include "SightTest.moc"
