// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Entities.h"

#include <QAbstractTableModel>

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace riparia {

/// The rivers that an import would make, one a row, in words. Holds the rivers themselves: a country's network costs no more to show than a valley's.
class ImportRiversModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, LengthColumn, OriginColumn, DirectionColumn, ColumnCount };
    using RiverPtr = std::shared_ptr<const PlanRiver>;

    using QAbstractTableModel::QAbstractTableModel;

    /// Tells of the rows that are others now, and of no more; what is selected stays selected, row by row. `decided`: keys of the rivers whose direction a
    /// person has confirmed or turned; a river becomes another one where that changes.
    void setRivers(std::vector<RiverPtr> rivers, std::set<std::string> decided = {});
    const std::vector<RiverPtr>& rivers() const { return m_rivers; }
    /// Rivers whose direction neither the file tells nor a person has confirmed.
    int unconfirmed() const;
    /// Rivers whose direction no person has confirmed, whatever the file tells.
    int undecided() const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void resize(int rows);
    bool isDecided(const RiverPtr& river) const { return m_decided.contains(river->river.key); }
    QString directionWords(const RiverPtr& river) const;

    std::vector<RiverPtr> m_rivers;
    std::set<std::string> m_decided;
};

} // namespace riparia
