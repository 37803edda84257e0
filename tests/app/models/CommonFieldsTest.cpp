// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/CommonFields.h"

#include "tests/app/models/ModelBench.h"
#include "tests/core/ledger/RandomPlan.h"
#include "tests/support/TestMain.h"

#include "core/plan/EntityLookup.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <set>
#include <string>

using namespace riparia;
using namespace riparia::test;

namespace {

std::vector<CommonField> commonOf(const ModelBench& bench, const std::vector<Uuid>& ids)
{
    return must(commonFields(bench.document->plan(), bench.document->places(), ids));
}

/// How many values a field has; 0 for a field they do not have in common.
std::size_t valuesOf(const std::vector<CommonField>& fields, std::string_view key)
{
    const auto found = std::ranges::find(fields, key, &CommonField::key);
    return found == fields.end() ? 0 : found->values;
}

} // namespace

class CommonFieldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneObjectHasAllItsFields()
    {
        const ModelBench bench;
        const auto fields = commonOf(bench, {bench.idOf("S-0001")});
        for (const std::string_view key : {"name", "river", "from", "bank", "works", "status", "cost", "tags"})
            QCOMPARE(valuesOf(fields, key), std::size_t{1});
        QCOMPARE(valuesOf(fields, "width_m"), std::size_t{0}); // of a greenway
    }

    void differentValuesAreCounted()
    {
        const ModelBench bench;
        const auto fields = commonOf(bench, {bench.idOf("S-0001"), bench.idOf("S-0002"), bench.idOf("S-0003")});
        QCOMPARE(valuesOf(fields, "bank"), std::size_t{3});
        QCOMPARE(valuesOf(fields, "status"), std::size_t{3});
        QCOMPARE(valuesOf(fields, "measure"), std::size_t{2});
        QCOMPARE(valuesOf(fields, "works"), std::size_t{2});
        QCOMPARE(valuesOf(fields, "quantity"), std::size_t{2});
        QCOMPARE(valuesOf(fields, "remarks"), std::size_t{1});
        for (const std::string_view key : {"river", "from", "to"}) // of one alone
            QCOMPARE(valuesOf(fields, key), std::size_t{0});
    }

    void differentKindsHaveWhatAllOfThemHave()
    {
        const ModelBench bench;
        const Uuid segment = bench.idOf("S-0001");
        const Uuid area = bench.document->plan().areas().begin()->first;
        const Uuid river = bench.document->plan().rivers().begin()->first;
        const auto works = commonOf(bench, {segment, area});
        QVERIFY(valuesOf(works, "status") > 0 && valuesOf(works, "measure") > 0 && valuesOf(works, "tags") > 0);
        QVERIFY(valuesOf(works, "bank") == 0 && valuesOf(works, "kind") == 0);
        const auto any = commonOf(bench, {segment, area, river});
        QCOMPARE(any.size(), std::size_t{3});
        QCOMPARE(any[0].key, std::string_view("name"));
        QCOMPARE(any[0].values, std::size_t{3});
        QCOMPARE(any[1].key, std::string_view("name_en"));
        QCOMPARE(any[2].key, std::string_view("remarks"));
    }

    void nothingHasNothingInCommon()
    {
        const ModelBench bench;
        QVERIFY(commonOf(bench, {}).empty());
        QVERIFY(commonOf(bench, {Uuid::named("nobody")}).empty());
        QVERIFY(commonOf(bench, {bench.idOf("S-0001"), Uuid::named("nobody")}).empty());
    }

    void statusOfTheWorksIsThatOfWhatHasNone()
    {
        Plan plan = benchPlan();
        Works works = test::works("W-0002", 2);
        works.events = {on("2024-01-01", "construction")};
        Segment own = segment("S-0008", "DS", 3000, 3100);
        own.events = works.events;
        Segment its = segment("S-0009", "DS", 3100, 3200);
        its.works = works.meta.uuid;
        add(plan, works, own, its);
        const ModelBench bench(plan);
        QCOMPARE(valuesOf(commonOf(bench, {bench.idOf("S-0008"), bench.idOf("S-0009")}), "status"), std::size_t{1});
        QCOMPARE(valuesOf(commonOf(bench, {bench.idOf("S-0003"), bench.idOf("S-0009")}), "status"), std::size_t{2});
    }

    void cancelledFindsNothing()
    {
        const ModelBench bench;
        std::stop_source stop;
        stop.request_stop();
        const auto fields = commonFields(bench.document->plan(), bench.document->places(), {bench.idOf("S-0001")},
                                         {stop.get_token(), {}});
        QVERIFY(!fields);
        QCOMPARE(fields.error().code, ErrorCode::Cancelled);
    }

    /// As many as there are different contents, object by object.
    void valuesAreThoseOfTheObjects()
    {
        for (int i = 0; i < amount(10, 100); ++i) {
            const RandomPlan random(seed() + static_cast<unsigned>(i));
            const ModelBench bench(random.plan());
            const Plan& plan = bench.document->plan();
            for (const TableType type :
                 {TableType::Segments, TableType::Areas, TableType::Greenways, TableType::Rivers, TableType::Works}) {
                const std::vector<Uuid> ids = rowsOf(type, plan, {});
                for (const CommonField& field : commonOf(bench, ids)) {
                    std::set<QString> codes;
                    for (const Uuid& id : ids)
                        codes.insert(fieldContent(findEntity<ShownTypes>(plan, id), field.key, bench.facts()).code);
                    QVERIFY2(field.values == codes.size(), std::string(field.key).c_str());
                }
            }
        }
    }
};

RIPARIA_TEST(CommonFieldsTest)
#include "CommonFieldsTest.moc"
