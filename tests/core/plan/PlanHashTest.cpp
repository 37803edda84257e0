// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/PlanHash.h"
#include "core/plan/ChangeSet.h"
#include "tests/core/plan/RandomEntities.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

using namespace riparia;
using riparia::test::makeRiver;
using riparia::test::planCrs;
using riparia::test::RandomEntities;

namespace {

/// JSON with single quotes: moc loses test functions behind raw strings that hold double ones.
std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

template <class T>
Result<T> reread(const T& entity)
{
    return fromCanonicalRow<T>(canonicalRow(entity), planCrs(), LengthMethod::Geodesic);
}

std::string errorOf(const std::string& row)
{
    const auto read = fromCanonicalRow<Segment>(json(row), planCrs(), LengthMethod::Geodesic);
    return read ? "read" : std::string(toString(read.error().code)) + " " + read.error().detail;
}

} // namespace

class PlanHashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEntityReadsBackAsItWas()
    {
        const int rounds = test::amount(100, 3000);
        EntityTypes::forEach([&]<class T>() {
            RandomEntities random(test::seed());
            for (int i = 0; i < rounds; ++i) {
                const T entity = random.make<T>();
                const auto read = reread(entity);
                QVERIFY2(read, read ? "" : (read.error().detail + "\n" + canonicalRow(entity)).c_str());
                QVERIFY2(*read == entity, canonicalRow(entity).c_str());
                QCOMPARE(canonicalRow(*read), canonicalRow(entity));
                QCOMPARE(rowHash(*read), rowHash(entity));
            }
        });
    }

    void numbersReadBackBitByBit()
    {
        Works works;
        works.meta.uuid = Uuid::named("w");
        const double inf = std::numeric_limits<double>::infinity();
        for (const double number : {0.0, -0.0, 0.1, 1.0 / 3, 5e-324, 1.7976931348623157e308, 9007199254740993.0, 1e15,
                                    1e22, 123456789.125, -inf, inf, std::numeric_limits<double>::quiet_NaN()}) {
            works.cost = number;
            const auto read = reread(works);
            QVERIFY(read);
            QCOMPARE(std::bit_cast<std::uint64_t>(*read->cost), std::bit_cast<std::uint64_t>(number));
        }
    }

    /// The text is a promise: history and journals of older versions hold it.
    void theRowOfAWorksLooksLikeThis()
    {
        Works works;
        works.meta.uuid = Uuid::parse("0a000000-0000-4000-8000-000000000001").value();
        works.meta.code = "W-0001";
        works.meta.name = "丁山河\"综合\"整治工程";
        works.meta.tags = {"a", "b"};
        works.cost = 1234.5;
        works.yearEnd = 2026;
        works.events = {{{2023, 3, 20}, "completion", false, false, false, "line\nbreak"}};
        QCOMPARE(canonicalRow(works),
                 json("{'uuid':'0a000000-0000-4000-8000-000000000001','code':'W-0001',"
                      "'name':'丁山河\\'综合\\'整治工程','name_en':'','scenario':null,'replaces':null,"
                      "'deleted':false,'source_id':null,'source_fid':-1,'attrs':'','tags':['a','b'],"
                      "'remarks':'','created':'','created_by':'','updated':'','updated_by':'',"
                      "'category':'','sort_order':0,'responsible':'','cost':1234.5,'year_start':null,"
                      "'year_end':2026,'events':[{'date':'2023-03-20','status':'completion',"
                      "'delayed':false,'suspended':false,'cancelled':false,'note':'line\\u000abreak'}]}"));
    }

    void theRowOfARiverHoldsItsLineAndStationing()
    {
        PlanRiver row = makeRiver("DS", {{530000.5, 2520000}, {530100.25, 2520000}});
        row.river.stationing = Stationing(row.river.length(), Origin::Mouth, -50000);
        const std::string text = canonicalRow(row);
        const std::string river =
            json("'river':{'key':'DS','name':'DS','name_en':'','direction_confirmed':false,'length_mm':99749,"
                 "'origin':'mouth','start_mm':-50000,'calibration':[],'equations':[],'crs':'EPSG:4547',"
                 "'method':'geodesic','vertices':[530000.5,2520000,530100.25,2520000],'z':[]}");
        QVERIFY2(text.find(river) != std::string::npos, text.c_str());
    }

    void bytesThatAreNotTextAreKept()
    {
        Attachment attachment;
        attachment.meta.uuid = Uuid::named("photo");
        for (int byte = 0; byte < 256; ++byte)
            attachment.content += static_cast<char>(byte);
        const auto read = reread(attachment);
        QVERIFY(read);
        QCOMPARE(read->content, attachment.content);
        QVERIFY(canonicalRow(attachment).find("base64") != std::string::npos);
    }

    void membersThatAreUnknownOrMissingDoNoHarm()
    {
        const auto read = fromCanonicalRow<Segment>(json("{'code':'S-0001','colour':'red','bank':'left'}"), planCrs(),
                                                    LengthMethod::Geodesic);
        QVERIFY(read);
        Segment expected;
        expected.meta.code = "S-0001";
        expected.bank = Bank::Left;
        QCOMPARE(*read, expected);
    }

    void damagedRowsSayWhichColumn()
    {
        QCOMPARE(errorOf(""), std::string("plan_damaged not a JSON object"));
        QCOMPARE(errorOf("[1]"), std::string("plan_damaged not a JSON object"));
        QCOMPARE(errorOf("{'code':'S"), std::string("plan_damaged not a JSON object"));
        QCOMPARE(errorOf("{'code':5}"), std::string("plan_damaged code"));
        QCOMPARE(errorOf("{'uuid':'nobody'}"), std::string("plan_damaged uuid"));
        QCOMPARE(errorOf("{'from_mm':1.5}"), std::string("plan_damaged from_mm"));
        QCOMPARE(errorOf("{'from_mm':18446744073709551615}"), std::string("plan_damaged from_mm"));
        QCOMPARE(errorOf("{'year_start':3000000000}"), std::string("plan_damaged year_start"));
        QCOMPARE(errorOf("{'bank':'middle of nowhere'}"), std::string("plan_damaged bank"));
        QCOMPARE(errorOf("{'state':'lost'}"), std::string("plan_damaged state"));
        QCOMPARE(errorOf("{'geom':[1,2,3]}"), std::string("plan_damaged geom"));
        QCOMPARE(errorOf("{'geom':[1,'two']}"), std::string("plan_damaged geom"));
        QCOMPARE(errorOf("{'anchor_from':[1,2,3,4]}"), std::string("plan_damaged anchor_from"));
        QCOMPARE(errorOf("{'tags':'a'}"), std::string("plan_damaged tags"));
        QCOMPARE(errorOf("{'remarks':{'base64':'Z'}}"), std::string("plan_damaged remarks"));
        QCOMPARE(errorOf("{'events':[{'date':'2023-02-30'}]}"), std::string("plan_damaged date"));
        QCOMPARE(errorOf("{'measures':[5]}"), std::string("plan_damaged measures"));
        QCOMPARE(errorOf(std::string(100000, '[')), std::string("plan_damaged not a JSON object"));
    }

    void damagedRiversSayWhichPart()
    {
        const auto error = [](const std::string& river) {
            const auto read =
                fromCanonicalRow<PlanRiver>(json("{'river':" + river + "}"), planCrs(), LengthMethod::Geodesic);
            return read ? std::string("read") : read.error().detail;
        };
        QCOMPARE(error("{'key':'DS'}"), std::string("read"));
        QCOMPARE(error("{'vertices':[530000,2520000,530001,2520000]}"), std::string("read"));
        QCOMPARE(error("['DS']"), std::string("river"));
        QCOMPARE(error("{'vertices':[530000,2520000]}"), std::string("vertices"));
        QCOMPARE(error("{'vertices':[530000,2520000,'nan',2520000]}"), std::string("vertices"));
        QCOMPARE(error("{'origin':'sea'}"), std::string("origin"));
        QCOMPARE(error("{'calibration':[[1,2,3]]}"), std::string("calibration"));
        QCOMPARE(error("{'equations':[[1,2]]}"), std::string("equations"));
        QCOMPARE(error("{'crs':'EPSG:4490','vertices':[114,22,115,23]}"), std::string("crs"));
        QCOMPARE(error("{'method':'grid','vertices':[530000,2520000,530001,2520000]}"), std::string("method"));
    }

    void aRiverCannotBeReadWithoutACrs()
    {
        const PlanRiver row = makeRiver("DS", {{530000, 2520000}, {530100, 2520000}});
        const auto read = fromCanonicalRow<PlanRiver>(canonicalRow(row), Crs(), LengthMethod::Geodesic);
        QVERIFY(!read);
    }

    void thePlanHashDoesNotDependOnTheOrderOfEdits()
    {
        RandomEntities random(test::seed());
        const Plan plan = random.plan(60);
        ChangeSet all = compare(Plan(), plan);
        std::mt19937 shuffle(test::seed());
        std::shuffle(all.changes.begin(), all.changes.end(), shuffle);
        Plan other;
        for (const Change& change : all.changes)
            QVERIFY(other.apply({"", {change}}));
        QCOMPARE(planHash(other), planHash(plan));
    }

    void thePlanHashSeesEveryField()
    {
        Plan plan;
        Segment segment;
        segment.meta.uuid = Uuid::named("s");
        ChangeSet add;
        add.add(segment);
        QVERIFY(plan.apply(add));
        const std::string empty = planHash(Plan());
        QCOMPARE(empty, std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        const std::string hash = planHash(plan);
        QVERIFY(hash != empty);
        segment.bank = Bank::Left;
        ChangeSet change;
        change.replace(plan.segments().find(segment.meta.uuid), segment);
        QVERIFY(plan.apply(change));
        QVERIFY(planHash(plan) != hash);
    }
};

RIPARIA_TEST(PlanHashTest)
#include "PlanHashTest.moc"
