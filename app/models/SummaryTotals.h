// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanTotals.h"
#include "app/jobs/LatestJob.h"

#include "core/ledger/Pivot.h"

#include <QObject>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// Of which features the summary speaks.
enum class SummaryScope { Shown, All, Selection, View };

/// How far a target is reached.
struct TargetFigure {
    Uuid id;
    QString name;
    std::string metric;
    double goal = 0; ///< SI unit of the metric
    double reached = 0;
    double sketched = 0; ///< what a sketch would add
    bool approximate = false;
    bool isMet = false; ///< by the rule of reaches()
    std::optional<Date> due;

    double share() const { return goal > 0 ? reached / goal : 0; }
};

/// What the summary dock shows, as values: totals of a scope, rows by a dimension, targets, and what a sketch would make of them. Follows the totals.
class SummaryTotals : public QObject {
    Q_OBJECT

public:
    SummaryTotals(PlanDocument& document, PlanTotals& totals, QObject* parent = nullptr);

    SummaryScope scope() const { return m_scope; }
    void setScope(SummaryScope scope);
    /// The part of the plane the map shows, for the scope View: what lies in it is cut out and counted in the background, that of the newest view only.
    void setView(const Box& view);
    /// While the figures of the view are being made: those that stand are of another one.
    bool isCounting() const { return m_counting.isRunning(); }
    const std::string& dimension() const { return m_dimension; }
    void setDimension(const std::string& dimension);

    /// Never null.
    LedgerPtr ledger() const { return m_ledger; }
    const SummaryTable& table() const { return m_table; }
    /// None while nothing is drawn.
    const std::optional<Figures>& sketched() const { return m_sketched; }
    const std::vector<TargetFigure>& targets() const { return m_targets; }
    /// Why nothing can be counted, else "".
    QString problem() const { return m_problem; }
    /// Ids of the features counted in a row of the table.
    std::vector<Uuid> featuresOf(const SummaryRow& row) const;
    /// Ids of the features that a total is the sum of: "river", "bank", "area", "greenway".
    std::vector<Uuid> featuresOf(std::string_view metric) const;
    /// Counts anew; after the language has changed, for names in it.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void refreshSketch();
    Result<LedgerPtr> count() const;
    void countView();
    void take(const Result<LedgerPtr>& ledger);
    std::vector<TargetFigure> targetsOf(const Ledger& ledger) const;

    PlanDocument& m_document;
    PlanTotals& m_totals;
    SummaryScope m_scope = SummaryScope::Shown;
    Box m_view;
    LatestJob<LedgerPtr> m_counting;
    std::string m_dimension = "water";
    LedgerPtr m_ledger;
    SummaryTable m_table;
    std::optional<Figures> m_sketched;
    std::vector<TargetFigure> m_targets;
    QString m_problem;
};

} // namespace riparia
