// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QIcon>

#include <functional>

namespace riparia {

/// The head of a table whose columns can be filtered. A funnel stands in the title that the pointer is on, and in those that the model decorates because
/// the filter says something about them; a click on it asks for the filter of the column, one beside it sorts.
class FilterHead : public QHeaderView {
    Q_OBJECT

public:
    explicit FilterHead(QWidget* parent = nullptr);

    /// Which columns have a filter; before this is called none have.
    void setFilterable(std::function<bool(int)> isFilterable);
    /// Where a funnel of the column stands, or would; empty where it has no filter, or no room.
    QRect funnelOf(int column) const;

Q_SIGNALS:
    void filterWanted(int column);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int column) const override;
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    QIcon markOf(int column) const;
    bool hasFunnel(int column) const;
    bool isSorted(int column) const;
    int funnelAt(const QPoint& place) const;
    void setHovered(int column);

    std::function<bool(int)> m_isFilterable;
    QIcon m_funnel;
    int m_hovered = -1;
    int m_pressed = -1; ///< the column whose funnel the button went down on
};

} // namespace riparia
