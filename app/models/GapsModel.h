// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/Gaps.h"

#include <QAbstractTableModel>
#include <QString>

#include <cstddef>
#include <memory>
#include <vector>

namespace riparia {

class PlanNames;

/// Gaps of the rivers of a plan, with the ledger that keeps what they name.
struct FoundGaps {
    std::vector<Gap> gaps;
    LedgerPtr ledger;
};
using FoundGapsPtr = std::shared_ptr<const FoundGaps>;

/// Untreated stretches of rivers as a table, in the order they were ranked in: river, place, length, and what they would join.
class GapsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { River, Place, Length, Between, ColumnCount };

    explicit GapsModel(const PlanNames& names, QObject* parent = nullptr);

    /// Null for none.
    void setGaps(FoundGapsPtr gaps);
    const Gap& gap(int row) const { return m_gaps->gaps[static_cast<std::size_t>(row)]; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const Gap& gap, int column) const;

    const PlanNames& m_names;
    FoundGapsPtr m_gaps;
};

} // namespace riparia
