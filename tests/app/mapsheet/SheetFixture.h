// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mapsheet/MapSheet.h"

#include "core/io/planfile/PlanStore.h"

#include <QDateTime>

namespace riparia::test {

inline Plan samplePlan()
{
    const auto store = PlanStore::open(RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg", {true});
    if (!store)
        qFatal("the sample cannot be opened");
    return (*store)->plan();
}

inline MapSheetRequest sheetRequest(const Plan& plan, Language language = Language::English, const char* scheme = "all")
{
    MapSheetRequest request;
    request.count.scheme = findScheme(plan, scheme).value();
    request.language = language;
    request.generated = QDateTime(QDate(2023, 3, 24), QTime(10, 42), Qt::UTC);
    request.version = QStringLiteral("1.0");
    return request;
}

} // namespace riparia::test
