// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/LatestJob.h"
#include "app/models/ColumnFilter.h"
#include "app/panels/PanelContext.h"

#include <QFrame>
#include <QRect>

#include <cstddef>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace riparia {

class PlanTableModel;

/// Asks below the title of a column what the filter of the plan shall say about it: which of its values, from where to where, or what it contains. Closes by
/// Esc or a click elsewhere, and is gone then. The values of a large plan (PlanTotals::isLarge()) are counted in the background: it says so until they are there,
/// and what is searched for meanwhile is searched then.
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
    void closeEvent(QCloseEvent* event) override;

private:
    static constexpr std::size_t kSearchedFrom = 9; // rows that are no longer found at a glance

    QStringList conditions() const;
    QString titleWords(const QString& title) const;
    void addNote(QVBoxLayout& column, const QString& words);
    void addWhatIsSaid(QVBoxLayout& column);
    void addChoice(QVBoxLayout& column, const QString& title);
    void addSearch(QVBoxLayout& column, const QString& title);
    void addList(QVBoxLayout& column, const QString& title);
    void countAside(QVBoxLayout& column, const ColumnRows& rows);
    void takeCounted(Result<std::vector<ColumnValue>> counted);
    void showValues(std::vector<ColumnValue> values);
    void place();
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
    QRect m_title; ///< of the column, on the screen
    std::vector<ColumnValue> m_values;
    QListWidget* m_list = nullptr; ///< of a choice
    QLineEdit* m_search = nullptr; ///< where there are many, or might be
    QLabel* m_wait = nullptr;      ///< in place of the list, while it is counted
    QCheckBox* m_all = nullptr;
    QWidget* m_first = nullptr;  ///< which the keyboard comes to
    QLineEdit* m_from = nullptr; ///< of a range, or what is contained
    QLineEdit* m_to = nullptr;
    QString m_fromBefore;
    QString m_toBefore;
    QLabel* m_error;
    QPushButton* m_ok;
    LatestJob<std::vector<ColumnValue>> m_counting;
};

} // namespace riparia
