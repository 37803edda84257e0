// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/FreeText.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace riparia {

/// The sections of the report that somebody writes: title and text of each, in both languages.
class ReportTextsDialog : public QDialog {
    Q_OBJECT

public:
    /// Begins with the texts of `language`.
    ReportTextsDialog(FreeTexts texts, Language language, QWidget* parent);

    /// As they stand in the dialog, without those that are empty.
    FreeTexts texts() const;

private:
    std::pair<FreeSection, Language> chosen() const;
    /// Fills title and text with what is chosen.
    void load();
    void keep();

    FreeTexts m_texts;
    QComboBox* m_section;  ///< data: FreeSection
    QComboBox* m_language; ///< data: Language
    QLineEdit* m_title;
    QPlainTextEdit* m_text;
};

} // namespace riparia
