// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PlanTableModel.h"

#include <QObject>

class QMenu;
class QTableView;

namespace riparia {

/// The columns of a table as its reader wants them: which of them, in which order, how wide. The first one, which names the row, always stays, and stays first. Chosen in
/// the menu of the head, dragged there; told as a text that is understood by other versions of the program, which may have other columns.
class TableColumns : public QObject {
    Q_OBJECT

public:
    TableColumns(const PlanTableModel& model, QTableView& view);

    bool isShown(int column) const;
    /// Those shown, in the order they stand in.
    std::vector<int> shown() const;
    /// "code 72,river 110,-bank 90": in order, hidden ones with a minus, widths at the usual size of text.
    QString toText() const;
    /// What it does not name keeps its place and width; what is no such text changes nothing.
    void fromText(const QString& text);
    /// A line for each column, to be ticked, and one that puts all of it back.
    void fillMenu(QMenu& menu);

Q_SIGNALS:
    void changed(); ///< by the reader

private:
    void show(int column, bool shown);
    void putBack();

    const PlanTableModel& m_model;
    QTableView& m_view;
    bool m_isPlacing = false;
};

} // namespace riparia
