// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/Strip.h"
#include "core/geometry/Region.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <limits>
#include <numbers>
#include <random>

using namespace riparia;

namespace {

constexpr Point kOrigin = {530000, 2520000}; // coordinates of a plan in EPSG:4547

StripLine at(Line line)
{
    for (Point& point : line)
        point = {point.x + kOrigin.x, point.y + kOrigin.y};
    return {std::move(line)};
}

/// A river of `bends` half circles.
StripLine meander(double radius, int bends, int stepsPerBend = 24)
{
    Line line;
    for (int bend = 0; bend < bends; ++bend) {
        const double middle = radius + 2 * radius * bend;
        const double side = bend % 2 == 0 ? 1 : -1;
        for (int step = bend == 0 ? 0 : 1; step <= stepsPerBend; ++step) {
            const double angle = std::numbers::pi * (1 - double(step) / stepsPerBend);
            line.push_back({middle + radius * std::cos(angle), side * radius * std::sin(angle)});
        }
    }
    return at(std::move(line));
}

double areaOf(const MultiPolygon& shape)
{
    const auto region = Region::make(shape);
    return region ? region->region.planarArea() : -1;
}

bool isValid(const MultiPolygon& shape)
{
    const auto region = Region::make(shape);
    return region && region->reason.empty();
}

double overlapOf(const Strip& strip)
{
    const auto both = Region::make(strip.left)->region.intersected(Region::make(strip.right)->region);
    return both ? both->planarArea() : -1;
}

double overlapOf(const MultiPolygon& a, const MultiPolygon& b)
{
    const auto both = Region::make(a)->region.intersected(Region::make(b)->region);
    return both ? both->planarArea() : -1;
}

/// What lies to the right of a line from west to east that never goes back, down to 1 km below its lowest places.
MultiPolygon rightOf(const StripLine& river)
{
    Ring ring = river.line;
    ring.push_back({river.line.back().x, kOrigin.y - 1000});
    ring.push_back({river.line.front().x, kOrigin.y - 1000});
    ring.push_back(river.line.front());
    return MultiPolygon{Polygon{std::move(ring), {}}};
}

/// How wide a side of a strip is about a place of its line: its area in a slice of a metre across the line.
double widthAt(const MultiPolygon& side, Point place, double heading)
{
    const Point along{std::cos(heading), std::sin(heading)};
    const auto corner = [&](double forward, double left) {
        return Point{place.x + forward * along.x - left * along.y, place.y + forward * along.y + left * along.x};
    };
    const Ring slice{corner(-0.5, -40), corner(0.5, -40), corner(0.5, 40), corner(-0.5, 40), corner(-0.5, -40)};
    return overlapOf(side, MultiPolygon{Polygon{slice, {}}});
}

double distanceTo(const Line& line, Point p)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Point edge = {line[i + 1].x - line[i].x, line[i + 1].y - line[i].y};
        const Point to = {p.x - line[i].x, p.y - line[i].y};
        const double along =
            std::clamp((to.x * edge.x + to.y * edge.y) / (edge.x * edge.x + edge.y * edge.y), 0.0, 1.0);
        nearest = std::min(nearest, std::hypot(to.x - along * edge.x, to.y - along * edge.y));
    }
    return nearest;
}

} // namespace

class StripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void besideAStraightLineAreTwoRectangles()
    {
        const auto strip = stripAlong(at({{0, 0}, {40, 0}, {100, 0}}), 15, 10);
        QVERIFY(strip);
        QVERIFY(std::abs(areaOf(strip->left) - 1500) < 1e-3);
        QVERIFY(std::abs(areaOf(strip->right) - 1000) < 1e-3);
        const Box left = boundsOf(strip->left);
        QVERIFY(std::abs(left.minY - kOrigin.y) < 1e-6 && std::abs(left.maxY - kOrigin.y - 15) < 1e-6);
        QVERIFY(std::abs(left.minX - kOrigin.x) < 1e-6 && std::abs(left.maxX - kOrigin.x - 100) < 1e-6);
        QVERIFY(boundsOf(strip->right).maxY < kOrigin.y + 1e-6);
    }

    void aWidthOfNothingMakesNoSide()
    {
        const auto strip = stripAlong(at({{0, 0}, {100, 0}}), 0, 10);
        QVERIFY(strip && strip->left.empty() && strip->right.size() == 1);
    }

    void aCornerIsMitredAndASharpOneCutOff()
    {
        const auto corner = stripAlong(at({{0, 0}, {100, 0}, {100, 100}}), 10, 10);
        QVERIFY(corner);
        QVERIFY(std::abs(areaOf(corner->right) - 2100) < 1e-3); // 110 x 10 twice, the corner once
        QVERIFY(std::abs(areaOf(corner->left) - 1900) < 1e-3);
        const auto sharp = stripAlong(at({{0, 0}, {100, 0}, {0, 10}}), 10, 10);
        QVERIFY(sharp);
        QVERIFY(boundsOf(sharp->right).maxX - kOrigin.x < 100 + 2 * 10 + 0.1);
    }

    ///
    void alongAMeanderEachSideKeepsToItself()
    {
        const StripLine river = meander(60, 6);
        const auto strip = stripAlong(river, 15, 10);
        QVERIFY(strip);
        QVERIFY(isValid(strip->left) && isValid(strip->right));
        QVERIFY(overlapOf(*strip) < areaOf(strip->left) * 0.001);
        double length = 0;
        for (std::size_t i = 0; i + 1 < river.line.size(); ++i)
            length += std::hypot(river.line[i + 1].x - river.line[i].x, river.line[i + 1].y - river.line[i].y);
        // As many bends to the left as to the right: inner and outer sides make up for each other.
        QVERIFY(std::abs(areaOf(strip->left) - 15 * length) < 15 * length * 0.01);
        QVERIFY(!tightBend(river, 15, 10));
    }

    /// the one side by a measure that knows nothing of strips.
    void alongAMeanderTheLeftSideHasNothingRightOfTheLine()
    {
        for (const double radius : {20.0, 60.0, 150.0}) {
            const StripLine river = meander(radius, 6);
            const auto strip = stripAlong(river, 15, 10);
            QVERIFY(strip);
            QVERIFY(overlapOf(strip->left, rightOf(river)) < 0.001 * areaOf(strip->left));
            // And the right side nothing left of it: all of it below the line, but for what lies before its ends.
            const Box ends = boundsOf(rightOf(river));
            const double top = kOrigin.y + 1000;
            const Ring within{{ends.minX, ends.minY},
                              {ends.maxX, ends.minY},
                              {ends.maxX, top},
                              {ends.minX, top},
                              {ends.minX, ends.minY}};
            const double right = overlapOf(strip->right, MultiPolygon{Polygon{within, {}}});
            QVERIFY(right > 0 && std::abs(overlapOf(strip->right, rightOf(river)) - right) < 0.001 * right);
        }
    }

    /// 200 m straight, half a circle of 60 m to the left, 200 m back, whichever way it lies.
    void onStraightsItIsAsWideAsAsked()
    {
        for (const double turned : {0.0, 0.4, 2.0, 4.5}) {
            const auto place = [&](double x, double y) {
                return Point{x * std::cos(turned) - y * std::sin(turned), x * std::sin(turned) + y * std::cos(turned)};
            };
            Line line;
            for (int x = 0; x < 200; x += 20)
                line.push_back(place(x, 0));
            for (int step = 0; step <= 24; ++step) {
                const double angle = std::numbers::pi * (step / 24.0 - 0.5);
                line.push_back(place(200 + 60 * std::cos(angle), 60 + 60 * std::sin(angle)));
            }
            for (int x = 180; x >= 0; x -= 20)
                line.push_back(place(x, 120));
            const auto strip = stripAlong(at(std::move(line)), 15, 10);
            QVERIFY(strip);
            for (const double y : {0.0, 120.0}) {
                for (double x = 5; x <= 180; x += 12.5) {
                    const Point on = place(x, y);
                    const Point there{on.x + kOrigin.x, on.y + kOrigin.y};
                    QVERIFY(std::abs(widthAt(strip->left, there, turned) - 15) < 0.05);
                    QVERIFY(std::abs(widthAt(strip->right, there, turned) - 10) < 0.05);
                }
            }
        }
    }

    void whereItIsWiderThanTheBendNothingCountsTwice()
    {
        const StripLine river = meander(20, 5);
        const auto strip = stripAlong(river, 35, 35);
        QVERIFY(strip);
        QVERIFY(isValid(strip->left) && isValid(strip->right));
        QVERIFY(overlapOf(*strip) < 1e-3 * areaOf(strip->left));
        QVERIFY(tightBend(river, 35, 35));
    }

    void aLineThatComesBackToItsEndHasSidesToo()
    {
        // The end lies 5 m beside the beginning of the line.
        const StripLine hook = at({{0, 0}, {100, 0}, {150, 40}, {100, 80}, {50, 60}, {50, 5}});
        const auto strip = stripAlong(hook, 12, 12);
        QVERIFY(strip);
        QVERIFY(isValid(strip->left) && isValid(strip->right));
        QVERIFY(overlapOf(*strip) < 1e-3 * areaOf(strip->left));
        QVERIFY(areaOf(strip->left) > 2500 && areaOf(strip->right) > 2500);
    }

    /// Whatever the line: valid, no side in the other, and no place farther away than a mitre reaches.
    void anyLineHasASoundStrip()
    {
        std::mt19937_64 random(test::seed());
        std::uniform_real_distribution<double> step(2, 60);
        std::uniform_real_distribution<double> turn(-1.4, 1.4);
        std::uniform_real_distribution<double> width(1, 40);
        for (int i = 0; i < test::amount(60, 3000); ++i) {
            Line line{{0, 0}};
            double heading = 0;
            for (int j = 0; j < 25; ++j) {
                heading += turn(random);
                const double length = step(random);
                line.push_back(
                    {line.back().x + length * std::cos(heading), line.back().y + length * std::sin(heading)});
            }
            const StripLine river = at(line);
            const double left = width(random);
            const double right = width(random);
            const auto strip = stripAlong(river, left, right);
            QVERIFY(strip);
            QCOMPARE(Region::make(strip->left)->reason, std::string());
            QCOMPARE(Region::make(strip->right)->reason, std::string());
            QVERIFY(areaOf(strip->left) > 0 && areaOf(strip->right) > 0);
            for (const Polygon& polygon : strip->left)
                for (const Point& corner : polygon.outer)
                    QVERIFY(distanceTo(river.line, corner) < 2 * left + 0.01);
        }
    }

    void degreesAreMeasuredInMetres()
    {
        StripLine river{{{114, 22}, {114.01, 22}}, 103000, 110700};
        const auto strip = stripAlong(river, 15, 0);
        QVERIFY(strip);
        QVERIFY(std::abs((boundsOf(strip->left).maxY - 22) * 110700 - 15) < 1e-3);
    }

    void theLineBesideRunsTheSameWay()
    {
        const StripLine river = at({{0, 0}, {100, 0}, {100, 100}});
        const auto left = offsetLine(river, 10);
        const auto right = offsetLine(river, -10);
        QVERIFY(left && right);
        const auto isNear = [](Point p, double x, double y) {
            return std::hypot(p.x - kOrigin.x - x, p.y - kOrigin.y - y) < 1e-3;
        };
        QVERIFY(isNear(left->front(), 0, 10) && isNear(left->back(), 90, 100) && left->size() == 3);
        QVERIFY(isNear(right->front(), 0, -10) && isNear(right->back(), 110, 100));
        QVERIFY(offsetLine(river, 0).value() == river.line);
    }

    void whatCannotBeIsAnError()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(stripAlong({}, 1, 1).error().code == ErrorCode::GeometryEmpty);
        QVERIFY(stripAlong(at({{0, 0}, {0, 0}}), 1, 1).error().code == ErrorCode::GeometryEmpty);
        QVERIFY(stripAlong(at({{0, 0}, {9, 0}}), -1, 1).error().code == ErrorCode::InvalidArgument);
        QVERIFY(stripAlong(at({{0, 0}, {9, 0}}), 1, nan).error().code == ErrorCode::InvalidArgument);
        QVERIFY(stripAlong(at({{0, 0}, {nan, 0}}), 1, 1).error().code == ErrorCode::GeometryInvalid);
        QVERIFY(!tightBend({}, 1, 1));
        QVERIFY(!offsetLine({}, 1));
    }
};

RIPARIA_TEST(StripTest)
#include "StripTest.moc"
