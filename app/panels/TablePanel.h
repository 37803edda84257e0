// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"
#include "app/models/PastedCells.h"
#include "app/models/PlanTableModel.h"
#include "app/models/TableSums.h"
#include "app/panels/PanelContext.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QAction;
class QKeyEvent;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace riparia {

class TableColumns;

/// The tables of the plan: a tab a kind, rows as the filter shows them, edited in place, selection shared with the map, sums below. A menu on the rows, and
/// one of the columns on their head, which is marked where the filter says something of its column.
class TablePanel : public QWidget {
    Q_OBJECT

public:
    TablePanel(PanelContext context, QWidget* parent = nullptr);

    /// The tabs; they serve as the title of the dock.
    QTabBar* tabs() const { return m_tabs; }
    void showTable(TableType type);
    TableType shown() const;
    PlanTableModel& model(TableType type) const { return *m_tables[static_cast<std::size_t>(type)].model; }
    QTableView& view(TableType type) const { return *m_tables[static_cast<std::size_t>(type)].view; }
    /// The selected rows with their titles, tab separated; the columns that are shown. They go to the clipboard, and can be dragged out: see tableData().
    QString copied() const;
    /// The actions of the window that the menu of the rows offers, in this order; null for a line between them.
    void setRowActions(std::vector<QAction*> actions) { m_rowActions = std::move(actions); }
    void fillRowMenu(QMenu& menu, const QModelIndex& cell);
    /// What is selected elsewhere stands above the other rows. Rows that are selected in the table itself stay where they are.
    bool isSelectionOnTop() const { return m_isSelectionOnTop; }
    void setSelectionOnTop(bool onTop);
    /// The columns of every table as they were chosen: see TableColumns. One text a table.
    QStringList columnTexts() const;
    void setColumnTexts(const QStringList& texts);
    /// While the sums of what is shown or selected are being made: those that stand are of something else.
    bool isAddingUp() const { return m_isAddingUp; }
    /// Where a text that is pasted now would go: see PastedCells. No rows where none is selected.
    PastedCells::Target pasteTarget() const;

Q_SIGNALS:
    void zoomWanted(const std::vector<riparia::Uuid>& ids);
    void clearFilterWanted();
    void filterWanted(const QString& condition);          ///< to be added to the filter
    void conditionsWanted(const QStringList& conditions); ///< instead of what the filter says now
    void pasteWanted(const QString& text);                ///< into the cells that are selected in the table shown
    void deleteWanted();                                  ///< of what is selected, by the key
    void mapWanted();                                     ///< to have the keys
    void layoutChanged();                                 ///< columns, or what stands on top
    void notice(const QString& text);                     ///< an edit was refused, and why

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static constexpr int kTableCount = 5;
    struct Table {
        PlanTableModel* model;
        QTableView* view;
        TableColumns* columns;
    };
    Table makeTable(TableType type);
    void selectInPlan(const Table& table);
    void selectInView(const Table& table);
    void showTabTexts();
    void showFoot();
    void retranslate();
    bool takesKey(QTableView& view, const QKeyEvent& key);
    void dragRows();
    void showRowMenu(const Table& table, const QPoint& place);
    void showColumnFilter(const Table& table, int column);
    void putOnTop(const Table& table);
    void addUp(const std::vector<int>& selected);
    void showSums();
    QString footSums(bool isLong) const;
    QString spreadText(const ColumnSum& sum) const;
    QString footHelp() const;
    std::vector<int> selectedRows(const Table& table) const;

    PanelContext m_context;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    QLabel* m_shown;
    QLabel* m_selected;
    QLabel* m_sums;
    QLabel* m_empty;
    QPushButton* m_clearFilter;
    QWidget* m_foot;
    std::vector<Table> m_tables;
    std::vector<QAction*> m_rowActions;
    struct Sums {
        TableType type = TableType::Segments;
        bool isOfSelection = false; ///< else of all rows
        std::vector<ColumnSum> columns;
    };
    Sums m_sumsShown;
    LatestJob<std::vector<ColumnSum>> m_adding;
    bool m_isAddingUp = false; ///< m_sumsShown is of what was shown or selected before
    bool m_isSelectionOnTop = false;
    bool m_isSelecting = false;
};

} // namespace riparia
