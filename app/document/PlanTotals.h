// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanDocument.h"
#include "app/document/ShownFeatures.h"
#include "app/jobs/LatestJob.h"

#include "core/ledger/Ledger.h"
#include "core/ledger/Pivot.h"

#include <QObject>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace riparia {

/// The numbers of a document as it stands: one counting scheme and day, one filter for map, table, summary and exports, in the scenario that the document shows. Keeps the ledger up to
/// date edit by edit (updateLedger) and says when it changed.
///
/// A small plan is counted at once. A large one is counted in the background where all of it has to be: when it is opened, when something else is asked for,
/// when very much changes at once. What is asked for and what is shown are right all the while; ledger() is that of before until changed() tells of the new
/// one, with every edit that was made meanwhile. Of several counts the newest is taken.
class PlanTotals : public QObject {
    Q_OBJECT

public:
    /// A plan is large from so many segments, areas and greenways on, those of all scenarios together: areas that overlap cost most.
    static constexpr std::size_t kLargePlan = 2000;

    /// `largeFrom`: instead of kLargePlan; for tests.
    explicit PlanTotals(PlanDocument& document, std::size_t largeFrom = kLargePlan);

    const CountRequest& request() const { return m_request; }
    /// Errors: SchemeUnknown, FilterSyntax, ScenarioUnknown; then all stays as it was. "" = the plan's default scheme, no filter, the base.
    Result<void> setScheme(const QString& code);
    /// What the filter leaves out is not selected any more.
    Result<void> setFilter(const QString& text);
    Result<void> setScenario(const QString& text);
    /// Scheme and day at once. Error: SchemeUnknown.
    Result<void> setCounting(const QString& scheme, std::optional<Date> day);
    /// The day whose statuses count, instead of the scheme's; none = the scheme's own.
    void setDay(std::optional<Date> day);
    /// The day that is in force; none = the last status of each feature counts.
    std::optional<Date> day() const { return m_request.asOf ? m_request.asOf : m_request.scheme.asOf; }

    /// Never null; of an empty plan when it cannot be counted, then error() says why. Of what was asked for before while isCounting(), of an empty plan
    /// where nothing was.
    LedgerPtr ledger() const { return m_ledger; }
    /// What is asked for is being counted in the background.
    bool isCounting() const { return m_isCounting; }
    /// All of the plan is counted in the background where it has to be.
    bool isLarge() const;
    /// Another number whenever the plan or what is asked for is another, the same when only a count has arrived.
    std::size_t revision() const { return m_revision; }
    /// It is another scheme, filter or day of the plan that ledger() is of: goBack() asks for that again.
    bool canGoBack() const { return m_isCounting && m_canGoBack; }
    void goBack();
    const std::optional<Error>& error() const { return m_error; }
    /// Features of the scenario that pass the filter, whatever the scheme counts: what map and table show. All when there is no filter.
    /// False for what is no segment, area or greenway of the scenario.
    bool isShown(const Uuid& id) const { return m_shown.isShown(id); }
    /// A segment, area or greenway of the scenario that the filter leaves out: it is neither selected nor edited.
    bool isHidden(const Uuid& id) const { return m_shown.isHidden(id); }
    std::size_t shownCount() const { return m_shown.shownCount(); }
    std::size_t featureCount() const { return m_shown.count(); } ///< segments, areas and greenways of the scenario

    /// What the ledger would be after these changes; nothing is changed. For the ghost row and the live bubble while drawing. Errors: those of
    /// PlanDocument::landed() and of counting; Cancelled while isCounting(), for there is no ledger to follow.
    Result<LedgerPtr> preview(const ChangeSet& changes) const;
    /// The same of another ledger of the document's plan as it stands: of other works, say.
    Result<LedgerPtr> previewIn(const LedgerPtr& ledger, const ChangeSet& changes) const;
    /// What a sketch would make of the totals, shown beside them while drawing; null = nothing is being drawn. `changes`: what the ledger is a preview of, for
    /// who counts something else.
    void setSketched(LedgerPtr ledger, ChangeSet changes = {});
    /// setSketched() with the preview of these changes; with nothing where there are none, or they cannot be counted.
    void sketch(ChangeSet changes);
    LedgerPtr sketched() const { return m_sketched; }
    const ChangeSet& sketchedChanges() const { return m_sketchedChanges; }

Q_SIGNALS:
    void changed(); ///< ledger, request or what is shown
    void sketchedChanged();

private:
    void follow(const ChangeEvent& event);
    /// What was asked for, as the plan defines it now: a scheme that is gone gives way to the default, a scenario to the base.
    void askAgain();
    /// `isChoice`: the plan is the same.
    void recount(bool isChoice);
    void countHere();
    void countAside(bool isChoice);
    void followAside(const ChangeEvent& event);
    void arrive(Result<LedgerPtr> counted);
    void stopCounting();
    bool isTooMuchToFollow(const ChangeEvent& event) const;
    void take(Result<LedgerPtr> counted);
    /// That the plan or what is asked for is another.
    void tell();
    void deselectHidden();

    PlanDocument& m_document;
    CountRequest m_request;
    LedgerPtr m_ledger;
    LedgerPtr m_sketched;
    ChangeSet m_sketchedChanges; ///< that make m_sketched
    std::optional<Error> m_error;
    ShownFeatures m_shown;
    std::size_t m_revision = 0;

    std::size_t m_largeFrom;
    LatestJob<LedgerPtr> m_counting;
    bool m_isCounting = false; ///< what runs is waited for, and not only coming to its end
    bool m_canGoBack = false;
    std::shared_ptr<const CountContext> m_asked; ///< while counting: what is shown is judged with
    std::vector<Uuid> m_missed;                  ///< changed since the plan that is being counted
    std::vector<Uuid> m_behind;                  ///< changed since the plan that m_ledger is of, while counting
};

} // namespace riparia
