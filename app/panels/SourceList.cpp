// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/SourceList.h"

#include "app/panels/Look.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

constexpr int kMostRows = 8; // in sight at once; more are scrolled

} // namespace

SourceList::SourceList(QWidget* parent)
    : QWidget(parent)
    , m_head(new QToolButton(this))
    , m_table(new QTableWidget(0, 2, this))
{
    m_head->setObjectName(QStringLiteral("sourceHead"));
    m_head->setCheckable(true);
    m_head->setAutoRaise(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setIconSize(QSize(16, 16));
    m_head->setFocusPolicy(Qt::TabFocus);
    look::setText(m_head, kSmallText, true);
    look::setTone(m_head, "secondary");
    m_table->setObjectName(QStringLiteral("sourceAttributes"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false); // Tab leaves the list: no trap
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(look::scaled(20));
    m_table->verticalHeader()->setDefaultSectionSize(look::scaled(22));
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultSectionSize(look::scaled(110));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 2);
    column->setSpacing(2);
    column->addWidget(m_head, 0, Qt::AlignLeft);
    column->addWidget(m_table);
    connect(m_head, &QToolButton::toggled, this, &SourceList::fold);
    connect(m_table, &QTableWidget::customContextMenuRequested, this, &SourceList::showMenu);
    retranslate();
    fold();
    hide();
}

void SourceList::setAttributes(std::vector<SourceAttribute> attributes)
{
    if (attributes == m_attributes) // an edit of something else: what is selected and scrolled stays
        return;
    m_attributes = std::move(attributes);
    fill();
    setVisible(!m_attributes.empty());
}

void SourceList::fill()
{
    m_table->clearContents();
    m_table->setRowCount(static_cast<int>(m_attributes.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const SourceAttribute& attribute = m_attributes[static_cast<std::size_t>(row)];
        int column = 0;
        for (const QString& text : {attribute.name, attribute.value}) {
            auto* item = new QTableWidgetItem(text);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren);
            item->setToolTip(text);
            m_table->setItem(row, column++, item);
        }
    }
    m_table->scrollToTop();
    const int rows = std::min(m_table->rowCount(), kMostRows);
    m_table->setFixedHeight(rows * m_table->verticalHeader()->defaultSectionSize() + 2);
    retranslate();
}

void SourceList::fold()
{
    const bool isOpen = m_head->isChecked();
    m_table->setVisible(isOpen);
    m_head->setIcon(Theme::icon(isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), 16));
}

QString SourceList::copied() const
{
    const QModelIndexList cells = m_table->selectionModel()->selectedIndexes();
    if (cells.size() == 1)
        return cells.front().data().toString();
    QString text;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList line;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            if (m_table->item(row, column)->isSelected())
                line += m_table->item(row, column)->text().simplified();
        }
        if (!line.isEmpty())
            text += line.join(u'\t') + u'\n';
    }
    return text;
}

void SourceList::showMenu(const QPoint& place)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("sourceMenu"));
    QAction* copy = menu.addAction(tr("Copy"), this, [this] { QApplication::clipboard()->setText(copied()); });
    copy->setObjectName(QStringLiteral("sourceCopy"));
    copy->setEnabled(m_table->selectionModel()->hasSelection());
    QAction* all = menu.addAction(tr("Select all"), m_table, &QTableWidget::selectAll);
    all->setObjectName(QStringLiteral("sourceSelectAll"));
    menu.exec(m_table->viewport()->mapToGlobal(place));
}

bool SourceList::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched == m_table && isKey && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept(); // the window's own copying is of objects
        if (event->type() == QEvent::KeyPress)
            QApplication::clipboard()->setText(copied());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SourceList::retranslate()
{
    m_head->setText(tr("Source attributes (%1)", "and how many").arg(m_attributes.size()));
    look::setName(m_head, tr("What the import kept of the fields of its file"));
    m_table->setAccessibleName(tr("Source attributes"));
}

} // namespace riparia
