// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/PastePreview.h"
#include "app/models/PastedCells.h"
#include "app/panels/PanelContext.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace riparia {

/// What a spreadsheet's cells would make of rows of a table, row by row, before one undo step writes those that are understood.
class PasteCellsDialog : public QDialog {
    Q_OBJECT

public:
    PasteCellsDialog(PanelContext context, PastedCells cells, QWidget* parent = nullptr);

    QPushButton& applyButton() const { return *m_apply; }
    const QTableWidget& preview() const { return *m_preview; }
    /// The rows that were changed; 0 before.
    int changed() const { return m_changed; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showRows();
    void apply();
    void retranslate();

    PanelContext m_context;
    PastedCells m_cells;
    int m_changed = 0;
    QLabel* m_note;
    PastePreview* m_preview;
    QLabel* m_outcome;
    QPushButton* m_apply;
    QPushButton* m_cancel;
};

} // namespace riparia
