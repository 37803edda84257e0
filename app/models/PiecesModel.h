// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/NumberPieces.h"

#include <QAbstractTableModel>
#include <QString>

#include <cstddef>
#include <vector>

namespace riparia {

class PlanNames;

/// The pieces of a number as a table: where each lies, what it adds, who owns it, who covers it besides, and why the one owns it before the others. Cells are
/// made when they are asked for, so that 100,000 pieces cost their numbers.
class PiecesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { River, Place, Side, Amount, Owner, Others, Rule, ColumnCount };

    explicit PiecesModel(const PlanNames& names, QObject* parent = nullptr);

    /// Null for none. They are sorted as those before were.
    void setPieces(NumberPiecesPtr pieces);
    const NumberPiecesPtr& pieces() const { return m_pieces; }
    const ExplainedPiece& piece(int row) const { return m_pieces->pieces[m_rows[static_cast<std::size_t>(row)]]; }
    /// The sum with its unit, to the last place that is counted: what stands in the rows adds up to it.
    QString sumText() const;
    /// The same as the summary says it.
    QString roundedSumText() const;
    /// All rows under their titles, tab separated; numbers without grouping.
    QString toText() const;
    /// Words, titles and quantities anew, in another language or other units.
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    bool isArea() const { return m_pieces && m_pieces->quantity == Quantity::Area; }
    QString textOf(const ExplainedPiece& piece, int column) const;
    QString ownerText(const CountedFeature& owner) const;
    static QString othersText(const ExplainedPiece& piece);
    void arrange();

    const PlanNames& m_names;
    NumberPiecesPtr m_pieces;
    std::vector<std::size_t> m_rows; ///< into the pieces
    int m_sortColumn = -1;           ///< -1: as they were found
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace riparia
