// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PlanTableModel.h"
#include "app/panels/PanelContext.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace riparia {

/// The tables of the plan: a tab a kind, rows as the filter shows them, edited in place, selection shared with the map, sums below.
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
    /// The selected rows with their titles, tab separated.
    QString copied() const;

Q_SIGNALS:
    void zoomWanted(const std::vector<riparia::Uuid>& ids);
    void clearFilterWanted();
    void notice(const QString& text); ///< an edit was refused, and why

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Table {
        PlanTableModel* model;
        QTableView* view;
    };
    Table makeTable(TableType type);
    void selectInPlan(const Table& table);
    void selectInView(const Table& table);
    void showTabTexts();
    void showFoot();
    void retranslate();
    QString footSums(const Table& table, const std::vector<int>& rows) const;
    std::vector<int> selectedRows(const Table& table) const;

    PanelContext m_context;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    QLabel* m_shown;
    QLabel* m_selected;
    QLabel* m_sums;
    QLabel* m_empty;
    QPushButton* m_clearFilter;
    std::vector<Table> m_tables;
    bool m_isSelecting = false;
};

} // namespace riparia
