// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportRequest.h"

#include "app/report/Type.h"
#include "app/text/Fill.h"

#include "core/base/Text.h"

#include <algorithm>

namespace riparia {

namespace {

std::string quoted(const std::string& text)
{
    std::string safe = "\"";
    for (const char c : text)
        safe += c == '"' ? std::string("\"\"") : std::string(1, c);
    return safe + "\"";
}

bool isRiver(const Plan& plan, const std::string& text)
{
    for (const auto& [id, row] : plan.rivers()) {
        const River& river = row->river;
        for (const std::string* name : {&river.key, &river.name, &river.nameEn, &row->meta.name, &row->meta.nameEn}) {
            if (!name->empty() && lowerAscii(*name) == lowerAscii(text))
                return true;
        }
    }
    return false;
}

} // namespace

bool isSectionOf(ReportSection section, ReportTemplate layout)
{
    if (layout == ReportTemplate::Standard)
        return true;
    switch (section) {
    case ReportSection::Cover:
    case ReportSection::Figures:
    case ReportSection::ByRiver:
    case ReportSection::ByMeasure:
    case ReportSection::Chapters: return false;
    case ReportSection::Overview:
    case ReportSection::Segments:
    case ReportSection::Areas:
    case ReportSection::Targets:
    case ReportSection::Comparison:
    case ReportSection::Method: return true;
    }
    return true;
}

Result<CountRequest> scopedRequest(const ReportRequest& request, const Plan& plan)
{
    CountRequest scoped = request.count;
    if (request.scope.empty())
        return scoped;
    std::string rivers;
    for (const std::string& river : request.scope) {
        if (!isRiver(plan, river))
            return fail(ErrorCode::RiverUnknown, river);
        rivers += (rivers.empty() ? "" : ", ") + quoted(river);
    }
    std::string text = "river in (" + rivers + ")";
    if (!scoped.filter.isEmpty())
        text += " and (" + scoped.filter.text() + ")";
    auto filter = Filter::parse(text);
    if (!filter)
        return fail(filter.error());
    scoped.filter = std::move(*filter);
    return scoped;
}

bool hasChineseNames(const Plan& plan)
{
    const auto isChinese = [](const std::string& text) {
        const QString words = fromUtf8(text);
        return std::ranges::any_of(words, isChineseCharacter);
    };
    return isChinese(plan.info().title) || std::ranges::any_of(plan.rivers(), [&](const auto& row) {
               return isChinese(row.second->river.name) || isChinese(row.second->meta.name);
           });
}

} // namespace riparia
