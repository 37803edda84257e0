// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/PlanTableModel.h"

#include "app/models/ColumnFilter.h"
#include "app/models/DetailFields.h"
#include "app/models/EntityEdits.h"
#include "app/models/FilterParts.h"
#include "app/models/FilterWords.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include "core/ledger/OwnerOrder.h"
#include "core/plan/ObjectLock.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace riparia {

namespace {

/// More changes than this are taken as a table anew.
constexpr std::size_t kManyChanges = 500;

QCollator collator()
{
    QCollator collator(installedLanguage() == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                                : QLocale(QLocale::English));
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

} // namespace

/// What a row is sorted by: made once a row, compared often.
struct PlanTableModel::Key {
    Uuid id;
    bool isOnTop = false;
    bool isEmpty = true;
    double number = 0;
    std::optional<QCollatorSortKey> text{};
    std::string code{}; ///< what the first column says, where the rows are sorted by another one
};

PlanTableModel::PlanTableModel(TableType type, PlanDocument& document, const PlanTotals& totals, Facts facts,
                               QObject* parent)
    : QAbstractTableModel(parent)
    , m_type(type)
    , m_document(document)
    , m_totals(totals)
    , m_facts(facts)
{
    connect(&document, &PlanDocument::changed, this, &PlanTableModel::follow);
    connect(&totals, &PlanTotals::changed, this, &PlanTableModel::followTotals);
    rebuild();
}

int PlanTableModel::rowOf(const Uuid& id) const
{
    const auto found = m_rowOf.find(id);
    return found == m_rowOf.end() ? -1 : found->second;
}

std::size_t PlanTableModel::total() const
{
    return m_total;
}

int PlanTableModel::columnOf(std::string_view key) const
{
    const auto found = std::ranges::find(columns(), key, &TableColumn::key);
    return found == columns().end() ? -1 : static_cast<int>(found - columns().begin());
}

void PlanTableModel::setOnTop(const std::vector<Uuid>& ids)
{
    std::unordered_set<Uuid> wanted(ids.begin(), ids.end());
    if (wanted == m_onTop)
        return;
    m_onTop = std::move(wanted);
    sortInPlace();
}

int PlanTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlanTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns().size());
}

QVariant PlanTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TableColumn& column = columns()[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case EditorRole: return static_cast<int>(column.editor);
    case IdRole: return fromUtf8(idAt(index.row()).toString());
    case Qt::DecorationRole:
        return column.key == "code" && isLockedRow(index.row()) ? QVariant(m_lockMark) : QVariant();
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
    case NumberRole:
    case StatusRole: break;
    default: return {};
    }
    if (role == Qt::ToolTipRole && isLockedRow(index.row()) &&
        (column.key == "code" || column.editor != CellEditor::None))
        return tr("Locked: it cannot be changed. The padlock in the Inspector opens it.");
    const AnyEntity entity = entityOf(m_type, m_document.plan(), idAt(index.row()));
    const TableCell cell = cellOf(m_type, column.key, entity, m_facts);
    if (role == Qt::ToolTipRole) {
        if (const QString why = whyNoDetail(entity, column.key); !why.isEmpty())
            return why;
    }
    if (role == NumberRole)
        return column.isNumber && !cell.isEmpty ? QVariant(cell.number) : QVariant();
    if (role == StatusRole)
        return cell.statusClass ? QVariant(static_cast<int>(*cell.statusClass)) : QVariant();
    if (role == Qt::EditRole)
        return codeOf(entity, column.key, m_facts, cell.text);
    return cell.text;
}

QVariant PlanTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn& column = columns()[static_cast<std::size_t>(section)];
    const QStringList conditions = conditionsOf(section);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
        QString title = columnTitle(m_type, column.key, m_facts.names.units());
        if (role == Qt::DisplayRole)
            return title;
        if (!conditions.isEmpty()) {
            QStringList words;
            for (const QString& condition : conditions)
                words += FilterWords::of(condition, m_facts.names);
            title =
                tr("%1\nFiltered: %2", "title of a column, conditions").arg(title, words.join(QStringLiteral("; ")));
        }
        if (role == Qt::ToolTipRole && ColumnFilter::of(m_type, column.key))
            title += u'\n' + tr("Click sorts; right click or Alt+Down filters");
        return title;
    }
    if (role == Qt::DecorationRole && !conditions.isEmpty())
        return m_filterMark;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

