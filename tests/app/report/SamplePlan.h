// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/Report.h"
#include "tests/core/ledger/PlanMaker.h"

#include "core/io/planfile/PlanStore.h"

namespace riparia::test {

inline Plan samplePlan()
{
    const auto store = must(PlanStore::open(RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg", {true}));
    return store->plan();
}

/// A report of a plan under one of its schemes; "" = the one it is opened with.
inline ReportRequest reportOf(const Plan& plan, Language language, const char* scheme = "")
{
    ReportRequest request;
    request.count.scheme = must(findScheme(plan, scheme));
    request.languages = {language};
    request.generated = QDateTime(QDate(2023, 3, 24), QTime(10, 42), Qt::UTC);
    request.version = QStringLiteral("1.0");
    return request;
}

} // namespace riparia::test
