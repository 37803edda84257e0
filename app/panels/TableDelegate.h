// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PlanNames.h"

#include <QStyledItemDelegate>

namespace riparia {

/// Paints the cells of the table dock (hairlines, the mark of a selected row, status badges) and edits them with the inspector's choices.
class TableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    TableDelegate(const PlanNames& names, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_names(names)
    {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    const PlanNames& m_names;
};

} // namespace riparia
