// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/GapsModel.h"

#include "app/models/PlanNames.h"
#include "app/text/Fill.h"

#include <utility>

namespace riparia {

GapsModel::GapsModel(const PlanNames& names, QObject* parent)
    : QAbstractTableModel(parent)
    , m_names(names)
{}

void GapsModel::setGaps(FoundGapsPtr gaps)
{
    beginResetModel();
    m_gaps = std::move(gaps);
    endResetModel();
}

void GapsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int GapsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_gaps ? 0 : static_cast<int>(m_gaps->gaps.size());
}

int GapsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString GapsModel::textOf(const Gap& gap, int column) const
{
    const auto codeOf = [](const CountedFeature* feature) {
        return feature ? fromUtf8(feature->code()) : QStringLiteral("–");
    };
    switch (column) {
    case River: return PlanNames::riverName(gap.river->river);
    case Place: return m_names.range(gap.river->river.key, gap.span);
    case Length: return m_names.units().number(gap.length(), LengthUnit::Metre);
    case Between:
        return gap.before || gap.after
                   ? tr("%1 · %2", "the works a gap lies between").arg(codeOf(gap.before), codeOf(gap.after))
                   : QString();
    default: return {};
    }
}

QVariant GapsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Length)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && gap(index.row()).joinsTwo())
        return tr("To close it makes one treated stretch of two");
    return role == Qt::DisplayRole ? QVariant(textOf(gap(index.row()), index.column())) : QVariant();
}

QVariant GapsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case River: return tr("River");
    case Place: return tr("From–to");
    case Length: return tr("Length %1", "a column, its unit").arg(m_names.units().symbol(LengthUnit::Metre));
    case Between: return tr("Between");
    default: return {};
    }
}

} // namespace riparia
