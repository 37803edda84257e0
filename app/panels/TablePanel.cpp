// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/TablePanel.h"

#include "app/document/PlanDocument.h"
#include "app/panels/CopiedTable.h"
#include "app/panels/DayNotice.h"
#include "app/panels/FrozenTable.h"
#include "app/panels/Look.h"
#include "app/panels/RowDrag.h"
#include "app/panels/TableColumns.h"
#include "app/panels/TableDelegate.h"
#include "app/text/Fill.h"

#include "core/base/Decimal.h"
#include "core/io/export/CsvWriter.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace riparia {

namespace {

/// Rows beside each other are one range: a view asks every range about every cell that it paints.
QItemSelection rangesOf(std::vector<int> rows, const PlanTableModel& model)
{
    std::ranges::sort(rows);
    QItemSelection ranges;
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        ranges.select(model.index(rows[first], 0), model.index(rows[last], model.columnCount() - 1));
        first = last + 1;
    }
    return ranges;
}

} // namespace

TablePanel::TablePanel(PanelContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_shown(look::label(this, kSmallText, false, "secondary"))
    , m_selected(look::label(this, kSmallText, false, "secondary"))
    , m_sums(look::label(this, kSmallText))
    , m_empty(look::label(this, 1.0, false, "secondary"))
    , m_clearFilter(look::link(this, QStringLiteral("tableClearFilter")))
{
    setObjectName(QStringLiteral("tablePanel"));
    look::setSurface(this, "panel");
    m_tabs->setObjectName(QStringLiteral("tableTabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);

    auto* emptyRow = new QHBoxLayout;
    emptyRow->setContentsMargins(12, 6, 12, 6);
    emptyRow->addWidget(m_empty);
    emptyRow->addWidget(m_clearFilter);
    emptyRow->addStretch();
    column->addLayout(emptyRow);

    column->addWidget(new DayNotice(context, Qt::Horizontal, this));

    m_foot = new QWidget(this);
    look::setSurface(m_foot, "window");
    look::setEdge(m_foot, "top");
    m_foot->setFixedHeight(look::scaled(24));
    auto* footRow = new QHBoxLayout(m_foot);
    footRow->setContentsMargins(12, 0, 12, 0);
    footRow->setSpacing(16);
    for (QLabel* label : {m_shown, m_selected})
        footRow->addWidget(label);
    m_sums->setTextFormat(Qt::RichText);
    m_sums->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_sums->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // its length must not widen the window
    m_sums->setObjectName(QStringLiteral("tableSums"));
    footRow->addWidget(m_sums, 1);
    column->addWidget(m_foot);

    for (int i = 0; i < kTableCount; ++i) {
        m_tables.push_back(makeTable(static_cast<TableType>(i)));
        m_tabs->addTab(QString());
        m_stack->addWidget(m_tables.back().view);
    }
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        showFoot();
    });
    connect(&m_context.document.selection(), &Selection::changed, this, [this] {
        for (const Table& table : m_tables)
            selectInView(table);
        showFoot();
    });
    connect(&m_context.totals, &PlanTotals::changed, this, &TablePanel::showFoot);
    connect(&m_context.document, &PlanDocument::changed, this, &TablePanel::showFoot);
    connect(m_clearFilter, &QPushButton::clicked, this, &TablePanel::clearFilterWanted);
    retranslate();
}

TablePanel::Table TablePanel::makeTable(TableType type)
{
    auto* model =
        new PlanTableModel(type, m_context.document, m_context.totals, {m_context.names, m_context.figures}, this);
    model->setLockMark(Theme::icon(QStringLiteral("lock"), 16, QStringLiteral("secondary")));
    model->setFilterMark(Theme::icon(QStringLiteral("filter"), 16, QStringLiteral("accent")));
    auto* view = new FrozenTable(this);
    static constexpr const char* kNames[kTableCount] = {"segmentTable", "areaTable", "greenwayTable", "riverTable",
                                                        "worksTable"};
    view->setObjectName(QLatin1String(kNames[static_cast<int>(type)]));
    view->setModel(model);
    view->setItemDelegate(new TableDelegate(m_context.names, view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setTabKeyNavigation(false); // Tab leaves the table: no trap
    view->setCornerButtonEnabled(false);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(look::scaled(24));
    view->verticalHeader()->setMinimumSectionSize(look::scaled(20));
    QHeaderView* header = view->horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setFixedHeight(look::scaled(24));
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    header->setSortIndicator(0, Qt::AscendingOrder);
    look::setText(header, kSmallText);
    connect(header, &QHeaderView::sortIndicatorChanged, model, &PlanTableModel::sort);
    view->freeze(new TableDelegate(m_context.names, view));
    view->installEventFilter(this);
    auto* drag = new RowDrag(*view);
    drag->watch(*view->frozen());
    connect(drag, &RowDrag::began, this, &TablePanel::dragRows);
    const Table table{model, view, new TableColumns(*model, *view)};
    connect(table.columns, &TableColumns::changed, this, &TablePanel::layoutChanged);
    connect(table.columns, &TableColumns::filterWanted, this,
            [this, table](int column) { showColumnFilter(table, column); });
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QTableView::customContextMenuRequested, this,
            [this, table](const QPoint& place) { showRowMenu(table, place); });
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, table] {
        if (m_isSelecting) // whoever selects sees to the foot
            return;
        selectInPlan(table);
        showFoot();
    });
    connect(model, &PlanTableModel::editRefused, this,
            [this](const QModelIndex&, const QString& reason) { Q_EMIT notice(reason); });
    connect(model, &PlanTableModel::modelReset, this, [this, table] { selectInView(table); });
    connect(model, &PlanTableModel::standInsChanged, this, [this, table] { selectInView(table); });
    connect(model, &PlanTableModel::totalChanged, this, &TablePanel::showTabTexts);
    return table;
}

