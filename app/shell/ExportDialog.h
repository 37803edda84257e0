// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/Language.h"

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/Ledger.h"
#include "core/plan/Plan.h"

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace riparia {

/// Which table to write and for whom.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(bool hasFilter, QWidget* parent);

    std::string table() const; ///< of planTableNames(), or "pieces"
    bool isForSpreadsheet() const;
    bool onlyShown() const;

private:
    QComboBox* m_table;
    QComboBox* m_preset;
    QCheckBox* m_shown;
};

/// A table on its way into a file.
struct TableExport {
    std::string table; ///< as in ExportDialog
    bool forSpreadsheet = false;
    CountRequest request; ///< its filter chooses the rows
    Language language = Language::English;
    QString path; ///< overwritten
};

struct ExportedTable {
    std::size_t rows = 0;
    Issues issues; ///< what the file cannot say: repairs while areas were cut into pieces
};

/// Writes a table of the plan as CSV, whole or not at all. For any thread.
/// Errors: those of planTable, buildLedger and FileWriter; Cancelled.
Result<ExportedTable> exportCsv(const Plan& plan, const TableExport& what, const Progress& progress = {});

} // namespace riparia
