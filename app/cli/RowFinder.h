// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/Language.h"

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/Ledger.h"
#include "core/ledger/Pivot.h"
#include "core/plan/Plan.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace riparia::cli {

/// A row of a summary as somebody named it.
struct NamedRow {
    RowKey key;
    std::vector<std::string> labels; ///< of its values, in the language of the reader
};

/// Finds the row of a summary that is named by its values: by their keys, or by what they are called in either language, whatever the case. A value that the
/// plan has while nothing of it is counted names a row too, which is empty. All that is pointed at lives longer.
class RowFinder {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::RowFinder)

public:
    RowFinder(const Plan& plan, const CountRequest& request, const SummaryTable& table, Language language,
              const Progress& progress);

    /// `typed`: one for each dimension of the table. Errors: InvalidArgument (subject = the option as typed) where nothing is called so, or several are; those of
    /// buildLedger() and pivot().
    Result<NamedRow> find(const std::vector<std::string>& typed);

private:
    struct Value {
        std::optional<std::string> key; ///< none = unassigned
        std::string label;
        std::vector<std::string> names; ///< the label among them
    };
    using Values = std::vector<Value>;

    Values valuesIn(const SummaryTable& table, std::size_t dimension) const;
    Values valuesOfThePlan(const std::string& dimension, const std::string& typed) const;
    Values rivers() const;
    Result<Values> matching(std::size_t dimension, const std::string& typed);
    Result<const SummaryTable*> everything();
    static Values named(const Values& values, const std::string& typed);
    QString unknown(std::size_t dimension, const std::string& typed) const;
    static QString several(const Values& values);

    const Plan& m_plan;
    const CountRequest& m_request;
    const SummaryTable& m_table;
    Language m_language;
    const Progress& m_progress;
    std::optional<SummaryTable> m_everything; ///< made when a value is not in the table
};

} // namespace riparia::cli
