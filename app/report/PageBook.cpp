// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/PageBook.h"

#include "app/text/Fill.h"

namespace riparia {

namespace {

struct Frame {
    double left, right, head, title, body, foot;
};

/// Margins and base lines in millimetres; heads begin at the top, feet count from the bottom.
constexpr Frame kUpright{24, 16, 13.5, 27.5, 36, 15};
constexpr Frame kWide{16, 16, 17, 28, 34.5, 15};
constexpr double kAboveFoot = 4;
constexpr double kNoteLeading = 4;
constexpr double kAboveHeading = 9; // base line below what stands there
constexpr double kBelowHeading = 3;

const Frame& frameOf(PageBook::Shape shape)
{
    return shape == PageBook::Shape::Upright ? kUpright : kWide;
}

QString numbered(const QString& pattern, std::initializer_list<int> numbers)
{
    std::vector<std::string> values;
    for (const int number : numbers)
        values.push_back(std::to_string(number));
    return fill(pattern, values);
}

} // namespace

PageBook::PageBook(ReportPaper paper, RunningWords words, int firstNumber)
    : m_paper(paper)
    , m_words(std::move(words))
    , m_firstNumber(firstNumber)
{}

QSizeF PageBook::paperOf(Shape shape) const
{
    if (shape == Shape::Upright)
        return {210, 297};
    return m_paper == ReportPaper::A3 ? QSizeF(420, 297) : QSizeF(297, 210);
}

Sheet& PageBook::newPage(Shape shape, const QString& head)
{
    Page page;
    page.sheet.size = paperOf(shape);
    page.sheet.language = m_words.language;
    page.sheet.fonts = ThreadFonts::current();
    page.shape = shape;
    page.head = head;
    page.cursor = frameOf(shape).title - 5;
    m_pages.push_back(std::move(page));
    return sheet();
}

Sheet& PageBook::newPage(Shape shape, const QString& head, const QString& title, const QString& quietTitle)
{
    Sheet& sheet = newPage(shape, head);
    const Frame& frame = frameOf(shape);
    const double room = width();
    const QString first = elided(title, type::kTitle, room);
    const double end = frame.left + sheet.text(frame.left, frame.title, first, type::kTitle);
    if (!quietTitle.isEmpty() && first == title) {
        const double gap = textWidth(QStringLiteral(" "), type::kTitleLight);
        sheet.text(end + gap, frame.title, elided(quietTitle, type::kTitleLight, frame.left + room - end - gap),
                   type::kTitleLight, ink::secondary());
    }
    moveTo(frame.body);
    return sheet;
}

void PageBook::goOn(const QString& head)
{
    constexpr double kAboveBody = 6; // where pages with a title have it
    newPage(m_pages.back().shape, fill(m_words.headContinued, {toUtf8(head)}));
    moveTo(body().top() - kAboveBody);
}

void PageBook::paragraph(const QString& head, double width, double leading, const QString& words, const Type& type,
                         const QColor& color)
{
    for (const QString& line : wrapped(words, type, width)) {
        if (cursor() > body().bottom())
            goOn(head);
        sheet().tagged(left(), cursor(), line, type, color);
        moveTo(cursor() + leading);
    }
}

QRectF PageBook::body() const
{
    const Page& page = m_pages.back();
    const Frame& frame = frameOf(page.shape);
    const QSizeF size = page.sheet.size;
    return {QPointF(frame.left, frame.body),
            QPointF(size.width() - frame.right, size.height() - frame.foot - kAboveFoot)};
}

void PageBook::bookmark(const QString& title, int level)
{
    m_bookmarks.push_back({title, pageNumber() - 1, level});
}

void PageBook::bookmarkNext(const QString& title, int level)
{
    m_bookmarks.push_back({title, pageNumber(), level});
}

void PageBook::eachSheet(const std::function<void(const Sheet&)>& look) const
{
    for (const Page& page : m_pages)
        look(page.sheet);
}

/// The rows that go on this page; moves `row` past them. Returns where they end.
double PageBook::tablePage(const PageTableLayout& table, const Flow& flow, std::size_t& row, bool isFirst)
{
    const double rowHeight = table.table().rowHeight;
    double y = cursor();
    y += table.paintHead(sheet(), left(), y);
    if (!isFirst && table.carries()) {
        y = table.paintCarried(sheet(), left(), y, row, numbered(m_words.broughtFrom, {pageNumber() - 1}));
        sheet().rule(left(), y, right(), y, 0.1, ink::hairline());
    }
    double room = body().bottom() - y;
    const QStringList note = isFirst && !flow.note.isEmpty() ? wrapped(flow.note, type::kNote, width()) : QStringList();
    if (!note.isEmpty())
        room -= static_cast<double>(note.size()) * kNoteLeading + 2;
    if (table.table().headingsRepeat && !isFirst)
        room -= rowHeight;
    std::size_t last = table.breakBefore(row, room);
    if (last < table.rows() && table.carries())
        last = table.breakBefore(row, room - rowHeight - 0.5);
    y = table.paintRows(sheet(), left(), y, row, last, m_words.continued);
    row = last;
    if (row < table.rows() && table.carries()) {
        sheet().rule(left(), y, right(), y, 0.35);
        y = table.paintCarried(sheet(), left(), y, row, numbered(m_words.carriedTo, {pageNumber() + 1}));
    }
    if (!note.isEmpty())
        y = sheet().paragraph(left(), y + 5, width(), kNoteLeading, flow.note, type::kNote, ink::secondary()) - 2;
    return y;
}

void PageBook::addHeading(const QString& heading)
{
    const bool isFirst = cursor() <= body().top();
    const double base = cursor() + (isFirst ? 1 : kAboveHeading);
    sheet().text(left(), base, elided(heading, type::kHead, width()), type::kHead);
    moveTo(base + kBelowHeading);
}

void PageBook::flow(const PageTableLayout& table, const Flow& flow)
{
    std::size_t row = 0;
    bool isFirst = true;
    const double least =
        table.headHeight() + 3 * table.table().rowHeight + (flow.heading.isEmpty() ? 0 : kAboveHeading + kBelowHeading);
    while (row < table.rows()) {
        if (!isFirst || room() < least)
            newPage(flow.shape, fill(m_words.headContinued, {toUtf8(flow.head)}), flow.title, m_words.continued);
        if (isFirst && !flow.heading.isEmpty())
            addHeading(flow.heading);
        moveTo(tablePage(table, flow, row, isFirst));
        isFirst = false;
    }
}

void PageBook::finish(Page& page, int number, int total) const
{
    if (page.head.isEmpty())
        return;
    Sheet& sheet = page.sheet;
    const Frame& frame = frameOf(page.shape);
    const double left = frame.left;
    const double right = sheet.size.width() - frame.right;
    const double foot = sheet.size.height() - frame.foot;
    const double half = (right - left) * 0.6;
    sheet.text(left, frame.head, elided(page.head, type::kNoteBold, half), type::kNoteBold);
    sheet.text(right, frame.head, elided(m_words.plan, type::kNote, right - left - half - 4), type::kNote,
               ink::secondary(), Align::Right);
    sheet.rule(left, foot, right, foot, 0.1, ink::rule());
    const QString pages = numbered(m_words.pageNumber, {number, total});
    const double room = right - left - textWidth(pages, type::kTableBold) - 6;
    sheet.text(left, foot + 3.75, elided(m_words.counting, type::kTiny, room), type::kTiny, ink::secondary());
    QStringList second{m_words.generated};
    if (!m_words.warning.isEmpty())
        second << m_words.warning;
    sheet.text(left, foot + 7.25, elided(second.join(QStringLiteral(" · ")), type::kTiny, right - left), type::kTiny,
               ink::secondary());
    sheet.text(right, foot + 3.75, pages, type::kTableBold, ink::text(), Align::Right);
}

std::vector<Sheet> PageBook::finished(int totalPages) &&
{
    std::vector<Sheet> sheets;
    int number = m_firstNumber;
    for (Page& page : m_pages) {
        finish(page, number++, totalPages);
        sheets.push_back(std::move(page.sheet));
    }
    m_pages.clear();
    return sheets;
}

} // namespace riparia
