// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FrozenTable.h"

#include "app/panels/FilterHead.h"
#include "app/panels/Look.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScrollBar>
#include <QSignalBlocker>

namespace riparia {

namespace {

constexpr int kFrozen = 0; // logical column

} // namespace

FrozenTable::FrozenTable(QWidget* parent)
    : QTableView(parent)
{
    setHorizontalHeader(new FilterHead(this));
}

FilterHead& FrozenTable::filterHead(const QTableView& view)
{
    return static_cast<FilterHead&>(*view.horizontalHeader()); // both were given theirs here
}

void FrozenTable::setFilterable(const std::function<bool(int)>& isFilterable)
{
    for (const QTableView* view : {static_cast<QTableView*>(this), m_frozen})
        filterHead(*view).setFilterable(isFilterable);
}

void FrozenTable::freeze(QAbstractItemDelegate* delegate)
{
    m_frozen = new QTableView(this);
    m_frozen->setObjectName(QStringLiteral("frozenColumn"));
    m_frozen->setHorizontalHeader(new FilterHead(m_frozen));
    m_frozen->setModel(model());
    QItemSelectionModel* own = m_frozen->selectionModel();
    m_frozen->setSelectionModel(selectionModel());
    delete own;
    m_frozen->setItemDelegate(delegate);
    m_frozen->setSelectionBehavior(selectionBehavior());
    m_frozen->setSelectionMode(selectionMode());
    m_frozen->setEditTriggers(NoEditTriggers); // editors are this one's
    m_frozen->setShowGrid(showGrid());
    m_frozen->setWordWrap(wordWrap());
    m_frozen->setFrameShape(NoFrame);
    m_frozen->setVerticalScrollMode(verticalScrollMode());
    m_frozen->setHorizontalScrollMode(ScrollPerPixel);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The keyboard is always in this one; the proxy makes the other show it.
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setFocusProxy(this);
    m_frozen->verticalHeader()->hide();
    m_frozen->verticalHeader()->setMinimumSectionSize(verticalHeader()->minimumSectionSize());
    m_frozen->verticalHeader()->setDefaultSectionSize(verticalHeader()->defaultSectionSize());
    m_frozen->viewport()->installEventFilter(this);
    m_edge = new QWidget(this);
    look::setEdge(m_edge, "right");
    m_edge->setAttribute(Qt::WA_TransparentForMouseEvents);
    setUpHead();
    connectHead();
    connectBody();
    hideOthers();
    place();
}

void FrozenTable::setUpHead()
{
    horizontalHeader()->setFirstSectionMovable(false);
    QHeaderView* head = m_frozen->horizontalHeader();
    head->setSectionsMovable(false);
    head->setSectionsClickable(horizontalHeader()->sectionsClickable());
    head->setHighlightSections(horizontalHeader()->highlightSections());
    head->setSortIndicatorShown(horizontalHeader()->isSortIndicatorShown());
    head->setSortIndicator(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    look::setText(head, kSmallText);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
}

/// Width, order of the rows and menu of the head are one, whichever of the two is used.
void FrozenTable::connectHead()
{
    QHeaderView* head = horizontalHeader();
    QHeaderView* frozen = m_frozen->horizontalHeader();
    connect(head, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (column != kFrozen)
            return;
        m_frozen->setColumnWidth(kFrozen, width);
        place();
    });
    connect(frozen, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (column == kFrozen && width > 0)
            setColumnWidth(kFrozen, width);
    });
    connect(head, &QHeaderView::sortIndicatorChanged, this, [frozen](int column, Qt::SortOrder order) {
        const QSignalBlocker quiet(frozen);
        frozen->setSortIndicator(column, order);
    });
    connect(frozen, &QHeaderView::sortIndicatorChanged, head, &QHeaderView::setSortIndicator);
    for (const QTableView* view : {static_cast<QTableView*>(this), m_frozen})
        connect(&filterHead(*view), &FilterHead::filterWanted, this, &FrozenTable::filterWanted);
    connect(frozen, &QHeaderView::customContextMenuRequested, this, [head, frozen](const QPoint& place) {
        Q_EMIT head->customContextMenuRequested(head->mapFromGlobal(frozen->mapToGlobal(place)));
    });
}

