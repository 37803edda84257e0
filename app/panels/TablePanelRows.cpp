// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with rows and columns of the tables: their menus, what stands on top, where pasted cells go.
#include "app/document/PlanDocument.h"
#include "app/models/FilterConditions.h"
#include "app/models/FilterWords.h"
#include "app/panels/ColumnFilterPopup.h"
#include "app/panels/CopiedTable.h"
#include "app/panels/Look.h"
#include "app/panels/TableColumns.h"
#include "app/panels/TablePanel.h"
#include "app/theme/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QItemSelectionModel>
#include <QMenu>
#include <QMimeData>
#include <QTableView>

#include <algorithm>

namespace riparia {

void TablePanel::fillRowMenu(QMenu& menu, const QModelIndex& cell)
{
    const Table& table = m_tables[static_cast<std::size_t>(shown())];
    const bool hasRows = !selectedRows(table).empty();
    QAction* copy = menu.addAction(tr("Copy rows"), this, [this] { copyTable(copied()); });
    copy->setObjectName(QStringLiteral("rowsCopy"));
    copy->setEnabled(hasRows);
    QAction* paste = menu.addAction(tr("Paste into cells…"), this,
                                    [this] { Q_EMIT pasteWanted(QApplication::clipboard()->text()); });
    paste->setObjectName(QStringLiteral("rowsPaste"));
    paste->setEnabled(hasRows && !QApplication::clipboard()->text().isEmpty());
    if (cell.isValid()) {
        const Facts facts{m_context.names, m_context.figures};
        const std::string_view key = table.model->columns()[static_cast<std::size_t>(cell.column())].key;
        const AnyEntity entity = entityOf(shown(), m_context.document.plan(), table.model->idAt(cell.row()));
        const QString condition = conditionOfCell(shown(), key, entity, facts);
        if (!condition.isEmpty()) {
            const QString words = FilterWords::of(condition, m_context.names).replace(u'&', QStringLiteral("&&"));
            QAction* filter = menu.addAction(tr("Show only %1", "a condition").arg(words), this,
                                             [this, condition] { Q_EMIT filterWanted(condition); });
            filter->setObjectName(QStringLiteral("rowsFilter"));
        }
        table.columns->addFilterLine(menu, cell.column());
    }
    menu.addSeparator();
    for (QAction* action : m_rowActions) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
    menu.addSeparator();
    QAction* onTop = menu.addAction(tr("Selected rows on top"));
    onTop->setObjectName(QStringLiteral("rowsOnTop"));
    onTop->setCheckable(true);
    onTop->setChecked(m_isSelectionOnTop);
    connect(onTop, &QAction::toggled, this, [this](bool isOn) {
        setSelectionOnTop(isOn);
        Q_EMIT layoutChanged();
    });
    QMenu* columns = menu.addMenu(tr("Columns"));
    look::setMenuName(columns, QStringLiteral("rowsColumns"));
    table.columns->fillMenu(*columns);
}

void TablePanel::showColumnFilter(const Table& table, int column)
{
    if (!table.columns->isFilterable(column))
        return;
    const QRect title = table.columns->placeOfTitle(column);
    auto* popup = new ColumnFilterPopup(m_context, *table.model, column, this);
    connect(popup, &ColumnFilterPopup::chosen, this, &TablePanel::conditionsWanted);
    popup->showBelow(title);
}

/// Copied, never moved: the program they are dropped in gets what the clipboard would give it.
void TablePanel::dragRows()
{
    auto* drag = new QDrag(this); // goes by itself when it is over
    drag->setMimeData(tableData(copied()).release());
    drag->setPixmap(Theme::icon(QStringLiteral("table"), 24).pixmap(24, 24));
    drag->exec(Qt::CopyAction);
}

void TablePanel::showRowMenu(const Table& table, const QPoint& place)
{
    const QModelIndex cell = table.view->indexAt(place);
    // What is meant is what is pointed at: a row outside the selection becomes it.
    if (cell.isValid() && !table.view->selectionModel()->isRowSelected(cell.row(), {}))
        table.view->selectRow(cell.row());
    if (cell.isValid())
        table.view->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
    QMenu menu(table.view);
    menu.setObjectName(QStringLiteral("rowMenu"));
    fillRowMenu(menu, cell);
    menu.exec(table.view->viewport()->mapToGlobal(place));
}

void TablePanel::setSelectionOnTop(bool onTop)
{
    m_isSelectionOnTop = onTop;
    for (const Table& table : m_tables) {
        putOnTop(table);
        if (onTop)
            table.view->scrollToTop();
    }
}

void TablePanel::putOnTop(const Table& table)
{
    const bool wasSelecting = m_isSelecting;
    m_isSelecting = true; // rows that move keep their selection, which is the plan's already
    table.model->setOnTop(m_isSelectionOnTop ? m_context.document.selection().ids() : std::vector<Uuid>());
    m_isSelecting = wasSelecting;
}

QStringList TablePanel::columnTexts() const
{
    QStringList texts;
    for (const Table& table : m_tables)
        texts += table.columns->toText();
    return texts;
}

void TablePanel::setColumnTexts(const QStringList& texts)
{
    for (std::size_t i = 0; i < m_tables.size() && static_cast<qsizetype>(i) < texts.size(); ++i)
        m_tables[i].columns->fromText(texts[static_cast<qsizetype>(i)]);
}

PastedCells::Target TablePanel::pasteTarget() const
{
    const Table& table = m_tables[static_cast<std::size_t>(shown())];
    PastedCells::Target target;
    target.rows = selectedRows(table);
    const std::vector<int> columns = table.columns->shown();
    // From the cell on that the keyboard is in.
    const auto first = std::ranges::find(columns, table.view->currentIndex().column());
    target.columns.assign(first == columns.end() ? columns.begin() : first, columns.end());
    return target;
}

} // namespace riparia
