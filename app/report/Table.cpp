// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Table.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr double kReadableGap = 3;
constexpr double kLeastGap = 2;
constexpr double kReadableName = 38;
constexpr double kLeastName = 16; // millimetres a name is shortened to at most
constexpr double kHeadLeading = 3.75;
constexpr double kSwatch = 9;        // with the gap behind it
constexpr double kSwatchWidth = 7.6; // two dashes

Type typeOf(const Table& table, const TableRow& row, const PageColumn& column, const PageCell& cell)
{
    Type type = table.type;
    type.bold = cell.isBold || column.isBold || row.kind == TableRow::Kind::Subtotal ||
                row.kind == TableRow::Kind::Total || row.kind == TableRow::Kind::Heading;
    return type;
}

/// Base line of text that stands in the middle of a row.
double baseOf(double y, double height, const Type& type)
{
    constexpr double kCapHeight = 0.714; // of Noto Sans
    return y + height / 2 + type.pt * 25.4 / 72 * kCapHeight / 2;
}

} // namespace

PageTableLayout::PageTableLayout(Table table, double width)
    : m_table(std::move(table))
    , m_width(width)
{
    for (TableRow& row : m_table.rows)
        row.cells.resize(m_table.columns.size());
    for (std::size_t i = 0; i < m_table.columns.size(); ++i)
        m_widths.push_back(naturalWidth(i));
    dropColumns();
    fit();
    place();
}

double PageTableLayout::cellWidth(const PageCell& cell, const PageColumn& column) const
{
    Type type = m_table.type;
    type.bold = cell.isBold || column.isBold;
    double width = textWidth(cell.text, type) + (cell.swatch ? kSwatch : 0);
    type.bold = false;
    if (!cell.secondary.isEmpty())
        width += textWidth(QStringLiteral(" ") + cell.secondary, type);
    return width;
}

double PageTableLayout::naturalWidth(std::size_t index) const
{
    const PageColumn& column = m_table.columns[index];
    double width = column.least;
    for (const QString& line : column.head)
        width = std::max(width, textWidth(line, column.isBold ? type::kNoteBold : type::kNote));
    if (index == 0 && !m_table.headingsRepeat) {
        Type bold = m_table.type;
        bold.bold = true;
        for (const QString& group : m_table.groups) // they stand there again behind a page break
            width = std::max(width, textWidth(group, bold));
    }
    for (const TableRow& row : m_table.rows) {
        const PageCell& cell = row.cells[index];
        if (cell.across != 1 || (cell.text.isEmpty() && !cell.swatch))
            continue;
        PageColumn asDrawn = column;
        asDrawn.isBold = typeOf(m_table, row, column, cell).bold;
        width = std::max(width, cellWidth(cell, asDrawn));
    }
    return width;
}

double PageTableLayout::spare() const
{
    double sum = m_gap * static_cast<double>(std::max<std::size_t>(m_widths.size(), 1) - 1);
    for (const double width : m_widths)
        sum += width;
    return m_width - sum;
}

/// Optional columns go while the table is wider than the page although names are as short as they may be.
void PageTableLayout::dropColumns()
{
    const auto shortest = [&] {
        double room = spare();
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            if (m_table.columns[i].takesRest)
                room += std::max(0.0, m_widths[i] - kLeastName);
        }
        return room + (m_gap - kLeastGap) * static_cast<double>(m_widths.size() - 1);
    };
    while (!m_widths.empty() && shortest() < 0) {
        std::size_t next = m_widths.size();
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            const int order = m_table.columns[i].dropOrder;
            if (order > 0 && (next == m_widths.size() || order < m_table.columns[next].dropOrder))
                next = i;
        }
        if (next == m_widths.size())
            return;
        const auto at = static_cast<std::ptrdiff_t>(next);
        m_table.columns.erase(m_table.columns.begin() + at);
        m_widths.erase(m_widths.begin() + at);
        for (TableRow& row : m_table.rows)
            row.cells.erase(row.cells.begin() + at);
    }
}