Qt::ItemFlags PlanTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    // Without the flag, not just without triggers: an input method keeps away from cells that are not editable.
    const TableColumn& column = columns()[static_cast<std::size_t>(index.column())];
    if (column.editor == CellEditor::None || isLockedRow(index.row()))
        return flags;
    const bool isPossible = whyNoDetail(entityOf(m_type, m_document.plan(), idAt(index.row())), column.key).isEmpty();
    return isPossible ? flags | Qt::ItemIsEditable : flags;
}

bool PlanTableModel::isLockedRow(int row) const
{
    const Meta* meta = metaOf(entityOf(m_type, m_document.plan(), idAt(row)));
    return meta && isLocked(meta->attrs);
}

QString PlanTableModel::valueTyped(int column, const QString& text) const
{
    const bool isMoney = columns()[static_cast<std::size_t>(column)].key == "cost";
    return isMoney ? m_facts.names.units().moneyInYuan(text) : text;
}

bool PlanTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const TableColumn& column = columns()[static_cast<std::size_t>(index.column())];
    const auto edit =
        editField(m_document, {idAt(index.row())}, column.key, valueTyped(index.column(), value.toString()));
    if (!edit) {
        Q_EMIT editRefused(index, ErrorText::sentence(edit.error()));
        return false;
    }
    if (edit->changes.isEmpty())
        return true;
    if (const auto done = m_document.edit(edit->changes, edit->text); !done) {
        Q_EMIT editRefused(index, ErrorText::sentence(done.error()));
        return false;
    }
    return true;
}

PlanTableModel::Key PlanTableModel::keyOf(const Uuid& id, const QCollator& order) const
{
    const TableColumn& column = columns()[static_cast<std::size_t>(m_sortColumn)];
    const AnyEntity entity = entityOf(m_type, m_document.plan(), id);
    const TableCell cell = cellOf(m_type, column.key, entity, m_facts);
    Key key{id, m_onTop.contains(id), cell.isEmpty, cell.number};
    if (!column.isNumber)
        key.text = order.sortKey(cell.text);
    if (m_sortColumn != 0)
        key.code = toUtf8(cellOf(m_type, columns().front().key, entity, m_facts).text);
    return key;
}

bool PlanTableModel::isBefore(const Key& a, const Key& b) const
{
    if (a.isOnTop != b.isOnTop)
        return a.isOnTop;
    if (a.isEmpty != b.isEmpty)
        return b.isEmpty; // whichever the order
    int order = 0;
    if (a.text && b.text)
        order = a.text->compare(*b.text);
    else if (a.number != b.number)
        order = a.number < b.number ? -1 : 1;
    if (order == 0) {
        const auto byCode = compareCodes(a.code, b.code);
        return byCode != 0 ? byCode < 0 : a.id < b.id;
    }
    return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
}

void PlanTableModel::sortRows(std::vector<Uuid>& rows) const
{
    const QCollator order = collator();
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (const Uuid& id : rows)
        keys.push_back(keyOf(id, order));
    std::ranges::sort(keys, [this](const Key& a, const Key& b) { return isBefore(a, b); });
    std::ranges::transform(keys, rows.begin(), &Key::id);
}

void PlanTableModel::renumber(std::size_t from)
{
    for (std::size_t row = from; row < m_rows.size(); ++row)
        m_rowOf[m_rows[row]] = static_cast<int>(row);
}

void PlanTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    sortInPlace();
}

