// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/ExportFormat.h"

#include <QDialog>

#include <string>

class QCheckBox;
class QComboBox;
class QLabel;

namespace riparia {

/// What to write, in which format, and for whom.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(bool hasFilter, QWidget* parent);

    ExportFormat format() const;
    /// Of planTableNames(), or "pieces"; "" = all the format holds.
    std::string table() const;
    bool isForSpreadsheet() const;
    bool onlyShown() const;

private:
    void showChoices();

    QComboBox* m_format;
    QLabel* m_what;
    QComboBox* m_table;
    QLabel* m_presetTitle = nullptr;
    QComboBox* m_preset;
    QCheckBox* m_shown;
};

} // namespace riparia
