// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/ledger/PlanMaker.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace riparia::test {

/// As people give them.
inline std::vector<std::string> chineseNames()
{
    return {"丁山河生态护岸", "水系连通（一期）", "滨岸带 K0+350～K2+120", "黄沙河湿地公园", "排口1号", "左岸绿道"};
}

/// As nobody should.
inline std::vector<std::string> hostileNames()
{
    return {"=cmd|' /C calc'!A0",
            "two\nlines\r\nand\ta tab",
            "\"quoted\", 'single'; <b>&amp;]]></b>",
            "\xE2\x80\xAE"
            "turned\xE2\x80\x8F around",
            std::string(10'000, 'W'),
            "+1 -2 @3",
            "-1+2",
            "@SUM(1)",
            "水系\xE3\x80\x80桩号“甲”🌊"};
}

/// A plan with something of every kind that leaves one, and the scenario in it.
struct WholePlan {
    Plan plan = emptyPlan();
    Uuid scenario = Uuid::named("C-whole");
};

/// Gives the entities of a plan one name after the other.
class WholePlanMaker {
public:
    explicit WholePlanMaker(std::vector<std::string> names)
        : m_names(std::move(names))
    {}

    WholePlan made()
    {
        addWaters();
        addSegments();
        addPlaces();
        addRecords();
        addScenario();
        return std::move(m_whole);
    }

private:
    template <class Entity>
    Entity called(Entity entity)
    {
        entity.meta.name = m_names[m_next++ % m_names.size()];
        entity.meta.remarks = entity.meta.name;
        entity.meta.created = entity.meta.updated = "2023-03-20T08:00:00Z";
        return entity;
    }
    template <class Entity>
    static Entity coded(const std::string& code)
    {
        Entity entity;
        entity.meta.uuid = Uuid::named(code);
        entity.meta.code = code;
        return entity;
    }
    template <class Entity>
    static Entity worked(Entity entity, int year)
    {
        entity.works = Uuid::named("W-0001");
        entity.measures = {{.type = "M07", .quantity = 12.5, .unit = "m2", .cost = 150'000.5}, {.type = "M05"}};
        entity.yearStart = year;
        entity.yearEnd = year + 2;
        return entity;
    }

    void addWaters()
    {
        auto bending = called(riverAlong("DS", fromOrigin(Line{{0, 0}, {300, 2000}, {0, 4000.5}, {800, 6000}})));
        bending.meta.code = "R-0001";
        bending.river.name = bending.meta.name;
        auto straight = called(straightRiver("HS", 3000, 5000));
        straight.meta.code = "R-0002";
        straight.river.name = straight.meta.name;
        straight.river.directionConfirmed = false;
        auto first = called(works("W-0001", 1, "channel"));
        first.events = {on("2021-04-01", "construction"), on("2022-05-01", "completion")};
        first.cost = 1'234'567.25;
        first.responsible = m_names.front();
        first.yearStart = 2020;
        add(m_whole.plan, std::move(bending), std::move(straight), std::move(first),
            called(works("W-0002", 2, "greenway")));
    }
    void addSegments()
    {
        auto ownStatus = segment("S-0002", "DS", 2000.125, 3500.5, Bank::Both);
        ownStatus.events = {on("2022-06-01", "construction")};
        add(m_whole.plan, called(worked(segment("S-0001", "DS", 350, 2120, Bank::Left), 2020)),
            called(std::move(ownStatus)), called(worked(segment("S-0003", "HS", 0, 777.777, Bank::Right), 2023)),
            called(segment("S-0010", "HS", 1000, 2500)));
    }
    void addPlaces()
    {
        MultiPolygon holed = rectangle(200, 200, 300, 300);
        holed.front().holes = {rectangle(240, 240, 260, 260).front().outer};
        MultiPolygon parted = rectangle(1000, 0, 1050, 40);
        parted.push_back(rectangle(1100, 0, 1150, 40).front());
        Area wetland = worked(area("A-0001", holed), 2021);
        wetland.kind = "wetland";
        wetland.link = {"DS", {Position::fromMetres(200), Position::fromMetres(300)}, Bank::Left, LinkOrigin::Explicit};
        Greenway along = worked(greenwayAlong("G-0001", "DS", 500, 1500.25, Bank::Right), 2022);
        along.type = "urban";
        along.grade = "municipal";
        along.paths = {"walking", "cycling"};
        along.width = 2.5;
        along.surface = m_names.front();
        Site outfall = coded<Site>("P-0001");
        outfall.place = Point{kOrigin.x + 12.5, kOrigin.y + 1000.25};
        outfall.kind = "outfall";
        outfall.registerNumber = "0012";
        outfall.works = Uuid::named("W-0001");
        const Position at = Position::fromMetres(1000);
        outfall.link = {"DS", {at, at}, Bank::Left, LinkOrigin::Explicit};
        add(m_whole.plan, called(std::move(wetland)), called(area("A-0002", parted)), called(std::move(along)),
            called(freeGreenway("G-0002", {{{2000, 0}, {2100, 50}}, {{2300, 0}, {2300, 400}}})),
            called(std::move(outfall)), called(coded<Site>("P-0002"))); // the last one is in no place
    }
    void addRecords()
    {
        Target target = coded<Target>("T-0001");
        target.metric = "river_length_m";
        target.value = 5000;
        add(m_whole.plan, called(boundary("B-0001", rectangle(-1000, -1000, 9000, 9000))), called(std::move(target)));
    }
    void addScenario()
    {
        Scenario scenario = coded<Scenario>("C-0001");
        scenario.meta.uuid = m_whole.scenario;
        Segment shorter = *m_whole.plan.segments().find(Uuid::named("S-0001"));
        shorter.meta.uuid = Uuid::named("S-0001 in the scenario");
        shorter.meta.replaces = Uuid::named("S-0001");
        shorter.meta.scenario = m_whole.scenario;
        shorter.span.to = Position::fromMetres(1000);
        Segment more = called(segment("S-0011", "HS", 2500, 3000, Bank::Both));
        more.meta.scenario = m_whole.scenario;
        add(m_whole.plan, called(std::move(scenario)), std::move(shorter), std::move(more));
    }

    std::vector<std::string> m_names;
    std::size_t m_next = 0;
    WholePlan m_whole;
};

inline WholePlan wholePlan(std::vector<std::string> names)
{
    return WholePlanMaker(std::move(names)).made();
}

} // namespace riparia::test
