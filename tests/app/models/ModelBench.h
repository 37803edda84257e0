// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanTotals.h"
#include "app/models/FeatureFigures.h"
#include "app/models/PlanNames.h"
#include "app/models/TableCells.h"
#include "tests/app/document/DocumentFixture.h"
#include "tests/core/ledger/PlanMaker.h"

namespace riparia::test {

/// Rivers DS (5 km, origin at its source) and HS (3 km, origin at its mouth), works W-0001, segments S-0001 (DS, 350 to 2120 m, left), S-0002
/// (DS, 1900 to 2600 m, right, completed) and S-0003 (HS, 100 to 400 m), one area, one greenway.
inline Plan benchPlan()
{
    Plan plan = emptyPlan();
    PlanRiver ds = straightRiver("DS", 5000);
    ds.river.name = "丁山河";
    ds.river.nameEn = "Dingshan River";
    ds.river.directionConfirmed = true;
    PlanRiver hs = straightRiver("HS", 3000, 2000);
    hs.river.name = "黄沙河";
    hs.river.nameEn.clear();
    hs.river.stationing = Stationing(hs.river.length(), Origin::Mouth);
    Works w = works("W-0001", 1, "channel");
    w.meta.name = "丁山河综合整治";
    Segment s1 = segment("S-0001", "DS", 350, 2120, Bank::Left);
    s1.measures = {{"M07", 1770.0, "m", 5000.0}};
    s1.events = {on("2024-01-01", "plan")};
    s1.works = w.meta.uuid;
    Segment s2 = segment("S-0002", "DS", 1900, 2600, Bank::Right);
    s2.events = {on("2023-06-01", "completion")};
    Segment s3 = segment("S-0003", "HS", 100, 400);
    Area a = square("A-0001", 100, 100, 50);
    a.meta.name = "Wetland";
    a.kind = "wetland";
    Greenway g = greenwayAlong("G-0001", "DS", 0, 500, Bank::Left);
    add(plan, ds, hs, w, s1, s2, s3, a, g);
    plan.raiseCounters();
    return plan;
}

struct ModelBench {
    explicit ModelBench(const Plan& plan = benchPlan(), const Authorship& by = author())
        : document(documentOf(plan, by))
        , names(*document)
        , totals(*document)
        , figures(*document, totals)
    {}

    Facts facts() const { return {names, figures}; }
    std::shared_ptr<const Segment> segmentOf(const std::string& code) const
    {
        for (const auto& [id, held] : document->plan().segments()) {
            if (held->meta.code == code)
                return held;
        }
        return nullptr;
    }
    Uuid idOf(const std::string& code) const { return segmentOf(code)->meta.uuid; }

    std::unique_ptr<PlanDocument> document;
    PlanNames names;
    PlanTotals totals;
    FeatureFigures figures;
};

} // namespace riparia::test