void PageTableLayout::fit()
{
    std::vector<std::size_t> names;
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        if (m_table.columns[i].takesRest)
            names.push_back(i);
    }
    // The widest name gives way first, down to the next one; gaps before names become hard to read.
    const auto shorten = [&](double least) {
        while (spare() < -1e-9 && !names.empty()) {
            const auto widest = *std::ranges::max_element(names, {}, [&](std::size_t i) { return m_widths[i]; });
            if (m_widths[widest] <= least)
                break;
            m_widths[widest] = std::max(least, m_widths[widest] - std::max(0.5, -spare() / 4));
        }
    };
    const auto narrow = [&](double least) {
        if (spare() < 0 && m_widths.size() > 1)
            m_gap = std::max(least, m_gap + spare() / static_cast<double>(m_widths.size() - 1));
    };
    narrow(kReadableGap);
    shorten(kReadableName);
    narrow(kLeastGap);
    shorten(kLeastName);
    const double rest = spare();
    if (rest <= 0)
        return;
    if (!names.empty()) {
        m_idle = rest;
        for (const std::size_t i : names)
            m_widths[i] += rest / static_cast<double>(names.size());
        return;
    }
    // Nobody asked for it: a part goes between the columns, the rest stays free on the right.
    if (m_widths.size() > 1)
        m_gap += std::min(6.0, rest / static_cast<double>(m_widths.size() - 1));
}

void PageTableLayout::place()
{
    double x = 0;
    for (const double width : m_widths) {
        m_columns.emplace_back(x, 0, width, 0);
        x += width + m_gap;
    }
}

double PageTableLayout::headHeight() const
{
    qsizetype lines = 1;
    for (const PageColumn& column : m_table.columns)
        lines = std::max(lines, column.head.size());
    return static_cast<double>(lines) * kHeadLeading + 1.5;
}

double PageTableLayout::heightOf(std::size_t row) const
{
    switch (m_table.rows[row].kind) {
    case TableRow::Kind::Heading: return m_table.rowHeight + 1.5;
    case TableRow::Kind::Total: return m_table.rowHeight + 1.5;
    case TableRow::Kind::Subtotal:
    case TableRow::Kind::Body: break;
    }
    return m_table.rowHeight;
}

double PageTableLayout::height() const
{
    double sum = headHeight();
    for (std::size_t i = 0; i < rows(); ++i)
        sum += heightOf(i);
    return sum;
}

bool PageTableLayout::keepsWithNext(std::size_t row) const
{
    if (row + 1 >= rows())
        return false;
    using Kind = TableRow::Kind;
    const Kind kind = m_table.rows[row].kind;
    const Kind next = m_table.rows[row + 1].kind;
    if (kind == Kind::Heading || m_table.rows[row + 1].continues || next == Kind::Subtotal || next == Kind::Total)
        return true;
    const auto beginsGroup = [&](std::size_t at) {
        return at == 0 || m_table.rows[at - 1].group != m_table.rows[at].group ||
               m_table.rows[at - 1].kind == Kind::Heading;
    };
    const auto endsGroup = [&](std::size_t at) {
        return at + 1 >= rows() || m_table.rows[at + 1].group != m_table.rows[at].group;
    };
    const bool sameGroup = m_table.rows[row].group == m_table.rows[row + 1].group;
    return sameGroup && (beginsGroup(row) || (endsGroup(row + 1) && next == Kind::Body));
}

std::size_t PageTableLayout::breakBefore(std::size_t first, double room) const
{
    std::size_t fits = first;
    while (fits < rows() && (room -= heightOf(fits)) >= -1e-6)
        ++fits;
    if (fits == rows())
        return fits;
    for (std::size_t last = fits; last > first; --last) {
        if (!keepsWithNext(last - 1))
            return last;
    }
    return std::max(fits, first + 1);
}

bool PageTableLayout::carries() const
{
    return std::ranges::any_of(m_table.columns, [](const PageColumn& column) { return bool(column.carried); });
}

double PageTableLayout::paintHead(Sheet& sheet, double x, double y) const
{
    const double height = headHeight();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const PageColumn& column = m_table.columns[i];
        const QRectF at = m_columns[i].translated(x, 0);
        double baseline = y + height - 2.25 - kHeadLeading * static_cast<double>(column.head.size() - 1);
        for (const QString& line : column.head) {
            const double end = column.align == Align::Left    ? at.left()
                               : column.align == Align::Right ? at.right()
                                                              : at.center().x();
            sheet.text(end, baseline, line, column.isBold ? type::kNoteBold : type::kNote,
                       column.isBold ? ink::text() : ink::secondary(), column.align);
            baseline += kHeadLeading;
        }
        if (m_table.paintHead)
            m_table.paintHead(sheet, static_cast<int>(i), QRectF(at.left(), y, at.width(), height));
    }
    sheet.rule(x, y + height, x + m_width, y + height, 0.35);
    return height;
}

