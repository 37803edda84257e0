// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/HistoryPanel.h"

#include "app/document/PlanDocument.h"
#include "app/document/StepName.h"
#include "app/panels/Look.h"

#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QUndoStack>
#include <QVBoxLayout>

namespace riparia {

namespace {

class HistoryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::current();
        const bool isCurrent = index.data(HistoryModel::IsCurrentRole).toBool();
        const bool isUndone = index.data(HistoryModel::IsUndoneRole).toBool();
        painter->save();
        if (isCurrent)
            painter->fillRect(option.rect, theme.color(QStringLiteral("selected")));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, theme.color(QStringLiteral("hover")));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme.color(QStringLiteral("separator_2")));
        QRect place = option.rect.adjusted(12, 0, -12, 0);
        const QString saved = HistoryPanel::tr("Saved", "mark in the history");
        if (index.data(HistoryModel::IsSavedRole).toBool()) {
            painter->setFont(Theme::font(kSmallText));
            painter->setPen(theme.color(QStringLiteral("ok")));
            painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight, saved);
            place.setRight(place.right() - QFontMetrics(painter->font()).horizontalAdvance(saved) - 12);
        }
        painter->setFont(Theme::font(1.0, isCurrent));
        // Undone steps are still there to be redone: dimmer, in words too (tool tip).
        painter->setPen(theme.color(isUndone ? QStringLiteral("placeholder") : QStringLiteral("text")));
        painter->drawText(
            place, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, place.width()));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.color(QStringLiteral("accent")), 1));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {80, look::scaled(24)}; }
};

} // namespace

HistoryModel::HistoryModel(PlanDocument& document, QObject* parent)
    : QAbstractListModel(parent)
    , m_document(document)
    , m_stack(document.undoStack())
    , m_rows(m_stack.count() + 1)
{
    connect(&m_stack, &QUndoStack::indexChanged, this, &HistoryModel::follow);
    connect(&m_stack, &QUndoStack::cleanChanged, this, &HistoryModel::follow);
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() > m_stack.count())
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole: return wordsOf(row);
    case Qt::ToolTipRole:
        return row > m_stack.index() ? tr("Undone; click to do it again") : tr("Click to go back to here");
    case IsUndoneRole: return row > m_stack.index();
    case IsSavedRole: return row == m_stack.cleanIndex();
    case IsCurrentRole: return row == m_stack.index();
    default: return {};
    }
}

QString HistoryModel::wordsOf(int row) const
{
    if (row > 0)
        return stepWords(m_stack, row - 1);
    return m_document.hasDroppedSteps() ? tr("Older steps are no longer kept") : tr("Plan as opened");
}

void HistoryModel::follow()
{
    const int rows = m_stack.count() + 1;
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(0), index(m_rows - 1));
}

void HistoryModel::retranslate()
{
    Q_EMIT dataChanged(index(0), index(m_rows - 1));
}

HistoryPanel::HistoryPanel(PlanDocument& document, QWidget* parent)
    : QWidget(parent)
    , m_stack(document.undoStack())
    , m_model(new HistoryModel(document, this))
    , m_list(new QListView(this))
{
    setObjectName(QStringLiteral("historyPanel"));
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    const auto travel = [this](const QModelIndex& index) { m_stack.setIndex(index.row()); };
    connect(m_list, &QListView::clicked, this, travel);
    connect(m_list, &QListView::activated, this, travel);
    connect(&m_stack, &QUndoStack::indexChanged, this, &HistoryPanel::showCurrent);
    showCurrent();
    retranslate();
}

void HistoryPanel::showCurrent()
{
    m_list->scrollTo(m_model->index(m_stack.index()));
}

void HistoryPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HistoryPanel::retranslate()
{
    m_list->setAccessibleName(tr("History of changes"));
    m_model->retranslate();
}

} // namespace riparia
