// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/JsonText.h"
#include "app/cli/PrintedQuantity.h"
#include "app/cli/RowFinder.h"
#include "app/cli/Session.h"
#include "app/cli/Summary.h"

#include "core/io/export/CsvWriter.h"
#include "core/ledger/Explain.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>

namespace riparia::cli {

/// A number of the summary with the pieces it is the sum of.
struct Explained {
    Summary counted; ///< the table it stands in, with all findings; without targets
    Quantity quantity = Quantity::RiverLength;
    std::optional<NamedRow> row; ///< none = the totals
    Explanation found;

    /// What the summary says: gross and net as whole millimetres or square centimetres; zero for a row it has not.
    Figure<std::int64_t> summaryFigure() const;
    /// Whether pieces and features add up to what the summary says.
    bool isReconciled() const;
};

/// Schema riparia.explain/1, README.md of this room.
Json explainedJson(const Explained& explained, Language language);

/// One row per piece, no totals: where it lies, what it adds, who owns it, who covers it and why.
ExportTable explainedExport(const Explained& explained, Language language, CsvPreset preset);

/// The pieces for people, with their sum as they have it and as the summary rounds it.
class ExplainedPrinter {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::ExplainedPrinter)

public:
    ExplainedPrinter(const Explained& explained, const Session& session);
    std::string text() const;

private:
    bool isArea() const { return m_explained.quantity == Quantity::Area; }
    bool hasSides() const;
    QString rowText() const;
    std::string headText() const;
    std::string tableText() const;
    std::string sumText() const;
    std::string exact(std::int64_t amount) const;
    QString exactSymbol() const;

    const Explained& m_explained;
    const Session& m_session;
    PrintedQuantity m_printed;
};

} // namespace riparia::cli
