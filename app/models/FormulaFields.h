// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/EntityEdits.h"
#include "app/models/Formula.h"
#include "app/models/TableCells.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// Whether a field may become what a formula gives: quantity, cost, width, years.
bool takesFormula(std::string_view field);

/// Of one entity; none where it has no such number. Quantity and cost of several measures are not one number.
std::optional<double> formulaNumber(FormulaNumber number, const AnyEntity& entity, const FeatureFigures& figures);

/// A field that becomes in each entity what the formula gives there: quantities and widths to three decimals, costs to two, years whole. It is skipped where
/// the formula has no value, or none the field can take. `figures` has to outlive it. Errors: those of Formula::parse().
Result<FieldValue> formulaValue(const std::string& field, const QString& typed, const FeatureFigures& figures);

/// What becomes of a field of one entity.
struct FormulaRow {
    QString entity; ///< its code
    QString field;
    QString before;
    QString after;

    friend bool operator==(const FormulaRow&, const FormulaRow&) = default;
};

/// Of these fields, of the first entities that an edit changes.
std::vector<FormulaRow> formulaRows(const ChangeSet& changes, const std::vector<std::string>& fields, std::size_t most,
                                    const Facts& facts);

} // namespace riparia