void PageTableLayout::paintCell(Sheet& sheet, const TableRow& row, std::size_t index, double x, double y,
                                double height) const
{
    const PageCell& cell = row.cells[index];
    const PageColumn& column = m_table.columns[index];
    const QRectF at = m_columns[index].translated(x, 0);
    if (cell.paint)
        cell.paint(sheet, QRectF(at.left(), y, at.width(), height));
    if (cell.text.isEmpty() && cell.secondary.isEmpty())
        return;
    const Type type = typeOf(m_table, row, column, cell);
    const double baseline = baseOf(y, height, type);
    const QColor color = cell.isWater ? ink::water() : cell.isQuiet ? ink::secondary() : ink::text();
    double left = at.left();
    if (cell.swatch) {
        sheet.marks.emplace_back(SwatchMark{QRectF(left, y + height / 2 - 1.5, kSwatchWidth, 3), *cell.swatch});
        left += kSwatch;
    }
    if (column.align != Align::Left && cell.across == 1) {
        sheet.text(column.align == Align::Right ? at.right() : at.center().x(), baseline, cell.text, type, color,
                   column.align);
        return;
    }
    const std::size_t last = std::min(m_columns.size(), index + static_cast<std::size_t>(cell.across)) - 1;
    const double right = x + m_columns[last].right();
    const QString text = elided(cell.text, type, right - left);
    left += sheet.text(left, baseline, text, type, color);
    if (cell.secondary.isEmpty() || text != cell.text)
        return;
    Type quiet = type;
    quiet.bold = false;
    left += cell.text.isEmpty() ? 0 : textWidth(QStringLiteral(" "), quiet);
    sheet.text(left, baseline, elided(cell.secondary, quiet, right - left), quiet, ink::secondary());
}

void PageTableLayout::paintRule(Sheet& sheet, const TableRow& row, double x, double y) const
{
    const double end = x + m_width;
    const double inset = m_table.headingsRepeat || m_columns.size() < 2 ? x : x + m_columns[1].left();
    if (row.kind == TableRow::Kind::Total)
        sheet.rule(x, y, end, y, 0.35);
    else if (row.kind == TableRow::Kind::Subtotal)
        sheet.rule(inset, y, end, y, 0.18);
}

double PageTableLayout::paintRows(Sheet& sheet, double x, double y, std::size_t first, std::size_t last,
                                  const QString& continued) const
{
    for (std::size_t i = first; i < last; ++i) {
        const double height = heightOf(i);
        TableRow row = m_table.rows[i];
        const bool goesOn = i == first && i > 0 && row.group >= 0 && row.kind == TableRow::Kind::Body &&
                            m_table.rows[i - 1].group == row.group;
        if (goesOn && !row.cells.empty()) {
            if (m_table.headingsRepeat) {
                sheet.text(x, baseOf(y, height, m_table.type), m_table.groups[row.group] + u' ' + continued,
                           type::kTableBold, ink::secondary());
                y += height;
            } else if (row.cells.front().text.isEmpty()) {
                row.cells.front().text = m_table.groups[row.group];
                row.cells.front().secondary = continued;
                row.cells.front().isBold = true;
            }
        }
        paintRule(sheet, row, x, y);
        for (std::size_t column = 0; column < m_columns.size(); ++column)
            paintCell(sheet, row, column, x, y, height);
        y += height;
        const bool nextIsSum = i + 1 < rows() && m_table.rows[i + 1].kind != TableRow::Kind::Body &&
                               m_table.rows[i + 1].kind != TableRow::Kind::Heading;
        const bool endsGroup = i + 1 < rows() && row.group >= 0 && m_table.rows[i + 1].group != row.group;
        const bool isLine = row.kind == TableRow::Kind::Subtotal ||
                            (row.kind == TableRow::Kind::Body && (m_table.hasHairlines || endsGroup));
        if (isLine && !nextIsSum)
            sheet.rule(x, y, x + m_width, y, 0.1, ink::hairline());
    }
    return y;
}

double PageTableLayout::paintCarried(Sheet& sheet, double x, double y, std::size_t row, const QString& words) const
{
    TableRow line;
    line.cells.resize(m_columns.size());
    line.cells.front().text = words;
    line.cells.front().across = static_cast<int>(m_columns.size());
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        if (!m_table.columns[column].carried)
            continue;
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < row; ++i) {
            if (m_table.rows[i].kind == TableRow::Kind::Body)
                sum += m_table.rows[i].cells[column].value;
        }
        line.cells[column].text = m_table.columns[column].carried(sum);
        line.cells.front().across = std::min(line.cells.front().across, static_cast<int>(column));
    }
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        paintCell(sheet, line, column, x, y, m_table.rowHeight);
    return y + m_table.rowHeight;
}

} // namespace riparia
