// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanTotals.h"
#include "app/jobs/LatestJob.h"
#include "app/models/NetByClass.h"
#include "app/models/TargetBasis.h"
#include "app/text/ShownUnits.h"

#include "core/ledger/BankLengths.h"
#include "core/ledger/LedgerPart.h"
#include "core/ledger/Pivot.h"
#include "core/ledger/Targets.h"

#include <QObject>
#include <QString>

#include <map>
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
    bool isMet = false;     ///< by the rule of reaches()
    bool isOverdue = false; ///< the day it was due has passed, and it is not met
    std::optional<Date> due;

    double share() const { return goal > 0 ? reached / goal : 0; }
};

/// What lies in the scopes of targets, of the ledger they are measured by, by the uuid of the target; kept from one ledger to the next, so that an edit or a
/// move of the pointer while drawing counts only what it touches.
using TargetParts = std::map<Uuid, LedgerPart>;

/// What the summary dock shows, as values: totals of a scope, rows by a dimension, targets, and what a sketch would make of them. Follows the totals. What
/// the totals have not counted already is counted in the background, of which the newest counts; what stands until then is of what was asked before.
class SummaryTotals : public QObject {
    Q_OBJECT

public:
    SummaryTotals(PlanDocument& document, PlanTotals& totals, QObject* parent = nullptr);

    SummaryScope scope() const { return m_scope; }
    void setScope(SummaryScope scope);
    /// The part of the plane the map shows, for the scope View: what lies in it is cut out and counted.
    void setView(const Box& view);
    /// The scope is not what the totals count.
    bool isCountedApart() const;
    /// While the figures of what is asked for are being made: those that stand are of something else.
    bool isCounting() const { return m_isCounting || (!isCountedApart() && m_totals.isCounting()); }
    const std::string& dimension() const { return m_dimension; }
    void setDimension(const std::string& dimension);

    /// Never null.
    LedgerPtr ledger() const { return m_ledger; }
    const SummaryTable& table() const { return m_table; }
    /// Net river length of what is counted, by the banks that are covered.
    const NetByBank& banks() const { return m_banks; }
    /// What of the totals is not completed.
    const Amounts& unfinished() const { return m_unfinished; }
    /// All rivers of the plan, of which a part is treated.
    Millimetres allRivers() const { return m_allRivers; }
    /// None while nothing is drawn.
    const std::optional<Figures>& sketched() const { return m_sketched; }
    /// Measured by the works of their basis, within the scope of the summary.
    const std::vector<TargetFigure>& targets() const { return m_targets; }
    /// Of the figures that stand.
    TargetBasis targetBasis() const { return m_targetCount.basis.basis(); }
    /// Why nothing can be counted, else "".
    QString problem() const { return m_problem; }
    /// Ids of the features counted in a row of the table.
    std::vector<Uuid> featuresOf(const SummaryRow& row) const;
    /// Ids of the features that a total is the sum of: "river", "bank", "area", "greenway"; "left", "right", "both_banks", "one_bank" (those that own it
    /// there), "cost".
    std::vector<Uuid> featuresOf(std::string_view metric) const;
    /// Counts in the background how fast a target is neared; paceFound() says it. Of several the newest is told.
    void findPace(const Uuid& target, const ShownUnits& units);
    /// Counts anew; after the language has changed, for names in it.
    void refresh();

Q_SIGNALS:
    void changed();
    /// In words, see TargetPace.h, and whether the target is late; of the figures that stand.
    void paceFound(const riparia::Uuid& target, const QString& words, bool isLate);

private:
    /// What the targets are measured by, and what of it lies in their scopes.
    struct TargetCount {
        BasisLedger basis;
        TargetParts parts;
    };
    /// All that is made from one ledger.
    struct Made {
        LedgerPtr ledger;
        NetByBank banks;
        Amounts unfinished;
        Millimetres allRivers;
        SummaryTable table; ///< empty when `fault` says why there is none
        std::optional<Error> fault;
        std::vector<TargetFigure> targets;
        TargetCount targetCount;
    };
    /// `before`: what the targets were counted with before.
    static Made madeOf(const Plan& plan, LedgerPtr ledger, const std::string& dimension, TargetBasis basis,
                       TargetCount before, const Progress& progress);
    Made madeHere() const;
    bool isLongToMake() const;
    void follow();
    void refreshSketch();
    void sketchTargets(const LedgerPtr& sketched);
    CountRequest asked() const;
    void countApart();
    void makeAside();
    void start(LatestJob<Made>::Work work);
    void take(Result<Made> made);
    std::vector<Uuid> ownersOf(std::string_view metric) const;

    PlanDocument& m_document;
    PlanTotals& m_totals;
    SummaryScope m_scope = SummaryScope::Shown;
    Box m_view;
    LatestJob<Made> m_counting;
    LatestJob<TargetProgress> m_pace;
    bool m_isCounting = false;  ///< what runs is waited for, and not only coming to its end
    std::size_t m_revision = 0; ///< of the totals, that what is counted apart is of
    std::string m_dimension = "water";
    LedgerPtr m_ledger;
    SummaryTable m_table;
    NetByBank m_banks;
    Amounts m_unfinished;
    Millimetres m_allRivers;
    std::optional<Figures> m_sketched;
    std::vector<TargetFigure> m_targets;
    TargetCount m_targetCount; // of m_targets
    QString m_problem;
};

} // namespace riparia
