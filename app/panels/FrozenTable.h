// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <functional>

namespace riparia {

class FilterHead;

/// A table whose first column stays in sight while the others are scrolled below it. The column is a view of its own over the edge of this one, with the
/// same model and selection; keys, menus and signals are those of this one, wherever they come from.
class FrozenTable : public QTableView {
    Q_OBJECT

public:
    explicit FrozenTable(QWidget* parent = nullptr);

    /// To be called once, when model, rows and head are set up. `delegate` paints the column and belongs to nobody else.
    void freeze(QAbstractItemDelegate* delegate);
    /// Null before freeze().
    QTableView* frozen() const { return m_frozen; }

    /// Columns with a funnel in their title: see FilterHead. After freeze().
    void setFilterable(const std::function<bool(int)>& isFilterable);

    /// The column whose title stands at a place of the head, which scrolls below that of the first one; -1 where there is none.
    int columnOfHead(const QPoint& place) const;
    /// Where the title of a column is, on the screen.
    QRect headOf(int column) const;

    QModelIndex indexAt(const QPoint& place) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void filterWanted(int column); ///< by the funnel in its title

protected:
    void updateGeometries() override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpHead();
    void connectHead();
    void connectBody();
    void hideOthers();
    void place();
    static FilterHead& filterHead(const QTableView& view);
    /// There is room for it beside the others.
    bool isFrozen() const { return m_frozen && !m_frozen->isHidden(); }

    QTableView* m_frozen = nullptr;
    QWidget* m_edge = nullptr; ///< where the others go below it
};

} // namespace riparia
