// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/StripPlans.h"

#include "app/report/MapFrame.h"
#include "app/report/Report.h"
#include "app/report/StripLegend.h"
#include "app/text/Fill.h"

#include <algorithm>
#include <iterator>

namespace riparia {

namespace {

constexpr std::ptrdiff_t kMostChapters = 40; // with strip maps, unless they are insisted on
constexpr std::size_t kMostStrips = 200;     // of a report: a hundred pages

class StripPlanWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::RiverChapter)

public:
    static QString leftOut(int rivers)
    {
        return fill(tr("Without strip maps: %1, and for more than %2 they are made on demand only."),
                    {toUtf8(tr("%n river(s) with works", nullptr, rivers)), std::to_string(kMostChapters)});
    }
    static QString tooMany(std::size_t count)
    {
        return fill(tr("it would make %1 strip maps, and at most %2 are made; a smaller scale makes fewer"),
                    {std::to_string(count), std::to_string(kMostStrips)});
    }
    static QString noScale(const QString& all)
    {
        return fill(tr("strip maps have one of the scales %1"), {toUtf8(all)});
    }
};

QString allStripScales()
{
    QStringList all;
    for (const double scale : kStripScales)
        all << scaleWords(scale);
    return all.join(QStringLiteral(", "));
}

} // namespace

QSizeF stripSize(const PageBook& book)
{
    const double height = (book.body().height() + stripPage::kAboveBody - StripLegend::kLine) / 2 - stripPage::kTitle -
                          stripPage::kBelow - 5.25;
    return {book.width(), height};
}

std::vector<const RiverFacts*> chapterRivers(const ReportContent& content)
{
    std::vector<const RiverFacts*> rivers;
    for (const RiverFacts& river : content.rivers) {
        if (river.strip && river.works)
            rivers.push_back(&river);
    }
    return rivers;
}

bool hasStripMaps(const ReportRequest& request, const std::vector<const RiverFacts*>& rivers)
{
    return request.allStrips || std::ssize(rivers) <= kMostChapters;
}

std::vector<StripPlan> stripPlansOf(const PageContext& pages, const std::vector<const RiverFacts*>& rivers)
{
    PageBook paper(pages.request.paper, {}, 1);
    paper.newPage(PageBook::Shape::Wide, {});
    std::vector<StripPlan> plans;
    for (const RiverFacts* river : rivers)
        plans.push_back(pages.progress.cancelled()
                            ? StripPlan()
                            : stripPlanOf(*river, *pages.map, stripSize(paper), pages.request.stripScale));
    return plans;
}

std::size_t stripCount(const std::vector<StripPlan>& plans)
{
    std::size_t count = 0;
    for (const StripPlan& plan : plans)
        count += plan.sheets.size();
    return count;
}

Result<void> checkStripScale(const PageContext& pages)
{
    const auto scale = pages.request.stripScale;
    if (!scale)
        return {};
    const std::string subject = toUtf8(scaleWords(*scale));
    if (std::ranges::find(kStripScales, *scale) == kStripScales.end())
        return fail(ErrorCode::InvalidArgument, subject, toUtf8(StripPlanWords::noScale(allStripScales())));
    const auto rivers = chapterRivers(pages.content);
    const bool hasStrips = pages.request.layout == ReportTemplate::Standard &&
                           pages.request.has(ReportSection::Chapters) && hasStripMaps(pages.request, rivers);
    if (!hasStrips)
        return {};
    const std::size_t count = stripCount(stripPlansOf(pages, rivers));
    if (pages.progress.cancelled())
        return fail(ErrorCode::Cancelled);
    if (count > kMostStrips)
        return fail(ErrorCode::InvalidArgument, subject, toUtf8(StripPlanWords::tooMany(count)));
    return {};
}

QString stripsLeftOutWords(std::size_t rivers)
{
    return rivers > 0 ? StripPlanWords::leftOut(static_cast<int>(rivers)) : QString();
}

} // namespace riparia
