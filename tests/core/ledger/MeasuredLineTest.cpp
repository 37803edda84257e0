// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/MeasuredLine.h"

#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <random>

using namespace riparia;
using namespace riparia::test;

namespace {

MeasuredLine line(const char* wkt)
{
    return MeasuredLine::of(fromOrigin(wktLine(wkt)), ledgerRuler());
}

Span between(std::int64_t from, std::int64_t to)
{
    return {Position{from}, Position{to}};
}

/// In metres from the origin.
std::string shape(const MeasuredLine& measured)
{
    Line metres;
    for (const Point& p : measured.points)
        metres.push_back({p.x - kOrigin.x, p.y - kOrigin.y});
    return toWkt(metres, 0);
}

} // namespace

class MeasuredLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slicesAtVerticesInsideEdgesAndAtTheEnds()
    {
        const MeasuredLine l = line("LINESTRING (0 0, 0 10, 0 30)");
        QCOMPARE(l.length().value, 30000);
        QCOMPARE(shape(l.slice(between(0, 30000))), std::string("LINESTRING (0 0, 0 10, 0 30)"));
        QCOMPARE(shape(l.slice(between(10000, 30000))), std::string("LINESTRING (0 10, 0 30)"));
        QCOMPARE(shape(l.slice(between(5000, 20000))), std::string("LINESTRING (0 5, 0 10, 0 20)"));
        QCOMPARE(shape(l.slice(between(-500, 99999))), shape(l));
        QVERIFY(l.slice(between(5000, 5000)).isEmpty());
        QVERIFY(l.slice(between(40000, 50000)).isEmpty());
    }

    void keepsItsPositions()
    {
        const MeasuredLine stretch = line("LINESTRING (0 0, 0 10, 0 30)").slice(between(5000, 20000));
        QVERIFY(stretch.whole() == between(5000, 20000));
        QCOMPARE(stretch.length().value, 15000);
    }

    void zeroLengthEdgesAreNoStumblingBlock()
    {
        const MeasuredLine l = line("LINESTRING (0 0, 0 10, 0 10, 0 20)");
        QCOMPARE(shape(l.slice(between(10000, 20000))), std::string("LINESTRING (0 10, 0 20)"));
        QCOMPARE(shape(l.slice(between(0, 10000))), std::string("LINESTRING (0 0, 0 10)"));
        QVERIFY(l.at(Position{10000}) == l.points[1]);
    }

    void fewerThanTwoPointsAreEmpty()
    {
        QVERIFY(MeasuredLine::of(Line{}, ledgerRuler()).isEmpty());
        QVERIFY(MeasuredLine::of(Line{{5, 5}}, ledgerRuler()).isEmpty());
        QVERIFY(MeasuredLine{}.slice(between(0, 5)).isEmpty());
    }

    void aSliceOfASliceIsASlice()
    {
        std::mt19937 random(seed());
        const MeasuredLine l = line("LINESTRING (0 0, 3 7, 3 7, 40 12, 41 60, 0 80)");
        const auto place = [&] { return static_cast<std::int64_t>(random() % 200000) - 20000; };
        for (int i = 0; i < amount(500, 10000); ++i) {
            const Span outer = between(place(), place());
            const Span inner = between(place(), place());
            const MeasuredLine twice = l.slice(outer).slice(inner);
            const MeasuredLine once = l.slice(outer.intersected(inner));
            QVERIFY(twice.whole() == once.whole());
            QCOMPARE(toWkt(twice.points, 6), toWkt(once.points, 6));
        }
    }

    void slicesAddUpToTheWhole()
    {
        std::mt19937 random(seed());
        const MeasuredLine l = line("LINESTRING (0 0, 3 7, 40 12, 41 60, 0 80)");
        for (int i = 0; i < amount(200, 5000); ++i) {
            const auto cut = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(l.length().value));
            QCOMPARE((l.slice(between(0, cut)).length() + l.slice(between(cut, l.length().value)).length()).value,
                     l.length().value);
        }
    }
};

RIPARIA_TEST(MeasuredLineTest)
#include "MeasuredLineTest.moc"
