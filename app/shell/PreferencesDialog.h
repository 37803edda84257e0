// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;

namespace riparia {

class SettingsStore;

/// Language, appearance, size of text, what is shown at start. What is chosen applies at once.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    PreferencesDialog(const SettingsStore& settings, QWidget* parent);

Q_SIGNALS:
    void languageChosen(const QString& code); ///< "" = that of the system
    void themeChosen(const QString& theme);   ///< "light", "dark", "system"
    void textPercentChosen(int percent);
    void atStartChosen(const QString& what); ///< "welcome", "last", "new"
    void authorChosen(const QString& name);
    void edgePanChosen(bool on);
    void shortcutsWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_labels[7];
    QComboBox* m_language;
    QComboBox* m_theme;
    QSlider* m_text;
    QLabel* m_percent;
    QComboBox* m_start;
    QLineEdit* m_author;
    QCheckBox* m_edgePan;
    QPushButton* m_shortcuts;
    QDialogButtonBox* m_buttons;
};

} // namespace riparia
