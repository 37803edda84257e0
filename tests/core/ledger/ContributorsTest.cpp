// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Contributors.h"

#include "tests/core/ledger/RandomLedgers.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// By looking at every feature.
std::vector<const CountedFeature*> whoCovers(const RiverCount& river, EntityKind kind, const Span& piece, Lane lane)
{
    std::vector<const CountedFeature*> found;
    for (const CountedFeature* feature : river.features) {
        const Bank bank = feature->bank.value_or(Bank::Channel);
        const Lanes lanes = kind == EntityKind::Segment ? lanesOfSegment(bank) : lanesOfGreenway(bank);
        if (feature->kind != kind || !lanes.has(lane))
            continue;
        for (const Span& span : feature->counted.spans)
            if (span.from <= piece.from && piece.to <= span.to)
                found.push_back(feature);
    }
    return found;
}

} // namespace

class ContributorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contributorsAreAllWhoCoverThePiece()
    {
        forRandomLedgers(amount(100, 1000), [](RandomPlan&, const Ledger& ledger) {
            for (const auto& river : ledger.rivers) {
                const ContributorFinder finder(*river);
                for (const LengthPiece& piece : river->pieces) {
                    const auto all = finder.contributorsOf(piece);
                    QVERIFY(all == whoCovers(*river, EntityKind::Segment, piece.span, Lane::Middle));
                    QCOMPARE(all.size(), std::size_t(piece.onRiver));
                    QVERIFY(all.front() == piece.ownerRiver);
                    const auto left = finder.contributorsOf(piece, Bank::Left);
                    QVERIFY(left == whoCovers(*river, EntityKind::Segment, piece.span, Lane::Left));
                    QCOMPARE(left.size(), std::size_t(piece.onLeft));
                    QCOMPARE(finder.contributorsOf(piece, Bank::Right).size(), std::size_t(piece.onRight));
                }
                for (const GreenwayPiece& piece : river->greenways) {
                    const auto all = finder.contributorsOf(piece);
                    QVERIFY(all == whoCovers(*river, EntityKind::Greenway, piece.span, laneOf(piece.lane)));
                    QCOMPARE(all.size(), std::size_t(piece.contributors));
                    QVERIFY(all.front() == piece.owner);
                }
            }
        });
    }

    void onARiverWithNothingThereIsNobody()
    {
        const RiverCount none;
        QVERIFY(ContributorFinder(none).contributorsOf(LengthPiece{}).empty());
    }
};

RIPARIA_TEST(ContributorsTest)
#include "ContributorsTest.moc"
