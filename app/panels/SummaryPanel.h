// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/NumberPieces.h"
#include "app/models/SummaryTotals.h"
#include "app/panels/FigureTable.h"
#include "app/panels/PanelContext.h"

#include <QWidget>

#include <functional>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace riparia {

class TargetBasisBox;
class TargetRow;

/// The live totals: gross, overlap and net of what is counted, rows by a dimension, targets. While something is drawn, what it would make of them.
class SummaryPanel : public QWidget {
    Q_OBJECT

public:
    SummaryPanel(PanelContext context, QWidget* parent = nullptr);

    const SummaryTotals& summary() const { return *m_summary; }
    FigureTable& totalsTable() const { return *m_totals; }
    /// Below the totals: what part of all rivers, which banks, areas in mu, cost.
    FigureTable& detailTable() const { return *m_details; }
    FigureTable& groupTable() const { return *m_groups; }
    /// For the title of the dock: copies the tables.
    QToolButton* copyButton() const { return m_copy; }
    QString copied() const;
    /// The part of the plan's plane that the map shows.
    void setView(const Box& view) { m_summary->setView(view); }

Q_SIGNALS:
    void filterWanted(const QString& condition); ///< to be added to the filter
    void targetWanted(const riparia::Uuid& id);  ///< to be edited; nil: a new one
    void targetDeletionWanted(const riparia::Uuid& id);
    void schemesWanted();                                     ///< the counting schemes are to be edited
    void selectWanted(const std::vector<riparia::Uuid>& ids); ///< a figure was clicked: these are its features
    /// Where the numbers of a row come from is asked; at least one. `name`: what the row is called now, "" while there is none; to be asked as long as the
    /// panel lives.
    void piecesWanted(const QString& row, const std::vector<riparia::NumberAsked>& numbers,
                      const std::function<QString()>& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeChoices();
    void showMenu(const FigureTable& table, int row, const QPoint& global);
    std::vector<Uuid> featuresOf(const FigureTable& table, int row) const;
    QString conditionOf(const FigureTable& table, int row) const;
    /// Those of a row that are sums of pieces, but for zeros.
    std::vector<NumberAsked> numbersOf(const FigureTable& table, int row) const;
    void askPieces(const FigureTable& table, int row);
    std::function<QString()> namerOf(const FigureTable& table, int row) const;
    void fillCombos();
    void refresh();
    QString scopeWords() const;
    void showScope();
    bool doPrintedPartsAddUp() const;
    void showRule();
    void showTotals();
    void showDetails();
    void showGroups();
    TargetRow* makeTarget(const TargetFigure& target);
    void showTargets();
    void showPace(const Uuid& target, const QString& words, bool isLate);
    void retranslate();

    PanelContext m_context;
    SummaryTotals* m_summary;
    QLabel* m_scopeLabel;
    QComboBox* m_scope;
    QLabel* m_byLabel;
    QComboBox* m_by;
    QLabel* m_scopeNote;   ///< where the scope is not what everything else counts, and while it is counted
    QPushButton* m_goBack; ///< while counting: to what was counted before
    FigureTable* m_totals;
    std::vector<std::string> m_totalMetrics; ///< of the rows of m_totals
    FigureTable* m_details;
    std::vector<std::string> m_detailMetrics; ///< of the rows of m_details
    FigureTable* m_groups;
    QWidget* m_targetsHead;
    QLabel* m_targetsTitle;
    TargetBasisBox* m_basis;
    QVBoxLayout* m_targets;
    QWidget* m_noTargets;
    QLabel* m_noTargetsText;
    QPushButton* m_firstTarget; ///< where there is none yet
    QToolButton* m_addTarget;
    QLabel* m_problem;
    QLabel* m_rule;
    QToolButton* m_copy;
};

} // namespace riparia
