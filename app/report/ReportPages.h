// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/PageBook.h"
#include "app/report/ReportContent.h"
#include "app/report/ReportMap.h"
#include "app/report/ReportNumbers.h"

#include <QCoreApplication>

#include <memory>
#include <vector>

namespace riparia {

/// What the pages are made from and put into.
struct PageContext {
    PageBook& book;
    const ReportContent& content;
    const ReportNumbers& numbers;
    const ReportRequest& request;
    std::shared_ptr<const MapContent> map;
    std::shared_ptr<const MapStyle> style;
    int section = 0;
    int outlineLevel = 0; ///< of sections: 1 where the report has a part for each language

    /// The next section: "3 By river"; begins its outline entry with the page that follows.
    QString next(const QString& title) { return QString::number(++section) + u' ' + title; }
};

/// Status classes of which there is something, in the order they are drawn.
std::vector<StatusClass> classesOf(const ByClass& amounts);
/// Words of a class at the beginning of a line.
QString className(StatusClass statusClass);
/// Bars of status classes side by side.
void addBar(Sheet& sheet, const QRectF& rect, const ByClass& amounts, double mmPerMillimetre);
/// Samples of bars with their names from `x` on; returns where they end.
double addBarLegend(Sheet& sheet, double x, double y, const std::vector<StatusClass>& classes);

void addCover(PageContext& pages);
/// Returns the page number, for the contents that are added when all is there.
int addKeyFigures(PageContext& pages);
void addContents(PageBook& book, int page, const std::vector<PdfBookmark>& bookmarks, int level);
void addOverview(PageContext& pages);
void addRiverTable(PageContext& pages);
void addMeasures(PageContext& pages);
void addRiverChapters(PageContext& pages);
void addSegmentTable(PageContext& pages);
void addAreaTables(PageContext& pages);
/// Where the request names a scenario to compare with.
void addComparison(PageContext& pages);
void addMethod(PageContext& pages);
void addAudit(PageContext& pages);
void addSummaryForm(PageContext& pages);

} // namespace riparia