/// Views keep their selection.
void PlanTableModel::sortInPlace()
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Uuid> ids;
    for (const QModelIndex& index : before)
        ids.push_back(idAt(index.row()));
    sortRows(m_rows);
    renumber(0);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after += index(rowOf(ids[static_cast<std::size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void PlanTableModel::rebuild()
{
    beginResetModel();
    m_filter = m_totals.request().filter.text();
    readFilter();
    m_scenario = m_totals.request().scenario;
    m_rows = rowsOf(m_type, m_document.plan(), m_scenario);
    m_total = m_rows.size();
    const EntityKind kind = kindOf(m_type);
    if (kind != EntityKind::River && kind != EntityKind::Works)
        std::erase_if(m_rows, [this](const Uuid& id) { return !m_totals.isShown(id); });
    sortRows(m_rows);
    m_rowOf.clear();
    renumber(0);
    endResetModel();
    Q_EMIT totalChanged();
}

/// Once: titles are painted often.
void PlanTableModel::readFilter()
{
    m_conditions.clear();
    const QStringList conditions = filterConditions(fromUtf8(m_filter));
    for (const TableColumn& column : columns()) {
        const auto filter = ColumnFilter::of(m_type, column.key);
        m_conditions.append(filter ? filter->own(conditions) : QStringList());
    }
}

bool PlanTableModel::belongs(const Uuid& id) const
{
    const Meta* meta = metaOf(entityOf(m_type, m_document.plan(), id));
    if (!meta || meta->deleted || !m_document.places().stands(id))
        return false;
    return m_type == TableType::Rivers || m_type == TableType::Works || m_totals.isShown(id);
}

void PlanTableModel::followTotals()
{
    const CountRequest& request = m_totals.request();
    if (m_filter != request.filter.text() || m_scenario != request.scenario) {
        rebuild();
        return;
    }
    const int treated = columnOf("treated_m");
    if (treated >= 0 && !m_rows.empty())
        Q_EMIT dataChanged(index(0, treated), index(rowCount() - 1, treated));
}

void PlanTableModel::follow(const ChangeEvent& event)
{
    if (event.everything || (event.concerns(kindOf(m_type)) && event.ids.size() > kManyChanges)) {
        rebuild();
        return;
    }
    if (event.concerns(kindOf(m_type))) {
        for (const auto& [from, to] : event.moved)
            followStandIn(from, to);
        for (const Uuid& id : event.ids)
            followRow(id);
        const std::size_t before = m_total;
        m_total = rowsOf(m_type, m_document.plan(), m_scenario).size();
        if (m_total != before)
            Q_EMIT totalChanged();
    }
    // Names of rivers and works stand in the rows of others.
    if ((event.concerns(EntityKind::River) || event.concerns(EntityKind::Works)) && !m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

/// Another row of the scenario stands there from now on: in the same line, under the hand.
void PlanTableModel::followStandIn(const Uuid& from, const Uuid& to)
{
    const int row = rowOf(from);
    if (row < 0 || !belongs(to))
        return;
    m_rows[static_cast<std::size_t>(row)] = to;
    if (m_onTop.erase(from) > 0)
        m_onTop.insert(to);
    m_rowOf.erase(from);
    m_rowOf[to] = row;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    Q_EMIT standInsChanged();
}

void PlanTableModel::followRow(const Uuid& id)
{
    const int row = rowOf(id);
    const bool shown = belongs(id);
    if (row >= 0 && !shown) {
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        m_rowOf.erase(id);
        renumber(static_cast<std::size_t>(row));
        endRemoveRows();
        return;
    }
    if (row >= 0) {
        // An edit leaves its row where it is: it would jump away under the hand.
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        return;
    }
    if (!shown)
        return;
    const QCollator order = collator();
    const Key key = keyOf(id, order);
    const auto at = std::partition_point(m_rows.begin(), m_rows.end(),
                                         [&](const Uuid& other) { return isBefore(keyOf(other, order), key); });
    const auto place = static_cast<int>(at - m_rows.begin());
    beginInsertRows({}, place, place);
    m_rows.insert(at, id);
    renumber(static_cast<std::size_t>(place));
    endInsertRows();
}

void PlanTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace riparia
