// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapStyle.h"
#include "tests/app/theme/Contrast.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QtTest/QtTest>

#include <cmath>
#include <set>
#include <vector>
using namespace riparia;
using namespace riparia::test;

namespace {

QByteArray builtInJson()
{
    QFile file(QStringLiteral(":/styles/map-light.json"));
    file.open(QIODevice::ReadOnly);
    return file.readAll();
}

} // namespace

class MapStyleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// VISUAL.md 6 and UX.md 5.2.
    void holdsTheValuesOfTheDesign()
    {
        const auto light = MapStyle::light();
        QCOMPARE(light->paper, QColor(0xF4, 0xF3, 0xEF));
        QCOMPARE(light->status(StatusClass::Planned).line, QColor(0xCB, 0x6D, 0x0B));
        QCOMPARE(light->status(StatusClass::Planned).dashMm, (std::vector<double>{3.0, 1.5}));
        QCOMPARE(light->status(StatusClass::InProgress).coreMm, 0.25);
        QVERIFY(light->status(StatusClass::Completed).dashMm.empty());
        QVERIFY(light->status(StatusClass::Suspended).isRound);
        QCOMPARE(light->works.casingMm, 0.35);
        const auto dark = MapStyle::dark();
        QCOMPARE(dark->paper, QColor(0x1E, 0x23, 0x28));
        QCOMPARE(dark->status(StatusClass::Completed).line, QColor(0x9F, 0xF0, 0xDC));
    }

    void textCanBeReadAndGraphicsCanBeSeen()
    {
        for (const auto& style : {MapStyle::light(), MapStyle::dark()}) {
            QVERIFY(contrast(style->riverName.color, style->paper) >= 4.5);
            QVERIFY(contrast(style->riverName.color, style->water.fill) >= 4.5);
            QVERIFY(contrast(style->text.secondary, style->paper) >= 4.5);
            QVERIFY(contrast(style->water.edge, style->paper) >= 3.5); // many rivers are one pixel wide
            QVERIFY(contrast(style->chainage.color, style->paper) >= 4.5);
            for (const StatusStyle& status : style->statuses) {
                QVERIFY(contrast(status.text, style->paper) >= 4.5);
                QVERIFY(contrast(status.text, status.tint) >= 4.5);
                QVERIFY(contrast(status.line, style->paper) >= 3);
                QVERIFY(contrast(status.line, style->works.casing) >= 3);
            }
            for (const MeasureStyle& measure : style->measures)
                QVERIFY(contrast(measure.color, style->paper) >= 3);
            QVERIFY(contrast(style->classes.unknown, style->paper) >= 3);
            for (const QColor& color : style->classes.colors)
                QVERIFY(contrast(color, style->paper) >= 3);
            QVERIFY(contrast(style->selection.color, style->paper) >= 3);
            QVERIFY(contrast(style->site.color, style->paper) >= 3);
            QVERIFY(contrast(style->flow.color, style->paper) >= 3);
        }
    }

    /// In grey, too: the more, the further from the paper.
    void classesFollowEachOther()
    {
        for (const auto& style : {MapStyle::light(), MapStyle::dark()}) {
            const auto& colors = style->classes.colors;
            for (std::size_t i = 1; i < colors.size(); ++i) {
                QVERIFY(contrast(colors[i], colors[i - 1]) >= 1.3);
                QVERIFY(contrast(colors[i], style->paper) > contrast(colors[i - 1], style->paper));
            }
        }
    }

    void fewClassesAreFarApart()
    {
        const auto style = MapStyle::light();
        const auto& colors = style->classes.colors;
        QCOMPARE(style->classColor(0, 1), colors[2]);
        QCOMPARE(style->classColor(0, 2), colors[0]);
        QCOMPARE(style->classColor(1, 2), colors[4]);
        QCOMPARE(style->classColor(1, 3), colors[2]);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(style->classColor(i, 5), colors[static_cast<std::size_t>(i)]);
        QCOMPARE(style->classColor(-1, 5), style->classes.unknown);
        QCOMPARE(style->classColor(5, 5), style->classes.unknown);
        QCOMPARE(style->classColor(0, 0), style->classes.unknown);
    }

    /// UX.md 5.2: eight measures, told apart without colour by their lines and by the fills of their areas.
    void measuresDifferWithoutColour()
    {
        for (const auto& style : {MapStyle::light(), MapStyle::dark()}) {
            std::set<MeasurePattern> lines;
            std::set<AreaPattern> fills;
            for (const MeasureStyle& measure : style->measures) {
                lines.insert(measure.pattern);
                fills.insert(measure.fill);
            }
            QCOMPARE(lines.size(), style->measures.size());
            QCOMPARE(fills.size(), style->measures.size());
            QCOMPARE(style->measure(QStringLiteral("M05")).fill, AreaPattern::Dots);
            QCOMPARE(style->measure(QStringLiteral("M13")).fill, AreaPattern::Dashes);
            QCOMPARE(style->measure(QStringLiteral("?")).fill, AreaPattern::None);
        }
    }

    void classesOfGreenwaysDifferByTheirDash()
    {
        const auto style = MapStyle::light();
        std::set<std::vector<double>> dashes;
        for (const char* grade : {"regional", "municipal", "community", ""})
            dashes.insert(style->greenwayClass(QString::fromLatin1(grade)).dashMm);
        QCOMPARE(dashes.size(), std::size_t{4});
        QVERIFY(style->greenwayClass(QStringLiteral("scenic")).dashMm.empty());
        QCOMPARE(style->greenwayClass(QStringLiteral("二级")).dashMm,
                 style->greenwayClass(QStringLiteral("municipal")).dashMm);
    }

    void statusesDifferWithoutColour()
    {
        const auto style = MapStyle::light();
        for (std::size_t i = 0; i < style->statuses.size(); ++i) {
            for (std::size_t j = i + 1; j < style->statuses.size(); ++j) {
                const StatusStyle& a = style->statuses[i];
                const StatusStyle& b = style->statuses[j];
                QVERIFY(a.dashMm != b.dashMm || a.coreMm != b.coreMm);
            }
        }
    }

    void namesTheFirstFault_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place");
        QTest::newRow("missing") << QByteArray("\"casing_mm\": 0.35") << QByteArray("\"kasing\": 1")
                                 << "works.casing_mm";
        QTest::newRow("no colour") << QByteArray("\"#BFDDF0\"") << QByteArray("\"sky\"") << "water.fill";
        QTest::newRow("negative") << QByteArray("\"edge_mm\": 0.2") << QByteArray("\"edge_mm\": -1") << "water.edge_mm";
        QTest::newRow("odd dash") << QByteArray("[3.0, 1.5]") << QByteArray("[3.0]") << "status.planned.dash_mm";
        QTest::newRow("dash of nothing") << QByteArray("[3.0, 1.5]") << QByteArray("[0, 0]")
                                         << "status.planned.dash_mm";
        QTest::newRow("no pitch") << QByteArray("\"hatch_pitch_mm\": 1.85") << QByteArray("\"hatch_pitch_mm\": 0")
                                  << "area.hatch_pitch_mm";
        QTest::newRow("too few classes") << QByteArray("\"#D2691E\", ") << QByteArray() << "classes.colors";
        QTest::newRow("fill") << QByteArray("\"chevrons\"") << QByteArray("\"zigzag\"") << "measures.area";
        QTest::newRow("pattern") << QByteArray("\"wave\"") << QByteArray("\"zigzag\"") << "measures.pattern";
    }
    void namesTheFirstFault()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, place);
        QByteArray json = builtInJson();
        QVERIFY(json.contains(from));
        const auto style = MapStyle::parse(json.replace(from, to));
        QVERIFY(!style);
        QCOMPARE(style.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(QString::fromStdString(style.error().subject), place);
    }

    void refusesWhatIsNoJson()
    {
        QVERIFY(!MapStyle::parse("not json"));
        QVERIFY(!MapStyle::parse(""));
        QVERIFY(!MapStyle::parse("[]"));
        QVERIFY(MapStyle::parse(builtInJson()));
    }

    void unknownMeasuresHaveAStyle()
    {
        QCOMPARE(MapStyle::light()->measure(QStringLiteral("M07")).pattern, MeasurePattern::Ticks);
        QCOMPARE(MapStyle::light()->measure(QStringLiteral("X1")).pattern, MeasurePattern::Solid);
        QCOMPARE(MapStyle::light()->measure(QString()).pattern, MeasurePattern::Solid);
    }
};

RIPARIA_TEST(MapStyleTest)
#include "MapStyleTest.moc"
