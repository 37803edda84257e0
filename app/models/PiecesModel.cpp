// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PiecesModel.h"

#include "app/models/PlanNames.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/OwnerText.h"

#include "core/ledger/OwnerOrder.h"

#include <QStringList>

#include <algorithm>
#include <numeric>
#include <utility>

namespace riparia {

namespace {

// Whole millimetres and square centimetres: what is shown adds up.
constexpr int kExactLength = 3;
constexpr int kExactArea = 4;

} // namespace

PiecesModel::PiecesModel(const PlanNames& names, QObject* parent)
    : QAbstractTableModel(parent)
    , m_names(names)
{}

void PiecesModel::setPieces(NumberPiecesPtr pieces)
{
    beginResetModel();
    m_pieces = std::move(pieces);
    m_rows.resize(m_pieces ? m_pieces->pieces.size() : 0);
    arrange();
    endResetModel();
}

QString PiecesModel::sumText() const
{
    const ShownUnits& units = m_names.units();
    const std::int64_t sum = m_pieces ? m_pieces->sum : 0;
    return isArea() ? units.text(SquareCentimetres{sum}, AreaUnit::SquareMetre, kExactArea)
                    : units.text(Millimetres{sum}, LengthUnit::Metre, kExactLength);
}

QString PiecesModel::roundedSumText() const
{
    const ShownUnits& units = m_names.units();
    const std::int64_t sum = m_pieces ? m_pieces->sum : 0;
    return isArea() ? units.text(SquareCentimetres{sum}, AreaUnit::Hectare)
                    : units.text(Millimetres{sum}, LengthUnit::Kilometre);
}

QString PiecesModel::toText() const
{
    const ShownUnits& units = m_names.units();
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells += headerData(column, Qt::Horizontal).toString();
    lines += cells.join(u'\t');
    for (int row = 0; row < rowCount(); ++row) {
        const ExplainedPiece& shown = piece(row);
        cells.clear();
        for (int column = 0; column < ColumnCount; ++column) {
            if (column != Amount)
                cells += textOf(shown, column);
            else if (isArea())
                cells += fromUtf8(units.decimal(SquareCentimetres{shown.amount}, AreaUnit::SquareMetre, kExactArea));
            else
                cells += fromUtf8(units.decimal(Millimetres{shown.amount}, LengthUnit::Metre, kExactLength));
        }
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

void PiecesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int PiecesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PiecesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString PiecesModel::ownerText(const CountedFeature& owner) const
{
    const QString code = fromUtf8(owner.code());
    const QString name = PlanNames::nameOf(*owner.meta);
    return name.isEmpty() || name == code ? code : QString(code + u' ' + name);
}

QString PiecesModel::othersText(const ExplainedPiece& piece)
{
    QStringList codes;
    for (std::size_t i = 1; i < piece.contributors.size(); ++i)
        codes += fromUtf8(piece.contributors[i]->code());
    return codes.join(QStringLiteral(", "));
}

QString PiecesModel::textOf(const ExplainedPiece& piece, int column) const
{
    const ShownUnits& units = m_names.units();
    switch (column) {
    case River: return piece.river.empty() ? QString() : m_names.riverName(piece.river);
    case Place: return piece.river.empty() ? QString() : m_names.range(piece.river, piece.span);
    case Side: return piece.lane == Bank::Channel || piece.part ? QString() : NameText::bank(piece.lane);
    case Amount:
        return isArea() ? units.number(SquareCentimetres{piece.amount}, AreaUnit::SquareMetre, kExactArea)
                        : units.number(Millimetres{piece.amount}, LengthUnit::Metre, kExactLength);
    case Owner: return ownerText(piece.owner());
    case Others: return othersText(piece);
    case Rule: return OwnerText::why(piece.rule, piece.contributors);
    default: return {};
    }
}

QVariant PiecesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Amount)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) // names come from files: they must not be taken for HTML
        return QStringLiteral("<p>%1</p>").arg(textOf(piece(index.row()), index.column()).toHtmlEscaped());
    return role == Qt::DisplayRole ? QVariant(textOf(piece(index.row()), index.column())) : QVariant();
}

QVariant PiecesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const ShownUnits& units = m_names.units();
    switch (section) {
    case River: return tr("River");
    case Place: return tr("From–to");
    case Side: return tr("Bank");
    case Amount:
        return isArea() ? tr("Area %1", "a column, its unit").arg(units.symbol(AreaUnit::SquareMetre))
                        : tr("Length %1", "a column, its unit").arg(units.symbol(LengthUnit::Metre));
    case Owner: return tr("Counted for");
    case Others: return tr("Also covered by");
    case Rule: return tr("Why");
    default: return {};
    }
}

void PiecesModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged();
    const std::vector<std::size_t> before = m_rows;
    arrange();
    std::vector<int> rowOf(m_rows.size());
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        rowOf[m_rows[row]] = static_cast<int>(row);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex& held : from)
        to += index(rowOf[before[static_cast<std::size_t>(held.row())]], held.column());
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
}

/// Equal ones stay as they were found.
void PiecesModel::arrange()
{
    std::iota(m_rows.begin(), m_rows.end(), std::size_t{0});
    if (!m_pieces || m_sortColumn < 0)
        return;
    const std::vector<ExplainedPiece>& pieces = m_pieces->pieces;
    const auto sortBy = [&](auto isBefore) {
        std::ranges::stable_sort(m_rows, [&](std::size_t a, std::size_t b) {
            return m_sortOrder == Qt::AscendingOrder ? isBefore(a, b) : isBefore(b, a);
        });
    };
    if (m_sortColumn == Amount) {
        sortBy([&](std::size_t a, std::size_t b) { return pieces[a].amount < pieces[b].amount; });
    } else if (m_sortColumn == Place) {
        sortBy([&](std::size_t a, std::size_t b) { return pieces[a].span.from < pieces[b].span.from; });
    } else if (m_sortColumn == Owner) {
        sortBy([&](std::size_t a, std::size_t b) {
            return compareCodes(pieces[a].owner().code(), pieces[b].owner().code()) < 0;
        });
    } else {
        std::vector<QString> words; // made once, not once a comparison
        words.reserve(pieces.size());
        for (const ExplainedPiece& piece : pieces)
            words.push_back(textOf(piece, m_sortColumn));
        sortBy([&](std::size_t a, std::size_t b) { return words[a] < words[b]; });
    }
}

} // namespace riparia
