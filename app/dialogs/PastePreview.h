// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTableWidget>

#include <cstddef>

namespace riparia {

/// What would be made of pasted lines, row by row: which one it is, what becomes of it, then its cells. Nothing in it is edited.
class PastePreview : public QTableWidget {
public:
    explicit PastePreview(QWidget* parent = nullptr);

    /// Makes room for so many rows, of which the first ones are listed; returns how many those are. They are to be given by setRow(), and then fit().
    int begin(const QStringList& titles, std::size_t rows);
    /// The texts of a row from the left, each its own tool tip.
    void setRow(int row, const QStringList& texts);
    /// Makes columns as wide as what stands in them, that of the outcome at most this many pixels.
    void fit(int mostOutcome);
};

} // namespace riparia
