// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/Simplify.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace riparia;

namespace {

double metresFrom(Point p, const Line& line)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point edge = line[i] - line[i - 1];
        const Point to = p - line[i - 1];
        const double along =
            std::clamp((to.x * edge.x + to.y * edge.y) / (edge.x * edge.x + edge.y * edge.y), 0.0, 1.0);
        nearest = std::min(nearest, std::hypot(to.x - along * edge.x, to.y - along * edge.y));
    }
    return nearest;
}

} // namespace

class SimplifyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewPointsKeepTheOthersWithinTheTolerance()
    {
        Line wave;
        for (int i = 0; i <= 400; ++i)
            wave.push_back({double(i), 20 * std::sin(i / 30.0)});
        const Line few = simplified(wave, 1.0, 1, 1);
        QVERIFY(few.size() * 4 <= wave.size());
        QVERIFY(few.front() == wave.front() && few.back() == wave.back());
        for (const Point& p : wave)
            QVERIFY(metresFrom(p, few) <= 1.0 + 1e-9);
        const std::vector<bool> kept = telling(wave, 1.0, 1, 1);
        QCOMPARE(static_cast<std::size_t>(std::count(kept.begin(), kept.end(), true)), few.size());
    }

    void theToleranceIsInMetresWhateverTheUnits()
    {
        const Line bend = {{0, 0}, {0.5, 0.1}, {1, 0}};
        QCOMPARE(simplified(bend, 1, 100, 100).size(), std::size_t(3)); // ten metres off
        QCOMPARE(simplified(bend, 1, 100, 5).size(), std::size_t(2));   // half a metre
    }

    void whatHasNoMiddleStays()
    {
        QCOMPARE(simplified({{0, 0}, {1, 1}}, 1, 1, 1).size(), std::size_t(2));
        QCOMPARE(simplified({{0, 0}, {0, 0}, {0, 0}}, 1, 1, 1).size(), std::size_t(2));
        QCOMPARE(simplified({{3, 4}}, 1, 1, 1).size(), std::size_t(1));
        QVERIFY(simplified({}, 1, 1, 1).empty());
    }
};

RIPARIA_TEST(SimplifyTest)
#include "SimplifyTest.moc"
