// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/NetByClass.h"
#include "app/models/PlanChecks.h"
#include "app/render/StripContent.h"
#include "app/report/ReportRequest.h"

#include "core/ledger/Gaps.h"
#include "core/ledger/Pivot.h"
#include "core/ledger/ScenarioComparison.h"
#include "core/ledger/Targets.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// A segment in the tables of the report.
struct SegmentFacts {
    FeaturePtr feature;
    QString name;
    QString remarks;
    QString measures;
    QString status; ///< name
    Span span;
    Millimetres length;  ///< as drawn: gross of river length
    Millimetres counted; ///< what it owns of the net
    /// What others are counted for.
    struct Elsewhere {
        Millimetres length;
        QString owner; ///< code
    };
    std::vector<Elsewhere> elsewhere;
};

/// One river, or another water that something is counted at.
struct RiverFacts {
    std::string key; ///< "" = unassigned
    QString name;
    QString
        otherName; ///< in the other language, "" when there is none or it is the same; the key where others have the same name
    std::shared_ptr<const PlanRiver> river; ///< null for what is no river
    Millimetres length;                     ///< inside the boundary, if any
    Millimetres untreated;                  ///< length - net
    Figures figures;
    ByClass byClass{};
    Millimetres left, right; ///< bank lengths
    Millimetres both;        ///< of river with works on both banks
    std::int64_t features = 0;
    double cost = 0;
    /// Of river with works on one bank only.
    Millimetres oneBank() const { return left + right - both - both; }

    int group = -1;            ///< index into ReportContent::groups
    std::optional<Span> works; ///< from the first to the last counted place
    std::vector<Span> gaps;
    std::shared_ptr<const StripContent> strip; ///< null without along-river works
    std::vector<SegmentFacts> segments;        ///< downstream
    QString remarks;                           ///< its own; where it has none, those of its segments
};

/// What the features with one measure come to without the others.
struct MeasureFacts {
    QString name;
    Figures figures;
    ByClass byClass{}; ///< its sum is the net of `figures`
    std::int64_t segments = 0;
    std::int64_t areas = 0;
    std::int64_t greenways = 0;

    void count(EntityKind kind)
    {
        ++(kind == EntityKind::Area ? areas : kind == EntityKind::Greenway ? greenways : segments);
    }
};

struct AreaFacts {
    FeaturePtr feature;
    QString name;
    QString kind;
    QString water;
    QString chainage; ///< beside the area; "" where it is linked to no span
    QString status;
    SquareCentimetres gross;
    SquareCentimetres net;
};

struct GreenwayFacts {
    FeaturePtr feature;
    QString name;
    QString water;
    QString chainage; ///< beside the greenway; "" where it is linked to no span
    QString type;     ///< "" = not told, as grade
    QString grade;
    std::optional<Millimetres> width;
    QString surface;           ///< "" = not told
    std::optional<int> opened; ///< year, of what is completed
    QString status;
    Millimetres gross;
    Millimetres net;
};

/// One line of the proof that rows add up.
struct ReconcileFacts {
    QString dimension;
    std::size_t rows = 0;
    bool hasUnassigned = false;
    Amounts sum;
    std::int64_t difference = 0; ///< of the river length, millimetres
};

/// Everything the report says, counted once from plan and ledger: plain values, no layout. Names are in the language of the report.
struct ReportContent {
    Language language = Language::English;
    LedgerPtr ledger;
    PlanInfo info;
    QString title;
    QString scenario;
    QString scheme;
    std::optional<Date> day; ///< statuses are those of this day
    QStringList later;       ///< codes of works left out because their status is later than the day
    QString filter;
    QString hash; ///< of the plan
    Figures totals;
    ByClass byClass{};
    Millimetres left, right; ///< bank lengths
    Millimetres bothBanks;   ///< of river with works on both banks
    Millimetres riverLength; ///< of all rivers, those left out included
    std::size_t pieces = 0;  ///< of river length
    std::size_t segmentCount = 0;
    double cost = 0; ///< yuan
    std::vector<RiverFacts> rivers;
    std::size_t riversLeftOut = 0; ///< without anything counted, too many to list one by one
    Millimetres lengthLeftOut;     ///< of these, inside the boundary
    QStringList groups;            ///< headings of rivers
    std::vector<MeasureFacts> measures;
    MeasureFacts allMeasures;       ///< what is counted, whatever its measures; its name is empty
    MeasureFacts inSeveralMeasures; ///< that minus the rows
    std::vector<AreaFacts> areas;
    std::vector<GreenwayFacts> greenways;
    std::vector<TargetProgress> targets; ///< none under a filter: targets have scopes of their own
    std::size_t targetsLeftOut = 0;      ///< because of a filter
    /// By target: what all works of the plan come to, whatever their status.
    std::vector<std::int64_t> targetsWithAll;
    std::vector<ByClass> targetsByClass; ///< by target: the same, by the status that each work has
    std::vector<ReportedCheck> reported;
    std::optional<Gap> longestGap; ///< between two treated stretches
    std::vector<ReconcileFacts> reconciled;
    std::optional<Millimetres> otherMethodRiver; ///< net river length by the other length method
    std::vector<std::shared_ptr<const SourceRecord>> sources;
    std::optional<ScenarioComparison> comparison; ///< with the scenario the request names
    std::vector<CheckFinding> findings;           ///< warnings and errors, gravest first
    std::size_t remarks = 0;                      ///< findings that are neither
    std::shared_ptr<const Plan> plan;

    bool isReachedWithAll(std::size_t target) const
    {
        const TargetProgress& row = targets[target];
        return row.quantity && reaches(targetsWithAll[target], *row.target, *row.quantity, ledger->request.scheme);
    }

    /// What is left out, as if it were one river: for the row that tables end with, so that their rows add up.
    RiverFacts leftOut() const
    {
        RiverFacts facts;
        facts.length = facts.untreated = lengthLeftOut;
        return facts;
    }
};

/// Counts and collects. tr() must speak the language of the report (ThreadLanguage). Errors: those of buildLedger and pivot; Cancelled.
Result<ReportContent> reportContentOf(const Plan& plan, const LedgerPtr& ledger, Language language,
                                      const Issues& fileIssues, const Progress& progress = {});

/// The name of the water that a feature counts for; the word for none where there is none.
QString waterOf(const CountedFeature& feature, Language language);

} // namespace riparia
