// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/TableCells.h"

#include <QAbstractTableModel>
#include <QIcon>
#include <QStringList>

#include <unordered_map>
#include <unordered_set>
#include <vector>

class QCollator;

namespace riparia {

/// One table of a plan: the rows that the filter shows, sorted by any column, followed edit by edit. Cells are made when they are asked for, so that
/// 100,000 rows cost their ids. Sorts itself: a proxy would ask for every cell once a comparison.
class PlanTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< double of a number column
        StatusRole,                    ///< int of StatusClass, of the status column
        EditorRole,                    ///< int of CellEditor
        IdRole,                        ///< uuid text
    };

    PlanTableModel(TableType type, PlanDocument& document, const PlanTotals& totals, Facts facts,
                   QObject* parent = nullptr);

    TableType type() const { return m_type; }
    const std::vector<Uuid>& ids() const { return m_rows; } ///< of the rows, as they are sorted
    Uuid idAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// -1 when it is not among the rows shown.
    int rowOf(const Uuid& id) const;
    std::size_t total() const; ///< rows of the table, shown or not
    const std::vector<TableColumn>& columns() const { return columnsOf(m_type); }
    int columnOf(std::string_view key) const;
    /// These stand above all others, whatever the order; for an empty list none do.
    void setOnTop(const std::vector<Uuid>& ids);

    /// What the title of a column shows that the filter says something about.
    void setFilterMark(const QIcon& mark) { m_filterMark = mark; }
    /// What stands beside the code of a row that is locked: its cells are not editable.
    void setLockMark(const QIcon& mark) { m_lockMark = mark; }
    /// The conditions of the filter about a column: see ColumnFilter.
    QStringList conditionsOf(int column) const { return m_conditions.value(column); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// One undo step. Refuses what cannot be read: editRefused() says why, the plan stays.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    /// What is typed or pasted into a column, in its unit, as editField() takes it.
    QString valueTyped(int column, const QString& text) const;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Words, titles and quantities anew, in another language or other units.
    void retranslate();

Q_SIGNALS:
    void standInsChanged(); ///< ids of rows are others, the rows are where they were
    void editRefused(const QModelIndex& index, const QString& reason);
    void totalChanged();

private:
    struct Key;

    void rebuild();
    void readFilter();
    void follow(const ChangeEvent& event);
    void followTotals();
    void followRow(const Uuid& id);
    void followStandIn(const Uuid& from, const Uuid& to);
    bool belongs(const Uuid& id) const;
    /// The object itself; a layer that is locked refuses an edit when it is made.
    bool isLockedRow(int row) const;
    Key keyOf(const Uuid& id, const QCollator& order) const;
    bool isBefore(const Key& a, const Key& b) const;
    void sortInPlace();
    void sortRows(std::vector<Uuid>& rows) const;
    void renumber(std::size_t from);

    TableType m_type;
    PlanDocument& m_document;
    const PlanTotals& m_totals;
    Facts m_facts;
    std::vector<Uuid> m_rows;
    std::unordered_map<Uuid, int> m_rowOf;
    std::unordered_set<Uuid> m_onTop;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::string m_filter;            // rows are of
    QList<QStringList> m_conditions; ///< of m_filter, by column
    QIcon m_filterMark;
    QIcon m_lockMark;
    Uuid m_scenario;
    std::size_t m_total = 0;
};

} // namespace riparia
