// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/EntityRow.h"
#include "core/io/planfile/TableSpec.h"

#include <optional>
#include <span>
#include <vector>

namespace riparia::planfile {

/// The rows of one entity in a child table, without the four leading columns (uuid, feature, feature_table, seq).
struct ChildRows {
    const TableSpec* spec = nullptr;
    std::vector<Row> rows;
};

/// Number of leading columns that every child table shares.
constexpr std::size_t kChildKeys = 4;

/// Measures, status events or calibration of an entity; tables without rows are listed too.
template <class T>
std::vector<ChildRows> childRows(const T& entity);

/// Calibration of a river, or the part of it that one child row tells.
struct Calibration {
    std::vector<CalibrationPoint> points;
    std::vector<ChainageEquation> equations;
};

/// What a child row says; `cells` are all columns of its table. None when it cannot be read.
std::optional<MeasureEntry> measureFrom(std::span<const CellView> cells);
std::optional<StatusEvent> eventFrom(std::span<const CellView> cells);
std::optional<Calibration> calibrationFrom(std::span<const CellView> cells);

} // namespace riparia::planfile
