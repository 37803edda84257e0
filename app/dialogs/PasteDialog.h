// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/PastePreview.h"
#include "app/dialogs/PastedRows.h"
#include "app/jobs/LatestJob.h"
#include "app/panels/PanelContext.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace riparia {

class EffectTable;

/// Rows from a spreadsheet become segments: the text, which can be mended here, what is understood of each row, and what the whole would make of the
/// totals, before one undo step creates them.
class PasteDialog : public QDialog {
    Q_OBJECT

public:
    PasteDialog(PanelContext context, const QString& text, QWidget* parent = nullptr);
    ~PasteDialog() override;

    QPlainTextEdit& text() const { return *m_text; }
    QPushButton& createButton() const { return *m_create; }
    const QTableWidget& preview() const { return *m_preview; }
    bool isReading() const { return m_wait.isActive() || m_reading.isRunning(); }
    /// The segments made; empty before.
    const std::vector<Uuid>& created() const { return m_created; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void take(Result<PastedRows> rows);
    void showRows();
    void showRow(int at, const PastedRows::Row& row);
    void create();
    void retranslate();

    PanelContext m_context;
    QLabel* m_note;
    QPlainTextEdit* m_text;
    PastePreview* m_preview;
    EffectTable* m_effect;
    QLabel* m_outcome;
    QPushButton* m_create;
    QPushButton* m_cancel;
    QTimer m_wait;
    LatestJob<PastedRows> m_reading;
    PastedRows m_rows;
    std::optional<Error> m_error;
    std::vector<Uuid> m_created;
};

} // namespace riparia
