// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/OwnerOrder.h"

#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <random>

using namespace riparia;
using namespace riparia::test;

namespace {

CountedFeature feature(const std::string& code, std::optional<Date> firstCounted = {},
                       std::optional<std::int64_t> worksOrder = {})
{
    CountedFeature result;
    Meta meta;
    meta.uuid = Uuid::named(code);
    meta.code = code;
    result.meta = std::make_shared<const Meta>(meta);
    result.firstCounted = firstCounted;
    if (worksOrder) {
        Works works;
        works.order = *worksOrder;
        result.works = std::make_shared<const Works>(works);
    }
    return result;
}

const OwnerOrder kDefault{{OwnerCriterion::FirstCounted, OwnerCriterion::WorksOrder, OwnerCriterion::Code}};

} // namespace

class OwnerOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEarlierCountedOwns()
    {
        QVERIFY(kDefault(feature("S-2", Date{2020, 1, 1}), feature("S-1", Date{2020, 1, 2})));
        QVERIFY(kDefault(feature("S-2", Date{2020, 1, 1}), feature("S-1")));
    }

    void thenTheOrderOfWorks()
    {
        QVERIFY(kDefault(feature("S-2", {}, 1), feature("S-1", {}, 2)));
        QVERIFY(kDefault(feature("S-2", {}, 99), feature("S-1")));
        QVERIFY(kDefault(feature("S-2", {}, -5), feature("S-1", {}, 0)));
    }

    void thenTheShortCodeByItsNumber()
    {
        QVERIFY(kDefault(feature("S-9999"), feature("S-10000")));
        QVERIFY(kDefault(feature("S-0002"), feature("S-0010")));
    }

    void thenTheUuid()
    {
        CountedFeature a = feature("S-1");
        CountedFeature b = feature("S-1");
        Meta other = *b.meta;
        other.uuid = Uuid::named("other");
        b.meta = std::make_shared<const Meta>(other);
        QCOMPARE(kDefault(a, b), a.id() < b.id());
        QVERIFY(kDefault(a, b) != kDefault(b, a));
        QVERIFY(!kDefault(a, a));
    }

    void theLongestFirstWhereTheSchemeSaysSo()
    {
        const OwnerOrder longest({OwnerCriterion::LongestFirst});
        CountedFeature a = feature("S-1");
        CountedFeature b = feature("S-2");
        b.gross.river = {5};
        QVERIFY(longest(b, a));
        QVERIFY(kDefault(a, b));
    }

    void kindsDoNotCompete()
    {
        CountedFeature area = feature("A-1", Date{2000, 1, 1});
        area.kind = EntityKind::Area;
        CountedFeature greenway = feature("G-1", Date{1990, 1, 1});
        greenway.kind = EntityKind::Greenway;
        QVERIFY(kDefault(feature("S-1"), area));
        QVERIFY(kDefault(area, greenway));
    }

    void isAStrictTotalOrder()
    {
        std::mt19937 random(seed());
        const auto any = [&] {
            auto result = feature("S-" + std::to_string(random() % 4),
                                  random() % 3 ? std::optional(Date{2000 + int(random() % 3), 1, 1}) : std::nullopt,
                                  random() % 3 ? std::optional<std::int64_t>(random() % 3) : std::nullopt);
            result.gross.river = {static_cast<std::int64_t>(random() % 3)};
            Meta meta = *result.meta;
            meta.uuid = Uuid::named(std::to_string(random() % 50));
            result.meta = std::make_shared<const Meta>(meta);
            return result;
        };
        const OwnerOrder all({OwnerCriterion::LongestFirst, OwnerCriterion::WorksOrder, OwnerCriterion::FirstCounted});
        for (int i = 0; i < amount(2000, 100000); ++i) {
            const auto a = any();
            const auto b = any();
            const auto c = any();
            QVERIFY(!all(a, a));
            QVERIFY(!(all(a, b) && all(b, a)));
            QVERIFY(!(all(a, b) && all(b, c)) || all(a, c));
            QVERIFY(all(a, b) || all(b, a) || a.id() == b.id());
        }
    }

    void codesCompareByTheirNumbers_data()
    {
        QTest::addColumn<QString>("smaller");
        QTest::addColumn<QString>("larger");
        const auto row = [](const char* a, const char* b) { QTest::newRow(a) << QString(a) << QString(b); };
        row("", "A");
        row("A-0009", "A-10");
        row("A-9", "S-1");
        row("A-01", "A-1");
        row("A-1", "A-1b");
        row("A-99999999999999999998", "A-99999999999999999999");
        row("A-99999999999999999999", "A-100000000000000000000");
        row("2", "10");
        row("Z", "黄");
    }
    void codesCompareByTheirNumbers()
    {
        QFETCH(QString, smaller);
        QFETCH(QString, larger);
        QVERIFY(compareCodes(smaller.toStdString(), larger.toStdString()) < 0);
        QVERIFY(compareCodes(larger.toStdString(), smaller.toStdString()) > 0);
        QVERIFY(compareCodes(larger.toStdString(), larger.toStdString()) == 0);
    }
};

RIPARIA_TEST(OwnerOrderTest)
#include "OwnerOrderTest.moc"
