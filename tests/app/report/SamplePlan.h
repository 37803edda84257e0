// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/Report.h"
#include "tests/core/ledger/PlanMaker.h"

#include "core/io/planfile/PlanStore.h"

#include <map>
#include <set>

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

/// The same request without the sections that a test does not look at; fixed ones stay.
inline ReportRequest withOnly(ReportRequest request, const std::set<ReportSection>& sections)
{
    for (const ReportSection section : kReportSections) {
        if (!sections.contains(section))
            request.leftOut.insert(section);
    }
    return request;
}

/// What takes long to make: made when it is first asked for, and only looked at from then on.
template <class Key, class Made = Report>
class MadeOnce {
public:
    /// `make` returns a Made; what is returned stays where it is as long as this lives.
    template <class Make>
    const Made& of(const Key& key, const Make& make)
    {
        auto found = m_made.find(key);
        if (found == m_made.end())
            found = m_made.emplace(key, make()).first;
        return found->second;
    }

private:
    std::map<Key, Made> m_made;
};

} // namespace riparia::test
