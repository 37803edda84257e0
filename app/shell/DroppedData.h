// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QMimeData;

namespace riparia {

/// What is dragged over the window and means something to it: one of the two, or neither.
struct DroppedData {
    QStringList paths; ///< files, however they are told: as such, or their paths or file:// addresses as text
    QString rows;      ///< text with rows of segments, as from a spreadsheet

    bool isEmpty() const { return paths.isEmpty() && rows.isEmpty(); }
};

/// Looks at the beginning of a long text only, so that it can be asked while something is dragged.
DroppedData droppedData(const QMimeData& data);

} // namespace riparia