void TablePanel::showTable(TableType type)
{
    m_tabs->setCurrentIndex(static_cast<int>(type));
}

TableType TablePanel::shown() const
{
    return static_cast<TableType>(std::max(0, m_tabs->currentIndex()));
}

std::vector<int> TablePanel::selectedRows(const Table& table) const
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : table.view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void TablePanel::selectInPlan(const Table& table)
{
    std::vector<Uuid> ids;
    for (const int row : selectedRows(table))
        ids.push_back(table.model->idAt(row));
    m_isSelecting = true;
    m_context.document.selection().set(std::move(ids));
    m_isSelecting = false;
    // Other tables let go of theirs.
    for (const Table& other : m_tables) {
        if (other.view != table.view)
            selectInView(other);
    }
}

void TablePanel::selectInView(const Table& table)
{
    if (m_isSelecting)
        return;
    putOnTop(table);
    std::vector<int> rows;
    for (const Uuid& id : m_context.document.selection().ids()) {
        if (const int row = table.model->rowOf(id); row >= 0)
            rows.push_back(row);
    }
    m_isSelecting = true;
    // In two steps: in one, every range of the selection before would be compared with every one of this.
    table.view->selectionModel()->clearSelection();
    table.view->selectionModel()->select(rangesOf(rows, *table.model), QItemSelectionModel::Select);
    if (!rows.empty()) {
        const QModelIndex first = table.model->index(rows.front(), 0);
        table.view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        table.view->scrollTo(first);
    }
    m_isSelecting = false;
}

QString TablePanel::copied() const
{
    const Table& table = m_tables[static_cast<std::size_t>(shown())];
    const auto line = [columns = table.columns->shown()](const auto& cell) -> QString {
        QStringList cells;
        for (const int column : columns)
            cells += QString(cell(column)).simplified();
        return cells.join(u'\t') + u'\n';
    };
    QString text = line([&](int column) { return table.model->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : selectedRows(table)) {
        text += line([&](int column) {
            const QModelIndex index = table.model->index(row, column);
            const QVariant number = index.data(PlanTableModel::NumberRole);
            const bool isChainage =
                index.data(PlanTableModel::EditorRole).toInt() == static_cast<int>(CellEditor::Chainage);
            // What a spreadsheet would take for a formula is text there too.
            return number.isValid() && !isChainage ? fromUtf8(shortest(number.toDouble()))
                                                   : fromUtf8(defused(toUtf8(index.data().toString())));
        });
    }
    return text;
}

bool TablePanel::eventFilter(QObject* watched, QEvent* event)
{
    auto* view = qobject_cast<QTableView*>(watched);
    if (!view || view->focusWidget() != view) // keys that an editor lets through
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        // The window would paste rows, which is right where no cells are chosen.
        if (static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste) && !pasteTarget().rows.empty()) {
            event->accept();
            return true; // else it would be passed on, and not be accepted any more
        }
    } else if (event->type() == QEvent::KeyPress && takesKey(*view, *static_cast<QKeyEvent*>(event))) {
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool TablePanel::takesKey(QTableView& view, const QKeyEvent& key)
{
    if (key.matches(QKeySequence::Copy)) {
        copyTable(copied());
        return true;
    }
    if (key.matches(QKeySequence::Paste) && !pasteTarget().rows.empty()) {
        Q_EMIT pasteWanted(QApplication::clipboard()->text());
        return true;
    }
    if (key.key() == Qt::Key_Down && (key.modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier) {
        showColumnFilter(m_tables[static_cast<std::size_t>(shown())], view.currentIndex().column());
        return true;
    }
    const bool isPlain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (key.key() == Qt::Key_Delete && isPlain) {
        Q_EMIT deleteWanted();
        return true;
    }
    if (key.key() == Qt::Key_Escape && isPlain) {
        Q_EMIT mapWanted();
        return true;
    }
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (isEnter && key.modifiers() == Qt::ControlModifier) {
        Q_EMIT zoomWanted(m_context.document.selection().ids());
        return true;
    }
    if (isEnter && view.currentIndex().isValid() && view.model()->flags(view.currentIndex()) & Qt::ItemIsEditable) {
        view.edit(view.currentIndex());
        return true;
    }
    return false;
}

void TablePanel::showTabTexts()
{
    if (m_tables.size() < kTableCount)
        return;
    const QString titles[kTableCount] = {tr("Segments"), tr("Areas"), tr("Greenways"), tr("Rivers"), tr("Works")};
    for (int i = 0; i < kTableCount; ++i)
        m_tabs->setTabText(i, titles[i] + u' ' + QString::number(m_tables[static_cast<std::size_t>(i)].model->total()));
}

void TablePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showSums();
}

void TablePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TablePanel::retranslate()
{
    m_clearFilter->setText(tr("Clear filter"));
    look::setName(m_clearFilter, tr("Clear filter"));
    m_tabs->setAccessibleName(tr("Tables"));
    const QString names[kTableCount] = {tr("Table of segments"), tr("Table of areas"), tr("Table of greenways"),
                                        tr("Table of rivers"), tr("Table of works")};
    for (int i = 0; i < kTableCount; ++i) {
        m_tables[static_cast<std::size_t>(i)].model->retranslate();
        m_tables[static_cast<std::size_t>(i)].view->setAccessibleName(names[i]);
    }
    showTabTexts();
    showFoot();
}

} // namespace riparia
