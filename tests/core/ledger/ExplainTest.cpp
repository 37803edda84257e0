// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Explain.h"

#include "tests/core/ledger/RandomLedgers.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr std::array kQuantities{Quantity::RiverLength, Quantity::BankLength, Quantity::Area, Quantity::GreenwayLength};

Explanation mustExplain(const LedgerPtr& ledger, const Cell& cell, bool withFaces = true)
{
    auto explanation = explain(ledger, cell, withFaces);
    if (!explanation)
        qFatal("not explained: %s", explanation.error().detail.c_str());
    return std::move(*explanation);
}

std::string codesOf(const std::vector<const CountedFeature*>& features)
{
    std::string codes;
    for (const CountedFeature* feature : features)
        codes += (codes.empty() ? "" : " ") + feature->code();
    return codes;
}

std::string text(const ExplainedPiece& piece)
{
    return piece.river + " " + std::to_string(piece.span.from.mm / 1000) + "-" +
           std::to_string(piece.span.to.mm / 1000) + " " + std::string(toString(piece.lane)) + ": " +
           codesOf(piece.contributors) + " by " + std::string(toString(piece.rule));
}

void checkSums(const Explanation& explanation, const Figures& figures, Quantity quantity)
{
    std::int64_t pieces = 0;
    for (const ExplainedPiece& piece : explanation.pieces) {
        pieces += piece.amount;
        QVERIFY(!piece.contributors.empty());
    }
    std::int64_t gross = 0;
    std::int64_t net = 0;
    for (const ExplainedFeature& feature : explanation.features) {
        gross += feature.gross;
        net += feature.net;
    }
    QCOMPARE(pieces, figures.net().of(quantity));
    QCOMPARE(net, figures.net().of(quantity));
    QCOMPARE(gross, figures.gross().of(quantity));
    QCOMPARE(explanation.figure.net, figures.net().of(quantity));
    QCOMPARE(explanation.figure.gross, figures.gross().of(quantity));
}

} // namespace

class ExplainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLengthIsItsPiecesWithAllWhoCoverThem()
    {
        Plan plan = emptyPlan();
        Segment late = segment("S-1", "DS", 0, 300, Bank::Left);
        late.events = {on("2022-05-01", "completion")};
        Segment early = segment("S-2", "DS", 200, 500, Bank::Both);
        early.events = {on("2021-05-01", "completion")};
        add(plan, straightRiver("DS", 1000), late, early, segment("S-3", "DS", 450, 480));
        const auto ledger = test::count(plan);
        const auto river = mustExplain(ledger, {{"water"}, RowKey{"DS"}, Quantity::RiverLength});
        QCOMPARE(river.pieces.size(), std::size_t(5));
        QCOMPARE(text(river.pieces[0]), std::string("DS 0-200 channel: S-1 by alone"));
        QCOMPARE(text(river.pieces[1]), std::string("DS 200-300 channel: S-2 S-1 by first_counted"));
        QCOMPARE(text(river.pieces[3]), std::string("DS 450-480 channel: S-2 S-3 by first_counted"));
        const auto bank = mustExplain(ledger, {{"bank"}, RowKey{"both"}, Quantity::BankLength});
        QCOMPARE(text(bank.pieces[0]), std::string("DS 200-300 left: S-2 S-1 by first_counted"));
        QCOMPARE(text(bank.pieces[1]), std::string("DS 200-300 right: S-2 by alone"));
        QCOMPARE(bank.features.size(), std::size_t(2));
        QCOMPARE(bank.features[0].feature->code(), std::string("S-2"));
        QCOMPARE(bank.features[0].gross, std::int64_t(600'000));
        QCOMPARE(bank.features[1].gross, std::int64_t(100'000));
        QCOMPARE(bank.features[1].net, std::int64_t(0));
    }

    void theRuleIsTheFirstCriterionThatTellsThemApart()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 1000), works("W-1", 2), works("W-2", 1));
        Segment a = segment("S-1", "DS", 0, 100);
        a.works = Uuid::named("W-1");
        Segment b = segment("S-2", "DS", 0, 100);
        b.works = Uuid::named("W-2");
        Segment c = segment("S-3", "DS", 50, 200);
        c.works = Uuid::named("W-2");
        Segment twin = segment("S-3", "DS", 150, 200);
        twin.meta.uuid = Uuid::named("another S-3");
        twin.works = Uuid::named("W-2");
        add(plan, a, b, c, twin);
        const auto all = mustExplain(test::count(plan), {{}, std::nullopt, Quantity::RiverLength});
        QCOMPARE(text(all.pieces[0]), std::string("DS 0-50 channel: S-2 S-1 by works_order"));
        QCOMPARE(text(all.pieces[1]), std::string("DS 50-100 channel: S-2 S-3 S-1 by code"));
        QCOMPARE(text(all.pieces[3]), std::string("DS 150-200 channel: S-3 S-3 by uuid"));
        CountRequest longest;
        longest.scheme.owner = {OwnerCriterion::LongestFirst};
        const auto other = mustExplain(test::count(plan, longest), {{}, std::nullopt, Quantity::RiverLength});
        QCOMPARE(text(other.pieces[1]), std::string("DS 50-100 channel: S-3 S-1 S-2 by longest_first"));
    }

    void anAreaIsItsPartsAndTheirFaces()
    {
        Plan plan = emptyPlan();
        add(plan, square("A-1", 0, 0, 10), square("A-2", 5, 0, 10));
        const auto ledger = test::count(plan);
        const auto cut = mustExplain(ledger, {{"kind"}, RowKey{"area"}, Quantity::Area});
        QCOMPARE(cut.pieces.size(), std::size_t(2));
        QCOMPARE(codesOf(cut.pieces[0].contributors), std::string("A-1 A-2"));
        QCOMPARE(cut.pieces[0].faces.size(), std::size_t(2));
        QCOMPARE(codesOf(cut.pieces[1].contributors), std::string("A-2"));
        const auto uncut = mustExplain(ledger, {{"kind"}, RowKey{"area"}, Quantity::Area}, false);
        QCOMPARE(codesOf(uncut.pieces[0].contributors), std::string("A-1"));
        QVERIFY(uncut.pieces[0].faces.empty());
        QCOMPARE(uncut.figure.net, cut.figure.net);
    }

    void greenwaysAlongRiversAndFreeOnesAreExplained()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 1000), greenwayAlong("G-1", "DS", 0, 100, Bank::Left),
            greenwayAlong("G-2", "DS", 50, 150, Bank::Left), freeGreenway("G-3", {{{50, 0}, {50, 80}}}));
        const auto all = mustExplain(test::count(plan), {{}, std::nullopt, Quantity::GreenwayLength});
        QCOMPARE(all.pieces.size(), std::size_t(4));
        QCOMPARE(text(all.pieces[1]), std::string("DS 50-100 left: G-1 G-2 by code"));
        QCOMPARE(codesOf(all.pieces[3].contributors), std::string("G-3"));
        QCOMPARE(all.pieces[3].line.points.size(), std::size_t(2));
    }

    void aSharedRowIsExplainedByItsFeaturesAlone()
    {
        Plan plan = emptyPlan();
        Segment a = segment("S-1", "DS", 0, 100);
        a.measures = {{"M01"}};
        Segment b = segment("S-2", "DS", 50, 150);
        b.measures = {{"M02"}};
        add(plan, straightRiver("DS", 1000), a, b);
        const auto row = mustExplain(test::count(plan), {{"measure"}, RowKey{"M02"}, Quantity::RiverLength});
        QCOMPARE(row.pieces.size(), std::size_t(1));
        QCOMPARE(text(row.pieces[0]), std::string("DS 50-150 channel: S-2 by alone"));
    }

    void everyCellOfEveryTableIsTheSumOfItsPieces()
    {
        forRandomLedgers(amount(40, 600), [](RandomPlan& random, const LedgerPtr& ledger) {
            std::vector<std::vector<std::string>> tables{{}};
            for (const Dimension& dimension : dimensions())
                tables.push_back({std::string(dimension.code)});
            const auto additive = [&] {
                return std::string(dimensions()[static_cast<std::size_t>(random.below(10))].code);
            };
            tables.push_back({additive(), additive()});
            for (const auto& dimensions : tables) {
                const SummaryTable table = test::table(*ledger, dimensions);
                for (const Quantity quantity : kQuantities) {
                    checkSums(mustExplain(ledger, {dimensions, std::nullopt, quantity}, false), table.totals, quantity);
                    for (const SummaryRow& row : table.rows)
                        checkSums(mustExplain(ledger, {dimensions, row.key, quantity}, false), row.figures, quantity);
                }
            }
        });
    }

    void theOwnerIsTheFirstOfTheContributorsAndTheRuleTellsItFromTheNext()
    {
        forRandomLedgers(amount(60, 600), [](RandomPlan&, const LedgerPtr& ledger) {
            const OwnerOrder order(ledger->request.scheme.owner);
            for (const Quantity quantity : kQuantities) {
                const Explanation all = mustExplain(ledger, {{}, std::nullopt, quantity});
                for (const ExplainedPiece& piece : all.pieces) {
                    QVERIFY(std::is_sorted(piece.contributors.begin(), piece.contributors.end(), order));
                    QCOMPARE(piece.rule == OwnerRule::Alone, piece.contributors.size() == 1);
                    QVERIFY(!piece.part || piece.part->owner == &piece.owner());
                }
            }
        });
    }

    void whatIsWrongWithACellIsSaid()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 1000), segment("S-1", "DS", 0, 100));
        const auto ledger = test::count(plan);
        const auto codeOf = [&](const Cell& cell) { return explain(ledger, cell).error().code; };
        QCOMPARE(codeOf({{"colour"}, std::nullopt, Quantity::Area}), ErrorCode::DimensionUnknown);
        QCOMPARE(codeOf({{"water", "measure"}, std::nullopt, Quantity::Area}), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf({{"water"}, RowKey{}, Quantity::Area}), ErrorCode::InvalidArgument);
        const auto none = mustExplain(ledger, {{"water"}, RowKey{"XX"}, Quantity::RiverLength});
        QVERIFY(none.pieces.empty() && none.features.empty() && none.figure.gross == 0);
    }
};

RIPARIA_TEST(ExplainTest)
#include "ExplainTest.moc"
