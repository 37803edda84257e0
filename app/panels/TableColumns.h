// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/PlanTableModel.h"

#include <QObject>

class QMenu;

namespace riparia {

class FrozenTable;

/// The columns of a table as its reader wants them: which of them, in which order, how wide. The first one, which names the row, always stays, and stays first. Chosen in
/// the menu of the head, which leads to the filter of a column as its funnel does, and dragged there; told as a text that is understood by other versions of the program, which may have other columns.
class TableColumns : public QObject {
    Q_OBJECT

public:
    TableColumns(const PlanTableModel& model, FrozenTable& view);

    bool isShown(int column) const;
    /// Those shown, in the order they stand in.
    std::vector<int> shown() const;
    /// "code 72,river 110,-bank 90": in order, hidden ones with a minus, widths at the usual size of text.
    QString toText() const;
    /// What it does not name keeps its place and width; what is no such text changes nothing.
    void fromText(const QString& text);
    /// A line for each column, to be ticked, and one that puts all of it back.
    void fillMenu(QMenu& menu);
    /// The filter has a part about it.
    bool isFilterable(int column) const;
    /// A line that asks for the filter of this column; nothing where it has none.
    void addFilterLine(QMenu& menu, int column);
    /// Where its title is, on the screen; it is scrolled into sight.
    QRect placeOfTitle(int column);

Q_SIGNALS:
    void changed(); ///< by the reader
    void filterWanted(int column);

private:
    void showMenu(const QPoint& place);
    void show(int column, bool shown);
    void putBack();

    const PlanTableModel& m_model;
    FrozenTable& m_view;
    bool m_isPlacing = false;
};

} // namespace riparia
