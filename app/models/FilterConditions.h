// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/TableCells.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

/// Conditions for the plan's filter from what is pointed at.
namespace riparia {

/// A value as it stands in a filter: quoted where it is no plain word.
QString filterValue(const QString& value);

/// The field of the filter that the cells of a column are values of: "works"; "" for a column of none.
std::string_view fieldOfColumn(TableType type, std::string_view column);

/// What that field is of the row, as the filter knows it: a code where the cell shows a name; "" for none. Of several measures the first.
QString filterValueOfCell(TableType type, std::string_view column, const AnyEntity& entity, const Facts& facts);

/// What selects features that have the value of this cell: `status = plan`, `works = W-0001`; "" for a column that no field of the filter is about.
QString conditionOfCell(TableType type, std::string_view column, const AnyEntity& entity, const Facts& facts);

/// What selects the features counted in a row of a pivot by one dimension; none = those without a value. "" for a dimension that the filter does not know.
QString conditionOfRow(std::string_view dimension, const std::optional<std::string>& value, const PlanNames& names);

} // namespace riparia
