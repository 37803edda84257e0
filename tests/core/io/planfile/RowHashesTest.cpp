// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/RowHashes.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <map>
#include <random>

using namespace riparia;
using riparia::planfile::RowHashes;

namespace {

constexpr std::string_view kTables[] = {"areas", "segments"};

RowHashes::Digest digestNumber(unsigned number)
{
    RowHashes::Digest digest{};
    digest[0] = static_cast<std::uint8_t>(number);
    digest[31] = static_cast<std::uint8_t>(number >> 8);
    return digest;
}

} // namespace

class RowHashesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLastWordOnARowCounts()
    {
        const Uuid id = Uuid::named("a");
        RowHashes once;
        once.put(id, "segments", digestNumber(2));
        RowHashes twice;
        twice.put(id, "segments", digestNumber(1));
        twice.put(id, "segments", digestNumber(2));
        QCOMPARE(twice.planHash(), once.planHash());
        twice.remove(id, "segments");
        QCOMPARE(twice.planHash(), RowHashes().planHash());
        twice.put(id, "segments", digestNumber(2));
        QCOMPARE(twice.planHash(), once.planHash());
        twice.remove(id, "areas"); // another row
        QCOMPARE(twice.planHash(), once.planHash());
    }

    /// Whatever was put and taken away, and whenever the hash was asked for, it is that of what is there.
    void theWayToAPlanLeavesNoTrace()
    {
        std::mt19937 random(test::seed());
        std::map<std::pair<Uuid, std::string_view>, RowHashes::Digest> rows;
        RowHashes hashes;
        for (int step = 0; step < test::amount(500, 20'000); ++step) {
            const Uuid id = Uuid::named(std::to_string(random() % 40));
            const std::string_view table = kTables[random() % 2];
            if (random() % 3 == 0) {
                hashes.remove(id, table);
                rows.erase({id, table});
            } else {
                const RowHashes::Digest digest = digestNumber(random() % 65536);
                hashes.put(id, table, digest);
                rows[{id, table}] = digest;
            }
            if (random() % 10 == 0) {
                RowHashes fresh;
                for (const auto& [row, digest] : rows)
                    fresh.put(row.first, row.second, digest);
                QCOMPARE(hashes.planHash(), fresh.planHash());
            }
        }
    }
};

RIPARIA_TEST(RowHashesTest)
#include "RowHashesTest.moc"
