// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/CountingScheme.h"

#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

CountingScheme published()
{
    CountingScheme scheme;
    scheme.code = "published-2023";
    scheme.name = "2023年公布";
    scheme.nameEn = "Published 2023";
    scheme.statuses = {"completed", "acceptance"};
    scheme.suspended = false;
    scheme.cancelled = true;
    scheme.kinds = {"segment", "area"};
    scheme.areaKinds = {"wetland"};
    scheme.exclusions = {"road"};
    scheme.boundary = Uuid::named("town");
    scheme.asOf = Date{2023, 3, 20};
    scheme.filter = "year <= 2023";
    scheme.owner = {OwnerCriterion::LongestFirst, OwnerCriterion::Code};
    scheme.kilometreDecimals = 3;
    scheme.areaDecimals = 2;
    scheme.areaUnit = "mu";
    return scheme;
}

SchemeRecord record(const std::string& code, const CountingScheme& scheme)
{
    SchemeRecord entity;
    entity.meta.uuid = Uuid::named(code);
    entity.meta.code = code;
    entity.meta.name = "record " + code;
    entity.definition = toJson(scheme);
    return entity;
}

} // namespace

class CountingSchemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromJsonAsItWas()
    {
        QVERIFY(schemeFromJson(toJson(published())) == published());
        QVERIFY(schemeFromJson(toJson(CountingScheme{})) == CountingScheme{});
        for (const CountingScheme& scheme : builtInSchemes())
            QVERIFY(schemeFromJson(toJson(scheme)) == scheme);
    }

    void missingMembersTakeTheirDefaultsAndUnknownOnesAreIgnored()
    {
        CountingScheme expected;
        expected.code = "x";
        QVERIFY(schemeFromJson(R"({"code": "x", "colour": "red", "boundary": null, "statuses": null})") == expected);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* json, const char* detail) { QTest::newRow(json) << json << detail; };
        row("[]", "not a JSON object");
        row("{\"code\": ", "not a JSON object");
        row("", "not a JSON object");
        row(R"({"code": 3})", "code: expected a text");
        row(R"({"statuses": "completed"})", "statuses: expected a list of texts");
        row(R"({"statuses": [1]})", "statuses: expected a list of texts");
        row(R"({"suspended": 1})", "suspended: expected true or false");
        row(R"({"boundary": "town"})", "boundary: expected the uuid of a boundary");
        row(R"({"as_of": "2023-02-30"})", "as_of: expected a date such as 2023-03-20");
        row(R"({"owner": ["oldest"]})", "owner: expected first_counted, works_order, code or longest_first");
        row(R"({"kilometre_decimals": 7})", "kilometre_decimals: expected a number from 0 to 6");
        row(R"({"area_decimals": -1})", "area_decimals: expected a number from 0 to 6");
        row(R"({"area_unit": "acre"})", "area_unit: expected m2, hm2, wan_m2, km2 or mu");
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, json);
        QFETCH(QString, detail);
        const auto scheme = schemeFromJson(json.toStdString());
        QVERIFY(!scheme);
        QCOMPARE(scheme.error().code, ErrorCode::SchemeUnknown);
        QCOMPARE(scheme.error().detail, detail.toStdString());
    }

    void aFilterThatCannotBeReadIsRefused()
    {
        const auto scheme = schemeFromJson(R"({"filter": "year <"})");
        QVERIFY(!scheme);
        QCOMPARE(scheme.error().code, ErrorCode::FilterSyntax);
    }

    void deepJsonIsRefusedNotFollowed()
    {
        const std::string deep(100000, '[');
        QVERIFY(!schemeFromJson(deep));
        std::string closed = deep;
        closed.append(100000, ']');
        QVERIFY(!schemeFromJson(closed));
    }

    void aNewPlanHasAllWorksAndCompleted()
    {
        const Plan plan = emptyPlan();
        QCOMPARE(findScheme(plan, "")->code, std::string("all"));
        QCOMPARE(findScheme(plan, "All works")->code, std::string("all"));
        QCOMPARE(findScheme(plan, " completed ")->code, std::string("completed"));
        QCOMPARE(findScheme(plan, "已完成")->code, std::string("completed"));
        QCOMPARE(schemesOf(plan)->size(), std::size_t(2));
        const auto unknown = findScheme(plan, "published");
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::SchemeUnknown);
        QCOMPARE(unknown.error().detail, std::string("all, completed"));
    }

    void thePlansOwnSchemesComeFirst()
    {
        Plan plan = emptyPlan();
        SchemeRecord standard = record("C-0002", published());
        standard.isDefault = true;
        CountingScheme ownAll;
        ownAll.code = "all";
        ownAll.cancelled = true;
        add(plan, standard, record("C-0010", ownAll));
        QVERIFY(findScheme(plan, "") == published());
        QVERIFY(findScheme(plan, "published-2023") == published());
        QVERIFY(findScheme(plan, "Published 2023") == published());
        QVERIFY(findScheme(plan, "C-0002") == published());
        QVERIFY(findScheme(plan, "record C-0002") == published());
        QVERIFY(findScheme(plan, "all")->cancelled);
        const auto all = schemesOf(plan);
        QCOMPARE(all->size(), std::size_t(3));
        QCOMPARE((*all)[0].code, std::string("published-2023"));
        QCOMPARE((*all)[2].code, std::string("completed"));
    }

    void aSchemeWithoutNameTakesThatOfItsRecord()
    {
        Plan plan = emptyPlan();
        add(plan, record("C-0001", CountingScheme{}));
        QCOMPARE(findScheme(plan, "C-0001")->code, std::string("C-0001"));
        QCOMPARE(findScheme(plan, "C-0001")->name, std::string("record C-0001"));
    }

    void aDefinitionThatCannotBeReadIsReportedWhereItIsAskedFor()
    {
        Plan plan = emptyPlan();
        SchemeRecord broken = record("C-0001", published());
        broken.definition = "{";
        add(plan, broken);
        QVERIFY(findScheme(plan, "all"));
        const auto scheme = findScheme(plan, "C-0001");
        QVERIFY(!scheme);
        QCOMPARE(scheme.error().subject, std::string("C-0001"));
        QVERIFY(!schemesOf(plan));
    }
};

RIPARIA_TEST(CountingSchemeTest)
#include "CountingSchemeTest.moc"
