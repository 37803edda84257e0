// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanTotals.h"

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

/// Writes a table of the plan as CSV, whole or not at all. `table` as in ExportDialog. Returns the number of rows.
/// Errors: those of planTable, buildLedger and FileWriter.
Result<std::size_t> exportCsv(const Plan& plan, const PlanTotals& totals, const std::string& table, bool forSpreadsheet,
                              bool onlyShown, const QString& path);

} // namespace riparia
