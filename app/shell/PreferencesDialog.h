// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QGridLayout;
class QLabel;
class QLayout;
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
    void mapLookChosen(const QString& look);  ///< "auto", "light", "dark"
    void textPercentChosen(int percent);
    void lengthUnitChosen(const QString& code); ///< "auto", "m", "km"
    void areaUnitChosen(const QString& code);   ///< "auto", "m2", "hm2", "mu", "km2"
    void moneyUnitChosen(const QString& code);  ///< "yuan", "wan_yuan"
    void chainageChosen(const QString& form);   ///< "k", "plain"
    void atStartChosen(const QString& what);    ///< "welcome", "last", "new"
    void authorChosen(const QString& name);
    void edgePanChosen(bool on);
    void keepPreviousChosen(bool on);
    void shortcutsWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// One below the other; `line` where the control does not stand alone in its row.
    void addRow(QGridLayout& grid, QWidget* control, QLayout* line = nullptr);
    QLayout* makeUnits(const SettingsStore& settings);
    void connectControls();
    void retranslate();
    void retranslateUnits();

    struct Row {
        QLabel* label;
        QWidget* control;
    };

    std::vector<Row> m_rows;
    QComboBox* m_language;
    QComboBox* m_theme;
    QComboBox* m_map;
    QSlider* m_text;
    QLabel* m_percent;
    QComboBox* m_length;
    QComboBox* m_area;
    QComboBox* m_money;
    QComboBox* m_chainage;
    QComboBox* m_start;
    QLineEdit* m_author;
    QCheckBox* m_edgePan;
    QCheckBox* m_keepPrevious;
    QPushButton* m_shortcuts;
    QDialogButtonBox* m_buttons;
};

} // namespace riparia
