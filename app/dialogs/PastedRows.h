// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/io/import/SheetImport.h"
#include "core/plan/Plan.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace riparia {

/// What pasted text says, and what it would make of the plan. A value; made in the background.
struct PastedRows {
    struct Row {
        std::int64_t line = 0;                  ///< of the text, from 1
        QStringList cells;                      ///< as they were pasted, one for each title
        std::shared_ptr<const Segment> segment; ///< null when the row is left out
        Issues issues;
    };
    QStringList titles; ///< the header of the text, else the usual order of columns
    std::vector<Row> rows;
    Issues others;                       ///< of no single row
    std::optional<ImportedSheet> import; ///< none when no row is usable
    std::size_t usable() const;
};

/// Reads rows as riparia-cli's `add` does: tab, comma or semicolon; with or without header; full width or half. `name`: how the source is called in the
/// plan. Errors: NothingUsable for text without a row; those of importSegmentSheet other than that no row is usable.
Result<PastedRows> readPastedRows(const Plan& plan, const QString& text, const QString& name,
                                  const ImportOptions& options, const Progress& progress = {});

} // namespace riparia