void FrozenTable::connectBody()
{
    QScrollBar* own = verticalScrollBar();
    QScrollBar* frozen = m_frozen->verticalScrollBar();
    const auto follow = [own, frozen] { frozen->setValue(own->value()); };
    connect(own, &QScrollBar::valueChanged, this, follow);
    // Its range may follow later: what it could not take before, it can now.
    connect(frozen, &QScrollBar::rangeChanged, this, follow);
    connect(frozen, &QScrollBar::valueChanged, this, [own, follow](int value) {
        // Rows are being selected by a drag beyond the edge of the column. Nothing else may lead: its rows may not be laid out yet.
        if (value != own->value() && QGuiApplication::mouseButtons() != Qt::NoButton)
            own->setValue(value);
        else if (value != own->value())
            follow();
    });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &FrozenTable::place);
    connect(model(), &QAbstractItemModel::modelReset, this, &FrozenTable::hideOthers);
    m_frozen->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_frozen, &QTableView::customContextMenuRequested, this, [this](const QPoint& place) {
        Q_EMIT customContextMenuRequested(viewport()->mapFromGlobal(m_frozen->viewport()->mapToGlobal(place)));
    });
}

void FrozenTable::hideOthers()
{
    for (int column = 0; column < model()->columnCount(); ++column)
        m_frozen->setColumnHidden(column, column != kFrozen);
    m_frozen->setColumnWidth(kFrozen, columnWidth(kFrozen));
}

void FrozenTable::place()
{
    if (!m_frozen)
        return;
    const int width = columnWidth(kFrozen);
    const QRect body = viewport()->geometry();
    const int top = horizontalHeader()->geometry().top();
    const bool hasRoom = 2 * width <= body.width(); // else it would leave nothing of the others
    m_frozen->setVisible(hasRoom);
    m_edge->setVisible(hasRoom && horizontalScrollBar()->value() > 0);
    m_frozen->horizontalHeader()->setFixedHeight(body.top() - top);
    m_frozen->setGeometry(body.left(), top, width, body.bottom() + 1 - top);
    m_edge->setGeometry(body.left() + width - 1, top, 1, body.bottom() + 1 - top);
    m_frozen->raise();
    m_edge->raise();
}

void FrozenTable::updateGeometries()
{
    QTableView::updateGeometries();
    place();
}

QModelIndex FrozenTable::indexAt(const QPoint& place) const
{
    if (isFrozen() && place.x() < m_frozen->width())
        return m_frozen->indexAt(m_frozen->viewport()->mapFromGlobal(viewport()->mapToGlobal(place)));
    return QTableView::indexAt(place);
}

int FrozenTable::columnOfHead(const QPoint& place) const
{
    return isFrozen() && place.x() < m_frozen->width() ? kFrozen : horizontalHeader()->logicalIndexAt(place);
}

QRect FrozenTable::headOf(int column) const
{
    const QHeaderView& head = isFrozen() && column == kFrozen ? *m_frozen->horizontalHeader() : *horizontalHeader();
    const QPoint corner(head.sectionViewportPosition(column), 0);
    return {head.viewport()->mapToGlobal(corner), QSize(head.sectionSize(column), head.height())};
}

void FrozenTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    QScrollBar* bar = horizontalScrollBar();
    const int before = bar->value();
    QTableView::scrollTo(index, hint);
    if (!isFrozen() || !index.isValid())
        return;
    if (index.column() == kFrozen) {
        bar->setValue(before); // it is in sight, wherever the others are
        return;
    }
    const int hidden = m_frozen->width() - visualRect(index).left();
    if (hidden > 0)
        bar->setValue(bar->value() - hidden);
}

void FrozenTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (m_frozen)
        m_frozen->viewport()->update();
}

void FrozenTable::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    if (m_frozen)
        m_frozen->viewport()->update();
}

bool FrozenTable::eventFilter(QObject* watched, QEvent* event)
{
    // Sideways it scrolls the others.
    if (m_frozen && watched == m_frozen->viewport() && event->type() == QEvent::Wheel) {
        QCoreApplication::sendEvent(viewport(), event);
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

} // namespace riparia
