// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

class QAbstractItemView;

namespace riparia {

/// Tells when selected rows of a table are dragged: pressed on one of them and pulled. A drag from any other row selects, as ever. Belongs to the table.
class RowDrag : public QObject {
    Q_OBJECT

public:
    explicit RowDrag(QAbstractItemView& table);

    /// Another view on the same rows, with the same selection.
    void watch(QAbstractItemView& view);

Q_SIGNALS:
    void began();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_isPressed = false; ///< on a selected row
    QPoint m_pressed;
};

} // namespace riparia
