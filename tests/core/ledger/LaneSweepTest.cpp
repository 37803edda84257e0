// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/LaneSweep.h"

#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <random>
#include <string>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr std::string_view kLetters = "mlr";

LaneSpan span(std::int64_t from, std::int64_t to, std::uint32_t rank, std::string_view letters = "m")
{
    LaneSpan result{{Position{from}, Position{to}}, rank, {}};
    for (const Lane lane : kLanes)
        if (letters.find(kLetters[static_cast<std::size_t>(lane)]) != std::string_view::npos)
            result.lanes.add(lane);
    return result;
}

/// "0-5 m0x1 l0x1": the piece, then per lane its owner and the number of contributors.
std::string picture(const std::vector<SweptPiece>& pieces)
{
    std::string text;
    for (const SweptPiece& piece : pieces) {
        if (!text.empty())
            text += ", ";
        text += std::to_string(piece.span.from.mm) + "-" + std::to_string(piece.span.to.mm);
        for (std::size_t lane = 0; lane < 3; ++lane)
            if (const auto& on = piece.lanes[lane]; on.contributors > 0)
                text += std::string(" ") + kLetters[lane] + std::to_string(on.owner) + "x" +
                        std::to_string(on.contributors);
    }
    return text;
}

/// What the sweep has to give, millimetre by millimetre: who is on each lane there.
std::string bruteForce(const std::vector<LaneSpan>& spans, std::int64_t length)
{
    std::vector<SweptPiece> pieces;
    std::vector<std::size_t> before;
    for (std::int64_t mm = 0; mm < length; ++mm) {
        SweptPiece here{{Position{mm}, Position{mm + 1}}, {}};
        std::vector<std::size_t> who;
        for (std::size_t i = 0; i < spans.size(); ++i) {
            if (!spans[i].span.contains(Position{mm}))
                continue;
            who.push_back(i);
            for (const Lane lane : kLanes) {
                if (!spans[i].lanes.has(lane))
                    continue;
                auto& on = here.lanes[static_cast<std::size_t>(lane)];
                on.owner = std::min(on.owner, spans[i].rank);
                ++on.contributors;
            }
        }
        if (!who.empty() && who == before)
            pieces.back().span.to.mm = mm + 1;
        else if (!who.empty())
            pieces.push_back(here);
        before = who;
    }
    return picture(pieces);
}

} // namespace

class LaneSweepTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingGivesNothing()
    {
        QCOMPARE(picture(sweepLanes({})), std::string());
        QCOMPARE(picture(sweepLanes({span(5, 5, 0), span(7, 3, 1)})), std::string());
    }

    void oneSpanIsOnePiece()
    {
        QCOMPARE(picture(sweepLanes({span(2, 9, 4, "mlr")})), std::string("2-9 m4x1 l4x1 r4x1"));
    }

    void theSmallerRankOwnsWhatBothCover()
    {
        QCOMPARE(picture(sweepLanes({span(0, 6, 1), span(4, 9, 0)})), std::string("0-4 m1x1, 4-6 m0x2, 6-9 m0x1"));
    }

    void aLongOwnerComesBackAfterAShortOne()
    {
        QCOMPARE(picture(sweepLanes({span(0, 9, 1), span(3, 5, 0), span(4, 7, 2)})),
                 std::string("0-3 m1x1, 3-4 m0x2, 4-5 m0x3, 5-7 m1x2, 7-9 m1x1"));
    }

    void lanesHaveOwnersOfTheirOwn()
    {
        QCOMPARE(picture(sweepLanes({span(0, 6, 0, "ml"), span(3, 9, 1, "mr"), span(4, 5, 2, "mlr")})),
                 std::string("0-3 m0x1 l0x1, 3-4 m0x2 l0x1 r1x1, 4-5 m0x3 l0x2 r1x2, 5-6 m0x2 l0x1 r1x1, "
                             "6-9 m1x1 r1x1"));
    }

    void spansThatTouchDoNotOverlap()
    {
        QCOMPARE(picture(sweepLanes({span(0, 5, 0), span(5, 8, 1)})), std::string("0-5 m0x1, 5-8 m1x1"));
    }

    void sameSpansAreOnePiece()
    {
        QCOMPARE(picture(sweepLanes({span(1, 4, 2), span(1, 4, 0), span(1, 4, 1)})), std::string("1-4 m0x3"));
    }

    void agreesWithASetOfMillimetres()
    {
        std::mt19937 random(seed());
        for (int i = 0; i < amount(300, 10000); ++i) {
            std::vector<LaneSpan> spans;
            for (auto n = random() % 9; n > 0; --n) {
                const auto from = static_cast<std::int64_t>(random() % 60);
                const auto to = from + static_cast<std::int64_t>(random() % 30);
                LaneSpan one = span(from, to, static_cast<std::uint32_t>(spans.size()), "");
                one.lanes.bits = static_cast<std::uint8_t>(1 + random() % 7);
                spans.push_back(one);
            }
            std::shuffle(spans.begin(), spans.end(), random);
            QCOMPARE(picture(sweepLanes(spans)), bruteForce(spans, 100));
        }
    }

    void staysLinearWhereEverythingOverlaps()
    {
        std::vector<LaneSpan> nested;
        constexpr std::uint32_t kCount = 20000;
        for (std::uint32_t i = 0; i < kCount; ++i)
            nested.push_back(span(i, 2 * kCount - i, i, "mlr"));
        const auto pieces = sweepLanes(nested);
        QCOMPARE(pieces.size(), std::size_t(2 * kCount - 1));
        QCOMPARE(pieces[kCount - 1].on(Lane::Left).contributors, kCount);
    }
};

RIPARIA_TEST(LaneSweepTest)
#include "LaneSweepTest.moc"
