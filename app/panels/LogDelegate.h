// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace riparia {

/// Paints a message of the log in columns: time, level with its icon, source, and the text, which goes on over as many lines as it needs.
class LogDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Of a row: TimeRole and TextRole are words, the others a MessageKind and a MessageSource as numbers.
    enum Role { TimeRole = Qt::UserRole + 1, KindRole, SourceRole, TextRole };

    explicit LogDelegate(QObject* parent);

    /// Columns are as wide as what may stand in them: to be called when language or font have changed.
    void fitColumns();

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// By the width of the list.
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int textAt() const; ///< where the text begins

    int m_time = 0;
    int m_kind = 0;
    int m_source = 0;
};

} // namespace riparia
