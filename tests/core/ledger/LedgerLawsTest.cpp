// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/BankLengths.h"
#include "core/ledger/Ledger.h"

#include "core/ledger/Pivot.h"
#include "core/ledger/Reconcile.h"
#include "tests/core/ledger/RandomLedgers.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <map>

using namespace riparia;
using namespace riparia::test;

namespace {

Figures sumOf(const SummaryTable& table)
{
    Figures sum;
    for (const SummaryRow& row : table.rows)
        sum += row.figures;
    return sum;
}

bool isNegative(const Amounts& a)
{
    return a.river.value < 0 || a.bank.value < 0 || a.area.value < 0 || a.greenway.value < 0;
}

} // namespace

/// The laws of core/plan/README.md, section 5.
class LedgerLawsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void piecesOfOneKindAreDisjoint()
    {
        forRandomLedgers(amount(100, 1000), [](RandomPlan&, const Ledger& ledger) {
            for (const auto& river : ledger.rivers) {
                for (std::size_t i = 1; i < river->pieces.size(); ++i)
                    QVERIFY(river->pieces[i - 1].span.to <= river->pieces[i].span.from);
                std::map<Bank, Position> end;
                for (const GreenwayPiece& piece : river->greenways) {
                    QVERIFY(end[piece.lane] <= piece.span.from);
                    end[piece.lane] = piece.span.to;
                }
            }
            const auto& parts = ledger.areas.parts();
            for (std::size_t i = 0; i < parts.size(); ++i)
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY(parts[i]->region.intersected(parts[j]->region)->planarArea() < 1e-6);
        });
    }

    void netByBankAddsUpAndIsThatOfThePivot()
    {
        forRandomLedgers(amount(100, 1000), [](RandomPlan&, const Ledger& ledger) {
            const NetByBank net = netByBank(ledger.rivers);
            QCOMPARE(net.left() + net.right(), ledger.totals.bank.net);
            QCOMPARE(net.bothBanks + net.oneBank() + net.channelOnly, ledger.totals.river.net);
            for (const SummaryRow& row : table(ledger, {"bank"}).rows) {
                const std::string bank = row.key.front().value_or(std::string());
                const Millimetres expected = bank == "both"      ? net.bothBanks
                                             : bank == "left"    ? net.leftOnly
                                             : bank == "right"   ? net.rightOnly
                                             : bank == "channel" ? net.channelOnly
                                                                 : Millimetres{};
                QCOMPARE(row.figures.river.net, expected);
            }
        });
    }

    void everyPieceHasOwnersAmongItsContributors()
    {
        forRandomLedgers(amount(100, 1000), [](RandomPlan&, const Ledger& ledger) {
            for (const auto& river : ledger.rivers) {
                for (const LengthPiece& piece : river->pieces) {
                    QVERIFY(!piece.span.isEmpty());
                    QVERIFY(piece.ownerRiver && piece.onRiver >= piece.onLeft && piece.onRiver >= piece.onRight);
                    QCOMPARE(piece.ownerLeft != nullptr, piece.onLeft > 0);
                    QCOMPARE(piece.ownerRight != nullptr, piece.onRight > 0);
                    for (const CountedFeature* owner : {piece.ownerRiver, piece.ownerLeft, piece.ownerRight})
                        QVERIFY(!owner ||
                                std::any_of(owner->counted.spans.begin(), owner->counted.spans.end(),
                                            [&](const Span& s) { return s.intersected(piece.span) == piece.span; }));
                }
            }
        });
    }

    void grossMinusOverlapIsNet()
    {
        forRandomLedgers(amount(200, 2000), [](RandomPlan&, const Ledger& ledger) {
            QVERIFY(sumOfPieces(ledger) == ledger.totals);
            Amounts overlap = ledger.totals.gross();
            overlap -= ledger.totals.net();
            QVERIFY(!isNegative(overlap));
            QCOMPARE(overlap.river.value, ledger.totals.river.overlap().value);
            // What is counted more than once is what the pieces carry beside their owners.
            Amounts twice;
            for (const auto& river : ledger.rivers) {
                for (const LengthPiece& piece : river->pieces) {
                    twice += piece.gross();
                    twice -= piece.net();
                }
                for (const GreenwayPiece& piece : river->greenways)
                    twice.greenway.value += piece.length().value * (piece.contributors - 1);
            }
            for (const GreenwayOverlap& overlapping : ledger.freeGreenways->overlaps)
                twice.greenway += overlapping.length();
            QCOMPARE(twice.river.value, overlap.river.value);
            QCOMPARE(twice.bank.value, overlap.bank.value);
            QCOMPARE(twice.greenway.value, overlap.greenway.value);
        });
    }

    void rowsOfAnAdditivePivotAddUpToTheTotal()
    {
        forRandomLedgers(amount(100, 2000), [](RandomPlan& random, const Ledger& ledger) {
            for (const Dimension& dimension : dimensions()) {
                if (!dimension.additive)
                    continue;
                const SummaryTable one = table(ledger, {std::string(dimension.code)});
                QVERIFY2(one.reconciled, std::string(dimension.code).c_str());
                QVERIFY(sumOf(one) == ledger.totals);
                QVERIFY(one.severalRows == Figures{});
                for (const SummaryRow& row : one.rows) {
                    Amounts overlap = row.figures.gross();
                    overlap -= row.figures.net();
                    QVERIFY(!isNegative(overlap));
                }
            }
            const auto& all = dimensions();
            const auto pick = [&] { return std::string(all[static_cast<std::size_t>(random.below(10))].code); };
            const SummaryTable several = table(ledger, {pick(), pick(), pick()});
            QVERIFY(several.reconciled);
            QVERIFY(sumOf(several) == ledger.totals);
        });
    }

    void onlyTheLastRowIsUnassigned()
    {
        forRandomLedgers(amount(50, 400), [](RandomPlan&, const Ledger& ledger) {
            for (const Dimension& dimension : dimensions()) {
                const SummaryTable one = table(ledger, {std::string(dimension.code)});
                for (std::size_t i = 0; i + 1 < one.rows.size(); ++i)
                    QVERIFY(one.rows[i].key.front().has_value());
            }
        });
    }

    void rowsOfASharedPivotAndTheCorrectionAddUpToTheTotal()
    {
        forRandomLedgers(amount(100, 2000), [](RandomPlan&, const Ledger& ledger) {
            for (const char* dimension : {"measure", "tag"}) {
                const SummaryTable one = table(ledger, {dimension});
                QVERIFY(one.reconciled);
                Figures sum = sumOf(one);
                sum += one.severalRows;
                QVERIFY(sum == ledger.totals);
            }
        });
    }

    void aSharedRowIsWhatTheFilterForItsValueCounts()
    {
        forRandomLedgers(amount(40, 400), [](RandomPlan& random, const Ledger& ledger) {
            for (const SummaryRow& row : table(ledger, {"measure"}).rows) {
                CountRequest only = ledger.request;
                const std::string mine = "measure = \"" + row.key.front().value_or("") + "\"";
                const std::string& theirs = only.filter.text();
                only.filter = *Filter::parse(theirs.empty() ? mine : mine + " and (" + theirs + ")");
                QVERIFY(test::count(random.plan(), only)->totals == row.figures);
            }
        });
    }

    void theOrderOfFeaturesDoesNotMatter()
    {
        forRandomLedgers(amount(100, 1000), [](RandomPlan& random, const Ledger& ledger) {
            QCOMPARE(describe(*test::count(random.reordered(), ledger.request)), describe(ledger));
        });
    }

    void anUpdateIsTheSameAsCountingAnew()
    {
        for (int i = 0; i < amount(100, 1000); ++i) {
            RandomPlan random(seed() + static_cast<unsigned>(i));
            LedgerPtr ledger = test::count(random.plan(), random.request());
            for (int step = 0; step < 6; ++step) {
                const auto changed = random.edit();
                const auto updated = updateLedger(ledger, random.plan(), changed);
                QVERIFY(updated);
                QCOMPARE(describe(**updated), describe(*test::count(random.plan(), ledger->request)));
                ledger = *updated;
            }
        }
    }

    void whatIsInsideAndWhatIsOutsideIsAll()
    {
        for (int i = 0; i < amount(100, 1000); ++i) {
            RandomPlan random(seed() + static_cast<unsigned>(i));
            CountRequest clipped;
            clipped.scheme.boundary = Uuid::named("Z-town");
            const auto within = test::count(random.plan(), clipped);
            const auto all = test::count(random.plan());
            Amounts net = within->totals.net();
            net += within->outside.net();
            Amounts gross = within->totals.gross();
            gross += within->outside.gross();
            QCOMPARE(net.river.value, all->totals.river.net.value);
            QCOMPARE(net.bank.value, all->totals.bank.net.value);
            QCOMPARE(gross.river.value, all->totals.river.gross.value);
            QCOMPARE(gross.bank.value, all->totals.bank.gross.value);
            QCOMPARE(gross.greenway.value, all->totals.greenway.gross.value);
            // Each part is rounded to a square centimetre by itself.
            const auto parts = static_cast<std::int64_t>(3 * all->features.size() + 1);
            QVERIFY(std::abs(net.area.value - all->totals.area.net.value) <= parts);
            QVERIFY(std::abs(gross.area.value - all->totals.area.gross.value) <= parts);
        }
    }

    /// Also inside a boundary, by which it is cut first.
    void whatLiesInTheTwoHalvesOfABoxIsWhatLiesInIt()
    {
        int cut = 0;
        for (int i = 0; i < amount(100, 1000); ++i) {
            RandomPlan random(seed() + static_cast<unsigned>(i));
            CountRequest whole;
            if (i % 2 != 0)
                whole.scheme.boundary = Uuid::named("Z-town");
            const Point middle = random.plan().rivers().begin()->second->river.alignment->points().front();
            const double far = 1e5;
            const double split = middle.x + 0.1 * (i % 17) + 0.0123; // along no edge
            CountRequest west = whole;
            west.within = Box{middle.x - far, middle.y - far, split, middle.y + far};
            CountRequest east = whole;
            east.within = Box{split, middle.y - far, middle.x + far, middle.y + far};
            const auto all = test::count(random.plan(), whole);
            const auto inWest = test::count(random.plan(), west);
            const auto inEast = test::count(random.plan(), east);
            cut += inWest->totals.net().isZero() || inEast->totals.net().isZero() ? 0 : 1;
            Amounts net = inWest->totals.net();
            net += inEast->totals.net();
            Amounts gross = inWest->totals.gross();
            gross += inEast->totals.gross();
            QCOMPARE(net.river.value, all->totals.river.net.value);
            QCOMPARE(net.bank.value, all->totals.bank.net.value);
            QCOMPARE(gross.river.value, all->totals.river.gross.value);
            QCOMPARE(gross.bank.value, all->totals.bank.gross.value);
            QCOMPARE(gross.greenway.value, all->totals.greenway.gross.value);
            const auto parts = static_cast<std::int64_t>(3 * all->features.size() + 1);
            QVERIFY(std::abs(net.area.value - all->totals.area.net.value) <= parts);
            QVERIFY(std::abs(gross.area.value - all->totals.area.gross.value) <= parts);
        }
        QVERIFY(cut > amount(100, 1000) / 2);
    }

    void whatIsExcludedAndWhatIsLeftIsAll()
    {
        for (int i = 0; i < amount(100, 1000); ++i) {
            RandomPlan random(seed() + static_cast<unsigned>(i));
            CountRequest withoutWater;
            withoutWater.scheme.exclusions = {"water"};
            const auto left = test::count(random.plan(), withoutWater);
            const auto all = test::count(random.plan());
            const auto parts = static_cast<std::int64_t>(3 * all->features.size() + 1);
            const auto net = left->totals.area.net + left->excluded.net;
            const auto gross = left->totals.area.gross + left->excluded.gross;
            QVERIFY(std::abs(net.value - all->totals.area.net.value) <= parts);
            QVERIFY(std::abs(gross.value - all->totals.area.gross.value) <= parts);
            QCOMPARE(left->totals.river.net.value, all->totals.river.net.value);
        }
    }

    void theOwnerOrderDoesNotChangeTheNet()
    {
        for (int i = 0; i < amount(100, 1000); ++i) {
            RandomPlan random(seed() + static_cast<unsigned>(i));
            CountRequest longest;
            longest.scheme.owner = {OwnerCriterion::LongestFirst};
            const auto a = test::count(random.plan(), longest)->totals;
            const auto b = test::count(random.plan())->totals;
            QCOMPARE(a.river.net.value, b.river.net.value);
            QCOMPARE(a.bank.net.value, b.bank.net.value);
            QVERIFY(std::abs(a.area.net.value - b.area.net.value) <= 20);
        }
    }
};

RIPARIA_TEST(LedgerLawsTest)
#include "LedgerLawsTest.moc"
