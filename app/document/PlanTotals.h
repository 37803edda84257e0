// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanDocument.h"
#include "app/document/ShownFeatures.h"

#include "core/ledger/Ledger.h"
#include "core/ledger/Pivot.h"

#include <QObject>

#include <cstddef>
#include <optional>

namespace riparia {

/// The numbers of a document as it stands: one counting scheme and day, one filter for map, table, summary and exports, in the scenario that the document shows. Keeps the ledger up to
/// date edit by edit (updateLedger) and says when it changed.
class PlanTotals : public QObject {
    Q_OBJECT

public:
    explicit PlanTotals(PlanDocument& document);

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

    /// Never null; of an empty plan when it cannot be counted, then error() says why.
    LedgerPtr ledger() const { return m_ledger; }
    const std::optional<Error>& error() const { return m_error; }
    /// Features of the scenario that pass the filter, whatever the scheme counts: what map and table show. All when there is no filter.
    /// False for what is no segment, area or greenway of the scenario.
    bool isShown(const Uuid& id) const { return m_shown.isShown(id); }
    /// A segment, area or greenway of the scenario that the filter leaves out: it is neither selected nor edited.
    bool isHidden(const Uuid& id) const { return m_shown.isHidden(id); }
    std::size_t shownCount() const { return m_shown.shownCount(); }
    std::size_t featureCount() const { return m_shown.count(); } ///< segments, areas and greenways of the scenario

    /// What the ledger would be after these changes; nothing is changed. For the ghost row and the live bubble while drawing.
    Result<LedgerPtr> preview(const ChangeSet& changes) const;
    /// What a sketch would make of the totals, shown beside them while drawing; null = nothing is being drawn.
    void setSketched(LedgerPtr ledger);
    LedgerPtr sketched() const { return m_sketched; }

Q_SIGNALS:
    void changed(); ///< ledger, request or what is shown
    void sketchedChanged();

private:
    void follow(const ChangeEvent& event);
    /// What was asked for, as the plan defines it now: a scheme that is gone gives way to the default, a scenario to the base.
    void askAgain();
    void recount();
    void take(Result<LedgerPtr> counted);

    PlanDocument& m_document;
    CountRequest m_request;
    LedgerPtr m_ledger;
    LedgerPtr m_sketched;
    std::optional<Error> m_error;
    ShownFeatures m_shown;
};

} // namespace riparia
