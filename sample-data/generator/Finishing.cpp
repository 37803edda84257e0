// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-data/generator/Finishing.h"

#include "core/ledger/CountingScheme.h"
#include "sample-data/generator/Case.h"
#include "sample-data/generator/Shapes.h"

namespace riparia::sample {

namespace {

constexpr const char* kSource = "坪地街道办,2023-03-20(约数)";
constexpr const char* kScopeNote = "约数;原文未说明总数是 6 条河道还是全部 11 条水体";

Meta meta(const std::string& id, std::string code, std::string name, std::string nameEn)
{
    Meta made;
    made.uuid = Uuid::named("pingdi/" + id);
    made.code = std::move(code);
    made.name = std::move(name);
    made.nameEn = std::move(nameEn);
    made.created = made.updated = "2023-03-20T00:00:00Z";
    made.createdBy = made.updatedBy = "sample";
    return made;
}

SchemeRecord scheme(CountingScheme definition, const std::string& code, bool isDefault)
{
    return {meta("scheme/" + definition.code, code, definition.name, definition.nameEn), toJson(definition), isDefault};
}

void addSchemes(ChangeSet& changes)
{
    int number = 0;
    const auto code = [&] { return "C-000" + std::to_string(++number); };
    for (const CountingScheme& builtIn : builtInSchemes())
        changes.add(scheme(builtIn, code(), false));
    CountingScheme published;
    published.code = "published-2023";
    published.name = "公布口径 2023";
    published.nameEn = "Published 2023";
    published.statuses = {"completed"};
    published.asOf = Date{2023, 3, 20};
    changes.add(scheme(published, code(), true));
}

void addFigures(ChangeSet& changes)
{
    Target length{meta("target/length", "T-0001", "整治长度", "River length treated"),
                  "river_length_m",
                  22420,
                  "",
                  Date{2023, 3, 20},
                  true,
                  kSource};
    Target area{meta("target/area", "T-0002", "修复生态面积", "Restored ecological area"),
                "area_m2",
                451000,
                "",
                Date{2023, 3, 20},
                true,
                kSource};
    length.meta.remarks = area.meta.remarks = kScopeNote;
    changes.add(length);
    changes.add(area);
    ReportedValue reportedLength{meta("reported/length", "V-0001", "整治长度", "River length treated"),
                                 "river_length_m",
                                 22420,
                                 "22.42 公里",
                                 "",
                                 Date{2023, 3, 20},
                                 true,
                                 5,
                                 kSource};
    ReportedValue reportedArea{meta("reported/area", "V-0002", "修复生态面积", "Restored ecological area"),
                               "area_m2",
                               451000,
                               "45.1 万平方米",
                               "",
                               Date{2023, 3, 20},
                               true,
                               500,
                               kSource};
    reportedLength.meta.remarks = reportedArea.meta.remarks = kScopeNote;
    changes.add(reportedLength);
    changes.add(reportedArea);
}

void addWaterRegister(ChangeSet& changes, const Plan& plan)
{
    int number = 0;
    for (const CaseRiver& river : rivers()) {
        const auto found = plan.riverByKey(river.key);
        if (!found)
            continue;
        std::string code = std::to_string(++number);
        code.insert(0, 4 - code.size(), '0');
        WaterBody body;
        body.meta = meta("water/" + river.key, "B-" + code, river.name, river.nameEn);
        body.kind = "river";
        body.level = river.level == "干流" ? "main" : river.level == "一级支流" ? "first" : "second";
        body.spans = {{river.key, found->river.alignment->whole()}};
        if (!river.into.empty())
            body.parent = Uuid::named("pingdi/water/" + river.into);
        for (const CaseWorks& w : works()) {
            const bool treatsIt = w.category == "black_odour" && w.name.rfind(river.name, 0) == 0;
            body.blackOdour = body.blackOdour || treatsIt;
        }
        changes.add(body);
    }
    WaterBody lake;
    lake.meta = meta("water/reservoir", "B-0100", "黄竹坑水库", "Huangzhukeng reservoir");
    lake.kind = "reservoir";
    lake.shape = {reservoir()};
    changes.add(lake);
}

/// An alternative: the planned stretch of the main stem 600 m shorter, one planned stretch dropped, one new.
void addScenario(ChangeSet& changes, const Plan& plan)
{
    Scenario scenario{meta("scenario/frugal", "N-0001", "节约方案", "Frugal"), {}};
    const Uuid id = scenario.meta.uuid;
    changes.add(scenario);
    for (const auto& [uuid, segment] : plan.segments()) {
        if (segment->river != "LG")
            continue;
        const std::int64_t from = segment->span.from.mm;
        if (from == 2'000'000 || from == 8'200'000) {
            Segment variant = *segment;
            variant.meta = meta("scenario/frugal/" + segment->meta.code, segment->meta.code, segment->meta.name,
                                segment->meta.nameEn);
            variant.meta.scenario = id;
            variant.meta.replaces = uuid;
            variant.meta.deleted = from == 8'200'000;
            variant.span.to = variant.meta.deleted ? segment->span.to : Position{4'600'000};
            changes.add(variant);
        }
    }
}

} // namespace

Result<ChangeSet> finishing(const Plan& plan)
{
    ChangeSet changes;
    changes.label = "sample";
    addSchemes(changes);
    addFigures(changes);
    addWaterRegister(changes, plan);
    addScenario(changes, plan);
    return changes;
}

} // namespace riparia::sample
