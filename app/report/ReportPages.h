// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/PageBook.h"
#include "app/report/ReportContent.h"
#include "app/report/ReportMap.h"
#include "app/report/ReportNumbers.h"

#include <QCoreApplication>

#include <chrono>
#include <cstddef>
#include <memory>
#include <vector>

namespace riparia {

/// Where on the ground a strip map lies, and on which page.
struct StripPlace {
    Line corners; ///< in coordinates of the map
    int page = 0;
};

/// What the pages are made from and put into.
struct PageContext {
    PageBook& book;
    const ReportContent& content;
    const ReportNumbers& numbers;
    const ReportRequest& request;
    const Progress& progress;
    std::shared_ptr<const MapContent> map;
    std::shared_ptr<const MapStyle> style;
    int section = 0;
    int outlineLevel = 0;                         ///< of sections: 1 where the report has a part for each language
    std::vector<StripPlace> strips{};             ///< of the river chapters
    std::chrono::milliseconds groundWait{30'000}; ///< for what lies under one map
    int maps = 0;                                 ///< that have a number so far
    std::size_t riversWithoutStrips = 0;          ///< so many that their chapters are diagrams only

    /// The next section: "3 By river"; begins its outline entry with the page that follows.
    QString next(const QString& title) { return QString::number(++section) + u' ' + title; }
};

/// Status classes of which there is something, in the order they are drawn.
std::vector<StatusClass> classesOf(const ByClass& amounts);
/// With a capital at the beginning.
QString capitalised(QString words);
/// Words of a class at the beginning of a line.
QString className(StatusClass statusClass);
/// Bars of status classes side by side; `scale`: millimetres of paper for a millimetre or square centimetre of the quantity.
void addBar(Sheet& sheet, const QRectF& rect, const ByClass& amounts, double scale,
            Quantity quantity = Quantity::RiverLength);
/// Samples of bars with their names from `x` on; returns where they end.
double addBarLegend(Sheet& sheet, double x, double y, const std::vector<StatusClass>& classes);

/// In the language of the report where there is such a name; safe for a line of a page.
QString nameIn(const Meta& meta, Language language);
/// Fit for a sentence: short.
QString sentenceName(const QString& name);
/// What a published figure is of.
QString reportedName(const ReportedCheck& check, Language language);

/// Columns of a table, with what ReportNumbers::mismatch() says, whose printed rows do not add up to its printed total; none without a total.
QStringList mismatchesOf(const Table& table);
/// The name of a column with what ReportNumbers::mismatch() says of it.
QString columnMismatch(const QString& column, const QString& mismatch);
/// Notes of columns whose printed rows do not add up; "" without any.
QString roundingWords(const QStringList& mismatches, Language language);
/// What addNote() takes, in millimetres.
double noteHeight(const PageBook& book, const QString& note);
/// A paragraph under a table, on a page of its own where it does not fit below.
void addNote(PageContext& pages, PageBook::Shape shape, const QString& head, QString note);
/// The note of a table's mismatches under it; nothing where there are none.
void addRoundingNote(PageContext& pages, PageBook::Shape shape, const QString& head, const Table& table);

/// "Map 3", with the number of the document "Map SZ-2023-07/3": maps are counted through a part of the report.
QString nextMapNumber(PageContext& pages);
/// That number at the right end of the title of a wide page.
void addMapNumber(PageContext& pages);

void addCover(PageContext& pages);
void addKeyFigures(PageContext& pages);
/// Targets as bars from the cursor on, over as many pages as they take; `head` is that of the section.
void addTargets(PageContext& pages, const QString& head);
/// A section of its own, where no page of key figures has them.
void addTargetSection(PageContext& pages);
/// That targets are not shown, and why; "" where they are.
QString targetsLeftOut(const ReportContent& content);
/// As many published figures are spoken of with the key figures; more are a table of method and data.
inline constexpr std::size_t kPublishedInWords = 3;

/// The page on which the contents will stand: the page in hand, or where that is too full one of their own.
int roomForContents(PageContext& pages);
/// When all pages are there.
void addContents(PageBook& book, int page, const std::vector<PdfBookmark>& bookmarks, int level);
/// Room that the overview map leaves for what is known only when all pages are there.
struct IndexRoom {
    int page = 0; ///< 0: none
    QRectF rect;
};
IndexRoom addOverview(PageContext& pages);
/// Error: InvalidArgument (subject = the scale) where the one asked for is none of kOverviewScales, or does not show all works.
Result<void> checkOverviewScale(const PageContext& pages);
/// The small map of strip maps with their pages.
void addSheetIndex(PageContext& pages, const IndexRoom& room);
void addRiverTable(PageContext& pages);
void addMeasures(PageContext& pages);
void addRiverChapters(PageContext& pages);
/// Errors: InvalidArgument (subject = the scale, else what was asked) where the one asked for is none of kStripScales, and where strip maps that were asked for,
/// by a scale or for all rivers, would be too many; Cancelled. A report that asks for nothing goes without them then.
Result<void> checkStrips(const PageContext& pages);
void addSegmentTable(PageContext& pages);
/// A map of them at the top of the page in hand; the cursor stands below it.
void addAreaMap(PageContext& pages);
/// With the map above.
void addAreaTables(PageContext& pages);
/// Where the request names a scenario to compare with.
void addComparison(PageContext& pages);
/// The sections that somebody wrote in the language of the part in hand, each on pages of its own.
void addFreeTexts(PageContext& pages);
void addMethod(PageContext& pages);
void addAudit(PageContext& pages);
void addSummaryForm(PageContext& pages);

} // namespace riparia
