// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/JsonText.h"
#include "app/cli/PrintedQuantity.h"
#include "app/cli/Session.h"

#include "core/ledger/ScenarioComparison.h"
#include "core/plan/Plan.h"

#include <QCoreApplication>
#include <QString>

#include <string>
#include <vector>

namespace riparia::cli {

/// Two counts of a plan with what has to be said about them.
struct Comparison {
    std::string planTitle;
    std::string nameA; ///< "" = base
    std::string nameB;
    CountRequest a;
    CountRequest b;
    PlanInfo info;
    ScenarioComparison scenarios;
    Issues issues;
};

/// Schema riparia.compare/1, README.md of this room.
Json comparisonJson(const Comparison& comparison, Language language);

/// The comparison for people: what is counted in both by rows, then the features that differ.
class ComparisonPrinter {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::ComparisonPrinter)

public:
    ComparisonPrinter(const Comparison& comparison, const Session& session);
    std::string text() const;

private:
    static QString nameOf(const std::string& name);
    QString schemeOf(const CountRequest& request) const;
    static QString dayText(const CountRequest& request);
    bool occurs(const PrintedQuantity& quantity) const;
    std::string headText() const;
    std::string rowText() const;
    std::string featureText() const;

    const Comparison& m_comparison;
    const Session& m_session;
    std::vector<PrintedQuantity> m_quantities;
};

} // namespace riparia::cli
