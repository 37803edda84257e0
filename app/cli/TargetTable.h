// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/JsonText.h"
#include "app/text/Language.h"

#include "core/ledger/CountingScheme.h"
#include "core/ledger/Targets.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace riparia::cli {

/// The targets of a plan beside what a summary counts.
class TargetTable {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::TargetTable)

public:
    /// A title and a table in the units of the scheme; "" without targets that can be measured.
    static std::string text(const std::vector<TargetProgress>& targets, const CountingScheme& scheme,
                            Language language);
    /// Member "targets" of riparia.summary/1; those that cannot be measured too.
    static Json json(const std::vector<TargetProgress>& targets, Language language);

private:
    static QString title();
    static QString amount(std::int64_t value, Quantity quantity, const CountingScheme& scheme);
    static QString percent(double share);
    static std::vector<std::string> columnTitles();
    static std::vector<std::string> cells(const TargetProgress& target, const CountingScheme& scheme,
                                          Language language);
};

} // namespace riparia::cli
