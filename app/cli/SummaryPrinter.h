// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/FieldList.h"
#include "app/cli/PrintedQuantity.h"
#include "app/cli/Session.h"
#include "app/cli/Summary.h"

#include <QCoreApplication>

#include <array>
#include <string>
#include <vector>

namespace riparia::cli {

/// The table of totals for people, with the rule it was counted by, its unit, whether it adds up, and what rounding does to it.
class SummaryPrinter {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::SummaryPrinter)

public:
    SummaryPrinter(const Summary& summary, const Session& session);
    std::string text();
    /// What was counted and how, for the head.
    FieldList headFields() const;

private:
    void keepThoseThatOccur();
    QString ruleText() const;
    std::string tableText() const;
    std::vector<std::string> figureCells(const Figures& figures) const;
    Issues roundingNotes() const;
    QString reconcileText() const;
    std::vector<QString> remarks() const;
    QString boundaryRemark() const;

    const Summary& m_summary;
    const Session& m_session;
    std::vector<PrintedQuantity> m_quantities;
};

} // namespace riparia::cli
