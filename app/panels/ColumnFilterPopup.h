// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/ColumnFilter.h"
#include "app/panels/PanelContext.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace riparia {

class PlanTableModel;

/// Asks below the title of a column what the filter of the plan shall say about it: which of its values, from where to where, or what it contains. Closes by
/// Esc or a click elsewhere, and is gone then.
class ColumnFilterPopup : public QFrame {
    Q_OBJECT

public:
    /// `column` is one that ColumnFilter knows.
    ColumnFilterPopup(PanelContext context, const PlanTableModel& model, int column, QWidget* parent);

    /// Below this place of the screen, or above it where there is no room.
    void showBelow(const QRect& title);

Q_SIGNALS:
    void chosen(const QStringList& conditions); ///< of the whole filter, those of other columns as they were

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static constexpr int kSearchedFrom = 9; // rows that are no longer found at a glance

    QStringList conditions() const;
    QString titleWords(const QString& title) const;
    void addNote(QVBoxLayout& column, const QString& words);
    void addWhatIsSaid(QVBoxLayout& column);
    void addChoice(QVBoxLayout& column, const QString& title);
    void addText(QVBoxLayout& column, const QString& title);
    void addRange(QVBoxLayout& column, const QString& title);
    void addButtons(QVBoxLayout& column);
    void search(const QString& words);
    void chooseFound(bool isChosen);
    void showChosen();
    void accept();
    void acceptChoice();
    void acceptRange();
    void refuse(QLineEdit& line);
    void finish(const QString& own);

    PanelContext m_context;
    ColumnFilter m_filter;
    std::vector<ColumnValue> m_values;
    QListWidget* m_list = nullptr; ///< of a choice
    QCheckBox* m_all = nullptr;
    QWidget* m_first = nullptr;  ///< which the keyboard comes to
    QLineEdit* m_from = nullptr; ///< of a range, or what is contained
    QLineEdit* m_to = nullptr;
    QString m_fromBefore;
    QString m_toBefore;
    QLabel* m_error;
    QPushButton* m_ok;
};

} // namespace riparia
