// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/LineLevels.h"
#include "app/render/LineRun.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <random>

using namespace riparia;

class LineLevelsTest : public QObject {
    Q_OBJECT

    static std::shared_ptr<const MapContent> network(int rivers, int vertices)
    {
        std::mt19937_64 random(test::seed());
        std::uniform_real_distribution<double> place(0, 50'000);
        std::uniform_real_distribution<double> turn(-0.4, 0.4);
        MapContent content;
        for (int r = 0; r < rivers; ++r) {
            Line line{{place(random), place(random)}};
            double heading = place(random);
            for (int i = 1; i < vertices; ++i) {
                heading += turn(random);
                line.push_back({line.back().x + 20 * std::cos(heading), line.back().y + 20 * std::sin(heading)});
            }
            MapRiver river;
            river.id = Uuid::named("river " + std::to_string(r));
            river.alignment = std::make_shared<const Alignment>(Alignment::make(line, {}, test::planarRuler()).value());
            content.rivers.push_back(river);
        }
        return test::finished(std::move(content));
    }

private Q_SLOTS:
    void everyLevelStaysWithinItsTolerance()
    {
        const auto content = network(40, 700);
        const auto levels = LineLevels::make(*content, {});
        QVERIFY(levels->levels().size() >= 2);
        double summed = 0;
        for (const LineLevels::Level& level : levels->levels()) {
            summed += level.tolerance; // each is made from the one before it
            for (std::size_t block = 0; block < level.river.size(); ++block) {
                const Line& line = content->rivers[level.river[block]].alignment->points();
                std::vector<QPointF> original;
                for (const Point& p : line)
                    original.emplace_back(p.x, p.y);
                for (std::size_t i = level.start[block]; i < level.start[block + 1]; ++i) {
                    const QPointF kept(levels->origin().x + double(level.x[i]),
                                       levels->origin().y + double(level.y[i]));
                    QVERIFY(distanceTo(original, kept) < 0.1);
                }
            }
        }
        // And the other way round: no vertex of the original is farther from the coarsest line.
        const LineLevels::Level& coarsest = levels->levels().back();
        for (std::size_t r = 0; r < content->rivers.size(); ++r) {
            std::vector<QPointF> simple;
            for (std::size_t block = 0; block < coarsest.river.size(); ++block) {
                for (std::size_t i = coarsest.start[block]; coarsest.river[block] == r && i < coarsest.start[block + 1];
                     ++i)
                    simple.emplace_back(levels->origin().x + double(coarsest.x[i]),
                                        levels->origin().y + double(coarsest.y[i]));
            }
            for (const Point& p : content->rivers[r].alignment->points())
                QVERIFY(distanceTo(simple, {p.x, p.y}) <= summed + 0.2);
        }
    }

    void levelsGetMuchSmaller()
    {
        const auto content = network(40, 700);
        const auto levels = LineLevels::make(*content, {});
        std::size_t before = 40 * 700;
        for (const LineLevels::Level& level : levels->levels()) {
            QVERIFY(level.x.size() * 10 <= before * 7);
            before = level.x.size();
        }
        QVERIFY(levels->bytes() <= 12 * 40 * 700); // with alignments at some 25 bytes a vertex: below 40 in all
    }

    void takesTheCoarsestLevelThatIsFineEnough()
    {
        const auto levels = LineLevels::make(*network(20, 700), {});
        QCOMPARE(levels->levelFor(0.001), nullptr);
        QCOMPARE(levels->levelFor(1e5), &levels->levels().back());
        for (const double scale : {5.0, 20.0, 80.0, 300.0}) {
            if (const LineLevels::Level* level = levels->levelFor(scale))
                QVERIFY(level->tolerance < scale);
        }
    }

    /// What is drawn from a level differs from the original by less than half a pixel.
    void piecesOfALevelLookLikeTheOriginal()
    {
        const auto content = network(30, 700);
        const MapScene plain(content, nullptr);
        const auto levels = LineLevels::make(*content, {});
        const MapScene simplified(plain, levels);
        for (const LineLevels::Level& level : levels->levels()) {
            const Viewport view({25'000, 25'000}, level.tolerance / 0.34, QSizeF(400, 400), 1);
            QCOMPARE(levels->levelFor(view.metresPerPixel()), &level);
            RiverPieces from;
            from.collect(plain, view, 10);
            RiverPieces to;
            to.collect(simplified, view, 10);
            for (const RiverPiece& piece : to.pieces()) {
                for (std::size_t i = 0; i < piece.count; ++i) {
                    double nearest = 1e9;
                    for (const RiverPiece& original : from.pieces())
                        nearest = std::min(
                            nearest, distanceTo(std::vector<QPointF>(original.points, original.points + original.count),
                                                piece.points[i]));
                    // Vertices of a piece may lie outside of the view, where the original has been passed over.
                    const QRectF inside(0, 0, 400, 400);
                    QVERIFY(!inside.contains(piece.points[i]) || nearest < 1);
                }
            }
        }
    }

    void neighbouringPiecesShareTheirEnd()
    {
        const auto content = network(3, 2000);
        const MapScene scene(MapScene(content, nullptr), LineLevels::make(*content, {}));
        RiverPieces pieces;
        pieces.collect(scene, Viewport({25'000, 25'000}, 60, QSizeF(2000, 2000), 1), 10);
        std::size_t joints = 0;
        for (std::size_t i = 1; i < pieces.pieces().size(); ++i) {
            const RiverPiece& a = pieces.pieces()[i - 1];
            joints += a.points[a.count - 1] == pieces.pieces()[i].points[0];
        }
        QVERIFY(pieces.pieces().size() <= 3 || joints > 0);
    }

    void stopsWhenAskedAndTakesNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!LineLevels::make(*network(5, 700), stop.get_token()));
        QVERIFY(LineLevels::make(MapContent(), {})->levels().empty());
    }
};

RIPARIA_TEST(LineLevelsTest)
#include "LineLevelsTest.moc"
