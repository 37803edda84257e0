// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportRiversModel.h"

#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/UnitText.h"

#include "core/linref/ChainageText.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace riparia {

namespace {

/// "upstream end", or with the chainage it starts at: "K3+500 upstream end".
QString originWords(const Stationing& stationing)
{
    const QString end = NameText::origin(stationing.origin());
    return stationing.start() == 0 ? end : fromUtf8(chainageText(Chainage{stationing.start()})) + u' ' + end;
}

} // namespace

void ImportRiversModel::setRivers(std::vector<RiverPtr> rivers, std::set<std::string> decided)
{
    m_decided = std::move(decided);
    resize(static_cast<int>(rivers.size()));
    const std::vector<RiverPtr> before = std::exchange(m_rivers, std::move(rivers));
    const auto rows = m_rivers.size();
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t first = row;
        while (row < rows && before[row] != m_rivers[row])
            ++row;
        if (row > first)
            Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(row) - 1, ColumnCount - 1));
    }
}

/// Rows come and go at the end, so that the others stay selected.
void ImportRiversModel::resize(int rows)
{
    const int now = rowCount();
    if (rows > now) {
        beginInsertRows({}, now, rows - 1);
        m_rivers.resize(static_cast<std::size_t>(rows));
        endInsertRows();
    } else if (rows < now) {
        beginRemoveRows({}, rows, now - 1);
        m_rivers.resize(static_cast<std::size_t>(rows));
        endRemoveRows();
    }
}

int ImportRiversModel::unconfirmed() const
{
    return static_cast<int>(
        std::ranges::count_if(m_rivers, [](const RiverPtr& row) { return row && !row->river.directionConfirmed; }));
}

int ImportRiversModel::undecided() const
{
    return static_cast<int>(
        std::ranges::count_if(m_rivers, [this](const RiverPtr& row) { return row && !isDecided(row); }));
}

/// What the file tells is called so: nobody has confirmed it.
QString ImportRiversModel::directionWords(const RiverPtr& river) const
{
    if (!river->river.directionConfirmed)
        return tr("Not sure");
    return isDecided(river) ? tr("Confirmed") : tr("As in the file");
}

void ImportRiversModel::retranslate()
{
    if (!m_rivers.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ImportRiversModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rivers.size());
}

int ImportRiversModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ImportRiversModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (index.column() == LengthColumn ? Qt::AlignRight : Qt::AlignLeft));
    const RiverPtr& row = m_rivers[static_cast<std::size_t>(index.row())];
    if (!row) // a row that has just come: its river follows
        return {};
    const River& river = row->river;
    if (role == Qt::ToolTipRole && index.column() == DirectionColumn && !isDecided(row))
        return river.directionConfirmed
                   ? tr("Taken from the M values of the file, else from the way most of its lines are drawn. Space "
                        "confirms the direction of the chosen rivers.")
                   : tr("Space confirms the direction of the chosen rivers.");
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn: return fromUtf8(river.name.empty() ? river.key : river.name);
    case LengthColumn: return shownMetres(river.length());
    case OriginColumn: return originWords(river.stationing);
    case DirectionColumn: return directionWords(row);
    default: return {};
    }
}

QVariant ImportRiversModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == LengthColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("River");
    case LengthColumn: return tr("Length m");
    case OriginColumn: return tr("Chainage from");
    case DirectionColumn: return tr("Direction");
    default: return {};
    }
}

} // namespace riparia
