// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/TableColumns.h"

#include "app/models/ColumnFilter.h"
#include "app/panels/FrozenTable.h"
#include "app/panels/Look.h"
#include "app/text/Fill.h"

#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr int kLeastColumn = 24, kMostColumn = 1000; // at 12 px text
constexpr int kMany = 1000;                          // scaled at once, so that rounding does not creep

int usualWidth(int pixels)
{
    return static_cast<int>(std::lround(static_cast<double>(pixels) * kMany / look::scaled(kMany)));
}

} // namespace

TableColumns::TableColumns(const PlanTableModel& model, FrozenTable& view)
    : QObject(&view)
    , m_model(model)
    , m_view(view)
{
    putBack();
    QHeaderView* header = view.horizontalHeader();
    const auto tell = [this] {
        if (!m_isPlacing)
            Q_EMIT changed();
    };
    connect(header, &QHeaderView::sectionMoved, this, tell);
    connect(header, &QHeaderView::sectionResized, this, tell);
    view.setFilterable([this](int column) { return isFilterable(column); });
    connect(&view, &FrozenTable::filterWanted, this, &TableColumns::filterWanted);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &TableColumns::showMenu);
}

void TableColumns::showMenu(const QPoint& place)
{
    QMenu menu(&m_view);
    menu.setObjectName(QStringLiteral("columnMenu"));
    addFilterLine(menu, m_view.columnOfHead(place));
    if (!menu.isEmpty())
        menu.addSeparator();
    fillMenu(menu);
    menu.exec(m_view.horizontalHeader()->mapToGlobal(place));
}

bool TableColumns::isShown(int column) const
{
    return !m_view.isColumnHidden(column);
}

std::vector<int> TableColumns::shown() const
{
    std::vector<int> columns;
    const QHeaderView& header = *m_view.horizontalHeader();
    for (int place = 0; place < header.count(); ++place) {
        if (isShown(header.logicalIndex(place)))
            columns.push_back(header.logicalIndex(place));
    }
    return columns;
}

QString TableColumns::toText() const
{
    QStringList parts;
    QHeaderView& header = *m_view.horizontalHeader();
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        const TableColumn& described = m_model.columns()[static_cast<std::size_t>(column)];
        // A hidden column has no width of its own to ask for.
        const int width = isShown(column) ? usualWidth(header.sectionSize(column)) : described.width;
        parts += (isShown(column) ? QString() : QStringLiteral("-")) + fromUtf8(described.key) + u' ' +
                 QString::number(width);
    }
    return parts.join(u',');
}

void TableColumns::fromText(const QString& text)
{
    const QScopedValueRollback quiet(m_isPlacing, true);
    QHeaderView& header = *m_view.horizontalHeader();
    int place = 0;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        const bool isHidden = part.startsWith(u'-');
        const QStringList words = part.mid(isHidden ? 1 : 0).split(u' ');
        const int column = m_model.columnOf(toUtf8(words.front()));
        if (column < 0 || words.size() != 2)
            continue;
        header.moveSection(header.visualIndex(column), place++);
        if (const int width = words[1].toInt(); width > 0)
            m_view.setColumnWidth(column, look::scaled(std::clamp(width, kLeastColumn, kMostColumn)));
        m_view.setColumnHidden(column, isHidden && column > 0);
    }
    header.moveSection(header.visualIndex(0), 0); // earlier versions let it be dragged away
}

void TableColumns::putBack()
{
    const QScopedValueRollback quiet(m_isPlacing, true);
    QHeaderView& header = *m_view.horizontalHeader();
    const auto& columns = m_model.columns();
    for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
        header.moveSection(header.visualIndex(column), column);
        m_view.setColumnHidden(column, false);
        m_view.setColumnWidth(column, look::scaled(columns[static_cast<std::size_t>(column)].width));
    }
}

void TableColumns::show(int column, bool shown)
{
    {
        const QScopedValueRollback quiet(m_isPlacing, true);
        m_view.setColumnHidden(column, !shown);
    }
    Q_EMIT changed();
}

bool TableColumns::isFilterable(int column) const
{
    return column >= 0 && column < m_model.columnCount() &&
           ColumnFilter::of(m_model.type(), m_model.columns()[static_cast<std::size_t>(column)].key).has_value();
}

void TableColumns::addFilterLine(QMenu& menu, int column)
{
    if (!isFilterable(column))
        return;
    QAction* line = menu.addAction(tr("Filter by this column…"));
    line->setObjectName(QStringLiteral("columnFilter"));
    line->setShortcut(Qt::ALT | Qt::Key_Down); // which the table takes itself
    line->setShortcutContext(Qt::WidgetShortcut);
    // When the menu has gone: what it leads to is a popup as well.
    connect(
        line, &QAction::triggered, this, [this, column] { Q_EMIT filterWanted(column); }, Qt::QueuedConnection);
}

QRect TableColumns::placeOfTitle(int column)
{
    if (const QModelIndex current = m_view.currentIndex(); current.isValid())
        m_view.scrollTo(current.siblingAtColumn(column));
    return m_view.headOf(column);
}

void TableColumns::fillMenu(QMenu& menu)
{
    for (int column = 0; column < m_model.columnCount(); ++column) {
        QAction* line = menu.addAction(m_model.headerData(column, Qt::Horizontal).toString());
        line->setObjectName(QStringLiteral("column%1").arg(column));
        line->setCheckable(true);
        line->setChecked(isShown(column));
        line->setEnabled(column > 0);
        if (column == 0)
            line->setToolTip(tr("It names the rows and stays"));
        connect(line, &QAction::toggled, this, [this, column](bool shown) { show(column, shown); });
    }
    menu.setToolTipsVisible(true);
    menu.addSeparator();
    QAction* reset = menu.addAction(tr("Columns as at first"));
    reset->setObjectName(QStringLiteral("columnsReset"));
    connect(reset, &QAction::triggered, this, [this] {
        putBack();
        Q_EMIT changed();
    });
}

} // namespace riparia
