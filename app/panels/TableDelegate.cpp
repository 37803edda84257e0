// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/TableDelegate.h"

#include "app/models/PlanTableModel.h"
#include "app/panels/Choices.h"
#include "app/panels/Swatch.h"
#include "app/theme/Theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QIcon>
#include <QLineEdit>
#include <QPainter>
#include <QTableView>

namespace riparia {

namespace {

constexpr int kMarkSize = 12; // pixels

CellEditor editorOf(const QModelIndex& index)
{
    return static_cast<CellEditor>(index.data(PlanTableModel::EditorRole).toInt());
}

/// The leftmost column on screen, wherever it was dragged.
bool isFirst(const QWidget* view, int column)
{
    const auto* table = qobject_cast<const QTableView*>(view);
    return table && table->horizontalHeader()->visualIndex(column) == 0;
}

} // namespace

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect,
                      isSelected ? option.palette.color(QPalette::Highlight) : option.palette.color(QPalette::Base));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.color(QStringLiteral("separator_2")));
    if (isSelected && isFirst(option.widget, index.column()))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          theme.color(QStringLiteral("mark")));
    const QVariant status = index.data(PlanTableModel::StatusRole);
    const QString text = index.data().toString();
    if (status.isValid()) {
        const int height = std::min(option.rect.height() - 5, 18 * option.fontMetrics.height() / 16);
        const int width = std::min(Swatch::badgeWidth(text, option.font), option.rect.width() - 10);
        const QRect badge(option.rect.left() + 6, option.rect.top() + (option.rect.height() - height) / 2, width,
                          height);
        Swatch::paintBadge(*painter, badge, static_cast<StatusClass>(status.toInt()), text, option.font);
    } else {
        const auto align = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
        QRect place = option.rect.adjusted(8, 0, -8, 0);
        if (const auto mark = index.data(Qt::DecorationRole).value<QIcon>(); !mark.isNull()) {
            const int left = option.rect.right() - kMarkSize - 2;
            mark.paint(painter, QRect(left, option.rect.top(), kMarkSize, option.rect.height()));
            place.setRight(left - 2);
        }
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(place, static_cast<int>(align),
                          option.fontMetrics.elidedText(text, Qt::ElideRight, place.width()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.color(QStringLiteral("accent")), 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QWidget* TableDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const CellEditor editor = editorOf(index);
    const QString title = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    if (editor == CellEditor::Text || editor == CellEditor::Chainage || editor == CellEditor::Day ||
        editor == CellEditor::Year || editor == CellEditor::Number) {
        auto* line = new QLineEdit(parent);
        line->setAccessibleName(title);
        if (editor != CellEditor::Text)
            line->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        return line;
    }
    auto* combo = new QComboBox(parent);
    combo->setAccessibleName(title);
    switch (editor) {
    case CellEditor::River: Choices::riversOrNone(*combo, m_names, false); break;
    case CellEditor::RiverByPlace: Choices::riversOrNone(*combo, m_names, true); break;
    case CellEditor::Bank: Choices::banks(*combo); break;
    case CellEditor::Measure: Choices::measures(*combo); break;
    case CellEditor::Status: Choices::statuses(*combo); break;
    case CellEditor::WorksChoice: Choices::works(*combo, m_names.document()); break;
    case CellEditor::None:
    case CellEditor::Text:
    case CellEditor::Chainage:
    case CellEditor::Day:
    case CellEditor::Year:
    case CellEditor::Number: break;
    }
    auto* self = const_cast<TableDelegate*>(this); // signals of the delegate from its own factory
    connect(combo, &QComboBox::activated, self, [self, combo] {
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    return combo;
}

void TableDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString value = index.data(Qt::EditRole).toString();
    if (auto* combo = qobject_cast<QComboBox*>(editor))
        Choices::choose(*combo, value, index.data().toString());
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setText(value);
}

void TableDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* combo = qobject_cast<QComboBox*>(editor))
        model->setData(index, combo->currentData());
    else if (const auto* line = qobject_cast<QLineEdit*>(editor); line && line->text() != index.data(Qt::EditRole))
        model->setData(index, line->text());
}

void TableDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect);
}

} // namespace riparia
