// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/Sheet.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace riparia {

struct PageColumn {
    QStringList head; ///< lines, the unit last
    Align align = Align::Left;
    bool isBold = false;
    bool takesRest = false; ///< what the others leave; shortened first where there is too little
    int dropOrder = 0;      ///< left out first where the table is too wide: 1 before 2 ...; 0 = never
    double least = 0;       ///< millimetres
    /// Sums of what stands above are carried to the next page; text of a sum. Null: not carried.
    std::function<QString(std::int64_t)> carried{};
    bool addsUp = true; ///< rows come to the total: mismatchesOf() tells where printed ones do not
    QString called{};   ///< in that note; "" = by its head
};

struct PageCell {
    QString text;
    QString secondary{}; ///< behind it, in grey
    std::optional<StatusClass> swatch{};
    bool isBold = false;
    bool isQuiet = false; ///< grey
    bool isWater = false; ///< of gaps: water blue
    int across = 1;       ///< columns it may write over, itself included
    std::int64_t value = 0;
    /// Draws into the cell besides its text: bars.
    std::function<void(Sheet&, const QRectF&)> paint{};
};

struct TableRow {
    enum class Kind { Heading, Body, Subtotal, Total };
    Kind kind = Kind::Body;
    std::vector<PageCell> cells;
    int group = -1;         ///< index into Table::groups
    bool continues = false; ///< a further line of the row before, which stays on its page
};

/// A table without regard to pages: what is said in it.
struct Table {
    std::vector<PageColumn> columns;
    std::vector<TableRow> rows;
    /// Names that are repeated with "continued" where a group goes on after a page break.
    QStringList groups;
    bool headingsRepeat =
        false; ///< groups have headings of their own; else their name stands in the first column of their first row
    double rowHeight = 4.5;
    bool hasHairlines = false; ///< between rows
    Type type = type::kTable;
    /// Drawn beside the heads, once a page: axes.
    std::function<void(Sheet&, int column, const QRectF& head)> paintHead{};
};

/// What a table looks like at a width: columns that are there, where they are, where it may be broken.
class PageTableLayout {
public:
    /// Columns as wide as their content, in millimetres; optional ones left out, long names shortened, gaps narrowed, in this order, until all fit.
    PageTableLayout(Table table, double width);

    const Table& table() const { return m_table; }
    double width() const { return m_width; }
    double headHeight() const;
    double heightOf(std::size_t row) const;
    double height() const; ///< of heads and all rows
    void setRowHeight(double height) { m_table.rowHeight = height; }
    /// What names got beyond what they need; 0 where they do not even get that.
    double idle() const { return m_idle; }
    /// Left end and width of a column's text.
    QRectF column(std::size_t index) const { return m_columns[index]; }
    std::size_t rows() const { return m_table.rows.size(); }

    /// One past the last row that stands on a page with this much room for rows, beginning at `first`: at least two rows of a group on both sides
    /// of a break, no total alone, a heading with two rows. At least one row.
    std::size_t breakBefore(std::size_t first, double room) const;
    bool carries() const; ///< it has columns of which sums are carried

    /// Draws the heads with their rule below; returns the height.
    double paintHead(Sheet& sheet, double x, double y) const;
    /// Draws rows from `first` to before `last`; returns where the last ends. `continued`: the group of the first began on a page before.
    double paintRows(Sheet& sheet, double x, double y, std::size_t first, std::size_t last,
                     const QString& continued) const;
    /// Draws the line of sums over the rows before `row`.
    double paintCarried(Sheet& sheet, double x, double y, std::size_t row, const QString& words) const;

private:
    bool keepsWithNext(std::size_t row) const;
    void dropColumns();
    void fit();
    double naturalWidth(std::size_t column) const;
    double cellWidth(const PageCell& cell, const PageColumn& column) const;
    double spare() const;
    void place();
    void paintCell(Sheet& sheet, const TableRow& row, std::size_t column, double x, double y, double height) const;
    void paintRule(Sheet& sheet, const TableRow& row, double x, double y) const;

    Table m_table;
    double m_width;
    double m_gap = 4;
    double m_idle = 0;
    std::vector<double> m_widths;
    std::vector<QRectF> m_columns;
};

} // namespace riparia
