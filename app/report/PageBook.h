// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/PdfFinish.h"
#include "app/report/ReportRequest.h"
#include "app/report/Sheet.h"
#include "app/report/Table.h"

#include <QCoreApplication>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace riparia {

/// What stands on every page: each can be torn out.
struct RunningWords {
    Language language = Language::English;
    QString plan;          ///< head, right
    QString counting;      ///< first line of the foot: scenario, day, scheme, length method, filter
    QString generated;     ///< second line
    QString pageNumber;    ///< "%1 / %2"
    QString continued;     ///< "continued"
    QString headContinued; ///< "%1, continued"
    QString carriedTo;     ///< "Carried forward to page %1"
    QString broughtFrom;   ///< "Brought forward from page %1"
    QString warning{};     ///< in the foot too, and on pages without one: that the plan is schematic; "" = none
};

/// Pages one after the other: frames, running heads and feet, and tables that flow from page to page.
class PageBook {
public:
    /// `firstNumber`: of its first page.
    PageBook(ReportPaper paper, RunningWords words, int firstNumber);

    enum class Shape { Upright, Wide };
    /// Begins a page; `head` is its running head, "" = no head and foot.
    Sheet& newPage(Shape shape, const QString& head);
    /// With its title; the cursor stands below it.
    Sheet& newPage(Shape shape, const QString& head, const QString& title, const QString& quietTitle = {});

    /// A page of the shape of the one in hand, whose running head says that the section goes on; the cursor is its first base line.
    void goOn(const QString& head);
    /// A paragraph with its first base line at the cursor, going on over as many pages as it takes. The cursor is the base line after its last.
    void paragraph(const QString& head, double width, double leading, const QString& words, const Type& type,
                   const QColor& color = ink::text());

    Sheet& sheet() { return m_pages.back().sheet; }
    /// Where the text of the page goes, from below the title to above the foot.
    QRectF body() const;
    double left() const { return body().left(); }
    double right() const { return body().right(); }
    double width() const { return body().width(); }
    /// The place down to which the page is filled.
    double cursor() const { return m_pages.back().cursor; }
    void moveTo(double y) { m_pages.back().cursor = y; }
    double room() const { return body().bottom() - cursor(); }
    int pageNumber() const { return m_firstNumber + static_cast<int>(m_pages.size()) - 1; }
    int pages() const { return static_cast<int>(m_pages.size()); }
    const RunningWords& words() const { return m_words; }

    /// An entry of the outline that leads to the page in hand.
    void bookmark(const QString& title, int level);
    /// An entry that leads to the page that will be begun next.
    void bookmarkNext(const QString& title, int level);
    const std::vector<PdfBookmark>& bookmarks() const { return m_bookmarks; }

    struct Flow {
        Shape shape = Shape::Wide;
        QString head;
        QString title;     ///< of following pages, with "continued"
        QString note{};    ///< under the first page of the table
        QString heading{}; ///< above the heads on the first page of the table
    };
    /// Puts a table at the cursor, going on over as many pages as it takes; heads are repeated, sums carried. The cursor stands below it.
    void flow(const PageTableLayout& table, const Flow& flow);

    /// The pages so far.
    void eachSheet(const std::function<void(const Sheet&)>& look) const;
    /// Down to where the page with this number is filled.
    double filledTo(int number) const { return m_pages[static_cast<std::size_t>(number - m_firstNumber)].cursor; }
    /// The page with this number, to add what is known only when all are there.
    Sheet& page(int number) { return m_pages[static_cast<std::size_t>(number - m_firstNumber)].sheet; }
    /// All pages with heads and feet.
    std::vector<Sheet> finished(int totalPages) &&;

private:
    struct Page {
        Sheet sheet;
        Shape shape = Shape::Upright;
        QString head;
        double cursor = 0;
    };
    QSizeF paperOf(Shape shape) const;
    void addHeading(const QString& heading);
    double tablePage(const PageTableLayout& table, const Flow& flow, std::size_t& row, bool isFirst);
    void finish(Page& page, int number, int total) const;

    ReportPaper m_paper;
    RunningWords m_words;
    int m_firstNumber;
    std::vector<Page> m_pages;
    std::vector<PdfBookmark> m_bookmarks;
};

} // namespace riparia
