// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QWidget>

#include <vector>

namespace riparia {

/// A small table of figures, painted: captions left, numbers right, rows that can be chosen with the mouse and the arrow keys. The right arrow
/// goes on to the sign of a row that can be explained, the left one back. For the summary,
/// where an item view would scroll inside a scroll area.
class FigureTable : public QWidget {
    Q_OBJECT

public:
    struct Column {
        QString title; ///< may have two lines, so that narrow figures take little room
        bool isBold = false;
        bool isUnit = false; ///< secondary text, left aligned
    };
    enum class RowKind { Plain, Strong, Sketch, Total };
    struct Row {
        QString caption;
        std::vector<QString> cells; ///< one per column
        RowKind kind = RowKind::Plain;
        bool isExplained = false; ///< it can be asked where its numbers come from
        bool mayWrap = false;     ///< where its caption has no room it has two lines, else it is cut
    };

    explicit FigureTable(QWidget* parent = nullptr);

    void setColumns(QString captionTitle, std::vector<Column> columns);
    void setRows(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }
    /// Figures that others are on the way for are dim.
    void setOutdated(bool areOutdated);
    bool areOutdated() const { return m_areOutdated; }
    /// What stands there as text, tab separated: all of it with its head, or one row.
    QString toText() const;
    QString rowText(int row) const;
    QRect rowRect(int row) const;
    /// The sign at the end of an explained row.
    QRect signRect(int row) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int row);                           ///< a row was clicked, or Enter pressed on it
    void explainWanted(int row);                    ///< its sign was clicked, or Enter pressed on it
    void menuWanted(int row, const QPoint& global); ///< the right button on a row, or the menu key

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int rowHeight() const;
    int headHeight() const;
    int secondLineHeight() const;
    QFont captionFont(const Row& row) const;
    int captionRoom() const;
    bool isWrapped(const Row& row, int room) const;
    int rowTop(int row) const;
    int rowAt(const QPoint& place) const;
    std::vector<int> columnWidths() const;
    void paintRow(QPainter& painter, int row, const std::vector<int>& widths) const;
    void setCurrent(int row);
    bool isExplained(int row) const;
    bool hasExplained() const;
    int figuresRight() const;

    QString m_captionTitle;
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
    bool m_areOutdated = false;
    int m_hovered = -1;
    int m_current = 0;
    bool m_isOnSign = false; ///< the keyboard is on the sign of the row, not on the row
};

} // namespace riparia
