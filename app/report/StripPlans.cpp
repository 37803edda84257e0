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

// With strip maps, unless they are insisted on: two pages of contents.
constexpr std::ptrdiff_t kMostChapters = 40;
// Of a report, whatever is asked: a hundred pages, as many as fit into a folder.
constexpr std::size_t kMostStrips = 200;

class StripPlanWords {
    Q_DECLARE_TR_FUNCTIONS(riparia::RiverChapter)

public:
    static QString leftOut(int rivers)
    {
        const std::string count = toUtf8(tr("%n river(s) with works", nullptr, rivers));
        if (rivers > kMostChapters)
            return fill(tr("Without strip maps: %1, and for more than %2 they are made on demand only."),
                        {count, std::to_string(kMostChapters)});
        return fill(tr("Without strip maps: for %1 they would be more than %2; a smaller scale makes fewer."),
                    {count, std::to_string(kMostStrips)});
    }
    static QString allRivers() { return tr("Strip maps of all rivers"); }
    static QString tooMany(std::size_t count)
    {
        return fill(tr("it would make %1 strip maps, and at most %2 are made; a smaller scale makes fewer, and so does "
                       "a report of some of the rivers"),
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

/// Whether a report that cannot have them is refused, instead of being made without.
bool areInsistedOn(const ReportRequest& request)
{
    return request.allStrips || request.stripScale;
}

bool hasStripMaps(const ReportRequest& request, const std::vector<const RiverFacts*>& rivers)
{
    return request.allStrips || std::ssize(rivers) <= kMostChapters;
}

std::size_t stripCount(const std::vector<StripPlan>& plans)
{
    std::size_t count = 0;
    for (const StripPlan& plan : plans)
        count += plan.sheets.size();
    return count;
}

std::vector<StripPlan> allPlansOf(const PageContext& pages, const std::vector<const RiverFacts*>& rivers)
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

std::vector<StripPlan> stripPlansOf(const PageContext& pages, const std::vector<const RiverFacts*>& rivers)
{
    if (!hasStripMaps(pages.request, rivers))
        return {};
    std::vector<StripPlan> plans = allPlansOf(pages, rivers);
    if (stripCount(plans) > kMostStrips)
        plans.clear();
    return plans;
}

Result<void> checkStrips(const PageContext& pages)
{
    const auto scale = pages.request.stripScale;
    const QString subject = scale ? scaleWords(*scale) : StripPlanWords::allRivers();
    if (scale && std::ranges::find(kStripScales, *scale) == kStripScales.end())
        return fail(ErrorCode::InvalidArgument, toUtf8(subject), toUtf8(StripPlanWords::noScale(allStripScales())));
    const auto rivers = chapterRivers(pages.content);
    const bool areAsked = areInsistedOn(pages.request) && pages.request.layout == ReportTemplate::Standard &&
                          pages.request.has(ReportSection::Chapters) && hasStripMaps(pages.request, rivers);
    if (!areAsked)
        return {};
    const std::size_t count = stripCount(allPlansOf(pages, rivers));
    if (pages.progress.cancelled())
        return fail(ErrorCode::Cancelled);
    if (count > kMostStrips)
        return fail(ErrorCode::InvalidArgument, toUtf8(subject), toUtf8(StripPlanWords::tooMany(count)));
    return {};
}

QString stripsLeftOutWords(std::size_t rivers)
{
    return rivers > 0 ? StripPlanWords::leftOut(static_cast<int>(rivers)) : QString();
}

} // namespace riparia
